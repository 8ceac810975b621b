"""A table of a disk: rows of one class by key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Generic, TypeVar

import msgspec

from warifu.errors import UsageError
from warifu.node.memory.disk import Disk, Key

Row = TypeVar("Row")


class Table(Generic[Row]):
    """The rows of one class, each written as MessagePack."""

    def __init__(self, disk: Disk, name: str, kind: type[Row]) -> None:
        self.disk = disk
        self.name = name
        self._kind = kind

    def get(self, key: Key) -> Row | None:
        """Return a row, or None."""
        data = self.disk.record(self.name, key)
        return None if data is None else msgspec.msgpack.decode(data, type=self._kind)

    def at(self, key: Key) -> Row:
        """
        Return a row that is there.

        Raises:
            UsageError: it is not.
        """
        row = self.get(key)
        if row is None:
            raise UsageError(f"{self.name} has no row {key}")
        return row

    def put(self, key: Key, row: Row) -> None:
        """Put a row over the one that is there."""
        self.disk.put(self.name, key, msgspec.msgpack.encode(row))

    def add(self, key: Key, row: Row) -> None:
        """
        Put a row where none is.

        Raises:
            UsageError: there is one.
        """
        if key in self:
            raise UsageError(f"{self.name} has a row {key} already: it is unique")
        self.put(key, row)

    def remove(self, key: Key) -> None:
        """Take a row away, if it is there."""
        if key in self:
            self.disk.put(self.name, key, None)

    def items(self) -> Iterator[tuple[str, Row]]:
        """Yield each key, as text, and its row, in the order of the keys."""
        for key in sorted(self.disk.keys(self.name), key=_order):
            yield str(key), self.at(key)

    def rows(self) -> Iterator[Row]:
        """Yield the rows in the order of their keys."""
        yield from (row for _, row in self.items())

    def __len__(self) -> int:
        return len(self.disk.tables.get(self.name, ()))

    def __contains__(self, key: Key) -> bool:
        return key in self.disk.tables.get(self.name, ())


def _order(key: Key) -> tuple[int, str]:
    return (key, "") if isinstance(key, int) else (0, key)
