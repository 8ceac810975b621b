"""The parts of a case: people, items and vehicles as they are listed now, where each stands, and what the law says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import reads
from warifu.api.reads.finding import OF_A_CASE, Page, Size, found
from warifu.api.reads.tally import answer_word
from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.casework.determined import Answer, passes
from warifu.casework.determined.held import answered
from warifu.casework.lines import LineKind
from warifu.casework.standing import Stand
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.reading.part_totals import Totals
from warifu.server.reading.parts import PartLine, PartsQuery
from warifu.server.reading.parts import parts as parts_of

_Law = tuple[Mapping[str, tuple[Answer, ...]] | None, ...]


@dataclass(frozen=True)
class PartAnswer:
    """
    A part.

    line.decided: approved, waiting or refused by the offices, but for conditions. law: what each State's node answers,
    `yes`, `no` or `unknown`, in the order of the States; None where it has not determined the part.
    """

    line: PartLine
    law: tuple[str | None, ...]


@dataclass(frozen=True)
class PartsAnswer:
    """
    A page of the parts that were asked for; totals: over all of them.

    states: those whose answers `law` gives. revision: of the manifest. columns: the facts that some of them state.
    persons_withheld: how many persons of the case this reader is given the number of only; why_withheld says why.
    """

    states: tuple[State, ...]
    revision: int
    parts: tuple[PartAnswer, ...]
    totals: Totals
    columns: tuple[str, ...]
    persons_withheld: int
    why_withheld: Text | None


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
    text: Annotated[
        str, Query(max_length=200, description="Only those called so, in kana, kanji or Latin letters.")
    ] = "",
    decided: Annotated[
        Literal["approved", "waiting", "refused"] | None, Query(description="Only those that are so far.")
    ] = None,
    state: Annotated[str | None, Query(pattern="^[A-Z]{2}$", description="Whose office `office` is.")] = None,
    office: Annotated[StateOffice | None, Query(description="The office that `stand` is about.")] = None,
    stand: Annotated[Stand | None, Query(description="Only those that stand so with that office.")] = None,
    sort: Annotated[
        str, Query(max_length=100, description="place, label, kind, decided, since, or the name of a fact.")
    ] = "place",
    descending: Annotated[bool, Query(description="The last first.")] = False,  # noqa: FBT002
    page: Page = 1,
    size: Size = 50,
) -> PartsAnswer:
    """Answer the parts of a case."""
    asked = found(request, number)
    case = asked.case
    stands = (
        () if stand is None or office is None else ((f"{state or case.receiving}/{office}", stand.value),)
    )
    kinds = () if kind is None else (kind,)
    query = PartsQuery(
        kinds, text, (), decided or "", stands, sort, descending=descending, page=page, size=size
    )
    shown = parts_of(asked.caller.who, case.id, query, asked.node)
    law = _law(case)
    return PartsAnswer(
        case.states,
        case.half(case.sending).manifests.number,
        tuple(PartAnswer(line, _answers(line.digest, law)) for line in shown.lines),
        shown.totals,
        shown.columns,
        shown.persons_withheld,
        asked.why_no_persons if shown.persons_withheld else None,
    )


def _law(case: Case) -> _Law:
    manifests = case.half(case.sending).manifests
    latest = (case.half(state).determinations.latest for state in case.states)
    return tuple(None if given is None else answered(given.determined, manifests) for given in latest)


def _answers(digest: str, law: _Law) -> tuple[str | None, ...]:
    return tuple(
        answer_word(passes(each[digest])) if each is not None and digest in each else None for each in law
    )
