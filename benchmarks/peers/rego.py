"""Rego (regopy, rego-cpp): a rule for each group of both rails; what is not known is not in the input."""

from __future__ import annotations

import json

from regopy import Interpreter

from benchmarks.peers import answer
from benchmarks.rails import Group, Rail, Rails, Test, scalar, short
from benchmarks.ruleset import Answers, Record

OPERATORS = {("eq", True): "==", ("eq", False): "!=", ("ge", True): ">=", ("ge", False): "<"}
OPERATORS |= {("le", True): "<=", ("le", False): ">", ("lt", True): "<", ("lt", False): ">="}
OPERATORS |= {("gt", True): ">", ("gt", False): "<="}


class Engine:
    """One module, built once into a bundle."""

    def __init__(self, rails: Rails) -> None:
        """Build the module."""
        lines = ["package rules"]
        for group in rails.groups:
            lines += rule(group.name, group)
        names = []
        for number, pair in enumerate(rails.roots):
            for name, rail in zip(("yes", "no"), pair, strict=True):
                names.append(f"root_{number}_{name}")
                lines += rule(names[-1], Group("", is_all=True, parts=(rail,)))
        lines.append("answers := [" + ", ".join(names) + "]")
        self._interpreter = Interpreter()
        self._interpreter.add_module("rules", "\n".join(lines))
        self._bundle = self._interpreter.build("x := data.rules.answers")

    def answers(self, record: Record) -> Answers:
        """Query the bundle with one record as the input."""
        self._interpreter.set_input({short(name): scalar(value) for name, value in record.items()})
        found = json.loads(str(self._interpreter.query_bundle(self._bundle)))["bindings"]["x"]
        return tuple(answer(found[at], found[at + 1]) for at in range(0, len(found), 2))


def rule(name: str, group: Group) -> list[str]:
    """Return the lines of a rule that is false where nothing makes it true."""
    default = f"default {name} := false"
    if group.is_all:
        return [default, f"{name} if {{ {'; '.join(clause(part) for part in group.parts)} }}"]
    return [default, *(f"{name} if {{ {clause(part)} }}" for part in group.parts)]


def clause(rail: Rail) -> str:
    """Return a part of a rule's body."""
    if isinstance(rail, bool):
        return str(rail).lower()
    return rail.name if isinstance(rail, Group) else test(rail)


def test(rail: Test) -> str:
    """Return a test; it is undefined, and so does not hold, where a fact is not there."""
    right = json.dumps(rail.value) if rail.other is None else f"input.{short(rail.other)}"
    return f"input.{short(rail.fact)} {OPERATORS[rail.operator, rail.holds]} {right}"
