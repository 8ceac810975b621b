"""
A log as tiles in a storage: the form that is kept, served and audited.

Appending writes bundles and tiles, reads them back, and only then moves the head (`state/head`).
A crash before that leaves the log as it was; files beyond the head are not part of it, and are written again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import lru_cache

from warifu.errors import DecodeError, VerificationError
from warifu.ledger.checkpoints import Checkpoint, read_checkpoint
from warifu.ledger.edge import Edge
from warifu.ledger.log import head_at, require_range
from warifu.ledger.merkle import EMPTY, TreeHead, levels_over
from warifu.ledger.proofs import Proof, consistency_proof, inclusion_proof
from warifu.ledger.storage import Storage
from warifu.ledger.tiles import (
    ENTRIES,
    HEIGHT,
    WIDTH,
    Tile,
    edge_of,
    framed,
    read_bundle,
    read_hashes,
    read_path,
    tile_of,
    width_at,
)

HEAD = "state/head"
SIGNED = "state/signed"

_TILES_IN_MEMORY = 512


class TileLog:
    """
    A log whose files lie in a storage. Only one may write to a storage at a time.

    origin: whose log it is, the name of the key that signs its checkpoints.

    Raises:
        DecodeError: the head or a tile on the right edge cannot be read.
        VerificationError: the tiles do not lead to the root in the head, or it is the log of another.
    """

    def __init__(self, storage: Storage, origin: str) -> None:
        self.origin = origin
        self.storage = storage
        self._levels = lru_cache(_TILES_IN_MEMORY)(self._read_levels)
        self._head = read_head(storage, HEAD, origin) or EMPTY
        self._edge = self._read_edge()
        self._is_clean = False
        if self._edge.head != self._head:
            raise VerificationError(
                f"{HEAD}: its root is not that of the tiles; audit the log before using it"
            )

    def append(self, entries: Sequence[bytes]) -> range:
        """
        Add entries, all or none, and return their indexes; they are durable when this returns.

        Raises:
            UsageError: one is longer than 65,535 bytes; none is added.
            VerificationError: the storage did not give back what was written, or what lies there is older than
                what was signed, or has lost its head; the log is as it was.
        """
        frames = [framed(entry) for entry in entries]
        before, edge = self._head, self._edge.copy()
        if not self._is_clean:
            self._require_whole()
            self._clear_beyond_head()
        self._is_clean = False
        filled = []
        for tile, data in edge.add(frames):
            self._write(tile, data)
            if tile.is_full and tile.index * WIDTH < width_at(tile.level, before.size):
                filled.append(tile)
        head = edge.head
        self.storage.write(HEAD, Checkpoint(self.origin, head).text.encode())
        self._head, self._edge = head, edge
        self._is_clean = True
        for tile in filled:
            self.storage.clear(tile.partials)
        return range(before.size, self._head.size)

    def head(self, size: int | None = None) -> TreeHead:
        """
        Return the tree head at an earlier size, or now.

        Raises:
            UsageError: the log is not that large.
        """
        return self._head if size is None else head_at(self._node, size, self._head.size)

    def head_with(self, entries: Sequence[bytes]) -> TreeHead:
        """
        Return the tree head that the log would have with these entries added; nothing is written.

        Raises:
            UsageError: one is longer than 65,535 bytes.
        """
        edge = self._edge.copy()
        deque(edge.add([framed(entry) for entry in entries]), maxlen=0)
        return edge.head

    def entries(self, start: int, stop: int) -> tuple[bytes, ...]:
        """
        Return the entries from index `start` up to, not including, `stop`.

        Raises:
            UsageError: the log does not hold them all.
            DecodeError: a bundle is missing or cannot be read.
        """
        require_range(start, stop, self._head.size)
        found: list[bytes] = []
        for index in range(start // WIDTH, -(-stop // WIDTH)):
            bundle = tile_of(ENTRIES, index, self._head.size)
            first = index * WIDTH
            inside = slice(max(start - first, 0), min(stop - first, WIDTH))
            found.extend(read_bundle(self._read(bundle), bundle.width)[inside])
        return tuple(found)

    def inclusion(self, index: int, size: int) -> Proof:
        """
        Prove that an entry is the one at `index` in the tree of a size.

        Raises:
            UsageError: the log or that tree does not hold it.
        """
        require_range(0, size, self._head.size)
        return inclusion_proof(self._node, index, size)

    def consistency(self, old_size: int, new_size: int) -> Proof:
        """
        Prove that the tree of one size begins with the tree of a lesser one.

        Raises:
            UsageError: the log is not that large, or the lesser size is the greater.
        """
        require_range(0, new_size, self._head.size)
        return consistency_proof(self._node, old_size, new_size)

    def _node(self, level: int, index: int) -> bytes:
        tile_level, inner = divmod(level, HEIGHT)
        tile_index, position = divmod(index << inner, WIDTH)
        return self._levels(tile_of(tile_level, tile_index, self._head.size))[inner][position >> inner]

    def _read_levels(self, tile: Tile) -> list[list[bytes]]:
        return levels_over(read_hashes(self._read(tile), tile.width))

    def _read(self, tile: Tile) -> bytes:
        data = self.storage.read(tile.path)
        if data is None:
            raise DecodeError(f"{tile.path}: not there; audit the log before using it")
        return data

    def _read_edge(self) -> Edge:
        size = self._head.size
        heights = [height for height in reversed(range(size.bit_length())) if size >> height & 1]
        peaks = [self._node(height, (size >> height) - 1) for height in heights]
        return Edge(size, peaks, {tile.level: self._read(tile) for tile in edge_of(size)})

    def _write(self, tile: Tile, data: bytes) -> None:
        self.storage.write(tile.path, data)
        if self.storage.read(tile.path) != data:
            raise VerificationError(f"{tile.path}: read back other than written; check the disk")

    def _clear_beyond_head(self) -> None:
        """Take away the files of an append that broke off: in this process, or before the log was opened."""
        # INVARIANT: while entries are added, no tile lies beyond the head that a later head would reach.
        for path in self.storage.paths():
            tile = read_path(path)
            if tile and tile.is_beyond(self._head.size):
                self.storage.remove(path)

    def _require_whole(self) -> None:
        """Refuse to go on from a head that is not the last one: that would take away what came after it."""
        if self.storage.read(HEAD) is None:
            if (found := next(iter(self.storage.paths()), None)) is not None:
                raise VerificationError(
                    f"{HEAD}: not there, and {found} is; recover the log before adding to it"
                )
            self.storage.write(HEAD, Checkpoint(self.origin, EMPTY).text.encode())
        signed = read_head(self.storage, SIGNED, self.origin)
        if signed and signed.size > self._head.size:
            found = f"{HEAD}: of size {self._head.size}, and {signed.size} entries were signed"
            raise VerificationError(f"{found}; it was put back to an old state: recover before adding")


def read_head(storage: Storage, path: str, origin: str) -> TreeHead | None:
    """
    Read a tree head that is kept without a signature, or None where none is.

    Raises:
        DecodeError: it cannot be read.
        VerificationError: it is the head of another log.
    """
    data = storage.read(path)
    if data is None:
        return None
    try:
        checkpoint = read_checkpoint(data.decode())
    except (UnicodeDecodeError, DecodeError) as error:
        raise DecodeError(f"{path}: {error}") from error
    if checkpoint != Checkpoint(origin, checkpoint.head):
        raise VerificationError(f"{path}: the log of {checkpoint.origin}, wanted that of {origin}")
    return checkpoint.head
