"""Text as people type it: made comparable, and checked for what the eye does not see."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

TEXT_LIMIT = 1_000
"""The most characters of a name, a remark or another text."""

_DIRECTION = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
    "|_x00[0-9A-Fa-f]{2}_"
)
_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"[\W_]+")
_ASCII_MARKS = {code: None for code in range(128) if not chr(code).isalnum()}
_WORD = re.compile(r"[^\W\d_]+")
_LOOK_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value cannot be read: the code of a problem and what fills its words."""

    code: str
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


def fault(code: str, **values: object) -> Fault:
    """Return a fault of a known kind."""
    return Fault(code, MappingProxyType(values))


def clean(raw: str) -> str:
    """
    Return a text in NFC with single spaces, as it is kept and shown.

    >>> clean("  Ｓｍｉｔｈ   John ")
    'Ｓｍｉｔｈ John'
    """
    if raw.isascii() and raw.isprintable() and "  " not in raw:
        return raw.strip()
    return _SPACES.sub(" ", unicodedata.normalize("NFC", raw)).strip()


def plain(raw: str) -> str:
    """
    Return a text for reading as a code, a number or a date: full-width and half-width forms made one.

    >>> plain("１２　ｱｲ")
    '12 アイ'
    """
    if raw.isascii() and raw.isprintable() and "  " not in raw:
        return raw.strip()
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", raw)).strip()


def key(raw: str) -> str:
    """
    Return a text for comparing words: as `plain`, without case, marks and spaces.

    >>> key("Date of Birth: ") == key("date_of-birth")
    True
    """
    if raw.isascii():
        return raw.lower().translate(_ASCII_MARKS)
    return _MARKS.sub("", unicodedata.normalize("NFKC", raw).casefold())


def text_fault(text: str) -> Fault | None:
    """Return what is wrong with a text: unseen characters, turned direction, look-alike letters, length."""
    if len(text) > TEXT_LIMIT:
        return fault("text-too-long", count=f"{len(text):,}", limit=f"{TEXT_LIMIT:,}")
    if text.isascii() and text.isprintable() and "_x00" not in text:
        return None
    if _DIRECTION.search(text):
        return fault("text-direction", value=visible(text))
    if _CONTROL.search(text):
        return fault("text-control", value=visible(text))
    if not text.isascii():
        for word in _WORD.findall(text):
            if odd := look_alikes(word):
                return fault("text-look-alike", value=text, letters=", ".join(odd))
    return None


def look_alikes(word: str) -> tuple[str, ...]:
    r"""
    Return the letters of a Latin word that belong to another alphabet, each with its name.

    >>> look_alikes("Smith"), look_alikes("Sm\u0456th")
    ((), ('і (CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I)',))
    """
    names = {letter: unicodedata.name(letter, "") for letter in word if letter.isalpha()}
    if not any(name.startswith("LATIN") for name in names.values()):
        return ()
    return tuple(f"{letter} ({name})" for letter, name in names.items() if name.startswith(_LOOK_ALIKE))


def visible(text: str) -> str:
    r"""
    Return a text with what the eye does not see written as code points.

    >>> visible("a\u202eb")
    'a[U+202E]b'
    """
    marked = _DIRECTION.sub(_code_point, text)
    return _CONTROL.sub(_code_point, marked)[:TEXT_LIMIT]


def _code_point(match: re.Match[str]) -> str:
    found = match.group()
    return f"[{found}]" if len(found) > 1 else f"[U+{ord(found):04X}]"
