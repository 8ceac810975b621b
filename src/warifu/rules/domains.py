"""The answers that a fact not known could have, where they can be counted."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from warifu.parties import STATE_CODES, State
from warifu.rules.conditions import Comparison, Value
from warifu.rules.facts import Fact, OneOf, StateFact, YesNo
from warifu.rules.program import Program


class Domains:
    """
    The possible answers to the facts of a program, beside those that a record knows.

    A question on a State is answered by the States that the program or the record names.
    The rest are all alike, so that as many of them are added as there are such questions open.
    """

    def __init__(self, program: Program, record: Mapping[str, Any]) -> None:
        """Take a program and what is known."""
        self._program = program
        self._record = record

    def of(self, fact: Fact[Any]) -> tuple[Any, ...]:
        """Return the possible answers; none if they cannot be counted (days, numbers)."""
        if isinstance(fact, YesNo):
            return (True, False)
        if isinstance(fact, OneOf):
            return tuple(fact.choices)
        return (*self.named, *self.others) if isinstance(fact, StateFact) else ()

    @cached_property
    def named(self) -> tuple[State, ...]:
        """The States that the program or the record names."""
        found: dict[State, None] = {}
        for node in self._program.nodes:
            if isinstance(node.leaf, Comparison):
                for term in (node.leaf.left, node.leaf.right):
                    if isinstance(term, Value) and term.value in STATE_CODES:
                        found[State(str(term.value))] = None
        for fact in self._program.facts:
            value = self._record.get(fact.name)
            if isinstance(fact, StateFact) and value is not None:
                found[value] = None
        return tuple(found)

    @cached_property
    def others(self) -> tuple[State, ...]:
        """States that nothing names, standing for all the rest."""
        is_open = [
            fact
            for fact in self._program.facts
            if isinstance(fact, StateFact) and self._record.get(fact.name) is None
        ]
        rest = sorted(STATE_CODES.difference(self.named))
        return tuple(State(code) for code in rest[: len(is_open)])
