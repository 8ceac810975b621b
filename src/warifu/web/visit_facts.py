"""What an agreement asks of the visit itself, as fields of a form; and a form as facts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from warifu.casework.plain_facts import PlainFact
from warifu.instruments import instrument
from warifu.rules.parts import facts_in, parts_of, reachable
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS, fact
from warifu.web.fact_fields import FactField, field_of, read_field, written

FROM_THE_TERMS = frozenset(
    {"visit.activity", "visit.sending_state", "visit.receiving_state", "visit.begins", "visit.ends"}
)


def asked_of(agreement: str, said: Mapping[str, PlainFact]) -> tuple[FactField, ...]:
    """Return what an agreement asks of a visit, and what else was said of it."""
    names = dict.fromkeys((*_names(agreement), *(name for name in said if name in FACTS)))
    return tuple(
        field_of(fact(name), written(said.get(name))) for name in names if name not in FROM_THE_TERMS
    )


def facts_from(form: Mapping[str, str]) -> tuple[dict[str, PlainFact], tuple[tuple[str, Text], ...]]:
    """Return the facts that a form says, and what is wrong with the others, by field."""
    found: dict[str, PlainFact] = {}
    wrong: list[tuple[str, Text]] = []
    for name, value in form.items():
        if name.startswith("visit.") and name in FACTS:
            read = read_field(fact(name), value)
            if isinstance(read, Text):
                wrong.append((name, read))
            elif read is not None:
                found[name] = read
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
