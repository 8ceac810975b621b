"""What in a sheet stops the import until the planner has chosen: hidden parts, filters, formulas, merges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from warifu.intake.choices import Choices
from warifu.intake.grid import NAMED, Cell, Grid, Tally
from warifu.intake.problems import Place, Problem, column_letters, problem
from warifu.rules.wording import Text


def hidden_problems(grid: Grid, choices: Choices) -> list[Problem]:
    """Return the problems of hidden rows, columns and filters; empty hidden rows and columns are harmless."""
    if choices.hidden != "ask":
        return []
    found = []
    if rows := filled_hidden_rows(grid):
        place = Place(grid.sheet, rows[0])
        found.append(problem("hidden-rows", place, count=len(rows), found=_runs(rows, str)))
    if columns := filled_hidden_columns(grid):
        place = Place(grid.sheet, None, columns[0])
        found.append(
            problem("hidden-columns", place, count=len(columns), found=_runs(columns, column_letters))
        )
    found += [
        problem("filter-active", Place(grid.sheet), found=ref)
        for ref in dict.fromkeys(grid.structure.filters)
    ]
    return found


def filled_hidden_rows(grid: Grid) -> list[int]:
    """Return the hidden rows that hold something."""
    rows = grid.rows
    return [row for row in sorted(grid.structure.hidden_rows) if row <= len(rows) and _filled(rows[row - 1])]


def filled_hidden_columns(grid: Grid) -> list[int]:
    """Return the hidden columns that hold something."""
    return [
        column
        for column in sorted(grid.structure.hidden_columns)
        if any(column < len(row) and row[column] not in ("", None) for row in grid.rows)
    ]


def leave_out_hidden(grid: Grid) -> None:
    """Empty the hidden rows and columns, so that they are no lines and no answers."""
    for row in filled_hidden_rows(grid):
        grid.rows[row - 1] = [""] * len(grid.rows[row - 1])
    for column in filled_hidden_columns(grid):
        for cells in grid.rows:
            if column < len(cells):
                cells[column] = ""


def formula_problems(grid: Grid, choices: Choices) -> list[Problem]:
    """Return the problems of formulas, formulas without a stored result, and error values."""
    structure, found = grid.structure, []
    if structure.formulas.count and choices.formulas == "ask":
        found.append(_tallied("formulas", grid, structure.formulas))
    if structure.uncalculated.count:
        found.append(_tallied("formula-not-calculated", grid, structure.uncalculated))
    for (row, column), value in structure.errors:
        text = (
            grid.rows[row - 1][column] if row <= len(grid.rows) and column < len(grid.rows[row - 1]) else ""
        )
        if text in ("", None):  # Otherwise the text itself is met when its column is read.
            found.append(problem("cell-error", Place(grid.sheet, row, column), value=value))
    return found


def settle_merges(grid: Grid, below: int, choices: Choices) -> list[Problem]:
    """Return the problem of merged cells below the headings, or settle them as chosen."""
    boxes = [box for box in grid.structure.merged if box[0] > below and not _is_banner(grid, box)]
    if not boxes:
        return []
    if choices.merged == "ask":
        top, left = boxes[0][:2]
        named = ", ".join(_box(box) for box in boxes[:NAMED])
        return [problem("merged-cells", Place(grid.sheet, top, left), count=len(boxes), found=named)]
    if choices.merged == "fill":
        for box in boxes:
            _fill(grid.rows, box)
    return []


def _is_banner(grid: Grid, box: tuple[int, int, int, int]) -> bool:
    """Whether a merged cell is alone in its row: a subtitle or a remark below the list."""
    top, left, bottom, right = box
    if top != bottom or top > len(grid.rows):
        return top > len(grid.rows)
    row = grid.rows[top - 1]
    return not _filled([*row[:left], *row[right + 1 :]])


def _fill(rows: list[list[Any]], box: tuple[int, int, int, int]) -> None:
    top, left, bottom, right = box
    value = rows[top - 1][left] if left < len(rows[top - 1]) else ""
    for row in rows[top - 1 : bottom]:
        for column in range(left, min(right + 1, len(row))):
            row[column] = value


def _box(box: tuple[int, int, int, int]) -> str:
    top, left, bottom, right = box
    return f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"


def _tallied(code: str, grid: Grid, tally: Tally) -> Problem:
    row, column = tally.first[0]
    return problem(
        code, Place(grid.sheet, row, column), count=tally.count, found=_cells(tally.first, tally.count)
    )


def _cells(cells: Sequence[Cell], count: int) -> Text:
    named = ", ".join(f"{column_letters(column)}{row}" for row, column in cells)
    more = count - len(cells)
    return Text(f"{named} and {more} more", f"{named} ほか {more}") if more else Text(named, named)


def _runs(numbers: Iterable[int], show: Any) -> str:  # noqa: ANN401  (a function from number to text)
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(show(low) if low == high else f"{show(low)}-{show(high)}" for low, high in runs)


def _filled(cells: Sequence[Any]) -> bool:
    return any(cell not in ("", None) for cell in cells)
