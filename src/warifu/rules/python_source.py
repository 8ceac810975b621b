"""
Python source for a program: straight-line code over small whole numbers.

Not met is 0, undetermined 1, met 3: then `&` is *all of* and `|` is *any of*, in three values.
Every fact is fetched once. A node that only one other needs stands inside it and is skipped where it cannot
matter, unless its value is wanted afterwards.

It is made of operators, names of ours and literals that facts have accepted; nothing of a record gets in.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from warifu.errors import RuleError
from warifu.rules.conditions import Comparison, Scaled, Shifted, Span, Term, Value
from warifu.rules.evaluate import add_months
from warifu.rules.facts import Fact
from warifu.rules.program import Node, Op, Program, facts_of

NOT_MET, UNDETERMINED, MET = 0, 1, 3
_OPERATORS = {"eq": "==", "lt": "<", "le": "<="}
_DEEPEST = 15
"""So many expressions stand inside one another before one gets a line of its own (Python allows 200)."""


@dataclass
class Source:
    """Lines that work out a program's nodes, and the names (of literals and functions) that they use."""

    program: Program
    kept: frozenset[int]
    """The places of the nodes whose value is wanted afterwards, each under its name."""
    lines: list[str] = field(default_factory=list)
    names: dict[str, Any] = field(default_factory=lambda: {"add_months": add_months, "NOT": (3, 1, 1, 0)})
    _written: dict[int, tuple[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Fetch the facts, then write every node that is kept or needed by several, parts first."""
        nodes = self.program.nodes
        needed = Counter(part for node in nodes for part in node.parts)
        self._facts = {fact.name: f"x{number}" for number, fact in enumerate(self.program.facts)}
        self.lines += [f"{variable} = get({name!r})" for name, variable in self._facts.items()]
        ends = {root.node for root in self.program.roots}
        for place, node in enumerate(nodes):
            text, depth = self._expression(place, node)
            wanted = place in self.kept or place in ends or needed[place] > 1 or depth > _DEEPEST
            if wanted and not text.isalnum():
                self.lines.append(f"v{place} = {text}")
                text, depth = f"v{place}", 0
            self._written[place] = (text, depth)

    def value(self, place: int) -> str:
        """Return the name (or literal) that has the value of a node that is kept."""
        return self._written[place][0]

    def variable(self, fact: Fact[Any]) -> str:
        """Return the name under which a fact's answer stands."""
        return self._facts[fact.name]

    def _expression(self, place: int, node: Node) -> tuple[str, int]:
        match node.op:
            case Op.FACT:
                [x] = [self.variable(fact) for fact in facts_of(node)]
                return f"(3 if {x} else 1 if {x} is None else 0)", 1
            case Op.COMPARE if isinstance(node.leaf, Comparison):
                return self._comparison(node.leaf), 1
            case Op.ALL | Op.ANY:
                return self._group(place, node)
            case Op.NOT:
                text, depth = self._written[node.parts[0]]
                return f"NOT[{text}]", depth + 1
            case Op.PROVISION:
                return self._written[node.parts[0]]
        return "1", 0

    def _group(self, place: int, node: Node) -> tuple[str, int]:
        if not node.parts:
            return ("3" if node.op is Op.ALL else "0"), 0
        depth = max(self._written[part][1] for part in node.parts) + 1
        first, *middle, last = [self._written[part][0] for part in node.parts]
        # `t` is what the parts so far come to; the rest is skipped once nothing can change it.
        t = f"t{place}"
        if node.op is Op.ALL:
            so_far = [f"({t} := {first})", *(f"({t} := {t} & {text})" for text in middle)]
            return f"({' and '.join(so_far)} and {t} & {last})", depth
        so_far = [f"3 if ({t} := {first}) == 3", *(f"3 if ({t} := {t} | {text}) == 3" for text in middle)]
        return f"({' else '.join(so_far)} else {t} | {last})", depth

    def _comparison(self, comparison: Comparison) -> str:
        asked = dict.fromkeys(
            self.variable(f) for t in (comparison.left, comparison.right) for f in t.facts()
        )
        left, right = self._term(comparison.left), self._term(comparison.right)
        test = f"{left} {_OPERATORS[comparison.operator]} {right}"
        if not asked:
            return f"(3 if {test} else 0)"
        unknown = " or ".join(f"{x} is None" for x in asked)
        return f"(1 if {unknown} else 3 if {test} else 0)"

    def _term(self, term: Term) -> str:
        match term:
            case Fact():
                return self.variable(term)
            case Value():
                return self._literal(term.value)
            case Shifted():
                day = self.variable(term.day)
                moved = f"add_months({day}, {term.months})" if term.months else day
                return f"({moved} + {self._literal(timedelta(days=term.days))})" if term.days else moved
            case Span():
                return f"({self.variable(term.later)} - {self.variable(term.earlier)}).days"
            case Scaled():
                return f"{self.variable(term.count)} * {term.factor}"
        message = f"not a term: {term!r}"
        raise RuleError(message)

    def _literal(self, value: Any) -> str:  # noqa: ANN401  (literals of every kind)
        if isinstance(value, str | int):
            return repr(value)
        name = f"c{len(self.names)}"
        self.names[name] = value
        return name
