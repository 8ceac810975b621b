"""The parts of a case: people, items and vehicles as they are listed now, and where each stands with each office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import reads
from warifu.api.reads.finding import OF_A_CASE, Limit, Skip, found
from warifu.api.reads.tally import answer_word
from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.casework.conditions import Condition, all_together
from warifu.casework.determined import Answer, passes
from warifu.casework.determined.held import answered
from warifu.casework.lines import LineKind
from warifu.casework.parts import Part
from warifu.casework.plain_facts import PlainFact
from warifu.casework.standing import PartStanding, Stand, standing_of
from warifu.parties import State
from warifu.rules.wording import Text


@dataclass(frozen=True)
class StandingLine:
    """Where a part stands with one office. required: whether the office has to approve it."""

    state: State
    office: StateOffice
    stand: Stand
    required: bool
    until: date | None
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class PartLine:
    """
    A part: its digest, its handle, what to call it, its facts.

    approved: whether all offices let it pass, but for conditions. law: what each State's node answers, in the order of
    the States; None where it has not determined the part.
    """

    digest: str
    ref: str
    kind: LineKind
    label: str
    facts: Mapping[str, PlainFact]
    approved: str
    law: tuple[str | None, ...]
    standings: tuple[StandingLine, ...]


@dataclass(frozen=True)
class PartsAnswer:
    """
    Some of the parts that were asked for, in the order of the list; total: how many there are.

    states: those whose answers `law` gives. revision: of the manifest. not_shown: persons that were asked for and of
    whom this reader is given the number only; why_not says why.
    """

    states: tuple[State, ...]
    revision: int
    parts: tuple[PartLine, ...]
    total: int
    not_shown: int
    why_not: Text | None


@reads(
    "/cases/{number}/parts",
    PartsAnswer,
    scope="read:parts",
    says=Text("The people, items and vehicles of a case.", "案件の人員・物品・車両等。"),
    statuses=OF_A_CASE,
)
def parts(  # noqa: PLR0913, PLR0917  (each narrows the list)
    request: HttpRequest,
    number: str,
    kind: Annotated[LineKind | None, Query(description="Only of this kind.")] = None,
    label: Annotated[
        str | None, Query(min_length=1, max_length=100, description="Only those whose label has this in it.")
    ] = None,
    stand: Annotated[Stand | None, Query(description="Only those that stand so with some office.")] = None,
    office: Annotated[StateOffice | None, Query(description="The office that `stand` is about.")] = None,
    approved: Annotated[
        Literal["yes", "no", "unknown"] | None, Query(description="Only those approved, or not.")
    ] = None,
    limit: Limit = 100,
    skip: Skip = 0,
) -> PartsAnswer:
    """Answer the parts of a case."""
    asked = found(request, number)
    case = asked.case
    standings = _standings(case)
    wanted = [
        (digest, part)
        for digest, part in case.parts().items()
        if kind in {None, part.kind} and (label is None or label.casefold() in part.label.casefold())
        if _stands(standings.get(digest, ()), stand, office)
        if approved in {None, _approved(standings.get(digest, ()))}
    ]
    shown = [each for each in wanted if asked.sees_persons or each[1].kind is not LineKind.PERSON]
    if not asked.sees_persons and label is not None:
        wanted = shown  # a number would tell whether somebody of this name is on the list
    law = _law(case)
    lines = tuple(
        _line(digest, part, standings.get(digest, ()), law) for digest, part in shown[skip : skip + limit]
    )
    hidden = len(wanted) - len(shown)
    return PartsAnswer(
        case.states,
        case.half(case.sending).manifests.number,
        lines,
        len(shown),
        hidden,
        asked.why_no_persons if hidden else None,
    )


def _standings(case: Case) -> dict[str, tuple[PartStanding, ...]]:
    found: dict[str, list[PartStanding]] = {}
    for standing in standing_of(case):
        found.setdefault(standing.part, []).append(standing)
    return {digest: tuple(each) for digest, each in found.items()}


def _stands(standings: tuple[PartStanding, ...], stand: Stand | None, office: StateOffice | None) -> bool:
    if stand is None and office is None:
        return True
    return any(stand in {None, each.stand} and office in {None, each.office} for each in standings)


def _approved(standings: tuple[PartStanding, ...]) -> str:
    return all_together(each.outcome for each in standings).word.en


def _law(case: Case) -> tuple[Mapping[str, tuple[Answer, ...]] | None, ...]:
    manifests = case.half(case.sending).manifests
    latest = (case.half(state).determinations.latest for state in case.states)
    return tuple(None if given is None else answered(given.determined, manifests) for given in latest)


def _line(
    digest: str,
    part: Part,
    standings: tuple[PartStanding, ...],
    law: tuple[Mapping[str, tuple[Answer, ...]] | None, ...],
) -> PartLine:
    answers = tuple(
        answer_word(passes(each[digest])) if each is not None and digest in each else None for each in law
    )
    lines = tuple(
        StandingLine(
            each.state,
            each.office,
            each.stand,
            each.required,
            each.act.until if each.act is not None else None,
            each.conditions,
        )
        for each in standings
    )
    return PartLine(digest, part.ref, part.kind, part.label, part.facts, _approved(standings), answers, lines)
