"""The list of cases that somebody may see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import F

from warifu.casework.access import ThingKind, may_read
from warifu.errors import UsageError
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.models import ReadCaseRecord, ReadThingRecord
from warifu.server.reading.folding import words_of
from warifu.server.reading.links import Link
from warifu.server.reading.part_rows import APPROVED, REFUSED, WAITING
from warifu.server.reading.seeing import ReadNode, Who, require_case, sight_of, thing
from warifu.server.second_wall import behind_wall

SORTS = ("begins", "ends", "number", "title", "opened_at", "status")
STATUSES = ("open", "cancelled", "closed")
_FIELDS = {"title": "title_en"}
MOST_A_PAGE = 500


@dataclass(frozen=True)
class PartCounts:
    """How many parts of a case are listed, how many of them erased; of each kind, `all` and how many are how far."""

    listed: int
    erased: int
    kinds: Mapping[str, Mapping[str, int]]

    def of(self, decided: str) -> int:
        """Return how many parts of all kinds are approved, waiting or refused."""
        return sum(counts[decided] for counts in self.kinds.values())


@dataclass(frozen=True)
class CaseLine:
    """One case on a list. `silence`: what silence means under its agreement; None for the standing case."""

    case: str
    number: str
    title: Text
    kind: str
    agreement: str
    sending: State
    receiving: State
    begins: date | None
    ends: date | None
    status: str
    opened_at: datetime | None
    places: tuple[str, ...]
    counts: PartCounts
    silence: Text | None

    @property
    def link(self) -> Link:
        """The page of the case."""
        return Link(self.number)


@dataclass(frozen=True)
class CasesPage:
    """One page of the list of cases, and how many there are on all."""

    lines: tuple[CaseLine, ...]
    total: int
    page: int
    size: int


@behind_wall
def cases(  # noqa: PLR0913  (what a list can be asked)
    who: Who,
    node: ReadNode,
    *,
    status: str = "",
    text: str = "",
    sort: str = "begins",
    descending: bool = False,
    page: int = 1,
    size: int = 50,
) -> CasesPage:
    """
    Return a page of the cases that somebody may see, the standing case left out.

    text: words of the number, the title, the purpose or the agreement, however they are written.

    Raises:
        UsageError: there is no such order, status, page or size.
    """
    require_page(page, size)
    if sort not in SORTS or status not in {"", *STATUSES}:
        raise UsageError(f"sort by one of {', '.join(SORTS)}; status one of {', '.join(STATUSES)}")
    database, seen = node.ports.database, sight_of(who, node).cases
    rows = ReadCaseRecord.objects.using(database).filter(case__in=seen).exclude(kind="register")
    if status:
        rows = rows.filter(status=status)
    for word in words_of(text):
        found = ReadThingRecord.objects.using(database).filter(kind="case", search__contains=word)
        rows = rows.filter(case__in=found.values("case"))
    field = F(_FIELDS.get(sort, sort))
    order = field.desc(nulls_last=True) if descending else field.asc(nulls_last=True)
    shown = rows.order_by(order, "case")[(page - 1) * size : page * size]
    return CasesPage(tuple(map(line_of_row, shown)), rows.count(), page, size)


@behind_wall
def case_of_number(who: Who, number: str, node: ReadNode) -> str | None:
    """Return the handle of the case that people call by a number, of those that somebody may see; None where there is none."""
    rows = ReadCaseRecord.objects.using(node.ports.database).filter(number=number)
    found = rows.values_list("case", flat=True)
    return next((case for case in found if _may_see(who, case, node)), None)


def _may_see(who: Who, case: str, node: ReadNode) -> bool:
    return may_read(who.reader, thing(ThingKind.CONTENT, case, node)).allowed


@behind_wall
def case_line(who: Who, case: str, node: ReadNode) -> CaseLine:
    """
    Return one case as the list has it.

    Raises:
        Refusal: this person may not see it.
        UsageError: there is none of this handle.
    """
    require_case(who, case, node)
    row = ReadCaseRecord.objects.using(node.ports.database).filter(case=case).first()
    if row is None:
        raise UsageError(f"nothing is open under the handle {case}: look at the list of cases")
    return line_of_row(row)


def line_of_row(row: ReadCaseRecord) -> CaseLine:
    """Return a row as a line."""
    return CaseLine(
        row.case,
        row.number,
        Text(row.title_en, row.title_ja),
        row.kind,
        row.agreement,
        State(row.sending),
        State(row.receiving),
        row.begins,
        row.ends,
        row.status,
        row.opened_at,
        tuple(row.places),
        counts_of_row(row.counts),
        Text(row.silence_en, row.silence_ja) if row.silence_en else None,
    )


def counts_of_row(counts: Mapping[str, Any]) -> PartCounts:
    """Return the counts of a row."""
    return PartCounts(counts["listed"], counts["erased"], counts["kinds"])


def all_counts(cases: Iterable[PartCounts]) -> dict[str, int]:
    """Return over some cases how many parts are listed, approved, waiting and refused."""
    counts = tuple(cases)
    found = {each: sum(case.of(each) for case in counts) for each in (APPROVED, WAITING, REFUSED)}
    found["listed"] = sum(case.listed for case in counts)
    return found


def require_page(page: int, size: int) -> None:
    """
    Let pass a page that there can be.

    Raises:
        UsageError: pages are counted from 1, and are not endless.
    """
    if page < 1 or not 1 <= size <= MOST_A_PAGE:
        raise UsageError(f"page {page} of {size} lines: wanted a page from 1, of 1 to {MOST_A_PAGE} lines")
