"""Made-up nodes of two States, for tests: clocks that stand still until told, chance from a seed, people by handle."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from warifu.casework.activity import ActivityKind, OpenActivity, Terms
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.case import register_id
from warifu.casework.four_eyes import Confirm
from warifu.casework.questions import AskQuestion
from warifu.keys import Keyring, Purpose, SealingKey, SigningKey
from warifu.keys.manifests import NOTHING_BEFORE, KeyManifest, ManifestKey
from warifu.keys.signed_manifests import SignedManifest, sign_manifest
from warifu.ledger import MemoryRecords, Witness
from warifu.node import begin_trust, deliver, perform, publish, receive
from warifu.node.folding import fold_case
from warifu.node.keeping import Keeping
from warifu.node.memory import Disk, MemoryKeys, MemoryPorts
from warifu.parties import GB, JP, State
from warifu.rules.wording import Text

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
CASE = "c" * 32


@dataclass
class SetClock:
    """A clock that stands where it was set."""

    at: datetime = START

    def now(self) -> datetime:
        return self.at

    def go(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class SeededChance:
    """Bytes that follow from a seed, so that a run can be repeated."""

    seed: str
    drawn: int = 0

    def draw(self, count: int) -> bytes:
        self.drawn += 1
        return hashlib.shake_256(f"{self.seed} {self.drawn}".encode()).digest(count)


def seed_of(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


def a_key(name: str, purpose: Purpose, generation: int = 1) -> SigningKey:
    return SigningKey.from_seed(seed_of(f"{name} {purpose} {generation}"), name=name, purpose=purpose)


def a_ring(state: State, generation: int = 1) -> Keyring:
    host = f"node.{state.lower()}.invalid"
    names = {
        Purpose.EXCHANGE: f"{host}/exchange",
        Purpose.LEDGER: f"{host}/ledger/2026",
        Purpose.WITNESS: f"{host}/witness",
    }
    sealing = SealingKey.from_seed(seed_of(f"{host} sealing {generation}"), name=f"{host}/sealing")
    return Keyring(tuple(a_key(name, purpose, generation) for purpose, name in names.items()), (sealing,))


def some_keys(state: State) -> MemoryKeys:
    return MemoryKeys(a_ring(state), {keeping: seed_of(f"{state} {keeping}") for keeping in Keeping})


@dataclass
class NearWitness:
    """A witness in the same room, which can be out of reach."""

    witness: Witness
    verifiers: tuple[object, ...]
    is_reachable: bool = True
    requests: list[bytes] = field(default_factory=list)

    def add_checkpoint(self, body: bytes):
        self.requests.append(body)
        return self.witness.add_checkpoint(body, at=1_793_000_000) if self.is_reachable else None


def a_witness(
    *logs: SigningKey, name: str = "audit.invalid/1", records: MemoryRecords | None = None
) -> NearWitness:
    key = a_key(name, Purpose.WITNESS)
    witness = Witness((key,), tuple(log.verifier for log in logs), records or MemoryRecords())
    return NearWitness(witness, (key.verifier,))


def a_disk_and_ports(state: State = GB, peer: State = JP) -> tuple[Disk, MemoryPorts]:
    disk = Disk()
    return disk, again(disk, state, peer)


def again(disk: Disk, state: State = GB, peer: State = JP, *, run: int = 1) -> MemoryPorts:
    """Return the ports of a new process over a disk."""
    return MemoryPorts(
        disk, SetClock(), SeededChance(f"{state} {run}"), some_keys(state), own=state, peer=peer
    )


def a_person(state: State = GB, office: StateOffice = StateOffice.DEFENCE, number: int = 1) -> Actor:
    return Actor(
        state,
        office,
        person=hashlib.sha256(f"person {state} {number}".encode()).hexdigest()[:32],
        authenticator=hashlib.sha256(f"authenticator {state} {number}".encode()).hexdigest()[:32],
        offices=frozenset({office}),
    )


def opening(case: str = CASE) -> OpenActivity:
    terms = Terms(Text("Made-up exercise", "架空の演習"), date(2027, 1, 11), date(2027, 1, 29))
    return OpenActivity(case, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", terms)


def a_question(text: str = "Which port?", case: str = CASE) -> AskQuestion:
    return AskQuestion(case, StateOffice.DEFENCE, text, "en")


def a_manifest(
    state: State, *rings: Keyring, before: SignedManifest | None = None, revoked=()
) -> SignedManifest:
    """Return the first manifest of a State, or the next, with the public keys of rings in it."""
    roots = tuple(a_key(f"root-{number}.{state.lower()}.invalid", Purpose.ROOT) for number in range(3))
    first, last = START - timedelta(days=30), START + timedelta(days=300)
    gone = {revocation.kid for revocation in revoked}
    keys = [key.verifier for ring in rings for key in ring.keys] + [
        key.public for ring in rings for key in ring.sealing
    ]
    manifest = KeyManifest(
        state=state,
        version=1 if before is None else before.manifest.version + 1,
        previous=NOTHING_BEFORE if before is None else before.manifest.digest,
        issued=START - timedelta(days=1) if before is None else START,
        expires=last,
        threshold=2,
        root=tuple(ManifestKey.of(root.verifier, first, last) for root in roots),
        keys=tuple(ManifestKey.of(key, first, last) for key in keys if key.kid not in gone),
        revoked=tuple(revoked),
    )
    return sign_manifest(manifest, roots[:2])


@dataclass
class Side:
    """One of two nodes: what lasts, and the process over it."""

    state: State
    peer: State
    clock: SetClock
    disk: Disk = field(default_factory=Disk)
    keys: MemoryKeys = field(init=False)
    ports: MemoryPorts = field(init=False)
    runs: int = 0

    def __post_init__(self) -> None:
        self.keys = some_keys(self.state)
        self.begin()

    def begin(self) -> MemoryPorts:
        """Begin a new process over the disk."""
        self.runs += 1
        self.disk.fault = lambda where: None
        chance = SeededChance(f"{self.state} {self.runs}")
        self.ports = MemoryPorts(self.disk, self.clock, chance, self.keys, own=self.state, peer=self.peer)
        return self.ports

    def restore(self, backup: Disk) -> MemoryPorts:
        """Begin a new process over a backup."""
        self.disk = backup.copy()
        return self.begin()

    def perform(self, command, *, number: int = 1, office: StateOffice = StateOffice.DEFENCE):
        return perform(command, actor=a_person(self.state, office, number), ports=self.ports)

    def perform_by_two(self, command, *, office: StateOffice = StateOffice.DEFENCE):
        """Have a command prepared by one person and confirmed by another."""
        prepared = self.perform(command, office=office)
        return self.perform(Confirm(command.case, prepared.refs[0]), number=2, office=office)

    def case(self, case: str = CASE):
        return fold_case(case, self.ports)

    @property
    def register(self) -> str:
        return register_id(self.state, self.peer)

    @property
    def alarms(self) -> list[str]:
        return [alarm.code for alarm in self.ports.alarms.all() if alarm.cleared_at is None]


class Pair:
    """Two nodes after their key ceremony, and what is on its way between them."""

    def __init__(self) -> None:
        self.clock = SetClock()
        self.gb, self.jp = Side(GB, JP, self.clock), Side(JP, GB, self.clock)
        self.manifests = {side.state: a_manifest(side.state, side.keys.ring) for side in (self.gb, self.jp)}
        for side in (self.gb, self.jp):
            for signed in self.manifests.values():
                begin_trust(signed.manifest.state, signed, signed.manifest.fingerprint, side.ports)
        self.lose = lambda packet: False

    def other(self, side: Side) -> Side:
        return self.jp if side is self.gb else self.gb

    def carry(self, side: Side, packets: Iterable[bytes]) -> int:
        """Carry packets from a node to the other, and what that answers back, until nothing is answered."""
        carried = 0
        for packet in packets:
            if not self.lose(packet):
                carried += 1
                other = self.other(side)
                carried += self.carry(other, receive(packet, other.ports))
        return carried

    def exchange(self, rounds: int = 3) -> int:
        """Let both nodes deliver what is due, a few times, with a quarter of an hour between."""
        carried = 0
        for _ in range(rounds):
            for side in (self.gb, self.jp):
                carried += self.carry(side, deliver(side.ports))
            self.clock.go(minutes=16)
        return carried

    def publish(self) -> None:
        for side in (self.gb, self.jp):
            publish(side.ports)

    def opened(self) -> Pair:
        """Have the exercise opened and known to both."""
        self.gb.perform(opening())
        self.exchange()
        return self
