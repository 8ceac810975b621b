"""ZEN in Rust (zen-engine): one compiled expression, a list of both rails; what is not known is null."""

from __future__ import annotations

import json

import zen

from benchmarks.peers import answer
from benchmarks.rails import Group, Rail, Rails, Test, scalar, short
from benchmarks.ruleset import Answers, Record

OPERATORS = {"eq": "==", "ge": ">=", "le": "<=", "lt": "<", "gt": ">"}


class Engine:
    """One compiled expression."""

    def __init__(self, rails: Rails) -> None:
        """Compile the expression."""
        self._nothing = dict.fromkeys(short(fact.name) for fact in rails.program.facts)
        self._expression = zen.compile_expression(
            "[" + ", ".join(text(rail) for pair in rails.roots for rail in pair) + "]"
        )

    def answers(self, record: Record) -> Answers:
        """Evaluate the expression on one record."""
        found = self._expression.evaluate(
            self._nothing | {short(name): scalar(value) for name, value in record.items()}
        )
        return tuple(answer(found[at], found[at + 1]) for at in range(0, len(found), 2))


def text(rail: Rail) -> str:
    """Return a rail in ZEN's expression language."""
    if isinstance(rail, bool):
        return str(rail).lower()
    if isinstance(rail, Group):
        return "(" + (" and " if rail.is_all else " or ").join(text(part) for part in rail.parts) + ")"
    return test(rail)


def test(rail: Test) -> str:
    """Return a test that asks first whether the facts are known."""
    left = short(rail.fact)
    right = json.dumps(rail.value) if rail.other is None else short(rail.other)
    compared = f"{left} {OPERATORS[rail.operator]} {right}"
    if rail.holds and rail.operator == "eq" and rail.other is None:
        return f"({compared})"
    known = [f"{name} != null" for name in (left, *([right] if rail.other else []))]
    return "(" + " and ".join([*known, compared if rail.holds else f"not({compared})"]) + ")"
