"""Units in words: one, several, and in Japanese; a code without words stays a code."""

from __future__ import annotations

from decimal import Decimal

import pytest

from warifu.casework.admissions.units import KNOWN, amount_words, unit_words
from warifu.quantities import PIECE, Quantity
from warifu.rules.wording import Text


@pytest.mark.parametrize(
    ("amount", "unit", "says"),
    [
        ("1", "H87", Text("1 piece", "1個")),
        ("40", "H87", Text("40 pieces", "40個")),
        ("1.25", "KGM", Text("1.25 kilograms", "1.25キログラム")),
        ("3", "C62", Text("3 C62", "3 C62")),
    ],
)
def test_an_amount_is_said_as_people_say_it(amount, unit, says):
    assert amount_words(Decimal(amount), unit) == says


def test_every_unit_that_has_words_is_one_and_pieces_come_first():
    assert KNOWN[0] == PIECE
    assert [Quantity(Decimal(1), unit).unit for unit in KNOWN] == list(KNOWN)
    assert unit_words("KGM") == Text("kilograms", "キログラム")
    assert unit_words("C62") == Text("C62", "C62")
