"""The log port over the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections
from django.db.models import Min, QuerySet

from warifu.errors import UsageError
from warifu.node.rows import LeafRow
from warifu.parties import State
from warifu.server.models import LeafRecord
from warifu.server.transactions import require_writing

_AT_ONCE = 2_000


def _nobody(case: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class DatabaseLog:
    """The rows of the own ledger, in one database. touch: told of each case that a row is added to or changed in."""

    database: str
    touch: Callable[[str], None] = _nobody

    def size(self) -> int:
        """Return how many rows there are."""
        (last,) = self._one("SELECT MAX(position) FROM warifu_leaf")
        return 0 if last is None else int(last) + 1

    def append(self, row: LeafRow) -> None:
        """
        Add a row.

        Raises:
            UsageError: its position is not the next, or its handle is taken.
        """
        require_writing(self.database)
        size = self.size()
        if row.position != size:
            raise UsageError(f"a leaf at {row.position}: the next is at {size}")
        if self._is_there(row):
            raise UsageError(f"the ledger has a row {row.ref} already: it is unique")
        with connections[self.database].cursor() as cursor:
            cursor.execute(_INSERT, [getattr(row, name) for name in _FIELDS])
        self.touch(row.case)

    def rows(self, start: int, stop: int) -> Sequence[LeafRow]:
        """
        Return the rows from one position up to, not including, another.

        Raises:
            UsageError: they are not all there.
        """
        found = tuple(
            map(_row, self._all().filter(position__gte=start, position__lt=stop).order_by("position"))
        )
        if len(found) != max(stop - start, 0):
            raise UsageError(f"no leaves {start} to {stop}: there are {self.size()}")
        return found

    def entry(self, ref: str) -> LeafRow | None:
        """Return the row of the entry of this handle, or None."""
        found = self._one(f"{_SELECT} WHERE is_entry AND ref = %s", ref)
        return None if found is None else _of(found)

    def message(self, kind: str, ref: str) -> LeafRow | None:
        """Return the row of the message of this kind and handle, or None."""
        found = self._all().filter(kind=kind, ref=ref, is_entry=False).first()
        return None if found is None else _row(found)

    def count(self, case: str, by: State) -> int:
        """Return how many entries of a case a State made."""
        return self._all().filter(case=case, by=by, is_entry=True).count()

    def of_case(self, case: str, skip: int = 0) -> Iterator[LeafRow]:
        """Yield the entries of a case in order, without the first `skip`."""
        asked = f'{_SELECT} WHERE is_entry AND "case" = %s ORDER BY position LIMIT %s OFFSET %s'
        while True:
            with connections[self.database].cursor() as cursor:
                cursor.execute(asked, [case, _AT_ONCE, skip])
                found = cursor.fetchall()
            yield from map(_of, found)
            skip += len(found)
            if len(found) < _AT_ONCE:
                return

    def cases(self) -> Iterator[str]:
        """Yield every case of which there is an entry, in the order in which they began."""
        begun = self._all().filter(is_entry=True).values("case").annotate(first=Min("position"))
        yield from begun.order_by("first").values_list("case", flat=True)

    def set_quarantined(self, position: int, *, is_quarantined: bool) -> None:
        """
        Mark a row as one that does not count, or as one that does.

        Raises:
            UsageError: there is no such row.
        """
        self._change(position, is_quarantined=is_quarantined)

    def set_came_with(self, position: int, link_seq: int, *, is_quarantined: bool) -> None:
        """
        Note with which envelope the entry of a row came again, and whether it counts.

        Raises:
            UsageError: there is no such row.
        """
        self._change(position, link_seq=link_seq, is_quarantined=is_quarantined)

    def _is_there(self, row: LeafRow) -> bool:
        if row.is_entry:
            return self._one("SELECT 1 FROM warifu_leaf WHERE is_entry AND ref = %s", row.ref) is not None
        asked = "SELECT 1 FROM warifu_leaf WHERE NOT is_entry AND kind = %s AND ref = %s"
        return self._one(asked, row.kind, row.ref) is not None

    def _one(self, statement: str, *values: str) -> Any:  # noqa: ANN401  (a row as the database gives it)
        """Return the first row; written out, for a list of ten thousand lines asks this thirty thousand times."""
        with connections[self.database].cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchone()

    def _change(self, position: int, **values: int) -> None:
        require_writing(self.database)
        found = self._all().filter(position=position)
        if not found.update(**values):
            raise UsageError(f"no leaf at {position}: there are {self.size()}")
        self.touch(found.values_list("case", flat=True)[0])

    def _all(self) -> QuerySet[LeafRecord]:
        return LeafRecord.objects.using(self.database)


_FIELDS = tuple(LeafRow.__dataclass_fields__)
_COLUMNS = ", ".join(f'"{name}"' for name in _FIELDS)
_INSERT = f"INSERT INTO warifu_leaf ({_COLUMNS}) VALUES ({', '.join('%s' for _ in _FIELDS)})"  # noqa: S608  (of names of ours)
_SELECT = f"SELECT {_COLUMNS} FROM warifu_leaf"  # noqa: S608  (of names of ours)


def _of(row: Sequence[Any]) -> LeafRow:
    position, leaf, kind, ref, case, by, is_entry, link_seq, is_quarantined = row
    return LeafRow(
        position,
        bytes(leaf),
        kind,
        ref,
        case,
        State(by),
        is_entry=bool(is_entry),
        link_seq=link_seq,
        is_quarantined=bool(is_quarantined),
    )


def _row(record: LeafRecord) -> LeafRow:
    return LeafRow(
        position=record.position,
        leaf=bytes(record.leaf),
        kind=record.kind,
        ref=record.ref,
        case=record.case,
        by=State(record.by),
        is_entry=record.is_entry,
        link_seq=record.link_seq,
        is_quarantined=record.is_quarantined,
    )
