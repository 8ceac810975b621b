"""
Taking an envelope whose turn has come: its effect, its leaf, its row and the receipt, in one transaction.

What cannot have an effect is numbered all the same: it is kept, refused in a signed receipt, and shown to people. So
no envelope, whatever is in it, holds up those behind it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from warifu.casework.entries import Entry
from warifu.errors import DecodeError, VerificationError
from warifu.exchange.envelopes import ENTRIES, ERASE_DONE, ERASE_REQUEST, MANIFEST, Envelope
from warifu.exchange.link import Arrival
from warifu.exchange.receipts import Answer, Effect, Receipt, sign_receipt
from warifu.exchange.refusals import RefusalCode
from warifu.node.alarming import alarm
from warifu.node.bodies import read_entries, read_manifest_body, read_refs
from warifu.node.effects import after_entries
from warifu.node.erasing import (
    erase_on_request,
    erase_refused_on_request,
    is_refused,
    note_erased,
    note_refused,
)
from warifu.node.incoming_entries import fault_in
from warifu.node.logs import book_at
from warifu.node.manifests import note_key_in_use, take_manifest
from warifu.node.mirroring import settle
from warifu.node.ports import Ports
from warifu.node.rows import Taken
from warifu.node.signing import statement_key_of_own
from warifu.node.writing import TAKEN, handle_of, leaf_of, write_entry, write_message


@dataclass(frozen=True)
class Came:
    """An envelope that was opened and verified: the JWS, what is in it, the key, and whether that key is good."""

    jws: bytes
    envelope: Envelope
    arrival: Arrival
    kid: str
    is_quarantined: bool


@dataclass(frozen=True)
class Outcome:
    """What became of an envelope: an answer, which entries or handles it was about, why it was refused."""

    answer: Answer
    refs: tuple[str, ...] = ()
    code: RefusalCode | None = None


def take(came: Came, ports: Ports) -> bytes:
    """Take an envelope inside a transaction, and return the packet of the receipt."""
    position = write_message(TAKEN, handle_of(came.envelope.id), came.jws, ports.clock.now(), ports)
    return keep_taken(came, position, _effect(came, ports), ports)


def keep_taken(came: Came, position: int, outcome: Outcome, ports: Ports) -> bytes:
    """Keep the row of an envelope that was taken, inside a transaction, and return the packet of the receipt."""
    envelope, now = came.envelope, ports.clock.now()
    note_key_in_use(came.kid, envelope.link_seq, ports)
    if outcome.code is not None:
        alarm(f"envelope-{outcome.code}", envelope.id, ports, came.jws)
        note_refused(envelope, ports)
    receipt = Receipt(
        sender=ports.own,
        recipient=ports.peer,
        answer=outcome.answer,
        envelope=envelope.id,
        hash=came.arrival.hash,
        at=now,
        index=position - book_at(position, ports).first,
        effect=Effect.QUARANTINED if came.is_quarantined else Effect.NOW,
        code=outcome.code,
    )
    packet = sign_receipt(receipt, statement_key_of_own(ports))
    ports.inbox.put(
        Taken(
            envelope.link_seq,
            envelope.id,
            came.arrival.hash,
            envelope.type,
            envelope.case or "",
            outcome.refs,
            envelope.v,
            envelope.created,
            now,
            came.kid,
            position,
            outcome.answer,
            packet,
        )
    )
    return packet


def _effect(came: Came, ports: Ports) -> Outcome:
    envelope = came.envelope
    if envelope.expires is not None and envelope.expires <= ports.clock.now():
        return Outcome(Answer.REFUSED, code=RefusalCode.EXPIRED)
    try:
        return _EFFECTS[envelope.type](came, ports)
    except DecodeError:
        return Outcome(Answer.REFUSED, code=RefusalCode.BAD_BODY)


def _entries(came: Came, ports: Ports) -> Outcome:
    entries = read_entries(came.envelope.body)
    if code := fault_in(entries, came.envelope, ports):
        return Outcome(Answer.REFUSED, code=code)
    return take_entries(entries, came, ports)


def take_entries(entries: tuple[tuple[Entry, bytes], ...], came: Came, ports: Ports) -> Outcome:
    """Write entries of the other State in which no fault was found, inside a transaction."""
    for entry, salt in entries:
        write_entry(entry, salt, ports, link_seq=came.envelope.link_seq, is_quarantined=came.is_quarantined)
        settle(entry.ref, leaf_of(entry, salt), ports)
    return _taken(tuple(entry for entry, _ in entries), came, ports)


def _taken(entries: tuple[Entry, ...], came: Came, ports: Ports) -> Outcome:
    refs = tuple(entry.ref for entry in entries)
    if came.is_quarantined:
        return Outcome(Answer.STORED, refs)
    after_entries(entries, ports)
    return Outcome(Answer.APPLIED, refs)


def _manifest(came: Came, ports: Ports) -> Outcome:
    try:
        version = take_manifest(read_manifest_body(came.envelope.body), came.envelope.link_seq, ports)
    except VerificationError:
        return Outcome(Answer.REFUSED, code=RefusalCode.BAD_MANIFEST)
    return Outcome(Answer.APPLIED, (str(version),))


def _erase_request(came: Came, ports: Ports) -> Outcome:
    refs = read_refs(came.envelope.body)
    if came.is_quarantined:
        return Outcome(Answer.STORED, refs)
    found = (ports.log.entry(ref) for ref in refs)
    rows = tuple(row for row in found if row is not None and row.by == ports.peer)
    known = {row.ref for row in rows}
    refused = tuple(ref for ref in refs if ref not in known and is_refused(ref, ports))
    if len(rows) + len(refused) < len(refs):
        return Outcome(Answer.REFUSED, code=RefusalCode.NOT_THEIRS)
    is_done = erase_on_request(rows, ports)
    if refused:
        is_done &= erase_refused_on_request(refused, came.envelope.case or "", ports)
    return Outcome(Answer.APPLIED if is_done else Answer.STORED, refs)


def _erase_done(came: Came, ports: Ports) -> Outcome:
    refs = read_refs(came.envelope.body)
    if not came.is_quarantined:
        note_erased(refs, ports)
    return Outcome(Answer.APPLIED, refs)


_EFFECTS: dict[str, Callable[[Came, Ports], Outcome]] = {
    ENTRIES: _entries,
    MANIFEST: _manifest,
    ERASE_REQUEST: _erase_request,
    ERASE_DONE: _erase_done,
}
