"""
Log: what a ledger does, in five methods; and a log in memory.

A log only grows. Any earlier size of it is still there to be asked for its head and for proofs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from warifu.errors import UsageError
from warifu.ledger.merkle import Forest, Nodes, TreeHead, entry_hash, range_root
from warifu.ledger.proofs import Proof, consistency_proof, inclusion_proof
from warifu.ledger.tiles import framed


class Log(Protocol):
    """An append-only log of entries, and proofs about it."""

    def append(self, entries: Sequence[bytes]) -> range:
        """Add entries, all or none, and return their indexes; they are durable when this returns."""

    def head(self, size: int | None = None) -> TreeHead:
        """Return the tree head at an earlier size, or now."""

    def entries(self, start: int, stop: int) -> tuple[bytes, ...]:
        """Return the entries from index `start` up to, not including, `stop`."""

    def inclusion(self, index: int, size: int) -> Proof:
        """Prove that an entry is the one at `index` in the tree of a size."""

    def consistency(self, old_size: int, new_size: int) -> Proof:
        """Prove that the tree of one size begins with the tree of a lesser one."""


class MemoryLog:
    """A log in memory, for tests, examples and simulations."""

    def __init__(self) -> None:
        self._entries: list[bytes] = []
        self._forest = Forest()

    def append(self, entries: Sequence[bytes]) -> range:
        """
        Add entries, all or none, and return their indexes.

        Raises:
            UsageError: one is longer than 65,535 bytes; none is added.
        """
        for entry in entries:
            framed(entry)
        start = len(self._entries)
        for entry in entries:
            self._entries.append(entry)
            self._forest.add(entry_hash(entry))
        return range(start, len(self._entries))

    def head(self, size: int | None = None) -> TreeHead:
        """
        Return the tree head at an earlier size, or now.

        Raises:
            UsageError: the log is not that large.
        """
        return head_at(self._forest.node, size, self._forest.size)

    def entries(self, start: int, stop: int) -> tuple[bytes, ...]:
        """
        Return the entries from index `start` up to, not including, `stop`.

        Raises:
            UsageError: the log does not hold them all.
        """
        require_range(start, stop, self._forest.size)
        return tuple(self._entries[start:stop])

    def inclusion(self, index: int, size: int) -> Proof:
        """
        Prove that an entry is the one at `index` in the tree of a size.

        Raises:
            UsageError: the log or that tree does not hold it.
        """
        require_range(0, size, self._forest.size)
        return inclusion_proof(self._forest.node, index, size)

    def consistency(self, old_size: int, new_size: int) -> Proof:
        """
        Prove that the tree of one size begins with the tree of a lesser one.

        Raises:
            UsageError: the log is not that large, or the lesser size is the greater.
        """
        require_range(0, new_size, self._forest.size)
        return consistency_proof(self._forest.node, old_size, new_size)


def head_at(nodes: Nodes, size: int | None, now: int) -> TreeHead:
    """
    Return the tree head at a size of a log that has `now` entries.

    Raises:
        UsageError: the log is not that large.
    """
    size = now if size is None else size
    require_range(0, size, now)
    return TreeHead(size, range_root(nodes, 0, size))


def require_range(start: int, stop: int, size: int) -> None:
    """
    Refuse a range of entries that a log of a size does not hold.

    Raises:
        UsageError: it does not.
    """
    if not 0 <= start <= stop <= size:
        raise UsageError(f"no entries {start} to {stop} in a log of {size}: ask for some that are there")
