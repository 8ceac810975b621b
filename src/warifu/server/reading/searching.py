"""
Searching over all that somebody may see: cases and their numbers, people and things, places, questions, clauses.

The same on both kinds of database: the letters in a row that texts have in common with what is asked, then how well
the nearest of them fit.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections

from warifu.rules.wording import Text
from warifu.server.models import ReadCaseRecord, ReadPartRecord, ReadThingRecord
from warifu.server.reading.clauses import ClauseHit, clauses
from warifu.server.reading.folding import grams_of, words_of
from warifu.server.reading.links import Link
from warifu.server.reading.matching import ENOUGH, fit
from warifu.server.reading.seeing import ReadNode, Sight, Who, sight_of
from warifu.server.second_wall import behind_wall

KINDS = ("case", "part", "place", "question", "clause")
MOST_LETTERS = 200
_NEAREST = 300
_FIELDS = {
    ReadPartRecord: ("id", "case", "digest", "label", "sort", "search"),
    ReadThingRecord: ("id", "case", "kind", "ref", "title", "search"),
}
"""What is read of a row to say how well it fits, and to show it."""
_SHARE = 0.3
"""How much of what is asked a text must have in common with it to be looked at: one slip in each word leaves half."""


@dataclass(frozen=True)
class Hit:
    """Something that fits: of what kind, in which case, what it is called, how well it fits (72 to 100)."""

    kind: str
    case: str
    number: str
    title: Text
    ref: str
    label: str
    score: float
    id: int

    @property
    def link(self) -> Link:
        """Where it is shown."""
        match self.kind:
            case "part":
                return Link(self.number, "parts", (("part", self.ref),))
            case "question":
                return Link(self.number, "questions", (("question", self.ref),))
        return Link(self.number)


@dataclass(frozen=True)
class Found:
    """
    What a search found, the best first; clauses apart, as they are of no case.

    without_persons: in some cases that this person may see, persons were left out.
    """

    text: str
    hits: tuple[Hit, ...]
    clauses: tuple[ClauseHit, ...]
    without_persons: bool


@behind_wall
def search(who: Who, text: str, node: ReadNode, *, kinds: tuple[str, ...] = KINDS, most: int = 50) -> Found:
    """Return what fits some words, among all that somebody may see; of a longer text, its first 200 letters count."""
    sight = sight_of(who, node)
    asked = words_of(text[:MOST_LETTERS])
    hits = tuple(_hits(asked, sight, node, kinds))[:most] if asked else ()
    found = clauses(text[:MOST_LETTERS], most) if "clause" in kinds else ()
    return Found(text, hits, found, bool(sight.counts_only))


def _hits(asked: tuple[str, ...], sight: Sight, node: ReadNode, kinds: tuple[str, ...]) -> Iterator[Hit]:
    scored: list[tuple[float, int, str, Any]] = []
    for table in _FIELDS:
        for row in _near(table, asked, sight, node.ports.database):
            kind = "part" if table is ReadPartRecord else row.kind
            if kind in kinds and (score := _score(asked, row, table)) >= ENOUGH:
                scored.append((score, KINDS.index(kind), kind, row))
    scored.sort(
        key=lambda each: (-round(each[0], 1), each[1], len(each[3].search), each[3].search, each[3].id)
    )
    wanted = {row.case for *_, row in scored}
    cases = ReadCaseRecord.objects.using(node.ports.database).in_bulk(tuple(wanted))
    for score, _, kind, row in scored:
        case = cases[row.case]
        ref, label = (row.digest, row.label) if kind == "part" else (row.ref, row.title)
        title = Text(case.title_en, case.title_ja)
        yield Hit(kind, row.case, case.number, title, ref, label, round(score, 1), row.id)


def _score(asked: tuple[str, ...], row: Any, table: Any) -> float:  # noqa: ANN401  (a row of either table)
    words = row.search.split()
    called = row.sort.split() if table is ReadPartRecord else ()
    joined = ("".join(called), "".join(reversed(called))) if len(called) > 1 else ()
    return fit(asked, words, joined)


def _near(table: Any, asked: tuple[str, ...], sight: Sight, database: str) -> Iterable[Any]:  # noqa: ANN401
    """Return the rows that somebody may see whose texts have most letters in a row in common with what is asked."""
    grams = sorted(grams_of(" ".join(asked)))
    near = _nearest(table, grams, sight, database)
    found: Iterable[Any] = (
        table.objects.using(database).filter(pk__in=near).values_list(*_FIELDS[table], named=True)
    )
    return found


def _nearest(table: Any, grams: list[str], sight: Sight, database: str) -> list[int]:  # noqa: ANN401
    if not sight.cases:
        return []
    connection = connections[database]
    case = connection.ops.quote_name("case")
    holds = f"{case} IN ({_marks(sight.cases)})"
    values: list[Any] = [*grams, max(1, math.floor(_SHARE * len(grams))), *sight.cases]
    if sight.counts_only:
        holds += f" AND NOT (is_person AND {case} IN ({_marks(sight.counts_only)}))"
        values += sight.counts_only
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM (SELECT thing, COUNT(*) AS common FROM warifu_read_gram"  # noqa: S608  (names of our own; every value is a parameter)
            f" WHERE gram IN ({_marks(grams)}) GROUP BY thing HAVING COUNT(*) >= %s) AS near"
            f" JOIN {table._meta.db_table} ON id = thing WHERE {holds}"  # noqa: SLF001
            f" ORDER BY common DESC, id LIMIT {_NEAREST}",
            values,
        )
        return [key for (key,) in cursor.fetchall()]


def _marks(values: Iterable[Any]) -> str:
    return ", ".join("%s" for _ in values)
