"""Delegations: who lets whom act for an office, from when until when; giving one, and ending one before its time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.casework.commands import Command
from warifu.casework.delegations import Delegate, EndDelegation
from warifu.rules.wording import Text
from warifu.server.people import people
from warifu.server.people.directory import Directory
from warifu.web.forms import Act, Field, Form, Tried, forms_of
from warifu.web.signs import NO, UNKNOWN, YES, Sign
from warifu.web.standing.desk import ADDRESS, Desk
from warifu.web.words import forms
from warifu.web.words import standing as words
from warifu.web.written import Written

_AT = {
    "delegation-never-holds": "ends",
    "self-delegation": "to",
    "held-by-delegation": "form",
}


@dataclass(frozen=True)
class Given:
    """A delegation as it is shown: who let whom act for which office, from when until when, whether it holds now."""

    giver: str
    to: str
    office: StateOffice
    begins: datetime
    ends: datetime
    sign: Sign
    forms: tuple[Form, ...]


def acts_of(desk: Desk) -> tuple[Act, ...]:
    """Return what the reader may do about delegations now."""
    return (*_giving(desk), *(act for ref in _shown(desk) for act in _ending(desk, ref)))


def given_of(desk: Desk, tried: Tried | None) -> tuple[Given, ...]:
    """Return the delegations that concern the reader, the latest first; all, to who answers for them."""
    shown = _shown(desk)
    found = desk.register.national.delegations.given
    names = people({person for ref in shown for person in (found[ref].given.giver, found[ref].given.to)})
    return tuple(
        Given(
            names.get(found[ref].given.giver, found[ref].given.giver[:8]),
            names.get(found[ref].given.to, found[ref].given.to[:8]),
            found[ref].given.office,
            found[ref].given.begins,
            found[ref].ended or found[ref].given.ends,
            _sign(desk, ref),
            forms_of(_ending(desk, ref), desk, ADDRESS, tried),
        )
        for ref in reversed(shown)
    )


def _shown(desk: Desk) -> tuple[str, ...]:
    me, found = desk.who, desk.register.national.delegations.given
    return tuple(
        ref
        for ref, each in found.items()
        if desk.answers_for_it or each.given.office is me.office or each.given.to == me.person
    )


def _sign(desk: Desk, ref: str) -> Sign:
    found = desk.register.national.delegations.given[ref]
    if found.holds(desk.now, desk.now):
        return Sign("yes", YES.shape, words.HOLDS)
    if found.holds(desk.now, found.given.ends):
        return Sign("unknown", UNKNOWN.shape, words.TO_COME)
    return Sign("plain", NO.shape, words.OVER)


def _giving(desk: Desk) -> Iterator[Act]:
    if not desk.may("Delegate") or not desk.who.actor.holds_office:
        return
    everybody = Directory().everybody(at=desk.now)
    pairs = tuple((each.handle, each.name) for each in everybody if each.handle != desk.who.person)

    def read(written: Written) -> Command:
        to = written.one_of("to", (handle for handle, _ in pairs), words.CHOOSE_PERSON)
        begins, ends = written.moment("begins"), written.moment("ends")
        if not {"begins", "ends"} & written.problems.keys() and ends <= begins:
            written.problems["ends"] = words.NEVER_HOLDS
        return Delegate(desk.register.id, to, begins, ends)

    fields = (
        Field("to", words.TO, "select", (("", forms.NOT_CHOSEN), *pairs)),
        Field("begins", words.FROM, "datetime-local"),
        Field("ends", words.UNTIL, "datetime-local"),
    )
    office = desk.who.office.word
    title = Text(words.DELEGATE.en.format(office=office.en), words.DELEGATE.ja.format(office=office.ja))
    yield Act("delegate", Delegate, title, words.PREPARE, "given", fields, read, words.DELEGATE_LEAD, _AT)


def _ending(desk: Desk, ref: str) -> tuple[Act, ...]:
    found = desk.register.national.delegations.given[ref]
    if not (
        found.given.office is desk.who.office
        and found.holds(desk.now, found.given.ends)
        and desk.may("EndDelegation")
    ):
        return ()
    id_ = desk.register.id
    return (
        Act(
            f"end-{ref}",
            EndDelegation,
            words.END,
            words.END,
            "ended",
            (),
            lambda _: EndDelegation(id_, ref),
            words.END_LEAD,
        ),
    )
