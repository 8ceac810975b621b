"""
Taking back what is left of an envelope whose signed bytes are destroyed on both nodes.

The signature that once proved its entries is gone, so each is held against its leaf: the one in the own ledger, which
was given back first, or, for an own entry that stands in no leaf here, the one in the other's ledger. Contents whose
row is here and empty are put back whenever they come. Where the envelope is the next one that is waited for, the link
goes on past it, with what is left of it; by its receipts the sender alone may know that it was taken here before.
Nothing that was erased comes back, whoever brings it.
"""

from __future__ import annotations

from dataclasses import replace

from warifu.casework.entries import Entry
from warifu.errors import DecodeError
from warifu.exchange.contents import Contents, open_contents
from warifu.exchange.envelopes import ENTRIES, Envelope
from warifu.exchange.link import Arrival, Verdict, after
from warifu.exchange.receipts import Answer
from warifu.exchange.recovery import Step
from warifu.exchange.refusals import MalformedPacketError, RefusalCode
from warifu.ledger import read_leaf
from warifu.node.alarming import alarm
from warifu.node.bodies import read_what_is_left
from warifu.node.effects import after_entries
from warifu.node.erasing import erasure_ref
from warifu.node.incoming_entries import fault_in
from warifu.node.links import incoming, keep_incoming, outgoing
from warifu.node.mirroring import seen_leaf
from warifu.node.packing import keep_as_sent
from warifu.node.ports import Ports
from warifu.node.restart import step_of
from warifu.node.rows import LeafRow
from warifu.node.standing import their_status
from warifu.node.taking import Came, Outcome, keep_taken, take_entries
from warifu.node.trust import key_book
from warifu.node.verifying import statement_key
from warifu.node.writing import (
    LOST,
    SENT,
    TAKEN,
    handle_of,
    leaf_of,
    message_handle,
    write_entry,
    write_message,
)

Held = tuple[Entry, bytes]


def take_contents(packet: bytes, ports: Ports) -> tuple[bytes, ...] | None:
    """
    Put back what is left of an envelope; return what is to be answered where the link goes on past it, else None.

    Raises:
        MalformedPacketError, UnprovenPacketError: they are not contents that the other node signed for this one.
    """
    contents, jws = open_contents(
        packet, ports.keys.ring, statement_key(ports), sender=ports.peer, recipient=ports.own
    )
    found = _entries_in(contents)
    with ports.transaction("contents"):
        if differing := tuple(leaf for each in found for leaf in _other_leaves(each, ports)):
            alarm("contents-differ", contents.id, ports, *differing)
            return None
        wanted = tuple(each for each in found if _is_wanted(each[0].ref, ports))
        _put_back([each for each in wanted if ports.log.entry(each[0].ref)], contents, ports)
        new = tuple(each for each in wanted if not ports.log.entry(each[0].ref))
        if contents.of == ports.peer:
            return _take_theirs(contents, jws, found, new, ports)
        return _take_own(contents, jws, found, new, ports)


def _entries_in(contents: Contents) -> tuple[Held, ...]:
    """Return the entries, each of which must be one that its State shares in that case, and there once."""
    try:
        found = read_what_is_left(contents.body)
    except DecodeError as error:
        raise MalformedPacketError(RefusalCode.BAD_BODY, str(error)) from error
    for entry, _ in found:
        if (entry.by.state, entry.case, entry.shared) != (contents.of, contents.case, True):
            raise MalformedPacketError(RefusalCode.NOT_THEIRS, f"an entry {entry.ref} that is none of it")
    refs = [*(entry.ref for entry, _ in found), *contents.missing]
    if len(set(refs)) < len(refs):
        raise MalformedPacketError(RefusalCode.BAD_BODY, "an entry stands in it twice")
    return found


def _other_leaves(each: Held, ports: Ports) -> tuple[bytes, ...]:
    """Return the leaf that contents ought to have and the one that they have, where these are not the same."""
    leaf = leaf_of(*each)
    row = ports.log.entry(each[0].ref)
    known = row.leaf if row is not None else seen_leaf(each[0].ref, ports)
    return () if known in {None, leaf} else (known or b"", leaf)


def _is_wanted(ref: str, ports: Ports) -> bool:
    """Say whether the content of an entry is missing here, and for no better reason than a restore."""
    if ports.log.entry(erasure_ref(ref, ports.own)) is not None:
        return False
    return ports.log.entry(ref) is None or ports.marks.get(f"{LOST}{ref}") is not None


def _put_back(entries: list[Held], contents: Contents, ports: Ports) -> None:
    came_with = contents.link_seq if contents.of == ports.peer else 0
    is_quarantined = _is_quarantined(contents, ports)
    for entry, salt in entries:
        write_entry(entry, salt, ports, link_seq=came_with, is_quarantined=is_quarantined)
    if contents.of == ports.peer and not is_quarantined:
        after_entries((entry for entry, _ in entries), ports)


