"""What came out of one seed, and of many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Outcome:
    """What one seed did, and what the checker found wrong: nothing, or sentences."""

    seed: int
    wrong: tuple[str, ...]
    faults: Counter[str]
    counts: Counter[str]
    days: float
    digest: str
    seconds: float
    trace: tuple[str, ...] = field(default=(), repr=False)


@dataclass
class Summary:
    """What many seeds did together."""

    seeds: int = 0
    days: float = 0.0
    seconds: float = 0.0
    slowest: tuple[float, int] = (0.0, -1)
    faults: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    failed: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Count one seed in."""
        self.seeds += 1
        self.days += outcome.days
        self.seconds += outcome.seconds
        self.slowest = max(self.slowest, (outcome.seconds, outcome.seed))
        self.faults += outcome.faults
        self.counts += outcome.counts
        if outcome.wrong:
            self.failed.append(outcome)

    def lines(self, command: str) -> Iterable[str]:
        """Yield the summary in lines; `command` is what replays a seed, with `{seed}` where the seed stands."""
        yield f"seeds            {self.seeds:>12,}"
        yield f"virtual days     {self.days:>12,.0f}"
        yield f"CPU seconds      {self.seconds:>12,.1f}  ({self.seconds / max(self.seeds, 1):.2f} a seed,"
        yield f"                               slowest {self.slowest[0]:.2f}: seed {self.slowest[1]})"
        for name, count in sorted(self.counts.items()):
            yield f"{name:<16} {count:>12,}"
        yield f"faults           {self.faults.total():>12,}"
        for name, count in sorted(self.faults.items()):
            yield f"  {name:<24} {count:>10,}"
        yield f"failing seeds    {len(self.failed):>12,}"
        for outcome in sorted(self.failed, key=lambda each: each.seed):
            yield f"  {command.format(seed=outcome.seed)}"
            yield from (f"      {sentence}" for sentence in outcome.wrong[:5])
