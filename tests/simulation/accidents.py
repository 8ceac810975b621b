"""Accidents of a computer: where its process dies, its disk is full, or a write is torn; by chance, or not at all."""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from random import Random

from tests.simulation.trace import Trace
from warifu.node.memory import Crash, Torn


@dataclass
class Accidents:
    """
    A file is put in place by renaming, so that it is whole or as before; tiles alone may be torn.

    Stands between a process and its disk, as the disk's `fault`.

    crash, tear, full: how likely at each point that reaches the disk. seen: every point that was passed, so that it
    can be shown that all were crashed at.
    """

    who: str
    chance: Random
    trace: Trace
    crash: float = 0.0
    tear: float = 0.0
    full: float = 0.0
    seen: set[str] = field(default_factory=set)

    def heal(self) -> None:
        """Let nothing happen any more."""
        self.crash = self.tear = self.full = 0.0

    def __call__(self, where: str) -> None:
        """Let it happen, or raise what happens instead."""
        point = where.partition("/")[0]
        self.seen.add(point)
        drawn = self.chance.random()
        if drawn < self.crash:
            self.trace.fault("crash", self.who, f"at {where}")
            self.trace.counts["crashes"] += 1
            raise Crash
        if drawn < self.crash + self.tear and where.startswith("write ") and "/tile/" in where:
            keep = self.chance.randrange(200)
            self.trace.fault("torn write", self.who, f"{where}, {keep} bytes of it")
            self.trace.counts["crashes"] += 1
            raise Torn(keep)
        if drawn < self.crash + self.tear + self.full and where.startswith(("write ", "commit ")):
            self.trace.fault("disk full", self.who, f"at {where}")
            raise OSError(errno.ENOSPC, "no space left on the disk")
