"""
Ports: all that a node knows of the world.

Each has one implementation in memory (`node.memory`), for simulations and examples, and may have one over a database:
rows, unique keys, one transaction.

Reading never changes anything. Writing happens inside `Ports.transaction`, all or nothing, except for files of a
ledger: those are derived from rows and can be written again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from warifu.keys import Keyring, Purpose, SigningKey
from warifu.ledger.storage import Storage
from warifu.node.rows import Alarm, Folded, LeafRow, Queued, Sealed, Sent, Taken
from warifu.parties import State


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Return the time, in UTC."""


class Chance(Protocol):
    """Where random bytes come from."""

    def draw(self, count: int) -> bytes:
        """Return so many bytes that nobody can guess."""


class Keys(Protocol):
    """The secret keys of the node. They lie apart from its rows, and do not come back with a backup of those."""

    def signing(self, purpose: Purpose) -> SigningKey:
        """Return the key that now signs for a purpose."""

    def ledger(self, origin: str) -> SigningKey:
        """Return the key of the log of this origin."""

    @property
    def ring(self) -> Keyring:
        """The signing and sealing keys; among them those that open what was sealed to an earlier key."""

    def signed_size(self, origin: str) -> int:
        """Return the size of the largest tree of a log that was signed; 0 where none was."""

    def note_signed(self, origin: str, size: int) -> None:
        """Note, durably, that a tree of this size is about to be signed: what a restored backup does not know."""

    def sent_number(self, peer: str) -> int:
        """Return the highest number of an envelope that was given out to be carried to a State; 0 where none was."""

    def note_sent(self, peer: str, link_seq: int) -> None:
        """Note, durably, that an envelope of this number is about to be given out, as `note_signed` does for trees."""

    def wrapping(self, keeping: str) -> bytes:
        """Return the 32-byte key that wraps the data keys of a class of content."""


class Log(Protocol):
    """The rows of the own ledger. Key: position. Unique: (ref) of entries; (kind, ref) of the rest."""

    def size(self) -> int:
        """Return how many rows there are."""

    def append(self, row: LeafRow) -> None:
        """Add a row, whose position is the size. Raises UsageError where its ref is taken."""

    def rows(self, start: int, stop: int) -> Sequence[LeafRow]:
        """Return the rows from one position up to, not including, another."""

    def entry(self, ref: str) -> LeafRow | None:
        """Return the row of the entry of this handle, or None."""

    def message(self, kind: str, ref: str) -> LeafRow | None:
        """Return the row of the message of this kind and handle, or None."""

    def of_case(self, case: str, skip: int = 0) -> Iterator[LeafRow]:
        """Yield the entries of a case in order, without the first `skip`."""

    def count(self, case: str, by: State) -> int:
        """Return how many entries of a case a State made."""

    def cases(self) -> Iterator[str]:
        """Yield every case of which there is an entry, in the order in which they began."""

    def set_quarantined(self, position: int, *, is_quarantined: bool) -> None:
        """Mark a row of the other State's as one that does not count, or as one that does."""

    def set_came_with(self, position: int, link_seq: int, *, is_quarantined: bool) -> None:
        """Note of a row given back after a restore with which envelope its entry came again, and whether it counts."""


class Payloads(Protocol):
    """Sealed content. Key: handle."""

    def put(self, sealed: Sealed) -> None:
        """Keep sealed content, over any that has its handle."""

    def get(self, handle: str) -> Sealed | None:
        """Return what has this handle, or None where there never was, or is not any more."""

    def destroy(self, handle: str) -> None:
        """Destroy content, data key and salt. What is destroyed does not come back."""


class Index(Protocol):
    """Cases as folded last. Nothing here is kept for good: it may be dropped at any time and made again."""

    def get(self, case: str) -> Folded | None:
        """Return a case as it was folded last, or None."""

    def put(self, folded: Folded) -> None:
        """Keep a folded case."""

    def drop(self, case: str | None = None) -> None:
        """Forget a case, or all of them."""


