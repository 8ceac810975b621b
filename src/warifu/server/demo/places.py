"""
The places of the demonstration: one State's node in a folder, and the made-up people who act at it while it is made.

Two places share one process only while their story is told; afterwards each node runs in a process of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from warifu.casework.actors import Actor, StateOffice
from warifu.casework.case import Case
from warifu.casework.commands import Command
from warifu.casework.four_eyes import Confirm
from warifu.keys import Purpose, Verifier
from warifu.ledger import Answer
from warifu.node import Receipt, deliver, perform, publish, receive
from warifu.node.folding import fold_case
from warifu.node.trust import key_book
from warifu.parties import State
from warifu.server.people.demonstration import authenticator_of, handle_of
from warifu.server.ports import DatabasePorts
from warifu.server.witness_records import add_checkpoint

_ROUNDS = 4


@dataclass
class StoryClock:
    """A clock that the story sets."""

    at: datetime

    def now(self) -> datetime:
        """Return the time of the story."""
        return self.at


@dataclass(frozen=True)
class Place:
    """A node whose story is told."""

    ports: DatabasePorts

    @property
    def state(self) -> State:
        """Whose node it is."""
        return self.ports.own

    def case(self, id: str) -> Case:  # noqa: A002  (the name of the field)
        """Return a case as this node has it."""
        return fold_case(id, self.ports)

    def does(self, office: StateOffice, command: Command) -> Receipt:
        """Have a made-up person of an office give a command; where two are needed, have the other confirm it."""
        receipt = self.prepares(office, command)
        if not command.four_eyes:
            return receipt
        confirm = Confirm(command.case, receipt.refs[0])
        return perform(confirm, actor=self._person(office, 1), ports=self.ports)

    def prepares(self, office: StateOffice, command: Command) -> Receipt:
        """Have the first made-up person of an office give a command, and nobody confirm it."""
        return perform(command, actor=self._person(office, 0), ports=self.ports)

    def _person(self, office: StateOffice, number: int) -> Actor:
        person = handle_of(self.state, office, number)
        return Actor(self.state, office, person, authenticator_of(person), frozenset({office}))


@dataclass(frozen=True)
class Beside:
    """The other State's node as a witness of one's ledger, in the process in which the story of both is told."""

    own: Place
    other: Place

    @property
    def verifiers(self) -> tuple[Verifier, ...]:
        """The keys that it cosigns with."""
        return key_book(self.other.state, self.own.ports).verifiers(Purpose.WITNESS)

    def add_checkpoint(self, body: bytes) -> Answer:
        """Have it cosign a checkpoint."""
        return add_checkpoint(body, self.other.ports)


def carry(places: tuple[Place, Place], clock: StoryClock) -> None:
    """Have both nodes publish, and carry what they have for one another until neither has anything."""
    for place, other in (places, places[::-1]):
        publish(place.ports, (Beside(place, other),))
    for _ in range(_ROUNDS):
        for place, other in (places, places[::-1]):
            _carry(deliver(place.ports), other, place)
        clock.at += timedelta(minutes=1)


def _carry(packets: tuple[bytes, ...], to: Place, back: Place) -> None:
    for packet in packets:
        _carry(receive(packet, to.ports), back, to)
