"""A network that loses, doubles, delays and damages what it carries, and that can be cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.simulation.timeline import Timeline
from tests.simulation.trace import Trace

DAY = 86400.0


@dataclass(frozen=True)
class Weather:
    """How likely a packet is lost, doubled, held up for days, or has a bit turned round."""

    drop: float = 0.0
    double: float = 0.0
    hold: float = 0.0
    flip: float = 0.0
    longest_hold_days: float = 14.0
    slowest_seconds: float = 3.0


CLEAR = Weather()


@dataclass
class Network:
    """
    Carries packets between two nodes. Everything that was ever sent is kept for the checker to look through.

    A packet takes its own time, so that a later one may overtake it.
    """

    timeline: Timeline
    chance: Random
    trace: Trace
    weather: Weather = CLEAR
    is_cut: bool = False
    carried: list[tuple[str, bytes]] = field(default_factory=list)
    arrive: Callable[[str, int, bytes, bool], None] = lambda *_: None

    def send(self, sender: str, packet: bytes) -> None:
        """Take a packet from a node; what becomes of it is chance."""
        number = len(self.carried)
        self.carried.append((sender, packet))
        self.trace.counts["packets"] += 1
        if self.is_cut:
            self.trace.faults["cut off"] += 1
            self.trace.say(sender, f"packet {number} {kind_of(packet)}: the link is cut")
            return
        if self.chance.random() < self.weather.drop:
            self.trace.fault("drop", sender, f"packet {number} {kind_of(packet)}")
            return
        self.trace.say(sender, f"packet {number} {kind_of(packet)}, {len(packet)} bytes")
        self._carry(sender, number, packet)
        if self.chance.random() < self.weather.double:
            self.trace.fault("double", sender, f"packet {number}")
            self._carry(sender, number, packet)

    def _carry(self, sender: str, number: int, packet: bytes) -> None:
        seconds = self.chance.uniform(0.05, self.weather.slowest_seconds)
        if self.chance.random() < self.weather.hold:
            seconds = self.chance.uniform(60, self.weather.longest_hold_days * DAY)
            self.trace.fault("delay", sender, f"packet {number} by {seconds / DAY:.1f} days")
        whole = True
        if self.chance.random() < self.weather.flip:
            bit = self.chance.randrange(len(packet) * 8)
            packet, whole = flipped(packet, bit), False
            self.trace.fault("bit flip on the way", sender, f"packet {number} bit {bit}")
        self.timeline.after(seconds, lambda: self.arrive(sender, number, packet, whole))


def flipped(data: bytes, bit: int) -> bytes:
    """Return bytes with one bit turned round."""
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def kind_of(packet: bytes) -> str:
    """Return the kind of a packet, which its first line says."""
    return packet.partition(b"\n")[0].decode("ascii", "replace")
