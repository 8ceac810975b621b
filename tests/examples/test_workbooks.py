"""The example workbooks: made by their script, at the size that was reported, with the defects they are meant to have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from examples.make_workbooks import MAKERS
from warifu.casework.lines import LineKind
from warifu.desk import determine_workbook
from warifu.intake import read

KEPT = Path(__file__).parents[2] / "examples" / "workbooks"


def cells(path: Path) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: f"{make.__module__.split('.')[-1]}.{make.__name__}")
def test_a_workbook_is_what_its_script_makes(make: Callable[[Path], Path], tmp_path: Path) -> None:
    made = make(tmp_path)

    assert cells(made) == cells(KEPT / made.name)


@pytest.mark.parametrize("path", sorted(KEPT.glob("*.xlsx")), ids=lambda path: path.stem)
def test_a_workbook_is_read_and_determined_whole(path: Path) -> None:
    report = determine_workbook(path)

    assert len(report.outcomes) == len(report.determined.lines)
    assert all(situations for situations in report.determined.of_line)


@pytest.mark.parametrize(
    ("name", "kind", "count"),
    [
        ("vigilant_isles_23", LineKind.PERSON, 200),
        ("bushido_guardian_23", LineKind.PERSON, 170),
        ("bushido_guardian_23", LineKind.CRAFT, 6),
        ("atlantic_eagles", LineKind.PERSON, 180),
        ("atlantic_eagles", LineKind.CRAFT, 6),
        ("liaison_officer", LineKind.PERSON, 1),
        ("joint_study", LineKind.PERSON, 3),
    ],
)
def test_the_size_is_the_one_that_was_reported(name: str, kind: LineKind, count: int) -> None:
    report = determine_workbook(KEPT / f"{name}.xlsx")

    assert sum(line.kind is kind for line in report.determined.lines) == count


def test_vigilant_isles_asks_at_the_three_places_that_are_wrong() -> None:
    found = {(problem.code, problem.cell) for problem in read(KEPT / "vigilant_isles_23.xlsx").problems}

    assert found == {
        ("date-ambiguous", "G200"),
        ("mrz-digit", "I94"),
        ("duplicate-serial", "B90"),
    }


@pytest.mark.parametrize("path", sorted(KEPT.glob("*.xlsx")), ids=lambda path: path.stem)
def test_every_workbook_says_in_itself_that_its_people_are_made_up(path: Path) -> None:
    said = openpyxl.load_workbook(path, read_only=True).properties.description

    assert said is not None
    assert "made up" in said
    assert "架空" in said
