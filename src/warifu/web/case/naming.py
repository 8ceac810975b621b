"""Naming offices: which offices of either State have to approve parts of a kind, and the forms by which one's own says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from warifu.casework.actors import StateOffice
from warifu.casework.approvals import NameOffices
from warifu.casework.commands import Command
from warifu.casework.lines import LineKind
from warifu.casework.named_offices import PROPOSED, NamedOffice
from warifu.parties import State, state_names
from warifu.rules.wording import Text
from warifu.web.acting import sent_on
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened, of_case
from warifu.web.forms import Act, Field, Form, done_of, forms_of, problems_of, tried_of
from warifu.web.words import offices as words
from warifu.web.written import Written

NO_SAY, EVERY_ONE, ONLY = "", "all", "only"
_NEVER = frozenset(
    {StateOffice.UNIT, StateOffice.COMMAND, StateOffice.AUDIT, StateOffice.OPERATOR, StateOffice.NODE}
)
DECIDING = tuple(office for office in StateOffice if office not in _NEVER)
"""The offices that can decide over parts."""


@dataclass(frozen=True)
class Named:
    """Which offices of a State have to approve parts of a kind, and whose word that is."""

    state: State
    kind: Text
    offices: Text
    whose: Text


@dataclass(frozen=True)
class OfficesShown:
    """What is shown."""

    said: object
    named: tuple[Named, ...]
    forms: tuple[Form, ...]
    problems: tuple[tuple[str, Text], ...]


@of_case
def offices(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the offices; name those of the own State for a kind of part."""
    acts, address = acts_of(opened), f"{opened.address}/offices"
    tried = tried_of(request, opened, acts)
    if isinstance(tried, Act):
        return sent_on(address, done_of(tried))
    forms = forms_of(acts, opened, address, tried)
    shown = OfficesShown(words, tuple(_named(opened)), forms, problems_of(forms, tried))
    return case_page(request, opened, "offices", shown, status=tried.status if tried else 200)


def acts_of(opened: Opened) -> tuple[Act, ...]:
    """Return a form for each kind of part, for those who may name offices."""
    return tuple(_act(opened, kind) for kind in PROPOSED) if opened.may("NameOffices") else ()


def named_now(opened: Opened, state: State, kind: LineKind) -> tuple[NamedOffice, ...]:
    """Return the offices of a State that have to approve parts of a kind now."""
    found = opened.case.half(state).approvals.named.get(kind.value)
    if found is not None:
        return found
    return PROPOSED[kind] if state == opened.case.receiving else ()


def _named(opened: Opened) -> Iterator[Named]:
    for state in (opened.case.receiving, opened.case.sending):
        english, japanese = state_names(state)
        for kind in PROPOSED:
            named = named_now(opened, state, kind)
            if kind.value in opened.case.half(state).approvals.named:
                said = words.AS_NAMED
                whose = Text(said.en.format(state=english), said.ja.format(state=japanese))
            else:
                whose = words.AS_PROPOSED if named else words.NOT_NAMED
            yield Named(state, kind.word, words.named_words(named), whose)


def _act(opened: Opened, kind: LineKind) -> Act:
    now = named_now(opened, opened.who.state, kind)
    limits = {each.office: each for each in (*PROPOSED[kind], *now) if each.fact}

    def read(written: Written) -> Command:
        named = tuple(_read(written, office, limits) for office in DECIDING)
        command = NameOffices(opened.case.id, kind, tuple(each for each in named if each is not None))
        if frozenset(command.offices) == frozenset(now):
            written.problems["form"] = words.NOTHING_CHANGES
        return command

    fields = tuple(
        Field(office.value, office.word, "select", _choices(limits.get(office)), begins=_begins(now, office))
        for office in DECIDING
    )
    title = Text(
        words.NAME.en.format(kind=kind.word.en),
        words.NAME.ja.format(kind=kind.word.ja),
    )
    name = f"name-{kind.value}"
    return Act(name, NameOffices, title, words.NAME_BUTTON, "booked", fields, read, words.NAME_LEAD)


def _choices(limit: NamedOffice | None) -> tuple[tuple[str, Text], ...]:
    whole = ((NO_SAY, words.NO_SAY), (EVERY_ONE, words.EVERY_ONE))
    return whole if limit is None else (*whole, (ONLY, words.limit_words(limit)))


def _begins(now: tuple[NamedOffice, ...], office: StateOffice) -> str:
    found = next((each for each in now if each.office is office), None)
    return NO_SAY if found is None else ONLY if found.fact else EVERY_ONE


def _read(
    written: Written, office: StateOffice, limits: dict[StateOffice, NamedOffice]
) -> NamedOffice | None:
    known = (NO_SAY, EVERY_ONE, *((ONLY,) if office in limits else ()))
    chosen = written.one_of(office.value, known)
    if chosen == ONLY:
        return limits[office]
    return NamedOffice(office) if chosen == EVERY_ONE else None
