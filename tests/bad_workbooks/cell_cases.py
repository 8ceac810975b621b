"""Cells that cannot be read, or can be read in two ways."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from tests.bad_workbooks import good_workbook
from tests.bad_workbooks.good_workbook import items, people, person
from tests.bad_workbooks.make_shelf import BadWorkbook
from warifu.intake import Choices

LEFT_BLANK = ""
MORNING = datetime.combine(date(1999, 11, 2), time(9, 30))


def people_with(**cells: Any) -> Callable[[Path], Path]:
    """Return a builder of the good workbook with some cells of the people changed, without passport lines."""
    return lambda folder: good_workbook.write(folder / "people.xlsx", rows=_changed(_without_lines(), cells))


def items_with(**cells: Any) -> Callable[[Path], Path]:
    """Return a builder of the good workbook with some cells of the equipment changed."""
    return lambda folder: good_workbook.write(folder / "items.xlsx", equipment=_changed(items(), cells))


def _without_lines() -> list[list[Any]]:
    return [[cell for at, cell in enumerate(row) if at != 6] for row in people()]


def _changed(rows: list[list[Any]], cells: dict[str, Any]) -> list[list[Any]]:
    for name, value in cells.items():
        rows[int(name[1:]) - 1][ord(name[0]) - 65] = value
    return rows


def _same_person_twice(folder: Path) -> Path:
    return good_workbook.write(folder / "people.xlsx", rows=[*people(), people()[1]])


def _same_name_and_birth(folder: Path) -> Path:
    again = person("Example", "Alex", date(1995, 3, 31), "GB", "X00000009")
    return good_workbook.write(folder / "people.xlsx", rows=[*people(), again])


def _leaves_before_it_comes(folder: Path) -> Path:
    rows = [[*row, *dates] for row, dates in zip(people(), _STAYS, strict=True)]
    return good_workbook.write(folder / "people.xlsx", rows=rows)


_STAYS = (
    ("Arrives on", "Leaves on"),
    ("2026-11-14", "2026-11-29"),
    ("2026-11-14", "2026-11-13"),
    ("2026-11-14", "2026-11-14"),
)

CASES = (
    BadWorkbook("ambiguous-date", people_with(C3="03/04/1999"), (("date-ambiguous", "People", "C3"),)),
    BadWorkbook("two-digit-year", people_with(C3="2 Nov 99"), (("date-two-digit-year", "People", "C3"),)),
    BadWorkbook("impossible-date", people_with(C3="1999-02-29"), (("date-impossible", "People", "C3"),)),
    BadWorkbook(
        "impossible-american-date",
        people_with(C3="13/13/1999"),
        (("date-impossible", "People", "C3"),),
        Choices(dates="mdy"),
    ),
    BadWorkbook(
        "day-outside-its-era", people_with(C3="平成31年5月1日"), (("date-outside-era", "People", "C3"),)
    ),
    BadWorkbook("year-too-early", people_with(C3="1850-01-01"), (("date-out-of-range", "People", "C3"),)),
    BadWorkbook("time-in-a-day", people_with(C3=MORNING), (("date-has-time", "People", "C3"),)),
    BadWorkbook("date-time-group", people_with(C3="020930ZNOV99"), (("date-has-time", "People", "C3"),)),
    BadWorkbook("no-date", people_with(C3="in spring"), (("date-unreadable", "People", "C3"),)),
    BadWorkbook("small-number-for-a-date", people_with(C3=52), (("date-unreadable", "People", "C3"),)),
    BadWorkbook("unknown-state", people_with(D2="Atlantis"), (("country-unknown", "People", "D2"),)),
    BadWorkbook("two-nationalities", people_with(D2="GB / IE"), (("nationality-several", "People", "D2"),)),
    BadWorkbook("special-status", people_with(D2="GBN"), (("nationality-special", "People", "D2"),)),
    BadWorkbook("specimen-state", people_with(D2="UTO"), (("specimen", "People", "D2"),)),
    BadWorkbook("unknown-capacity", people_with(G4="astronaut"), (("value-not-listed", "People", "G4"),)),
    BadWorkbook("nameless", people_with(A3=LEFT_BLANK, B3=LEFT_BLANK), (("required-empty", "People", "A3"),)),
    BadWorkbook("turned-text", people_with(A2="EXA\u202eELPM"), (("text-direction", "People", "A2"),)),
    BadWorkbook("zero-width-space", people_with(B2="AL\u200bEX"), (("text-control", "People", "B2"),)),
    BadWorkbook("escaped-control", people_with(B2="AL_x0008_EX"), (("text-control", "People", "B2"),)),
    BadWorkbook("look-alike-letter", people_with(A2="EX\u0410MPLE"), (("text-look-alike", "People", "A2"),)),
    BadWorkbook("endless-text", people_with(B2="A" * 1001), (("text-too-long", "People", "B2"),)),
    BadWorkbook("error-as-text", people_with(E2="#N/A"), (("cell-error", "People", "E2"),)),
    BadWorkbook("person-twice", _same_person_twice, (("duplicate-person", "People", "E5"),)),
    BadWorkbook("same-name-and-birth", _same_name_and_birth, (("duplicate-person", "People", "A5"),)),
    BadWorkbook("leaves-before-arrival", _leaves_before_it_comes, (("dates-reversed", "People", "J3"),)),
    BadWorkbook("number-as-text", items_with(C2="５"), (("numbers-as-text", "Equipment", None),)),
    BadWorkbook("negative-count", items_with(C2=-1), (("number-negative", "Equipment", "C2"),)),
    BadWorkbook("full-width-negative", items_with(C2="△３"), (("number-negative", "Equipment", "C2"),)),
    BadWorkbook("half-an-item", items_with(C2=1.5), (("number-not-whole", "Equipment", "C2"),)),
    BadWorkbook("too-large", items_with(C2=1e20), (("number-too-large", "Equipment", "C2"),)),
    BadWorkbook("number-two-ways", items_with(D2="1.250"), (("number-ambiguous", "Equipment", "D2"),)),
    BadWorkbook("unknown-unit", items_with(D2="12 stone"), (("unit-unknown", "Equipment", "D2"),)),
    BadWorkbook("word-for-a-number", items_with(C3="some"), (("number-unreadable", "Equipment", "C3"),)),
    BadWorkbook("neither-yes-nor-no", items_with(F2="maybe"), (("yes-no-unreadable", "Equipment", "F2"),)),
    BadWorkbook(
        "every-problem-at-once",
        people_with(C2="1999-02-29", D3="Atlantis", G4="astronaut", A4="EX\u202eA"),
        (
            ("date-impossible", "People", "C2"),
            ("country-unknown", "People", "D3"),
            ("value-not-listed", "People", "G4"),
            ("text-direction", "People", "A4"),
        ),
    ),
)
