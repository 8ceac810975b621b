"""
Read a planner's file: every problem at once, nothing half imported.

`read` never raises for what is in a file. What cannot be read is a `Problem`; while one of them stops,
`Intake.lines` and `Intake.activity` are empty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from warifu.intake.activity import read_activity
from warifu.intake.choices import Choices
from warifu.intake.columns import sheet_kinds, tab_index
from warifu.intake.delimited import read_delimited
from warifu.intake.duplicates import find_duplicates
from warifu.intake.file_form import file_form
from warifu.intake.grid import Grid
from warifu.intake.headings import sheet_kind
from warifu.intake.lines import Lines
from warifu.intake.mapping import HeadingMap, make_mapping, read_mapping, saved_mapping
from warifu.intake.opendocument import read_opendocument
from warifu.intake.package import Unreadable
from warifu.intake.problems import Place, Problem, Severity, column_index, problem
from warifu.intake.structure_check import formula_problems, hidden_problems, leave_out_hidden
from warifu.intake.table import read_table
from warifu.intake.text import key
from warifu.intake.workbook import Sheets, Step, read_workbook
from warifu.rules.wording import Text

SILENT = frozenset(
    map(
        key,
        ("How-to", "How to", "How-to 使い方", "使い方", "Lists", "Lists 選択肢", "選択肢", "Instructions"),
    )
)
"""Names of sheets that hold no lines and are left alone."""


@dataclass(frozen=True)
class Intake:
    """What a file says: the activity, the lines of each sheet, and everything that is wrong."""

    path: Path
    problems: tuple[Problem, ...]
    activity: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """Flat names of facts to values, such as ``visit.sending_state``; what is not known is absent."""
    details: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """What no provision asks for: ``activity_name``, ``unit``, ``contact``."""
    lines: tuple[Lines, ...] = ()
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    """Lines found a sheet, also when the import is stopped."""

    @property
    def ok(self) -> bool:
        """Whether nothing stops the import."""
        return not any(each.severity is Severity.STOP for each in self.problems)

    def of(self, kind: str) -> tuple[Lines, ...]:
        """Return the lists of one kind: people, equipment, vehicles, craft, arms or places."""
        return tuple(each for each in self.lines if each.kind == kind)


@dataclass(slots=True)
class _Gathered:
    problems: list[Problem] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    details: dict[str, Any] = field(default_factory=dict)
    tables: list[tuple[Lines, dict[str, Place]]] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)


def read(
    path: Path | str,
    choices: Choices | None = None,
    mapping: Path | str | Mapping[str, Mapping[str, str]] | None = None,
    progress: Step | None = None,
) -> Intake:
    """
    Return what a workbook, a CSV or a folder of CSVs says.

    `mapping` gives the meaning of a planner's own headings; without one, that saved beside the file is used.
    `progress` is told a stage ("scan", "read", "check"), how much is done and of how much.
    """
    path, choices, step = Path(path), choices or Choices(), progress or _silently
    gathered = _Gathered()
    try:
        headings = _mapping(path, mapping)
        sheets = sheets_of(path, choices, step)
        gathered.problems += sheets.problems
        _answer(sheets.grids, choices, gathered)
        for grid in sheets.grids:
            _gather(grid, choices, headings, step, gathered)
        if "activity" not in gathered.kinds and any(grid.typed for grid in sheets.grids):
            gathered.problems.append(_missing("activity", sheets.grids))
        gathered.problems += find_duplicates(gathered.tables)
    except Unreadable as error:
        gathered.problems.append(error.problem)
    return _handed_out(path, gathered)


def _handed_out(path: Path, gathered: _Gathered) -> Intake:
    order = {Severity.STOP: 0, Severity.ASK: 1, Severity.NOTE: 2}
    problems = tuple(sorted(gathered.problems, key=lambda each: order[each.severity]))
    counts = MappingProxyType({lines.sheet: len(lines) for lines, _ in gathered.tables})
    if any(each.severity is Severity.STOP for each in problems):
        return Intake(path, problems, counts=counts)
    lines = tuple(lines for lines, _ in gathered.tables if len(lines))
    facts, details = MappingProxyType(gathered.facts), MappingProxyType(gathered.details)
    return Intake(path, problems, facts, details, lines, counts)


def _gather(grid: Grid, choices: Choices, mapping: HeadingMap, step: Step, gathered: _Gathered) -> None:
    if key(grid.sheet) in SILENT and not grid.hidden:
        return
    if grid.hidden and choices.hidden != "include":
        if choices.hidden == "ask":
            gathered.problems.append(problem("hidden-sheet", Place(grid.sheet), found=grid.sheet))
        return
    if not any(cell not in ("", None) for row in grid.rows for cell in row):
        return
    sheet = sheet_kind(grid, mapping)
    if sheet is None:
        _unknown(grid, gathered)
        return
    gathered.problems += hidden_problems(grid, choices)
    if choices.hidden == "leave out":
        leave_out_hidden(grid)
    gathered.problems += formula_problems(grid, choices)
    gathered.kinds.add(sheet.kind)
    if sheet.upright:
        about = read_activity(grid, sheet, choices=choices, mapping=mapping)
        gathered.problems += about.problems
        gathered.facts |= about.facts
        gathered.details |= about.details
        return
    reading = read_table(grid, sheet, choices=choices, mapping=mapping, step=partial(step, "check"))
    gathered.problems += reading.problems
    if reading.lines is not None:
        gathered.tables.append((reading.lines, reading.at))


def _unknown(grid: Grid, gathered: _Gathered) -> None:
    if not grid.typed:
        columns = sheet_kinds()["people"].columns[:4]
        wanted = Text(", ".join(c.heading.en for c in columns), "、".join(c.heading.ja for c in columns))
        first = next((row for row in grid.rows if any(row)), [""])
        place = Place(grid.sheet, 1, 0)
        gathered.problems.append(
            problem("header-not-found", place, found=" | ".join(first[:6]), wanted=wanted)
        )
        return
    wanted = Text(
        *("; ".join(getattr(s.title, name) for s in sheet_kinds().values()) for name in ("en", "ja"))
    )
    gathered.problems.append(problem("sheet-unknown", Place(grid.sheet), found=grid.sheet, wanted=wanted))


def _missing(kind: str, grids: list[Grid]) -> Problem:
    names = ", ".join(grid.sheet for grid in grids) or "-"
    return problem("sheet-missing", Place(), found=names, wanted=sheet_kinds()[kind].title)


def sheets_of(path: Path, choices: Choices, step: Step) -> Sheets:
    """
    Return the sheets of a file or folder as they stand, nothing of them understood yet.

    Raises:
        Unreadable: the file cannot be read further.
    """
    if path.is_dir():
        return _folder(path, choices, step)
    form, notes = file_form(path)
    if form == "xlsx":
        sheets = read_workbook(path, choices, step)
    elif form == "ods":
        sheets = read_opendocument(path, choices, step)
    else:
        step("read", 0, 1)
        sheets = read_delimited(path)
    sheets.problems[:0] = notes
    return sheets


def _folder(path: Path, choices: Choices, step: Step) -> Sheets:
    """Return the CSVs of a folder as the sheets of one file."""
    found = sorted(each for each in path.iterdir() if each.suffix.lower() in (".csv", ".tsv"))
    if not found:
        raise Unreadable(problem("file-empty", name=path.name))
    together = Sheets()
    for each in found:
        sheets = sheets_of(each, choices, step)
        together.grids += sheets.grids
        together.problems += sheets.problems
    return together


def _answer(grids: list[Grid], choices: Choices, gathered: _Gathered) -> None:
    """Put the planner's answers in place of the cells that they answer."""
    by_name = {key(grid.sheet): grid for grid in grids}
    for where, answer in choices.answers.items():
        name, _, cell = where.rpartition("!")
        grid = by_name.get(key(name)) or next(
            (
                each
                for each in grids
                if key(name) and tab_index().get(key(each.sheet)) == tab_index().get(key(name), "")
            ),
            None,
        )
        letters = cell.rstrip("0123456789")
        row, column = (
            int(cell[len(letters) :] or 0),
            column_index(letters.upper()) if letters.isascii() else -1,
        )
        if grid is None or not 0 < row <= len(grid.rows) or not 0 <= column < len(grid.rows[row - 1]):
            gathered.problems.append(problem("answer-unused", found=where))
        else:
            grid.rows[row - 1][column] = answer


def _mapping(path: Path, given: Path | str | Mapping[str, Mapping[str, str]] | None) -> HeadingMap:
    if given is None:
        beside = saved_mapping(path)
        return HeadingMap() if beside is None else read_mapping(beside)
    return read_mapping(Path(given)) if isinstance(given, str | Path) else make_mapping(given)


def _silently(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


Progress = Callable[[str, int, int], None]
