"""
What explains each answer of a table: the same causes that a finding has, a boolean column each.

From a matter's root downwards a part is reached if the node above it is, and it has that node's value
(beneath a negation: the opposite value, which it always has).
What several nodes share is reached by any of them.
"""

# ruff: noqa: PLC0415  (Polars is loaded where a table is worked on: one answer must not wait for it)

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from warifu.rules.conditions import Open
from warifu.rules.layers import Layers, Step
from warifu.rules.outcomes import Kind
from warifu.rules.program import Node, Op, Program, Root, facts_of

if TYPE_CHECKING:
    import polars as pl

    Fields = dict[str, pl.Expr]

CONFLICT = "conflict"


class Causes:
    """The causes of one root's answer, over the values of all nodes."""

    def __init__(
        self,
        program: Program,
        root: Root,
        *,
        values: Sequence[Step],
        layers: Layers,
        facts: Mapping[str, pl.Expr],
    ) -> None:
        """Work out which nodes are reached on each row; `facts` are the columns of the facts."""
        self._facts = facts
        self._kinds = {fact.name: fact.missing for fact in program.facts}
        reached = _reached(program, root.node, values, layers)
        self._reached = [(program.nodes[place], step.expression) for place, step in reached]

    def parts(self) -> dict[str, Fields]:
        """Return what explains the answer, by what it is."""
        return {"cited": self.cited(), "missing": self.missing(), "open": self.open(), "kinds": self.kinds()}

    def cited(self) -> Fields:
        """Return, by provision, whether it is one that decides."""
        return {node.provision.id: reached for node, reached in self._reached if node.provision is not None}

    def missing(self) -> Fields:
        """Return, by fact, whether it is not known and leaves the answer open."""
        asked = _gathered(
            (name, reached)
            for node, reached in self._reached
            for name in dict.fromkeys(fact.name for fact in facts_of(node))
        )
        return {name: reached & self._facts[name].is_null() for name, reached in asked.items()}

    def open(self) -> Fields:
        """Return, by sheet row, whether a text not read or a decision not taken leaves the answer open."""
        return _gathered((leaf.row or CONFLICT, reached) for leaf, reached in self._open())

    def kinds(self) -> Fields:
        """Return, by kind of unknown, whether it is one of this answer's."""
        found = _gathered(
            [(self._kinds[name].value, missing) for name, missing in self.missing().items()]
            + [(leaf.kind.value, reached) for leaf, reached in self._open()]
        )
        return {kind.value: found[kind.value] for kind in Kind if kind.value in found}

    def _open(self) -> list[tuple[Open, pl.Expr]]:
        return [(node.leaf, reached) for node, reached in self._reached if isinstance(node.leaf, Open)]


def _reached(program: Program, root: int, values: Sequence[Step], layers: Layers) -> list[tuple[int, Step]]:
    """Return the places beneath a root, from the top, each with whether it is reached."""
    import polars as pl

    ways: dict[int, list[Step]] = defaultdict(list)
    ways[root].append(Step(pl.lit(value=True), 0))
    found = []
    for place in range(root, -1, -1):
        if place not in ways:
            continue
        node, reached = program.nodes[place], _any(ways[place])
        if place != root and (len(ways[place]) > 1 or _parts_compare(node)):
            reached = layers.keep(reached, f"reached {root} {place}")
        found.append((place, reached))
        for part in node.parts:
            way = reached
            if _parts_compare(node):
                same = values[part].expression.eq_missing(values[place].expression)
                layer = max(values[part].layer, values[place].layer, reached.layer)
                way = Step(same if place == root else reached.expression & same, layer)
            ways[part].append(way)
    return found


def _parts_compare(node: Node) -> bool:
    """Whether a part of this node is a cause only where it has the node's value."""
    return node.op in (Op.ALL, Op.ANY) and bool(node.parts)


def _any(ways: list[Step]) -> Step:
    return Step(reduce(or_, [way.expression for way in ways]), max(way.layer for way in ways))


def _gathered(found: Iterable[tuple[str, pl.Expr]]) -> Fields:
    """Return, by name, whether any of what was found under it is so."""
    fields: Fields = {}
    for name, reached in found:
        fields[name] = fields[name] | reached if name in fields else reached
    return fields
