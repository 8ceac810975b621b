"""
Statuses: what one node tells the other of where it stands; and what follows from it.

A status is the acknowledgement of all that was taken, the request for what is missing, the sign of life, and that by
which a node put back from an old backup finds out that it is behind. It has no number, and may be lost or doubled.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from warifu.exchange.forms import HANDLE, require, require_hash, require_match
from warifu.exchange.jws import VerifierFor
from warifu.exchange.link import BEGINNING, Incoming, Known, Outgoing, Void, skipped
from warifu.exchange.packets import PacketKind
from warifu.exchange.statements import read_statement, write_statement
from warifu.keys import SigningKey
from warifu.parties import State


@dataclass(frozen=True)
class Status:
    """
    Where the node of a State stands towards another.

    sender, recipient: the two States. at: when it was made, UTC. nonce: 32 hexadecimal digits, fresh for each.
    taken_seq, taken_hash: of *yours*, the last envelope I have taken; first_waiting: the lowest that waits, 0 for none.
    sent_seq, sent_hash: of *mine*, the last one. ledger_size: leaves of my ledger; checkpoint: what I signed of it last.
    mirror_size: leaves of your ledger that I hold. versions: of the exchange that I speak. manifest: of my keys.
    is_stopped: I have stopped taking yours, and people here must look. is_recovering: I was put back from a backup.
    voids: numbers of mine that I leave out; noted: of yours, those that I have taken note of. answers: the nonce of
    your last status that I saw, nothing before that.
    asks: a status is wanted back; one that is sent back never asks, so that two nodes fall silent.

    Raises:
        DecodeError: a field has not its form.
    """

    sender: State
    recipient: State
    at: datetime
    nonce: str
    taken_seq: int
    taken_hash: str
    sent_seq: int
    sent_hash: str
    ledger_size: int
    checkpoint: str
    mirror_size: int
    versions: tuple[int, ...]
    manifest: int
    first_waiting: int = 0
    is_stopped: bool = False
    is_recovering: bool = False
    voids: tuple[Void, ...] = ()
    noted: tuple[Void, ...] = ()
    answers: str | None = None
    asks: bool = False

    def __post_init__(self) -> None:
        require_hash("taken_hash of a status", self.taken_seq, self.taken_hash)
        require_hash("sent_hash of a status", self.sent_seq, self.sent_hash)
        require_match("nonce of a status", self.nonce, HANDLE, "32 lower-case hexadecimal digits")
        require_match(
            "answers of a status", self.answers or self.nonce, HANDLE, "the nonce of another status"
        )
        for void in (*self.voids, *self.noted):
            require("voids of a status", 0 < void.first <= void.last, void, "numbers from 1 on, in order")
        numbers = (self.taken_seq, self.sent_seq, self.ledger_size, self.mirror_size, self.first_waiting)
        least = min(*numbers, self.manifest, *self.versions)
        require("a number of a status", least >= 0, least, "0 or more")


def sign_status(status: Status, key: SigningKey) -> bytes:
    """
    Return the packet of a status.

    Raises:
        KeyPurposeError: the key is not one for the exchange.
    """
    return write_statement(PacketKind.STATUS, status, key)


def open_status(packet: bytes, verifier_for: VerifierFor, *, sender: State, recipient: State) -> Status:
    """
    Return the status in a packet, which `sender` must have signed for `recipient`.

    Raises:
        MalformedPacketError: it is not a status.
        UnprovenPacketError: the signature does not fit, or it is from another State or to another.
    """
    return read_statement(PacketKind.STATUS, packet, Status, verifier_for, sender=sender, recipient=recipient)


class Standing(enum.StrEnum):
    """How two nodes stand to one another, from good to bad."""

    FINE = "fine"
    """Each has a part of what the other has, and the rest is on its way."""
    PEER_BEHIND = "peer_behind"
    """I have of the other's what it does not have, or did not have when it wrote: it must recover."""
    BEHIND = "behind"
    """The other has of mine what I do not have: I was put back from an old backup, and must recover."""
    FORK = "fork"
    """What the other took of mine, or says of its own, is not what I have: people must look."""


