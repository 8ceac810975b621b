"""
The other node's ledger as it is mirrored here, and the own one as it is shown to the other.

Each leaf of an entry that the other shared must be the leaf that this node wrote for it: same handle, same
commitment. A leaf that differs is a second history, and so is an entry that never appears in the other's ledger.
"""

from __future__ import annotations

from itertools import pairwise

import msgspec

from warifu.errors import DecodeError, VerificationError
from warifu.exchange.leaves import Leaves, batch, sign_leaves
from warifu.exchange.mirrors import Finding, Look, Mirror
from warifu.keys import Purpose, Verifier
from warifu.ledger import Storage, TileLog, open_checkpoint, read_checkpoint, read_leaf, read_note
from warifu.ledger.publishing import CHECKPOINT
from warifu.node.alarming import alarm
from warifu.node.logs import Book, books_of
from warifu.node.modes import Mode, mode_of
from warifu.node.ports import Ports
from warifu.node.signing import statement_key_of_own
from warifu.node.trust import ledger_keys
from warifu.node.writing import MESSAGES

_THEIR_LOG, _THEIR_LEAF, _UNSETTLED, _LOOKED = (
    "mirrored ",
    "leaf ",
    "unsettled ",
    "looked ",
)
UNPROVEN = "unproven "
"""Begins the marks of entries that were taken and whose leaf was not seen in the other's ledger yet."""

MOST_BATCHES = 4


def mirrored(ports: Ports) -> int:
    """Return how many leaves of the other's logs, taken together, are held here."""
    return sum(log.head().size for log in mirrored_logs(ports))


def mirrored_logs(ports: Ports) -> tuple[TileLog, ...]:
    """Return the other's logs as they are held here, in the order in which they were first shown."""
    return tuple(_mirror(origin, ports).log for origin in _their_logs(ports))


def look_at_checkpoint(checkpoint: bytes, ports: Ports) -> None:
    """
    Hold a checkpoint of the other's log, from an envelope or a witness, against the mirror. A fork raises an alarm.

    Inside no transaction. One that is not theirs, or not well formed, raises an alarm too.
    """
    try:
        origin = origin_of(checkpoint)
        open_checkpoint(checkpoint, *ledger_keys(ports.peer, ports))
        if origin not in _their_logs(ports):
            return
        mirror = _mirror(origin, ports)
        finding = mirror.compare(checkpoint, *ledger_keys(ports.peer, ports))
    except (DecodeError, VerificationError):
        with ports.transaction("checkpoint"):
            alarm("bad-checkpoint", ports.peer, ports, checkpoint)
        return
    with ports.transaction("checkpoint"):
        _keep(mirror, finding, ports)


def add_leaves(leaves: Leaves, ports: Ports) -> bool:
    """
    Add a batch of the other's log to the mirror; say whether it grew.

    A log grows no more once the next was shown: what comes of it late was lost to the other State, which left it.
    A node that was put back begins no next log before it is at work again: a batch of that may have been meant for
    the mirror as it was before, of which the end of this log is missing now. A log that stands before the newest in
    the other's manifests is not begun after it: it was left.

    Raises:
        VerificationError: the checkpoint of the batch is not signed by a log of the other.
        DecodeError: it is not well formed.
    """
    mirror = _mirror(origin_of(leaves.checkpoint), ports)
    if mirror.log.origin in _their_logs(ports)[:-1]:
        look_at_checkpoint(leaves.checkpoint, ports)
        return False
    if mirror.log.origin not in _their_logs(ports) and not _may_begin(leaves, ports):
        look_at_checkpoint(leaves.checkpoint, ports)
        return False
    finding = mirror.add(leaves, *ledger_keys(ports.peer, ports))
    with ports.transaction("leaves"):
        _begin_log(mirror.log.origin, ports)
        _keep(mirror, finding, ports)
        _look_at_leaves(mirror.log, ports)
    return finding.look is Look.GREW


def is_own_log(checkpoint: bytes, ports: Ports) -> bool:
    """
    Say whether a checkpoint is of a log of this node.

    Raises:
        DecodeError: it is not well formed.
    """
    return origin_of(checkpoint) in {key.name for key in ports.keys.ring.of(Purpose.LEDGER)}


