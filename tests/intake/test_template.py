"""The template: read back by our own reader, with nothing hidden in it."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import openpyxl
import pytest
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from warifu.intake import read, write_template
from warifu.intake.columns import sheet_kinds

LINES = {
    "People 人員": 3,
    "Equipment 装備品": 2,
    "Vehicles 車両": 2,
    "Ships and aircraft 艦船・航空機": 1,
    "Arms and ammunition 武器・弾薬": 2,
    "Places 場所": 2,
}


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The filled example."""
    write_template(tmp_path / "filled.xlsx", filled=True)
    return tmp_path / "filled.xlsx"


def test_the_filled_example_has_no_problem_at_all(filled: Path) -> None:
    intake = read(filled)

    assert intake.problems == ()
    assert dict(intake.counts) == LINES
    assert intake.activity["visit.sending_state"] == "GB"


def test_the_empty_template_lacks_only_the_needed_answers_of_the_activity(tmp_path: Path) -> None:
    write_template(tmp_path / "empty.xlsx")

    assert [(each.code, each.cell) for each in read(tmp_path / "empty.xlsx").problems] == [
        ("required-empty", "B3"),
        ("required-empty", "B4"),
        ("required-empty", "B5"),
    ]


def test_every_heading_stands_in_both_languages_and_the_first_row_is_frozen(filled: Path) -> None:
    book = openpyxl.load_workbook(filled)

    for kind in sheet_kinds().values():
        sheet = book[kind.tab]
        written = [
            sheet.cell(2 + at, 1).value if kind.upright else sheet.cell(1, 1 + at).value
            for at in range(len(kind.columns))
        ]
        assert written == [f"{column.heading.en}\n{column.heading.ja}" for column in kind.columns]
        assert sheet.freeze_panes == "B2"


def test_nothing_in_it_is_hidden_and_nothing_is_a_formula(filled: Path) -> None:
    book = openpyxl.load_workbook(filled)

    assert {sheet.sheet_state for sheet in book} == {"visible"}
    assert not any(row.hidden for sheet in book for row in sheet.row_dimensions.values())
    assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_every_list_is_offered_as_a_drop_down_from_the_sheet_of_lists(filled: Path) -> None:
    book = openpyxl.load_workbook(filled)
    lists = book["Lists 選択肢"]

    for kind in sheet_kinds().values():
        listed = [each for each in book[kind.tab].data_validations.dataValidation if each.type == "list"]
        wanted = [column for column in kind.columns if column.kind in ("choice", "yes_no")]
        assert len(listed) == len(wanted)
        for validation in listed:
            reference = validation.formula1.replace("'Lists 選択肢'!", "").replace("$", "")
            assert all(cell.value for row in lists[reference] for cell in row)


def test_what_a_drop_down_writes_can_be_read(tmp_path: Path, filled: Path) -> None:
    book = openpyxl.load_workbook(filled)
    sheet = book["People 人員"]
    at = next(cell.column for cell in sheet[1] if str(cell.value).startswith("Capacity"))
    sheet.cell(2, at).value = (
        book["Lists 選択肢"]
        .cell(3, [str(c.value).split("\n")[0] for c in book["Lists 選択肢"][1]].index("Capacity") + 1)
        .value
    )
    book.save(tmp_path / "chosen.xlsx")

    assert read(tmp_path / "chosen.xlsx").of("people")[0].facts["person.category"][0] == "civilian"


def test_it_holds_no_macro_and_no_link(filled: Path) -> None:
    with zipfile.ZipFile(filled) as package:
        names = package.namelist()

    assert not [name for name in names if "vba" in name.lower() or "external" in name.lower()]


def test_saved_as_ods_it_gives_the_same_lines(tmp_path: Path, filled: Path) -> None:
    document = OpenDocumentSpreadsheet()
    for sheet in openpyxl.load_workbook(filled):
        table = Table(name=sheet.title)
        for row in sheet.iter_rows(values_only=True):
            line = TableRow()
            for value in row:
                cell = TableCell(valuetype="string") if value is not None else TableCell()
                for part in [] if value is None else str(value).split("\n"):
                    cell.addElement(P(text=part))
                line.addElement(cell)
            table.addElement(line)
        document.spreadsheet.addElement(table)
    document.save(str(tmp_path / "filled.ods"))
    want, got = read(filled), read(tmp_path / "filled.ods")

    assert [each for each in got.problems if each.code != "numbers-as-text"] == []
    assert dict(got.activity) == dict(want.activity)
    assert [dict(line.facts) for lines in got.lines for line in lines] == [
        dict(line.facts) for lines in want.lines for line in lines
    ]


def test_saved_as_csv_it_gives_the_same_lines(tmp_path: Path, filled: Path) -> None:
    sheet = openpyxl.load_workbook(filled)["People 人員"]
    with (tmp_path / "people.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(
            [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True)]
        )
    got, want = read(tmp_path / "people.csv"), read(filled).of("people")[0]

    assert got.problems == ()
    assert [dict(line.facts) for line in got.lines[0]] == [dict(line.facts) for line in want]
