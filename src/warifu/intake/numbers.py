"""Numbers as planners write them: separators, full-width digits, counters and units; exact, never a float."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Final

from warifu.intake.text import Fault, fault, plain
from warifu.rules.wording import Text

LARGEST = 2**53
"""The first whole number that is refused."""
WHOLE = Text("a whole number, zero or more", "0以上の整数")

_MASS: Final = {
    "mg": Decimal("0.000001"), "g": Decimal("0.001"), "kg": Decimal(1), "t": Decimal(1000),
    "lb": Decimal("0.45359237"), "lbs": Decimal("0.45359237"), "oz": Decimal("0.028349523125"),
    "キロ": Decimal(1), "キログラム": Decimal(1), "グラム": Decimal("0.001"), "トン": Decimal(1000),
    "tonne": Decimal(1000), "tonnes": Decimal(1000),
    "kilograms": Decimal(1), "kilos": Decimal(1), "kgs": Decimal(1),
}  # fmt: skip
_DAYS: Final = {word: Decimal(1) for word in ("d", "day", "days", "日", "日間")}
_COUNTERS: Final = {
    word: Decimal(1)
    for word in [
        "pc",
        "pcs",
        "piece",
        "pieces",
        "ea",
        "each",
        "item",
        "items",
        "no",
        "nos",
        "unit",
        "units",
        "set",
        "sets",
        "round",
        "rounds",
        "rd",
        "rds",
        "box",
        "boxes",
        "person",
        "persons",
        "people",
        "pax",
        "vehicle",
        "vehicles",
        "aircraft",
        "個",
        "名",
        "人",
        "丁",
        "挺",
        "門",
        "台",
        "両",
        "輌",
        "機",
        "隻",
        "発",
        "箱",
        "本",
        "枚",
        "式",
        "セット",
        "基",
        "着",
        "組",
        "冊",
    ]
}
_UNITS: Final = {"kg": _MASS, "g": _MASS, "days": _DAYS}
_SHAPE = re.compile(r"^(?:約 ?|計 ?)?([-−△▲+]? ?(?:\d[\d,. '’]*|[.]\d+))\s*([^\d\s].*)?$")
_GROUPED = re.compile(r"^\d{1,3}(?:[, '’]\d{3})+(?:\.\d+)?$")
_POINTED = re.compile(r"^\d{1,3}\.\d{3}$")
_PLAIN = re.compile(r"^(?:\d+(?:\.\d*)?|\.\d+)$")


def read_decimal(raw: object, *, unit: str = "") -> Decimal | Fault:
    """Return the exact number that a cell means in `unit` (kg, g, days, or items if empty), or why none."""
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal | str):
        return fault("number-unreadable", value=raw, wanted=WHOLE)
    if not isinstance(raw, str):
        return _checked(Decimal(str(raw)), raw)
    match = _SHAPE.match(plain(raw))
    if match is None:
        return fault("number-unreadable", value=raw, wanted=WHOLE)
    digits, suffix = match.group(1).strip(), (match.group(2) or "").strip().rstrip(".")
    sign = -1 if digits[0] in "-−△▲" else 1
    number = _digits(digits.lstrip("-−△▲+ ").rstrip(" "), raw)
    if isinstance(number, Fault):
        return number
    factor = _factor(suffix, unit)
    if factor is None:
        return fault("unit-unknown", value=raw, wanted=_wanted(unit))
    return _checked(sign * number * factor, raw)


def read_count(raw: object, *, unit: str = "") -> int | Fault:
    """Return the whole number that a cell means, or why none."""
    number = read_decimal(raw, unit=unit)
    if isinstance(number, Fault):
        return number
    if number != int(number):
        return fault("number-not-whole", value=raw, wanted=WHOLE)
    return int(number)


def _digits(text: str, shown: str) -> Decimal | Fault:
    if _POINTED.match(text) and not text.startswith("0"):
        first, second = text, text.replace(".", "")
        return fault("number-ambiguous", value=shown, first=first, second=second)
    if _GROUPED.match(text):
        text = re.sub(r"[, '’]", "", text)
    if not _PLAIN.match(text):
        return fault("number-unreadable", value=shown, wanted=WHOLE)
    try:
        return Decimal(text)
    except InvalidOperation:
        return fault("number-unreadable", value=shown, wanted=WHOLE)


def _factor(suffix: str, unit: str) -> Decimal | None:
    if not suffix:
        return Decimal(1)
    known = _UNITS.get(unit, _COUNTERS)
    found = known.get(suffix.lower())
    if found is not None and unit == "g":
        return found * 1000
    return found


def _wanted(unit: str) -> Text:
    if unit in ("kg", "g"):
        return Text(f"a mass, such as 12 {unit}", f"質量（例：12 {unit}）")
    if unit == "days":
        return Text("a number of days", "日数")
    return Text("a number of items", "個数")


def _checked(number: Decimal, shown: object) -> Decimal | Fault:
    if not number.is_finite():
        return fault("number-unreadable", value=shown, wanted=WHOLE)
    if number < 0:
        return fault("number-negative", value=shown)
    if number >= LARGEST:
        return fault("number-too-large", value=shown)
    return number