def _put_back_erased(contents: Contents, ports: Ports) -> None:
    """Write the leaves of what was erased that stand in the other's ledger, and in none here."""
    came_with = contents.link_seq if contents.of == ports.peer else 0
    for ref in contents.missing:
        data = seen_leaf(ref, ports)
        if data is None or ports.log.entry(ref) is not None:
            continue
        leaf = read_leaf(data)
        if (leaf.case_ref, leaf.by_role.partition("/")[0]) == (contents.case, contents.of):
            position = ports.log.size()
            row = LeafRow(position, data, leaf.kind, ref, leaf.case_ref, contents.of, True, came_with)  # noqa: FBT003
            ports.log.append(row)


def _is_quarantined(contents: Contents, ports: Ports) -> bool:
    """Say whether the envelope came under a key that was given away by then, as its State says itself."""
    if contents.of == ports.own:
        return False
    now, number = ports.clock.now(), contents.link_seq
    return any(
        revocation.kid == contents.kid and not revocation.leaves_good(at=now, link_seq=number, index=None)
        for revocation in key_book(ports.peer, ports).current.revoked
    )


def _take_theirs(
    contents: Contents, jws: bytes, found: tuple[Held, ...], new: tuple[Held, ...], ports: Ports
) -> tuple[bytes, ...] | None:
    """Go on past an envelope of the other, if it is the next, and return the receipt."""
    link = incoming(ports)
    waits_here = any(each.link_seq == contents.link_seq for each in link.waiting)
    if step_of(ports) not in {Step.TAKE, Step.OPEN} or contents.link_seq != link.taken_seq + 1:
        return None
    if link.is_stopped or waits_here:
        return None
    envelope = _as_envelope(contents, link.taken_hash)
    arrival = Arrival(contents.link_seq, link.taken_hash, contents.id, contents.hash, len(jws))
    came = Came(jws, envelope, arrival, contents.kid, _is_quarantined(contents, ports))
    keep_incoming(after(link, arrival, Verdict.NEXT), ports)
    position = write_message(TAKEN, handle_of(contents.id), jws, ports.clock.now(), ports)
    ports.payloads.destroy(message_handle(TAKEN, handle_of(contents.id)))
    code = fault_in(new, envelope, ports) if new else None
    if code is None:
        answer = take_entries(new, came, ports).answer
        _put_back_erased(contents, ports)
        outcome = Outcome(answer, _refs(contents, found))
    else:
        outcome = Outcome(Answer.REFUSED, code=code)
    receipt = keep_taken(came, position, outcome, ports)
    _tell(contents, ports)
    return (receipt,)


def _take_own(
    contents: Contents, jws: bytes, found: tuple[Held, ...], new: tuple[Held, ...], ports: Ports
) -> tuple[bytes, ...] | None:
    """
    Go on past an own envelope, if it is the next that a start waits for.

    What stands in no leaf of the own ledger is taken once it stands in the other's, which can be held against it.
    """
    link, status = outgoing(ports), their_status(ports)
    refs = _refs(contents, found)
    is_next = step_of(ports) is Step.ASK_RETURNED and contents.link_seq == link.next_seq
    if not is_next or not all(ports.log.entry(ref) or seen_leaf(ref, ports) for ref in refs):
        return None
    if status is None or (status.taken_seq == link.next_seq and status.taken_hash != contents.hash):
        return None
    for entry, salt in new:
        write_entry(entry, salt, ports)
        alarm("taken-on-their-word", entry.ref, ports, leaf_of(entry, salt))
    _put_back_erased(contents, ports)
    now = ports.clock.now()
    for item in ports.outbox.queued():
        if item.type == ENTRIES and item.ref in refs:
            ports.outbox.unqueue(item.place)
    envelope = _as_envelope(contents, link.prev_hash)
    sent = keep_as_sent(envelope, jws, refs, ports, hash_=contents.hash, due=now)
    # INVARIANT: the other node has taken it, and nobody can send it again: no receipt is waited for.
    ports.outbox.put(replace(sent, stored_at=now))
    ports.payloads.destroy(message_handle(SENT, handle_of(contents.id)))
    _tell(contents, ports)
    return ()


def _tell(contents: Contents, ports: Ports) -> None:
    alarm("given-back-in-parts", f"{contents.link_seq} of {contents.of}", ports)


def _refs(contents: Contents, found: tuple[Held, ...]) -> tuple[str, ...]:
    return (*(entry.ref for entry, _ in found), *contents.missing)


def _as_envelope(contents: Contents, link_prev: str) -> Envelope:
    """Return the envelope as far as it is known again."""
    ends = (contents.of, contents.recipient if contents.of == contents.sender else contents.sender)
    return Envelope(
        contents.id,
        *ends,
        contents.link_seq,
        link_prev,
        ENTRIES,
        contents.created,
        contents.body,
        case=contents.case,
        v=contents.v,
    )
