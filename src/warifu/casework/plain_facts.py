"""
Facts as they are written down and sent: flat names with text, whole numbers, yes or no. A day is text, `2026-01-26`.

An answer is read by its fact, so that nothing is taken for an answer that does not fit the question.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from warifu.errors import FactError
from warifu.rules.facts import Day
from warifu.vocabulary import FACTS, fact

PlainFact: TypeAlias = "str | int | bool"
"""An answer as it is written down."""


def plain_fact(answer: Any) -> PlainFact:  # noqa: ANN401  (answers of every kind)
    """Return an answer as it is written down."""
    plain: PlainFact = answer.isoformat() if isinstance(answer, date) else answer
    return plain


def plain_facts(answers: Mapping[str, Any]) -> dict[str, PlainFact]:
    """Return what is known under flat names as it is written down, in the order of the names."""
    return {name: plain_fact(answers[name]) for name in sorted(answers)}


def answer_of(name: str, plain: PlainFact) -> Any:  # noqa: ANN401  (answers of every kind)
    """
    Return the answer that was written down for a fact.

    Raises:
        UnknownNameError: there is no such fact.
        FactError: the answer does not fit it, or is written in another way than the one.
    """
    question = fact(name)
    answer = question.accept(_day(plain) if isinstance(question, Day) else plain)
    if plain_fact(answer) != plain:
        raise FactError(f"{name}: found {plain!r}, wanted it written as {plain_fact(answer)!r}")
    return answer


def typed_facts(facts: Mapping[str, PlainFact]) -> dict[str, Any]:
    """
    Return the answers that were written down, under their flat names.

    Raises:
        UnknownNameError: there is no such fact.
        FactError: an answer does not fit its fact, or is written in another way than the one.
    """
    return {name: answer_of(name, plain) for name, plain in facts.items()}


def readable_answers(facts: Mapping[str, PlainFact]) -> dict[str, Any]:
    """Return the answers that can be read here; what cannot (another edition's, say) is unknown, never guessed."""
    found: dict[str, Any] = {}
    for name, plain in facts.items():
        try:
            if name in FACTS:
                found[name] = answer_of(name, plain)
        except FactError:
            continue
    return found


def _day(plain: PlainFact) -> date | PlainFact:
    try:
        return date.fromisoformat(plain) if isinstance(plain, str) else plain
    except ValueError:
        return plain
