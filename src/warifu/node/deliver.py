"""
Deliver: the packets that are due now, for whoever carries them to the other node.

What is not acknowledged is sent again, at growing distances, and never given up. An operator may pause it; nobody can
delete what is to be sent. Nothing here waits for an answer: whatever gets lost is sent another time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from warifu.exchange.link import retry_after
from warifu.keys.key_book import UntrustedKeyError
from warifu.node.alarming import alarm
from warifu.node.links import incoming, is_paused
from warifu.node.logs import book_of
from warifu.node.mirroring import own_leaves, size_of
from warifu.node.modes import Mode, mode_of
from warifu.node.packing import pack_all
from warifu.node.ports import Ports
from warifu.node.publish import checkpoint_of
from warifu.node.restart import STATUS_TOLD, recovery_of
from warifu.node.sealing import sealed_envelopes
from warifu.node.standing import put_off, status_packet, their_status
from warifu.node.trust import is_trusted

STATUS_EVERY = timedelta(hours=1)
_LEAVES = "leaves shown"
_IN_VAIN = 2


@dataclass(frozen=True)
class Told:
    """How often something was sent in vain, when it is due again, and what was known of the other then."""

    attempts: int
    due: datetime
    known: int = 0


def deliver(ports: Ports) -> tuple[bytes, ...]:
    """Number what waits in the queue, and return every packet that is due; none before the key ceremony."""
    if not is_trusted(ports):
        return ()
    packets: list[bytes] = []
    if not is_paused(ports):
        if mode_of(ports) is Mode.OPEN:
            pack_all(ports)
        if mode_of(ports) is not Mode.RECOVERY:
            packets.extend(_envelopes(ports))
            packets.extend(_leaves(ports))
    packets.extend(_status(ports))
    return tuple(packets)


def next_due(ports: Ports) -> datetime:
    """Return when there will be something to deliver, if nothing happens before; for whoever sets the alarm clock."""
    dues = [sent.due for sent in ports.outbox.open()]
    dues.extend(told.due for told in (_told(STATUS_TOLD, ports), _told(_LEAVES, ports)) if told is not None)
    now = ports.clock.now()
    return min((now if _is_due(due, now) else due for due in dues), default=now)


def _is_due(due: datetime, now: datetime) -> bool:
    """
    Say whether something is due.

    What lies further off than anything is ever put off was noted while the clock was wrong, and is due.
    """
    return due <= now or due - now > STATUS_EVERY


def _envelopes(ports: Ports) -> tuple[bytes, ...]:
    now = ports.clock.now()
    due = [sent.link_seq for sent in ports.outbox.open() if _is_due(sent.due, now)]
    try:
        packets = sealed_envelopes(due, ports)
    except UntrustedKeyError:
        with ports.transaction("no key to seal to"):
            alarm("no-key-to-seal-to", ports.peer, ports)
        return ()
    if due:
        with ports.transaction("send"):
            for link_seq in due:
                put_off(link_seq, ports)
    return packets


def _leaves(ports: Ports) -> tuple[bytes, ...]:
    """
    Show the other the leaves that a checkpoint covers and that it has not said it holds.

    Shown in vain a few times, it is asked where it stands: what it said last may have been overtaken on the way.
    """
    status, checkpoint = their_status(ports), checkpoint_of(ports)
    known = 0 if status is None else status.mirror_size
    if checkpoint is None or book_of(ports).first + size_of(checkpoint) <= known:
        return ()
    told, now = _told(_LEAVES, ports), ports.clock.now()
    before = told.attempts if told is not None and told.known == known else 0
    if told is not None and before and not _is_due(told.due, now):
        return ()
    with ports.transaction("leaves due"):
        due = now + retry_after(before + 1, ports.chance.draw(4))
        ports.marks.put(_LEAVES, msgspec.msgpack.encode(Told(before + 1, due, known)))
        if before >= _IN_VAIN:
            ports.marks.remove(STATUS_TOLD)
    return own_leaves(known, ports)


def _status(ports: Ports) -> tuple[bytes, ...]:
    """Say where this node stands: hourly; sooner while something is missing or a start is not confirmed."""
    told, now = _told(STATUS_TOLD, ports), ports.clock.now()
    if told is not None and not _is_due(told.due, now):
        return ()
    is_waiting = recovery_of(ports) is not None or bool(incoming(ports).waiting)
    attempts = 1 if told is None else told.attempts + 1
    with ports.transaction("status due"):
        due = now + retry_after(attempts, ports.chance.draw(4)) if is_waiting else now + STATUS_EVERY
        ports.marks.put(STATUS_TOLD, msgspec.msgpack.encode(Told(attempts if is_waiting else 0, due)))
        return (status_packet(ports, asks=True),)


def _told(name: str, ports: Ports) -> Told | None:
    data = ports.marks.get(name)
    return None if data is None else msgspec.msgpack.decode(data, type=Told)
