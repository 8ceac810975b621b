"""What happened to approvals. `parts` are digests; free text is as the office wrote it, in the language `lang`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warifu.casework.conditions import Condition
from warifu.casework.entries import Body
from warifu.casework.lines import LineKind
from warifu.casework.named_offices import NamedOffice


@dataclass(frozen=True)
class OfficesNamed(Body):
    """A State said which of its offices have to approve parts of a kind."""

    of: LineKind
    offices: tuple[NamedOffice, ...]


@dataclass(frozen=True)
class Approved(Body):
    """An office approved parts."""

    parts: tuple[str, ...]
    conditions: tuple[Condition, ...]
    until: date | None


@dataclass(frozen=True)
class Refused(Body):
    """An office refused parts."""

    parts: tuple[str, ...]
    reason: str
    lang: str
    cites: str


@dataclass(frozen=True)
class ObjectedTo(Body):
    """An office objected to parts."""

    parts: tuple[str, ...]
    reason: str
    lang: str


@dataclass(frozen=True)
class ObjectionWithdrawn(Body):
    """An office took its objection back."""

    parts: tuple[str, ...]
    reason: str
    lang: str


@dataclass(frozen=True)
class ApprovalRevoked(Body):
    """An office took approvals back."""

    parts: tuple[str, ...]
    reason: str
    lang: str
    cites: str


@dataclass(frozen=True)
class ConditionConfirmed(Body):
    """A State confirmed that a condition it had set is met."""

    approval: str
    number: int
