"""Read a list: headings, then a line a row, a column at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from warifu.intake.cells import fault_problem, read_column
from warifu.intake.choices import Choices
from warifu.intake.columns import SheetKind
from warifu.intake.document_check import check_documents
from warifu.intake.grid import ROW_LIMIT, Grid
from warifu.intake.headings import Header, find_header
from warifu.intake.lines import Lines
from warifu.intake.mapping import HeadingMap
from warifu.intake.problems import Place, Problem, problem
from warifu.intake.structure_check import settle_merges
from warifu.intake.text import fault, key
from warifu.intake.words import is_blank

_FOOTERS = frozenset(
    key(word)
    for word in (
        "total", "totals", "subtotal", "sub-total", "grand total", "sum", "end", "end of list",
        "nothing follows",
        "合計", "計", "小計", "総計", "以上", "以下余白",
    )
)  # fmt: skip


@dataclass(slots=True)
class TableReading:
    """The lines of a sheet, and the problems met; `at` gives the file's column of each fact and detail."""

    lines: Lines | None = None
    problems: list[Problem] = field(default_factory=list)
    at: dict[str, Place] = field(default_factory=dict)


def read_table(
    grid: Grid, sheet: SheetKind, *, choices: Choices, mapping: HeadingMap, step: Callable[[int, int], None]
) -> TableReading:
    """Return the lines of a list."""
    reading = TableReading()
    header, problems = find_header(grid, sheet, mapping)
    reading.problems += problems
    if header is None:
        return reading if any(map(_filled, grid.rows)) else TableReading()
    reading.problems += settle_merges(grid, header.last, choices)
    live = _live_rows(grid, header, reading)
    if len(live) > ROW_LIMIT:
        found, place = f"{live[-1] + 1:,}", Place(grid.sheet, live[-1] + 1)
        reading.problems.append(problem("too-many-rows", place, found=found, limit=f"{ROW_LIMIT:,}"))
        return reading
    rows = [index + 1 for index in live]
    values: dict[str, list[Any]] = {}
    for number, (index, column) in enumerate(header.columns):
        step(number, len(header.columns))
        place = Place(grid.sheet, None, index, column.heading)
        reading.at[column.name] = place
        cells = [grid.rows[row][index] for row in live]
        done = read_column(cells, rows, asked=(column, place), choices=choices, grid=grid)
        values[column.name] = done.values
        reading.problems += done.problems
    reading.problems += _unnamed(grid, sheet, header, values, rows)
    if sheet.kind == "people":
        reading.problems += check_documents(values, rows, reading.at)
    reading.problems += _reversed_days(values, rows, reading.at, choices)
    reading.lines = _lines(grid, sheet, header, values, live)
    return reading


def _lines(
    grid: Grid, sheet: SheetKind, header: Header, values: dict[str, list[Any]], live: list[int]
) -> Lines:
    facts = {column.fact for _, column in header.columns if column.fact}
    return Lines(
        kind=sheet.kind,
        title=sheet.title,
        subject=sheet.subject,
        sheet=grid.sheet,
        rows=tuple(index + 1 for index in live),
        facts={name: column for name, column in values.items() if name in facts},
        details={name: column for name, column in values.items() if name not in facts},
        headings=header.texts,
        originals=tuple(grid.rows[index] for index in live),
    )


def _live_rows(grid: Grid, header: Header, reading: TableReading) -> list[int]:
    """Return the rows that are lines: not empty, no total, no repeated heading. Counted from 0."""
    live = []
    head = [key(text) for text in header.texts if text]
    first_words = {key(text) for text in header.texts[:3] if text}
    for index in range(header.last, len(grid.rows)):
        row = grid.rows[index]
        first = next((cell for cell in row if cell != "" and cell is not None), None)
        if first is None or not _filled(row):
            continue
        if isinstance(first, str) and len(first) < 40:  # noqa: PLR2004  (a heading or a footer is short)
            word = key(first)
            repeated = (
                word in first_words and [key(str(cell)) for cell in row if cell not in ("", None)] == head
            )
            if word in _FOOTERS or repeated:
                place = Place(grid.sheet, index + 1)
                reading.problems.append(problem("row-left-out", place, value=first))
                continue
        live.append(index)
    return live


def _unnamed(
    grid: Grid, sheet: SheetKind, header: Header, values: dict[str, list[Any]], rows: list[int]
) -> list[Problem]:
    labels = [values[name] for name in sheet.label if name in values]
    if not labels:
        return []
    index, column = next((index, column) for index, column in header.columns if column.name in sheet.label)
    return [
        problem("required-empty", Place(grid.sheet, row, index, column.heading), wanted=column.heading)
        for at, row in enumerate(rows)
        if all(column_values[at] is None for column_values in labels) and is_blank(grid.rows[row - 1][index])
    ]


def _reversed_days(
    values: dict[str, list[Any]], rows: list[int], at: dict[str, Place], choices: Choices
) -> list[Problem]:
    found = []
    for first, last in (("person.arrives_on", "person.departs_on"), ("from_day", "to_day")):
        if first in values and last in values:
            for index, (begin, end) in enumerate(zip(values[first], values[last], strict=True)):
                if begin is not None and end is not None and end < begin:
                    found.append(
                        reversed_days(end, begin, replace(at[last], row=rows[index]), at[first], choices)
                    )
                    values[first][index] = values[last][index] = None
    return found


def reversed_days(end: object, begin: object, at: Place, other: Place, choices: Choices) -> Problem:
    """Return the problem of a last day that lies before the first."""
    wrong = fault("dates-reversed", value=end, other=begin, other_field=other.field)
    return fault_problem(wrong, at, choices)


def _filled(row: list[Any]) -> bool:
    return any(
        cell != "" and cell is not None and not (isinstance(cell, str) and not cell.strip()) for cell in row
    )
