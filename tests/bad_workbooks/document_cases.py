"""Passport lines with one thing wrong, and cells that differ from them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from tests.bad_workbooks import good_workbook
from tests.bad_workbooks.good_workbook import people
from tests.bad_workbooks.make_shelf import BadWorkbook
from warifu.intake.travel_document import check_digit

TD1 = ("I<GBRX000000017<<<<<<<<<<<<<<<", "9503311M3105142GBR<<<<<<<<<<<", "EXAMPLE<<ALEX<<<<<<<<<<<<<<<<<")


def at(line: int, position: int, letter: str) -> Callable[[Path], Path]:
    """Return a builder whose first person has one character of the passport lines altered."""

    def build(folder: Path) -> Path:
        rows = people()
        lines = [list(each) for each in rows[1][6].split("\n")]
        assert lines[line - 1][position - 1] != letter
        lines[line - 1][position - 1] = letter
        rows[1][6] = "\n".join("".join(each) for each in lines)
        return good_workbook.write(folder / "people.xlsx", rows=rows)

    return build


def lines_are(text: str) -> Callable[[Path], Path]:
    """Return a builder whose first person has these passport lines."""
    return typed(G2=text)


def typed(**cells: Any) -> Callable[[Path], Path]:
    """Return a builder with some cells changed beside unchanged passport lines."""

    def build(folder: Path) -> Path:
        rows = people()
        for name, value in cells.items():
            rows[int(name[1:]) - 1][ord(name[0]) - 65] = value
        return good_workbook.write(folder / "people.xlsx", rows=rows)

    return build


def card(second_digit: str = "", number_digit: str = "") -> str:
    """Return a card of three lines for the first person, its digits right unless given."""
    number = TD1[0][5:14]
    first = f"{TD1[0][:14]}{number_digit or check_digit(number)}{TD1[0][15:]}"
    second = f"950331{check_digit('950331')}M310514{check_digit('310514')}GBR<<<<<<<<<<<"
    whole = check_digit(first[5:] + second[:7] + second[8:15] + second[18:29])
    return "\n".join((first, second + (second_digit or whole), TD1[2]))


def _wrong(digit: str) -> str:
    return str((int(digit) + 1) % 10)


def _no_such_day() -> str:
    first, second = people()[1][6].split("\n")
    birth = "951331"
    changed = f"{second[:13]}{birth}{check_digit(birth)}{second[20:43]}"
    whole = check_digit(changed[:10] + changed[13:20] + changed[21:43])
    return f"{first}\n{changed}{whole}"


def _visa() -> str:
    number, birth, expiry = "X00000001", "950331", "310514"
    wrong = _wrong(check_digit(expiry))
    second = f"{number}{check_digit(number)}GBR{birth}{check_digit(birth)}M{expiry}{wrong}".ljust(44, "<")
    return f"{'V<GBREXAMPLE<<ALEX'.ljust(44, '<')}\n{second}"


DIGIT = (("mrz-digit", "People", "G2"),)
CASES = (
    BadWorkbook("wrong-number-digit", at(2, 9, "7"), DIGIT),
    BadWorkbook("wrong-birth-digit", at(2, 19, "2"), DIGIT),
    BadWorkbook("wrong-expiry-digit", at(2, 27, "6"), DIGIT),
    BadWorkbook("wrong-personal-number", at(2, 30, "7"), DIGIT),
    BadWorkbook("wrong-whole", at(2, 44, "<"), DIGIT),
    BadWorkbook(
        "card-with-wrong-number", lines_are(card(number_digit=_wrong(check_digit("X00000001")))), DIGIT
    ),
    BadWorkbook("card-with-wrong-whole", lines_are(card(second_digit=_wrong(card()[-31 - 1]))), DIGIT),
    BadWorkbook("visa-with-wrong-expiry", lines_are(_visa()), DIGIT),
    BadWorkbook("day-that-is-none-in-the-lines", lines_are(_no_such_day()), (("mrz-date", "People", "G2"),)),
    BadWorkbook("line-too-short", lines_are(people()[1][6][:-1]), (("mrz-form", "People", "G2"),)),
    BadWorkbook("letter-not-allowed", at(2, 30, "*"), (("mrz-form", "People", "G2"),)),
    BadWorkbook("digit-in-a-name", at(1, 7, "4"), (("mrz-form", "People", "G2"),)),
    BadWorkbook("lines-of-another-number", typed(E2="X00000008"), (("mrz-differs", "People", "E2"),)),
    BadWorkbook("lines-of-another-birth", typed(C2=date(1995, 3, 30)), (("mrz-differs", "People", "C2"),)),
    BadWorkbook("lines-of-another-expiry", typed(F2=date(2032, 5, 14)), (("mrz-differs", "People", "F2"),)),
    BadWorkbook("lines-of-another-state", typed(D2="Ireland"), (("mrz-differs", "People", "D2"),)),
    BadWorkbook("lines-of-another-name", typed(A2="EXEMPLAR"), (("mrz-differs", "People", "A2"),)),
    BadWorkbook(
        "names-swapped",
        typed(A2="ALEX", B2="EXAMPLE"),
        (("mrz-differs", "People", "A2"), ("mrz-differs", "People", "B2")),
    ),
    BadWorkbook(
        "lines-of-the-next-person",
        typed(G2=people()[2][6]),
        (
            ("mrz-differs", "People", "E2"),
            ("mrz-differs", "People", "C2"),
            ("mrz-differs", "People", "A2"),
            ("mrz-differs", "People", "B2"),
        ),
    ),
    BadWorkbook(
        "lines-of-a-specimen",
        lines_are(people()[1][6].replace("GBR", "UTO")),
        (("specimen", "People", "G2"),),
    ),
)
