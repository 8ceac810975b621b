"""
Tiles (C2SP tlog-tiles): a log as files that never change once full.

A *tile* holds up to 256 hashes of one level: at level 0 those of entries, above it roots of full tiles below.
A *bundle* holds the entries themselves, up to 256, each after its length in two bytes.
What is not full yet is *partial*, and has its width in its name: `tile/0/x001/234.p/17`.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from warifu.errors import DecodeError, UsageError
from warifu.ledger.merkle import HASH_BYTES

WIDTH = 256
HEIGHT = 8
ENTRIES = -1
MOST_ENTRY_BYTES = 65535

LENGTH_BYTES = 2

_LENGTH = struct.Struct(">H")
_GREATEST_LEVEL = 63
_THREE_DIGITS = 1000
_PATH = re.compile(
    r"tile/(?P<level>entries|0|[1-9][0-9]?)/"
    r"(?P<index>(?:x[0-9]{3}/)*[0-9]{3})"
    r"(?:\.p/(?P<width>[1-9][0-9]{0,2}))?"
)


@dataclass(frozen=True, order=True)
class Tile:
    """Where a tile or bundle lies: its level (`ENTRIES` for a bundle), its index there, and its width."""

    level: int
    index: int
    width: int = WIDTH

    @property
    def path(self) -> str:
        """The name of its file."""
        level = "entries" if self.level == ENTRIES else str(self.level)
        partial = "" if self.width == WIDTH else f".p/{self.width}"
        return f"tile/{level}/{_index_path(self.index)}{partial}"

    @property
    def partials(self) -> str:
        """The folder of the files in which the tile lay while it was not full."""
        return f"{Tile(self.level, self.index).path}.p"

    def is_beyond(self, size: int) -> bool:
        """Say whether it holds something that a log of a size does not."""
        return self.index * WIDTH + self.width > width_at(self.level, size)

    @property
    def is_full(self) -> bool:
        """Whether it will never change."""
        return self.width == WIDTH


def read_path(path: str) -> Tile | None:
    """Return the tile that a path names, or None where it names none or is not written in the one way."""
    found = _PATH.fullmatch(path)
    if not found:
        return None
    level = ENTRIES if found["level"] == "entries" else int(found["level"])
    index = int(re.sub("[x/]", "", found["index"]))
    tile = Tile(level, index, int(found["width"] or WIDTH))
    is_partial = found["width"] is not None
    if level > _GREATEST_LEVEL or tile.path != path or (is_partial and tile.width >= WIDTH):
        return None
    return tile


def tiles_of(size: int) -> Iterator[Tile]:
    """Yield every tile of the tree of a size, level 0 first, from left to right; no bundles."""
    level = 0
    while size:
        for index in range(size // WIDTH):
            yield Tile(level, index)
        if size % WIDTH:
            yield Tile(level, size // WIDTH, size % WIDTH)
        size //= WIDTH
        level += 1


def bundles_of(size: int) -> Iterator[Tile]:
    """Yield every bundle of a log of a size, from left to right."""
    for index in range(size // WIDTH):
        yield Tile(ENTRIES, index)
    if size % WIDTH:
        yield Tile(ENTRIES, size // WIDTH, size % WIDTH)


def span_of(level: int) -> int:
    """Return how many entries a full tile or bundle of a level stands for."""
    return WIDTH << HEIGHT * max(level, 0)


def tile_of(level: int, index: int, size: int) -> Tile:
    """Return the tile of a level and index as wide as it is in the tree of a size."""
    return Tile(level, index, min(WIDTH, width_at(level, size) - index * WIDTH))


def width_at(level: int, size: int) -> int:
    """Return how many hashes, or entries, the tiles of a level hold together in the tree of a size."""
    return size >> HEIGHT * max(level, 0)


def edge_of(size: int) -> Iterator[Tile]:
    """Yield the bundle and the tiles of a log of a size that are not full, and not empty."""
    levels = (ENTRIES, *range(size.bit_length() // HEIGHT + 1))
    for level in levels:
        if width := width_at(level, size) % WIDTH:
            yield Tile(level, width_at(level, size) // WIDTH, width)


def framed(entry: bytes) -> bytes:
    """
    Return an entry after its length, as a bundle holds it.

    Raises:
        UsageError: it is longer than 65,535 bytes.
    """
    if len(entry) > MOST_ENTRY_BYTES:
        raise UsageError(
            f"an entry of {len(entry)} bytes: a log takes at most {MOST_ENTRY_BYTES}; log its digest"
        )
    return _LENGTH.pack(len(entry)) + entry


def read_bundle(data: bytes, width: int) -> tuple[bytes, ...]:
    """
    Read the entries of a bundle of a width.

    Raises:
        DecodeError: it does not hold just that many.
    """
    entries: list[bytes] = []
    position = 0
    while position < len(data):
        start = position + LENGTH_BYTES
        if start > len(data):
            raise DecodeError(f"a bundle that breaks off in the length of entry {len(entries)}")
        position = start + _LENGTH.unpack_from(data, position)[0]
        if position > len(data):
            raise DecodeError(f"a bundle that breaks off in entry {len(entries)}")
        entries.append(data[start:position])
    if len(entries) != width:
        raise DecodeError(f"a bundle of {len(entries)} entries: wanted {width}")
    return tuple(entries)


def read_hashes(data: bytes, width: int) -> list[bytes]:
    """
    Read the hashes of a tile of a width.

    Raises:
        DecodeError: it does not hold just that many.
    """
    if len(data) != width * HASH_BYTES:
        raise DecodeError(f"a tile of {len(data)} bytes: wanted {width} hashes of {HASH_BYTES}")
    return [data[start : start + HASH_BYTES] for start in range(0, len(data), HASH_BYTES)]


def _index_path(index: int) -> str:
    path = f"{index % _THREE_DIGITS:03}"
    while index := index // _THREE_DIGITS:
        path = f"x{index % _THREE_DIGITS:03}/{path}"
    return path
