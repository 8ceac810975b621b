"""What a seed has in store: how long, how much, and everything that is to go wrong and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from tests.simulation.network import Weather
from warifu.parties import GB, JP, State

STATES = (GB, JP)
_EXCUSES = {"backup", "log", "keys", "compromise", "flip"}

_AGAIN = 0.3
"""How likely a backup that is put back is put back once more."""


@dataclass(frozen=True)
class Event:
    """Something that happens to a State's node, so many days after the beginning; `until` where it lasts."""

    kind: str
    state: State
    at: float
    until: float = 0.0


@dataclass(frozen=True)
class Plan:
    """
    How a run goes until everything is healed.

    days: how long it lasts. errands: what people set out to do. crash, tear, full: how likely at each point that
    reaches the disk. out_of_reach: how likely a witness is not there. ticks: how often the nodes' workers wake.
    """

    opening: datetime
    days: float
    errands: int
    ticks: int
    weather: Weather
    crash: float
    tear: float
    full: float
    out_of_reach: float
    events: tuple[Event, ...]


def plan_of(seed: int) -> Plan:
    """Return what a seed has in store."""
    chance = Random(f"plan {seed}")
    days = chance.choice((1.0, 4.0, 10.0, 20.0, 40.0))
    weather = Weather(
        drop=chance.choice((0.0, 0.1, 0.3)),
        double=chance.choice((0.0, 0.1, 0.3)),
        hold=chance.choice((0.0, 0.05, 0.2)),
        flip=chance.choice((0.0, 0.0, 0.1)),
        slowest_seconds=chance.choice((2.0, 600.0, 7200.0)),
    )
    return Plan(
        opening=chance.choice((datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 12, 28, tzinfo=UTC))),
        days=days,
        errands=chance.randrange(10, 40),
        ticks=chance.randrange(8, 24),
        weather=weather,
        crash=chance.choice((0.0, 0.003, 0.02)),
        tear=chance.choice((0.0, 0.005)),
        full=chance.choice((0.0, 0.0, 0.01)),
        out_of_reach=chance.choice((0.0, 0.2, 0.6)),
        events=tuple(sorted(_with_again(seed, _events(chance, days), days), key=lambda event: event.at)),
    )


def _events(chance: Random, days: float) -> list[Event]:
    found: list[Event] = []

    def perhaps(kind: str, likely: float, *, lasts: bool = False) -> None:
        if chance.random() < likely:
            at = chance.uniform(0.1, 0.8) * days
            until = at + chance.uniform(0.05, 0.6) * days if lasts else 0.0
            found.append(Event(kind, chance.choice(STATES), at, min(until, days)))

    perhaps("cut", 0.5, lasts=True)
    perhaps("cut", 0.3, lasts=True)
    perhaps("pause", 0.15, lasts=True)
    for _ in range(2):
        perhaps("clock", 0.4)
    perhaps("power", 0.3, lasts=True)
    perhaps("backup", 0.25, lasts=True)
    perhaps("flip", 0.3, lasts=True)
    perhaps("keys", 0.25)
    perhaps("compromise", 0.1)
    perhaps("split", 0.1)
    perhaps("log", 0.15)
    if any(event.kind == "split" for event in found):
        # Where a State lies, the other is to be seen keeping its promises: nothing else may excuse it.
        return [event for event in found if event.kind not in _EXCUSES]
    return found


def _with_again(seed: int, events: list[Event], days: float) -> list[Event]:
    """Return events with a backup now and then put back a second time; drawn apart, so that the rest is as it was."""
    chance, restores = Random(f"once more {seed}"), [event for event in events if event.kind == "backup"]
    if not restores or chance.random() >= _AGAIN:
        return events
    return [*events, Event("again", restores[0].state, chance.uniform(restores[0].until, days))]


def hours(chance: Random, most: float) -> timedelta:
    """Return a time to either side of none."""
    return timedelta(hours=chance.uniform(-most, most))
