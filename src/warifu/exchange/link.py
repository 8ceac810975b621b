"""
The link from one node to another: envelopes carry numbers, and each names the one before it by its hash.

Nothing here reads a clock, a disk or a socket. An `Arrival` is judged against an `Incoming`, what was taken so far;
`after` says what is then taken. Each envelope is thereby taken once and in order, whatever the network loses, doubles
or shuffles, as long as what was not acknowledged is sent again; and a sender who tells two stories is found out.
"""

from __future__ import annotations

import enum
import hashlib
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from operator import attrgetter
from typing import Protocol

from warifu.canonical_json import json_bytes
from warifu.errors import UsageError
from warifu.exchange.forms import NO_HASH

BEGINNING = NO_HASH
"""What the first envelope of a link names as the one before it."""

MOST_WAITING = 10_000
MOST_WAITING_BYTES = 2**30

FIRST_RETRY = timedelta(seconds=1)
LONGEST_RETRY = timedelta(minutes=15)

_FIRST = 1
_DOUBLINGS = 16
_SPAN = 2**20
_link_seq = attrgetter("link_seq")


class Verdict(enum.StrEnum):
    """What is to be done with an envelope that arrived."""

    NEXT = "next"
    """It is the next one: take it, in one transaction with its effect."""
    WAIT = "wait"
    """Some before it are missing, or the link is stopped: keep it, and ask for what is missing."""
    FULL = "full"
    """It would have to wait, and the waiting room is full: drop it; it will be sent again."""
    AGAIN = "again"
    """It was taken before: send the receipt that was stored then."""
    EQUIVOCATION = "equivocation"
    """Its id, or its number, was used for another envelope: keep both and raise the alarm."""
    FORK = "fork"
    """It does not follow the last one taken: keep it, stop the link until people have looked."""
    STALE = "stale"
    """Its number is past and it was never seen here: refuse it and raise the alarm."""


@dataclass(frozen=True)
class Arrival:
    """
    What the link needs to know of an envelope whose signature was checked.

    link_prev: hash of the envelope before it on this link, `BEGINNING` for the first. hash: its own, the SHA-256
    of its JWS; both as 64 hexadecimal digits. size: bytes that it takes up while it waits.
    """

    link_seq: int
    link_prev: str
    id: str
    hash: str
    size: int


@dataclass(frozen=True)
class Seen:
    """An envelope that was taken: its number, id and hash."""

    link_seq: int
    id: str
    hash: str


class Known(Protocol):
    """What was taken on this link, ever: the inbox. What waits, or was refused as a fork, is not in it."""

    def by_id(self, envelope_id: str, /) -> Seen | None:
        """Return the envelope of this id, or None."""

    def by_link_seq(self, link_seq: int, /) -> Seen | None:
        """Return the envelope of this number, or None."""


@dataclass(frozen=True)
class Void:
    """
    Numbers that a node will not use, because it was put back from a backup and may have used them before.

    prev: hash of the envelope before the first of them. An envelope that was signed under one of them before the
    restore, and arrives late, is stale.
    """

    first: int
    last: int
    prev: str

    @property
    def hash(self) -> str:
        """What the first envelope after them names as the one before it."""
        members = {"void": [self.first, self.last], "prev": self.prev}
        return hashlib.sha256(json_bytes(members)).hexdigest()


