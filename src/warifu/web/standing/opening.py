"""Emergency openings: two persons of an office open a case to themselves for four hours, and say why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from warifu.casework.breaking_glass import BreakGlass, Broken, MendGlass
from warifu.casework.case_numbers import CaseNumber
from warifu.casework.commands import Command
from warifu.casework.refusals import Refusal
from warifu.server.people import people
from warifu.web.forms import Act, Field, Form, Tried, forms_of
from warifu.web.signin.why import handle_of
from warifu.web.standing.desk import ADDRESS, Desk
from warifu.web.words import forms
from warifu.web.words import standing as words
from warifu.web.written import Written


@dataclass(frozen=True)
class OpenedGlass:
    """An emergency opening as it is shown. number: of the case, while it is open to the reader. holds: whether it is."""

    number: str
    reason: str
    compartments: tuple[str, ...]
    names: tuple[str, ...]
    since: datetime
    ends: datetime
    holds: bool
    forms: tuple[Form, ...]


def acts_of(desk: Desk, number: str = "") -> tuple[Act, ...]:
    """Return what the reader may do about emergency openings now. number: of the case that the form begins with."""
    return (*_breaking(desk, number), *(act for ref in _shown(desk) for act in _mending(desk, ref)))


def openings_of(desk: Desk, tried: Tried | None) -> tuple[OpenedGlass, ...]:
    """Return the openings that the reader took part in, the latest first; all, to who answers for them."""
    return tuple(_one(desk, ref, tried) for ref in reversed(_shown(desk)))


def _one(desk: Desk, ref: str, tried: Tried | None) -> OpenedGlass:
    found: Broken = desk.register.national.broken_glass.broken[ref]
    names = people(set(found.glass.persons))
    case, holds = desk.node.case(found.glass.of), found.holds(desk.now)
    is_read = holds and case.is_open and desk.reads(case.id)
    return OpenedGlass(
        str(case.number) if is_read else "",
        found.glass.reason,
        found.glass.compartments,
        tuple(names.get(person, person[:8]) for person in found.glass.persons),
        found.since,
        found.mended or found.glass.ends,
        holds,
        forms_of(_mending(desk, ref), desk, ADDRESS, tried),
    )


def _shown(desk: Desk) -> tuple[str, ...]:
    found = desk.register.national.broken_glass.broken
    me = desk.who.person
    return tuple(ref for ref, each in found.items() if desk.answers_for_it or me in each.glass.persons)


def _breaking(desk: Desk, number: str) -> Iterator[Act]:
    if not desk.may("BreakGlass"):
        return

    def read(written: Written) -> Command:
        reason = written.text("reason", words.WHY_NOW)
        of = ""
        try:
            asked = CaseNumber.read(written.raw("number"))
            of, reason = handle_of(asked), f"{asked}: {reason}"
        except Refusal as refusal:
            written.problems["number"] = refusal.says
        named = written.text("compartments").replace("、", ",").split(",")
        return BreakGlass(desk.register.id, of, reason, tuple(filter(None, map(str.strip, named))))

    fields = (
        Field("number", words.NUMBER, begins=number),
        Field("reason", words.REASON_NOW, "area", hint=words.REASON_HINT),
        Field("compartments", words.COMPARTMENTS),
    )
    at = {"no-reason-for-glass": "reason"}
    said = (words.BREAK, words.PREPARE)
    yield Act("break-glass", BreakGlass, *said, "given", fields, read, words.BREAK_LEAD, at, is_grave=True)


def _mending(desk: Desk, ref: str) -> tuple[Act, ...]:
    if not desk.register.national.broken_glass.broken[ref].holds(desk.now) or not desk.may("MendGlass"):
        return ()
    id_ = desk.register.id
    return (
        Act(
            f"mend-{ref}",
            MendGlass,
            words.MEND,
            words.MEND,
            "ended",
            (Field("reason", forms.REASON, "area"),),
            lambda written: MendGlass(id_, ref, written.text("reason", forms.WRITE_REASON)),
        ),
    )
