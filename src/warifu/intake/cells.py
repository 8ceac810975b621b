"""Read one column of cells: every different value once, whatever the number of lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any

from warifu.intake.choices import Choices
from warifu.intake.columns import Column
from warifu.intake.countries import read_state
from warifu.intake.dates import read_date
from warifu.intake.grid import Grid
from warifu.intake.numbers import read_count, read_decimal
from warifu.intake.problems import Place, Problem, Severity, problem
from warifu.intake.text import Fault, clean, fault, plain, text_fault, visible
from warifu.intake.words import is_blank, read_choice, read_yes_no
from warifu.rules.wording import Text

RETURN = "_x000D_"
"""How a workbook writes the carriage return of a cell typed on some machines."""
ALWAYS_STOPS = frozenset({"text-control", "text-direction"})
"""Problems with a cell that no choice turns into an unknown answer."""
NUMBERS = ("count", "decimal")
_ERROR = re.compile(r"^(?:#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|ERROR)|Err:\d+)$")
_NUMERIC_DAY = re.compile(r"^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}\s*$")


@dataclass(slots=True)
class ColumnReading:
    """The values of a column, None where not known, and the problems met."""

    values: list[Any]
    problems: list[Problem] = field(default_factory=list)


def read_column(
    cells: Sequence[Any], rows: Sequence[int], *, asked: tuple[Column, Place], choices: Choices, grid: Grid
) -> ColumnReading:
    """Return what the cells of a column mean; `rows` are theirs in the file, `asked` is the column."""
    column, at = asked
    read = reader(column, choices, grid.serial_offset)
    if bool in set(map(type, cells)):
        cells = [("yes" if cell else "no") if cell is True or cell is False else cell for cell in cells]
    table = {cell: _read_cell(cell, read) for cell in set(cells)}
    values = [table[cell] for cell in cells]
    reading = ColumnReading(values)
    if any(isinstance(value, Fault) for value in table.values()):
        hint = (
            _hint(cells)
            if any(isinstance(v, Fault) and v.code == "date-ambiguous" for v in table.values())
            else None
        )
        for index, value in enumerate(values):
            if isinstance(value, Fault):
                values[index] = None
                reading.problems.append(fault_problem(value, replace(at, row=rows[index]), choices, hint))
    if column.kind in NUMBERS and grid.typed:
        texts = sum(
            isinstance(cell, str) and value is not None for cell, value in zip(cells, values, strict=True)
        )
        if texts:
            reading.problems.append(problem("numbers-as-text", at, count=texts))
    return reading


def fault_problem(found: Fault, place: Place, choices: Choices, hint: Text | None = None) -> Problem:
    """Return the problem for a fault at a place, as heavy as the planner chose."""
    values = dict(found.values)
    if hint is not None and "hint" in values:
        values["hint"] = hint
    made = problem(found.code, place, **values)
    lighter = choices.unreadable == "leave unknown" and found.code not in ALWAYS_STOPS
    return replace(made, severity=Severity.ASK) if lighter and made.severity is Severity.STOP else made


def reader(column: Column, choices: Choices, grid_offset: int = 0) -> Callable[[Any], Any]:
    """Return the function that reads one cell of a column."""
    readers: dict[str, Callable[[Any], Any]] = {
        "text": _text,
        "code": _code,
        "mrz": _lines,
        "yes_no": read_yes_no,
        "choice": lambda raw: read_choice(raw, column.choices, column.words),
        "state": read_state,
        "date": lambda raw: read_date(raw, order=choices.dates, serial_offset=grid_offset),
        "count": lambda raw: read_count(raw, unit=column.unit),
        "decimal": lambda raw: read_decimal(raw, unit=column.unit),
    }
    return readers[column.kind]


def shown(cell: object) -> str:
    """Return a cell as a person wrote it: whole numbers without a point, days without a time."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


def _read_cell(cell: object, read: Callable[[Any], Any]) -> object:
    if isinstance(cell, str) and RETURN in cell:
        cell = cell.replace(RETURN, "")
    if is_blank(cell):
        return None
    if isinstance(cell, str):
        if cell[0] in "#E" and _ERROR.match(cell):
            return fault("cell-error", value=cell)
        if wrong := text_fault(cell.replace("\n", " ").replace("\r", " ").replace("\t", " ")):
            return wrong
    found = read(cell)
    return _seen(found) if isinstance(found, Fault) else found


def _seen(found: Fault) -> Fault:
    return Fault(
        found.code, {name: visible(shown(v)) if name == "value" else v for name, v in found.values.items()}
    )


def _text(raw: object) -> str:
    return clean(shown(raw))


def _code(raw: object) -> str:
    return plain(shown(raw)).upper()


def _lines(raw: object) -> str:
    return str(raw).strip()


def _hint(cells: Sequence[Any]) -> Text | None:
    """Say which order the other days of the column can only have; a hint, never an answer."""
    orders = {"dmy": 0, "mdy": 0}
    for cell in cells:
        if isinstance(cell, str) and (match := _NUMERIC_DAY.match(plain(cell))):
            first, second = int(match.group(1)), int(match.group(2))
            orders["dmy"] += first > 12 >= second  # noqa: PLR2004  (months)
            orders["mdy"] += second > 12 >= first  # noqa: PLR2004
    told = {order: count for order, count in orders.items() if count}
    if not told:
        return None
    en = " and ".join(
        f"{count} other cells of the column read only as {order}" for order, count in told.items()
    )
    ja = "、".join(f"同じ列の {count} セルは {order} としてのみ読める" for order, count in told.items())
    return Text(f" ({en})", f"（{ja}）")
