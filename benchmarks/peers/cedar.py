"""
Cedar in Rust (cedarpy): a policy that permits for each rail of every matter.

One request a record: which policies permit is read from the reasons, which Cedar gives in full.
"""

from __future__ import annotations

import json

from cedarpy import Entities, PolicySet, is_authorized

from benchmarks.peers import answer
from benchmarks.rails import Group, Rail, Rails, Test, scalar, short
from benchmarks.ruleset import Answers, Record

OPERATORS = {"eq": "==", "ge": ">=", "le": "<=", "lt": "<", "gt": ">"}


class Engine:
    """A set of policies, parsed once."""

    def __init__(self, rails: Rails) -> None:
        """Parse the policies."""
        self._count = len(rails.roots)
        named = {
            (number, name): rail
            for number, pair in enumerate(rails.roots)
            for name, rail in zip(("yes", "no"), pair, strict=True)
            if rail is not False
        }
        text = "".join(
            f"permit(principal, action, resource) when {{ {expression(rail)} }};\n" for rail in named.values()
        )
        self._policies = PolicySet.from_str(text)
        self._names = {f"policy{at}": name for at, name in enumerate(named)}
        self._entities = Entities.from_json_str("[]")

    def answers(self, record: Record) -> Answers:
        """Ask once, and read which policies permit."""
        context = json.dumps({short(name): scalar(value) for name, value in record.items()})
        asked = {"principal": 'A::"a"', "action": 'Action::"a"', "resource": 'R::"r"', "context": context}
        reasons = is_authorized(asked, self._policies, self._entities).diagnostics.reasons
        found = {self._names[reason] for reason in reasons}
        return tuple(answer((n, "yes") in found, (n, "no") in found) for n in range(self._count))


def expression(rail: Rail) -> str:
    """Return a rail as a Cedar expression."""
    if isinstance(rail, bool):
        return str(rail).lower()
    if isinstance(rail, Group):
        return "(" + (" && " if rail.is_all else " || ").join(expression(part) for part in rail.parts) + ")"
    return test(rail)


def test(rail: Test) -> str:
    """Return a test that asks first whether the facts are there."""
    left = short(rail.fact)
    known = [f"context has {name}" for name in (left, *([short(rail.other)] if rail.other else []))]
    right = json.dumps(rail.value) if rail.other is None else f"context.{short(rail.other)}"
    compared = f"context.{left} {OPERATORS[rail.operator]} {right}"
    return "(" + " && ".join([*known, compared if rail.holds else f"!({compared})"]) + ")"
