"""Rarer shapes of files and lines, each as somebody may send it."""

from __future__ import annotations

import warnings
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.bad_workbooks.good_workbook import ACTIVITY, people, person, write
from warifu.intake import Intake, read
from warifu.intake.countries import alpha_3, read_state
from warifu.intake.delimited import separator
from warifu.intake.numbers import read_decimal
from warifu.intake.package import Unreadable, open_package
from warifu.intake.text import Fault


def codes(intake: Intake) -> list[tuple[str, str | None]]:
    """Return the codes and cells of the problems."""
    return [(each.code, each.cell) for each in intake.problems]


class TestNamesAgainstPassportLines:
    def test_a_full_name_fits_in_either_order(self, tmp_path: Path) -> None:
        lines = people()[1][6]
        rows = [
            ["Full name", "MRZ"],
            ["EXAMPLE ALEX", lines],
            ["Alex Example", lines],
            ["ALEX EXEMPLAR", lines],
        ]

        assert codes(read(write(tmp_path / "w.xlsx", rows=rows))) == [("mrz-differs", "A4")]

    def test_a_document_with_one_name_only_may_hold_both_parts(self, tmp_path: Path) -> None:
        lines = person("MADE UP", "", date(1988, 7, 19), "GB", "X1")[6]
        rows = [["Family name", "Given names", "MRZ"], ["UP", "MADE", lines], ["MADE", "UP", lines]]

        assert codes(read(write(tmp_path / "w.xlsx", rows=rows))) == [
            ("mrz-differs", "A2"),
            ("mrz-differs", "B2"),
        ]

    def test_a_name_in_kanji_is_not_compared_with_letters(self, tmp_path: Path) -> None:
        rows = [["姓", "名", "機械読取行"], ["見本", "太郎", people()[1][6]]]

        assert read(write(tmp_path / "w.xlsx", rows=rows)).problems == ()

    def test_another_sex_is_noticed(self, tmp_path: Path) -> None:
        rows = [
            ["Family name", "Sex", "MRZ"],
            ["EXAMPLE", "女", people()[1][6]],
            ["EXAMPLE", "male", people()[1][6]],
        ]

        assert codes(read(write(tmp_path / "w.xlsx", rows=rows))) == [("mrz-differs", "B2")]

    def test_lines_in_cells_of_their_own_are_put_together(self, tmp_path: Path) -> None:
        first, second = people()[1][6].split("\n")
        rows = [
            ["Family name", "MRZ line 1", "MRZ line 2"],
            ["EXAMPLE", first, second],
            ["SAMPLE", first, None],
        ]

        assert codes(read(write(tmp_path / "w.xlsx", rows=rows))) == [("mrz-form", "B3")]


class TestTheActivity:
    def test_is_read_beside_examples_and_reasons(self, tmp_path: Path) -> None:
        rows = [
            ("No.", "Item", "Example", "Answer"),
            *((at, name, "XX", value) for at, (name, value) in enumerate(ACTIVITY)),
        ]
        intake = read(write(tmp_path / "w.xlsx", activity=rows))

        assert intake.problems == ()
        assert intake.activity["visit.sending_state"] == "GB"

    def test_is_read_with_a_mapping_and_with_questions_left_out(self, tmp_path: Path) -> None:
        rows = [("Who comes", "GB"), ("Colour", "blue"), *ACTIVITY[2:]]
        mapping = {"Activity": {"Who comes": "sending_state", "Colour": "-"}}
        intake = read(write(tmp_path / "w.xlsx", activity=rows), mapping=mapping)

        assert intake.problems == ()
        assert intake.activity["visit.sending_state"] == "GB"

    def test_without_any_question_that_is_known_says_so(self, tmp_path: Path) -> None:
        intake = read(write(tmp_path / "w.xlsx", activity=[("hello", "world")]))

        assert codes(intake)[0] == ("header-not-found", "A1")
        assert [code for code, _ in codes(intake)].count("column-missing") == 3

    def test_with_its_headings_and_no_answers_lacks_them(self, tmp_path: Path) -> None:
        intake = read(write(tmp_path / "w.xlsx", activity=[[name for name, _ in ACTIVITY]]))

        assert [code for code, _ in codes(intake)] == ["column-missing"] * 3


