"""
Find cells so far out that a reader of values would fill the memory with the empty cells before them.

A reader lays out the whole rectangle up to the last cell, whatever the row around that cell says of itself,
so every reference is looked at. Most parts hold no far reference, which one search of the bytes shows.
"""

from __future__ import annotations

import re

from warifu.intake.grid import COLUMN_LIMIT, Structure
from warifu.intake.problems import column_index, column_letters

_FAR = re.compile(rb"""r="(?:[A-Za-z]{3}|[J-Zj-z][A-Za-z]|[Ii][W-Zw-z]|[A-Za-z]+0*[1-9]\d{5}|[^"]*[&\s])""")
_UNUSUAL = (b"r='", b"r =", b"r= ")
_BREAKS = (b"\t", b"\n", b"\r")
_BROKEN = re.compile(rb"\br\s*[\t\n\r]\s*=|\br\s*=\s*[\t\n\r]")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c(?:\s([^>]*[^/>]))?>(.*?)</(?:[\w.-]+:)?c>", re.DOTALL)
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]+)(\d+)\s*["']""")
_VALUE = re.compile(rb"<(?:[\w.-]+:)?(?:v|is|f)[\s>/]")
_STRANGE = re.compile(rb"<[\w.-]+:(?:row|c)[\s/>]")
_PLAIN = re.compile(rb"<(?:row|c)[\s/>]")


def note_far_cells(part: bytes, found: Structure) -> None:
    """Note the column and the row of far cells that hold a value."""
    if not (_FAR.search(part) or _is_unusual(part)):
        return
    for attributes, content in _CELL.findall(part):
        if _VALUE.search(content) and (place := _PLACE.search(attributes)):
            letters, row = place.group(1).decode().upper(), int(place.group(2))
            found.last_row = max(found.last_row, row)
            if len(letters) > 3 or column_index(letters) >= COLUMN_LIMIT:  # noqa: PLR2004  (XFD is the last)
                found.wide = found.wide or letters


def _is_unusual(part: bytes) -> bool:
    """Whether references may be written in a way that the quick search does not meet."""
    if any(mark in part for mark in _UNUSUAL):
        return True
    return any(mark in part for mark in _BREAKS) and _BROKEN.search(part) is not None


def note_long_row(segment: bytes, cells: int, found: Structure) -> None:
    """Note a row of more cells than the limit, which may stand there without references."""
    if cells > COLUMN_LIMIT and not found.wide:
        values = [_VALUE.search(content) is not None for _, content in _CELL.findall(segment)]
        last = max((at for at, filled in enumerate(values) if filled), default=0)
        if last >= COLUMN_LIMIT:
            found.wide = column_letters(last)


def mixes_prefixes(part: bytes, prefix: bytes) -> bool:
    """Whether rows or cells stand under another XML prefix than the sheet itself, which no program writes."""
    if prefix:
        return (b"<row" in part or b"<c" in part) and _PLAIN.search(part) is not None
    return (b":row" in part or b":c" in part) and _STRANGE.search(part) is not None