@dataclass(frozen=True)
class Own:
    """Where the own node stands: the link both ways, what it sent and took, its ledger, its mirror of the other's."""

    outgoing: Outgoing
    incoming: Incoming
    sent: Known
    taken: Known
    ledger_size: int
    mirror_size: int


@dataclass(frozen=True)
class Comparison:
    """
    What follows from a status.

    resend: numbers of own envelopes to send again. leaves: indexes of the own ledger whose leaves to send.
    returned: numbers of the other's own envelopes, which it has lost and asks for; returned_leaves: likewise.
    void: what the other leaves out next; `link.skipped` takes note of it.
    why: what is not fine, as codes, in the order found.
    """

    standing: Standing
    resend: tuple[int, ...]
    leaves: range
    returned: tuple[int, ...]
    returned_leaves: range
    void: Void | None = None
    why: tuple[str, ...] = ()


def compare(status: Status, own: Own) -> Comparison:
    """
    Say what follows from a status whose signature was checked.

    A status may come late. A late one never makes the own node seem behind, and never makes a fork. It may make the
    other seem behind, which is a reason to ask again, and it may ask for what arrived since, which does no harm.
    """
    found = tuple(_findings(status, own))
    lost = status.is_recovering
    return Comparison(
        max((standing for standing, _ in found), key=list(Standing).index, default=Standing.FINE),
        _resend(status, own),
        _span(status.mirror_size, own.ledger_size),
        _numbers(status.sent_seq + 1, own.incoming.taken_seq + 1, own.incoming.voids) if lost else (),
        _span(status.ledger_size, own.mirror_size) if lost else range(0),
        next((each for each in status.voids if skipped(own.incoming, each) != own.incoming), None),
        tuple(why for _, why in found),
    )


def _findings(status: Status, own: Own) -> Iterator[tuple[Standing, str]]:
    last_seq, taken_seq = own.outgoing.last_seq, own.incoming.taken_seq
    if status.taken_seq > last_seq:
        yield Standing.BEHIND, "they-took-more-than-i-sent"
    elif status.taken_hash not in _hashes_at(status.taken_seq, own.outgoing, own.sent):
        yield Standing.FORK, "they-took-another-envelope"
    if status.mirror_size > own.ledger_size:
        yield Standing.BEHIND, "they-hold-more-of-my-ledger"
    if status.sent_seq < taken_seq:
        yield Standing.PEER_BEHIND, "i-took-more-than-they-sent"
    # A status from before the other's restore may come late, and name an envelope under a number left out since.
    is_left_out = any(void.first <= status.sent_seq < void.last for void in own.incoming.voids)
    if (
        status.sent_seq <= taken_seq
        and not is_left_out
        and status.sent_hash not in _hashes_at(status.sent_seq, own.incoming, own.taken)
    ):
        yield Standing.FORK, "they-sent-another-envelope"
    if status.ledger_size < own.mirror_size:
        yield Standing.PEER_BEHIND, "i-hold-more-of-their-ledger"


def _hashes_at(link_seq: int, place: Outgoing | Incoming, known: Known) -> Iterator[str]:
    """Yield what may stand as the hash at a number of a link, up to its last; nothing where that was lost."""
    if link_seq == 0:
        yield BEGINNING
    if link_seq == place.last_seq:
        yield place.last_hash
    if seen := known.by_link_seq(link_seq):
        yield seen.hash
    yield from (void.hash for void in place.voids if void.last == link_seq)


def _resend(status: Status, own: Own) -> tuple[int, ...]:
    stop = own.outgoing.next_seq
    if status.is_stopped:
        return ()
    if status.first_waiting:
        stop = min(stop, status.first_waiting)
    return _numbers(status.taken_seq + 1, stop, own.outgoing.voids)


def _numbers(start: int, stop: int, voids: tuple[Void, ...]) -> tuple[int, ...]:
    """Return the numbers from one up to, not including, another that were not left out."""
    found: list[int] = []
    for void in voids:
        found.extend(range(start, min(stop, void.first)))
        start = max(start, void.last + 1)
    return (*found, *range(start, stop))


def _span(start: int, stop: int) -> range:
    return range(start, max(start, stop))
