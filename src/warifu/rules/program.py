"""
Some matters as one flat program: what every evaluator runs, each in its own way.

Nothing is evaluated here. The trees that `question` and `body` give are laid out as a list of nodes,
children before parents, each provision and each identical part once.

What an explanation is, for all evaluators: from a root downwards, a child is a *cause* if it has the same
value as its parent, or the opposite value beneath a negation. The deciding provisions are the provisions so
reached; missing facts are those without a value at the undetermined leaves so reached; what is open likewise.
"""

from __future__ import annotations

import enum
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from warifu.errors import RuleError
from warifu.rules.conditions import AllOf, AnyOf, Clause, Comparison, Condition, Holds, NoneOf, Open
from warifu.rules.facts import Fact, YesNo
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Mode
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.question import body, question


class Op(enum.Enum):
    """What a node does. The first three have no parts; a negation and a provision have one."""

    FACT = "fact"
    COMPARE = "compare"
    OPEN = "open"
    ALL = "all"
    ANY = "any"
    NOT = "not"
    PROVISION = "provision"


@dataclass(frozen=True, slots=True)
class Node:
    """
    One step: `parts` are the places of earlier nodes.

    A question, a comparison and what is open have a `leaf` and no parts.
    All of nothing is met, any of nothing is not met. A provision has the value of its one part.
    """

    op: Op
    leaf: YesNo | Comparison | Open | None
    parts: tuple[int, ...] = ()
    provision: Provision | None = None


@dataclass(frozen=True)
class Root:
    """A matter under an instrument, its condition, and the place of the node that answers it."""

    instrument: Instrument
    matter: Matter
    condition: Condition
    node: int


@dataclass(frozen=True, eq=False)
class Program:
    """
    Nodes in an order in which they can be worked out, and the matters that they answer.

    `places` gives the node of each condition (by identity; `roots` and `bodies` keep all of them alive),
    `bodies` what each provision comes to in this mode.
    """

    nodes: tuple[Node, ...]
    roots: tuple[Root, ...]
    mode: Mode
    places: dict[int, int]
    bodies: dict[Provision, Condition]

    @cached_property
    def facts(self) -> tuple[Fact[Any], ...]:
        """The facts that are asked for, each once, in the order of the nodes."""
        found: dict[str, Fact[Any]] = {}
        for node in self.nodes:
            for fact in facts_of(node):
                found.setdefault(fact.name, fact)
        return tuple(found.values())

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions in play, each once, in the order of the nodes."""
        return tuple(node.provision for node in self.nodes if node.provision is not None)


def facts_of(node: Node) -> tuple[Fact[Any], ...]:
    """Return the facts that a node asks for itself."""
    if isinstance(node.leaf, YesNo):
        return (node.leaf,)
    if isinstance(node.leaf, Comparison):
        return (*node.leaf.left.facts(), *node.leaf.right.facts())
    return ()


def program(
    instruments: Iterable[Instrument], matters: Iterable[Matter] | None = None, *, mode: Mode
) -> Program:
    """
    Lay out what some instruments say on some matters (on all of theirs if none are named) as one program.

    The roots stand in the order of the instruments, then of the matters.
    An instrument that says nothing on a matter has no root for it.
    """
    wanted = None if matters is None else tuple(matters)
    layout = _Layout(mode)
    roots = []
    for instrument in instruments:
        own = instrument.matters
        for matter in own if wanted is None else (m for m in wanted if m in own):
            condition = question(instrument, matter)
            roots.append(Root(instrument, matter, condition, layout.place(condition)))
    return Program(tuple(layout.nodes), tuple(roots), mode, layout.places, layout.bodies)


class _Layout:
    """Puts conditions into a list of nodes, parts first, nothing twice."""

    def __init__(self, mode: Mode) -> None:
        self.mode = mode
        self.nodes: list[Node] = []
        self.places: dict[int, int] = {}
        self.bodies: dict[Provision, Condition] = {}
        self._seen: dict[Hashable, int] = {}

    def place(self, condition: Condition) -> int:
        """Return the place of a condition's node, adding it and what is beneath it if need be."""
        found = self.places.get(id(condition))
        if found is None:
            found = self.places[id(condition)] = self._new(condition)
        return found

    def _new(self, condition: Condition) -> int:
        match condition:
            case Comparison() | Open():
                op = Op.COMPARE if isinstance(condition, Comparison) else Op.OPEN
                place = self._add(op, condition, leaf=condition)
            case YesNo():
                place = self._add(Op.FACT, condition.name, leaf=condition)
            case Clause():
                place = self.place(condition.condition)
            case AllOf():
                place = self._group(Op.ALL, condition.parts)
            case AnyOf():
                place = self._group(Op.ANY, condition.parts)
            case NoneOf():
                some = self._group(Op.ANY, condition.parts)
                place = self._add(Op.NOT, some, parts=(some,))
            case Holds():
                place = self._provision(condition.provision)
            case _:
                message = f"not a condition: {condition!r}"
                raise RuleError(message)
        return place

    def _group(self, op: Op, parts: tuple[Condition, ...]) -> int:
        places = tuple(dict.fromkeys(self.place(part) for part in parts))
        return places[0] if len(places) == 1 else self._add(op, places, parts=places)

    def _provision(self, provision: Provision) -> int:
        if provision not in self.bodies:
            self.bodies[provision] = body(provision, self.mode)
        within = self.place(self.bodies[provision])
        return self._add(Op.PROVISION, provision, parts=(within,), provision=provision)

    def _add(
        self,
        op: Op,
        key: Hashable,
        *,
        parts: tuple[int, ...] = (),
        leaf: YesNo | Comparison | Open | None = None,
        provision: Provision | None = None,
    ) -> int:
        place = self._seen.setdefault((op, key), len(self.nodes))
        if place == len(self.nodes):
            self.nodes.append(Node(op, leaf, parts, provision))
        return place
