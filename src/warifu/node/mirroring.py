"""
The other node's ledger as it is mirrored here, and the own one as it is shown to the other.

Each leaf of an entry that the other shared must be the leaf that this node wrote for it: same handle, same
commitment. A leaf that differs is a second history, and so is an entry that never appears in the other's ledger.
"""

from __future__ import annotations

import msgspec

from warifu.errors import DecodeError, VerificationError
from warifu.exchange.leaves import Leaves, batch, sign_leaves
from warifu.exchange.mirrors import Finding, Look, Mirror
from warifu.keys import Verifier
from warifu.ledger import Storage, TileLog, open_checkpoint, read_checkpoint, read_leaf, read_note
from warifu.ledger.publishing import CHECKPOINT
from warifu.node.alarming import alarm
from warifu.node.logs import Book, book_at
from warifu.node.ports import Ports
from warifu.node.signing import statement_key_of_own
from warifu.node.trust import ledger_keys
from warifu.node.writing import MESSAGES

_THEIR_LOG, _THEIR_LEAF, _UNSETTLED, _LOOKED = "their log ", "their leaf ", "their unsettled", "their looked"
UNPROVEN = "unproven "
"""Begins the marks of entries that were taken and whose leaf was not seen in the other's ledger yet."""

MOST_BATCHES = 4


def mirrored(ports: Ports) -> int:
    """Return how many leaves of the other's logs, taken together, are held here."""
    books = _their_books(ports)
    return books[-1].first + _mirror(books[-1], ports).size if books else 0


def look_at_checkpoint(checkpoint: bytes, ports: Ports) -> None:
    """
    Hold a checkpoint of the other's log, from an envelope or a witness, against the mirror. A fork raises an alarm.

    Inside no transaction. One that is not theirs, or not well formed, raises an alarm too.
    """
    try:
        book = _their_book(checkpoint, ports)
        mirror = _mirror(book, ports)
        finding = mirror.compare(checkpoint, *ledger_keys(ports.peer, ports))
    except (DecodeError, VerificationError):
        with ports.transaction("checkpoint"):
            alarm("bad-checkpoint", ports.peer, ports, checkpoint)
        return
    with ports.transaction("checkpoint"):
        _keep(book, mirror, finding, ports)


def add_leaves(leaves: Leaves, ports: Ports) -> bool:
    """
    Add a batch of the other's log to the mirror; say whether it grew.

    Raises:
        VerificationError: the checkpoint of the batch is not signed by a log of the other.
        DecodeError: it is not well formed.
    """
    book = _their_book(leaves.checkpoint, ports)
    mirror = _mirror(book, ports)
    finding = mirror.add(leaves, *ledger_keys(ports.peer, ports))
    with ports.transaction("leaves"):
        _keep(book, mirror, finding, ports)
        _look_at_leaves(book, mirror.log, ports)
    return finding.look is Look.GREW


def is_own_log(checkpoint: bytes, ports: Ports) -> bool:
    """
    Say whether a checkpoint is of a log of this node.

    Raises:
        DecodeError: it is not well formed.
    """
    theirs = {key.name for key in ledger_keys(ports.peer, ports)}
    return origin_of(checkpoint) not in theirs


def own_leaves(start: int, ports: Ports) -> tuple[bytes, ...]:
    """Return packets with leaves of the own logs from a position on, as far as the checkpoints in place go."""
    packets: list[bytes] = []
    while len(packets) < MOST_BATCHES:
        book = book_at(start, ports)
        storage = ports.tiles(book.origin)
        found = _batch(storage, book, start, ports.keys.ledger(book.origin).verifier)
        if found is None:
            break
        packets.append(_signed(found, ports))
        start = book.first + found.stop
    return tuple(packets)


def returned_leaves(start: int, ports: Ports) -> tuple[bytes, ...]:
    """Return a packet with leaves of the other's own log, which it has lost, from a position on; or none."""
    books = [book for book in _their_books(ports) if book.first <= start]
    if not books:
        return ()
    found = _batch(ports.mirror(books[-1].origin), books[-1], start, *ledger_keys(ports.peer, ports))
    return () if found is None else (_signed(found, ports),)


