"""What may be asked of the approvals. Free text is as the office wrote it, in the language `lang`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warifu.casework.commands import Command
from warifu.casework.conditions import Condition
from warifu.casework.lines import LineKind
from warifu.casework.named_offices import NamedOffice


@dataclass(frozen=True)
class NameOffices(Command, four_eyes=True):
    """Say which of the own State's offices have to approve parts of a kind: all of them, in place of those before."""

    of: LineKind
    offices: tuple[NamedOffice, ...]


@dataclass(frozen=True)
class Approve(Command, four_eyes=True):
    """Approve parts as they stand, under conditions, until the end of a day or without end."""

    parts: tuple[str, ...]
    conditions: tuple[Condition, ...] = ()
    until: date | None = None


@dataclass(frozen=True)
class Refuse(Command, four_eyes=True):
    """Refuse to approve parts. `cites` names the provision, law or order it rests on."""

    parts: tuple[str, ...]
    reason: str
    lang: str
    cites: str


@dataclass(frozen=True)
class ObjectTo(Command, four_eyes=True):
    """Object to parts, without deciding over them."""

    parts: tuple[str, ...]
    reason: str
    lang: str


@dataclass(frozen=True)
class WithdrawObjection(Command, four_eyes=True):
    """Take back the objection of the same office: it has then decided nothing, and approves anew if it has to."""

    parts: tuple[str, ...]
    reason: str
    lang: str


@dataclass(frozen=True)
class RevokeApproval(Command, four_eyes=True):
    """Take back approvals that the same office gave, whether or not the parts still stand."""

    parts: tuple[str, ...]
    reason: str
    lang: str
    cites: str


@dataclass(frozen=True)
class ConfirmCondition(Command):
    """Confirm that a condition which the same office set is met: the first of an approval has the number 1."""

    approval: str
    number: int
