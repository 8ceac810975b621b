"""Read the sheet of the activity: it asks downwards, an answer beside each question."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from warifu.intake.cells import RETURN
from warifu.intake.cells import read_column as read_cells
from warifu.intake.choices import Choices
from warifu.intake.columns import Column, SheetKind, heading_index
from warifu.intake.grid import Grid
from warifu.intake.headings import find_header, offered
from warifu.intake.mapping import LEFT_OUT, HeadingMap
from warifu.intake.problems import Place, Problem, column_letters, problem
from warifu.intake.table import reversed_days
from warifu.intake.text import key
from warifu.intake.words import guesses

_ANSWERS = frozenset(
    map(key, ("Answer", "Answers", "Value", "Entry", "回答", "記入欄", "内容", "値", "Answer 回答"))
)
_QUESTIONS = frozenset(map(key, ("Item", "Question", "Field", "項目", "質問", "Item 項目")))


@dataclass(slots=True)
class ActivityReading:
    """What is known of the activity."""

    facts: dict[str, Any] = field(default_factory=dict)
    details: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    at: dict[str, Place] = field(default_factory=dict)


def read_activity(grid: Grid, sheet: SheetKind, *, choices: Choices, mapping: HeadingMap) -> ActivityReading:
    """Return the answers about the activity; a list with headings and one line is read as well."""
    reading = ActivityReading()
    pairs = _pairs(grid, sheet, mapping, reading) or _across(grid, sheet, mapping, reading)
    for column, place, cell in pairs:
        if column.name in reading.at:
            other = column_letters(reading.at[column.name].column or 0) + str(reading.at[column.name].row)
            reading.problems.append(problem("heading-repeated", place, value=column.heading, other=other))
            continue
        reading.at[column.name] = place
        _take((column, place, cell), grid, choices, reading)
    reading.problems += _unfilled(grid, sheet, reading)
    begins, ends = reading.facts.get("visit.begins"), reading.facts.get("visit.ends")
    if isinstance(begins, date) and isinstance(ends, date) and ends < begins:
        at = reading.at["visit.ends"]
        wrong = reversed_days(ends, begins, at, reading.at["visit.begins"], choices)
        reading.problems.append(wrong)
    return reading


def _take(asked: tuple[Column, Place, Any], grid: Grid, choices: Choices, reading: ActivityReading) -> None:
    column, place, cell = asked
    done = read_cells([cell], [place.row or 1], asked=(column, place), choices=choices, grid=grid)
    reading.problems += done.problems
    if done.values[0] is not None:
        (reading.facts if column.fact else reading.details)[column.name] = done.values[0]


def _pairs(
    grid: Grid, sheet: SheetKind, mapping: HeadingMap, reading: ActivityReading
) -> list[tuple[Column, Place, Any]]:
    index = heading_index(sheet.kind)
    asks, answers = _columns(grid)
    pairs = []
    unknown = []
    for number, row in enumerate(grid.rows, 1):
        if asks >= len(row) or not isinstance(row[asks], str) or not row[asks].strip():
            continue
        column, said = _column(row[asks], grid.sheet, sheet, mapping, index)
        cell = row[answers] if answers < len(row) else ""
        if column is not None:
            pairs.append((column, Place(grid.sheet, number, answers, column.heading), cell))
        elif said != LEFT_OUT and cell not in ("", None) and key(str(cell)) not in _ANSWERS:
            near = guesses(row[asks], offered(sheet))
            place = Place(grid.sheet, number, asks)
            unknown.append(problem("heading-unknown", place, value=row[asks], guesses=near))
    if len(pairs) > 1:  # One word in common is chance.
        reading.problems += unknown
        return pairs
    return []


def _column(
    text: str, name: str, sheet: SheetKind, mapping: HeadingMap, index: dict[str, Column]
) -> tuple[Column | None, str | None]:
    said = mapping.meant(name, sheet.kind, text)
    if said == LEFT_OUT:
        return None, LEFT_OUT
    if said is not None:
        return sheet.column(said) or index.get(key(said)), said
    parts = (text, *text.replace("／", "/").split("/"), *text.replace(RETURN, "").split("\n"))
    return next((index[key(part)] for part in parts if key(part) in index), None), None


def _columns(grid: Grid) -> tuple[int, int]:
    """Return the column of the questions and that of the answers."""
    for row in grid.rows[:20]:
        words = [key(cell) if isinstance(cell, str) else "" for cell in row]
        answers = next((at for at, word in enumerate(words) if word in _ANSWERS), None)
        asks = next((at for at, word in enumerate(words) if word in _QUESTIONS), None)
        if answers is not None:
            return asks if asks is not None else max(answers - 1, 0), answers
    first = next((at for row in grid.rows for at, cell in enumerate(row) if cell not in ("", None)), 0)
    return first, first + 1


def _across(
    grid: Grid, sheet: SheetKind, mapping: HeadingMap, reading: ActivityReading
) -> list[tuple[Column, Place, Any]]:
    header, problems = find_header(grid, sheet, mapping)
    reading.problems += [each for each in problems if each.code != "column-missing"]
    if header is None:
        return []
    for number in range(header.last, len(grid.rows)):
        row = grid.rows[number]
        if any(cell not in ("", None) for cell in row):
            return [
                (column, Place(grid.sheet, number + 1, index, column.heading), row[index])
                for index, column in header.columns
            ]
    return []


def _unfilled(grid: Grid, sheet: SheetKind, reading: ActivityReading) -> list[Problem]:
    found = []
    known = {each.place for each in reading.problems}
    for column in sheet.columns:
        if not column.required or column.name in reading.facts:
            continue
        place = reading.at.get(column.name)
        if place is None:
            found.append(
                problem(
                    "column-missing", Place(grid.sheet, None, None, column.heading), wanted=column.heading
                )
            )
        elif place not in known:
            found.append(problem("required-empty", place, wanted=column.heading))
    return found
