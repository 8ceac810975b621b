"""CEL by its makers (cel-expr-python): one expression, a list of both rails; what is not known is null."""

from __future__ import annotations

import json

from cel_expr_python import cel

from benchmarks.peers import answer
from benchmarks.rails import Group, Rail, Rails, Test, scalar, short
from benchmarks.ruleset import Answers, Record

OPERATORS = {"eq": "==", "ge": ">=", "le": "<=", "lt": "<", "gt": ">"}


class Engine:
    """One compiled expression."""

    def __init__(self, rails: Rails) -> None:
        """Compile the expression."""
        names = [short(fact.name) for fact in rails.program.facts]
        environment = cel.NewEnv(variables=dict.fromkeys(names, cel.Type.DYN))
        self._nothing = dict.fromkeys(names)
        self._expression = environment.compile(
            "[" + ", ".join(text(rail) for pair in rails.roots for rail in pair) + "]"
        )

    def answers(self, record: Record) -> Answers:
        """Evaluate the expression on one record."""
        data = self._nothing | {short(name): scalar(value) for name, value in record.items()}
        found = self._expression.eval(data=data).plain_value()
        return tuple(answer(found[at], found[at + 1]) for at in range(0, len(found), 2))


def text(rail: Rail) -> str:
    """Return a rail as CEL."""
    if isinstance(rail, bool):
        return str(rail).lower()
    if isinstance(rail, Group):
        return "(" + (" && " if rail.is_all else " || ").join(text(part) for part in rail.parts) + ")"
    return test(rail)


def test(rail: Test) -> str:
    """Return a test that asks first whether the facts are known."""
    left = short(rail.fact)
    right = json.dumps(rail.value) if rail.other is None else short(rail.other)
    compared = f"{left} {OPERATORS[rail.operator]} {right}"
    if rail.holds and rail.operator == "eq" and rail.other is None:
        return f"({compared})"
    known = [f"{name} != null" for name in (left, *([right] if rail.other else []))]
    return "(" + " && ".join([*known, compared if rail.holds else f"!({compared})"]) + ")"
