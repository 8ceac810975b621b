"""Find the headings of a list: below titles, in one row or two, merged or not, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from warifu.intake.cells import RETURN
from warifu.intake.columns import Column, SheetKind, heading_index, sheet_kinds, tab_index
from warifu.intake.grid import COLUMN_LIMIT, Grid
from warifu.intake.mapping import LEFT_OUT, HeadingMap
from warifu.intake.problems import Place, Problem, column_letters, problem
from warifu.intake.text import key, plain
from warifu.intake.words import guesses
from warifu.rules.wording import Text

SEARCHED = 40
"""How many rows from the top may hold the headings."""
_PARTS = re.compile(r"[/／\n|｜]+")
_BRACKETS = re.compile(r"[(（\[［].*?[)）\]］]")


@dataclass(frozen=True)
class Header:
    """Where the headings stand, and the number of each known column of the file with its `Column`."""

    first: int
    last: int
    """The first and the last row of the headings, counted from 1."""
    columns: tuple[tuple[int, Column], ...]
    texts: tuple[str, ...]
    """The headings as the planner wrote them, one a column of the file."""


def sheet_kind(grid: Grid, mapping: HeadingMap) -> SheetKind | None:
    """Return the kind of a sheet by its name, else by its headings; None if neither says."""
    name = key(grid.sheet)
    if kind := tab_index().get(name):
        return sheet_kinds()[kind]
    stripped = re.sub(r"\d+$", "", name)
    named = [kind for word, kind in tab_index().items() if stripped == word]
    if named:
        return sheet_kinds()[named[0]]
    score, best = max(
        ((_score(grid, sheet, mapping), sheet) for sheet in sheet_kinds().values()), key=lambda pair: pair[0]
    )
    return best if score >= 3 else None  # noqa: PLR2004  (two words in common are chance)


def find_header(grid: Grid, sheet: SheetKind, mapping: HeadingMap) -> tuple[Header | None, list[Problem]]:
    """Return the headings of a list, and the problems with them."""
    rows = _filled(grid)
    best, at = 0, -1
    for number, row in enumerate(rows):
        hits = _hits(row, grid.sheet, sheet, mapping)
        if hits > best:
            best, at = hits, number
    if at < 0:
        return None, [_not_found(grid, sheet)]
    first, last = _extent(rows, at, grid.sheet, sheet, mapping)
    width = max((len(row) for row in grid.rows), default=0)
    texts = tuple(_joined(rows, first, last, column) for column in range(width))
    return _assigned(grid, sheet, mapping, rows, Header(first + 1, last + 1, (), texts))


def _assigned(
    grid: Grid,
    sheet: SheetKind,
    mapping: HeadingMap,
    rows: list[list[Any]],
    header: Header,
) -> tuple[Header, list[Problem]]:
    first, last = header.first - 1, header.last - 1
    found: dict[str, int] = {}
    columns: list[tuple[int, Column]] = []
    problems: list[Problem] = []
    for number, text in enumerate(header.texts):
        cells = [rows[row][number] if number < len(rows[row]) else "" for row in range(first, last + 1)]
        column, said = _meaning(cells, grid.sheet, sheet, mapping)
        place = Place(grid.sheet, last + 1, number)
        if column is None:
            if said != LEFT_OUT and (text or (grid.typed and _has_values(grid, last + 1, number))):
                shown = text or Text("(no heading)", "（見出しなし）")
                near = guesses(text, offered(sheet)) if text else Text("none is near", "近いものはない")
                problems.append(problem("heading-unknown", place, value=shown, guesses=near))
        elif column.name in found:
            other = column_letters(found[column.name])
            problems.append(problem("heading-repeated", place, value=text, other=other))
        else:
            found[column.name] = number
            columns.append((number, column))
    problems += _missing(grid, sheet, found, last + 1)
    return replace(header, columns=tuple(columns)), problems


def _missing(grid: Grid, sheet: SheetKind, found: dict[str, int], row: int) -> Iterator[Problem]:
    if not any(label in found for label in sheet.label):
        column = sheet.column(sheet.label[0] if sheet.kind != "people" else "family_name")
        if column:
            yield problem(
                "column-missing", Place(grid.sheet, row, None, column.heading), wanted=column.heading
            )


def _meaning(
    cells: Sequence[Any], sheet_name: str, sheet: SheetKind, mapping: HeadingMap
) -> tuple[Column | None, str | None]:
    """Return the column that the cells of a heading mean (upper row first), or that it is left out."""
    index = heading_index(sheet.kind)
    words = [cell.replace(RETURN, "") for cell in cells if isinstance(cell, str) and cell.strip()]
    joined = list(dict.fromkeys(words))
    tries = [" ".join(joined), " ".join(reversed(joined)), *reversed(joined)]
    for text in tries:
        if (said := mapping.meant(sheet_name, sheet.kind, text)) is not None:
            if said == LEFT_OUT:
                return None, LEFT_OUT
            return sheet.column(said) or index.get(key(said)), said
    for text in tries:
        bare = _BRACKETS.sub("", text)
        for part in (text, bare, *_PARTS.split(text), *_PARTS.split(bare)):
            if key(part) and (column := index.get(key(part))):
                return column, None
    return None, None


def _hits(row: Sequence[Any], name: str, sheet: SheetKind, mapping: HeadingMap) -> int:
    known = [
        _meaning([cell], name, sheet, mapping)
        for cell in row[:COLUMN_LIMIT]
        if isinstance(cell, str) and cell
    ]
    return len({column.name for column, _ in known if column}) + sum(said == LEFT_OUT for _, said in known)


def _score(grid: Grid, sheet: SheetKind, mapping: HeadingMap) -> float:
    if sheet.upright:
        words = [row[0] for row in grid.rows[:SEARCHED] if row and isinstance(row[0], str)]
        return float(_hits(words, grid.sheet, sheet, mapping)) if words else 0.0
    return max((float(_hits(row, grid.sheet, sheet, mapping)) for row in _filled(grid)), default=0.0)


def _extent(
    rows: list[list[Any]], at: int, name: str, sheet: SheetKind, mapping: HeadingMap
) -> tuple[int, int]:
    """Return the rows of the headings: the best, and one of groups above or of translations below it."""
    alone = _hits(rows[at], name, sheet, mapping)
    if at + 1 < len(rows) and _is_heading_row(rows[at + 1], name, sheet, mapping):
        return at, at + 1
    if at > 0:
        above = [cell for cell in rows[at - 1] if isinstance(cell, str) and cell.strip()]
        pairs = zip(rows[at - 1], rows[at], strict=False)
        both = sum(_meaning(pair, name, sheet, mapping)[0] is not None for pair in pairs)
        if len(set(above)) > 1 and both >= alone:
            return at - 1, at
    return at, at


def _is_heading_row(row: list[Any], name: str, sheet: SheetKind, mapping: HeadingMap) -> bool:
    words = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    if not words or len(words) < sum(cell not in ("", None) for cell in row):
        return False
    index = heading_index(sheet.kind)
    exact = sum(key(word) in index or mapping.meant(name, sheet.kind, word) is not None for word in words)
    return exact * 2 > len(words)


def _filled(grid: Grid) -> list[list[Any]]:
    """Return the top rows with each merged cell's value in all of its columns."""
    rows = [list(row) for row in grid.rows[:SEARCHED]]
    for top, left, bottom, right in grid.structure.merged:
        if top > len(rows) or left >= len(rows[top - 1]):
            continue
        if left == 0 and right >= len(rows[top - 1]) - 1:
            continue  # A title across the whole list is no heading.
        value = rows[top - 1][left]
        for row in rows[top - 1 : bottom]:
            for column in range(left, min(right, len(row) - 1) + 1):
                row[column] = row[column] or value
    return rows


def _joined(rows: list[list[Any]], first: int, last: int, column: int) -> str:
    cells = (rows[row][column] if column < len(rows[row]) else "" for row in range(first, last + 1))
    return plain(" ".join(dict.fromkeys(str(cell) for cell in cells if cell not in ("", None))))


def _has_values(grid: Grid, header_row: int, column: int) -> bool:
    return any(column < len(row) and row[column] not in ("", None) for row in grid.rows[header_row:])


def offered(sheet: SheetKind) -> tuple[str, ...]:
    """Return the headings of the template in both languages, for guesses."""
    return tuple(word for column in sheet.columns for word in (column.heading.en, column.heading.ja))


def _not_found(grid: Grid, sheet: SheetKind) -> Problem:
    first = next((row for row in grid.rows if any(cell not in ("", None) for cell in row)), [])
    shown = " | ".join(str(cell) for cell in first[:6]) or Text("empty rows", "空の行")
    columns = sheet.columns[:4]
    wanted = Text(", ".join(c.heading.en for c in columns), "、".join(c.heading.ja for c in columns))
    return problem("header-not-found", Place(grid.sheet, 1, 0), found=shown, wanted=wanted)
