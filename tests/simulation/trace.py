"""What happened in a run, in lines that a person can read; and counts of it."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field

from tests.simulation.timeline import Timeline


@dataclass
class Trace:
    """
    Lines, each with its virtual day and time; counts by kind of fault, and of everything else.

    No line has bytes of a packet in it, whose sealing differs from run to run: so a seed has one trace.
    """

    timeline: Timeline
    lines: list[str] = field(default_factory=list)
    faults: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)

    def say(self, who: str, what: str) -> None:
        """Write down that something happened."""
        passed = self.timeline.now - self.timeline.opening
        clock = f"{passed.seconds // 3600:02}:{passed.seconds // 60 % 60:02}:{passed.seconds % 60:02}"
        self.lines.append(f"day {passed.days:3} {clock}  {who:<10} {what}")

    def fault(self, kind: str, who: str, what: str = "") -> None:
        """Write down that something was made to go wrong."""
        self.faults[kind] += 1
        self.say(who, f"FAULT {kind}{': ' + what if what else ''}")

    @property
    def digest(self) -> str:
        """What two runs of one seed must have in common."""
        return hashlib.sha256("\n".join(self.lines).encode()).hexdigest()
