"""
A record that goes a given way: the proof that the way leads where it is said to.

Days and numbers are looked for around those that the comparisons name or the record knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import Any

from warifu.rules.conditions import Comparison, Scaled, Shifted, Span, Term, Value
from warifu.rules.domains import Domains
from warifu.rules.evaluate import add_months, evaluate
from warifu.rules.facts import EARLIEST, LATEST, Count, Day, Fact
from warifu.rules.outcomes import Outcome
from warifu.rules.ways import Way

MOST_TRIED = 50
_MOST_DAYS = 120
_A_DAY = date(2025, 1, 1)


def witnesses(way: Way, record: Mapping[str, Any], domains: Domains) -> Iterator[dict[str, Any]]:
    """Yield some answers to the facts of a way with which everything that it asks for comes out so."""
    choices: dict[str, tuple[Any, ...]] = {
        name: tuple(sorted(values)) for name, values in sorted(way.answers, key=lambda answer: answer[0])
    }
    relations = sorted(way.relations, key=repr)
    for comparison, _ in relations:
        for fact in facts_of_comparison(comparison):
            if record.get(fact.name) is None and fact.name not in choices:
                choices[fact.name] = domains.of(fact) or _around(fact, relations, record)
    yield from islice(_filled({}, choices, relations, dict(record)), MOST_TRIED)


def facts_of_comparison(comparison: Comparison) -> tuple[Fact[Any], ...]:
    """Return the facts that a comparison asks for, each once."""
    found = {fact.name: fact for term in (comparison.left, comparison.right) for fact in term.facts()}
    return tuple(found.values())


def _filled(
    filled: dict[str, Any],
    choices: Mapping[str, tuple[Any, ...]],
    relations: list[tuple[Comparison, bool]],
    record: dict[str, Any],
) -> Iterator[dict[str, Any]]:
    """Answer one fact after another, turning back as soon as a comparison comes out wrong."""
    name = next((name for name in choices if name not in filled), None)
    if name is None:
        yield filled
        return
    for value in choices[name]:
        further = {**filled, name: value}
        if all(_may_be(comparison, met, {**record, **further}) for comparison, met in relations):
            yield from _filled(further, choices, relations, record)


def _may_be(comparison: Comparison, met: bool, record: Mapping[str, Any]) -> bool:  # noqa: FBT001
    outcome = evaluate(comparison, record).outcome
    return outcome is not (Outcome.NOT_MET if met else Outcome.MET)


def _around(
    fact: Fact[Any], relations: list[tuple[Comparison, bool]], record: Mapping[str, Any]
) -> tuple[Any, ...]:
    terms = [term for comparison, _ in relations for term in (comparison.left, comparison.right)]
    known = [value for value in record.values() if value is not None]
    known += [term.value for term in terms if isinstance(term, Value)]
    if isinstance(fact, Day):
        return _days_around([value for value in known if isinstance(value, date)], terms)
    return _numbers_around([value for value in known if type(value) is int], terms, fact)


def _days_around(known: list[date], terms: list[Term]) -> tuple[date, ...]:
    spans = [term for term in terms if isinstance(term, Span)]
    lengths = {term.value for term in terms if spans and isinstance(term, Value) and type(term.value) is int}
    steps = [(0, sign * (length + more)) for length in sorted(lengths) for sign in (1, -1) for more in (0, 1)]
    for term in terms:
        if isinstance(term, Shifted):
            steps += [
                (sign * term.months, sign * term.days + more) for sign in (1, -1) for more in (0, 1, -1)
            ]
    steps += [(0, 1), (0, -1)]
    found = dict.fromkeys([*known, _A_DAY])
    for day in list(found):
        found |= dict.fromkeys(_moved(day, months, days) for months, days in steps)
    return tuple(day for day in found if EARLIEST <= day <= LATEST)[:_MOST_DAYS]


def _moved(day: date, months: int, days: int) -> date:
    return add_months(day, months) + timedelta(days=days)


def _numbers_around(known: list[int], terms: list[Term], fact: Fact[Any]) -> tuple[int, ...]:
    factors = [term.factor for term in terms if isinstance(term, Scaled)]
    near = [number * factor for number in [0, 1, *known] for factor in [1, *factors]]
    near += [number // factor for number in known for factor in factors if factor]
    around = dict.fromkeys(number + more for number in near for more in (0, 1, -1))
    return tuple(number for number in around if isinstance(fact, Count) and number >= 0)
