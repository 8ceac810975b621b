"""
Breaking the glass: two persons of an office open a case to themselves that is not assigned to them, for four hours.

It stands in the standing case of the two States, national: who, which case and compartments, why, until when. Both
persons may read, nobody else, and only what their office reads anyway: whom the operator's office keeps from content,
and an office that is shown counts only, stay where they are. Those who answer for personal data are told of it on their
page Today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.refusals import RefusalKind
from warifu.casework.standing_case import StandingCase
from warifu.errors import DecodeError
from warifu.rules.wording import Text

HOLDS = timedelta(hours=4)
TOLD = timedelta(days=7)
"""How long those who answer for personal data are told of an opening, from when it was made."""

GLASS_IN_THE_REGISTER = RefusalKind(
    "glass-in-the-register",
    Text(
        "a case is opened in an emergency by way of the standing case of the two States: give the command there",
        "緊急閲覧は両国間の常設簿で扱います。常設簿で手続をとってください",
    ),
)
NO_REASON = RefusalKind(
    "no-reason-for-glass",
    Text(
        "say why the case has to be opened now: the defence ministry and legal adviser of your State can read it at once",
        "今、閲覧が必要な理由を記載してください。自国の国防担当省及び法務担当が直ちに閲覧できます",
    ),
)
NO_BROKEN_GLASS = RefusalKind(
    "no-broken-glass",
    Text(
        "no emergency opening {broken} is in force: look at the list again",
        "有効な緊急閲覧{broken}はありません。一覧を見直してください",
    ),
)


@dataclass(frozen=True)
class BreakGlass(Command, four_eyes=True):
    """Open a case to oneself and to the person who confirms, for four hours; and compartments of it by their names."""

    of: str
    reason: str
    compartments: tuple[str, ...] = ()


@dataclass(frozen=True)
class MendGlass(Command):
    """End an emergency opening before its time."""

    broken: str
    reason: str


@dataclass(frozen=True)
class GlassBroken(Body, shared=False):
    """
    A case was opened in an emergency to two persons, until before `ends`.

    Raises:
        DecodeError: the end is not in UTC.
    """

    of: str
    reason: str
    compartments: tuple[str, ...]
    persons: tuple[str, ...]
    ends: datetime

    def __post_init__(self) -> None:
        if self.ends.utcoffset() != timedelta(0):
            raise DecodeError(f"ends of an emergency opening: {self.ends.isoformat()}; wanted a time in UTC")


@dataclass(frozen=True)
class GlassMended(Body, shared=False):
    """An emergency opening was ended before its time."""

    broken: str
    reason: str


@dataclass(frozen=True)
class Broken:
    """An emergency opening: what it opens, since when, and when it was ended before its time, or None."""

    glass: GlassBroken
    since: datetime
    mended: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether it holds at a moment."""
        ends = self.glass.ends if self.mended is None else min(self.mended, self.glass.ends)
        return self.since <= at < ends


@dataclass(frozen=True)
class BrokenGlass:
    """All emergency openings of one State, by their handle."""

    broken: Mapping[str, Broken] = field(default_factory=dict)

    def open_to(self, person: str, at: datetime) -> tuple[GlassBroken, ...]:
        """Return what is open to a person at a moment."""
        return tuple(
            each.glass for each in self.broken.values() if person in each.glass.persons and each.holds(at)
        )

    def recent(self, at: datetime) -> tuple[Broken, ...]:
        """Return the openings of which those who answer for personal data are told at a moment, oldest first."""
        return tuple(each for each in self.broken.values() if at - each.since < TOLD)


class _National(Protocol):
    @property
    def broken_glass(self) -> BrokenGlass: ...


def decide(command: Command, case: StandingCase[_National], asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: it is not the standing case, no reason is given, or there is no such opening any more.
    """
    if not case.is_register:
        raise GLASS_IN_THE_REGISTER()
    match command:
        case BreakGlass():
            return (_broken(command, asking),)
        case MendGlass():
            found = case.national.broken_glass.broken.get(command.broken)
            if found is None or not found.holds(asking.at):
                raise NO_BROKEN_GLASS(broken=command.broken)
            return (GlassMended(command.broken, command.reason),)
    raise unanswered(command)


def _broken(command: BreakGlass, asking: Asking) -> GlassBroken:
    if not command.reason.strip():
        raise NO_REASON()
    persons = tuple(filter(None, (asking.prepared_by, asking.actor.person)))
    return GlassBroken(command.of, command.reason, command.compartments, persons, asking.at + HOLDS)


def evolve(state: BrokenGlass, entry: Entry) -> BrokenGlass:
    """Return the emergency openings after one more entry."""
    match entry.body:
        case GlassBroken():
            return replace(state, broken={**state.broken, entry.ref: Broken(entry.body, entry.at)})
        case GlassMended(broken=ref) if ref in state.broken:
            return replace(state, broken={**state.broken, ref: replace(state.broken[ref], mended=entry.at)})
    return state