@dataclass(frozen=True)
class Outgoing:
    """
    How far the own node has numbered: the number and the `link_prev` of its next envelope, and what it left out.

    Kept in one transaction with the envelope. After a restore it is found again (`recovery`), never guessed.
    """

    next_seq: int = _FIRST
    prev_hash: str = BEGINNING
    voids: tuple[Void, ...] = ()

    @property
    def last_seq(self) -> int:
        """The number of the last envelope, 0 before the first."""
        return self.next_seq - 1

    @property
    def last_hash(self) -> str:
        """The hash of the last envelope: what the next one names."""
        return self.prev_hash

    def sent(self, hash: str) -> Outgoing:  # noqa: A002  (the name of the field)
        """Return how far it is once an envelope of this hash has the next number."""
        return replace(self, next_seq=self.next_seq + 1, prev_hash=hash)

    def next_void(self, given_out: int = 0) -> Void:
        """
        Return the numbers from the next one on that are left out after a restore: up to a multiple of 2**20.

        given_out: the highest number that was ever given out, as far as is known; it is among them.
        """
        last = (max(self.last_seq, given_out) // _SPAN + 1) * _SPAN
        return Void(self.next_seq, last, self.prev_hash)

    def voided(self, void: Void) -> Outgoing:
        """Return how far it is once the other node has taken note of numbers that are left out."""
        return Outgoing(void.last + 1, void.hash, (*self.voids, void))

    def regained(self, noted: Iterable[Void]) -> Outgoing:
        """
        Return how far it is with the voids that follow here and that were declared in a time before a restore.

        noted: voids of this node that the other has taken note of.
        """
        known, found = {(each.first, each.prev): each for each in noted}, self
        while void := known.get((found.next_seq, found.prev_hash)):
            found = found.voided(void)
        return found


@dataclass(frozen=True)
class Incoming:
    """
    How far the other's envelopes were taken: the last one's number and hash, and what waits, by number.

    is_stopped: a fork was seen; nothing more is taken until people have looked (`resumed`). voids: what it left out.
    """

    taken_seq: int = 0
    taken_hash: str = BEGINNING
    waiting: tuple[Arrival, ...] = ()
    is_stopped: bool = False
    voids: tuple[Void, ...] = ()

    @property
    def last_seq(self) -> int:
        """The number of the last envelope that was taken, 0 before the first."""
        return self.taken_seq

    @property
    def last_hash(self) -> str:
        """The hash that the next envelope must name: of the last one, or of the one that people accepted instead."""
        return self.taken_hash

    @property
    def waiting_bytes(self) -> int:
        """How many bytes the waiting envelopes take up."""
        return sum(each.size for each in self.waiting)


def judge(incoming: Incoming, arrival: Arrival, known: Known) -> Verdict:
    """Say what is to be done with an arrival. Nothing is changed by asking."""
    for seen in (known.by_id(arrival.id), known.by_link_seq(arrival.link_seq)):
        if seen:
            return Verdict.AGAIN if seen.hash == arrival.hash else Verdict.EQUIVOCATION
    if _is_another_waiting(arrival, incoming):
        return Verdict.EQUIVOCATION
    if arrival.link_seq <= incoming.taken_seq or arrival.link_seq < _FIRST:
        return Verdict.STALE
    if arrival.link_seq > incoming.taken_seq + 1 or incoming.is_stopped:
        is_kept = _waiting_at(arrival.link_seq, incoming) is not None or _has_room(incoming, arrival)
        return Verdict.WAIT if is_kept else Verdict.FULL
    return Verdict.NEXT if arrival.link_prev == incoming.taken_hash else Verdict.FORK


def after(incoming: Incoming, arrival: Arrival, verdict: Verdict) -> Incoming:
    """Return how far it is once an arrival was dealt with as judged."""
    match verdict:
        case Verdict.NEXT:
            waiting = tuple(each for each in incoming.waiting if each.link_seq != arrival.link_seq)
            return replace(incoming, taken_seq=arrival.link_seq, taken_hash=arrival.hash, waiting=waiting)
        case Verdict.WAIT if _waiting_at(arrival.link_seq, incoming) is None:
            place = bisect_left(incoming.waiting, arrival.link_seq, key=_link_seq)
            waiting = (*incoming.waiting[:place], arrival, *incoming.waiting[place:])
            return replace(incoming, waiting=waiting)
        case Verdict.FORK:
            waiting = tuple(each for each in incoming.waiting if each != arrival)
            return replace(incoming, waiting=waiting, is_stopped=True)
        case _:
            return incoming


def ready(incoming: Incoming) -> Arrival | None:
    """Return the waiting envelope whose turn has come, to be judged again; None where there is none."""
    first = next(iter(incoming.waiting), None)
    is_due = first is not None and first.link_seq == incoming.taken_seq + 1 and not incoming.is_stopped
    return first if is_due else None


def gap(incoming: Incoming) -> range:
    """Return the numbers that are missing before the first envelope that waits; empty where none are."""
    if incoming.is_stopped or not incoming.waiting:
        return range(incoming.taken_seq + 1, incoming.taken_seq + 1)
    return range(incoming.taken_seq + 1, incoming.waiting[0].link_seq)


def skipped(incoming: Incoming, void: Void) -> Incoming:
    """
    Return how far it is once the other has declared, signed, that it leaves out numbers.

    Unchanged where the first of them is not the next one, or they follow another envelope. What waited under one of
    them waits no more; whoever keeps the envelopes keeps it, for people to look at.
    """
    if incoming.is_stopped or (void.first, void.prev) != (incoming.taken_seq + 1, incoming.taken_hash):
        return incoming
    waiting = tuple(each for each in incoming.waiting if each.link_seq > void.last)
    return Incoming(void.last, void.hash, waiting, voids=(*incoming.voids, void))


def resumed(incoming: Incoming, link_prev: str) -> Incoming:
    """
    Return a stopped link as it goes on once people of this State have looked at the fork.

    link_prev: hash of the envelope that they accept as the last one before the next.

    Raises:
        UsageError: the link is not stopped.
    """
    if not incoming.is_stopped:
        raise UsageError("this link is not stopped: there is nothing to resume")
    return replace(incoming, taken_hash=link_prev, is_stopped=False)


def retry_after(attempts: int, chance: bytes) -> timedelta:
    """
    Return how long to wait after so many attempts (1 or more) before the next; it never says to give up.

    The wait doubles from between 1 and 2 s to between 7.5 and 15 min. chance: random bytes that place it between.
    """
    longest = min(FIRST_RETRY * (1 << min(attempts, _DOUBLINGS)), LONGEST_RETRY)
    share = int.from_bytes(chance, "big") / (1 << 8 * len(chance))
    return longest / 2 * (1 + share)


def _waiting_at(link_seq: int, incoming: Incoming) -> Arrival | None:
    place = bisect_left(incoming.waiting, link_seq, key=_link_seq)
    found = incoming.waiting[place : place + 1]
    return found[0] if found and found[0].link_seq == link_seq else None


def _is_another_waiting(arrival: Arrival, incoming: Incoming) -> bool:
    there = _waiting_at(arrival.link_seq, incoming)
    if there is not None and there.hash != arrival.hash:
        return True
    return any(each.id == arrival.id and each.hash != arrival.hash for each in incoming.waiting)


def _has_room(incoming: Incoming, arrival: Arrival) -> bool:
    has_bytes = incoming.waiting_bytes + arrival.size <= MOST_WAITING_BYTES
    return len(incoming.waiting) < MOST_WAITING and has_bytes
