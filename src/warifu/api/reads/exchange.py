"""The link to the other State's node: what went, what came, what waits, and what people must look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from django.http import HttpRequest

from warifu.api.operations import caller, reads
from warifu.api.readable import require_ledger
from warifu.casework.actors import StateOffice
from warifu.ledger import read_checkpoint, read_note
from warifu.node.links import incoming, is_paused, outgoing
from warifu.node.logs import book_of
from warifu.node.mirroring import mirrored
from warifu.node.modes import mode_of
from warifu.node.ports import Ports
from warifu.node.publish import checkpoint_of
from warifu.node.standing import HEARD
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.running import running

_TOLD = frozenset({StateOffice.OPERATOR, StateOffice.DEFENCE, StateOffice.COUNSEL})
"""Those who are told what an alarm is about: it may name a case that was opened in an emergency."""


@dataclass(frozen=True)
class AlarmLine:
    """
    Something that people must look at: since when, its code, and what it is about.

    about: None to an office that does not answer for the node or for what is in it.
    """

    number: int
    at: datetime
    code: str
    about: str | None


@dataclass(frozen=True)
class ExchangeAnswer:
    """
    How the link is.

    heard_at: when the other node was last heard of. queued: what is in no envelope yet. unconfirmed: envelopes without
    a receipt, the oldest of them made at `oldest`. sent, taken: numbers of the last envelopes. waiting: envelopes that
    came before others that are missing. leaves: of the own ledger; signed: how many of them are under the checkpoint;
    mirrored: of the other's ledger.
    """

    own: State
    peer: State
    mode: Literal["open", "unconfirmed", "recovery"]
    heard_at: datetime | None
    queued: int
    unconfirmed: int
    oldest: datetime | None
    sent: int
    taken: int
    waiting: int
    is_paused: bool
    is_stopped: bool
    leaves: int
    signed: int
    mirrored: int
    alarms: tuple[AlarmLine, ...]


@reads(
    "/exchange",
    ExchangeAnswer,
    scope="read:exchange",
    says=Text("How the link to the other State's node is.", "相手国のノードとの接続の状態。"),
)
def exchange(request: HttpRequest) -> ExchangeAnswer:
    """Answer how the link is."""
    ports = running().ports
    first, second = sorted((ports.own, ports.peer))
    who = caller(request).who
    require_ledger((first, second), who.reader)
    return _answer(ports, is_told=who.office in _TOLD)


def _answer(ports: Ports, *, is_told: bool) -> ExchangeAnswer:
    came, went, unconfirmed = incoming(ports), outgoing(ports), ports.outbox.open()
    heard = ports.marks.get(HEARD)
    alarms = (each for each in ports.alarms.all() if each.cleared_at is None)
    return ExchangeAnswer(
        ports.own,
        ports.peer,
        mode_of(ports).value,
        None if heard is None else datetime.fromisoformat(heard.decode()),
        len(ports.outbox.queued()),
        len(unconfirmed),
        unconfirmed[0].created if unconfirmed else None,
        went.last_seq,
        came.taken_seq,
        len(came.waiting),
        is_paused(ports),
        came.is_stopped,
        ports.log.size(),
        _signed(ports),
        mirrored(ports),
        tuple(AlarmLine(each.number, each.at, each.code, each.about if is_told else None) for each in alarms),
    )


def _signed(ports: Ports) -> int:
    data = checkpoint_of(ports)
    return 0 if data is None else book_of(ports).first + read_checkpoint(read_note(data).text).head.size
