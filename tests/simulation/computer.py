"""A State's computer: a disk, a key store and a clock, which last; and a process, which may die at any time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from tests.simulation.accidents import Accidents
from tests.simulation.timeline import LocalClock
from tests.simulation.trace import Trace
from warifu.node.memory import Crash, Disk, MemoryKeys, MemoryPorts
from warifu.parties import State

Answered = TypeVar("Answered")


class NoAnswerError(Exception):
    """Whoever called got no answer: the process is down, died, or could not write."""


@dataclass
class SeededBytes:
    """Random bytes of a seed."""

    chance: Random

    def draw(self, count: int) -> bytes:
        """Return so many bytes."""
        return self.chance.randbytes(count)


@dataclass
class Computer:
    """
    One node's computer. `ports` is None while no process runs.

    is_off: without power. damage: a place on the disk that is not
    as it was written. lost_disks: what was there before a restore.
    """

    state: State
    peer: State
    keys: MemoryKeys
    clock: LocalClock
    chance: SeededBytes
    accidents: Accidents
    trace: Trace
    disk: Disk = field(default_factory=Disk)
    ports: MemoryPorts | None = None
    is_off: bool = False
    damage: str = ""
    lost_disks: list[Disk] = field(default_factory=list)

    @property
    def is_up(self) -> bool:
        """Whether a process runs."""
        return self.ports is not None

    def fresh_ports(self, disk: Disk | None = None) -> MemoryPorts:
        """Return ports as a process has them that has just begun over this disk, or another."""
        return MemoryPorts(
            self.disk if disk is None else disk,
            self.clock,
            self.chance,
            self.keys,
            own=self.state,
            peer=self.peer,
        )

    def boot(self) -> None:
        """Begin a process."""
        self.disk.fault = self.accidents
        self.ports = self.fresh_ports()

    def stop(self) -> None:
        """Let the process end."""
        self.ports = None

    def call(self, what: str, action: Callable[[MemoryPorts], Answered]) -> Answered:
        """
        Let the process do something and return its answer. Errors of Warifu are answers, and come through.

        Raises:
            NoAnswerError: there is no process, it died on the way, or the disk is full.
        """
        if self.ports is None:
            raise NoAnswerError(f"{what}: no process runs")
        try:
            return action(self.ports)
        except Crash:
            self.ports = None
            raise NoAnswerError(f"{what}: the process died") from None
        except OSError as error:
            raise NoAnswerError(f"{what}: {error}") from None
