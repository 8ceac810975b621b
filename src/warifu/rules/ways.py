"""
Ways to an answer: which open leaves of a tree would have to come out how, so that the whole comes out so.

For a fact whose answers can be counted a way holds the answers that will do.
For days, numbers and two facts not known that are compared it holds how the comparison must come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from warifu.rules.bounds import tightened
from warifu.rules.conditions import Comparison, Open
from warifu.rules.domains import Domains
from warifu.rules.evaluate import evaluate
from warifu.rules.facts import Fact, YesNo
from warifu.rules.outcomes import Outcome
from warifu.rules.program import Node, Op, Program, facts_of

MOST_KEPT = 32
"""So many ways are followed at once, those with the fewest facts first."""


@dataclass(frozen=True, slots=True)
class Way:
    """Answers that will do (by the name of their fact), and comparisons that must be met or not met."""

    answers: frozenset[tuple[str, frozenset[Any]]] = frozenset()
    relations: frozenset[tuple[Comparison, bool]] = frozenset()

    def covers(self, other: Way) -> bool:
        """Whether whoever goes the other way goes this one too."""
        wanted = dict(other.answers)
        return self.relations <= other.relations and all(
            name in wanted and wanted[name] <= values for name, values in self.answers
        )

    @property
    def size(self) -> int:
        """How many facts and relations it takes."""
        return len(self.answers) + len(self.relations)


NOTHING_NEEDED: tuple[Way, ...] = (Way(),)


@dataclass
class Ways:
    """Finds the ways to a value at each node of a program whose values on a record are known."""

    program: Program
    values: tuple[int, ...]
    record: Mapping[str, Any]
    domains: Domains
    all_kept: bool = True
    """Whether no way was left aside for want of room."""
    _found: dict[tuple[int, int], tuple[Way, ...]] = field(default_factory=dict)

    def to(self, place: int, wanted: int) -> tuple[Way, ...]:
        """Return the ways to a value (0 or 3) at a node, the shortest first; none covers another."""
        value = self.values[place]
        if value == wanted:
            return NOTHING_NEEDED
        if value != 1:
            return ()
        if (place, wanted) not in self._found:
            self._found[place, wanted] = self._sift(self._new(self.program.nodes[place], wanted))
        return self._found[place, wanted]

    def _new(self, node: Node, wanted: int) -> Iterable[Way]:
        match node.op:
            case Op.FACT | Op.COMPARE if not isinstance(node.leaf, Open | None):
                return self._leaf(node, node.leaf, wanted)
            case Op.OPEN:
                return ()
            case Op.NOT:
                return self.to(node.parts[0], 3 - wanted)
            case Op.PROVISION:
                return self.to(node.parts[0], wanted)
        parts = [self.to(part, wanted) for part in node.parts]
        if (node.op is Op.ALL) == (wanted == 0):
            return [way for ways in parts for way in ways]
        ways: tuple[Way, ...] = NOTHING_NEEDED
        for further in parts:
            ways = self._both(ways, further)
        return ways

    def _leaf(self, node: Node, leaf: YesNo | Comparison, wanted: int) -> Iterator[Way]:
        is_open: dict[str, Fact[Any]] = {
            fact.name: fact for fact in facts_of(node) if self.record.get(fact.name) is None
        }
        [(name, fact), *others] = is_open.items()
        possible = () if others else self.domains.of(fact)
        outcome = Outcome.MET if wanted else Outcome.NOT_MET
        if isinstance(leaf, Comparison) and not possible:
            yield Way(relations=frozenset({(leaf, bool(wanted))}))
        will_do = [v for v in possible if evaluate(leaf, {**self.record, name: v}).outcome is outcome]
        if will_do:
            yield Way(answers=frozenset({(name, frozenset(will_do))}))

    def _both(self, ones: tuple[Way, ...], others: tuple[Way, ...]) -> tuple[Way, ...]:
        joint = (_together(one, other) for one in ones for other in others)
        return self._sift(way for way in joint if way is not None)

    def _sift(self, ways: Iterable[Way]) -> tuple[Way, ...]:
        kept: list[Way] = []
        for way in sorted(_merged(ways), key=lambda way: way.size):
            if not any(shorter.covers(way) for shorter in kept):
                kept.append(way)
        if len(kept) > MOST_KEPT:
            self.all_kept = False
        return tuple(kept[:MOST_KEPT])


def _together(one: Way, other: Way) -> Way | None:
    """Return the way that is both, or None if they contradict each other."""
    answers = dict(one.answers)
    for name, values in other.answers:
        answers[name] = answers.get(name, values) & values
    both = one.relations | other.relations
    relations = None if any((part, not met) in both for part, met in both) else tightened(both)
    if relations is None or not all(answers.values()):
        return None
    return Way(frozenset(answers.items()), relations)


def _merged(ways: Iterable[Way]) -> list[Way]:
    """Put together the ways that differ in the answers to one fact alone, such as Australia or Japan."""
    merged = list(dict.fromkeys(ways))
    for name in sorted({name for way in merged for name, _ in way.answers}):
        alike: dict[Way, set[Any]] = {}
        untouched = []
        for way in merged:
            answers = dict(way.answers)
            values = answers.pop(name, None)
            if values is None:
                untouched.append(way)
            else:
                alike.setdefault(Way(frozenset(answers.items()), way.relations), set()).update(values)
        merged = untouched + [
            Way(rest.answers | {(name, frozenset(values))}, rest.relations) for rest, values in alike.items()
        ]
    return merged
