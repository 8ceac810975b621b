"""The rows of a ledger in memory, and folded cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from warifu.errors import UsageError
from warifu.node.memory.disk import Disk
from warifu.node.memory.table import Table
from warifu.node.rows import Folded, LeafRow
from warifu.parties import State


@dataclass
class MemoryIndex:
    """Folded cases in a dictionary."""

    folded: dict[str, Folded] = field(default_factory=dict)

    def get(self, case: str) -> Folded | None:
        """Return a case as it was folded last, or None."""
        return self.folded.get(case)

    def put(self, folded: Folded) -> None:
        """Keep a folded case."""
        self.folded[folded.case.id] = folded

    def drop(self, case: str | None = None) -> None:
        """Forget a case, or all of them."""
        if case is None:
            self.folded.clear()
        else:
            self.folded.pop(case, None)


class MemoryLog:
    """The rows of the own ledger, with the positions of each case's entries and of each handle beside them."""

    def __init__(self, disk: Disk) -> None:
        self._rows = Table(disk, "log", LeafRow)
        self._by_ref = Table(disk, "log_by_ref", int)
        self._by_case = Table(disk, "log_by_case", int)
        self._counts = Table(disk, "log_counts", int)
        self._made = Table(disk, "log_made", int)

    def size(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def append(self, row: LeafRow) -> None:
        """
        Add a row.

        Raises:
            UsageError: its position is not the next, or its handle is taken.
        """
        if row.position != self.size():
            raise UsageError(f"a leaf at {row.position}: the next is at {self.size()}")
        self._by_ref.add(_ref_key(row.kind, row.ref, is_entry=row.is_entry), row.position)
        self._rows.add(row.position, row)
        if row.is_entry:
            count = self._counts.get(row.case) or 0
            self._by_case.add(f"{row.case} {count}", row.position)
            self._counts.put(row.case, count + 1)
            self._made.put(f"{row.case} {row.by}", self.count(row.case, row.by) + 1)

    def rows(self, start: int, stop: int) -> Sequence[LeafRow]:
        """Return the rows from one position up to, not including, another."""
        return tuple(self._rows.at(position) for position in range(start, stop))

    def entry(self, ref: str) -> LeafRow | None:
        """Return the row of the entry of this handle, or None."""
        return self._found(_ref_key("", ref, is_entry=True))

    def message(self, kind: str, ref: str) -> LeafRow | None:
        """Return the row of the message of this kind and handle, or None."""
        return self._found(_ref_key(kind, ref, is_entry=False))

    def of_case(self, case: str, skip: int = 0) -> Iterator[LeafRow]:
        """Yield the entries of a case in order, without the first `skip`."""
        for number in range(skip, self._counts.get(case) or 0):
            yield self._rows.at(self._by_case.at(f"{case} {number}"))

    def count(self, case: str, by: State) -> int:
        """Return how many entries of a case a State made."""
        return self._made.get(f"{case} {by}") or 0

    def cases(self) -> Iterator[str]:
        """Yield every case of which there is an entry."""
        yield from (str(key) for key in self._counts.disk.keys(self._counts.name))

    def set_quarantined(self, position: int, *, is_quarantined: bool) -> None:
        """Mark a row as one that does not count, or as one that does."""
        self._rows.put(position, replace(self._rows.at(position), is_quarantined=is_quarantined))

    def set_came_with(self, position: int, link_seq: int, *, is_quarantined: bool) -> None:
        """Note with which envelope the entry of a row came again, and whether it counts."""
        row = self._rows.at(position)
        self._rows.put(position, replace(row, link_seq=link_seq, is_quarantined=is_quarantined))

    def _found(self, key: str) -> LeafRow | None:
        position = self._by_ref.get(key)
        return None if position is None else self._rows.at(position)


def _ref_key(kind: str, ref: str, *, is_entry: bool) -> str:
    return ref if is_entry else f"{kind} {ref}"
