"""
Look through the XML of one sheet of an .xlsx for what a reader of values does not see.

The part is cut at its rows and searched as bytes, which takes about a tenth of the time of an XML parser.
Where bytes could be read two ways, more is reported rather than less: a planner can choose, a miss is silent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from warifu.intake.far_cells import mixes_prefixes, note_far_cells, note_long_row
from warifu.intake.grid import COLUMN_LIMIT, Structure
from warifu.intake.package import Unreadable
from warifu.intake.problems import Problem, column_index, problem
from warifu.rules.wording import Text

ROW_BYTES = 64 * 2**20
"""The most bytes of one row, and of what stands before the first."""
_HIDDEN = re.compile(rb"""\bhidden\s*=\s*["'](?!0["']|false["'])""")
_NO_HEIGHT = re.compile(rb"""\bht\s*=\s*["'](?:0?\.[0-4]\d*|0|\d(?:\.\d+)?[Ee]-\d+)["']""")
_NO_WIDTH = re.compile(rb"""\bwidth\s*=\s*["'](?:0?\.[0-4]\d*|0|\d(?:\.\d+)?[Ee]-\d+)["']""")
_NUMBER = re.compile(rb"""\br\s*=\s*["'](\d+)["']""")
_MIN = re.compile(rb"""\bmin\s*=\s*["'](\d+)["']""")
_MAX = re.compile(rb"""\bmax\s*=\s*["'](\d+)["']""")
_REF = re.compile(rb"""\bref\s*=\s*["']([^"']*)["']""")
_AREA = re.compile(r"^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$")


class _Marks(NamedTuple):
    """The searches for one XML prefix."""

    row: bytes
    value: re.Pattern[bytes]
    formula: bytes
    cell: re.Pattern[bytes]
    stored: re.Pattern[bytes]
    start: bytes
    prefix: bytes
    column: re.Pattern[bytes]
    merge: re.Pattern[bytes]
    filters: re.Pattern[bytes]


@cache
def _marks(prefix: bytes) -> _Marks:
    p = re.escape(prefix)
    return _Marks(
        row=b"<" + prefix + b"row",
        value=re.compile(rb"<" + p + rb"(?:v|is|f)[\s>/]"),
        formula=b"<" + prefix + b"f",
        cell=re.compile(rb"<" + p + rb"c(?:\s([^>]*[^/>]))?>(.*?)</" + p + rb"c>", re.DOTALL),
        stored=re.compile(rb"<" + p + rb"v(?:\s[^>]*)?>([^<]*)<"),
        start=b"<" + prefix + b"c",
        prefix=prefix,
        column=re.compile(rb"<" + p + rb"col\s[^>]*>"),
        merge=re.compile(rb"<" + p + rb"mergeCell\s[^>]*>"),
        filters=re.compile(
            rb"<" + p + rb"autoFilter\s([^>]*[^/>])>\s*<" + p + rb"(?:filterColumn|sortState)"
        ),
    )


def scan_sheet(pieces: Iterable[bytes]) -> Structure:
    """
    Return what stands in a sheet besides its values.

    Raises:
        Unreadable: the sheet is written in a way that no spreadsheet program uses.
    """
    found = Structure()
    buffer, marks, before, row = b"", None, True, 0
    for piece in pieces:
        buffer += piece
        if marks is None:
            if (start := re.search(rb"<(\w+:)?worksheet\b", buffer)) is None:
                continue
            marks = _marks(start.group(1) or b"")
        cut = buffer.rfind(marks.row)
        if cut <= 0:
            if len(buffer) > ROW_BYTES:
                raise Unreadable(_unsafe(Text("a row of more than 64 MiB", "64 MiB を超える行")))
            continue
        before, row = _scan_part(buffer[:cut], marks, found, before=before, row=row)
        buffer = buffer[cut:]
    if marks is not None:
        _scan_part(buffer, marks, found, before=before, row=row)
    return found


def area(ref: str) -> tuple[int, int, int, int] | None:
    """Return a reference such as ``B2:C5`` as first row, first column, last row, last column."""
    if (match := _AREA.match(ref)) is None:
        return None
    first, top, last, bottom = match.groups()
    return int(top), column_index(first), int(bottom or top), column_index(last or first)


def _scan_part(part: bytes, marks: _Marks, found: Structure, *, before: bool, row: int) -> tuple[bool, int]:
    if mixes_prefixes(part, marks.prefix):
        raise Unreadable(_unsafe(Text("rows under several XML prefixes", "接頭辞の異なる行の混在")))
    note_far_cells(part, found)
    segments = part.split(marks.row)
    if before:
        _scan_columns(segments[0], marks, found)
    elif segments[0]:
        _scan_row(segments[0], row, marks, found)
    for segment in segments[1:]:
        before = False
        if segment[:1] in b" \t\r\n>/":
            row = _scan_row(segment, row + 1, marks, found)
    if len(segments) > 1 or b"mergeCell" in part or b"utoFilter" in part:
        _scan_end(segments[-1], marks, found)
    return before, row


def _scan_columns(segment: bytes, marks: _Marks, found: Structure) -> None:
    for match in marks.column.finditer(segment):
        tag = match.group()
        if _HIDDEN.search(tag) or _NO_WIDTH.search(tag):
            low, high = _MIN.search(tag), _MAX.search(tag)
            if low and high:
                last = min(int(high.group(1)), COLUMN_LIMIT)
                found.hidden_columns.update(range(int(low.group(1)) - 1, last))


def _scan_row(segment: bytes, expected: int, marks: _Marks, found: Structure) -> int:
    tag = segment[: segment.find(b">") + 1]
    number = _NUMBER.search(tag)
    row = int(number.group(1)) if number else expected
    if (b"hidden" in tag and _HIDDEN.search(tag)) or (b"ht" in tag and _NO_HEIGHT.search(tag)):
        found.hidden_rows.add(row)
    if marks.value.search(segment):
        found.last_row = max(found.last_row, row)
        note_long_row(segment, segment.count(marks.start), found)
        if marks.formula in segment or b'"e"' in segment or b"'e'" in segment:
            _scan_cells(segment, row, marks, found)
    return row


def _scan_cells(segment: bytes, row: int, marks: _Marks, found: Structure) -> None:
    column = -1
    for attributes, content in marks.cell.findall(segment):
        ref = re.search(rb"""\br\s*=\s*["']([A-Z]+)\d+["']""", attributes)
        column = column_index(ref.group(1).decode()) if ref else column + 1
        stored = marks.stored.search(content)
        value = stored.group(1) if stored else b""
        if re.search(rb"<(?:\w+:)?f[\s>/]", content):
            found.formulas.add((row, column))
            if not value and b't="str"' not in attributes:
                found.uncalculated.add((row, column))
        if re.search(rb"""\bt\s*=\s*["']e["']""", attributes):
            found.errors.append(((row, column), value.decode("utf-8", "replace")))


def _scan_end(segment: bytes, marks: _Marks, found: Structure) -> None:
    for match in marks.merge.finditer(segment):
        if (ref := _REF.search(match.group())) and (box := area(ref.group(1).decode())):
            found.merged.append(box)
    for match in marks.filters.finditer(segment):
        if b"filterColumn" in match.group() and (ref := _REF.search(match.group(1))):
            found.filters.append(ref.group(1).decode())


def _unsafe(found: Text) -> Problem:
    return problem("part-unsafe", found=found)
