"""Numbers as planners write them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from warifu.intake.numbers import read_count, read_decimal
from warifu.intake.text import Fault


@pytest.mark.parametrize(
    "written",
    [
        "1234",
        "1,234",
        "1 234",
        "1'234",
        "１２３４",
        "１，２３４",
        "1234名",
        "1,234 pcs",
        "約1234",
        1234,
        1234.0,
    ],
)
def test_a_count_is_read_however_it_is_written(written: object) -> None:
    assert read_count(written) == 1234


@pytest.mark.parametrize(
    ("written", "kilograms"),
    [
        ("12.5", "12.5"),
        ("12.5 kg", "12.5"),
        ("１２．５ｋｇ", "12.5"),
        ("500 g", "0.500"),
        ("2.5 t", "2500.0"),
        ("1 lb", "0.45359237"),
        ("3トン", "3000"),
        (0.1, "0.1"),
    ],
)
def test_a_mass_is_exact_in_kilograms(written: object, kilograms: str) -> None:
    assert read_decimal(written, unit="kg") == Decimal(kilograms)


def test_a_mass_may_be_wanted_in_grams() -> None:
    assert read_count("2.5 kg", unit="g") == 2500


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.234", "number-ambiguous"),
        ("1,5", "number-unreadable"),
        ("1,23,456", "number-unreadable"),
        ("some", "number-unreadable"),
        ("12 kg", "unit-unknown"),
        ("1e5", "unit-unknown"),
        ("-3", "number-negative"),
        ("△3", "number-negative"),
        (-0.5, "number-negative"),
        (2**53, "number-too-large"),
        ("9007199254740992", "number-too-large"),
        (float("nan"), "number-unreadable"),
        (float("inf"), "number-unreadable"),
        (True, "number-unreadable"),
        ("", "number-unreadable"),
    ],
)
def test_what_is_no_number_of_items_says_why(written: object, code: str) -> None:
    found = read_decimal(written)

    assert isinstance(found, Fault)
    assert found.code == code


def test_a_number_that_reads_two_ways_is_asked_with_both_readings() -> None:
    found = read_decimal("1.234")

    assert isinstance(found, Fault)
    assert (found.values["first"], found.values["second"]) == ("1.234", "1234")


def test_a_part_of_an_item_is_no_count() -> None:
    found = read_count("1.5")

    assert isinstance(found, Fault)
    assert found.code == "number-not-whole"
