"""
What people write first when they put provisions to columns, each planted in a translation of its own.

Each is plausible, runs, and is wrong on some records with missing facts or at some edge; none may pass.
"""

from __future__ import annotations

from datetime import date
from functools import reduce
from operator import and_, or_

import polars as pl

from tests.columns.edges import EDGES
from warifu.rules.conditions import Comparison, Scaled, Shifted, Span, Term
from warifu.rules.facts import EARLIEST, Day, Fact, OneOf, StateFact, YesNo
from warifu.rules.months import table
from warifu.rules.outcomes import Mode
from warifu.rules.program import Node, Op, program
from warifu.rules.translation import Translation

EPOCH = date(1970, 1, 1)


class MissingBooleanIsFalse(Translation):
    """A yes/no question without an answer is taken for no."""

    def node(self, node: Node, parts: list[pl.Expr]) -> pl.Expr:
        found = super().node(node, parts)
        return found.fill_null(value=False) if isinstance(node.leaf, YesNo) else found


class MissingComparisonIsFalse(Translation):
    """A comparison with an unknown side is taken for not met."""

    def compare(self, comparison: Comparison) -> pl.Expr:
        return super().compare(comparison).fill_null(value=False)


class ExceptionNotProvenDoesNotApply(Translation):
    """Negation as failure: what is not shown to hold does not."""

    def negation(self, part: pl.Expr) -> pl.Expr:
        return ~part.fill_null(value=False)


class IfThenAsWhenThen(Translation):
    """If-then as when/then/otherwise, which takes the last branch for an unknown condition."""

    def __init__(self, facts: dict[str, pl.Expr]) -> None:
        super().__init__(facts)
        self._given: list[tuple[Node, list[pl.Expr]]] = []

    def node(self, node: Node, parts: list[pl.Expr]) -> pl.Expr:
        self._given.append((node, parts))
        if node.op is Op.ANY and len(node.parts) == 3:
            condition, then = self._parts_of(node.parts[0])
            _, otherwise = self._parts_of(node.parts[1])
            return pl.when(condition).then(then).otherwise(otherwise)
        return super().node(node, parts)

    def _parts_of(self, place: int) -> list[pl.Expr]:
        wanted = program([EDGES], mode=Mode.STRICT).nodes[place]
        return next(parts for node, parts in self._given if node == wanted)


class IfThenWithoutAgreement(IfThenAsWhenThen):
    """If-then as two arms: an unknown condition hides that both arms agree."""

    def any(self, parts: list[pl.Expr]) -> pl.Expr:
        return super().any(parts[:2] if len(parts) == 3 else parts)

    def node(self, node: Node, parts: list[pl.Expr]) -> pl.Expr:
        return Translation.node(self, node, parts)


class MonthsAsThirtyDays(Translation):
    """A month is thirty days."""

    def shift(self, term: Shifted) -> pl.Expr:
        return self.term(term.day) + (30 * term.months + term.days)


class MonthsFromTheWrongPlace(Translation):
    """The table of months begins a day late: its first look-up is at -1, the last place."""

    def shift(self, term: Shifted) -> pl.Expr:
        late = table(term.months)[1:]
        number = self.term(term.day) - ((EARLIEST - EPOCH).days + 1)
        return pl.lit(late).gather(number) + term.days


class UnequalToNothing(Translation):
    """Equality that takes null for a value: null is not 'a'."""

    def compare(self, comparison: Comparison) -> pl.Expr:
        if comparison.operator != "eq":
            return super().compare(comparison)
        left, right = self.sides(comparison)
        return left.eq_missing(right)


class Membership(Translation):
    """Membership as a look-up in a list, where a null is simply not in it."""

    def any(self, parts: list[pl.Expr]) -> pl.Expr:
        return super().any([part.fill_null(value=False) for part in parts])


class AnyWithoutNulls(Translation):
    """Any and all that leave out what is null, as of a list of what is known."""

    def all(self, parts: list[pl.Expr]) -> pl.Expr:
        return reduce(and_, (part.fill_null(value=True) for part in parts)) if parts else super().all(parts)

    def any(self, parts: list[pl.Expr]) -> pl.Expr:
        return reduce(or_, (part.fill_null(value=False) for part in parts)) if parts else super().any(parts)


class LeastAndGreatest(Translation):
    """All as the least part and any as the greatest, which skip a null."""

    def all(self, parts: list[pl.Expr]) -> pl.Expr:
        return pl.min_horizontal(parts) if parts else super().all(parts)

    def any(self, parts: list[pl.Expr]) -> pl.Expr:
        return pl.max_horizontal(parts) if parts else super().any(parts)


class MisspeltCode(Translation):
    """A code that no answer can ever be: silently false."""

    def literal(self, value: str | int | date, beside: Term) -> pl.Expr:
        if value == "exercise" and isinstance(beside, OneOf):
            return pl.lit("excercise")
        return super().literal(value, beside)

    def compare(self, comparison: Comparison) -> pl.Expr:
        if isinstance(comparison.left, OneOf | StateFact) and not isinstance(comparison.right, Fact):
            left, right = self.sides(comparison)
            return left.cast(pl.String) == right.cast(pl.String)
        return super().compare(comparison)


class DayOfTheSession(Translation):
    """Days kept as moments and read back in another time zone."""

    def term(self, term: Term) -> pl.Expr:
        if not isinstance(term, Day):
            return super().term(term)
        moment = self.facts[term.name].cast(pl.Datetime("us", "Asia/Tokyo"))
        if term.attribute != "goes":
            return moment.dt.date().to_physical()
        return moment.dt.convert_time_zone("America/New_York").dt.date().to_physical()


class UnreadTextDecides(Translation):
    """What was not read is taken for not met."""

    def open(self) -> pl.Expr:
        return pl.lit(value=False)


class OrEqualIsLess(Translation):
    """Less or equal as less."""

    def compare(self, comparison: Comparison) -> pl.Expr:
        left, right = self.sides(comparison)
        return left == right if comparison.operator == "eq" else left < right


class BothDaysCount(Translation):
    """A span that counts its first day."""

    def term(self, term: Term) -> pl.Expr:
        return super().term(term) + 1 if isinstance(term, Span) else super().term(term)


class NarrowProduct(Translation):
    """A multiple worked out in eight bits."""

    def term(self, term: Term) -> pl.Expr:
        if isinstance(term, Scaled):
            return (self.term(term.count).cast(pl.Int8) * pl.lit(term.factor, dtype=pl.Int8)).cast(pl.Int64)
        return super().term(term)


FAULTS: tuple[type[Translation], ...] = (
    MissingBooleanIsFalse,
    MissingComparisonIsFalse,
    ExceptionNotProvenDoesNotApply,
    IfThenAsWhenThen,
    IfThenWithoutAgreement,
    MonthsAsThirtyDays,
    MonthsFromTheWrongPlace,
    UnequalToNothing,
    Membership,
    AnyWithoutNulls,
    LeastAndGreatest,
    MisspeltCode,
    DayOfTheSession,
    UnreadTextDecides,
    OrEqualIsLess,
    BothDaysCount,
    NarrowProduct,
)
