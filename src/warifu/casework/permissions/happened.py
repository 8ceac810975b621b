"""What happened to standing permissions, and what one State has said of them, folded from its entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.entries import Body, Entry
from warifu.casework.permissions.asked import Grant


@dataclass(frozen=True)
class StandingGranted(Body):
    """A State permitted the other something again and again."""

    grant: Grant


@dataclass(frozen=True)
class StandingRevoked(Body):
    """A State took a standing permission back, from a day on."""

    permission: str
    from_day: date
    reason: str
    lang: str


@dataclass(frozen=True)
class StandingUsed(Body):
    """An activity drew on a permission of the other State."""

    permission: str
    activity: str
    kind_of_activity: ActivityKind
    on: date


@dataclass(frozen=True)
class UseTakenBack(Body):
    """A declared use did not come to pass."""

    use: str
    reason: str


@dataclass(frozen=True)
class Permissions:
    """What one State granted, from which day it took what back, and what it drew on of the other's, by handle."""

    granted: Mapping[str, Grant] = field(default_factory=dict)
    revoked: Mapping[str, date] = field(default_factory=dict)
    used: Mapping[str, StandingUsed] = field(default_factory=dict)


def evolve(state: Permissions, entry: Entry) -> Permissions:
    """Return what one State granted and drew on after one more entry of its own."""
    match entry.body:
        case StandingGranted(grant=grant):
            return replace(state, granted={**state.granted, entry.ref: grant})
        case StandingRevoked(permission=ref, from_day=day):
            earliest = min(day, state.revoked.get(ref, day))
            return replace(state, revoked={**state.revoked, ref: earliest})
        case StandingUsed():
            return replace(state, used={**state.used, entry.ref: entry.body})
        case UseTakenBack(use=ref):
            return replace(state, used={key: use for key, use in state.used.items() if key != ref})
    return state