class Outbox(Protocol):
    """What goes to the other node. Keys: place in the queue; link_seq. Unique: id of an envelope."""

    def queue(self, type: str, case: str, ref: str, *, size: int = 0, is_urgent: bool = False) -> None:  # noqa: A002
        """Put something at the end of the queue."""

    def queued(self) -> Sequence[Queued]:
        """Return the queue in order."""

    def unqueue(self, place: int) -> None:
        """Take something out of the queue."""

    def put(self, sent: Sent) -> None:
        """Keep an envelope, over the row of its number."""

    def by_link_seq(self, link_seq: int) -> Sent | None:
        """Return the envelope of this number, or None."""

    def by_id(self, id: str) -> Sent | None:  # noqa: A002
        """Return the envelope of this id, or None."""

    def open(self) -> Sequence[Sent]:
        """Return the envelopes for which no receipt came yet, in order."""


class Inbox(Protocol):
    """What came from the other node and was taken. Key: link_seq. Unique: id."""

    def put(self, taken: Taken) -> None:
        """Keep an envelope, over the row of its number. Raises UsageError where its id has another number."""

    def by_link_seq(self, link_seq: int) -> Taken | None:
        """Return the envelope of this number, or None."""

    def by_id(self, id: str) -> Taken | None:  # noqa: A002
        """Return the envelope of this id, or None."""

    def after(self, link_seq: int) -> Iterator[Taken]:
        """Yield the envelopes of greater numbers, in order."""


class Pairs(Protocol):
    """Who prepared what, and who confirmed it. Key: handle of what was prepared. It refuses one person twice."""

    def begin(self, prepared: str, person: str, authenticator: str) -> None:
        """Note the first person and what they signed in with, before the entry that keeps what they prepared."""

    def complete(self, prepared: str, confirmed: str, person: str, authenticator: str) -> None:
        """
        Note the second, before the entry by which they confirm.

        Raises UsageError where there is no such pair, it has its second already, or person or authenticator is the
        first's.
        """


class Alarms(Protocol):
    """What people must look at. Key: number. Unique: (code, about) of those that are not cleared."""

    def raise_(self, code: str, about: str, at: datetime, evidence: tuple[str, ...] = ()) -> bool:
        """Raise an alarm; False where it is raised already, and then nothing changes."""

    def clear(self, number: int, at: datetime) -> None:
        """Note that people looked at it."""

    def all(self) -> Sequence[Alarm]:
        """Return every alarm, in the order in which they were raised."""


class Marks(Protocol):
    """How far things are: one value by each name. Key: name."""

    def get(self, name: str) -> bytes | None:
        """Return the value, or None."""

    def put(self, name: str, value: bytes) -> None:
        """Keep a value over the one that was there."""

    def remove(self, name: str) -> None:
        """Forget a value, if there is one."""

    def named(self, beginning: str) -> Iterator[tuple[str, bytes]]:
        """Yield every name that begins so, its first word whole, in order, and its value."""


@dataclass
class Ports:
    """
    The world of one node, which acts for State `own` and is linked to the node of State `peer`.

    tiles: the files of an own log by its origin. mirror: those of the copy of the other node's log, by its origin.
    begin: what `transaction` opens.
    """

    own: State
    peer: State
    clock: Clock
    chance: Chance
    keys: Keys
    log: Log
    payloads: Payloads
    index: Index
    outbox: Outbox
    inbox: Inbox
    pairs: Pairs
    alarms: Alarms
    marks: Marks
    tiles: Callable[[str], Storage]
    mirror: Callable[[str], Storage]
    begin: Callable[[str], AbstractContextManager[None]]

    def transaction(self, name: str) -> AbstractContextManager[None]:
        """Open a transaction: what is written inside is there as a whole, durably, once it ends without an error."""
        return self.begin(name)