def own_leaves(start: int, ports: Ports) -> tuple[bytes, ...]:
    """Return packets with leaves of the own logs from a position on, as far as the checkpoints in place go."""
    packets: list[bytes] = []
    book = _shown_book(start, ports)
    storage, key = ports.tiles(book.origin), ports.keys.ledger(book.origin).verifier
    index = max(0, start - book.first)
    # One log at a time: the next is shown when the other has said that it holds all of this.
    while len(packets) < MOST_BATCHES and (found := _batch(storage, book.origin, index, key)) is not None:
        packets.append(_signed(found, ports))
        index = found.stop
    return tuple(packets)


def _shown_book(start: int, ports: Ports) -> Book:
    """Return the log to show from; past a log that was left with leaves that can never be signed, the one after it."""
    books = books_of(ports)
    for book, after in pairwise(books):
        checkpoint = ports.tiles(book.origin).read(CHECKPOINT)
        signed = 0 if checkpoint is None else size_of(checkpoint)
        if start < min(after.first, book.first + signed):
            return book
    return books[-1]


def returned_leaves(start: int, ports: Ports) -> tuple[bytes, ...]:
    """Return a packet with leaves of the other's own log, which it has lost, from a position on; or none."""
    index, keys = start, ledger_keys(ports.peer, ports)
    for origin in _their_logs(ports):
        size = _mirror(origin, ports).size
        if index < size:
            found = _batch(ports.mirror(origin), origin, index, *keys)
            return () if found is None else (_signed(found, ports),)
        index -= size
    return ()


def settle(ref: str, leaf: bytes, ports: Ports) -> None:
    """Hold the leaf of an entry that was just taken against the other's ledger, inside a transaction."""
    seen = seen_leaf(ref, ports)
    if seen is None:
        ports.marks.put(f"{UNPROVEN}{ref}", ports.clock.now().isoformat().encode())
    elif seen != leaf:
        alarm("leaf-differs", ref, ports, seen, leaf)


def seen_leaf(ref: str, ports: Ports) -> bytes | None:
    """Return the leaf of an entry in the other's ledger, if it was mirrored while the entry was not here; or None."""
    return ports.marks.get(f"{_THEIR_LEAF}{ref}")


def _look_at_leaves(log: TileLog, ports: Ports) -> None:
    """Hold each leaf that was not looked at yet against the entry that it is of, if that was taken."""
    name, size = f"{_LOOKED}{log.origin}", log.head().size
    for data in log.entries(int(ports.marks.get(name) or b"0"), size):
        _look_at_leaf(data, ports)
    ports.marks.put(name, str(size).encode())


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


def _keep(mirror: Mirror, finding: Finding, ports: Ports) -> None:
    ports.marks.put(f"{_UNSETTLED}{mirror.log.origin}", msgspec.msgpack.encode(mirror.unsettled))
    if finding.look is Look.FORK:
        alarm("ledger-fork", mirror.log.origin, ports, *finding.evidence)


def _mirror(origin: str, ports: Ports) -> Mirror:
    data = ports.marks.get(f"{_UNSETTLED}{origin}")
    unsettled = () if data is None else msgspec.msgpack.decode(data, type=tuple[bytes, ...])
    return Mirror(ports.mirror(origin), origin, unsettled)


def _their_logs(ports: Ports) -> tuple[str, ...]:
    """Return the origins of the other's logs, in the order in which they were first shown."""
    return tuple(data.decode() for _, data in ports.marks.named(_THEIR_LOG))


def _may_begin(leaves: Leaves, ports: Ports) -> bool:
    """Say whether a batch may be the first of the next log: manifests name logs in the order in which they were begun."""
    logs = _their_logs(ports)
    named = [key.name for key in ledger_keys(ports.peer, ports)]
    origin = origin_of(leaves.checkpoint)
    if not logs or origin not in named:
        return True
    is_later = named.index(origin) > named.index(logs[-1])
    return is_later and leaves.start == 0 and mode_of(ports) is Mode.OPEN


def _begin_log(origin: str, ports: Ports) -> None:
    logs = _their_logs(ports)
    if origin not in logs:
        ports.marks.put(f"{_THEIR_LOG}{len(logs):06}", origin.encode())


def _batch(storage: Storage, origin: str, start: int, *keys: Verifier) -> Leaves | None:
    checkpoint = storage.read(CHECKPOINT)
    if checkpoint is None or size_of(checkpoint) <= start:
        return None
    return batch(TileLog(storage, origin), checkpoint, start, *keys)


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
