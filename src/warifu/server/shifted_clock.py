"""The clock of a demonstration: it goes as the machine's does, and lies behind it by as much as is set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from warifu.node.ports import Clock


@dataclass(frozen=True)
class ShiftedClock:
    """A clock that lies behind another."""

    clock: Clock
    behind: timedelta

    def now(self) -> datetime:
        """Return the time, in UTC."""
        return self.clock.now() - self.behind
