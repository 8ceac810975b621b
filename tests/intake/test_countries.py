"""States by name and code."""

from __future__ import annotations

import pytest

from warifu.intake.countries import SPECIAL, read_state, state_named
from warifu.intake.text import Fault
from warifu.parties import STATE_CODES


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("GB", "GB"),
        ("gb", "GB"),
        ("GBR", "GB"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("United Kingdom", "GB"),
        ("United Kingdom of Great Britain and Northern Ireland", "GB"),
        ("英国", "GB"),
        ("イギリス", "GB"),
        ("ｲｷﾞﾘｽ", "GB"),
        ("ＧＢＲ", "GB"),
        ("JPN", "JP"),
        ("日本", "JP"),
        ("Japanese", "JP"),
        ("Australia", "AU"),
        ("オーストラリア", "AU"),
        ("豪州", "AU"),
        ("フィリピン", "PH"),
        ("D", "DE"),
        ("D<<", "DE"),
        ("Deutschland", None),
        ("Korea, Republic of", "KR"),
        ("Nepal", "NP"),
        ("Fiji", "FJ"),
        ("Japan / 日本", "JP"),
    ],
)
def test_a_state_is_known_by_its_names_and_codes(written: str, state: str | None) -> None:
    found = read_state(written)

    if state is None:
        assert isinstance(found, Fault)
        assert found.code == "country-unknown"
    else:
        assert found == state


@pytest.mark.parametrize("code", sorted(SPECIAL))
def test_a_special_status_never_becomes_a_nationality(code: str) -> None:
    found = read_state(code)

    assert isinstance(found, Fault)
    assert found.code == "nationality-special"


@pytest.mark.parametrize("written", ["stateless", "無国籍"])
def test_stateless_is_a_status_and_no_state(written: str) -> None:
    found = read_state(written)

    assert isinstance(found, Fault)
    assert found.code == "nationality-special"


def test_the_specimen_code_is_flagged() -> None:
    found = read_state("UTO")

    assert isinstance(found, Fault)
    assert found.code == "specimen"


def test_two_nationalities_are_asked_about() -> None:
    found = read_state("Japan / Australia")

    assert isinstance(found, Fault)
    assert found.code == "nationality-several"


def test_an_unknown_name_gives_the_nearest() -> None:
    found = read_state("Austrlia")

    assert isinstance(found, Fault)
    assert "Australia" in found.values["guesses"].en


def test_every_state_is_known_by_its_code_of_two_letters() -> None:
    assert {code for code in STATE_CODES if state_named(code) != code} == set()
