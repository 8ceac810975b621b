"""
Evaluate a condition on one record, in three values, whole.

Strong Kleene logic and nothing else; no part is skipped, so that every reason can be shown.
"""

from __future__ import annotations

import operator
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from warifu.errors import RuleError
from warifu.rules.conditions import (
    AllOf,
    AnyOf,
    Clause,
    Comparison,
    Condition,
    Holds,
    NoneOf,
    Open,
    Scaled,
    Shifted,
    Span,
    Term,
    Value,
)
from warifu.rules.facts import Fact, YesNo
from warifu.rules.findings import Finding
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.question import body

MET, NOT_MET, UNDETERMINED = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED

_RELATIONS: dict[str, Callable[[Any, Any], bool]] = {"eq": operator.eq, "lt": operator.lt, "le": operator.le}


def evaluate(condition: Condition, record: Mapping[str, Any], *, mode: Mode = Mode.STRICT) -> Finding:
    """Return what a condition comes to on a record of flat names and answers; a name not there is unknown."""
    if isinstance(condition, YesNo):
        value = record.get(condition.name)
        return Finding(_truth(value), condition, values=((condition, value),))
    if isinstance(condition, Comparison):
        return _compare(condition, record)
    if isinstance(condition, Open):
        return Finding(UNDETERMINED, condition)
    if isinstance(condition, Clause):
        beneath = evaluate(condition.condition, record, mode=mode)
        return Finding(beneath.outcome, condition, (beneath,))
    if isinstance(condition, Holds):
        beneath = evaluate(body(condition.provision, mode), record, mode=mode)
        return Finding(beneath.outcome, condition, (beneath,), provision=condition.provision)
    if isinstance(condition, AllOf | AnyOf | NoneOf):
        parts = tuple(evaluate(part, record, mode=mode) for part in condition.parts)
        return Finding(_combine(condition, [part.outcome for part in parts]), condition, parts)
    message = f"not a condition: {condition!r}"
    raise RuleError(message)


def add_months(day: date, months: int) -> date:
    """Return a day moved on by months; a day that the month has not got becomes its last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _truth(value: bool | None) -> Outcome:  # noqa: FBT001  (an answer, not a flag)
    if value is None:
        return UNDETERMINED
    return MET if value else NOT_MET


def _combine(condition: AllOf | AnyOf | NoneOf, outcomes: list[Outcome]) -> Outcome:
    if isinstance(condition, AllOf):
        if NOT_MET in outcomes:
            return NOT_MET
        return UNDETERMINED if UNDETERMINED in outcomes else MET
    some = next((one for one in (MET, UNDETERMINED) if one in outcomes), NOT_MET)
    return some.opposite if isinstance(condition, NoneOf) else some


def values_of(comparison: Comparison, record: Mapping[str, Any]) -> tuple[tuple[Fact[Any], Any], ...]:
    """Return the facts that a comparison asks for, each once, with their answers; None where unknown."""
    facts = {fact.name: fact for term in (comparison.left, comparison.right) for fact in term.facts()}
    return tuple((fact, record.get(name)) for name, fact in facts.items())


def _compare(condition: Comparison, record: Mapping[str, Any]) -> Finding:
    values = values_of(condition, record)
    if any(value is None for _, value in values):
        return Finding(UNDETERMINED, condition, values=values)
    left, right = _value(condition.left, record), _value(condition.right, record)
    met = _RELATIONS[condition.operator](left, right)
    return Finding(MET if met else NOT_MET, condition, values=values)


def _value(term: Term, record: Mapping[str, Any]) -> Any:  # noqa: ANN401
    if isinstance(term, Fact):
        return record[term.name]
    if isinstance(term, Value):
        return term.value
    if isinstance(term, Shifted):
        return add_months(record[term.day.name], term.months) + timedelta(days=term.days)
    if isinstance(term, Span):
        return (record[term.later.name] - record[term.earlier.name]).days
    if isinstance(term, Scaled):
        return record[term.count.name] * term.factor
    message = f"not a term: {term!r}"
    raise RuleError(message)
