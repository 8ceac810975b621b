"""
Erasing: content, data key and salt are destroyed, and with them everything here in which the content stands.

The leaf stays, so the ledger verifies; an entry says that it was done. The other State is told to do the same with
what was its copy, and says when it has. A legal hold on the case stops all of it until two people lift the hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from warifu.casework.actors import By, StateOffice
from warifu.casework.case import register_id
from warifu.casework.entries import Entry
from warifu.casework.refusals import RefusalKind
from warifu.casework.retention import ErasureDone, ErasureOrdered
from warifu.exchange.envelopes import ENTRIES, ERASE_DONE, ERASE_REQUEST, Envelope
from warifu.ledger.leaves import SALT_BYTES
from warifu.node.alarming import destroy_evidence
from warifu.node.bodies import named_refs
from warifu.node.folding import fold_register
from warifu.node.keeping import Keeping, keeping_of
from warifu.node.ports import Ports
from warifu.node.rows import LeafRow, Sent
from warifu.node.writing import LOST, SENT, SENT_IN, TAKEN, handle_of, message_handle, write_entry
from warifu.parties import State
from warifu.rules.wording import Text

ORDERED = "erase ordered "
"""Begins the marks of entries that the other State was told to erase and has not yet said that it did."""
_UNDER_WAY, _POSTPONED = "erase when stored ", "erase after hold "
_REFUSED_WITH = "refused-with "
"""Begins the marks of entries that came in an envelope that was refused: its id."""
_NODE = "0" * 32

NOT_OF_THE_CASE = RefusalKind(
    "not-of-the-case",
    Text(
        "the entry {ref} is none of the case {case}: look at the list again",
        "記録{ref}は案件{case}のものではありません。一覧を見直してください",
    ),
)


def erasure_ref(ref: str, by: State) -> str:
    """
    Return the handle of the entry by which a State says that an entry was erased on its node.

    It follows from the other, so that a node put back from an older backup knows by the leaf what to erase again.
    """
    return hashlib.sha256(f"erased by {by} {ref}".encode()).hexdigest()[:32]


def personal_refs(case: str, ports: Ports) -> tuple[str, ...]:
    """Return the handles of what is kept of persons in a case and not erased: what an erasure order would name."""
    official = {Keeping.OFFICIAL, Keeping.MESSAGE}
    rows = (row for row in ports.log.of_case(case) if keeping_of(row.kind) not in official)
    return tuple(row.ref for row in rows if ports.payloads.get(row.ref) is not None)


def erase_ordered(order: ErasureOrdered, ports: Ports) -> None:
    """
    Carry out an order to erase inside a transaction, and have the other State do the same with what it was sent.

    Raises:
        Refusal: an entry is of another case.
    """
    for ref in order.refs:
        row = ports.log.entry(ref)
        if row is None or row.case != order.of:
            raise NOT_OF_THE_CASE(ref=ref, case=order.of)
        was_sent = ports.marks.get(f"{SENT_IN}{ref}") is not None
        _erase(row, ports)
        if was_sent:
            ports.outbox.queue(ERASE_REQUEST, order.of, ref)
            ports.marks.put(f"{ORDERED}{ref}", ports.clock.now().isoformat().encode())


def note_refused(envelope: Envelope, ports: Ports) -> None:
    """
    Note which entries stand in an envelope that was refused, inside a transaction, so that they are erased there too.

    What was erased before it came is not kept for it.
    """
    for ref in named_refs(envelope.body) if envelope.type == ENTRIES else ():
        ports.marks.put(f"{_REFUSED_WITH}{ref} {envelope.id}", b"")
        if ports.log.entry(erasure_ref(ref, ports.own)) is not None:
            _destroy_refused(ref, ports)


def erase_refused_on_request(refs: Iterable[str], case: str, ports: Ports) -> bool:
    """Erase what the other State asks for of what was refused; False where a hold postpones it."""
    if fold_register(ports).national.retention.is_held(case):
        for ref in refs:
            ports.marks.put(f"{_POSTPONED}{ref}", case.encode())
        return False
    for ref in refs:
        _destroy_refused(ref, ports)
        ports.outbox.queue(ERASE_DONE, case, ref)
    return True


def is_refused(ref: str, ports: Ports) -> bool:
    """Say whether an entry came in an envelope that was refused and is still kept."""
    return next(iter(ports.marks.named(f"{_REFUSED_WITH}{ref} ")), None) is not None


def erase_on_request(rows: Iterable[LeafRow], ports: Ports) -> bool:
    """Erase what the other State asks for of its own, inside a transaction; False where a hold postpones some of it."""
    held = fold_register(ports).national.retention
    is_done = True
    for row in rows:
        if held.is_held(row.case):
            ports.marks.put(f"{_POSTPONED}{row.ref}", b"")
            is_done = False
        else:
            _erase_and_tell(row, ports)
    return is_done


def erase_postponed(ports: Ports) -> None:
    """Erase what was asked for while a hold stood that is lifted now, inside a transaction."""
    held = fold_register(ports).national.retention
    for name, case in list(ports.marks.named(_POSTPONED)):
        ref = name.removeprefix(_POSTPONED)
        row = ports.log.entry(ref)
        if held.is_held(case.decode() if row is None else row.case):
            continue
        ports.marks.remove(name)
        if row is None:
            erase_refused_on_request((ref,), case.decode(), ports)
        else:
            _erase_and_tell(row, ports)


def note_erased(refs: Iterable[str], ports: Ports) -> None:
    """Note that the other State says it has erased, inside a transaction."""
    for ref in refs:
        ports.marks.remove(f"{ORDERED}{ref}")


def erase_again(refs: Iterable[str], ports: Ports) -> None:
    """Erase what an own envelope says was erased, or asked for, before a restore; inside a transaction."""
    for ref in refs:
        row = ports.log.entry(ref)
        if row is not None:
            _erase(row, ports)


def destroy_when_stored(sent: Sent, ports: Ports) -> None:
    """Destroy the signed bytes of an envelope that was under way when content of it was erased."""
    if ports.marks.get(f"{_UNDER_WAY}{sent.id}") is not None:
        ports.marks.remove(f"{_UNDER_WAY}{sent.id}")
        ports.payloads.destroy(message_handle(SENT, handle_of(sent.id)))


def destroy(row: LeafRow, ports: Ports) -> None:
    """Destroy the content of an entry and every copy of it here, inside a transaction."""
    ports.payloads.destroy(row.ref)
    ports.marks.remove(f"{LOST}{row.ref}")
    ports.index.drop(row.case)
    for item in ports.outbox.queued():
        if (item.type, item.ref) == (ENTRIES, row.ref):
            ports.outbox.unqueue(item.place)
    _destroy_sent(row.ref, ports)
    _destroy_refused(row.ref, ports)
    taken = ports.inbox.by_link_seq(row.link_seq)
    if taken is not None:
        ports.payloads.destroy(message_handle(TAKEN, handle_of(taken.id)))
        destroy_evidence(taken.id, ports)


def _destroy_refused(ref: str, ports: Ports) -> None:
    for name, _ in tuple(ports.marks.named(f"{_REFUSED_WITH}{ref} ")):
        id_ = name.rpartition(" ")[2]
        ports.payloads.destroy(message_handle(TAKEN, handle_of(id_)))
        destroy_evidence(id_, ports)
        ports.marks.remove(name)


def _destroy_sent(ref: str, ports: Ports) -> None:
    number = ports.marks.get(f"{SENT_IN}{ref}")
    sent = None if number is None else ports.outbox.by_link_seq(int(number))
    if sent is None:
        return
    destroy_evidence(sent.id, ports)
    if sent.stored_at is None:
        # INVARIANT: what the other node has not stored can be sent again, or the link would stand still for ever.
        ports.marks.put(f"{_UNDER_WAY}{sent.id}", b"")
    else:
        ports.payloads.destroy(message_handle(SENT, handle_of(sent.id)))


def _erase(row: LeafRow, ports: Ports) -> None:
    destroy(row, ports)
    ref = erasure_ref(row.ref, ports.own)
    if ports.log.entry(ref) is None:
        by = By(ports.own, StateOffice.NODE, _NODE)
        case = register_id(ports.own, ports.peer)
        entry = Entry(ref, case, by, ports.clock.now(), ErasureDone(row.ref))
        write_entry(entry, ports.chance.draw(SALT_BYTES), ports)


def _erase_and_tell(row: LeafRow, ports: Ports) -> None:
    _erase(row, ports)
    ports.outbox.queue(ERASE_DONE, row.case, row.ref)
