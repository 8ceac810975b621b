"""Quantities are exact, and refuse what could not be."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError, RuleError
from warifu.quantities import Quantity

AMOUNTS = st.decimals(0, 10**15 - 1, places=6, allow_nan=False, allow_infinity=False).filter(
    lambda amount: not amount.is_signed()
)


@pytest.mark.parametrize(
    "amount", ["-1", "-0", "NaN", "Infinity", "1E3", "1E-7", "0.0000001", "1000000000000000", "1E+400"]
)
def test_an_amount_that_is_no_plain_number_from_zero_is_refused(amount: str) -> None:
    with pytest.raises(DecodeError, match="wanted a number from 0"):
        Quantity(Decimal(amount))


@pytest.mark.parametrize("unit", ["", "K", "KILO", "kgm", "K M", "キロ"])
def test_a_unit_that_is_no_code_is_refused(unit: str) -> None:
    with pytest.raises(DecodeError, match="wanted a code of UN/ECE Recommendation 20"):
        Quantity(Decimal(1), unit)


def test_the_greatest_and_the_finest_amounts_are_taken() -> None:
    assert str(Quantity(Decimal("999999999999999.999999"))) == "999999999999999.999999 H87"


def test_two_units_are_never_reckoned_together() -> None:
    rounds, kilograms = Quantity(Decimal(1)), Quantity(Decimal(1), "KGM")

    with pytest.raises(RuleError, match="1 H87 and 1 KGM: quantities of two units"):
        rounds + kilograms
    with pytest.raises(RuleError, match="cannot be reckoned together"):
        rounds <= kilograms  # noqa: B015


def test_a_quantity_from_outside_is_checked_as_it_is_read() -> None:
    with pytest.raises(DecodeError, match="Quantity: amount NaN"):
        from_plain({"amount": "NaN", "unit": "H87"}, Quantity)


@given(AMOUNTS)
def test_a_quantity_comes_back_from_its_plain_form(amount: Decimal) -> None:
    assert from_plain(to_plain(Quantity(amount)), Quantity) == Quantity(amount)


@given(AMOUNTS, AMOUNTS)
def test_a_sum_is_exact_and_not_less_than_either(one: Decimal, other: Decimal) -> None:
    if one + other < 10**15:
        total = Quantity(one) + Quantity(other)
        millionths = int(one.scaleb(6)) + int(other.scaleb(6))

        assert int(total.amount.scaleb(6)) == millionths
        assert Quantity(one) <= total
