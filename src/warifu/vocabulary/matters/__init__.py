"""The matters: what one may ask, the same for every instrument."""

from __future__ import annotations

from warifu.rules.matters import Matter
from warifu.vocabulary.matters import (
    arms,
    claims,
    entry,
    goods,
    incidents,
    living,
    settlement,
    supply,
    treaties,
    trials,
)

__all__ = [
    "MATTERS",
    "arms",
    "claims",
    "entry",
    "goods",
    "incidents",
    "living",
    "settlement",
    "supply",
    "treaties",
    "trials",
]

MATTERS: dict[str, Matter] = dict(Matter.registered)
"""Every matter by its name, and by the name of its opposite."""
