"""What may be asked of standing permissions. Free text is as the State wrote it, in the language `lang`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.commands import Command
from warifu.rules.wording import Text


@dataclass(frozen=True)
class Grant:
    """
    What is permitted: kinds of activity under an agreement, from the first day to the last, so many uses.

    each_year: the uses are counted anew in each calendar year. conditions: as the State wrote them, in `lang`.
    """

    title: Text
    agreement: str
    kinds: tuple[ActivityKind, ...]
    begins: date
    ends: date
    uses: int
    each_year: bool = False
    conditions: str = ""
    lang: str = ""


@dataclass(frozen=True)
class GrantStanding(Command, four_eyes=True):
    """Permit the other State something again and again."""

    grant: Grant


@dataclass(frozen=True)
class RevokeStanding(Command, four_eyes=True):
    """Take a standing permission of one's own State back, from a day on."""

    permission: str
    from_day: date
    reason: str
    lang: str


@dataclass(frozen=True)
class UseStanding(Command):
    """Declare that an activity, by its handle, draws on a permission of the other State on a day."""

    permission: str
    activity: str
    kind: ActivityKind
    on: date


@dataclass(frozen=True)
class TakeBackUse(Command):
    """Take back a use that one's own State declared: the activity did not come to pass."""

    use: str
    reason: str
