"""Sealed content, alarms and marks in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from warifu.errors import UsageError
from warifu.node.memory.disk import Disk
from warifu.node.memory.table import Table
from warifu.node.rows import Alarm, Sealed


class MemoryPayloads:
    """Sealed content."""

    def __init__(self, disk: Disk) -> None:
        self._table = Table(disk, "payloads", Sealed)

    def put(self, sealed: Sealed) -> None:
        """Keep sealed content."""
        self._table.put(sealed.handle, sealed)

    def get(self, handle: str) -> Sealed | None:
        """Return what has this handle, or None."""
        return self._table.get(handle)

    def destroy(self, handle: str) -> None:
        """Destroy content, data key and salt."""
        self._table.remove(handle)


class MemoryAlarms:
    """What people must look at."""

    def __init__(self, disk: Disk) -> None:
        self._table = Table(disk, "alarms", Alarm)

    def raise_(self, code: str, about: str, at: datetime, evidence: tuple[str, ...] = ()) -> bool:
        """Raise an alarm; False where it is raised already."""
        for alarm in self._table.rows():
            if (alarm.code, alarm.about) == (code, about) and alarm.cleared_at is None:
                return False
        number = len(self._table)
        self._table.add(number, Alarm(number, at, code, about, evidence))
        return True

    def clear(self, number: int, at: datetime) -> None:
        """
        Note that people looked at it.

        Raises:
            UsageError: there is no such alarm.
        """
        alarm = self._table.get(number)
        if alarm is None:
            raise UsageError(f"no alarm {number}: look at the list again")
        self._table.put(number, replace(alarm, cleared_at=at))

    def all(self) -> Sequence[Alarm]:
        """Return every alarm, in the order in which they were raised."""
        return tuple(self._table.rows())


class MemoryMarks:
    """How far things are. Each first word of a name has a table of its own, so that one kind is found by itself."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def get(self, name: str) -> bytes | None:
        """Return the value, or None."""
        return self._table(name).get(name)

    def put(self, name: str, value: bytes) -> None:
        """Keep a value over the one that was there."""
        self._table(name).put(name, value)

    def remove(self, name: str) -> None:
        """Forget a value, if there is one."""
        self._table(name).remove(name)

    def named(self, beginning: str) -> Iterator[tuple[str, bytes]]:
        """Yield every name that begins so, whose first word is whole, in order, and its value."""
        for name, value in self._table(beginning).items():
            if name.startswith(beginning):
                yield name, value

    def _table(self, name: str) -> Table[bytes]:
        return Table(self._disk, f"marks.{name.partition(' ')[0]}", bytes)
