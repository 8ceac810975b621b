"""What cases wait for: what is missing, which office of which State has to act, by when, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import caller, reads
from warifu.api.readable import is_readable, reads_persons
from warifu.api.reads.finding import OF_A_CASE, Limit, Skip, found
from warifu.api.reads.questions import names_persons
from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.casework.lines import LineKind
from warifu.casework.waiting import Awaited, Awaits, waiting_for
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.running import running

_MAY_NAME = frozenset({Awaits.QUESTION, Awaits.CONDITION, Awaits.CAME_IN_UNAPPROVED, Awaits.ACCOUNT})
"""What is waited for in somebody's own words, or by the name of a part."""


@dataclass(frozen=True)
class OpenItemLine:
    """
    One thing that a case waits for.

    day: by when, as far as anyone can tell; lead: what is known of lead times. count: of the parts concerned; parts:
    their digests, without persons for those who are not shown who they are. refs: handles of entries.
    rows: of the sheets that it rests on. holds_up: whether parts cannot pass, or the case cannot close, before.
    """

    case: str
    number: str
    what: Awaits
    word: Text
    says: Text
    state: State
    office: StateOffice
    office_name: Text
    day: date | None
    lead: Text
    count: int
    parts: tuple[str, ...]
    refs: tuple[str, ...]
    rows: tuple[str, ...]
    holds_up: bool


@dataclass(frozen=True)
class OpenItemsAnswer:
    """What is waited for, what holds parts up first, then by day; total: how much there is of it."""

    items: tuple[OpenItemLine, ...]
    total: int


@dataclass(frozen=True)
class CaseOpenItemsAnswer:
    """What one case waits for; silence: what holds of silence under its agreement."""

    items: tuple[OpenItemLine, ...]
    total: int
    silence: Text


OnlyState = Annotated[str | None, Query(pattern="^[A-Z]{2}$", description="Only what this State has to do.")]
OnlyOffice = Annotated[StateOffice | None, Query(description="Only what this office has to do.")]


@reads(
    "/open-items",
    OpenItemsAnswer,
    scope="read:cases",
    says=Text("What all cases wait for that one may read.", "閲覧できる全案件の未処理事項。"),
    statuses=(422,),
)
def open_items(
    request: HttpRequest,
    state: OnlyState = None,
    office: OnlyOffice = None,
    limit: Limit = 100,
    skip: Skip = 0,
) -> OpenItemsAnswer:
    """Answer what is waited for in all cases."""
    reader, node = caller(request).who.reader, running()
    cases = (node.case(handle) for handle in node.cases())
    readable = (case for case in cases if case.is_open and is_readable(case, reader))
    items = [
        line
        for case in readable
        for line in _lines(case, node.own, sees_persons=reads_persons(case, reader).allowed)
        if state in {None, line.state} and office in {None, line.office}
    ]
    items.sort(key=lambda line: (not line.holds_up, line.day or date.max))
    return OpenItemsAnswer(tuple(items[skip : skip + limit]), len(items))


@reads(
    "/cases/{number}/open-items",
    CaseOpenItemsAnswer,
    scope="read:cases",
    says=Text("What a case waits for.", "案件の未処理事項。"),
    statuses=OF_A_CASE,
)
def case_open_items(  # noqa: PLR0913, PLR0917  (each narrows the list)
    request: HttpRequest,
    number: str,
    state: OnlyState = None,
    office: OnlyOffice = None,
    limit: Limit = 100,
    skip: Skip = 0,
) -> CaseOpenItemsAnswer:
    """Answer what a case waits for."""
    asked = found(request, number)
    items = [
        line
        for line in _lines(asked.case, asked.own, sees_persons=asked.sees_persons)
        if state in {None, line.state} and office in {None, line.office}
    ]
    silence = waiting_for(asked.case, asked.own).silence
    return CaseOpenItemsAnswer(tuple(items[skip : skip + limit]), len(items), silence)


def _lines(case: Case, own: State, *, sees_persons: bool) -> Iterator[OpenItemLine]:
    number = str(case.number)
    persons = {digest for digest, part in case.parts().items() if part.kind is LineKind.PERSON}
    for item in waiting_for(case, own).items:
        yield _line(case, number, item, frozenset() if sees_persons else persons, sees_persons=sees_persons)


def _line(
    case: Case, number: str, item: Awaited, hidden: set[str] | frozenset[str], *, sees_persons: bool
) -> OpenItemLine:
    withheld = not sees_persons and item.what in _MAY_NAME and names_persons(case, item.parts)
    return OpenItemLine(
        case.id,
        number,
        item.what,
        item.what.word,
        item.what.word if withheld else item.says,
        item.state,
        item.office,
        item.office.word,
        item.due.day,
        item.due.lead,
        len(item.parts),
        tuple(part for part in item.parts if part not in hidden),
        item.refs,
        item.rows,
        item.holds_up,
    )
