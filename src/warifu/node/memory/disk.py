"""
A disk in memory: records in tables, and files. It outlives the process that writes to it.

Every record carries a checksum over its table, its key and its bytes, and is checked whenever it is read.
A simulation sets `fault`, which is called by name before and after each thing that reaches the disk, and may raise
`Crash` there: `begin perform`, `commit perform` (nothing is there yet), `committed perform` (all of it is),
`write PATH`, `written PATH`, `remove PATH`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from warifu.errors import UsageError, VerificationError

Key: TypeAlias = "int | str"

_CHECKSUM_BYTES = 8


class Crash(BaseException):
    """The process dies here. Nothing in a node catches it."""


class Torn(Crash):
    """The process dies while a file is written: only its first bytes, `keep` of them, reach the disk."""

    def __init__(self, keep: int) -> None:
        super().__init__(keep)
        self.keep = keep


def _no_fault(_where: str) -> None:
    """Let it happen."""


class Disk:
    """Tables of records by key, and files by path."""

    def __init__(self, fault: Callable[[str], None] = _no_fault) -> None:
        self.fault = fault
        self.tables: dict[str, dict[Key, bytes]] = {}
        self.files: dict[str, bytes] = {}
        self._undo: list[tuple[str, Key, bytes | None]] | None = None

    def copy(self) -> Disk:
        """Return a backup: all that is there now, apart from the faults."""
        other = Disk()
        other.tables = {name: dict(table) for name, table in self.tables.items()}
        other.files = dict(self.files)
        return other

    @contextmanager
    def transaction(self, name: str) -> Iterator[None]:
        """
        Let records be written, all or none.

        Raises:
            UsageError: one is open.
        """
        if self._undo is not None:
            raise UsageError(f"a transaction in a transaction: end the other before {name}")
        self.fault(f"begin {name}")
        self._undo = []
        try:
            yield
            self.fault(f"commit {name}")
        except BaseException:
            self._roll_back()
            raise
        self._undo = None
        self.fault(f"committed {name}")

    def record(self, table: str, key: Key) -> bytes | None:
        """
        Return a record, or None.

        Raises:
            VerificationError: it is not as it was written.
        """
        stored = self.tables.get(table, {}).get(key)
        if stored is None:
            return None
        data = stored[_CHECKSUM_BYTES:]
        if stored[:_CHECKSUM_BYTES] != _checksum(table, key, data):
            raise VerificationError(f"record {key} of {table} is not as it was written: check the disk")
        return data

    def put(self, table: str, key: Key, data: bytes | None) -> None:
        """
        Put a record over the one that is there, or take it away.

        Raises:
            UsageError: no transaction is open.
        """
        if self._undo is None:
            raise UsageError(f"{table} is written to outside of a transaction: open one")
        records = self.tables.setdefault(table, {})
        self._undo.append((table, key, records.get(key)))
        if data is None:
            records.pop(key, None)
        else:
            records[key] = _checksum(table, key, data) + data

    def keys(self, table: str) -> list[Key]:
        """Return the keys of a table."""
        return list(self.tables.get(table, ()))

    def everything(self) -> Iterator[tuple[str, bytes]]:
        """Yield all that lies on the disk, record by record and file by file, with its place."""
        for table, records in self.tables.items():
            for key, data in records.items():
                yield f"{table} {key}", data
        yield from self.files.items()

    def flip(self, place: str, bit: int) -> None:
        """Turn one bit, counted from the first byte, of what `everything` names so."""
        table, _, key = place.partition(" ")
        if key:
            records = self.tables[table]
            found = next(each for each in records if str(each) == key)
            records[found] = _flipped(records[found], bit)
        else:
            self.files[place] = _flipped(self.files[place], bit)

    def _roll_back(self) -> None:
        for table, key, before in reversed(self._undo or ()):
            if before is None:
                self.tables[table].pop(key, None)
            else:
                self.tables[table][key] = before
        self._undo = None


class Files:
    """The files of a disk below a folder: a `Storage` for the tiles of one log."""

    def __init__(self, disk: Disk, folder: str) -> None:
        self._disk = disk
        self._folder = f"{folder}/"

    def read(self, path: str) -> bytes | None:
        """Return the file's bytes, or None where there is no such file."""
        return self._disk.files.get(self._folder + path)

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place; whole, unless a fault tears it."""
        place = self._folder + path
        try:
            self._disk.fault(f"write {place}")
        except Torn as torn:
            self._disk.files[place] = data[: torn.keep]
            raise
        self._disk.files[place] = data
        self._disk.fault(f"written {place}")

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""
        self._disk.fault(f"remove {self._folder}{path}")
        self._disk.files.pop(self._folder + path, None)

    def clear(self, folder: str) -> None:
        """Take away every file of a folder."""
        for path in [path for path in self.paths() if path.startswith(f"{folder}/")]:
            self.remove(path)

    def paths(self) -> Iterator[str]:
        """Yield the path of every file."""
        beginning = self._folder
        yield from [path.removeprefix(beginning) for path in self._disk.files if path.startswith(beginning)]


def _checksum(table: str, key: Key, data: bytes) -> bytes:
    return hashlib.sha256(f"{table}\n{key}\n".encode() + data).digest()[:_CHECKSUM_BYTES]


def _flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)
