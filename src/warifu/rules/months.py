"""
Days moved on by months, for columns: a table of every day that a fact may have.

A date function on a column costs ten times a look-up, and moving by months is the costliest of all.
The table holds, for each day from 1900-01-01 to 2199-12-31, the day so many months later as its number.
A look-up outside of it would give a wrong day in silence (-1 is the last place),
so columns are held to that range before they come here.
"""

# ruff: noqa: PLC0415  (Polars is loaded where a table is worked on: one answer must not wait for it)

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from warifu.rules.facts import EARLIEST, LATEST

if TYPE_CHECKING:
    import polars as pl


def number_of_first() -> int:
    """Return the number of the first day of the table, counted from 1970-01-01."""
    return (EARLIEST - date(1970, 1, 1)).days


@cache
def table(months: int) -> pl.Series:
    """Return, for each day in order, the number of the day so many months on (counted from 1970-01-01)."""
    import polars as pl

    days = pl.date_range(EARLIEST, LATEST, eager=True)
    return days.dt.offset_by(f"{months}mo").to_physical()


def moved(day: pl.Expr, months: int) -> pl.Expr:
    """Return a day's number moved on by months; a day that the month has not got becomes its last day."""
    import polars as pl

    return pl.lit(table(months)).gather(day - number_of_first())
