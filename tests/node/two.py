"""Made-up nodes of two States, for tests: clocks that stand still until told, chance from a seed, people by handle."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from warifu.casework.activity import ActivityKind, OpenActivity, Terms
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.questions import AskQuestion
from warifu.keys import Keyring, Purpose, SealingKey, SigningKey
from warifu.ledger import MemoryRecords, Witness
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
