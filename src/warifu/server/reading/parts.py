"""
Tables of people and materiel: a page of the parts of a case, filtered and sorted, with totals over all that fit.

Who a person is is not shown to offices that decide nothing about persons: their tables leave persons out, and tell how
many there are in the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, F, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from warifu.casework.lines import LineKind
from warifu.casework.plain_facts import PlainFact
from warifu.errors import UsageError
from warifu.rules.facts import Count
from warifu.rules.wording import Text
from warifu.server.models import ReadCaseRecord, ReadPartRecord
from warifu.server.reading.cases import require_page
from warifu.server.reading.folding import words_of
from warifu.server.reading.part_rows import DECIDED, read_stands
from warifu.server.reading.part_totals import Totals, totals_of
from warifu.server.reading.seeing import ReadNode, Who, require_case, why_no_persons
from warifu.server.second_wall import behind_wall
from warifu.vocabulary import FACTS

SORTS = ("place", "label", "kind", "decided", "since")
_FIELDS = {"label": "sort"}
MATERIEL = tuple(kind for kind in LineKind if kind not in {LineKind.PERSON, LineKind.ACTIVITY})


@dataclass(frozen=True)
class PartsQuery:
    """
    Which parts, and in which order.

    kinds: of these; of all, if empty. text: words of the label, however they are written. facts: names with the answer
    that is wanted, None for those that state none. decided: approved, waiting or refused. stands: an office,
    `JP/customs`, with where the parts stand there. sort: one of SORTS, or the name of a fact; unknown comes last.
    """

    kinds: tuple[LineKind, ...] = ()
    text: str = ""
    facts: tuple[tuple[str, PlainFact | None], ...] = ()
    decided: str = ""
    stands: tuple[tuple[str, str], ...] = ()
    sort: str = "place"
    descending: bool = False
    page: int = 1
    size: int = 50


@dataclass(frozen=True)
class PartLine:
    """One part in a table. stands: where it stands with each office, `JP/customs` to `approved`."""

    digest: str
    ref: str
    kind: LineKind
    label: str
    facts: Mapping[str, PlainFact]
    stands: Mapping[str, str]
    decided: str
    since: datetime


@dataclass(frozen=True)
class PartsPage:
    """
    A page of a table.

    columns: the facts that some part of these kinds states. totals: over all parts that fit, on whatever page.
    persons_withheld: how many persons of the case are not shown; why_withheld: the reason, None where they are.
    """

    lines: tuple[PartLine, ...]
    totals: Totals
    page: int
    size: int
    columns: tuple[str, ...]
    persons_withheld: int
    why_withheld: Text | None


@behind_wall
def parts(who: Who, case: str, query: PartsQuery, node: ReadNode) -> PartsPage:
    """
    Return a page of the parts of a case.

    Raises:
        Refusal: this person may not see the case.
        UsageError: there is no such order, fact or page.
    """
    require_page(query.page, query.size)
    reads_persons = require_case(who, case, node)
    found = filtered(case, query, node, with_persons=reads_persons)
    shown = ordered(found, query)[(query.page - 1) * query.size : query.page * query.size]
    row = ReadCaseRecord.objects.using(node.ports.database).filter(case=case).first()
    columns = {} if row is None else row.counts["columns"]
    kinds = [kind.value for kind in query.kinds] or list(columns)
    names = tuple(dict.fromkeys(name for kind in kinds for name in columns.get(kind, ())))
    summed = tuple(name for name in names if isinstance(FACTS.get(name), Count))
    asks_persons = not query.kinds or LineKind.PERSON in query.kinds
    withheld = 0 if reads_persons or row is None or not asks_persons else _persons(row)
    return PartsPage(
        tuple(map(line_of_part, shown)),
        totals_of(found, summed),
        query.page,
        query.size,
        names,
        withheld,
        why_no_persons(who, case, node) if withheld else None,
    )


def filtered(case: str, query: PartsQuery, node: ReadNode, *, with_persons: bool) -> QuerySet[ReadPartRecord]:
    """
    Return the rows that fit a query, in no order.

    Raises:
        UsageError: there is no such fact, or no such way to have decided.
    """
    rows = ReadPartRecord.objects.using(node.ports.database).filter(case=case)
    if not with_persons:
        rows = rows.filter(is_person=False)
    if query.kinds:
        rows = rows.filter(kind__in=[kind.value for kind in query.kinds])
    for word in words_of(query.text):
        rows = rows.filter(search__contains=word)
    if query.decided:
        if query.decided not in DECIDED:
            raise UsageError(f"decided {query.decided[:40]!r}: wanted one of {', '.join(DECIDED)}")
        rows = rows.filter(decided=query.decided)
    for office, stand in query.stands:
        rows = rows.filter(stands__contains=f";{office}={stand};")
    for name, wanted in query.facts:
        require_fact(name)
        states = Q(facts__has_key=name)
        rows = rows.exclude(states) if wanted is None else rows.filter(**{f"facts__{name}": wanted})
    return rows


def ordered(rows: QuerySet[ReadPartRecord], query: PartsQuery) -> QuerySet[ReadPartRecord]:
    """
    Return rows in the order of a query, equals in the order in which they were listed.

    Raises:
        UsageError: there is no such order.
    """
    if query.sort in SORTS:
        field: Any = F(_FIELDS.get(query.sort, query.sort))
    else:
        require_fact(query.sort)
        rows = rows.annotate(sorted_by=_of_fact(query.sort))
        field = F("sorted_by")
    order = field.desc(nulls_last=True) if query.descending else field.asc(nulls_last=True)
    return rows.order_by(order, "place")


def line_of_part(row: ReadPartRecord) -> PartLine:
    """Return a row as a line of a table."""
    stands = read_stands(row.stands)
    return PartLine(
        row.digest, row.ref, LineKind(row.kind), row.label, row.facts, stands, row.decided, row.since
    )


def require_fact(name: str) -> None:
    """
    Let pass the name of a fact.

    Raises:
        UsageError: there is none of this name.
    """
    if name not in FACTS:
        raise UsageError(f"no fact {name[:60]!r}: take a name from the columns of the table")


def _of_fact(name: str) -> Any:  # noqa: ANN401  (an expression of Django's)
    if isinstance(FACTS[name], Count):
        return Cast(KeyTextTransform(name, "facts"), BigIntegerField())
    return KeyTextTransform(name, "facts")


def _persons(row: ReadCaseRecord) -> int:
    kinds: Mapping[str, Mapping[str, int]] = row.counts["kinds"]
    return kinds.get(LineKind.PERSON.value, {}).get("all", 0)
