"""
The dispute pack of a case, gathered from what this node holds: what it sent and took, both ledgers, both States' keys.

National entries are left out: a pack is shown to others. What was erased is left out as well, and its leaf is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from warifu.casework.entries import KINDS
from warifu.errors import VerificationError
from warifu.exchange.evidence import Content, Evidence, Exhibit, write_pack
from warifu.keys import Verifier
from warifu.ledger import TileLog, TlogProof, read_leaf, verify_commitment
from warifu.ledger.publishing import CHECKPOINT
from warifu.node.keeping import open_content
from warifu.node.logs import Book, book_at, books_of
from warifu.node.mirroring import mirrored_logs, size_of
from warifu.node.packing import jws_of
from warifu.node.ports import Ports
from warifu.node.rows import LeafRow, Sent, Taken
from warifu.node.signing import statement_key_of_own
from warifu.node.trust import key_book
from warifu.node.writing import SENT, SENT_IN, TAKEN, handle_of, message_handle
from warifu.parties import State


@dataclass(frozen=True)
class _Messages:
    """The envelopes that carried the entries of a case, both ways, in order."""

    sent: tuple[Sent, ...]
    taken: tuple[Taken, ...]

    @property
    def handles(self) -> dict[str, str]:
        """The handle by which each of them stands in a ledger, and of which kind it is in the own one."""
        own = {handle_of(each.id): SENT for each in self.sent}
        return own | {handle_of(each.id): TAKEN for each in self.taken}


def dispute_pack(case: str, ports: Ports, *, witnesses: tuple[Verifier, ...] = ()) -> bytes:
    """
    Return the dispute pack of a case, signed by this node.

    witnesses: keys of witnesses that are in neither State's key manifest.

    Raises:
        UsageError: it is too large for one pack.
        UnknownNameError: the key ceremony was not held, or a key is not in the store.
    """
    rows = tuple(row for row in ports.log.of_case(case) if KINDS[row.kind].shared)
    messages = _messages_of(rows, ports)
    found = [jws_of(SENT, each.id, ports) for each in messages.sent]
    found += [jws_of(TAKEN, each.id, ports) for each in messages.taken]
    books = (key_book(state, ports) for state in (ports.own, ports.peer))
    evidence = Evidence(
        sender=ports.own,
        recipient=ports.peer,
        case=case,
        created=ports.clock.now(),
        manifests=tuple(held.signed for book in books for held in book.held),
        envelopes=tuple(jws for jws in found if jws is not None),
        receipts=_receipts_in(messages),
        exhibits=(*_own_exhibits(rows, messages, ports), *_their_exhibits(rows, messages, ports)),
        checkpoints=tuple(_checkpoints(ports)),
        witnesses=witnesses,
    )
    return write_pack(evidence, statement_key_of_own(ports))


def _messages_of(rows: tuple[LeafRow, ...], ports: Ports) -> _Messages:
    own = {int(found) for row in rows if (found := ports.marks.get(f"{SENT_IN}{row.ref}"))}
    theirs = {row.link_seq for row in rows if row.by == ports.peer}
    sent = (ports.outbox.by_link_seq(number) for number in sorted(own))
    taken = (ports.inbox.by_link_seq(number) for number in sorted(theirs))
    return _Messages(tuple(filter(None, sent)), tuple(filter(None, taken)))


def _receipts_in(messages: _Messages) -> tuple[bytes, ...]:
    from_them = (packet for each in messages.sent for packet in each.receipts)
    return (*from_them, *(each.receipt for each in messages.taken))


def _own_exhibits(rows: tuple[LeafRow, ...], messages: _Messages, ports: Ports) -> Iterator[Exhibit]:
    books = books_of(ports)
    traces = (ports.log.message(kind, handle) for handle, kind in messages.handles.items())
    for row in sorted((*rows, *filter(None, traces)), key=lambda row: row.position):
        book = book_at(row.position, ports)
        index = row.position - book.first
        handle = row.ref if row.is_entry else message_handle(row.kind, row.ref)
        proof, number = _proof(_log_of(book, ports), index), books.index(book) + 1
        yield Exhibit(ports.own, index, row.leaf, proof, _content(handle, ports), number)


def _their_exhibits(rows: tuple[LeafRow, ...], messages: _Messages, ports: Ports) -> Iterator[Exhibit]:
    """Yield the leaves of the other's ledger that are of the same entries and envelopes."""
    contents = {row.ref: content for row in rows if (content := _content(row.ref, ports))}
    wanted = {row.ref for row in rows} | messages.handles.keys()
    for number, log in enumerate(mirrored_logs(ports), 1):
        for index, data in enumerate(log.entries(0, log.head().size)):
            ref = read_leaf(data).obj_ref
            if ref in wanted:
                yield Exhibit(ports.peer, index, data, _proof(log, index), _fitting(data, contents), number)


def _fitting(data: bytes, contents: Mapping[str, Content]) -> Content | None:
    """Return the content that a leaf of the other commits to, if it is held here."""
    leaf = read_leaf(data)
    content = contents.get(leaf.obj_ref)
    if content is None:
        return None
    try:
        verify_commitment(leaf.commitment, content.salt, content.content)
    except VerificationError:
        return None
    return content


def _proof(log: TileLog, index: int) -> bytes | None:
    checkpoint = log.storage.read(CHECKPOINT)
    if checkpoint is None or (size := size_of(checkpoint)) <= index:
        return None
    return TlogProof(index, log.inclusion(index, size), checkpoint).to_bytes()


def _content(handle: str, ports: Ports) -> Content | None:
    sealed = ports.payloads.get(handle)
    return None if sealed is None else Content(*open_content(sealed, ports.keys))


def _checkpoints(ports: Ports) -> Iterator[tuple[State, bytes]]:
    own = tuple(_log_of(book, ports) for book in books_of(ports))
    for state, logs in ((ports.own, own), (ports.peer, mirrored_logs(ports))):
        for log in logs:
            if checkpoint := log.storage.read(CHECKPOINT):
                yield state, checkpoint


def _log_of(book: Book, ports: Ports) -> TileLog:
    return TileLog(ports.tiles(book.origin), book.origin)
