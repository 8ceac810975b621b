"""What happened in the account."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.casework.admissions.movement import Movement, Way
from warifu.casework.entries import Body


@dataclass(frozen=True)
class Admitted(Body):
    """Goods were taken into the account; `report` is the handle of the report that was accepted, if one was."""

    movement: Movement
    report: str = ""


@dataclass(frozen=True)
class Discharged(Body):
    """Goods were written out of the account; `report` is the handle of the report that was accepted, if one was."""

    movement: Movement
    way: Way
    cites: str = ""
    report: str = ""


@dataclass(frozen=True)
class BroughtInReported(Body):
    """The visiting State reported what it had brought in."""

    movement: Movement


@dataclass(frozen=True)
class DischargeReported(Body):
    """The visiting State reported what had become of goods."""

    movement: Movement
    way: Way


@dataclass(frozen=True)
class ReportDeclined(Body):
    """A report of the other State was not written into the account."""

    report: str
    reason: str
    lang: str


@dataclass(frozen=True)
class Reversed(Body):
    """An admission, a discharge or a report of the own half was a mistake and no longer counts."""

    movement: str
    reason: str
    lang: str
