"""
Read the machine-readable lines of a passport, card or visa (TD1, TD2, TD3, MRV-A, MRV-B), digit by digit.

Check digits prove a clean reading, not a genuine or valid document: no digit covers the name, the issuer
or the nationality, and letters of equal value modulo 10 (0, A, K, U) can be swapped unseen.
Dates keep two digits for the year as printed; they are compared, never completed by a guess.
Layouts: ICAO Doc 9303 parts 3 to 7, as open readers and the published specimens agree on them.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from dataclasses import dataclass
from operator import mul
from typing import Final

from warifu.intake.text import Fault, fault
from warifu.rules.wording import Text

Span = tuple[int, int, int]
"""Line, first and last position, all counted from 1."""

PARTS: Final = {
    "document_number": Text("document number", "証明書番号"),
    "birth_date": Text("date of birth", "生年月日"),
    "expiry_date": Text("date of expiry", "有効期間満了日"),
    "personal_number": Text("personal number", "個人番号"),
    "composite": Text("whole of the lines", "全体"),
}
_WEIGHTS = (7, 3, 1) * 30
_VALUES = {**{str(n): n for n in range(10)}, **{chr(65 + n): 10 + n for n in range(26)}, "<": 0}
_TABLE = bytes(_VALUES.get(chr(code), 0) for code in range(256))
_TWO_LINES: Final[dict[str, Span]] = {
    "code": (1, 1, 2), "issuer": (1, 3, 5), "document_number": (2, 1, 9), "nationality": (2, 11, 13),
    "birth_date": (2, 14, 19), "sex": (2, 21, 21), "expiry_date": (2, 22, 27),
}  # fmt: skip
_THREE_LINES: Final[dict[str, Span]] = {
    "code": (1, 1, 2), "issuer": (1, 3, 5), "document_number": (1, 6, 14), "optional_1": (1, 16, 30),
    "birth_date": (2, 1, 6), "sex": (2, 8, 8), "expiry_date": (2, 9, 14), "nationality": (2, 16, 18),
    "optional_2": (2, 19, 29), "name": (3, 1, 30),
}  # fmt: skip
_FIELDS: Final = {
    "TD1": _THREE_LINES,
    "TD2": {**_TWO_LINES, "name": (1, 6, 36), "optional_1": (2, 29, 35)},
    "TD3": {**_TWO_LINES, "name": (1, 6, 44), "optional_1": (2, 29, 42)},
    "MRVA": {**_TWO_LINES, "name": (1, 6, 44), "optional_1": (2, 29, 44)},
    "MRVB": {**_TWO_LINES, "name": (1, 6, 36), "optional_1": (2, 29, 36)},
}
_COMPOSITES: Final[dict[str, tuple[tuple[int, int], tuple[Span, ...]]]] = {
    "TD1": ((2, 30), ((1, 6, 30), (2, 1, 7), (2, 9, 15), (2, 19, 29))),
    "TD2": ((2, 36), ((2, 1, 10), (2, 14, 20), (2, 22, 35))),
    "TD3": ((2, 44), ((2, 1, 10), (2, 14, 20), (2, 22, 43))),
}
_SHAPES = {(2, 44): "TD3", (2, 36): "TD2", (3, 30): "TD1"}
_VISAS = {"TD3": "MRVA", "TD2": "MRVB"}
_LETTERS = Text("letters of a State's code", "国コードの英字")
_ALLOWED = (
    ("code", re.compile(r"[A-Z][A-Z<0-9]"), Text("a letter first", "先頭は英字")),
    ("issuer", re.compile(r"[A-Z]{1,3}<{0,2}"), _LETTERS),
    ("nationality", re.compile(r"[A-Z]{1,3}<{0,2}|<<<"), _LETTERS),
    ("sex", re.compile(r"[MF<X]"), Text("M, F or <", "M、F 又は <")),
    ("name", re.compile(r"[A-Z<]+"), Text("letters and < only", "英字と < のみ")),
)
_BREAKS = re.compile(r"[\r\n|]+|_X000D_")
_PARTLY = re.compile(r"(?:\d\d|<<){3}")
_CLEAN = re.compile(r"[A-Z0-9<]+")
_WANTED = Text(
    "two lines of 44 or 36 characters, or three of 30; A to Z, 0 to 9 and <",
    "44字か36字の2行、又は30字の3行（A〜Z、0〜9、<）",
)


@dataclass(frozen=True, slots=True)
class Misread:
    """A part whose check digit does not fit, or a date that is no day (`wanted` is then empty)."""

    part: str
    line: int
    position: int
    found: str
    wanted: str


@dataclass(frozen=True, slots=True)
class TravelDocument:
    """What the lines say. Texts are without filler; dates are year, month, day in two digits, as printed."""

    form: str
    lines: tuple[str, ...]
    code: str
    issuer: str
    surname: str
    given_names: str
    name_cut: bool
    """Whether the name fills its field, so that it may go on."""
    document_number: str
    nationality: str
    birth_date: str
    sex: str
    expiry_date: str
    optional_1: str
    optional_2: str
    misread: tuple[Misread, ...]

    @property
    def reads_cleanly(self) -> bool:
        """Whether every check digit fits. This says nothing about the document being genuine or in force."""
        return not self.misread


def check_digit(text: str) -> str:
    """
    Return the check digit of some characters: weights 7, 3, 1; A is 10, Z is 35, the filler 0; modulo 10.

    >>> check_digit("L898902C3"), check_digit("740812")
    ('6', '2')
    """
    return str(sum(map(mul, text.encode("ascii").translate(_TABLE), _WEIGHTS)) % 10)


def read_travel_document(text: str) -> TravelDocument | Fault:
    """Return what machine-readable lines say, or why they are none; wrong digits are in `misread`."""
    lines = split_lines(text)
    if isinstance(lines, Fault):
        return lines
    form = _SHAPES[len(lines), len(lines[0])]
    if lines[0][0] == "V":
        form = _VISAS.get(form, form)
    fields = {name: _cut(lines, span) for name, span in _FIELDS[form].items()}
    if wrong := _wrong_kind(form, fields):
        return wrong
    number, number_check, rest = _number(form, lines, fields)
    surname, given = _names(fields["name"])
    return TravelDocument(
        form=form,
        lines=lines,
        code=fields["code"].rstrip("<"),
        issuer=fields["issuer"].rstrip("<"),
        surname=surname,
        given_names=given,
        name_cut=not fields["name"].endswith("<"),
        document_number=number,
        nationality=fields["nationality"].rstrip("<"),
        birth_date=fields["birth_date"],
        sex=fields["sex"],
        expiry_date=fields["expiry_date"],
        optional_1=rest,
        optional_2=fields.get("optional_2", "").strip("<"),
        misread=(*number_check, *_misread(form, lines, fields)),
    )


def split_lines(text: str) -> tuple[str, ...] | Fault:
    """Return the lines as typed in one cell, parted by line breaks, bars or spaces, or by their length."""
    folded = text if text.isascii() else unicodedata.normalize("NFKC", text).replace("«", "<<")
    lines = ["".join(line.split()) for line in _BREAKS.split(folded.upper()) if line.strip()]
    if len(lines) == 1:
        joined = lines[0]
        words = folded.upper().split()
        lines = words if len(words) in (2, 3) else lines
        for count, length in _SHAPES:
            if len(joined) == count * length:
                lines = [joined[start : start + length] for start in range(0, count * length, length)]
    for number, line in enumerate(lines, 1):
        if _CLEAN.fullmatch(line):
            continue
        if odd := next(((at, letter) for at, letter in enumerate(line, 1) if letter not in _VALUES), None):
            at, letter = odd
            en, ja = f"line {number}, position {at}: {letter}", f"{number}行目{at}文字目：{letter}"
            return fault("mrz-form", found=Text(en, ja), wanted=_WANTED)
    if len({len(line) for line in lines}) != 1 or (len(lines), len(lines[0])) not in _SHAPES:
        sizes = " + ".join(str(len(line)) for line in lines) or "0"
        return fault("mrz-form", found=Text(f"{sizes} characters", f"{sizes} 文字"), wanted=_WANTED)
    return tuple(lines)


def _cut(lines: tuple[str, ...], span: Span) -> str:
    line, first, last = span
    return lines[line - 1][first - 1 : last]


def _wrong_kind(form: str, fields: dict[str, str]) -> Fault | None:
    for name, allowed, wanted in _ALLOWED:
        if not allowed.fullmatch(fields[name]):
            line, first, _ = _FIELDS[form][name]
            found = Text(
                f"line {line}, position {first}: {fields[name]}", f"{line}行目{first}文字目：{fields[name]}"
            )
            return fault("mrz-form", found=found, wanted=wanted)
    return None


def _number(
    form: str, lines: tuple[str, ...], fields: dict[str, str]
) -> tuple[str, tuple[Misread, ...], str]:
    """Return the document number, its misreading, and what of the optional field is left."""
    line, _, last = _FIELDS[form]["document_number"]
    digit, optional = lines[line - 1][last], fields["optional_1"]
    if form in ("TD1", "TD2") and digit == "<" and not fields["document_number"].endswith("<"):
        overflow = optional.split("<", 1)[0]
        if len(overflow) > 1:
            number = fields["document_number"] + overflow[:-1]
            start = _FIELDS[form]["optional_1"][1]
            at = (line, start + len(overflow) - 1)
            wanted = check_digit(number)
            wrong = () if wanted == overflow[-1] else (Misread("document_number", *at, overflow[-1], wanted),)
            return number, wrong, optional[len(overflow) :].strip("<")
    wanted = check_digit(fields["document_number"])
    wrong = () if digit == wanted else (Misread("document_number", line, last + 1, digit, wanted),)
    return fields["document_number"].rstrip("<"), wrong, optional.strip("<")


def _misread(form: str, lines: tuple[str, ...], fields: dict[str, str]) -> list[Misread]:
    wrong = []
    for part in ("birth_date", "expiry_date"):
        line, first, last = _FIELDS[form][part]
        found, wanted = lines[line - 1][last], check_digit(fields[part])
        if found != wanted:
            wrong.append(Misread(part, line, last + 1, found, wanted))
        elif not _may_be_day(fields[part], unknown=part == "birth_date"):
            wrong.append(Misread(part, line, first, fields[part], ""))
    if form == "TD3":
        found, wanted = lines[1][42], check_digit(fields["optional_1"])
        empty = not fields["optional_1"].strip("<")
        if found != wanted and not (empty and found == "<"):
            wrong.append(Misread("personal_number", 2, 43, found, wanted))
    if form in _COMPOSITES:
        (line, position), spans = _COMPOSITES[form]
        found = lines[line - 1][position - 1]
        wanted = check_digit("".join([_cut(lines, span) for span in spans]))
        if found != wanted:
            wrong.append(Misread("composite", line, position, found, wanted))
    return wrong


def _may_be_day(raw: str, *, unknown: bool) -> bool:
    """Whether six characters can be a day in some century; parts of a birth date may be unknown."""
    if unknown and "<" in raw and _PARTLY.fullmatch(raw):
        month, day = raw[2:4], raw[4:]
        return (month == "<<" or 1 <= int(month) <= 12) and (day == "<<" or 1 <= int(day) <= 31)  # noqa: PLR2004
    if not raw.isdigit():
        return False
    year, month_number, day_number = int(raw[:2]), int(raw[2:4]), int(raw[4:])
    return 1 <= month_number <= 12 and 1 <= day_number <= _longest(year, month_number)  # noqa: PLR2004


def _longest(year: int, month: int) -> int:
    """Return the most days that a month can have in a year of which two digits are known."""
    return 29 if month == 2 and year % 4 == 0 else calendar.monthrange(2001, month)[1]  # noqa: PLR2004


def _names(field: str) -> tuple[str, str]:
    surname, _, given = field.rstrip("<").partition("<<")
    return surname.replace("<", " ").strip(), " ".join(given.replace("<", " ").split())
