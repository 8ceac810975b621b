"""
Recovering: from a start to an open node, by the steps that `warifu.exchange.recovery` names.

At each step it is known what is missing and who has it. Leaves of the own ledger come back from the other's mirror and
from nowhere else; their contents from the envelopes, of both nodes. What no envelope carried is lost, and is reported.
"""

from __future__ import annotations

from dataclasses import replace

from warifu.exchange.envelopes import MANIFEST, Envelope
from warifu.exchange.leaves import Leaves, require_fit
from warifu.exchange.packets import open_packet
from warifu.exchange.recovery import Decision, Recovery, Step, is_confirmed, next_step
from warifu.keys import Verifier
from warifu.ledger import open_checkpoint, read_leaf
from warifu.ledger.tile_log import SIGNED, read_head
from warifu.node.alarming import alarm
from warifu.node.bodies import read_entries, read_manifest_body, read_refs
from warifu.node.erasing import destroy, erase_again, erasure_ref
from warifu.node.links import keep_outgoing, outgoing
from warifu.node.logs import Book, book_of, books_of, forgotten_logs, keep_book
from warifu.node.mirroring import origin_of
from warifu.node.modes import Mode, set_mode
from warifu.node.packing import keep_sent
from warifu.node.ports import Ports
from warifu.node.publish import integrate
from warifu.node.restart import (
    NONCE_BYTES,
    declare_void,
    declared_void,
    end_recovery,
    keep_keepers,
    keep_recovery,
    keep_step,
    keepers_of,
    recovery_of,
    step_of,
    withdraw_void,
)
from warifu.node.rows import LeafRow
from warifu.node.signing import note_acknowledged
from warifu.node.standing import forget_their_status, own_standing, their_status
from warifu.node.trust import is_held, keep_book_of, key_book, ledger_keys, own_verifier
from warifu.node.writing import LOST, MESSAGES, write_entry
from warifu.parties import State

_AHEAD = "returned-ahead "
"""Begins the marks of own envelopes that came back while some before them were missing: what they name as before."""


def begin_recovery(ports: Ports, *, is_behind: bool = True) -> None:
    """
    Begin to ask what this node lacks. Until the answers are there it writes and signs nothing.

    What was found out before, that it is behind, holds until it is open, however often its process begins anew.
    """
    with ports.transaction("begin recovery"):
        nonce, before = ports.chance.draw(NONCE_BYTES).hex(), recovery_of(ports)
        is_behind = is_behind or (before is not None and before.is_behind) or _has_forgotten_numbers(ports)
        keep_recovery(Recovery(nonce, signed_position(ports), is_behind), ports)
        keep_keepers((), ports)
        forget_their_status(ports)
        ports.keys.note_sent(ports.peer, outgoing(ports).last_seq)
        keep_step(Step.ASK, ports)
        set_mode(Mode.RECOVERY, ports)


def signed_position(ports: Ports) -> int:
    """
    Return up to which position the own ledger is known to have been signed, by its files or by the key store.

    The key store alone knows of a log that was begun since the backup was made.
    """
    book = book_of(ports)
    signed = read_head(ports.tiles(book.origin), SIGNED, book.origin)
    since = sum(ports.keys.signed_size(origin) for origin in forgotten_logs(ports))
    return book.first + max(ports.keys.signed_size(book.origin), signed.size if signed else 0) + since


def _has_forgotten_numbers(ports: Ports) -> bool:
    """Say whether an envelope was given out that the rows do not know; it may be on its way, and known to nobody."""
    return ports.keys.sent_number(ports.peer) > outgoing(ports).last_seq


def advance(ports: Ports) -> Step:
    """Take the next step of a start, as far as it can be taken here, and return it; `OPEN` where none is left."""
    recovery = recovery_of(ports)
    if recovery is None:
        return Step.OPEN
    with ports.transaction("advance"):
        recovery = _with_voids_regained(recovery, ports)
        decision = next_step(
            recovery,
            own_standing(ports),
            their_status(ports),
            keepers_of(ports),
            given_out=ports.keys.sent_number(ports.peer),
            declared=declared_void(ports),
        )
        keep_recovery(replace(recovery, is_behind=decision.is_behind), ports)
        keep_step(decision.step, ports)
        if decision.step is Step.OPEN:
            _open(decision, ports)
        else:
            _wait(decision, ports)
    return decision.step


def _with_voids_regained(recovery: Recovery, ports: Ports) -> Recovery:
    """Take back the voids that were declared before a restore and that the other noted; return what is then known."""
    status, link = their_status(ports), outgoing(ports)
    due = link.next_void(ports.keys.sent_number(ports.peer))
    if status is None or status.answers != recovery.nonce or is_confirmed(due, declared_void(ports), status):
        return recovery
    found = link.regained(status.noted)
    if found == link:
        return recovery
    keep_outgoing(found, ports)
    withdraw_void(ports)
    return replace(recovery, is_behind=True)


def take_own_leaves(leaves: Leaves, ports: Ports) -> bool:
    """
    Add leaves of the own ledger that the other gave back; say whether they were wanted.

    Raises:
        VerificationError: they are not signed by the own log, or the rows held are others: there are two histories.
        DecodeError: a leaf is not well formed.
    """
    if step_of(ports) is not Step.ASK_LEAVES:
        return False
    last, book = book_of(ports), _own_book(leaves, ports)
    if book.first < last.first:
        return False  # its rows end where the next log begins, whatever of it was signed and lost
    head = open_checkpoint(leaves.checkpoint, *_own_ledger_keys(book, ports)).head
    if book != last:
        integrate(ports, last)  # rows that the backup had, and whose tiles were written after it
    log = integrate(ports, book)
    size = log.head().size
    if leaves.start > size or leaves.stop <= size:
        return False
    require_fit(log, leaves, head)
    with ports.transaction("own leaves"):
        keep_book(last, ports)
        keep_book(book, ports)
        for data in leaves.leaves[size - leaves.start :]:
            _put_back(data, ports)
    integrate(ports, book)
    return True


