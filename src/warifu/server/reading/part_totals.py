"""Totals over the parts that fit a query: how many, how far with which office, and the sums of what is counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Count, QuerySet, Sum
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from warifu.server.models import ReadPartRecord
from warifu.server.reading.part_rows import read_stands


@dataclass(frozen=True)
class Totals:
    """
    Figures over some parts.

    kinds, decided: how many of each. stands: for each office, how many stand how. sums: of facts that count something,
    over the parts that state it; a fact that none states has no sum.
    """

    count: int
    kinds: Mapping[str, int]
    decided: Mapping[str, int]
    stands: Mapping[str, Mapping[str, int]]
    sums: Mapping[str, int]


def totals_of(rows: QuerySet[ReadPartRecord], summed: tuple[str, ...] = ()) -> Totals:
    """Return the totals of rows; `summed` are the facts to add up."""
    kinds, decided = Counter[str](), Counter[str]()
    stands: defaultdict[str, Counter[str]] = defaultdict(Counter)
    groups = rows.order_by().values_list("kind", "decided", "stands").annotate(count=Count("pk"))
    for kind, how, text, count in groups:
        kinds[kind] += count
        decided[how] += count
        for office, stand in read_stands(text).items():
            stands[office][stand] += count
    return Totals(
        kinds.total(),
        dict(sorted(kinds.items())),
        dict(sorted(decided.items())),
        {office: dict(sorted(found.items())) for office, found in sorted(stands.items())},
        _sums(rows, summed),
    )


def _sums(rows: QuerySet[ReadPartRecord], summed: tuple[str, ...]) -> dict[str, int]:
    if not summed:
        return {}
    asked: dict[str, Any] = {
        f"sum_{place}": Sum(Cast(KeyTextTransform(name, "facts"), BigIntegerField()))
        for place, name in enumerate(summed)
    }
    found = rows.aggregate(**asked)
    return {name: value for place, name in enumerate(summed) if (value := found[f"sum_{place}"]) is not None}