class TestContainers:
    def test_a_part_of_the_same_name_twice_is_refused(self, tmp_path: Path) -> None:
        path = write(tmp_path / "w.xlsx")
        with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as package:
            warnings.simplefilter("ignore")
            package.writestr("xl/workbook.xml", b"<workbook/>")

        assert codes(read(path)) == [("damaged", None)]

    def test_more_parts_than_any_workbook_has_are_refused_before_one_is_unpacked(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "list.xlsx"
        with zipfile.ZipFile(path, "w") as package:
            for number in range(10_001):
                package.writestr(f"xl/{number}", b"")

        with pytest.raises(Unreadable) as raised:
            open_package(path)

        assert raised.value.problem.code == "damaged"
        assert "10,001 parts" in str(raised.value.problem)

    def test_a_locked_part_is_refused(self, tmp_path: Path) -> None:
        path = write(tmp_path / "w.xlsx")
        data = bytearray(path.read_bytes())
        for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = data.find(mark)
            data[at + offset] |= 1
        path.write_bytes(bytes(data))

        assert codes(read(path)) == [("encrypted", None)]

    def test_text_under_the_name_of_a_workbook_with_nulls_in_it_is_damaged(self, tmp_path: Path) -> None:
        path = tmp_path / "w.xlsx"
        path.write_bytes(b"abc\x00\x01\x02def")

        assert codes(read(path)) == [("damaged", None)]

    def test_a_folder_without_lists_is_empty(self, tmp_path: Path) -> None:
        assert codes(read(tmp_path)) == [("file-empty", None)]


class TestMappings:
    def test_that_name_no_column_are_shown_the_nearest(self, tmp_path: Path) -> None:
        mapping = {"People": {"Svc No": "service_nummber"}}
        (found,) = read(write(tmp_path / "w.xlsx"), mapping=mapping).problems

        assert found.code == "mapping-unknown-column"
        assert found.found.en == "[People] Svc No = service_nummber"
        assert "service_number" in found.wanted.en
        assert "service_number" in found.wanted.ja

    @pytest.mark.parametrize("mapping", [[], {"People": 3}, {"People": ["a"]}, "text"])
    def test_that_are_none_are_refused(self, tmp_path: Path, mapping: Any) -> None:
        given = tmp_path / "missing.toml" if mapping == "text" else mapping

        assert codes(read(write(tmp_path / "w.xlsx"), mapping=given)) == [("mapping-unreadable", None)]


@pytest.mark.parametrize("raw", [12, 1.5, None, True])
def test_a_number_is_no_state(raw: object) -> None:
    found = read_state(raw)

    assert isinstance(found, Fault)
    assert found.code == "country-unknown"


def test_states_have_the_codes_of_passports() -> None:
    assert (alpha_3("JP"), alpha_3("GB"), alpha_3("XX")) == ("JPN", "GBR", "")


@pytest.mark.parametrize(
    ("unit", "wanted"),
    [("", "a number of items"), ("kg", "a mass, such as 12 kg"), ("days", "a number of days")],
)
def test_a_unit_that_does_not_fit_says_which_would(unit: str, wanted: str) -> None:
    found = read_decimal("3 fathoms", unit=unit)

    assert isinstance(found, Fault)
    assert found.values["wanted"].en == wanted


@pytest.mark.parametrize(
    ("text", "mark"), [("a;b\n1;2\n", ";"), ("one\ntwo\n", ","), ("a\tb\nc\td\n", "\t"), ("", ",")]
)
def test_the_separator_of_a_text_is_the_one_that_parts_its_lines(text: str, mark: str) -> None:
    assert separator(text) == mark
