"""
Quantities: an exact amount and its unit, such as 12,000 rounds or 1.25 kilograms. Never rounded, never converted.

A unit is a code of UN/ECE Recommendation 20: `H87` piece (a round, a vehicle), `KGM` kilogram, `LTR` litre, `MTR` metre.
Two quantities of different units are never added or compared: that takes a conversion which a person has to choose.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact, InvalidOperation

from warifu.errors import DecodeError, RuleError

PIECE = "H87"
_EXACT = Context(prec=60, traps=[Inexact, InvalidOperation])
_WHOLE_DIGITS, _DECIMALS = 15, 6


@dataclass(frozen=True)
class Quantity:
    """
    An amount, not below zero, of at most 15 digits and 6 decimals, in a unit.

    Raises:
        DecodeError: the amount is below zero, not a number, or too long; the unit is not 2 or 3 letters and digits.
    """

    amount: Decimal
    unit: str = PIECE

    def __post_init__(self) -> None:
        amount = self.amount
        if not amount.is_finite() or amount.is_signed() or not _fits(amount):
            raise DecodeError(
                f"amount {str(amount)[:40]}; wanted a number from 0 with at most "
                f"{_WHOLE_DIGITS} digits and {_DECIMALS} decimals, written without an exponent"
            )
        if not (
            len(self.unit) in {2, 3} and self.unit.isascii() and self.unit.isalnum() and self.unit.isupper()
        ):
            raise DecodeError(
                f"unit {self.unit[:20]!r}; wanted a code of UN/ECE Recommendation 20, such as H87 or KGM"
            )

    def __add__(self, other: Quantity) -> Quantity:
        """
        The two together.

        Raises:
            RuleError: their units differ.
        """
        return Quantity(_EXACT.add(self.amount, self._same_unit(other)), self.unit)

    def __le__(self, other: Quantity) -> bool:
        """
        Whether this is at most the other.

        Raises:
            RuleError: their units differ.
        """
        return self.amount <= self._same_unit(other)

    def __str__(self) -> str:
        """The amount and the unit."""
        return f"{self.amount} {self.unit}"

    def _same_unit(self, other: Quantity) -> Decimal:
        if self.unit != other.unit:
            raise RuleError(f"{self} and {other}: quantities of two units cannot be reckoned together")
        return other.amount


def _fits(amount: Decimal) -> bool:
    _, digits, exponent = amount.as_tuple()
    assert isinstance(exponent, int)  # noqa: S101  (only a number that is not finite has another)
    return -_DECIMALS <= exponent <= 0 and len(digits) + exponent <= _WHOLE_DIGITS
