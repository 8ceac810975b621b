"""Hold the typed cells of a person against the passport lines in the same row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from warifu.intake.countries import SPECIMENS, state_named
from warifu.intake.problems import Place, Problem, problem
from warifu.intake.text import Fault, plain
from warifu.intake.travel_document import PARTS, Misread, TravelDocument, check_digit, read_travel_document
from warifu.rules.wording import Text

LINES = ("mrz", "mrz_1", "mrz_2", "mrz_3")
_GAPS = re.compile(r"[\s-]+")
_NOT_PRINTED = re.compile(r"[^A-Z<]")
_SPELLINGS = (
    {
        "Ä": "AE",
        "Ö": "OE",
        "Ü": "UE",
        "Å": "AA",
        "Ø": "OE",
        "Æ": "AE",
        "ß": "SS",
        "ẞ": "SS",
        "Ñ": "N",
        "Þ": "TH",
        "Œ": "OE",
    },
    {
        "Å": "A",
        "Ø": "O",
        "ß": "SS",
        "ẞ": "SS",
        "Ñ": "NXX",
        "Æ": "AE",
        "Þ": "TH",
        "Œ": "OE",
        "Ð": "D",
        "Ł": "L",
        "Đ": "D",
    },
)


def check_documents(values: dict[str, list[Any]], rows: list[int], at: dict[str, Place]) -> list[Problem]:
    """
    Return the problems of the travel-document lines; a fact in dispute is left unknown.

    The lines are kept in `values` under ``mrz`` as typed.
    """
    if not (present := [name for name in LINES if name in values]):
        return []
    found: list[Problem] = []
    place = at[present[0]]
    for index, row in enumerate(rows):
        typed = "\n".join(str(values[name][index]) for name in present if values[name][index] is not None)
        if typed:
            here = replace(place, row=row)
            found += _check_row(typed, values, index, here, at)
    return found


def _check_row(
    typed: str, values: dict[str, list[Any]], index: int, here: Place, at: dict[str, Place]
) -> Iterator[Problem]:
    document = read_travel_document(typed)
    if isinstance(document, Fault):
        yield problem(document.code, here, **document.values)
        return
    parts = {wrong.part for wrong in document.misread}
    for wrong in document.misread:
        if wrong.part != "composite" or parts == {"composite"}:  # A wrong part makes the whole wrong as well.
            yield _misread(wrong, here)
    for code in dict.fromkeys((document.issuer, document.nationality)):
        if code in SPECIMENS:
            yield problem("specimen", here, value=code)
    for name, other in _differences(document, values, index, parts):
        value = values[name][index]
        row_place = replace(at[name], row=here.row)
        if "." in name:
            values[name][index] = None
        yield problem("mrz-differs", row_place, value=value, other=other)


def _misread(wrong: Misread, here: Place) -> Problem:
    part = PARTS[wrong.part]
    if not wrong.wanted:
        span = f"{wrong.position}-{wrong.position + 5}"
        return problem("mrz-date", here, line=wrong.line, position=span, part=part, value=wrong.found)
    wanted = Text(
        f"{wrong.wanted}, or another character in that part",
        f"{wrong.wanted}（又はその部分の他の文字の訂正）",
    )
    values = {
        "line": wrong.line,
        "position": wrong.position,
        "part": part,
        "value": wrong.found,
        "wanted": wanted,
    }
    return problem("mrz-digit", here, **values)


def _differences(
    document: TravelDocument, values: dict[str, list[Any]], index: int, misread: set[str]
) -> Iterator[tuple[str, str]]:
    """Yield the columns that differ from the lines, and what these say; misread parts are not compared."""

    def cell(name: str) -> Any:  # noqa: ANN401  (values of every kind)
        column = values.get(name)
        return None if column is None else column[index]

    number = cell("document_number")
    if number and "document_number" not in misread and letters(number) != letters(document.document_number):
        yield "document_number", document.document_number
    for name, part, raw in (
        ("date_of_birth", "birth_date", document.birth_date),
        ("document_expiry", "expiry_date", document.expiry_date),
    ):
        day = cell(name)
        if isinstance(day, date) and part not in misread and not _same_day(day, raw):
            yield name, raw
    state = cell("person.nationality")
    meant = state_named(document.nationality)
    if state and document.nationality not in SPECIMENS and meant != state:
        yield "person.nationality", document.nationality or "<<<"
    sex = cell("sex")
    if sex in ("M", "F") and document.sex in ("M", "F") and sex != document.sex:
        yield "sex", document.sex
    yield from _name_differences(document, cell("family_name"), cell("given_names"), cell("full_name"))


def _name_differences(
    document: TravelDocument, family: str | None, given: str | None, full: str | None
) -> Iterator[tuple[str, str]]:
    both, one_only = f"{family or ''} {given or ''}".strip(), not document.given_names
    if one_only and family and given and same_name(both, document.surname, cut=document.name_cut):
        return  # A document with one name only may hold both parts in it.
    if family and _is_latin(family) and not same_name(family, document.surname, cut=document.name_cut):
        yield "family_name", document.surname
    cut_away = document.name_cut and one_only
    differs = given and _is_latin(given) and not same_name(given, document.given_names, cut=document.name_cut)
    if differs and not cut_away:
        yield "given_names", document.given_names
    if full and _is_latin(full) and not (family or given):
        one, two = document.surname, document.given_names
        if not any(same_name(full, each, cut=document.name_cut) for each in (f"{one} {two}", f"{two} {one}")):
            yield "full_name", f"{one} {two}".strip()


def same_name(typed: str, printed: str, *, cut: bool) -> bool:
    """
    Return whether a typed name can be printed so; a name that fills its field is compared as far as it goes.

    >>> same_name("O'Brien-Müller", "OBRIEN MUELLER", cut=False)
    True
    """
    want = printed.replace(" ", "")
    if typed == printed or typed.upper() == want:
        return True
    spellings = {_spelled(typed, each) for each in (({},) if typed.isascii() else (*_SPELLINGS, {}))}
    return any(one == want or (cut and one.startswith(want)) for one in spellings)


def letters(text: str) -> str:
    """Return the letters and digits of a number, without the separators that people add."""
    return (
        text
        if text.isascii() and text.isalnum() and text.isupper()
        else re.sub(r"[^A-Z0-9]", "", plain(text).upper())
    )


def make_lines(  # noqa: PLR0913  (as many as the document has)
    *,
    issuer: str,
    surname: str,
    given_names: str,
    number: str,
    nationality: str,
    birth: date,
    sex: str,
    expiry: date,
) -> str:
    """Return the two passport lines (TD3) of a made-up holder, with right digits; for examples and tests."""
    name = f"{_spelled(surname, {}, '<')}<<{_spelled(given_names, {}, '<')}"
    first = f"P<{issuer:<<3}{name}"[:44].ljust(44, "<")
    padded, born, ends = number.ljust(9, "<"), f"{birth:%y%m%d}", f"{expiry:%y%m%d}"
    left = f"{padded}{check_digit(padded)}"
    dates = f"{born}{check_digit(born)}", f"{ends}{check_digit(ends)}"
    personal = "<" * 14 + "<"
    whole = check_digit(left + dates[0] + dates[1] + personal)
    return f"{first}\n{left}{nationality:<<3}{dates[0]}{sex}{dates[1]}{personal}{whole}"


def _same_day(day: date, raw: str) -> bool:
    """Whether a day fits six printed characters; parts not known fit every day."""
    written = f"{day.year % 100:02}{day.month:02}{day.day:02}"
    return raw == written or all(one in ("<", two) for one, two in zip(raw, written, strict=True))


def _spelled(name: str, spelling: dict[str, str], space: str = "") -> str:
    if name.isascii():
        return _NOT_PRINTED.sub("", _GAPS.sub(space, name.upper()))
    upper = unicodedata.normalize("NFC", plain(name)).upper()
    replaced = "".join(spelling.get(letter, letter) for letter in upper)
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", replaced) if not unicodedata.combining(letter)
    )
    return _NOT_PRINTED.sub("", _GAPS.sub(space, bare))


def _is_latin(name: str) -> bool:
    return name.isascii() or all(
        unicodedata.name(letter, "").startswith("LATIN") for letter in plain(name) if letter.isalpha()
    )
