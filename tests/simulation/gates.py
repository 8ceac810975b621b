"""Border devices, two a State: they scan without a network, die and start again, and bring their scans home later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random

from tests.simulation.timeline import LocalClock
from tests.simulation.trace import Trace
from warifu.border import (
    Device,
    Document,
    Issuer,
    MemoryStore,
    Pack,
    Permit,
    Person,
    holder_digest,
    issue,
    read_batch,
    sign_pack,
)
from warifu.casework.scans import Scan, SignedScan
from warifu.keys import Purpose, SigningKey
from warifu.node.memory import Crash
from warifu.parties import State

PLACE = "JPOSA"
_DOCUMENT = Document("P0000001", "GBR")


@dataclass
class FrailStore(MemoryStore):
    """What a device keeps, and now and then the device dies while it writes: before, half way, or just after."""

    chance: Random = field(default_factory=Random)
    frailty: float = 0.0

    def append(self, record: bytes) -> None:
        """Add a signed scan, or die."""
        if self.chance.random() >= self.frailty:
            super().append(record)
            return
        written = self.chance.choice((0, self.chance.randrange(1, len(record)), len(record)))
        if written:
            super().append(record[:written])
        raise Crash


@dataclass
class Gate:
    """
    A device at a place. `shown`: the scans whose colour somebody saw. `home`: up to which number they were recorded.
    """

    state: State
    handle: str
    key: SigningKey
    authority: SigningKey
    clock: LocalClock
    trace: Trace
    store: FrailStore
    device: Device = field(init=False)
    shown: list[Scan] = field(default_factory=list)
    home: int = 0

    def __post_init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self.device = Device(self.handle, self.key, self.authority.verifier, self.store, place=PLACE)

    def load(self, pack: bytes) -> None:
        """Take a pack."""
        self.device.load(pack)

    def scan(self, text: str) -> None:
        """Hold a permit before the device, and look at the colour."""
        self.trace.counts["scans"] += 1
        try:
            shown = self.device.scan(text, at=self.clock.now(), document=_DOCUMENT)
        except Crash:
            self.trace.fault("device dies", f"{self.state} gate", f"at scan {self.device.counter + 1}")
            self._begin()
            return
        self.shown.append(shown.scan)
        self.trace.say(f"{self.state} gate", f"scan {shown.scan.counter}: {shown.scan.colour}")

    def scans(self, after: int) -> tuple[SignedScan, ...]:
        """Return the scans after a number, read and checked as their State does when they come home."""
        return read_batch(self.device.batch(after), self.handle, self.key.verifier)


@dataclass(frozen=True)
class Border:
    """All devices, and the permits that people carry."""

    gates: tuple[Gate, ...]
    permits: tuple[str, ...]


def border_of(
    permit_keys: dict[State, SigningKey],
    clock: Callable[[], LocalClock],
    chance: Random,
    trace: Trace,
    frailty: float,
) -> Border:
    """Make two devices a State, each with its pack, and some permits: for one admission, for many, and a forged one."""
    now = clock().now().replace(microsecond=0)
    issuers = tuple(Issuer(state, key.verifier) for state, key in permit_keys.items())
    gates = []
    for state, authority in permit_keys.items():
        for number in (1, 2):
            handle = chance.randbytes(16).hex()
            name = f"{state.lower()}.example/gate-{number}"
            key = SigningKey.from_seed(chance.randbytes(32), name=name, purpose=Purpose.DEVICE)
            gate = Gate(
                state, handle, key, authority, clock(), trace, FrailStore(chance=chance, frailty=frailty)
            )
            gate.load(sign_pack(Pack(handle, 1, now, issuers), authority))
            gates.append(gate)
    keys = [*permit_keys.values()]
    forger = SigningKey.from_seed(chance.randbytes(32), name=keys[0].name, purpose=Purpose.PERMIT)
    states = [*permit_keys]
    permits = [
        (f"EX26-000{number}-{letter}", key, single)
        for number, (key, single, letter) in enumerate(
            ((keys[0], True, "A"), (keys[1], True, "B"), (keys[0], False, "C"), (forger, True, "D")), start=1
        )
    ]
    texts = tuple(
        issue(
            Permit(
                number=name,
                state=states[0],
                valid_from=now - timedelta(days=3),
                valid_to=now + timedelta(days=300),
                subject=Person("member", "EXAMPLE<<KIM", holder_digest("P0000001", "GBR", name)),
                single_use=single,
            ),
            key,
        ).text
        for name, key, single in permits
    )
    return Border(tuple(gates), texts)
