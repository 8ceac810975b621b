"""
Cases as they were folded last, for all threads of a process.

A thread that writes sees what it folded itself; the others see it once it is committed. A case that was dropped while
somebody was folding it is not put back from what was read before: each drop begins a new generation of the case.
Another process folds for itself what it has not seen.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from warifu.node.rows import Folded

_Generation = tuple[int, int]


@dataclass
class _Written:
    """What one transaction folded and dropped, and which cases it touched."""

    folded: dict[str, Folded] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    is_all_dropped: bool = False
    touched: set[str] = field(default_factory=set)


class _OfThread(threading.local):
    written: _Written | None = None

    def __init__(self) -> None:
        self.begun: dict[str, _Generation] = {}


class FoldedCases:
    """The index port, in memory."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._folded: dict[str, Folded] = {}
        self._generations: dict[str, int] = {}
        self._all = 0
        self._mine = _OfThread()

    def get(self, case: str) -> Folded | None:
        """Return a case as it was folded last, or None."""
        written = self._mine.written
        if written is not None:
            if case in written.folded:
                return written.folded[case]
            if written.is_all_dropped or case in written.dropped:
                return None
        with self._lock:
            self._mine.begun[case] = self._generation(case)
            return self._folded.get(case)

    def put(self, folded: Folded) -> None:
        """Keep a folded case, unless it was dropped since it was begun, or is known with more rows."""
        written, case = self._mine.written, folded.case.id
        if written is not None:
            written.folded[case] = folded
            return
        with self._lock:
            begun = self._mine.begun.pop(case, None) or self._generation(case)
            self._keep(folded, begun)

    def drop(self, case: str | None = None) -> None:
        """Forget a case, or all of them."""
        written = self._mine.written
        if written is not None:
            _drop(written, case)
            return
        with self._lock:
            self._forget(case)

    def touch(self, case: str) -> None:
        """Note that the transaction of this thread changes a case."""
        if self._mine.written is not None and case:
            self._mine.written.touched.add(case)

    def begin(self) -> None:
        """Begin a transaction of this thread: what it folds is nobody else's yet."""
        self._mine.written = _Written()

    def commit(self) -> frozenset[str]:
        """Let all threads see what the transaction folded and dropped, and return the cases that it changed."""
        written = self._end()
        with self._lock:
            if written.is_all_dropped:
                self._forget(None)
            for case in written.dropped:
                self._forget(case)
            for folded in written.folded.values():
                self._keep(folded, self._generation(folded.case.id))
        return frozenset(written.touched | written.dropped)

    def roll_back(self) -> None:
        """Forget what the transaction folded: its rows are not there."""
        self._end()

    def _end(self) -> _Written:
        written = self._mine.written or _Written()
        self._mine.written = None
        return written

    def _generation(self, case: str) -> _Generation:
        return self._all, self._generations.get(case, 0)

    def _keep(self, folded: Folded, begun: _Generation) -> None:
        case = folded.case.id
        known = self._folded.get(case)
        # INVARIANT: no case is kept that was folded from rows or content as they were before a drop.
        if begun == self._generation(case) and (known is None or known.rows <= folded.rows):
            self._folded[case] = folded

    def _forget(self, case: str | None) -> None:
        if case is None:
            self._all += 1
            self._folded.clear()
        else:
            self._generations[case] = self._generations.get(case, 0) + 1
            self._folded.pop(case, None)


def _drop(written: _Written, case: str | None) -> None:
    if case is None:
        written.is_all_dropped = True
        written.folded.clear()
    else:
        written.dropped.add(case)
        written.folded.pop(case, None)
