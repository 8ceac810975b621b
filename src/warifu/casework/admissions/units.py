"""Units in words: what a code of UN/ECE Recommendation 20 is called where people read an amount."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from warifu.rules.wording import Text

_WORDS: Mapping[str, tuple[str, str, str]] = {
    "H87": ("piece", "pieces", "個"),
    "SET": ("set", "sets", "式"),
    "PR": ("pair", "pairs", "対"),
    "GRM": ("gram", "grams", "グラム"),
    "KGM": ("kilogram", "kilograms", "キログラム"),
    "TNE": ("tonne", "tonnes", "トン"),
    "LTR": ("litre", "litres", "リットル"),
    "MTR": ("metre", "metres", "メートル"),
    "MTK": ("square metre", "square metres", "平方メートル"),
    "MTQ": ("cubic metre", "cubic metres", "立方メートル"),
}
"""For a code: one of it, several, and in Japanese."""

KNOWN = tuple(_WORDS)
"""The codes that have words, what is counted by pieces first."""


def unit_words(unit: str) -> Text:
    """Return what a unit is called; one that has no words here is called by its code."""
    _, several, japanese = _WORDS.get(unit, (unit, unit, unit))
    return Text(several, japanese)


def amount_words(amount: Decimal, unit: str) -> Text:
    """Return an amount with what its unit is called: `1 piece`, `40個`, `3 C62`."""
    if unit not in _WORDS:
        return Text(f"{amount} {unit}", f"{amount} {unit}")
    one, several, japanese = _WORDS[unit]
    return Text(f"{amount} {one if amount == 1 else several}", f"{amount}{japanese}")
