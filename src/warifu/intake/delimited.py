"""Read a .csv or .tsv: its encoding, its separator, its rows."""

from __future__ import annotations

import codecs
import csv
import io
import re
from pathlib import Path

from warifu.intake.grid import COLUMN_LIMIT, ROW_LIMIT, ROW_SLACK, Grid, Structure
from warifu.intake.package import Unreadable
from warifu.intake.problems import Place, problem
from warifu.intake.workbook import Sheets
from warifu.rules.wording import Text

SEPARATORS = ",\t;|"
_SAMPLE = 20_000
_BROKEN = re.compile(r"[A-Za-z][\uff61-\uff9f\u4e00-\u9fff]+[A-Za-z]|[A-Za-z][\uff61-\uff9f]+\b")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_delimited(path: Path, *, sheet: str = "") -> Sheets:
    """
    Return the one sheet of a delimited text file.

    Raises:
        Unreadable: the characters or the quotation marks cannot be read.
    """
    text, encoding = decode(path.read_bytes())
    name = sheet or path.stem
    sheets = Sheets()
    if encoding not in ("utf-8", "utf-8-sig"):
        sheets.problems.append(problem("encoding-used", Place(name), encoding=encoding))
    grid = Grid(name, _rows(text, name), typed=False)
    _check_width(grid, sheets)
    if encoding == "cp932":
        _check_letters(grid, sheets)
    grid.structure = _structure(grid)
    sheets.grids.append(grid)
    return sheets


def decode(data: bytes) -> tuple[str, str]:
    """
    Return the text of a file and the name of its encoding: by the mark at its head, else by what fits.

    Raises:
        Unreadable: it is none of these.
    """
    tried = [name for mark, name in _MARKS if data.startswith(mark)]
    if not tried:
        even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
        wide = "utf-16-le" if odd > even else "utf-16-be"
        tried = [wide] if max(even, odd) * 4 > min(len(data), _SAMPLE) // 2 else ["utf-8", "cp932"]
    for encoding in tried:
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    first = data[:40].decode("ascii", "backslashreplace")
    raise Unreadable(problem("encoding-unreadable", found=first))


def separator(text: str) -> str:
    """Return the separator of the columns; a comma if nothing shows another."""
    sample = text[:_SAMPLE]
    try:
        return csv.Sniffer().sniff(sample, SEPARATORS).delimiter
    except csv.Error:
        head = [line for line in sample.splitlines() if line.strip()][:5]
        counts = {mark: sum(line.count(mark) for line in head) for mark in SEPARATORS}
        return max(SEPARATORS, key=lambda mark: counts[mark])


def _rows(text: str, name: str) -> list[list[str]]:
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)
    try:
        for row in reader:
            rows.append(row or [""])
            if len(rows) > ROW_LIMIT + ROW_SLACK and any(row):
                found = f"{len(rows):,}"
                raise Unreadable(
                    problem("too-many-rows", Place(name, len(rows)), found=found, limit=f"{ROW_LIMIT:,}")
                )
    except csv.Error as error:
        near = Text(f"near line {reader.line_num}: {error}", f"{reader.line_num} 行目付近：{error}")
        raise Unreadable(problem("quote-open", Place(name, len(rows) + 1), found=near)) from error
    return rows


def _check_width(grid: Grid, sheets: Sheets) -> None:
    widest = max(map(len, grid.rows), default=0)
    if widest > COLUMN_LIMIT:
        number = next(number for number, row in enumerate(grid.rows, 1) if len(row) > COLUMN_LIMIT)
        raise Unreadable(
            problem("too-many-columns", Place(grid.sheet, number), found=str(widest), limit=str(COLUMN_LIMIT))
        )
    header = next((row for row in grid.rows[:30] if sum(bool(cell.strip()) for cell in row) > 1), [])
    limit = len(header) or widest
    for number, row in enumerate(grid.rows, 1):
        if len(row) > limit and any(cell.strip() for cell in row[limit:]):
            place = Place(grid.sheet, number, limit)
            sheets.problems.append(problem("ragged-row", place, found=len(row), wanted=limit))
        row.extend([""] * (widest - len(row)))


def _check_letters(grid: Grid, sheets: Sheets) -> None:
    for number, row in enumerate(grid.rows, 1):
        for column, cell in enumerate(row):
            if not cell.isascii() and _BROKEN.search(cell):
                place = Place(grid.sheet, number, column)
                sheets.problems.append(problem("encoding-doubtful", place, encoding="cp932", value=cell))


def _structure(grid: Grid) -> Structure:
    structure = Structure(last_row=len(grid.rows))
    for number, row in enumerate(grid.rows, 1):
        for column, cell in enumerate(row):
            if cell.startswith("=") and len(cell) > 1:
                structure.formulas.add((number, column))
                structure.uncalculated.add((number, column))
    return structure
