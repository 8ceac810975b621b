"""What may be asked of the account. Free text is as the office wrote it, in the language `lang`."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.casework.admissions.movement import Movement, Way
from warifu.casework.commands import Command


@dataclass(frozen=True)
class Admit(Command):
    """Take goods of the other State into the account: customs or the border control point of the receiving State."""

    movement: Movement


@dataclass(frozen=True)
class Discharge(Command):
    """Write goods out of the account. `cites` names what allows it, where something has to."""

    movement: Movement
    way: Way
    cites: str = ""


@dataclass(frozen=True)
class ReportBroughtIn(Command):
    """Report, as the visiting State, what was brought in."""

    movement: Movement


@dataclass(frozen=True)
class ReportDischarge(Command):
    """Report, as the visiting State, what became of goods."""

    movement: Movement
    way: Way


@dataclass(frozen=True)
class AcceptReport(Command):
    """Write a report of the other State into the account as it stands."""

    report: str
    cites: str = ""


@dataclass(frozen=True)
class DeclineReport(Command):
    """Say that a report of the other State is not written into the account, and why."""

    report: str
    reason: str
    lang: str


@dataclass(frozen=True)
class Reverse(Command, four_eyes=True):
    """Take out of the own half an admission, a discharge or a report that was a mistake."""

    movement: str
    reason: str
    lang: str
