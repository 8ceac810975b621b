"""The table of columns from which the template and the reader come."""

from __future__ import annotations

import pytest

from warifu.intake.cells import reader
from warifu.intake.choices import Choices
from warifu.intake.columns import SHEETS, SheetKind, heading_index, sheet_kinds, tab_index
from warifu.intake.problems import Severity
from warifu.intake.text import Fault, key
from warifu.vocabulary import FACTS

KINDS = list(sheet_kinds().values())


def test_there_is_a_sheet_for_the_activity_and_for_each_kind_of_line() -> None:
    assert tuple(sheet_kinds()) == SHEETS
    assert [kind.title.ja for kind in KINDS] == [
        "活動",
        "人員",
        "装備品",
        "車両",
        "艦船・航空機",
        "武器・弾薬",
        "場所",
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_column_of_a_fact_names_a_fact_of_the_vocabulary(kind: SheetKind) -> None:
    named = [column.fact for column in kind.columns if column.fact]

    assert named
    assert set(named) <= FACTS.keys()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_no_two_columns_of_a_sheet_answer_to_the_same_word(kind: SheetKind) -> None:
    owners: dict[str, str] = {}
    for column in kind.columns:
        for word in (column.key, column.heading.en, column.heading.ja, *column.synonyms):
            assert owners.setdefault(key(word), column.key) == column.key, word


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_the_label_of_a_line_is_made_of_its_columns(kind: SheetKind) -> None:
    assert set(kind.label) <= {column.key for column in kind.columns}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_example_can_be_read(kind: SheetKind) -> None:
    for column in kind.columns:
        if column.example:
            assert not isinstance(reader(column, Choices())(column.example), Fault), column.key


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_the_further_words_of_a_list_mean_entries_of_it(kind: SheetKind) -> None:
    for column in kind.columns:
        assert set(column.words.values()) <= set(column.choices), column.key


def test_any_fact_may_head_a_column_by_its_name_or_its_question() -> None:
    index = heading_index("people")

    assert index[key("person.sent_home")].fact == "person.sent_home"
    assert index[key("Is the person on duty?")].fact == "person.on_duty"
    assert index[key("国籍")].fact == "person.nationality"


def test_sheets_are_known_by_names_in_both_languages() -> None:
    assert tab_index()[key("名簿")] == "people"
    assert tab_index()[key("Nominal Roll")] == "people"
    assert tab_index()[key("People 人員")] == "people"
    assert tab_index()[key("武器・弾薬")] == "arms"


def test_there_are_three_severities() -> None:
    assert [each.value for each in Severity] == ["stop", "ask", "note"]
