"""A small workbook with nothing wrong in it, from which each bad one differs in one way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from warifu.intake.document_check import make_lines

HEADINGS = (
    "Family name",
    "Given names",
    "Date of birth",
    "Nationality",
    "Passport no",
    "Document expires on",
    "MRZ",
    "Capacity",
)
ITEM_HEADINGS = (
    "Description",
    "Serial number",
    "Quantity",
    "Mass of one item (kg)",
    "Kind of goods",
    "Temporary import",
)
EXPIRY = date(2031, 5, 14)
ACTIVITY = (
    ("Name of the activity", "Exercise Made Up"),
    ("Sending State", "GB"),
    ("Receiving State", "JP"),
    ("First day", date(2026, 11, 16)),
    ("Last day", date(2026, 11, 27)),
)
PEOPLE = (
    ("EXAMPLE", "ALEX", date(1995, 3, 31), "GB", "X00000001"),
    ("SAMPLE", "ROBIN", date(1999, 11, 2), "GB", "X00000002"),
    ("MADEUP", "KIM", date(1988, 7, 19), "GB", "X00000003"),
)


def person(
    surname: str, given: str, birth: date, state: str, number: str, *, code: str = "GBR", sex: str = "M"
) -> list[Any]:
    """Return a row of the people sheet whose passport lines agree with its cells."""
    lines = make_lines(
        issuer=code,
        surname=surname,
        given_names=given,
        number=number,
        nationality=code,
        birth=birth,
        sex=sex,
        expiry=EXPIRY,
    )
    return [surname, given, birth, state, number, EXPIRY, lines, "member"]


def people() -> list[list[Any]]:
    """Return the headings and three people: rows 1 to 4 of the sheet."""
    return [list(HEADINGS), *(person(*each) for each in PEOPLE)]


def items() -> list[list[Any]]:
    """Return the headings and two pieces of equipment: rows 1 to 3 of the sheet."""
    return [
        list(ITEM_HEADINGS),
        ["Radio set", "EX-0001", 1, 12.5, "equipment", "yes"],
        ["Tent", "EX-0002", 2, 85, "equipment", "yes"],
    ]


def write(
    path: Path,
    *,
    rows: Sequence[Any] | None = None,
    equipment: Sequence[Any] | None = None,
    activity: Sequence[Any] | None = ACTIVITY,
    change: Callable[[Worksheet], object] | None = None,
) -> Path:
    """Write the workbook; `change` is given the sheet of people."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, table in (("Activity", activity), ("People", rows or people()), ("Equipment", equipment)):
        if table is not None:
            sheet = book.create_sheet(name)
            for row in table:
                sheet.append(list(row))
    if change:
        change(book["People"])
    book.save(path)
    return path