def settle(ref: str, leaf: bytes, ports: Ports) -> None:
    """Hold the leaf of an entry that was just taken against the other's ledger, inside a transaction."""
    seen = ports.marks.get(f"{_THEIR_LEAF}{ref}")
    if seen is None:
        ports.marks.put(f"{UNPROVEN}{ref}", ports.clock.now().isoformat().encode())
    elif seen != leaf:
        alarm("leaf-differs", ref, ports, seen, leaf)


def _look_at_leaves(book: Book, log: TileLog, ports: Ports) -> None:
    """Hold each leaf that was not looked at yet against the entry that it is of, if that was taken."""
    looked = max(int(ports.marks.get(_LOOKED) or b"0"), book.first)
    stop = book.first + log.head().size
    for data in log.entries(looked - book.first, stop - book.first):
        _look_at_leaf(data, ports)
    ports.marks.put(_LOOKED, str(stop).encode())


def _look_at_leaf(data: bytes, ports: Ports) -> None:
    try:
        leaf = read_leaf(data)
    except DecodeError:
        alarm("bad-leaf", ports.peer, ports, data)
        return
    if leaf.kind in MESSAGES:
        return
    row = ports.log.entry(leaf.obj_ref)
    if row is None:
        ports.marks.put(f"{_THEIR_LEAF}{leaf.obj_ref}", data)
    elif row.leaf == data:
        ports.marks.remove(f"{UNPROVEN}{leaf.obj_ref}")
    else:
        alarm("leaf-differs", leaf.obj_ref, ports, data, row.leaf)


def _keep(book: Book, mirror: Mirror, finding: Finding, ports: Ports) -> None:
    ports.marks.put(f"{_THEIR_LOG}{book.origin}", msgspec.msgpack.encode(book))
    ports.marks.put(_UNSETTLED, msgspec.msgpack.encode(mirror.unsettled))
    if finding.look is Look.FORK:
        alarm("ledger-fork", book.origin, ports, *finding.evidence)


def _mirror(book: Book, ports: Ports) -> Mirror:
    data = ports.marks.get(_UNSETTLED)
    unsettled = () if data is None else msgspec.msgpack.decode(data, type=tuple[bytes, ...])
    mine = tuple(each for each in unsettled if origin_of(each) == book.origin)
    return Mirror(ports.mirror(book.origin), book.origin, mine)


def _their_books(ports: Ports) -> tuple[Book, ...]:
    found = (msgspec.msgpack.decode(data, type=Book) for _, data in ports.marks.named(_THEIR_LOG))
    return tuple(sorted(found, key=lambda book: book.first))


def _their_book(checkpoint: bytes, ports: Ports) -> Book:
    """Return the log that a checkpoint is of; where it is not known yet, it begins where those known end."""
    origin = origin_of(checkpoint)
    open_checkpoint(checkpoint, *ledger_keys(ports.peer, ports))
    known = next((book for book in _their_books(ports) if book.origin == origin), None)
    return known or Book(origin, mirrored(ports))


def _batch(storage: Storage, book: Book, start: int, *keys: Verifier) -> Leaves | None:
    checkpoint = storage.read(CHECKPOINT)
    if checkpoint is None or size_of(checkpoint) <= start - book.first:
        return None
    return batch(TileLog(storage, book.origin), checkpoint, start - book.first, *keys)


def _signed(leaves: Leaves, ports: Ports) -> bytes:
    key = statement_key_of_own(ports)
    return sign_leaves(leaves, key, sender=ports.own, recipient=ports.peer)


def origin_of(checkpoint: bytes) -> str:
    """
    Return whose log a checkpoint is of; nothing is verified.

    Raises:
        DecodeError: it is not well formed.
    """
    return read_checkpoint(read_note(checkpoint).text).origin


def size_of(checkpoint: bytes) -> int:
    """
    Return the size that a checkpoint speaks of; nothing is verified.

    Raises:
        DecodeError: it is not well formed.
    """
    return read_checkpoint(read_note(checkpoint).text).head.size
