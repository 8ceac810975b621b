"""
Conditions: what must hold for a provision to be met, as a tree that is a value.

A condition is built once, from symbols: no look-up, no clock, no arithmetic but days, months and factors.
There is no truth value of a condition in Python: `and`, `or`, `not` and `if` on one raise.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NoReturn, TypeAlias

from warifu.errors import RuleError
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind
from warifu.rules.wording import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warifu.rules.facts import Count, Day, Fact
    from warifu.rules.provisions import Provision

Operator: TypeAlias = Literal["eq", "lt", "le"]


class Condition:
    """Something that is met, not met or undetermined."""

    def __bool__(self) -> NoReturn:
        """Refuse to be used as a truth value of Python."""
        message = "a condition has no truth value of its own; use all_of, any_of and none_of"
        raise RuleError(message)


class Term:
    """Something that has a value: a fact, a literal, a day moved on, a number of days, a multiple."""

    def facts(self) -> Iterator[Fact[Any]]:
        """Yield the facts that the value depends on."""
        raise NotImplementedError


@dataclass(frozen=True)
class Value(Term):
    """A value written in the provision itself."""

    value: str | int | date

    def facts(self) -> Iterator[Fact[Any]]:
        """Yield nothing: a literal depends on no fact."""
        return iter(())


@dataclass(frozen=True)
class Shifted(Term):
    """A day moved on by months, then days."""

    day: Day
    days: int = 0
    months: int = 0

    def facts(self) -> Iterator[Fact[Any]]:
        """Yield the day that is moved."""
        yield self.day


@dataclass(frozen=True)
class Span(Term):
    """The number of days from one day to a later one."""

    later: Day
    earlier: Day

    def facts(self) -> Iterator[Fact[Any]]:
        """Yield both days."""
        yield self.later
        yield self.earlier

    def more_than(self, days: int) -> Comparison:
        """More days than this lie between."""
        return Comparison("lt", Value(days), self)

    def at_most(self, days: int) -> Comparison:
        """This many days or fewer lie between."""
        return Comparison("le", self, Value(days))


@dataclass(frozen=True)
class Scaled(Term):
    """A number multiplied by a whole factor."""

    count: Count
    factor: int

    def facts(self) -> Iterator[Fact[Any]]:
        """Yield the number that is multiplied."""
        yield self.count

    def equals(self, other: Term) -> Comparison:
        """The product is another number."""
        return Comparison("eq", self, other)


@dataclass(frozen=True)
class Comparison(Condition):
    """Two terms compared: equal, less, or less or equal. Undetermined as soon as one of them is."""

    operator: Operator
    left: Term
    right: Term


@dataclass(frozen=True)
class AllOf(Condition):
    """Met if every part is; with no part, met."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class AnyOf(Condition):
    """Met if some part is; with no part, not met."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class NoneOf(Condition):
    """Met if no part is."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Clause(Condition):
    """A condition under the phrase of the paragraph that it gives effect to, in words of ours."""

    says: Text
    condition: Condition


@dataclass(frozen=True)
class Holds(Condition):
    """Another provision is met."""

    provision: Provision


@dataclass(frozen=True)
class Open(Condition):
    """Always undetermined: the text was not read, or somebody must decide; `row` says of which sheet row."""

    says: Text
    kind: Kind
    office: Office
    row: str = ""


def rests_on_a_gap(condition: Condition) -> bool:
    """Whether a condition can never be met because a text that it needs was not read."""
    if isinstance(condition, Open):
        return condition.kind is Kind.PROVISION_UNREAD
    if isinstance(condition, Clause):
        return rests_on_a_gap(condition.condition)
    if isinstance(condition, AllOf):
        return any(map(rests_on_a_gap, condition.parts))
    return (
        isinstance(condition, AnyOf) and bool(condition.parts) and all(map(rests_on_a_gap, condition.parts))
    )


def all_of(*parts: Condition) -> AllOf:
    """Every part must be met."""
    return AllOf(parts)


def any_of(*parts: Condition) -> AnyOf:
    """At least one part must be met."""
    return AnyOf(parts)


def none_of(*parts: Condition) -> NoneOf:
    """No part may be met."""
    return NoneOf(parts)


def clause(en: str, ja: str, *parts: Condition) -> Clause:
    """Say a phrase of the paragraph in both languages, and what it comes to (all of the parts)."""
    return Clause(Text(en, ja), parts[0] if len(parts) == 1 else AllOf(parts))


def always(en: str, ja: str) -> Clause:
    """A provision that applies without any condition, saying so."""
    return Clause(Text(en, ja), AllOf(()))


def either(condition: Condition, then: Condition, otherwise: Condition) -> AnyOf:
    """
    If the condition is met, one thing must be; if it is not, another.

    Where the condition is undetermined but both branches agree, the answer is theirs.
    """
    if_not = NoneOf((condition,))
    return AnyOf((AllOf((condition, then)), AllOf((if_not, otherwise)), AllOf((then, otherwise))))


def holds(provision: Provision) -> Holds:
    """Another provision must be met."""
    return Holds(provision)


def unread(row: str, en: str, ja: str) -> Open:
    """The text that would answer this was not read; counsel must read it."""
    return Open(Text(en, ja), Kind.PROVISION_UNREAD, Office.COUNSEL, row)


def undecided(row: str, en: str, ja: str, by: Office) -> Open:
    """Somebody must decide this, and no fact can replace the decision."""
    return Open(Text(en, ja), Kind.NEEDS_DECISION, by, row)