def take_returned(packet: bytes, ports: Ports) -> bool:
    """
    Put back an own envelope that the other returned; say whether it was the one wanted next.

    Raises:
        MalformedPacketError, UnprovenPacketError: it is no envelope that this node signed.
        DecodeError: its body is not one that this node writes.
    """
    opened = open_packet(packet, ports.keys.ring, lambda kid: own_verifier(kid, ports))
    envelope, link = opened.envelope, outgoing(ports)
    is_next = (envelope.link_seq, envelope.link_prev) == (link.next_seq, link.prev_hash)
    if step_of(ports) is not Step.ASK_RETURNED:
        return False
    if not is_next:
        _note_ahead(envelope, ports)
        return False
    with ports.transaction("returned"):
        refs = _contents_of(envelope, ports)
        for item in ports.outbox.queued():
            if item.type == envelope.type and item.ref in refs:
                ports.outbox.unqueue(item.place)
        keep_sent(envelope, opened.jws, refs, ports.clock.now(), ports)
        if (
            envelope.type == MANIFEST
        ):  # who gives it back took it: statements are signed with its keys from now on
            note_acknowledged(int(refs[0]), ports)
    return True


def came_ahead(link_seq: int, ports: Ports) -> str | None:
    """Return the hash that the own envelope of a number names as the one before it, if it came back too early."""
    data = ports.marks.get(f"{_AHEAD}{link_seq}")
    return None if data is None else data.decode()


def _note_ahead(envelope: Envelope, ports: Ports) -> None:
    """Note, for people who pass over what is missing before it, where an envelope goes on that comes back too early."""
    with ports.transaction("ahead"):
        ports.marks.put(f"{_AHEAD}{envelope.link_seq}", envelope.link_prev.encode())


def lost(ports: Ports) -> tuple[str, ...]:
    """Return the handles of entries whose content nobody gave back: national ones, and those that were never sent."""
    return tuple(name.removeprefix(LOST) for name, _ in ports.marks.named(LOST))


def _open(decision: Decision, ports: Ports) -> None:
    if decision.void is not None:
        keep_outgoing(outgoing(ports).voided(decision.void), ports)
    if decision.is_behind and (found := lost(ports)):
        alarm("content-lost", f"{len(found)} entries", ports)
    for name, _ in tuple(ports.marks.named(_AHEAD)):
        ports.marks.remove(name)
    end_recovery(ports)
    set_mode(Mode.OPEN, ports)


def _wait(decision: Decision, ports: Ports) -> None:
    if decision.void is not None:
        declare_void(decision.void, ports)
    if decision.step is Step.NEW_LOG:
        alarm("log-lost", book_of(ports).origin, ports)
    set_mode(Mode.UNCONFIRMED if decision.may_write else Mode.RECOVERY, ports)


def _own_book(leaves: Leaves, ports: Ports) -> Book:
    """Return the own log that leaves are of; one that was begun after the backup begins where the rows end."""
    origin = origin_of(leaves.checkpoint)
    known = next((book for book in books_of(ports) if book.origin == origin), None)
    return known or Book(origin, ports.log.size())


def _own_ledger_keys(book: Book, ports: Ports) -> tuple[Verifier, ...]:
    return (ports.keys.ledger(book.origin).verifier, *ledger_keys(ports.own, ports))


def _put_back(data: bytes, ports: Ports) -> None:
    leaf = read_leaf(data)
    is_entry = leaf.kind not in MESSAGES
    by = State(leaf.by_role.partition("/")[0])
    ports.log.append(LeafRow(ports.log.size(), data, leaf.kind, leaf.obj_ref, leaf.case_ref, by, is_entry))
    if is_entry:
        ports.index.drop(leaf.case_ref)
        ports.marks.put(f"{LOST}{leaf.obj_ref}", b"")
    if leaf.kind == "ErasureDone/1":
        _erase_again(leaf.obj_ref, ports)


def _erase_again(erasure: str, ports: Ports) -> None:
    """Erase once more what was erased after the backup was made; the handle of the erasure tells what it was."""
    for position in range(ports.log.size()):
        (row,) = ports.log.rows(position, position + 1)
        if row.is_entry and erasure_ref(row.ref, ports.own) == erasure:
            destroy(row, ports)


def _contents_of(envelope: Envelope, ports: Ports) -> tuple[str, ...]:
    """Put back what an own envelope carried, and return what it was about."""
    match envelope.type:
        case "entries":
            entries = read_entries(envelope.body)
            for entry, salt in entries:
                if ports.payloads.get(entry.ref) is None:
                    write_entry(entry, salt, ports)
            return tuple(entry.ref for entry, _ in entries)
        case "manifest":
            signed = read_manifest_body(envelope.body)
            if not is_held(signed, ports.own, ports):
                keep_book_of(ports.own, key_book(ports.own, ports).with_next(signed), ports)
            return (str(signed.manifest.version),)
        case _:
            refs = read_refs(envelope.body)
            erase_again(refs, ports)
            return refs
