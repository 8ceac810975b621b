from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from warifu.rules.evaluate import add_months
from warifu.rules.facts import EARLIEST, LATEST
from warifu.rules.months import moved, number_of_first, table


@pytest.mark.parametrize("months", [1, 6, 18, -1, -13])
def test_the_table_has_every_day_as_a_single_answer_has_it(months: int) -> None:
    days = pl.date_range(EARLIEST, LATEST, eager=True).to_list()

    found = table(months).cast(pl.Date).to_list()

    assert len(found) == 109_573
    assert found == [add_months(day, months) for day in days]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 3, 30), -1, date(2025, 2, 28)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(1900, 1, 1), 6, date(1900, 7, 1)),
        (date(2199, 12, 31), 6, date(2200, 6, 30)),
        (None, 6, None),
    ],
)
def test_a_day_is_moved_on_by_months(day: date | None, months: int, later: date | None) -> None:
    frame = pl.DataFrame({"day": pl.Series([day], dtype=pl.Date)})

    assert frame.select(moved(pl.col("day").to_physical(), months).cast(pl.Date)).item() == later


def test_the_first_day_of_the_table_has_its_number() -> None:
    assert number_of_first() == -25_567
