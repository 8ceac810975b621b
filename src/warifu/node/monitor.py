"""
Monitor: what is late, old, missing or wrong on a node, for the people who run it. Nothing here holds anything up.

Notices follow from the time and are gone when their cause is; what people must look at is an alarm, and stays until
they have.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from warifu.ledger import read_leaf
from warifu.node.alarming import alarm
from warifu.node.erasing import ORDERED
from warifu.node.links import incoming, is_paused
from warifu.node.logs import book_of
from warifu.node.mirroring import UNPROVEN, mirrored
from warifu.node.modes import Mode, mode_of
from warifu.node.ports import Ports
from warifu.node.publish import WITNESSED
from warifu.node.rows import Alarm
from warifu.node.standing import HEARD, their_status
from warifu.node.trust import is_trusted, key_book

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
CLOCKS_SHOWN = timedelta(minutes=5)
ERASED_WITHIN = timedelta(days=7)
MANIFEST_ENDS = timedelta(days=30)


class Level(StrEnum):
    """How urgent a notice is."""

    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class Notice:
    """Something to see: a code, what it is about, how urgent, and since when."""

    code: str
    about: str
    level: Level
    since: datetime


@dataclass(frozen=True)
class Report:
    """What is to be seen now: notices, and the alarms that nobody has cleared."""

    notices: tuple[Notice, ...]
    alarms: tuple[Alarm, ...]


def monitor(ports: Ports) -> Report:
    """Look at the node, raise the alarms that time has made due, and return all that is to be seen."""
    notices = look(ports).notices
    with ports.transaction("monitor"):
        for notice in notices:
            if notice.level is Level.RED:
                alarm(notice.code, notice.about, ports)
    return Report(notices, look(ports).alarms)


def look(ports: Ports) -> Report:
    """Return all that is to be seen, and change nothing."""
    notices = tuple(_notices(ports.clock.now(), ports))
    return Report(notices, tuple(each for each in ports.alarms.all() if each.cleared_at is None))


def _notices(now: datetime, ports: Ports) -> Iterator[Notice]:
    yield from _of_mode(now, ports)
    yield from _of_link(now, ports)
    yield from _of_receipts(now, ports)
    yield from _of_proofs(now, ports)
    yield from _of_keys(now, ports)


def _of_mode(now: datetime, ports: Ports) -> Iterator[Notice]:
    mode = mode_of(ports)
    if mode is not Mode.OPEN:
        yield Notice(mode, ports.own, Level.RED if mode is Mode.RECOVERY else Level.AMBER, now)


def _of_link(now: datetime, ports: Ports) -> Iterator[Notice]:
    if is_paused(ports):
        yield Notice("paused", ports.peer, Level.AMBER, now)
    if incoming(ports).is_stopped:
        yield Notice("link-stopped", ports.peer, Level.RED, now)
    heard = ports.marks.get(HEARD)
    if heard is not None:
        yield from _late(
            "not-heard", ports.peer, datetime.fromisoformat(heard.decode()), now, (4 * HOUR, DAY)
        )
    status = their_status(ports)
    if status is not None and heard is not None:
        apart = abs(status.at - datetime.fromisoformat(heard.decode()))
        if apart > CLOCKS_SHOWN:
            yield Notice("clocks-differ", ports.peer, Level.AMBER, status.at)


def _of_receipts(now: datetime, ports: Ports) -> Iterator[Notice]:
    for sent in ports.outbox.open():
        yield from _late("receipt-missing", sent.id, sent.created, now, (HOUR, DAY))
    for name, at in ports.marks.named(ORDERED):
        since = datetime.fromisoformat(at.decode())
        yield from _late(
            "erasure-not-confirmed", name.removeprefix(ORDERED), since, now, (DAY, ERASED_WITHIN)
        )


def _of_proofs(now: datetime, ports: Ports) -> Iterator[Notice]:
    book = book_of(ports)
    ends = f" {book.origin}"
    sizes = [int(size) for name, size in ports.marks.named(WITNESSED) if name.endswith(ends)]
    first = book.first + max(sizes, default=0)
    if first < ports.log.size():
        (row,) = ports.log.rows(first, first + 1)
        yield from _late("proof-pending", book.origin, read_leaf(row.leaf).at, now, (HOUR, DAY))
    if mirrored(ports):
        for name, at in ports.marks.named(UNPROVEN):
            since = datetime.fromisoformat(at.decode())
            yield from _late("not-in-their-ledger", name.removeprefix(UNPROVEN), since, now, (HOUR, DAY))


def _of_keys(now: datetime, ports: Ports) -> Iterator[Notice]:
    if not is_trusted(ports):
        return
    for state in (ports.own, ports.peer):
        expires = key_book(state, ports).current.expires
        if now >= expires - MANIFEST_ENDS:
            level = Level.RED if now >= expires else Level.AMBER
            yield Notice("manifest-ends", state, level, expires)


def _late(
    code: str, about: str, since: datetime, now: datetime, limits: tuple[timedelta, timedelta]
) -> Iterator[Notice]:
    """Yield a notice for what has lasted longer than the first limit; red from the second on."""
    amber, red = limits
    if now - since >= amber:
        yield Notice(code, about, Level.RED if now - since >= red else Level.AMBER, since)
