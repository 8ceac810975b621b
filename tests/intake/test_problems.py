"""Problems: their words, their places, their reference page."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from warifu.intake.problems import (
    Place,
    ProblemKind,
    Severity,
    column_index,
    column_letters,
    problem,
    problem_kinds,
    reference_page,
)
from warifu.rules.wording import Language, Text

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "problems.md"
DATE_OF_BIRTH = Text("Date of birth", "生年月日")


def places(text: str) -> set[str]:
    """Return the names of the places to fill in a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_reference_page_is_the_table_of_the_code() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference_page()


@pytest.mark.parametrize("kind", problem_kinds().values(), ids=lambda kind: kind.code)
def test_both_languages_of_a_kind_tell_the_same_things(kind: ProblemKind) -> None:
    for text in (kind.title, kind.found, kind.wanted, kind.remedy):
        assert places(text.en) == places(text.ja)


@pytest.mark.parametrize("kind", problem_kinds().values(), ids=lambda kind: kind.code)
def test_the_words_of_a_kind_end_without_a_full_stop(kind: ProblemKind) -> None:
    for text in (kind.title, kind.found, kind.wanted, kind.remedy):
        assert not text.en.endswith(".")
        assert not text.ja.endswith("。")


def test_a_problem_says_where_what_was_found_what_is_wanted_and_what_to_do() -> None:
    found = problem("date-impossible", Place("People", 12, 5, DATE_OF_BIRTH), value="1999-02-29")

    assert (found.severity, found.sheet, found.cell, found.row, found.column) == (
        Severity.STOP,
        "People",
        "F12",
        12,
        "F",
    )
    assert found.sentence(Language.EN) == (
        "People!F12 (Date of birth): There is no such day. Found: 1999-02-29. "
        "Wanted: a day of the calendar. To do: correct the date."
    )
    assert found.sentence(Language.JA) == (
        "People!F12 (生年月日)：存在しない日付です。検出：1999-02-29。"
        "正しい形：暦にある日。対処：日付を訂正する。"
    )


def test_a_problem_of_the_whole_file_says_so() -> None:
    assert problem("encrypted").where(Language.EN) == "the file"
    assert problem("encrypted").where(Language.JA) == "ファイル全体"


def test_a_value_in_both_languages_goes_to_its_own_language() -> None:
    found = problem("column-missing", Place("People"), wanted=DATE_OF_BIRTH)

    assert found.wanted == Text("a column Date of birth", "「生年月日」の列")


def test_braces_in_a_planners_cell_are_shown_as_they_stand() -> None:
    assert problem("date-unreadable", Place("People", 2, 0), value="{value}").found.en == "{value}"


def test_a_record_holds_plain_values_only() -> None:
    record = problem("date-impossible", Place("People", 12, 5, DATE_OF_BIRTH), value="x").record()

    assert record["code"] == "date-impossible"
    assert record["severity"] == "stop"
    assert record["cell"] == "F12"
    assert record["field"] == {"en": "Date of birth", "ja": "生年月日"}
    assert record["wanted"] == {"en": "a day of the calendar", "ja": "暦にある日"}


@pytest.mark.parametrize(("letters", "index"), [("A", 0), ("Z", 25), ("AA", 26), ("IV", 255), ("XFD", 16383)])
def test_letters_and_numbers_of_columns_are_each_others_inverse(letters: str, index: int) -> None:
    assert column_index(letters) == index
    assert column_letters(index) == letters


def test_a_value_made_of_spaces_is_said_to_be_blank() -> None:
    assert problem("hidden-sheet", Place(" "), found=" ").found == Text("(blank)", "（空白）")


def test_a_value_that_is_empty_is_said_to_be_blank() -> None:
    assert problem("hidden-sheet", Place(""), found="").found == Text("(blank)", "（空白）")
