"""
Delegations: one person lets another act for an office between two moments. National, in the standing case.

Whoever delegates holds the office themself: what one holds by delegation cannot be handed on. Nobody delegates to
themself, not by way of the person who confirms it either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from warifu.casework.actors import StateOffice
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.refusals import RefusalKind
from warifu.casework.standing_case import StandingCase
from warifu.errors import DecodeError
from warifu.rules.wording import Text

SELF_DELEGATION = RefusalKind(
    "self-delegation",
    Text(
        "an office is not delegated to one of the two who prepare and confirm it: a third has to confirm",
        "起案者又は確認者自身への委任はできません。第三者が確認してください",
    ),
)
HELD_BY_DELEGATION = RefusalKind(
    "held-by-delegation",
    Text(
        "you act as {office} by delegation, and what is delegated is not handed on: its holder has to delegate",
        "{office}の権限は委任によるものであり、再委任はできません。本来の権限者が委任してください",
    ),
)
DELEGATION_NEVER_HOLDS = RefusalKind(
    "delegation-never-holds",
    Text(
        "the delegation would end at {ends}, not after it begins at {begins}: look at both",
        "委任の終期{ends}が始期{begins}より後ではありません。両方を確かめてください",
    ),
)
NO_SUCH_DELEGATION = RefusalKind(
    "no-such-delegation",
    Text(
        "{office} has no delegation {delegation} that still holds: look at the list again",
        "{office}に有効な委任{delegation}はありません。一覧を見直してください",
    ),
)
ONLY_IN_THE_REGISTER = RefusalKind(
    "only-in-the-register",
    Text(
        "this holds for all activities and belongs in the standing case of the two States",
        "全ての活動に関わる事項であり、両国間の常設簿で行う必要があります",
    ),
)


@dataclass(frozen=True)
class Delegate(Command, four_eyes=True):
    """Let another person act for the office that one holds, from `begins` to before `ends` (UTC)."""

    to: str
    begins: datetime
    ends: datetime


@dataclass(frozen=True)
class EndDelegation(Command):
    """End a delegation of one's office at once."""

    delegation: str


@dataclass(frozen=True)
class DelegationGiven(Body, shared=False):
    """
    A person was let act for an office by one who holds it, from `begins` to before `ends`.

    Raises:
        DecodeError: a time is not in UTC.
    """

    giver: str
    to: str
    office: StateOffice
    begins: datetime
    ends: datetime

    def __post_init__(self) -> None:
        for name in ("begins", "ends"):
            at: datetime = getattr(self, name)
            if at.utcoffset() != timedelta(0):
                raise DecodeError(f"{name} of a delegation: {at.isoformat()}; wanted a time in UTC")


@dataclass(frozen=True)
class DelegationEnded(Body, shared=False):
    """A delegation was ended before its time."""

    delegation: str


@dataclass(frozen=True)
class Delegation:
    """A delegation as it was given, and when it was ended before its time, or None."""

    given: DelegationGiven
    ended: datetime | None = None

    def holds(self, since: datetime, until: datetime) -> bool:
        """Whether it holds at some moment between two, both included."""
        ends = self.given.ends if self.ended is None else min(self.ended, self.given.ends)
        return self.given.begins <= until and since < ends


@dataclass(frozen=True)
class Delegations:
    """The delegations of one State, by their handle."""

    given: Mapping[str, Delegation] = field(default_factory=dict)

    def in_force(self, to: str, office: StateOffice, at: datetime) -> bool:
        """Whether a person may act for an office by delegation at a moment."""
        return any(each.holds(at, at) for each in self._of(to, office))

    def delegated(self, *, by: str, to: str, office: StateOffice, since: datetime, until: datetime) -> bool:
        """Whether one person held an office by delegation of another at some moment between two."""
        return any(each.holds(since, until) for each in self._of(to, office) if each.given.giver == by)

    def _of(self, to: str, office: StateOffice) -> Iterator[Delegation]:
        return (each for each in self.given.values() if each.given.to == to and each.given.office is office)


class _National(Protocol):
    @property
    def delegations(self) -> Delegations: ...


def decide(command: Command, case: StandingCase[_National], asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: it is not the standing case, this person cannot delegate this, or there is no such delegation.
    """
    if not case.is_register:
        raise ONLY_IN_THE_REGISTER()
    match command:
        case Delegate():
            return (_given(command, asking),)
        case EndDelegation():
            found = case.national.delegations.given.get(command.delegation)
            office = asking.actor.office
            if (
                found is None
                or found.given.office is not office
                or not found.holds(asking.at, found.given.ends)
            ):
                raise NO_SUCH_DELEGATION(delegation=command.delegation, office=office.word)
            return (DelegationEnded(command.delegation),)
    raise unanswered(command)


def _given(command: Delegate, asking: Asking) -> DelegationGiven:
    actor = asking.actor
    if not actor.holds_office:
        raise HELD_BY_DELEGATION(office=actor.office.word)
    if command.to in {actor.person, asking.prepared_by}:
        raise SELF_DELEGATION()
    if command.ends <= command.begins:
        raise DELEGATION_NEVER_HOLDS(begins=command.begins.isoformat(), ends=command.ends.isoformat())
    giver = asking.prepared_by or actor.person
    return DelegationGiven(giver, command.to, actor.office, command.begins, command.ends)


def evolve(state: Delegations, entry: Entry) -> Delegations:
    """Return the delegations after one more entry."""
    match entry.body:
        case DelegationGiven():
            return replace(state, given={**state.given, entry.ref: Delegation(entry.body)})
        case DelegationEnded(delegation=ref) if ref in state.given:
            return replace(state, given={**state.given, ref: replace(state.given[ref], ended=entry.at)})
    return state
