"""Rates: how many requests an account may make of the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from warifu.server import rates
from warifu.server.rates import Rate

READS, COMMANDS = Rate(300, 30.0), Rate(60, 5.0)


@dataclass
class Rates(rates.Rates):
    """The buckets of all accounts of the API."""

    rates: Mapping[str, Rate] = field(default_factory=lambda: {"reads": READS, "commands": COMMANDS})


RATES = Rates()
"""Those of this process."""
