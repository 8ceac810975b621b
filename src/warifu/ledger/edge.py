"""
The right edge of a growing log: what is needed to add an entry without reading the rest.

That is the bundle and the tiles that are not full yet, and the *peaks*: the roots of the complete trees, each
of a power of two entries, into which the entries so far fall from left to right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from warifu.ledger.merkle import EMPTY_ROOT, TreeHead, entry_hash, node_hash
from warifu.ledger.tiles import ENTRIES, HEIGHT, LENGTH_BYTES, WIDTH, Tile, edge_of, span_of, width_at


class Edge:
    """
    The edge of a log of a size: its peaks, the greatest first, and the bytes of its partial tiles by level.

    The bytes of a partial bundle stand at level `ENTRIES`.
    """

    def __init__(self, size: int, peaks: Sequence[bytes], partial: Mapping[int, bytes | bytearray]) -> None:
        self.size = size
        self._peaks = list(peaks)
        self._partial = {level: bytearray(data) for level, data in partial.items()}

    def copy(self) -> Edge:
        """Return an edge that grows by itself."""
        return Edge(self.size, self._peaks, self._partial)

    @property
    def head(self) -> TreeHead:
        """The size and root of the log."""
        peaks = self._peaks or [EMPTY_ROOT]
        root = peaks[-1]
        for peak in reversed(peaks[:-1]):
            root = node_hash(peak, root)
        return TreeHead(self.size, root)

    def add(self, frames: Sequence[bytes]) -> Iterator[tuple[Tile, bytes]]:
        """Add framed entries; yield each tile and bundle that they fill or change, once, with its bytes."""
        before, position = self.size, 0
        while position < len(frames):
            chunk = frames[position : position + WIDTH - self.size % WIDTH]
            position += len(chunk)
            self._extend(ENTRIES, b"".join(chunk))
            for frame in chunk:
                self._climb(entry_hash(frame[LENGTH_BYTES:]))
            yield from self._filled()
        for tile in edge_of(self.size):
            if width_at(tile.level, before) != width_at(tile.level, self.size):
                yield tile, bytes(self._partial[tile.level])

    def _climb(self, leaf: bytes) -> None:
        """Merge a leaf into the peaks, and add to the tiles the hashes that it completes."""
        self._extend(0, leaf)
        node, height, rest = leaf, 0, self.size
        while rest & 1:
            node = node_hash(self._peaks.pop(), node)
            height, rest = height + 1, rest >> 1
            if height % HEIGHT == 0:
                self._extend(height // HEIGHT, node)
        self._peaks.append(node)
        self.size += 1

    def _filled(self) -> Iterator[tuple[Tile, bytes]]:
        """Yield the bundle and the tiles that are full at this size, and begin them anew."""
        for level in (ENTRIES, *range(self.size.bit_length() // HEIGHT)):
            if self.size % span_of(level):
                return
            yield Tile(level, self.size // span_of(level) - 1), bytes(self._partial.pop(level))

    def _extend(self, level: int, data: bytes) -> None:
        self._partial.setdefault(level, bytearray()).extend(data)
