"""
The Merkle tree of RFC 6962 over SHA-256: hashes of entries, of nodes, and roots.

Entries and nodes are hashed with different first bytes, so that no node can be passed off as an entry.
The *node* at level n, index i is the root over the entries from i * 2**n up to (i + 1) * 2**n, all there.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Nodes: TypeAlias = Callable[[int, int], bytes]
"""The hash of the node at a level and an index."""


@dataclass(frozen=True)
class TreeHead:
    """How many entries a tree has, and the root over them."""

    size: int
    root: bytes


EMPTY = TreeHead(0, EMPTY_ROOT)


def entry_hash(entry: bytes) -> bytes:
    """Return the hash of an entry: the leaf of the tree."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of the node over two others."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def levels_over(hashes: Sequence[bytes]) -> list[list[bytes]]:
    """Return the hashes, the complete nodes over each two of them, over each two of those, and so on."""
    levels = [list(hashes)]
    while len(levels[-1]) > 1:
        below = levels[-1]
        levels.append([node_hash(below[i], below[i + 1]) for i in range(0, len(below) - 1, 2)])
    return levels


def range_root(nodes: Nodes, start: int, stop: int) -> bytes:
    """
    Return the root over the entries from `start` up to, not including, `stop`.

    A range that is not empty must start at a multiple of the least power of two that is not below its length,
    as all do into which RFC 6962 splits a tree.
    """
    if start == stop:
        return EMPTY_ROOT
    root: bytes | None = None
    while start < stop:
        level = (stop & -stop).bit_length() - 1
        while 1 << level > stop - start:
            level -= 1
        node = nodes(level, (stop >> level) - 1)
        root = node if root is None else node_hash(node, root)
        stop -= 1 << level
    assert root is not None  # noqa: S101  (the range is not empty)
    return root


@dataclass
class Forest:
    """The complete nodes of a growing tree, level by level, in memory."""

    levels: list[list[bytes]] = field(default_factory=lambda: [[]])

    @property
    def size(self) -> int:
        """The number of entries."""
        return len(self.levels[0])

    def add(self, leaf: bytes) -> None:
        """Add the hash of one more entry, and every node that it completes."""
        level, node = 0, leaf
        self.levels[0].append(node)
        while len(self.levels[level]) % 2 == 0:
            node = node_hash(*self.levels[level][-2:])
            level += 1
            if level == len(self.levels):
                self.levels.append([])
            self.levels[level].append(node)

    def node(self, level: int, index: int) -> bytes:
        """Return the hash of a node."""
        return self.levels[level][index]
