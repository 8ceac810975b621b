"""Legal holds: a case from which nothing is erased while a hold is on it; placed and lifted by two persons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from warifu.casework.case_numbers import CaseNumber
from warifu.casework.commands import Command
from warifu.casework.refusals import Refusal
from warifu.casework.retention import Hold, LiftHold, PlaceHold
from warifu.web.forms import Act, Field, Form, Tried, forms_of
from warifu.web.signin.why import handle_of
from warifu.web.standing.desk import ADDRESS, Desk
from warifu.web.words import forms
from warifu.web.words import standing as words
from warifu.web.written import Written


@dataclass(frozen=True)
class HoldShown:
    """A hold as it is shown. number: of the case, to who may read it."""

    number: str
    reason: str
    at: datetime
    lifted: datetime | None
    forms: tuple[Form, ...]


def sees_holds(desk: Desk) -> bool:
    """Whether the reader sees which cases are held: those who answer for what is kept, and audit."""
    return desk.answers_for_it


def acts_of(desk: Desk) -> tuple[Act, ...]:
    """Return what the reader may do about holds now."""
    return (*_placing(desk), *(act for ref in _holds(desk) for act in _lifting(desk, ref)))


def holds_of(desk: Desk, tried: Tried | None) -> tuple[HoldShown, ...]:
    """Return the holds, the latest first; none to who does not see them."""
    if not sees_holds(desk):
        return ()
    return tuple(_shown(desk, ref, hold, tried) for ref, hold in reversed(_holds(desk).items()))


def _holds(desk: Desk) -> dict[str, Hold]:
    return dict(desk.register.national.retention.holds)


def _shown(desk: Desk, ref: str, hold: Hold, tried: Tried | None) -> HoldShown:
    case = desk.node.case(hold.placed.on)
    number = str(case.number) if case.is_open and desk.reads(case.id) else ""
    forms_ = forms_of(_lifting(desk, ref), desk, ADDRESS, tried)
    return HoldShown(number, hold.placed.reason, hold.at, hold.lifted, forms_)


def _placing(desk: Desk) -> Iterator[Act]:
    if not desk.may("PlaceHold"):
        return

    def read(written: Written) -> Command:
        reason, on = written.text("reason", forms.WRITE_REASON), ""
        try:
            asked = CaseNumber.read(written.raw("number"))
            on, reason = handle_of(asked), f"{asked}: {reason}"
        except Refusal as refusal:
            written.problems["number"] = refusal.says
        return PlaceHold(desk.register.id, on, reason)

    fields = (Field("number", words.NUMBER), Field("reason", forms.REASON, "area"))
    yield Act("hold", PlaceHold, words.HOLD, words.PREPARE, "given", fields, read, words.HOLD_LEAD)


def _lifting(desk: Desk, ref: str) -> tuple[Act, ...]:
    if _holds(desk)[ref].lifted is not None or not desk.may("LiftHold"):
        return ()
    id_ = desk.register.id
    return (
        Act(
            f"lift-{ref}",
            LiftHold,
            words.LIFT,
            words.PREPARE,
            "given",
            (Field("reason", forms.REASON, "area"),),
            lambda written: LiftHold(id_, ref, written.text("reason", forms.WRITE_REASON)),
        ),
    )
