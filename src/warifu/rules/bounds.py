"""Limits that comparisons set to a day or number: which others imply them, which contradict each other."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from warifu.rules.conditions import Comparison, Value
from warifu.rules.facts import Fact

Relation: TypeAlias = tuple[Comparison, bool]
"""A comparison, and whether it is to be met."""


def tightened(relations: Iterable[Relation]) -> frozenset[Relation] | None:
    """Return the relations without those that a tighter limit implies; None if a fact has no room left."""
    kept: set[Relation] = set()
    upper: dict[str, tuple[int, Relation]] = {}
    lower: dict[str, tuple[int, Relation]] = {}
    for relation in relations:
        limit = _limit(*relation)
        if limit is None:
            kept.add(relation)
            continue
        name, at_most, at_least = limit
        if at_most is not None:
            upper[name] = min(upper.get(name, (at_most, relation)), (at_most, relation), key=_rank)
        if at_least is not None:
            lower[name] = max(lower.get(name, (at_least, relation)), (at_least, relation), key=_rank)
    if any(name in lower and lower[name][0] > highest for name, (highest, _) in upper.items()):
        return None
    return frozenset(kept | {relation for side in (upper, lower) for _, relation in side.values()})


def _rank(limit: tuple[int, Relation]) -> tuple[int, str, bool]:
    """Return what tells limits on one side of a fact apart, the same on every machine."""
    number, (comparison, met) = limit
    return number, comparison.operator, met


def _limit(comparison: Comparison, met: bool) -> tuple[str, int | None, int | None] | None:  # noqa: FBT001
    """Return the fact, and the most or the least that it may be; None if it is not a fact and a literal."""
    left, right, sign = comparison.left, comparison.right, comparison.operator
    if sign == "eq":
        return None
    strictly = (sign == "lt") is met
    if not met:
        left, right = right, left
    if isinstance(left, Fact) and isinstance(right, Value):
        return left.name, _place(right) - strictly, None
    if isinstance(left, Value) and isinstance(right, Fact):
        return right.name, None, _place(left) + strictly
    return None


def _place(literal: Value) -> int:
    value = literal.value
    return value.toordinal() if isinstance(value, date) else int(value)
