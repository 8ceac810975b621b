"""
OpenFisca: a variable for each group of both rails, over arrays; a missing input takes its default there.

So each fact has a second variable that says whether it is known.
Codes and days are given as whole numbers: cheaper there than its own enumerations and dates.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import and_, or_
from typing import Any

import numpy as np
import polars as pl
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.peers import answer
from benchmarks.rails import Group, Rail, Rails, Test, scalar, short
from benchmarks.ruleset import Answers, Record
from warifu.rules.facts import OneOf, StateFact, YesNo
from warifu.rules.table import codes_of, type_of

MONTH, PERIOD = DateUnit.MONTH, "2026-01"
COMPARE = {"eq": np.equal, "ge": np.greater_equal, "le": np.less_equal, "lt": np.less, "gt": np.greater}
Arrays = dict[str, Any]


class Engine:
    """A system of variables, loaded once; a simulation for each set of records."""

    def __init__(self, rails: Rails) -> None:
        """Load the variables."""
        self._facts = {fact.name: fact for fact in rails.program.facts}
        self._roots = rails.roots
        self._person = build_entity(key="case", plural="cases", label="one record", is_person=True)
        self._system = TaxBenefitSystem([self._person])
        for name, fact in self._facts.items():
            self._add(short(name), bool if isinstance(fact, YesNo) else int)
            self._add(f"{short(name)}_known", bool)
        for group in rails.groups:
            self._add(group.name, bool, self._formula(group))

    def answers(self, record: Record) -> Answers:
        """Simulate one record."""
        facts = self._facts.values()
        frame = pl.DataFrame({f.name: pl.Series([record.get(f.name)], dtype=type_of(f)) for f in facts})
        found = self.over(self.arrays(frame), 1)
        return tuple(answer(yes[0], no[0]) for yes, no in found)

    def arrays(self, frame: pl.DataFrame) -> Arrays:
        """Return a table as the arrays that OpenFisca takes; not counted in its time."""
        arrays: Arrays = {}
        for name in self._facts:
            column = frame[name]
            arrays[f"{short(name)}_known"] = column.is_not_null().to_numpy()
            if column.dtype == pl.Boolean:
                arrays[short(name)] = column.fill_null(value=False).to_numpy()
            else:
                arrays[short(name)] = column.to_physical().cast(pl.Int32).fill_null(0).to_numpy()
        return arrays

    def over(self, arrays: Arrays, count: int) -> list[tuple[Any, Any]]:
        """Simulate many records, and return both rails of every matter."""
        simulation = SimulationBuilder().build_default_simulation(self._system, count)
        for name, array in arrays.items():
            simulation.set_input(name, PERIOD, array)
        return [
            (self._rail(simulation, yes, count), self._rail(simulation, no, count)) for yes, no in self._roots
        ]

    def _rail(self, simulation: Any, rail: Rail, count: int) -> Any:  # noqa: ANN401
        if isinstance(rail, Group):
            return simulation.calculate(rail.name, PERIOD)
        return np.full(count, rail)

    def _add(self, name: str, kind: type, formula: Callable[[Any, Any], Any] | None = None) -> None:
        members = {"value_type": kind, "entity": self._person, "definition_period": MONTH, "label": name}
        if formula is not None:
            members["formula"] = formula
        self._system.add_variable(type(name, (Variable,), members))

    def _formula(self, group: Group) -> Callable[[Any, Any], Any]:
        def formula(case: Any, period: Any) -> Any:  # noqa: ANN401
            return self._group(case, period, group)

        return formula

    def _group(self, case: Any, period: Any, group: Group) -> Any:  # noqa: ANN401
        parts = [
            case(part.name, period) if isinstance(part, Group) else self._test(case, period, part)
            for part in group.parts
        ]
        return reduce(and_ if group.is_all else or_, parts)

    def _test(self, case: Any, period: Any, test: Rail) -> Any:  # noqa: ANN401
        if not isinstance(test, Test):
            message = "a rail that always holds is no variable"
            raise TypeError(message)
        name = short(test.fact)
        known = case(f"{name}_known", period)
        if test.other is not None:
            other = short(test.other)
            known = known & case(f"{other}_known", period)
            compared = case(name, period) == case(other, period)
        elif isinstance(test.value, bool):
            compared = case(name, period) if test.value else ~case(name, period)
        else:
            compared = COMPARE[test.operator](case(name, period), self._number(test.fact, test.value))
        return known & (compared if test.holds else ~compared)

    def _number(self, name: str, value: Any) -> int:  # noqa: ANN401
        fact = self._facts[name]
        return codes_of(fact).index(value) if isinstance(fact, OneOf | StateFact) else int(scalar(value))
