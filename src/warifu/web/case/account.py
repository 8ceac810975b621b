"""The account of goods: every line with what came in, what became of it and what is left; and the forms that move it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse

from warifu.casework.admissions import Way, account_of, differences
from warifu.casework.admissions.account import Line, open_reports
from warifu.casework.admissions.book import Report, Written
from warifu.casework.admissions.units import unit_words
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.web.acting import sent_on
from warifu.web.case.around import case_page
from warifu.web.case.booking import (
    acts_of,
    answers_of,
    every,
    is_report,
    line_label,
    movement_words,
    plain,
    way_of,
)
from warifu.web.case.opening import Opened, of_case
from warifu.web.forms import Act, Form, Tried, done_of, forms_of, problems_of, tried_of
from warifu.web.signs import UNKNOWN, YES, Sign
from warifu.web.words import account as words


@dataclass(frozen=True)
class AccountRow:
    """A line of the account, as it is read: what it is, the figures in the order of the columns, and whether it closes."""

    label: Text
    figures: tuple[str, ...]
    outstanding: str
    unit: Text
    sign: Sign


@dataclass(frozen=True)
class Moved:
    """Something that was booked or reported; note: whether it was reversed or declined."""

    happened: datetime
    state: State
    what: Text
    label: Text
    amount: str
    unit: Text
    place: str
    document: str
    note: Text | None


@dataclass(frozen=True)
class ToAnswer:
    """A report of the other State, and the forms that answer it."""

    says: Text
    document: str
    forms: tuple[Form, ...]


@dataclass(frozen=True)
class AccountShown:
    """What is shown. ways: the columns of what became of goods. problems: of the forms, by their anchor."""

    said: object
    ways: tuple[Text, ...]
    rows: tuple[AccountRow, ...]
    differing: tuple[Text, ...]
    reports: tuple[ToAnswer, ...]
    moved: tuple[Moved, ...]
    forms: tuple[Form, ...]
    problems: tuple[tuple[str, Text], ...]


@of_case
def account(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the account; book, report or answer."""
    acts = acts_of(opened, request.GET.get("part", ""))
    answers = {ref: answers_of(opened, ref) for ref in open_reports(opened.case, opened.case.receiving)}
    tried = tried_of(request, opened, (*acts, *(act for two in answers.values() for act in two)))
    if isinstance(tried, Act):
        return sent_on(f"{opened.address}/account", done_of(tried))
    shown = _shown(opened, acts, answers, tried)
    return case_page(request, opened, "account", shown, status=tried.status if tried else 200)


def _shown(
    opened: Opened, acts: tuple[Act, ...], answers: dict[str, tuple[Act, ...]], tried: Tried | None
) -> AccountShown:
    case, address = opened.case, f"{opened.address}/account"
    kept = account_of(case, case.receiving)
    ways = tuple(way for way in Way if any(way in line.discharged for line in kept.lines))
    shown = forms_of(acts, opened, address, tried)
    reports = case.half(case.sending).admissions.reports()
    to_answer = tuple(
        ToAnswer(
            movement_words(opened, reports[ref]),
            reports[ref].movement.document,
            forms_of(two, opened, address, tried),
        )
        for ref, two in answers.items()
    )
    every_form = (*shown, *(form for each in to_answer for form in each.forms))
    return AccountShown(
        words,
        tuple(way.word for way in ways),
        tuple(_row(opened, line, ways) for line in kept.lines),
        tuple(_differing(opened)),
        to_answer,
        tuple(sorted(_moved(opened), key=lambda each: each.happened, reverse=True)),
        shown,
        problems_of(every_form, tried),
    )


def _row(opened: Opened, line: Line, ways: tuple[Way, ...]) -> AccountRow:
    figures = (line.admitted, *(line.discharged.get(way, line.admitted * 0) for way in ways))
    return AccountRow(
        line_label(opened, line),
        tuple(map(plain, figures)),
        plain(line.outstanding),
        unit_words(line.unit),
        Sign("yes", YES.shape, words.CLOSES)
        if line.closes
        else Sign("unknown", UNKNOWN.shape, words.STAYS_OPEN),
    )


def _differing(opened: Opened) -> Iterator[Text]:
    """Give the figures that differ, of the lines of which the visiting State has reported something."""
    for each in differences(account_of(opened.case, opened.case.receiving)):
        line = each.line
        if line.brought_in or line.reported:
            what, unit = line_label(opened, line), unit_words(line.unit)
            way = words.CAME_IN if each.way is None else each.way.word
            amounts = {"reported": plain(each.reported), "written": plain(each.written)}
            said = words.DIFFERS
            yield Text(
                said.en.format(what=what.en, way=way.en, unit=unit.en, **amounts),
                said.ja.format(what=what.ja, way=way.ja, unit=unit.ja, **amounts),
            )


def _moved(opened: Opened) -> Iterator[Moved]:
    declined = opened.case.half(opened.case.receiving).admissions.declined
    for state in opened.case.states:
        book = opened.case.half(state).admissions
        for ref, body in every(book).items():
            note = words.REVERSED if not book.counts(ref) else words.DECLINED if ref in declined else None
            yield Moved(
                body.movement.happened,
                state,
                _what(body),
                line_label(opened, body.movement),
                plain(body.movement.quantity.amount),
                unit_words(body.movement.quantity.unit),
                body.movement.place,
                body.movement.document,
                note,
            )


def _what(body: Written | Report) -> Text:
    way = way_of(body)
    if not is_report(body):
        return way
    return Text(words.REPORTED.en.format(way=way.en), words.REPORTED.ja.format(way=way.ja))
