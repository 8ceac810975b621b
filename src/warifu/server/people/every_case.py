"""Every case that the node has: for those to whom all are assigned. Only what is new is asked of the database."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from django.db.models import Max

from warifu.server.models import LeafRecord


@dataclass
class EveryCase:
    """The handles of all cases in one database, kept in memory between askings."""

    database: str
    _cases: frozenset[str] = frozenset()
    _size: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def cases(self) -> frozenset[str]:
        """Return them all, also those that began since they were last asked for."""
        leaves = LeafRecord.objects.using(self.database)
        last: int | None = leaves.aggregate(last=Max("position"))["last"]
        size = 0 if last is None else last + 1
        with self._lock:
            if size < self._size:  # another database was put in its place
                self._cases, self._size = frozenset(), 0
            if size > self._size:
                new = leaves.filter(position__gte=self._size, position__lt=size, is_entry=True)
                self._cases |= frozenset(new.values_list("case", flat=True).distinct())
                self._size = size
            return self._cases


_OF: dict[str, EveryCase] = {}


def every_case(database: str) -> frozenset[str]:
    """Return the handles of all cases in a database."""
    return _OF.setdefault(database, EveryCase(database)).cases()
