"""
Python source that finds what explains an answer, once the nodes of a program have their values.

It walks from a root downwards through the causes alone (see `program`) and gathers what it meets as the bits
of one whole number. Only what is reached costs time.

Provisions, conditions that several others share and, in a deep tree, every fortieth layer are stations:
the walk marks them, and goes on beneath each once, after everything above it.
"""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TypeAlias

from warifu.rules.program import Op, Program, facts_of
from warifu.rules.python_source import Source

Lines: TypeAlias = list[str]
_LAYERS = 40
"""So many layers of a tree are walked in one go: Python lets lines be indented a hundred times."""
_LEAVES = (Op.FACT, Op.COMPARE, Op.OPEN)


class Bits:
    """Which bit of a mask stands for which station, fact or open text beneath a root."""

    def __init__(self, program: Program, root: int) -> None:
        nodes = program.nodes
        self.root = root
        self.order = from_the_top(program, root)
        users = Counter(part for place in self.order for part in nodes[place].parts)
        heights: dict[int, int] = {}
        stations, facts, opened = [], dict[str, None](), []
        for place in sorted(self.order):
            node = nodes[place]
            heights[place] = 1 + max((heights[part] for part in node.parts), default=0)
            shared = node.op not in _LEAVES and users[place] > 1
            if node.op is Op.PROVISION or shared or heights[place] % _LAYERS == 0:
                stations.append(place)
            if node.op is Op.OPEN:
                opened.append(place)
            facts |= dict.fromkeys(fact.name for fact in facts_of(node))
        bits = map((1).__lshift__, count())
        self.stations = dict(zip(stations, bits, strict=False))
        self.facts = dict(zip(facts, bits, strict=False))
        self.open = dict(zip(opened, bits, strict=False))


def from_the_top(program: Program, root: int) -> tuple[int, ...]:
    """Return the places beneath a root in the order in which a reader of its tree first meets them."""
    found: dict[int, None] = {}
    waiting = [root]
    while waiting:
        place = waiting.pop()
        if place not in found:
            found[place] = None
            waiting += reversed(program.nodes[place].parts)
    return tuple(found)


def worth_a_look(program: Program, *, leaves: bool) -> frozenset[int]:
    """Return the places of nodes with something to gather at or beneath them: a walk looks at these."""
    found: set[int] = set()
    for place, node in enumerate(program.nodes):
        here = node.op is Op.PROVISION or (leaves and node.op in _LEAVES)
        if here or not found.isdisjoint(node.parts):
            found.add(place)
    return frozenset(found)


class Walk:
    """
    Writes the walk from a root over the values that a source works out, leaving the mask in `m`.

    Without `leaves` it gathers provisions, whatever the answer.
    With `leaves` it is for an undetermined answer, and gathers the missing facts and what is open too.
    """

    def __init__(self, source: Source, bits: Bits, *, places: frozenset[int], leaves: bool) -> None:
        """Take the source, the bits of a root, and the places that are `worth_a_look`."""
        self._nodes = source.program.nodes
        self._source = source
        self._bits = bits
        self._places = places
        self._leaves = leaves

    def lines(self) -> Lines:
        """Return the lines of the walk."""
        lines = ["m = 0", *self._towards(self._bits.root)]
        for place in sorted(self._bits.stations, reverse=True):
            beneath = self._beneath(place) if place in self._places else []
            if beneath:
                lines += [f"if m & {self._bits.stations[place]}:", *_indented(beneath)]
        return lines

    def _towards(self, place: int) -> Lines:
        """Mark a node that is reached, and go on beneath it unless it is a station."""
        if place not in self._places:
            return []
        if place in self._bits.stations:
            return [f"m |= {self._bits.stations[place]}"]
        if self._nodes[place].op in _LEAVES:
            return self._leaf(place)
        return self._beneath(place)

    def _beneath(self, place: int) -> Lines:
        node = self._nodes[place]
        if node.op in (Op.NOT, Op.PROVISION):
            return self._towards(node.parts[0])
        value = "1" if self._leaves else self._source.value(place)
        lines: Lines = []
        seen: set[str] = set()
        for part in node.parts:
            towards = self._towards(part)
            # Several comparisons of one fact are undetermined together: one look is enough.
            asked = self._asked_alone(part)
            if not towards or asked in seen:
                continue
            if asked:
                seen.add(asked)
            lines += [f"if {self._source.value(part)} == {value}:", *_indented(towards)]
        return lines

    def _asked_alone(self, place: int) -> str:
        facts = {fact.name for fact in facts_of(self._nodes[place])}
        return facts.pop() if len(facts) == 1 else ""

    def _leaf(self, place: int) -> Lines:
        if place in self._bits.open:
            return [f"m |= {self._bits.open[place]}"]
        facts = {fact.name: fact for fact in facts_of(self._nodes[place])}
        if len(facts) == 1:
            return [f"m |= {self._bits.facts[name]}" for name in facts]
        lines: Lines = []
        for name, fact in facts.items():
            lines += [f"if {self._source.variable(fact)} is None:", f"    m |= {self._bits.facts[name]}"]
        return lines


def _indented(lines: Lines) -> Lines:
    return ["    " + line for line in lines]
