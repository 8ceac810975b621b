"""Writing the example workbooks as planners make them: titles above, two heading rows, gaps, mixed dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from warifu.intake.columns import sheet_kinds

Row = Sequence[Any]
NOTICE = "Example. People, documents and numbers are made up. / 例示用。人名、文書番号等は全て架空です。"


@dataclass(frozen=True)
class Sheet:
    """
    One sheet of an example: kind, tab, columns (by key, or a planner's own heading for one) and rows.

    `title` is a line above the headings, `groups` a first heading row over the second, `gap` columns left empty.
    """

    kind: str
    tab: str
    columns: Sequence[str]
    rows: Sequence[Row]
    language: str = "en"
    title: str = ""
    own: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)


def write_book(
    path: Path, activity: Mapping[str, Any], sheets: Sequence[Sheet], *, language: str = "en"
) -> None:
    """Write an example workbook; the same call gives the same file."""
    with xlsxwriter.Workbook(
        str(path), {"default_date_format": "yyyy-mm-dd", "strings_to_urls": False}
    ) as book:
        book.set_properties(
            {"title": path.stem, "comments": NOTICE, "created": datetime(2023, 1, 1, tzinfo=UTC)}
        )
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        page = book.add_worksheet("活動" if language == "ja" else "Activity")
        page.set_column(0, 0, 40)
        page.set_column(1, 1, 60)
        page.write_string(0, 0, "項目" if language == "ja" else "Item", bold)
        page.write_string(0, 1, "内容" if language == "ja" else "Value", bold)
        headings = {column.key: column.heading for column in sheet_kinds()["activity"].columns}
        for at, (key, value) in enumerate(activity.items(), start=1):
            page.write_string(at, 0, getattr(headings[key], language))
            _write(page, at, 1, value)
        for sheet in sheets:
            _sheet(book, sheet, bold)


def _sheet(book: Any, sheet: Sheet, bold: Any) -> None:  # noqa: ANN401
    page = book.add_worksheet(sheet.tab)
    page.set_column(0, len(sheet.columns), 16)
    headings = {
        column.key: getattr(column.heading, sheet.language) for column in sheet_kinds()[sheet.kind].columns
    }
    top = 0
    if sheet.title:
        page.write_string(0, 0, sheet.title, bold)
        top = 2
    if sheet.groups:
        for at, key in enumerate(sheet.columns):
            if key in sheet.groups:
                page.write_string(top, at, sheet.groups[key], bold)
        top += 1
    for at, key in enumerate(sheet.columns):
        if key:
            page.write_string(top, at, sheet.own.get(key, headings[key]), bold)
    page.freeze_panes(top + 1, 0)
    for down, row in enumerate(sheet.rows, start=top + 1):
        for at, value in enumerate(row):
            _write(page, down, at, value)


def _write(page: Any, row: int, column: int, value: Any) -> None:  # noqa: ANN401
    if value is None or value == "":
        return
    if isinstance(value, date):
        page.write_datetime(row, column, value)
    elif isinstance(value, int | float):
        page.write_number(row, column, value)
    else:
        page.write_string(row, column, str(value))
