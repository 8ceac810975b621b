"""The alarms and marks ports over the database, and cases as they were folded last, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from warifu.errors import UsageError
from warifu.node.rows import Alarm
from warifu.server.models import AlarmRecord, MarkRecord
from warifu.server.transactions import require_writing


@dataclass(frozen=True)
class DatabaseAlarms:
    """What people must look at."""

    database: str

    def raise_(self, code: str, about: str, at: datetime, evidence: tuple[str, ...] = ()) -> bool:
        """Raise an alarm; False where it is raised already."""
        require_writing(self.database)
        found = AlarmRecord.objects.using(self.database)
        if found.filter(code=code, about=about, cleared_at=None).exists():
            return False
        AlarmRecord(number=found.count(), code=code, about=about, at=at, evidence=list(evidence)).save(
            using=self.database, force_insert=True
        )
        return True

    def clear(self, number: int, at: datetime) -> None:
        """
        Note that people looked at it.

        Raises:
            UsageError: there is no such alarm.
        """
        require_writing(self.database)
        if not AlarmRecord.objects.using(self.database).filter(number=number).update(cleared_at=at):
            raise UsageError(f"no alarm {number}: look at the list again")

    def all(self) -> Sequence[Alarm]:
        """Return every alarm, in the order in which they were raised."""
        return tuple(map(_alarm, AlarmRecord.objects.using(self.database).order_by("number")))


@dataclass(frozen=True)
class DatabaseMarks:
    """How far things are."""

    database: str

    def get(self, name: str) -> bytes | None:
        """Return the value, or None."""
        found = MarkRecord.objects.using(self.database).filter(name=name).first()
        return None if found is None else bytes(found.value)

    def put(self, name: str, value: bytes) -> None:
        """Keep a value over the one that was there."""
        require_writing(self.database)
        MarkRecord(name, value).save(using=self.database)

    def remove(self, name: str) -> None:
        """Forget a value, if there is one."""
        require_writing(self.database)
        MarkRecord.objects.using(self.database).filter(name=name).delete()

    def named(self, beginning: str) -> Iterator[tuple[str, bytes]]:
        """Yield every name that begins so, in order, and its value."""
        found = MarkRecord.objects.using(self.database).filter(name__startswith=beginning)
        # SQLite takes capitals and small letters for the same here.
        yield from sorted((each.name, bytes(each.value)) for each in found if each.name.startswith(beginning))


def _alarm(record: AlarmRecord) -> Alarm:
    evidence = tuple(record.evidence)
    return Alarm(record.number, record.at, record.code, record.about, evidence, record.cleared_at)
