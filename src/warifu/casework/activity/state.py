"""What one State has said of an activity, folded from its entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from warifu.casework.activity.terms import Terms
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.entries import Body, Entry
from warifu.parties import State


@dataclass(frozen=True)
class ActivityOpened(Body):
    """An activity was opened."""

    kind_of_activity: ActivityKind
    sending: State
    receiving: State
    agreement: str
    terms: Terms
    cloned_from: str


@dataclass(frozen=True)
class ActivityAmended(Body):
    """The owner changed the terms, of itself or as the other State had proposed."""

    base: int
    terms: Terms
    accepts: str


@dataclass(frozen=True)
class AmendmentProposed(Body):
    """The other State proposed other terms."""

    base: int
    terms: Terms
    reason: str


@dataclass(frozen=True)
class ProposalDeclined(Body):
    """The owner declined a proposal."""

    proposal: str
    reason: str


@dataclass(frozen=True)
class ActivityCancelled(Body):
    """A State called the activity off."""

    reason: str


@dataclass(frozen=True)
class ActivityClosed(Body):
    """A State closed its half."""


@dataclass(frozen=True)
class Activity:
    """
    What one State has said of the activity itself.

    opened_at, cancelled, closed: when, or None. amendments: in order; the last counts. proposals: this State's, by
    handle. declined: the other's, with the reason.
    """

    opened: ActivityOpened | None = None
    opened_at: datetime | None = None
    amendments: tuple[ActivityAmended, ...] = ()
    proposals: Mapping[str, AmendmentProposed] = field(default_factory=dict)
    declined: Mapping[str, str] = field(default_factory=dict)
    cancelled: datetime | None = None
    closed: datetime | None = None

    @property
    def revision(self) -> int:
        """How often the terms were said: 1 once it is open, 0 before."""
        return 0 if self.opened is None else 1 + len(self.amendments)

    @property
    def accepted(self) -> frozenset[str]:
        """The handles of the other State's proposals that were accepted."""
        return frozenset(amendment.accepts for amendment in self.amendments if amendment.accepts)


def evolve(state: Activity, entry: Entry) -> Activity:
    """Return what one State has said of the activity after one more entry of its own."""
    match entry.body:
        case ActivityOpened():
            state = state if state.opened else replace(state, opened=entry.body, opened_at=entry.at)
        case ActivityAmended():
            state = replace(state, amendments=(*state.amendments, entry.body))
        case AmendmentProposed():
            state = replace(state, proposals={**state.proposals, entry.ref: entry.body})
        case ProposalDeclined(proposal=ref, reason=reason):
            state = replace(state, declined={**state.declined, ref: reason})
        case ActivityCancelled():
            state = replace(state, cancelled=state.cancelled or entry.at)
        case ActivityClosed():
            state = replace(state, closed=state.closed or entry.at)
    return state
