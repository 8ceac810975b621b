"""
Where the files of a log lie: five calls, in memory or in a directory.

What `write` returned from is there after a crash, whole; where it did not return, it is whole or as before.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

_UNFINISHED = ".unfinished"


class Storage(Protocol):
    """Files by path: names with slashes, as tiles have them."""

    def read(self, path: str) -> bytes | None:
        """Return the file's bytes, or None where there is no such file."""

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place, at once and durably, over any that is there."""

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""

    def clear(self, folder: str) -> None:
        """Take away every file whose path begins with this and a slash."""

    def paths(self) -> Iterator[str]:
        """Yield the path of every file."""


@dataclass
class MemoryStorage:
    """Files in a dictionary."""

    files: dict[str, bytes] = field(default_factory=dict)

    def read(self, path: str) -> bytes | None:
        """Return the file's bytes, or None where there is no such file."""
        return self.files.get(path)

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place."""
        self.files[path] = data

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""
        self.files.pop(path, None)

    def clear(self, folder: str) -> None:
        """Take away every file of a folder."""
        for path in [path for path in self.files if path.startswith(f"{folder}/")]:
            del self.files[path]

    def paths(self) -> Iterator[str]:
        """Yield the path of every file."""
        yield from tuple(self.files)


@dataclass(frozen=True)
class DirectoryStorage:
    """Files in a directory, each written beside its place, flushed to the disk, and renamed into it."""

    root: Path

    def read(self, path: str) -> bytes | None:
        """Return the file's bytes, or None where there is no such file."""
        try:
            return (self.root / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place, at once and durably."""
        place = self.root / path
        self._make_folder(place.parent)
        beside = place.with_name(place.name + _UNFINISHED)
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
        _flush_folder(place.parent)

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""
        (self.root / path).unlink(missing_ok=True)

    def clear(self, folder: str) -> None:
        """Take away every file of a folder."""
        shutil.rmtree(self.root / folder, ignore_errors=True)

    def paths(self) -> Iterator[str]:
        """Yield the path of every file; what a crash left unfinished is none."""
        for place in sorted(self.root.rglob("*")):
            if place.is_file() and not place.name.endswith(_UNFINISHED):
                yield place.relative_to(self.root).as_posix()

    def _make_folder(self, folder: Path) -> None:
        if not folder.is_dir():
            self._make_folder(folder.parent)
            folder.mkdir(exist_ok=True)
            _flush_folder(folder.parent)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
