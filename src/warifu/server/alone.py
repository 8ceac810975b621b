"""
Alone: who exchanges, publishes or copies the files of ledgers does so one at a time, across threads and processes.

A backup is made beside the process that serves: without this it could copy files of two moments.
"""

from __future__ import annotations

import fcntl
import os
import threading
from pathlib import Path
from types import TracebackType

_FILE = "alone"
_OWNER_ONLY = 0o600


class Alone:
    """A lock over a folder; whoever holds it may take it again."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / _FILE
        self._lock = threading.RLock()
        self._depth = 0
        self._descriptor = -1

    def __enter__(self) -> None:
        """Wait until nobody else holds it."""
        self._lock.acquire()
        try:
            if self._depth == 0:
                self._descriptor = self._held()
            self._depth += 1
        except BaseException:
            self._lock.release()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let others have it."""
        self._depth -= 1
        if self._depth == 0:
            os.close(self._descriptor)
        self._lock.release()

    def _held(self) -> int:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, _OWNER_ONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor
