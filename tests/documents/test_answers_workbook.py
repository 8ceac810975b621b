"""The workbook of answers: beside the planner's own rows, nothing a formula."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from warifu.desk import originals_of
from warifu.documents.answers_workbook import Original, write_answers
from warifu.documents.report import Report
from warifu.intake import Intake
from warifu.rules import Language


def test_the_answer_stands_beside_every_row_of_the_planner(
    report: Report, vigilant_isles: Intake, tmp_path: Path
) -> None:
    path = tmp_path / "answers.xlsx"

    write_answers(report, originals_of(vigilant_isles), path, Language.EN)

    sheet = openpyxl.load_workbook(path)["Nominal roll"]
    headings = [cell.value for cell in sheet[1]]
    assert headings[:5] == ["Answer", "Why", "By which article", "What is missing", "Row in your file"]
    assert headings[5:9] == ["Person Svc no", "Rank", "Surname", "Forenames"]
    assert sheet.max_row == 201
    assert [sheet.cell(201, column).value for column in (1, 5, 6)] == ["unknown", 204, "EX0200"]
    assert {row[0].value for row in sheet.iter_rows(min_row=2)} == {"yes", "no", "unknown"}


def test_summary_missing_and_reasons_come_first_in_either_language(
    report: Report, vigilant_isles: Intake, tmp_path: Path
) -> None:
    path = tmp_path / "answers.xlsx"

    write_answers(report, originals_of(vigilant_isles), path, Language.JA)

    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:3] == ["概要", "不足事項", "理由"]
    assert book["Nominal roll"]["A1"].value == "判定"
    assert [cell.value for cell in book["理由"][1]] == ["事項", "判定", "理由", "根拠条項", "行数", "該当行"]
    assert book["理由"]["B2"].value == "いいえ"
    assert book["Nominal roll"]["B2"].alignment.wrap_text


def test_nothing_that_a_planner_typed_becomes_a_formula_or_a_link(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "answers.xlsx"
    evil = Original(("=1+1",), {5: ('=HYPERLINK("x")',), 6: ("https://example.org",)})

    write_answers(report, {"Nominal roll": evil}, path, Language.EN)

    sheet = openpyxl.load_workbook(path)["Nominal roll"]
    assert sheet["F1"].data_type == "s"
    typed = [
        row[5] for row in sheet.iter_rows() if row[5].value in {'=HYPERLINK("x")', "https://example.org"}
    ]
    assert [cell.data_type for cell in typed] == ["s", "s"]
    assert all(cell.hyperlink is None for cell in typed)
