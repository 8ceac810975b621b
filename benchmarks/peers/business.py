"""
business-rules (Venmo): rules as dictionaries over variables.

None fails there, so each test asks first whether the fact is known; two facts are compared by the host.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from business_rules import run_all
from business_rules.actions import BaseActions, rule_action
from business_rules.operators import BooleanType, NumericType, SelectType
from business_rules.variables import BaseVariables, rule_variable

from benchmarks.peers import answer
from benchmarks.rails import Group, Rail, Rails, Test, scalar, short
from benchmarks.ruleset import Answers, Record

OPERATORS = {("ge", True): "greater_than_or_equal_to", ("ge", False): "less_than"}
OPERATORS |= {("le", True): "less_than_or_equal_to", ("le", False): "greater_than"}
OPERATORS |= {("eq", True): "equal_to"}


class Engine:
    """One rule for each rail of every matter."""

    def __init__(self, rails: Rails) -> None:
        """Make the class of variables and the rules."""
        self._count = len(rails.roots)
        self._methods: dict[str, Callable[..., Any]] = {}
        self._rules = []
        for number, pair in enumerate(rails.roots):
            for name, rail in zip(("yes", "no"), pair, strict=True):
                if rail is not False:
                    actions = [{"name": "note", "params": {"number": number, "rail": name}}]
                    self._rules.append({"conditions": {"all": [self._rule(rail)]}, "actions": actions})
        self._variables = type("Variables", (_Variables,), self._methods)

    def answers(self, record: Record) -> Answers:
        """Run every rule on one record."""
        actions = _Actions()
        run_all(
            self._rules, self._variables({name: scalar(value) for name, value in record.items()}), actions
        )
        return tuple(
            answer((n, "yes") in actions.found, (n, "no") in actions.found) for n in range(self._count)
        )

    def _rule(self, rail: Rail) -> dict[str, Any]:
        if isinstance(rail, Group):
            return {"all" if rail.is_all else "any": [self._rule(part) for part in rail.parts]}
        if isinstance(rail, bool):
            message = "a matter that is always answered needs no rule"
            raise TypeError(message)
        return self._test(rail)

    def _test(self, test: Test) -> dict[str, Any]:
        fact, name = test.fact, short(test.fact)
        if test.other is not None:
            other = test.other
            joined = self._variable(
                f"{name}_{short(other)}_{test.holds}",
                BooleanType,
                lambda s: (
                    fact in s.record
                    and other in s.record
                    and (s.record[fact] == s.record[other]) is test.holds
                ),
            )
            return {"name": joined, "operator": "is_true", "value": True}
        known = self._variable(f"{name}_known", BooleanType, lambda s: fact in s.record)
        is_known = {"name": known, "operator": "is_true", "value": True}
        if isinstance(test.value, int) and not isinstance(test.value, bool):
            number = self._variable(name, NumericType, lambda s: s.record.get(fact, 0))
            operator = OPERATORS.get((test.operator, test.holds))
            if operator is None:
                differs = [
                    {"name": number, "operator": o, "value": test.value}
                    for o in ("less_than", "greater_than")
                ]
                return {"all": [is_known, {"any": differs}]}
            return {"all": [is_known, {"name": number, "operator": operator, "value": test.value}]}
        chosen = self._variable(name, SelectType, lambda s: [s.record[fact]] if fact in s.record else [])
        if test.holds:
            return {"name": chosen, "operator": "contains", "value": test.value}
        return {"all": [is_known, {"name": chosen, "operator": "does_not_contain", "value": test.value}]}

    def _variable(self, name: str, kind: type, value: Callable[[Any], Any]) -> str:
        def method(self: Any) -> Any:  # noqa: ANN401
            return value(self)

        method.__name__ = name
        self._methods[name] = rule_variable(kind)(method)
        return name


class _Variables(BaseVariables):
    def __init__(self, record: Record) -> None:
        self.record = record


class _Actions(BaseActions):
    def __init__(self) -> None:
        self.found: set[tuple[int, str]] = set()

    @rule_action(params={"number": "numeric", "rail": "text"})
    def note(self, number: int, rail: str) -> None:
        """Note that a rail holds."""
        self.found.add((number, rail))
