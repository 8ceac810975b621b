"""
Hold two evaluators against the slow one: how many records differ in answer, provisions or missing facts?

The slow evaluator is asked once for each distinct set of the facts that a matter depends on: those that the
program names, and those that the slow evaluator, which is watched, was seen to read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import polars as pl

from tests.columns.records import frame, known
from tests.oracle.kleene import Record, V
from warifu.rules.columns import Columns, name_of
from warifu.rules.compiled import Compiled
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.program import Root, program
from warifu.rules.provisions import Instrument

Oracle: TypeAlias = Callable[[Record], V]
VALUES = {Outcome.MET: True, Outcome.NOT_MET: False, Outcome.UNDETERMINED: None}
ALSO = 4
"""Explanations are compared on every distinct record, the two quicker functions on every fourth."""
WATCHED = 2_000
"""So many records of a matter are watched for facts read; the rest are read at full speed."""


@dataclass(frozen=True)
class Differences:
    """How many records were held against the slow evaluator, and on how many each part differs."""

    records: int
    answer: int
    cited: int
    missing: int

    @property
    def none(self) -> bool:
        """Whether everything agrees."""
        return self.answer == self.cited == self.missing == 0


@dataclass(frozen=True)
class Judgement:
    """What the slow evaluator says: an answer a distinct record, and which of them each row is."""

    records: list[Record]
    answers: list[V]
    of_row: pl.Series


class _Watched(dict[str, Any]):
    """A record that remembers what was read."""

    def __init__(self, record: Record, seen: set[str]) -> None:
        super().__init__(record)
        self._seen = seen

    def get(self, name: str, default: Any = None) -> Any:  # type: ignore[override]
        self._seen.add(name)
        return super().get(name, default)

    def __getitem__(self, name: str) -> Any:
        self._seen.add(name)
        return super().__getitem__(name)


def judge(table: pl.DataFrame, oracle: Oracle, names: list[str]) -> Judgement:
    """Ask the slow evaluator of every record of a table; `names` are the facts that the program reads."""
    seen: set[str] = set()
    while True:
        wanted = [name for name in table.columns if name in {*names, *seen}]
        groups = (
            table.with_row_index("row")
            .group_by(wanted, maintain_order=True)
            .agg("row")
            .with_row_index("group")
        )
        of_row = groups.select("group", "row").explode("row", empty_as_null=True).sort("row")["group"]
        rows = groups.select("group", *wanted).iter_rows(named=True)
        records = [known({name: row[name] for name in wanted}) for row in rows]
        answers = [oracle(_Watched(record, seen)) for record in records[:WATCHED]]
        answers += [oracle(record) for record in records[WATCHED:]]
        if seen & set(table.columns) <= set(wanted):
            return Judgement(records, answers, of_row)


def of_columns(explained: pl.DataFrame, root: Root, judgement: Judgement) -> Differences:
    """Compare the answers of a table with the judgement."""
    name = name_of(root)
    answers = judgement.answers
    answer = pl.Series([v.value for v in answers], dtype=pl.Boolean)[judgement.of_row]
    return Differences(
        len(explained),
        int(explained[name].ne_missing(answer).sum()),
        _fields_differ(explained, f"{name}.cited", [v.cited for v in answers], judgement.of_row),
        _fields_differ(explained, f"{name}.missing", [v.missing for v in answers], judgement.of_row),
    )


def of_compiled(root: Root, judgement: Judgement, *, mode: Mode = Mode.STRICT) -> Differences:
    """Compare the three functions made of a program with the judgement, on each distinct record."""
    made = Compiled(program([root.instrument], [root.matter], mode=mode))
    decide, decide_cited, explain = made.decide, made.decide_cited, made.explain
    answer = cited = missing = 0
    for number, (record, wanted) in enumerate(zip(judgement.records, judgement.answers, strict=True)):
        (explained,) = explain(record)
        reasons = explained.reasons
        outcomes, cited_by = {explained.outcome}, [{p.id for p in reasons.provisions}]
        if number % ALSO == 0:
            ((outcome, provisions),) = decide_cited(record)
            outcomes |= {outcome, *decide(record)}
            cited_by.append({p.id for p in provisions})
        answer += any(VALUES[outcome] is not wanted.value for outcome in outcomes)
        cited += any(found != wanted.cited for found in cited_by)
        missing += {fact.name for fact in reasons.needed} != wanted.missing
    return Differences(len(judgement.records), answer, cited, missing)


def compare(
    columns: Columns, records: pl.DataFrame, oracles: dict[str, Oracle]
) -> dict[str, tuple[Differences, Differences]]:
    """Return, by matter, how the table and the compiled functions differ from the slow evaluator."""
    explained = columns.explain(records)
    found = {}
    for root in columns.program.roots:
        facts = program([root.instrument], [root.matter], mode=columns.program.mode).facts
        judgement = judge(records, oracles[root.matter.id], [fact.name for fact in facts])
        found[root.matter.id] = (
            of_columns(explained, root, judgement),
            of_compiled(root, judgement, mode=columns.program.mode),
        )
    return found


def assert_agreement(
    of: Instrument, asked: tuple[Matter, ...], by_hand: dict[str, Oracle], *, records: int, seed: int
) -> None:
    """Assert that on made-up records nothing differs."""
    laid_out = program([of], asked, mode=Mode.STRICT)
    found = compare(Columns(laid_out), frame(laid_out, records, seed=seed), by_hand)
    assert set(found) == {matter.id for matter in asked}
    for matter, (table, functions) in found.items():
        assert table.records == records, matter
        assert table.none, f"{matter}, over columns: {table}"
        assert functions.none, f"{matter}, compiled: {functions}"


def _fields_differ(
    explained: pl.DataFrame, name: str, wanted: list[frozenset[str]], of_row: pl.Series
) -> int:
    """Count the rows on which the fields that are true are not the names wanted."""
    found = explained[name].struct.unnest().get_columns() if name in explained.columns else []
    kinds = {names: number for number, names in enumerate(dict.fromkeys(wanted))}
    kind_of_row = pl.Series([kinds[names] for names in wanted], dtype=pl.UInt32)[of_row]
    fields = {column.name for column in found}
    differ = [pl.Series("stray", [bool(names - fields) for names in kinds])[kind_of_row]]
    for column in found:
        expected = pl.Series([column.name in names for names in kinds], dtype=pl.Boolean)[kind_of_row]
        differ.append(column.ne_missing(expected).alias(column.name))
    return int(pl.DataFrame(differ).select(pl.any_horizontal(pl.all()).sum()).item())
