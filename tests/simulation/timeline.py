"""Virtual time: what is to happen, in order; and each computer's own idea of what time it is."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass
class Timeline:
    """Events by their time; of two at one time, the one that was planned first."""

    opening: datetime
    _events: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)
    _planned: int = 0

    def __post_init__(self) -> None:
        self.now = self.opening

    def at(self, when: datetime, action: Callable[[], None]) -> None:
        """Plan something; what is planned for the past happens next."""
        self._planned += 1
        heapq.heappush(self._events, (max(when, self.now), self._planned, action))

    def after(self, seconds: float, action: Callable[[], None]) -> None:
        """Plan something so many seconds from now."""
        self.at(self.now + timedelta(seconds=seconds), action)

    def run(self, until: datetime) -> None:
        """Let everything happen up to a moment, and go on to that moment."""
        while self._events and self._events[0][0] <= until:
            self.now, _, action = heapq.heappop(self._events)
            action()
        self.now = until

    @property
    def last(self) -> datetime:
        """When the last thing that is planned will happen."""
        return max((when for when, _, _ in self._events), default=self.now)

    @property
    def days(self) -> float:
        """How many days have gone by."""
        return (self.now - self.opening) / timedelta(days=1)


@dataclass
class LocalClock:
    """A computer's clock: true time, and by how much it is wrong."""

    timeline: Timeline
    wrong_by: timedelta = timedelta(0)

    def now(self) -> datetime:
        """Return what this computer takes for the time."""
        return self.timeline.now + self.wrong_by
