"""
What is measured: eight matters of a real agreement, and made-up records with facts missing.

What the agreement between Japan and the United Kingdom says of entry, goods, vehicles and driving.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import polars as pl

from tests.columns.records import frame, known
from warifu.instruments import instrument
from warifu.rules.outcomes import Mode
from warifu.rules.program import Program, program

INSTRUMENT = "jp_gb_raa"
MATTERS = (
    "visa_application_waived",
    "official_goods_duty_free",
    "relief_covers_disposal",
    "personal_effects_duty_free",
    "private_vehicle_duty_free",
    "licence_accepted",
    "tariff_item_relief",
    "vehicle_registration_exempt",
)
MISSING = 0.04
Record = dict[str, Any]
Answers = tuple[bool | None, ...]


@cache
def rules() -> Program:
    """Return the program, its matters in the order of `MATTERS`."""
    of = instrument(INSTRUMENT)
    by_name = {matter.id: matter for matter in of.matters}
    return program([of], [by_name[name] for name in MATTERS], mode=Mode.STRICT)


def table(count: int) -> pl.DataFrame:
    """Return records as a table, 4 % of their facts missing; more than a million repeats itself."""
    distinct = frame(rules(), min(count, 1_000_000), seed=2026, rates=(MISSING,))
    return pl.concat([distinct] * -(-count // len(distinct)))[:count].rechunk()


def records(of: pl.DataFrame) -> list[Record]:
    """Return the rows as records: a fact not known is not there."""
    return [known(row) for row in of.iter_rows(named=True)]
