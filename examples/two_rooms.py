"""
Two rooms, one in London and one in Tokyo, each with a node, its clock, its keys and its people; and a courier.

Names, handles and keys are made up. Keys and chance follow from words, so that the story is the same each time: never
do that with keys that matter.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from warifu.casework.actors import Actor, StateOffice
from warifu.casework.case import Case
from warifu.casework.commands import Command
from warifu.casework.four_eyes import Confirm
from warifu.keys import Keyring, Purpose, SealingKey, SigningKey, Verifier
from warifu.keys.manifests import NOTHING_BEFORE, KeyManifest, ManifestKey
from warifu.keys.signed_manifests import SignedManifest, sign_manifest
from warifu.ledger import Answer, MemoryRecords, Witness
from warifu.node import Receipt, begin_trust, deliver, perform, publish, receive, start
from warifu.node.folding import fold_case
from warifu.node.keeping import Keeping
from warifu.node.memory import Disk, MemoryKeys, MemoryPorts
from warifu.parties import State

CASE = hashlib.sha256(b"Vigilant Isles 23").hexdigest()[:32]


@dataclass
class Clock:
    """A clock that the story sets."""

    at: datetime

    def now(self) -> datetime:
        """Return the time of the story."""
        return self.at


@dataclass
class Chance:
    """Bytes that follow from a word: the same in every telling."""

    word: str
    drawn: int = 0

    def draw(self, count: int) -> bytes:
        """Return the next bytes."""
        self.drawn += 1
        return hashlib.shake_256(f"{self.word} {self.drawn}".encode()).digest(count)

    def fresh(self) -> str:
        """Return a handle of 32 hexadecimal digits."""
        return self.draw(16).hex()


@dataclass
class AuditOffice:
    """A witness of both ledgers, outside of both nodes."""

    witness: Witness
    key: SigningKey
    clock: Clock

    @property
    def verifiers(self) -> tuple[Verifier, ...]:
        """The key that it cosigns with."""
        return (self.key.verifier,)

    def add_checkpoint(self, body: bytes) -> Answer:
        """Cosign a checkpoint that extends the last."""
        return self.witness.add_checkpoint(body, at=int(self.clock.at.timestamp()))


@dataclass
class Room:
    """One State's node and its people."""

    state: State
    peer: State
    clock: Clock
    roots: tuple[SigningKey, ...] = field(init=False)
    ports: MemoryPorts = field(init=False)

    def __post_init__(self) -> None:
        host = f"node.{self.state.lower()}.invalid"
        purposes = {"exchange": Purpose.EXCHANGE, "ledger/2023": Purpose.LEDGER}
        ring = Keyring(
            tuple(_key(f"{host}/{name}", purpose) for name, purpose in purposes.items()),
            (SealingKey.from_seed(_seed(f"{host} seal"), name=f"{host}/seal"),),
        )
        self.roots = tuple(
            _key(f"root-{number}.{self.state.lower()}.invalid", Purpose.ROOT) for number in range(3)
        )
        keys = MemoryKeys(ring, {keeping.value: _seed(f"{host} {keeping}") for keeping in Keeping})
        self.ports = MemoryPorts(Disk(), self.clock, Chance(host), keys, own=self.state, peer=self.peer)

    @property
    def manifest(self) -> SignedManifest:
        """The State's first key manifest, signed by two of the three who hold its root keys."""
        ring, begins = self.ports.keys.ring, datetime(2023, 10, 1, tzinfo=UTC)
        ends = begins + timedelta(days=365)
        public = (*(key.verifier for key in ring.keys), *(key.public for key in ring.sealing))
        manifest = KeyManifest(
            self.state,
            1,
            NOTHING_BEFORE,
            begins,
            ends,
            threshold=2,
            root=tuple(ManifestKey.of(key.verifier, begins, ends) for key in self.roots),
            keys=tuple(ManifestKey.of(key, begins, ends) for key in public),
        )
        return sign_manifest(manifest, self.roots[:2])

    @property
    def case(self) -> Case:
        """The exercise as this node has it."""
        return fold_case(CASE, self.ports)

    def does(self, office: StateOffice, command: Command) -> Receipt:
        """Have a person of an office give a command; where two are needed, have another confirm it."""
        receipt = perform(command, actor=self._person(office, 1), ports=self.ports)
        if command.four_eyes:
            confirm = Confirm(command.case, receipt.refs[0])
            receipt = perform(confirm, actor=self._person(office, 2), ports=self.ports)
        return receipt

    def _person(self, office: StateOffice, number: int) -> Actor:
        person, key = (
            _seed(f"{each} {self.state} {office} {number}").hex()[:32] for each in ("person", "key")
        )
        return Actor(self.state, office, person, key, frozenset({office}))


class Story:
    """Both rooms after the ceremony at which the fingerprints of their keys were compared on paper."""

    def __init__(self, one: State, other: State, at: datetime) -> None:
        self.clock = Clock(at)
        self.rooms = (Room(one, other, self.clock), Room(other, one, self.clock))
        key = _key("audit.invalid/1", Purpose.WITNESS)
        logs = tuple(room.ports.keys.ring.of(Purpose.LEDGER)[0].verifier for room in self.rooms)
        self.audit_office = AuditOffice(Witness((key,), logs, MemoryRecords()), key, self.clock)
        manifests = tuple(room.manifest for room in self.rooms)
        for room in self.rooms:
            for signed in manifests:
                begin_trust(signed.manifest.state, signed, signed.manifest.fingerprint, room.ports)
            start(room.ports)
        self.carry()

    def on(self, month: int, day: int, says: str) -> None:
        """Go on to a day, and print what happens."""
        self.carry()
        self.clock.at = self.clock.at.replace(month=month, day=day)
        print(f"\n{self.clock.at:%d %b %Y}  {says}")

    def publish(self) -> None:
        """Let both nodes sign their ledgers and have them cosigned."""
        for room in self.rooms:
            publish(room.ports, [self.audit_office])

    def carry(self) -> None:
        """Let both nodes publish, and carry what they have for one another until neither has anything."""
        self.publish()
        for _ in range(4):
            for room, other in (self.rooms, self.rooms[::-1]):
                _carry(deliver(room.ports), other, room)
            self.clock.at += timedelta(minutes=1)


def _carry(packets: tuple[bytes, ...], to: Room, back: Room) -> None:
    for packet in packets:
        _carry(receive(packet, to.ports), back, to)


def _seed(word: str) -> bytes:
    return hashlib.sha256(word.encode()).digest()


def _key(name: str, purpose: Purpose) -> SigningKey:
    return SigningKey.from_seed(_seed(name), name=name, purpose=purpose)
