"""
Made-up records by the column, from a seed: half of them led to an answer, half only through the gate.

Values crowd about what the provisions compare with (the day before, the day, the day after), because a wrong
comparison shows only there. Records at random seldom meet a provision of many clauses, so half of them are
led towards an answer, clause by clause. None of this judges anything: it only chooses what is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import polars as pl

from warifu.rules.compiled import compiled
from warifu.rules.conditions import Comparison, Shifted, Span, Value
from warifu.rules.evaluate import evaluate
from warifu.rules.facts import EARLIEST, LATEST, Day, Fact, OneOf, StateFact, YesNo
from warifu.rules.outcomes import Outcome
from warifu.rules.program import Op, Program, facts_of
from warifu.rules.question import ON
from warifu.rules.table import type_of

MISSING_RATES = (0.0, 0.01, 0.04, 0.15, 0.50)
OUTSIDERS = ("FR", "US", "DE")
MONTH_ENDS = tuple(
    date(*day) for day in ((2023, 1, 31), (2024, 2, 29), (2023, 8, 31), (2024, 12, 31), (2023, 2, 28))
)
SPREAD = (-400, -31, -30, -29, -7, -1, 0, 0, 1, 7, 28, 29, 30, 31, 180, 365, 366)
LED = 5_000
"""So many ways to an answer are looked for; each is then laid over records that are random otherwise."""
Column = list[Any]


def frame(
    program: Program, count: int, *, seed: int, rates: tuple[float, ...] = MISSING_RATES
) -> pl.DataFrame:
    """Return records of a program's facts (of days if it has none), in equal shares of each rate of gaps."""
    source = Random(seed)  # noqa: S311  (made-up records need no secrecy)
    facts = {fact.name: fact for fact in program.facts or (ON,)}
    columns = _columns(program, count, source) or {ON.name: [MONTH_ENDS[0]] * count}
    whole = pl.DataFrame(
        {name: pl.Series(column, dtype=type_of(facts[name])) for name, column in columns.items()}
    )
    share = -(-count // len(rates))
    return pl.concat(
        with_gaps(whole[number * share : (number + 1) * share], rate, seed=seed + number)
        for number, rate in enumerate(rates)
    )


def with_gaps(frame: pl.DataFrame, rate: float, *, seed: int) -> pl.DataFrame:
    """Return the same records with a share of their facts gone (of a lower share, some of the same)."""
    gaps = []
    for column in frame.get_columns():
        draw = Random(f"{seed} {column.name}").random  # noqa: S311
        there = pl.Series([draw() >= rate for _ in range(len(frame))], dtype=pl.Boolean)
        gaps.append(pl.select(pl.when(there).then(column).alias(column.name)).to_series())
    return pl.DataFrame(gaps)


def known(record: dict[str, Any]) -> dict[str, Any]:
    """Return a row as a record: what is null is not there."""
    return {name: value for name, value in record.items() if value is not None}


def _columns(program: Program, count: int, source: Random) -> dict[str, Column]:
    pools = {fact.name: _pool(fact, program) for fact in program.facts}
    columns = {name: source.choices(pool, k=count) for name, pool in pools.items()}
    _bring_days_together(program, columns, count, source)
    aim = _Aim(program, pools, source)
    led = (
        [aim.at_a_gate() for _ in range(min(LED // 10, count))],
        [aim.at_a_root() for _ in range(min(LED, count))],
    )
    for row in range(count):
        for name, value in source.choice(led[row % 2]).items():
            columns[name][row] = value
    return columns


def _pool(fact: Fact[Any], program: Program) -> list[Any]:
    if isinstance(fact, YesNo):
        return [True, False]
    if isinstance(fact, OneOf):
        return list(fact.choices)
    compared = _compared_with(fact, program)
    if isinstance(fact, StateFact):
        parties = [state for root in program.roots for state in root.instrument.parties]
        return sorted({*compared, *parties}) * 3 + list(OUTSIDERS)
    if isinstance(fact, Day):
        near = {day + timedelta(days=step) for day in compared for step in (-1, 0, 1)}
        return sorted({*near, *MONTH_ENDS, EARLIEST, LATEST})
    near_numbers = {number + step for number in compared for step in (-1, 0, 1)}
    return sorted({0, 1, 40, *(number for number in near_numbers if number >= 0)})


def _compared_with(fact: Fact[Any], program: Program) -> set[Any]:
    found = set()
    for node in program.nodes:
        if isinstance(node.leaf, Comparison):
            sides = (node.leaf.left, node.leaf.right)
            for side, other in (sides, sides[::-1]):
                if isinstance(side, Value) and fact in list(other.facts()) and not isinstance(other, Span):
                    found.add(side.value)
    return found


def _bring_days_together(program: Program, columns: dict[str, Column], count: int, source: Random) -> None:
    """Put most days of a record within a year of one another, at the distances that provisions ask for."""
    days = _days_compared(program)
    if not days:
        return
    steps = [timedelta(days=step) for step in sorted({*SPREAD, *_distances(program)})]
    bases = columns[ON.name] if ON.name in days else source.choices([*columns[days[0]], *MONTH_ENDS], k=count)
    for name in (name for name in days if name != ON.name):
        column, offsets = columns[name], source.choices(steps, k=count)
        for row in range(count):
            if source.random() < 0.7 and EARLIEST.year < bases[row].year < LATEST.year:
                column[row] = bases[row] + offsets[row]


def _days_compared(program: Program) -> list[str]:
    """Return the days that some provision holds against another day."""
    sets = [{fact for fact in facts_of(node) if isinstance(fact, Day)} for node in program.nodes]
    found = {fact.name for days in sets if len(days) > 1 for fact in days}
    return [fact.name for fact in program.facts if fact.name in found]


def _distances(program: Program) -> set[int]:
    found = set()
    for node in program.nodes:
        if isinstance(node.leaf, Comparison):
            for side, other in ((node.leaf.left, node.leaf.right), (node.leaf.right, node.leaf.left)):
                if isinstance(side, Shifted):
                    found.add(side.days + 30 * side.months)
                if isinstance(side, Value) and isinstance(other, Span) and isinstance(side.value, int):
                    found.add(side.value)
    return {distance + step for distance in found for step in (-3, -2, -1, 0, 1, 2, 3)}


class _Aim:
    """Chooses answers that lead towards a wanted value of a node, unless they get in each other's way."""

    def __init__(self, program: Program, pools: dict[str, list[Any]], source: Random) -> None:
        self.program = program
        self.pools = pools
        self.source = source
        self.record: dict[str, Any] = {}
        gates = {root.instrument.gate for root in program.roots}
        self._gates = [place for place, node in enumerate(program.nodes) if node.provision in gates]

    def at_a_gate(self) -> dict[str, Any]:
        """Return answers that mostly lead through an instrument's gate: behind it lies everything else."""
        self.record = {}
        if self.source.random() < 0.7:
            self.lead(self.source.choice(self._gates), wanted=True)
        return self.record

    def at_a_root(self) -> dict[str, Any]:
        """Return answers that lead a matter to yes or to no, and then perhaps one of its parts to either."""
        root = self.source.choice(self.program.roots)
        decide = compiled(root.instrument, root.matter, mode=self.program.mode).decide
        wanted = self.source.random() < 0.8
        for _ in range(5):
            self.record = {}
            self.lead(root.node, wanted=wanted)
            if decide(self.record) == ((Outcome.MET if wanted else Outcome.NOT_MET),):
                break
        if self.source.random() < 0.3:
            self.lead(self.source.randrange(root.node + 1), wanted=self.source.random() < 0.5)
        return self.record

    def lead(self, place: int, *, wanted: bool) -> None:
        """Set the facts beneath a node."""
        node = self.program.nodes[place]
        if isinstance(node.leaf, YesNo):
            self.record[node.leaf.name] = wanted
        elif isinstance(node.leaf, Comparison):
            self._compare(node.leaf, Outcome.MET if wanted else Outcome.NOT_MET)
        elif node.op is Op.NOT:
            self.lead(node.parts[0], wanted=not wanted)
        elif node.parts:
            one_is_enough = wanted is (node.op is Op.ANY)
            for part in [self.source.choice(node.parts)] if one_is_enough else node.parts:
                self.lead(part, wanted=wanted)

    def _compare(self, comparison: Comparison, wanted: Outcome) -> None:
        facts = {fact.name: fact for side in (comparison.left, comparison.right) for fact in side.facts()}
        for name in facts:
            self.record.setdefault(name, self.source.choice(self.pools[name]))
        for _ in range(6):
            if evaluate(comparison, self.record).outcome is wanted:
                return
            name = self.source.choice(list(facts))
            self.record[name] = self._other(facts[name], facts)

    def _other(self, fact: Fact[Any], facts: dict[str, Fact[Any]]) -> Any:
        draw: Callable[[list[Any]], Any] = self.source.choice
        beside = [self.record[name] for name in facts if name != fact.name]
        if isinstance(fact, Day) and beside and EARLIEST.year < beside[0].year < LATEST.year:
            return beside[0] + timedelta(days=draw([-200, -31, -1, 0, 1, 27, 31, 200]))
        if beside and self.source.random() < 0.5 and beside[0] in self.pools[fact.name]:
            return beside[0]
        return draw(self.pools[fact.name])
