"""The outbox and inbox ports over the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec
from django.db import connections
from django.db.models import QuerySet

from warifu.errors import UsageError
from warifu.node.rows import Queued, Sent, Taken
from warifu.server.models import QueuedRecord, SentRecord, TakenRecord
from warifu.server.transactions import require_writing

_AT_ONCE = 200
_QUEUE = 'INSERT INTO warifu_queued ("type", "case", ref, size, is_urgent) VALUES (%s, %s, %s, %s, %s)'


@dataclass(frozen=True)
class DatabaseOutbox:
    """What goes to the other node."""

    database: str

    def queue(self, type: str, case: str, ref: str, *, size: int = 0, is_urgent: bool = False) -> None:  # noqa: A002
        """Put something at the end of the queue."""
        require_writing(self.database)
        with connections[self.database].cursor() as cursor:
            cursor.execute(_QUEUE, [type, case, ref, size, is_urgent])

    def queued(self) -> Sequence[Queued]:
        """Return the queue in order."""
        found = QueuedRecord.objects.using(self.database).order_by("place")
        return tuple(
            Queued(each.place, each.type, each.case, each.ref, each.size, each.is_urgent) for each in found
        )

    def unqueue(self, place: int) -> None:
        """Take something out of the queue."""
        require_writing(self.database)
        QueuedRecord.objects.using(self.database).filter(place=place).delete()

    def put(self, sent: Sent) -> None:
        """
        Keep an envelope, over the row of its number.

        Raises:
            UsageError: its id is that of another number.
        """
        require_writing(self.database)
        if self._sent().filter(id=sent.id).exclude(link_seq=sent.link_seq).exists():
            raise UsageError(f"an envelope {sent.id} was sent already: it is unique")
        SentRecord(
            link_seq=sent.link_seq,
            id=sent.id,
            hash=sent.hash,
            type=sent.type,
            case=sent.case,
            refs=list(sent.refs),
            v=sent.v,
            created=sent.created,
            due=sent.due,
            attempts=sent.attempts,
            stored_at=sent.stored_at,
            answer=sent.answer,
            receipts=msgspec.msgpack.encode(sent.receipts),
        ).save(using=self.database)

    def by_link_seq(self, link_seq: int) -> Sent | None:
        """Return the envelope of this number, or None."""
        return _sent_of(self._sent().filter(link_seq=link_seq).first())

    def by_id(self, id: str) -> Sent | None:  # noqa: A002
        """Return the envelope of this id, or None."""
        return _sent_of(self._sent().filter(id=id).first())

    def open(self) -> Sequence[Sent]:
        """Return the envelopes for which no receipt came yet, in order."""
        found = map(_sent_of, self._sent().filter(stored_at=None).order_by("link_seq"))
        return tuple(sent for sent in found if sent is not None)

    def _sent(self) -> QuerySet[SentRecord]:
        return SentRecord.objects.using(self.database)


@dataclass(frozen=True)
class DatabaseInbox:
    """What came from the other node and was taken."""

    database: str

    def put(self, taken: Taken) -> None:
        """
        Keep an envelope, over the row of its number.

        Raises:
            UsageError: its id is that of another number.
        """
        require_writing(self.database)
        if self._taken().filter(id=taken.id).exclude(link_seq=taken.link_seq).exists():
            raise UsageError(f"an envelope {taken.id} was taken already: it is unique")
        TakenRecord(
            link_seq=taken.link_seq,
            id=taken.id,
            hash=taken.hash,
            type=taken.type,
            case=taken.case,
            refs=list(taken.refs),
            v=taken.v,
            created=taken.created,
            arrived=taken.arrived,
            kid=taken.kid,
            position=taken.position,
            answer=taken.answer,
            receipt=taken.receipt,
        ).save(using=self.database)

    def by_link_seq(self, link_seq: int) -> Taken | None:
        """Return the envelope of this number, or None."""
        return _taken_of(self._taken().filter(link_seq=link_seq).first())

    def by_id(self, id: str) -> Taken | None:  # noqa: A002
        """Return the envelope of this id, or None."""
        return _taken_of(self._taken().filter(id=id).first())

    def after(self, link_seq: int) -> Iterator[Taken]:
        """Yield the envelopes of greater numbers, in order."""
        found = self._taken().filter(link_seq__gt=link_seq).order_by("link_seq")
        yield from (
            taken for taken in map(_taken_of, found.iterator(chunk_size=_AT_ONCE)) if taken is not None
        )

    def _taken(self) -> QuerySet[TakenRecord]:
        return TakenRecord.objects.using(self.database)


def _sent_of(record: SentRecord | None) -> Sent | None:
    if record is None:
        return None
    return Sent(
        record.link_seq,
        record.id,
        record.hash,
        record.type,
        record.case,
        tuple(record.refs),
        record.v,
        record.created,
        record.due,
        record.attempts,
        record.stored_at,
        record.answer,
        msgspec.msgpack.decode(bytes(record.receipts), type=tuple[bytes, ...]),
    )


def _taken_of(record: TakenRecord | None) -> Taken | None:
    if record is None:
        return None
    return Taken(
        record.link_seq,
        record.id,
        record.hash,
        record.type,
        record.case,
        tuple(record.refs),
        record.v,
        record.created,
        record.arrived,
        record.kid,
        record.position,
        record.answer,
        bytes(record.receipt),
    )
