"""Cases: those that one may read, and one of them from above."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import caller, reads
from warifu.api.readable import is_readable
from warifu.api.reads.finding import OF_A_CASE, Found, Limit, Skip, found
from warifu.casework.activity import Terms, cancelled_by, opened
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.case import Case
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.running import running


class Stage(enum.StrEnum):
    """How far a case is."""

    OPEN = "open"
    CANCELLED = "cancelled"
    CLOSED = "closed"


@dataclass(frozen=True)
class CaseLine:
    """A case in a list. case: its handle. number: what people call it. parts: how many are listed now."""

    case: str
    number: str
    title: Text
    kind: ActivityKind
    agreement: str
    sending: State
    receiving: State
    begins: date
    ends: date
    stage: Stage
    parts: int


@dataclass(frozen=True)
class CasesAnswer:
    """Some of the cases that one may read, in the order in which they were opened; total: how many there are."""

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

    revision: how often its terms were said. listed: parts by kind. erased: listed parts that can no longer be read.
    digest: of both halves, the same on both nodes once each has all. size: how many entries made it here.
    """

    line: CaseLine
    owner: State
    revision: int
    terms: Terms
    opened_at: datetime | None
    listed: Mapping[str, int]
    erased: int
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
def cases(
    request: HttpRequest,
    stage: Annotated[Stage | None, Query(description="Only those that are so far.")] = None,
    limit: Limit = 100,
    skip: Skip = 0,
) -> CasesAnswer:
    """Answer the cases."""
    reader, node = caller(request).who.reader, running()
    readable = (case for handle in node.cases() if is_readable(case := node.case(handle), reader))
    listed = [case for case in readable if case.is_open and stage in {None, stage_of(case)}]
    return CasesAnswer(tuple(line_of(case) for case in listed[skip : skip + limit]), len(listed))


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


def stage_of(case: Case) -> Stage:
    """Return how far a case is."""
    if case.is_closed:
        return Stage.CLOSED
    return Stage.OPEN if cancelled_by(case) is None else Stage.CANCELLED


def line_of(case: Case) -> CaseLine:
    """Return an open case as a line of a list."""
    terms = case.terms
    return CaseLine(
        case.id,
        str(case.number),
        terms.title,
        opened(case).kind_of_activity,
        case.agreement,
        case.sending,
        case.receiving,
        terms.begins,
        terms.ends,
        stage_of(case),
        case.half(case.sending).manifests.count().listed,
    )


def _answer(asked: Found) -> CaseAnswer:
    case = asked.case
    manifests = case.half(case.sending).manifests
    return CaseAnswer(
        line_of(case),
        case.owner,
        case.revision,
        case.terms,
        case.half(case.owner).activity.opened_at,
        Counter(part.kind.value for part in case.parts().values()),
        manifests.count().erased,
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
