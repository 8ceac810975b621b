"""Made-up people and numbers for the example workbooks: no name, document or serial number here is a real one."""

from __future__ import annotations

import random
from collections.abc import Iterator

_FIRST = (
    "Thorn",
    "Marl",
    "Ash",
    "Bracken",
    "Copper",
    "Dun",
    "Elder",
    "Fen",
    "Grim",
    "Holm",
    "Ivel",
    "Kest",
    "Lark",
)
_LAST = (
    "wick",
    "beck",
    "gill",
    "moss",
    "stead",
    "thwaite",
    "combe",
    "lea",
    "ridge",
    "holt",
    "mere",
    "shaw",
    "fold",
)
_GIVEN = (
    "Alder",
    "Bryn",
    "Corin",
    "Dale",
    "Ellis",
    "Farrin",
    "Glyn",
    "Hollis",
    "Ivo",
    "Jory",
    "Kerr",
    "Linden",
    "Merrin",
)
_HILL_FIRST = ("Suvar", "Dhanal", "Mitral", "Kiral", "Tamsin", "Parbal", "Lokhan", "Birak")
_HILL_LAST = ("pal", "dev", "jit", "man", "raj", "hari")
_KANJI_FAMILY = (
    ("例田", "Reida"),
    ("架空", "Kakuu"),
    ("見本", "Mihon"),
    ("仮山", "Kariyama"),
    ("試川", "Tamegawa"),
    ("例沢", "Reizawa"),
)
_KANJI_GIVEN = (
    ("一例", "Ichirei"),
    ("二葉", "Futaba"),
    ("三試", "Sanshi"),
    ("四方", "Yomo"),
    ("五月", "Satsuki"),
    ("六実", "Mutsumi"),
)
WEIGHTS = (7, 3, 1)


def british(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield made-up family and given names without end, none twice."""
    yield from _each(chance, _FIRST, _LAST, _GIVEN)


def nepalese(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield made-up names in the manner of the hills, none twice."""
    yield from _each(chance, _HILL_FIRST, _HILL_LAST, _GIVEN)


def japanese(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Yield made-up names in kanji, none twice."""
    pairs = [(f"{a}", f"{b}{n}") for a, _ in _KANJI_FAMILY for b, _ in _KANJI_GIVEN for n in "甲乙丙丁戊己"]
    chance.shuffle(pairs)
    yield from pairs


def passport_lines(  # noqa: PLR0913  (a passport has as many fields)
    family: str, given: str, *, state: str, number: str, born: str, sex: str, expires: str
) -> str:
    """Return two made-up passport lines (TD3) with right check digits; dates are YYMMDD."""
    names = f"{family}<<{given}".upper().replace(" ", "<")
    first = f"P<{state}{names}"[:44].ljust(44, "<")
    core = f"{number}{digit(number)}{state}{born}{digit(born)}{sex}{expires}{digit(expires)}{'<' * 14}<"
    composite = core[:10] + core[13:20] + core[21:43]
    return f"{first}\n{core}{digit(composite)}"


def digit(field: str) -> str:
    """Return the check digit of a field: weights 7, 3, 1 over digits, letters from 10, filler 0, modulo 10."""
    values = (0 if c == "<" else int(c, 36) for c in field)
    return str(sum(value * WEIGHTS[place % 3] for place, value in enumerate(values)) % 10)


def _each(
    chance: random.Random, first: tuple[str, ...], last: tuple[str, ...], given: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    pairs = [(a + b, g) for a in first for b in last for g in given]
    chance.shuffle(pairs)
    yield from pairs
