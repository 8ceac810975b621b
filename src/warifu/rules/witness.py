"""
A record that goes a given way: the proof that the way leads where it is said to.

Days and numbers are looked for around those that the comparisons name or the record knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from warifu.rules.conditions import Comparison, Scaled, Shifted, Span, Term, Value
from warifu.rules.domains import Domains
from warifu.rules.evaluate import add_months, evaluate
from warifu.rules.facts import EARLIEST, LATEST, Count, Day, Fact
from warifu.rules.outcomes import Outcome
from warifu.rules.ways import Way

MOST_STEPS = 4_000
"""So many answers are tried before a way counts as not proved."""
_MOST_DAYS = 120
_A_DAY = date(2025, 1, 1)


def witness(way: Way, record: Mapping[str, Any], domains: Domains) -> dict[str, Any] | None:
    """Return answers to the facts of a way with which everything comes out as asked, or None."""
    choices: dict[str, tuple[Any, ...]] = {
        name: tuple(sorted(values)) for name, values in sorted(way.answers, key=lambda answer: answer[0])
    }
    relations = sorted(way.relations, key=repr)
    for comparison, _ in relations:
        for fact in facts_of_comparison(comparison):
            if record.get(fact.name) is None and fact.name not in choices:
                choices[fact.name] = domains.of(fact) or _around(fact, relations, record)
    return _Search(choices, relations).fill(dict(record), tuple(choices))


def facts_of_comparison(comparison: Comparison) -> tuple[Fact[Any], ...]:
    """Return the facts that a comparison asks for, each once."""
    found = {fact.name: fact for term in (comparison.left, comparison.right) for fact in term.facts()}
    return tuple(found.values())


class _Search:
    """Answers one fact after another, turning back as soon as a comparison comes out wrong."""

    def __init__(
        self, choices: Mapping[str, tuple[Any, ...]], relations: list[tuple[Comparison, bool]]
    ) -> None:
        self._choices = choices
        self._steps_left = MOST_STEPS
        self._wrong: dict[str, list[tuple[Comparison, Outcome]]] = {name: [] for name in choices}
        for comparison, met in relations:
            for fact in facts_of_comparison(comparison):
                if fact.name in choices:
                    wrong = Outcome.NOT_MET if met else Outcome.MET
                    self._wrong[fact.name].append((comparison, wrong))

    def fill(self, record: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any] | None:
        """Return the answers to all facts once the rest of them are found as well."""
        if not names:
            return {name: record[name] for name in self._choices}
        name, *rest = names
        for value in self._choices[name]:
            self._steps_left -= 1
            if self._steps_left < 0:
                break
            further = {**record, name: value}
            if all(evaluate(part, further).outcome is not wrong for part, wrong in self._wrong[name]):
                found = self.fill(further, tuple(rest))
                if found is not None:
                    return found
        return None


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
