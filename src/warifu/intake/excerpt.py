"""An excerpt of a sheet: a cell among its neighbours, as the planner has it before their eyes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from warifu.intake.grid import Grid
from warifu.intake.problems import Place, column_letters

_ROWS_AROUND, _COLUMNS_AROUND, _LONGEST = 1, 2, 60


@dataclass(frozen=True)
class Excerpt:
    """
    Some cells of a sheet. columns: their letters. rows: number and texts of each. at: row and column of the cell meant.

    at counts within the excerpt, from 0.
    """

    sheet: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    at: tuple[int, int]

    @property
    def value(self) -> str:
        """What stands in the cell meant."""
        return self.rows[self.at[0]][1][self.at[1]]


def excerpts(grids: Iterable[Grid], places: Iterable[Place]) -> dict[Place, Excerpt]:
    """Return an excerpt for each place that is a cell of one of the sheets; other places have none."""
    by_name = {grid.sheet: grid for grid in grids}
    found = {}
    for place in places:
        grid = by_name.get(place.sheet)
        if grid is None or place.row is None or place.column is None:
            continue
        if 0 < place.row <= len(grid.rows):
            found[place] = _excerpt(grid, place.row, place.column)
    return found


def _excerpt(grid: Grid, row: int, column: int) -> Excerpt:
    width = max(len(each) for each in grid.rows)
    left, right = max(0, column - _COLUMNS_AROUND), min(max(width, column + 1), column + _COLUMNS_AROUND + 1)
    top, bottom = max(1, row - _ROWS_AROUND), min(len(grid.rows), row + _ROWS_AROUND)
    return Excerpt(
        grid.sheet,
        tuple(column_letters(each) for each in range(left, right)),
        tuple(
            (number, tuple(_text(grid.rows[number - 1], each) for each in range(left, right)))
            for number in range(top, bottom + 1)
        ),
        (row - top, column - left),
    )


def _text(row: list[Any], column: int) -> str:
    value = row[column] if column < len(row) else ""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date() if not (value.hour or value.minute or value.second) else value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
