"""
The rules as two rails: for each node, what makes it certainly yes and what makes it certainly no.

An engine with two truth values cannot say unknown. It gives right answers if it is asked both questions; that
doubles its work, and is what a right answer costs there. The same trees are printed for every such engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from warifu.rules.conditions import Comparison, Value
from warifu.rules.facts import Fact, YesNo
from warifu.rules.program import Op, Program

EPOCH = date(1970, 1, 1)
Scalar: TypeAlias = str | int | bool


@dataclass(frozen=True)
class Test:
    """A fact is known, and compares (or does not) with a value or another fact that is known, too."""

    fact: str
    operator: str
    holds: bool
    value: Scalar | None = None
    other: str | None = None


@dataclass(frozen=True)
class Group:
    """All or any of some parts; `name` is the same for the same group wherever it stands."""

    name: str
    is_all: bool
    parts: tuple[Rail, ...]


Rail: TypeAlias = Test | Group | bool


class Rails:
    """Both rails of every root of a program."""

    def __init__(self, program: Program) -> None:
        """Lay out the rails, each group once."""
        self.program = program
        self._made: dict[tuple[int, bool], Rail] = {}
        self.roots = [
            (self.rail(root.node, yes=True), self.rail(root.node, yes=False)) for root in program.roots
        ]

    @property
    def groups(self) -> tuple[Group, ...]:
        """Every group that a root needs, parts before wholes."""
        found: dict[str, Group] = {}
        for pair in self.roots:
            for rail in pair:
                _gather(rail, found)
        return tuple(found.values())

    def rail(self, place: int, *, yes: bool) -> Rail:
        """Return what makes a node certainly yes, or certainly no."""
        key = place, yes
        if key not in self._made:
            self._made[key] = self._new(place, yes=yes)
        return self._made[key]

    def _new(self, place: int, *, yes: bool) -> Rail:
        node = self.program.nodes[place]
        if isinstance(node.leaf, YesNo):
            return Test(node.leaf.name, "eq", holds=True, value=yes)
        if isinstance(node.leaf, Comparison):
            return _test(node.leaf, holds=yes)
        if node.op is Op.OPEN:
            return False
        if node.op in (Op.NOT, Op.PROVISION):
            return self.rail(node.parts[0], yes=yes is (node.op is Op.PROVISION))
        is_all = yes is (node.op is Op.ALL)
        return _group(
            f"{'yes' if yes else 'no'}_{place}", [self.rail(p, yes=yes) for p in node.parts], is_all=is_all
        )


def _group(name: str, parts: list[Rail], *, is_all: bool) -> Rail:
    if (not is_all) in parts:
        return not is_all
    left = tuple(dict.fromkeys(part for part in parts if part is not is_all))
    if not left:
        return is_all
    return left[0] if len(left) == 1 else Group(name, is_all, left)


def _test(comparison: Comparison, *, holds: bool) -> Test:
    left, right, operator = comparison.left, comparison.right, comparison.operator
    if isinstance(left, Value):
        turned = {"eq": "eq", "le": "ge", "lt": "gt"}
        left, right, operator = right, left, turned[operator]
    if not isinstance(left, Fact):
        message = f"the peers are given plain facts only, not {left!r}"
        raise TypeError(message)
    if isinstance(right, Value):
        return Test(left.name, operator, holds, value=scalar(right.value))
    if not isinstance(right, Fact):
        message = f"the peers are given plain facts only, not {right!r}"
        raise TypeError(message)
    return Test(left.name, operator, holds, other=right.name)


def scalar(value: str | int | date) -> Scalar:
    """Return a value as every peer can hold it: a day as its number from 1970-01-01."""
    return (value - EPOCH).days if isinstance(value, date) else value


def short(fact: str) -> str:
    """Return a fact's name as a plain identifier."""
    return fact.replace(".", "_")


def _gather(rail: Rail, found: dict[str, Group]) -> None:
    if isinstance(rail, Group) and rail.name not in found:
        for part in rail.parts:
            _gather(part, found)
        found[rail.name] = rail
