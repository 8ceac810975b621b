"""
Perform: the one way in which a person changes anything.

In one transaction a command becomes entries, or is refused; each entry becomes a leaf of the ledger, its content is
sealed beside it, and what the other State is to have is queued for it. So after a crash either all of it happened or
nothing, and a client that saw no answer asks again with the same `request` and gets the answer that was given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import msgspec

from warifu.canonical import digest
from warifu.casework.actors import Actor
from warifu.casework.asking import Asking
from warifu.casework.case import Case, fold
from warifu.casework.commands import Command, command_to_plain
from warifu.casework.deciding import decide
from warifu.casework.entries import Entry
from warifu.casework.four_eyes import Confirmed, Prepared
from warifu.casework.refusals import RefusalKind
from warifu.exchange.envelopes import ENTRIES
from warifu.ledger.leaves import SALT_BYTES
from warifu.node.effects import after_entries
from warifu.node.folding import fold_case, fold_register
from warifu.node.modes import require_open
from warifu.node.ports import Ports
from warifu.node.writing import write_entry
from warifu.rules.wording import Text

HANDLE_BYTES = 16
MOST_ENTRY_BYTES = 128 * 1024
"""The longest content of a shared entry: with its salt and a checkpoint it fits into one envelope."""

OTHER_STATES_NODE = RefusalKind(
    "other-states-node",
    Text(
        "this is the node of {own}, and you act for another State: use your own State's node",
        "このノードは{own}のものです。自国のノードを使ってください",
    ),
)
TOO_LONG_TO_SEND = RefusalKind(
    "too-long-to-send",
    Text(
        "this would make an entry of {size} bytes, and {most} fit into an envelope: say it in several",
        "{size}バイトの記録になります。一通に入るのは{most}バイトまでです。分けて登録してください",
    ),
)
REQUEST_REUSED = RefusalKind(
    "request-reused",
    Text(
        "the request {request} was another command: give each command a request of its own",
        "要求{request}は別の指示に使われています。指示ごとに新しい要求番号を付けてください",
    ),
)


@dataclass(frozen=True)
class Receipt:
    """What was written: the handles of the entries, their positions in the ledger, and when."""

    refs: tuple[str, ...]
    positions: tuple[int, ...]
    at: datetime


@dataclass(frozen=True)
class _Kept:
    command: str
    receipt: Receipt


def perform(command: Command, *, actor: Actor, ports: Ports, request: str | None = None) -> Receipt:
    """
    Carry out a command and return its receipt; when it returns, everything is durable.

    request: a name that the client made up for this asking; asked again, the same receipt is returned.

    Raises:
        Refusal: this actor may not do this now, the node is in recovery, or the request was another command.
    """
    with ports.transaction("perform"):
        if request is not None and (kept := _asked_before(request, command, ports)):
            return kept
        require_open(ports)
        if actor.state != ports.own:
            raise OTHER_STATES_NODE(own=ports.own)
        receipt = write_decided(command, actor, ports)
        if request is not None:
            ports.marks.put(_name(request), msgspec.msgpack.encode(_Kept(_digest(command), receipt)))
    return receipt


def write_decided(command: Command, actor: Actor, ports: Ports) -> Receipt:
    """Decide a command inside a transaction, write what follows and queue it for the other State."""
    now = ports.clock.now()
    asking = Asking(actor, now, lambda: ports.chance.draw(HANDLE_BYTES).hex())
    entries = decide(command, fold_case(command.case, ports), fold_register(ports), asking)
    for entry in entries:
        _note_pair(entry, actor, ports)
    positions = tuple(write_own(entry, ports) for entry in entries)
    after_entries(entries, ports)
    return Receipt(tuple(entry.ref for entry in entries), positions, now)


def _note_pair(entry: Entry, actor: Actor, ports: Ports) -> None:
    """Note who prepares and who confirms, where the store itself keeps them apart."""
    match entry.body:
        case Prepared():
            ports.pairs.begin(entry.ref, actor.person, actor.authenticator)
        case Confirmed(prepared=prepared):
            ports.pairs.complete(prepared, entry.ref, actor.person, actor.authenticator)


def write_own(entry: Entry, ports: Ports) -> int:
    """
    Write an entry of the own State, queue it if it is shared, and return its position.

    Raises:
        Refusal: it is shared, and too long for an envelope.
    """
    if entry.shared and len(entry.content) > MOST_ENTRY_BYTES:
        raise TOO_LONG_TO_SEND(size=len(entry.content), most=MOST_ENTRY_BYTES)
    position = write_entry(entry, ports.chance.draw(SALT_BYTES), ports)
    if entry.shared:
        ports.outbox.queue(
            ENTRIES, entry.case, entry.ref, size=len(entry.content), is_urgent=is_revocation(entry.kind)
        )
    return position


def is_revocation(kind: str) -> bool:
    """Say whether an entry of a kind takes something back, and so goes before others: `PermitRevoked/1`."""
    return kind.partition("/")[0].endswith("Revoked")


def would(command: Command, *, actor: Actor, ports: Ports) -> Case:
    """
    Return the case as it would be after a command, and write nothing: what a person sees before they send.

    Raises:
        Refusal: as `perform`.
    """
    case = fold_case(command.case, ports)
    asking = Asking(actor, ports.clock.now(), lambda: ports.chance.draw(HANDLE_BYTES).hex())
    return fold(case, decide(command, case, fold_register(ports), asking))


def _asked_before(request: str, command: Command, ports: Ports) -> Receipt | None:
    data = ports.marks.get(_name(request))
    if data is None:
        return None
    kept = msgspec.msgpack.decode(data, type=_Kept)
    if kept.command != _digest(command):
        raise REQUEST_REUSED(request=request)
    return kept.receipt


def _name(request: str) -> str:
    return f"request {request}"


def _digest(command: Command) -> str:
    return digest(command_to_plain(command))
