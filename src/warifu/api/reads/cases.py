"""Cases: those that one may read, and one of them from above."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import caller, reads
from warifu.api.reads.finding import OF_A_CASE, Found, Page, Size, found
from warifu.casework.activity import Terms
from warifu.casework.case import Case
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.reading.cases import CaseLine, case_line
from warifu.server.reading.cases import cases as cases_of
from warifu.server.running import running


@dataclass(frozen=True)
class CasesAnswer:
    """A page of the cases that one may read; total: how many there are."""

    cases: tuple[CaseLine, ...]
    total: int


@dataclass(frozen=True)
class HalfAnswer:
    """What one State has done in a case: when it closed its half, its manifest's revision, when it determined last."""

    state: State
    manifest: int
    determined_at: datetime | None
    closed_at: datetime | None
    outstanding: tuple[Text, ...]


@dataclass(frozen=True)
class CaseAnswer:
    """
    A case from above.

    revision: how often its terms were said. digest: of both halves, the same on both nodes once each has all.
    size: how many entries made it here.
    """

    line: CaseLine
    owner: State
    revision: int
    terms: Terms
    halves: tuple[HalfAnswer, ...]
    digest: str
    size: int


@reads(
    "/cases",
    CasesAnswer,
    scope="read:cases",
    says=Text("The cases that one may read.", "閲覧できる案件の一覧。"),
    statuses=(422,),
)
def cases(  # noqa: PLR0913, PLR0917  (each narrows the list)
    request: HttpRequest,
    status: Annotated[
        Literal["open", "cancelled", "closed"] | None, Query(description="Only those that are so far.")
    ] = None,
    text: Annotated[
        str, Query(max_length=200, description="Only those whose number, title or agreement has this.")
    ] = "",
    sort: Annotated[
        Literal["begins", "ends", "number", "title", "opened_at", "status"],
        Query(description="In this order."),
    ] = "begins",
    descending: Annotated[bool, Query(description="The last first.")] = False,  # noqa: FBT002
    page: Page = 1,
    size: Size = 50,
) -> CasesAnswer:
    """Answer the cases."""
    shown = cases_of(
        caller(request).who,
        running(),
        status=status or "",
        text=text,
        sort=sort,
        descending=descending,
        page=page,
        size=size,
    )
    return CasesAnswer(shown.lines, shown.total)


@reads(
    "/cases/{number}",
    CaseAnswer,
    scope="read:cases",
    says=Text("A case from above, by its number or its handle.", "案件の概要（番号又は識別子で指定）。"),
    statuses=OF_A_CASE,
)
def case(request: HttpRequest, number: str) -> CaseAnswer:
    """Answer a case."""
    return _answer(found(request, number))


def _answer(asked: Found) -> CaseAnswer:
    case = asked.case
    return CaseAnswer(
        case_line(asked.caller.who, case.id, asked.node),
        case.owner,
        case.revision,
        case.terms,
        tuple(_half(case, state) for state in case.states),
        case.digest,
        case.size,
    )


def _half(case: Case, state: State) -> HalfAnswer:
    half = case.half(state)
    latest = half.determinations.latest
    return HalfAnswer(
        state,
        half.manifests.number,
        None if latest is None else latest.at,
        half.activity.closed,
        () if half.activity.closed else case.outstanding(state),
    )
