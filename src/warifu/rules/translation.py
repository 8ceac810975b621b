"""
Nodes of a program as Polars expressions.

AND, OR, NOT and comparisons on nullable values are strong Kleene logic in Polars, and nothing else is used:
no when/then, no fill_null, no is_in, no least or greatest. Each of those takes a missing fact for an answer.
"""

# ruff: noqa: PLC0415  (Polars is loaded where a table is worked on: one answer must not wait for it)

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from warifu.errors import RuleError
from warifu.rules.conditions import Comparison, Scaled, Shifted, Span, Term, Value
from warifu.rules.facts import Day, Fact, OneOf, StateFact, YesNo
from warifu.rules.months import moved
from warifu.rules.program import Node, Op
from warifu.rules.table import codes_of, enum_of

if TYPE_CHECKING:
    import polars as pl

_EPOCH = date(1970, 1, 1)
_SAFE_FACTOR = 2**10
"""A count is below 2**53: times less than this, it stays within 64 bits."""


class Translation:
    """How each kind of node is said in Polars."""

    def __init__(self, facts: Mapping[str, pl.Expr]) -> None:
        """Take the columns of the facts, by their flat names."""
        self.facts = facts

    def node(self, node: Node, parts: list[pl.Expr]) -> pl.Expr:
        """Return a node's value, given those of its parts."""
        if isinstance(node.leaf, YesNo):
            return self.facts[node.leaf.name]
        if isinstance(node.leaf, Comparison):
            return self.compare(node.leaf)
        if node.op is Op.ALL:
            return self.all(parts)
        if node.op is Op.ANY:
            return self.any(parts)
        if node.op is Op.NOT:
            return self.negation(parts[0])
        return self.open() if node.op is Op.OPEN else parts[0]

    def all(self, parts: list[pl.Expr]) -> pl.Expr:
        """Return whether all hold; all of nothing does."""
        import polars as pl

        return reduce(and_, parts) if parts else pl.lit(value=True)

    def any(self, parts: list[pl.Expr]) -> pl.Expr:
        """Return whether some part holds; of nothing, none does."""
        import polars as pl

        return reduce(or_, parts) if parts else pl.lit(value=False)

    def negation(self, part: pl.Expr) -> pl.Expr:
        """Return the opposite."""
        return ~part

    def open(self) -> pl.Expr:
        """Return what is undetermined whatever the facts."""
        import polars as pl

        return pl.lit(None, dtype=pl.Boolean)

    def compare(self, comparison: Comparison) -> pl.Expr:
        """Return a comparison of two terms, brought to one type."""
        left, right = self.sides(comparison)
        if comparison.operator == "eq":
            return left == right
        return left < right if comparison.operator == "lt" else left <= right

    def term(self, term: Term) -> pl.Expr:
        """Return a term: a day as its number from 1970-01-01, a code as an Enum, a count as 64 bits."""
        if isinstance(term, Day):
            return self.facts[term.name].to_physical()
        if isinstance(term, Fact):
            return self.facts[term.name]
        if isinstance(term, Shifted):
            return self.shift(term)
        if isinstance(term, Span):
            return self.term(term.later) - self.term(term.earlier)
        if isinstance(term, Scaled):
            return self._times(term)
        message = f"not a term: {term!r}"
        raise RuleError(message)

    def shift(self, term: Shifted) -> pl.Expr:
        """Return a day moved on: months first, then days."""
        day = self.term(term.day)
        if term.months:
            day = moved(day, term.months)
        return day + term.days if term.days else day

    def literal(self, value: str | int | date, beside: Term) -> pl.Expr:
        """Return a value written in a provision, in the type of what it is compared with."""
        import polars as pl

        if isinstance(value, str):
            if not isinstance(beside, OneOf | StateFact):
                return pl.lit(value)
            if value not in codes_of(beside):
                message = f"{beside.name}: a provision compares it with {value!r}, which it can never be"
                raise RuleError(message)
            return pl.lit(value, dtype=enum_of(beside))
        return pl.lit((value - _EPOCH).days if isinstance(value, date) else value)

    def sides(self, comparison: Comparison) -> tuple[pl.Expr, pl.Expr]:
        """Return the two sides of a comparison, brought to one type."""
        import polars as pl

        left, right = comparison.left, comparison.right
        if isinstance(left, Value) or isinstance(right, Value) or _type(left) == _type(right):
            return self._side(left, right), self._side(right, left)
        return self._side(left, right).cast(pl.String), self._side(right, left).cast(pl.String)

    def _side(self, side: Term, other: Term) -> pl.Expr:
        return self.literal(side.value, other) if isinstance(side, Value) else self.term(side)

    def _times(self, term: Scaled) -> pl.Expr:
        import polars as pl

        count = self.term(term.count)
        if abs(term.factor) >= _SAFE_FACTOR:
            count = count.cast(pl.Int128)
        return count * term.factor


def _type(term: Term) -> tuple[str, ...]:
    """Return the codes that a term may be; none for numbers and days."""
    return codes_of(term) if isinstance(term, OneOf | StateFact) else ()
