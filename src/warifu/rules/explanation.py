"""Explanations: an answer with its reasons, that becomes a tree of findings without evaluating again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from warifu.rules.conditions import AllOf, AnyOf, Clause, Comparison, Condition, Holds, NoneOf, Open
from warifu.rules.evaluate import values_of
from warifu.rules.facts import Fact, YesNo
from warifu.rules.findings import Finding
from warifu.rules.outcomes import Kind, Outcome
from warifu.rules.program import Program, Root, facts_of
from warifu.rules.provisions import Provision
from warifu.rules.reasons_source import Bits

OUTCOMES = {0: Outcome.NOT_MET, 1: Outcome.UNDETERMINED, 3: Outcome.MET}
_MOST_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Reasons:
    """The provisions that explain an answer, the facts that it lacks, and what else is open, each once."""

    provisions: tuple[Provision, ...]
    needed: tuple[Fact[Any], ...]
    open: tuple[Open, ...]
    kinds: tuple[Kind, ...]


class ReasonsByMask(dict[int, Reasons]):
    """The reasons behind one root for each mask met so far (few differ), in the order of the tree."""

    def __init__(self, program: Program, bits: Bits) -> None:
        super().__init__()
        self._nodes = program.nodes
        self._bits = bits

    def __missing__(self, mask: int) -> Reasons:
        """Read a mask that was not met before."""
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[mask] = reasons = self._read(mask)
        return reasons

    def _read(self, mask: int) -> Reasons:
        bits = self._bits
        nodes = [(place, self._nodes[place]) for place in bits.order]
        provisions = [n.provision for place, n in nodes if n.provision and mask & bits.stations[place]]
        asked = {fact.name: fact for _, node in nodes for fact in facts_of(node)}
        needed = [fact for name, fact in asked.items() if mask & bits.facts[name]]
        opened = [n.leaf for place, n in nodes if isinstance(n.leaf, Open) and mask & bits.open[place]]
        found = {fact.missing for fact in needed} | {leaf.kind for leaf in opened}
        kinds = tuple(kind for kind in Kind if kind in found)
        return Reasons(tuple(provisions), tuple(needed), tuple(opened), kinds)


class Explanation(NamedTuple):
    """
    What a root came to on a record, why, and the value of every node of the program.

    A named tuple, because one is made for every answer and a frozen dataclass takes three times as long.
    """

    outcome: Outcome
    reasons: Reasons
    root: Root
    program: Program
    values: tuple[int, ...]
    record: Mapping[str, Any]

    def finding(self) -> Finding:
        """Return the tree of findings, shaped like the question; a part that occurs twice is one finding."""
        return _Tree(self).finding(self.root.condition)


class _Tree:
    """Puts values that are known back into the shape of the conditions."""

    def __init__(self, explanation: Explanation) -> None:
        self._of = explanation
        self._made: dict[int, Finding] = {}

    def finding(self, condition: Condition) -> Finding:
        found = self._made.get(id(condition))
        if found is None:
            found = self._made[id(condition)] = self._new(condition)
        return found

    def _new(self, condition: Condition) -> Finding:
        program, record = self._of.program, self._of.record
        outcome = OUTCOMES[self._of.values[program.places[id(condition)]]]
        match condition:
            case YesNo():
                return Finding(outcome, condition, values=((condition, record.get(condition.name)),))
            case Comparison():
                return Finding(outcome, condition, values=values_of(condition, record))
            case Open():
                return Finding(outcome, condition)
            case Clause():
                return Finding(outcome, condition, (self.finding(condition.condition),))
            case Holds():
                provision = condition.provision
                beneath = (self.finding(program.bodies[provision]),)
                return Finding(outcome, condition, beneath, provision=provision)
        # A program holds no other kinds of condition than these and the groups.
        parts = condition.parts if isinstance(condition, AllOf | AnyOf | NoneOf) else ()
        return Finding(outcome, condition, tuple(self.finding(part) for part in parts))
