"""
JSONLogic in Rust (datalogic-py): one compiled rule, a list of both rails.

A comparison with null may be true there, so each asks first whether the fact is known.
"""

from __future__ import annotations

from typing import Any

from datalogic_py import Engine as DataLogic

from benchmarks.peers import answer
from benchmarks.rails import Group, Rail, Rails, Test, scalar, short
from benchmarks.ruleset import Answers, Record

OPERATORS = {("eq", True): "===", ("eq", False): "!==", ("ge", True): ">=", ("ge", False): "<"}
OPERATORS |= {("le", True): "<=", ("le", False): ">", ("lt", True): "<", ("lt", False): ">="}
OPERATORS |= {("gt", True): ">", ("gt", False): "<="}


class Engine:
    """One compiled rule that gives both rails of every matter."""

    def __init__(self, rails: Rails) -> None:
        """Compile the rule."""
        engine = DataLogic()
        self._rule = engine.compile([logic(rail) for pair in rails.roots for rail in pair])
        self._session = engine.session()

    def answers(self, record: Record) -> Answers:
        """Evaluate the rule on one record."""
        found = self._session.evaluate(
            self._rule, {short(name): scalar(value) for name, value in record.items()}
        )
        return tuple(answer(found[at], found[at + 1]) for at in range(0, len(found), 2))


def logic(rail: Rail) -> Any:  # noqa: ANN401  (JSON)
    """Return a rail as JSONLogic."""
    if isinstance(rail, bool):
        return rail
    if isinstance(rail, Group):
        return {"and" if rail.is_all else "or": [logic(part) for part in rail.parts]}
    return test(rail)


def test(rail: Test) -> Any:  # noqa: ANN401
    """Return a test; where equality holds with a value, the fact is known without asking."""
    left: Any = {"var": short(rail.fact)}
    right: Any = rail.value if rail.other is None else {"var": short(rail.other)}
    compared = {OPERATORS[rail.operator, rail.holds]: [left, right]}
    if rail.operator == "eq" and rail.holds and rail.other is None:
        return compared
    known = [{"!==": [side, None]} for side in (left, right) if isinstance(side, dict)]
    return {"and": [*known, compared]}
