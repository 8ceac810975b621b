"""
Made-up records for one instrument, from a seed.

Days crowd about the days that matter, States about the Parties; most records describe a visit that the
agreement is about, so that what lies behind the gate is reached. Nothing here judges anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from warifu.rules import Count, Day, Fact, OneOf, StateFact
from warifu.vocabulary import FACTS

MISSING_RATES = (0.0, 0.05, 0.3, 0.6)
OUTSIDERS = ("FR", "NP")


def records(
    names: Sequence[str],
    count: int,
    *,
    seed: int,
    parties: Sequence[str],
    days: Sequence[date],
    usual: Sequence[Mapping[str, Any]],
) -> Iterator[dict[str, Any]]:
    """Yield records of these facts, in turn with none, a few, many and most of them missing."""
    source = Random(seed)  # noqa: S311  (made-up records need no secrecy)
    pools = {name: _pool(FACTS[name], parties, days) for name in names}
    for number in range(count):
        record = {name: source.choice(pool) for name, pool in pools.items()}
        if source.random() < 0.7:
            record |= source.choice(usual)
        rate = MISSING_RATES[number % len(MISSING_RATES)]
        yield {name: value for name, value in record.items() if source.random() >= rate}


def _pool(fact: Fact[Any], parties: Sequence[str], days: Sequence[date]) -> list[Any]:
    if isinstance(fact, OneOf):
        return list(fact.choices)
    if isinstance(fact, StateFact):
        return [*parties * 3, *OUTSIDERS]
    if isinstance(fact, Day):
        return [day + timedelta(days=step) for day in days for step in (-1, 0, 1, 400)]
    if isinstance(fact, Count):
        return [0, 1, 2, 40]
    return [True, False]
