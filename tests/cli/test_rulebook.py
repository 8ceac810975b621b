"""The command on what the instruments say."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from rich.cells import cell_len

from warifu.cli.main import warifu


def run(*arguments: str) -> str:
    found = CliRunner().invoke(warifu, ["rulebook", *arguments], standalone_mode=False)
    assert found.exception is None
    return found.stdout


@pytest.mark.parametrize(("language", "word"), [("en", "signed 20"), ("ja", "署名 20")])
def test_the_instruments_stand_in_columns_in_either_language(language: str, word: str) -> None:
    lines = [line for line in run("show", "--lang", language).splitlines() if word in line]

    assert len(lines) > 5
    assert len({cell_len(line[: line.index(word)]) for line in lines}) == 1


def test_a_row_is_found_in_small_letters_too() -> None:
    assert run("cite", "gb-12", "--lang", "en") == run("cite", "GB-12", "--lang", "en")


def test_two_agreements_are_compared_with_japanese_citations_in_japanese() -> None:
    text = run("compare", "jp_gb_raa", "jp_au_raa", "--lang", "ja")

    assert "［第1条(a)］" in text
    assert "Art. " not in text
