"""A sheet as it stands in a file of any form: its values, and what a reader of values would not see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

ROW_LIMIT = 100_000
"""The most lines of one sheet."""
ROW_SLACK = 50
"""Rows allowed above that for titles, headings and gaps."""
COLUMN_LIMIT = 256
"""The most columns of one sheet."""
NAMED = 6
"""How many cells a problem names before it says how many more there are."""

Cell = tuple[int, int]
"""Row from 1, column from 0."""


@dataclass(slots=True)
class Tally:
    """A number of cells, of which the first few are kept by name."""

    count: int = 0
    first: list[Cell] = field(default_factory=list)

    def add(self, cell: Cell) -> None:
        """Count a cell."""
        self.count += 1
        if len(self.first) < NAMED:
            self.first.append(cell)


@dataclass(slots=True)
class Structure:
    """What stands in a sheet besides its values: hidden parts, filters, formulas, errors, merged cells."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    filters: list[str] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First row, first column, last row, last column."""
    formulas: Tally = field(default_factory=Tally)
    uncalculated: Tally = field(default_factory=Tally)
    errors: list[tuple[Cell, str]] = field(default_factory=list)
    last_row: int = 0
    """The last row with a value or formula in it."""
    wide: str = ""
    """The first column beyond the limit that holds a value, in letters."""


@dataclass(slots=True)
class Grid:
    """A sheet: `rows[0]` is row 1, and every row has a cell for column A."""

    sheet: str
    rows: list[list[Any]]
    structure: Structure = field(default_factory=Structure)
    hidden: bool = False
    typed: bool = True
    """Whether the form knows numbers and dates from text; a CSV does not."""
    serial_offset: int = 0
    """Days to add to an Excel serial day: 1462 where the workbook counts from 1904."""
