"""Outbox and inbox in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warifu.errors import UsageError
from warifu.node.memory.disk import Disk
from warifu.node.memory.table import Table
from warifu.node.rows import Queued, Sent, Taken


class MemoryOutbox:
    """What goes to the other node."""

    def __init__(self, disk: Disk) -> None:
        self._queue = Table(disk, "queue", Queued)
        self._sent = Table(disk, "sent", Sent)
        self._open = Table(disk, "sent_open", int)
        self._ids = Table(disk, "sent_ids", int)
        self._places = Table(disk, "queue_places", int)

    def queue(self, type: str, case: str, ref: str, *, size: int = 0, is_urgent: bool = False) -> None:  # noqa: A002
        """Put something at the end of the queue."""
        place = self._places.get("next") or 0
        self._queue.add(place, Queued(place, type, case, ref, size, is_urgent))
        self._places.put("next", place + 1)

    def queued(self) -> Sequence[Queued]:
        """Return the queue in order."""
        return tuple(self._queue.rows())

    def unqueue(self, place: int) -> None:
        """Take something out of the queue."""
        self._queue.remove(place)

    def put(self, sent: Sent) -> None:
        """
        Keep an envelope, over the row of its number.

        Raises:
            UsageError: its id is that of another number.
        """
        if (self._ids.get(sent.id) or sent.link_seq) != sent.link_seq:
            raise UsageError(f"an envelope {sent.id} was sent already: it is unique")
        self._sent.put(sent.link_seq, sent)
        self._ids.put(sent.id, sent.link_seq)
        if sent.stored_at is None:
            self._open.put(sent.link_seq, sent.link_seq)
        else:
            self._open.remove(sent.link_seq)

    def by_link_seq(self, link_seq: int) -> Sent | None:
        """Return the envelope of this number, or None."""
        return self._sent.get(link_seq)

    def by_id(self, id: str) -> Sent | None:  # noqa: A002
        """Return the envelope of this id, or None."""
        link_seq = self._ids.get(id)
        return None if link_seq is None else self._sent.get(link_seq)

    def open(self) -> Sequence[Sent]:
        """Return the envelopes for which no receipt came yet, in order."""
        return tuple(self._sent.at(link_seq) for link_seq in self._open.rows())


class MemoryInbox:
    """What came from the other node and was taken."""

    def __init__(self, disk: Disk) -> None:
        self._taken = Table(disk, "taken", Taken)
        self._ids = Table(disk, "taken_ids", int)

    def put(self, taken: Taken) -> None:
        """
        Keep an envelope, over the row of its number.

        Raises:
            UsageError: its id is that of another number.
        """
        if (self._ids.get(taken.id) or taken.link_seq) != taken.link_seq:
            raise UsageError(f"an envelope {taken.id} was taken already: it is unique")
        self._taken.put(taken.link_seq, taken)
        self._ids.put(taken.id, taken.link_seq)

    def by_link_seq(self, link_seq: int) -> Taken | None:
        """Return the envelope of this number, or None."""
        return self._taken.get(link_seq)

    def by_id(self, id: str) -> Taken | None:  # noqa: A002
        """Return the envelope of this id, or None."""
        link_seq = self._ids.get(id)
        return None if link_seq is None else self._taken.get(link_seq)

    def after(self, link_seq: int) -> Iterator[Taken]:
        """Yield the envelopes of greater numbers, in order."""
        yield from (taken for taken in self._taken.rows() if taken.link_seq > link_seq)
