"""What an agreement asks of the visit itself: each fact as a field of a form, and a form as facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from warifu.casework.plain_facts import PlainFact, answer_of
from warifu.errors import FactError, UnknownNameError
from warifu.instruments import instrument
from warifu.rules.facts import Count, Day, Fact, OneOf, YesNo
from warifu.rules.parts import facts_in, parts_of, reachable
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS, fact
from warifu.web.words import new as words

FROM_THE_TERMS = frozenset(
    {"visit.activity", "visit.sending_state", "visit.receiving_state", "visit.begins", "visit.ends"}
)


@dataclass(frozen=True)
class Asked:
    """A fact to be filled in. kind: how. pairs: what can be chosen; none for a day or a number. value: as said so far."""

    name: str
    question: Text
    kind: str
    pairs: tuple[tuple[str, Text], ...]
    value: str


def asked_of(agreement: str, said: Mapping[str, PlainFact]) -> tuple[Asked, ...]:
    """Return what an agreement asks of a visit, and what else was said of it."""
    names = dict.fromkeys((*_names(agreement), *(name for name in said if name in FACTS)))
    return tuple(_asked(fact(name), said.get(name)) for name in names if name not in FROM_THE_TERMS)


def facts_from(form: Mapping[str, str]) -> tuple[dict[str, PlainFact], tuple[tuple[str, Text], ...]]:
    """Return the facts that a form says, and what is wrong with the others, by field."""
    found: dict[str, PlainFact] = {}
    wrong: list[tuple[str, Text]] = []
    for name, value in form.items():
        if not name.startswith("visit.") or not value.strip() or name not in FACTS:
            continue
        plain = _plain(fact(name), value.strip())
        try:
            answer_of(name, plain)
        except (FactError, UnknownNameError):
            wrong.append((name, words.NOT_A_DAY if isinstance(fact(name), Day) else words.FILL_IN))
        else:
            found[name] = plain
    return found, tuple(wrong)


@lru_cache(maxsize=32)
def _names(agreement: str) -> tuple[str, ...]:
    held = instrument(agreement)
    asked = dict.fromkeys(
        each.name
        for provision in reachable((held.gate, *held.provisions))
        for condition in parts_of(provision)
        for each in facts_in(condition)
    )
    return tuple(name for name in asked if name.startswith("visit."))


def _asked(question: Fact[Any], said: PlainFact | None) -> Asked:
    if isinstance(question, YesNo):
        value = {True: "yes", False: "no"}.get(said, "") if isinstance(said, bool) else ""
        pairs: tuple[tuple[str, Text], ...] = (("", words.NOT_KNOWN), ("yes", words.YES), ("no", words.NO))
        return Asked(question.name, question.question, "choice", pairs, value)
    value = "" if said is None else str(said)
    if isinstance(question, OneOf):
        entries = tuple((code, said) for code, said in question.choices.items())
        return Asked(question.name, question.question, "choice", (("", words.NOT_KNOWN), *entries), value)
    kind = "date" if isinstance(question, Day) else "number" if isinstance(question, Count) else "text"
    return Asked(question.name, question.question, kind, (), value)


def _plain(question: Fact[Any], value: str) -> PlainFact:
    if isinstance(question, YesNo) and value in {"yes", "no"}:
        return value == "yes"
    if isinstance(question, Count) and value.isdecimal():
        return int(value)
    return value
