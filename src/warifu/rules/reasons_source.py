"""
Python source that finds what explains an answer, once the nodes of a program have their values.

It walks from a root downwards through the causes alone (see `program`) and gathers what it meets as the bits
of one whole number. Only what is reached costs time.

Provisions, conditions that several others share and, in a deep tree, every fortieth layer are stations:
the walk marks them, and goes on beneath each once, after everything above it.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TypeAlias

from warifu.rules.conditions import Open
from warifu.rules.program import Op, Program, facts_of
from warifu.rules.python_source import Source

Lines: TypeAlias = list[str]
_LAYERS = 40
"""So many layers of a tree are walked in one go: Python lets lines be indented a hundred times."""
_LEAVES = (Op.FACT, Op.COMPARE, Op.OPEN)


class Bits:
    """Which bit of a mask stands for which station, fact or open text of a program."""

    def __init__(self, program: Program) -> None:
        nodes = program.nodes
        users = Counter(part for node in nodes for part in node.parts)
        heights: list[int] = []
        stations = []
        for place, node in enumerate(nodes):
            heights.append(1 + max((heights[part] for part in node.parts), default=0))
            shared = node.op not in _LEAVES and users[place] > 1
            if node.op is Op.PROVISION or shared or heights[place] % _LAYERS == 0:
                stations.append(place)
        opened = [place for place, node in enumerate(nodes) if isinstance(node.leaf, Open)]
        self.stations = {place: 1 << number for number, place in enumerate(stations)}
        self.facts = {fact.name: 1 << (len(stations) + number) for number, fact in enumerate(program.facts)}
        start = len(stations) + len(program.facts)
        self.open = {place: 1 << (start + number) for number, place in enumerate(opened)}


class Walk:
    """
    Writes the walk from a root, leaving the mask in `m`.

    Without `leaves` it gathers provisions, whatever the answer.
    With `leaves` it is for an undetermined answer, and gathers the missing facts and what is open too.
    """

    def __init__(self, program: Program, bits: Bits, *, leaves: bool) -> None:
        self._nodes = program.nodes
        self._bits = bits
        self._leaves = leaves

    @cached_property
    def worthwhile(self) -> frozenset[int]:
        """The places of nodes with something to gather at or beneath them: the walk looks at their values."""
        found: set[int] = set()
        for place, node in enumerate(self._nodes):
            here = node.op is Op.PROVISION or (self._leaves and node.op in _LEAVES)
            if here or not found.isdisjoint(node.parts):
                found.add(place)
        return frozenset(found)

    def lines(self, root: int, source: Source) -> Lines:
        """Return the lines that walk from a root over the values that a source works out."""
        self._source = source
        within = self._within(root)
        lines = ["m = 0", *self._towards(root)]
        for place in sorted(within & self._bits.stations.keys(), reverse=True):
            beneath = self._beneath(place)
            if beneath:
                lines += [f"if m & {self._bits.stations[place]}:", *_indented(beneath)]
        return lines

    def _within(self, root: int) -> set[int]:
        found, waiting = set(), [root]
        while waiting:
            place = waiting.pop()
            if place in self.worthwhile and place not in found:
                found.add(place)
                waiting += self._nodes[place].parts
        return found

    def _towards(self, place: int) -> Lines:
        """Mark a node that is reached, and go on beneath it unless it is a station."""
        if place not in self.worthwhile:
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
