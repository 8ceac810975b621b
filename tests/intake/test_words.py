"""Yes, no, not known, and the entries of lists."""

from __future__ import annotations

import pytest

from warifu.intake.text import Fault
from warifu.intake.words import is_blank, read_choice, read_yes_no
from warifu.vocabulary import Person

CATEGORIES = Person.category.choices


@pytest.mark.parametrize(
    "written",
    ["yes", "Y", "YES", "Ｙｅｓ", "true", "○", "〇", "有", "有り", "はい", "済", "✓", "1", 1.0, True],
)
def test_yes_in_many_words(written: object) -> None:
    assert read_yes_no(written) is True


@pytest.mark.parametrize(
    "written", ["no", "N", "false", "×", "無", "なし", "いいえ", "非該当", "0", 0.0, False]
)
def test_no_in_many_words(written: object) -> None:
    assert read_yes_no(written) is False


@pytest.mark.parametrize("written", ["maybe", "x", "n/a", "該当なしの予定", 2])
def test_what_is_neither_yes_nor_no_is_not_taken_for_one(written: object) -> None:
    found = read_yes_no(written)

    assert isinstance(found, Fault)
    assert found.code == "yes-no-unreadable"


@pytest.mark.parametrize(
    "written",
    [None, "", " ", "\u3000", "unknown", "Unknown", "不明", "TBC", "tbd", "未定", "-", "—", "ー", "?", "？"],
)
def test_a_blank_or_a_word_for_not_known_says_nothing(written: object) -> None:
    assert is_blank(written)


@pytest.mark.parametrize("written", ["no", "0", 0, False, "n/a", "none", "無"])
def test_a_no_is_not_a_blank(written: object) -> None:
    assert not is_blank(written)


@pytest.mark.parametrize(
    "written",
    ["member", "MEMBER", "member of the force", "部隊の構成員", "member: member of the force / 部隊の構成員"],
)
def test_an_entry_is_read_by_its_code_and_by_its_words(written: str) -> None:
    assert read_choice(written, CATEGORIES) == "member"


def test_an_entry_is_read_by_a_further_word() -> None:
    assert read_choice("自衛官", CATEGORIES, {"自衛官": "member"}) == "member"


def test_a_word_that_is_not_listed_names_the_nearest_entries() -> None:
    found = read_choice("contracter", CATEGORIES)

    assert isinstance(found, Fault)
    assert found.code == "value-not-listed"
    assert "contractor" in found.values["guesses"].en
