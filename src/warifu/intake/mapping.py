"""
A planner's own headings, mapped once and saved beside the workbook.

TOML, or JSON of the same shape: under the name of a sheet, or ``"*"`` for all, each heading and the column
that it means, by key (``document_number``) or by fact (``person.nationality``); ``"-"`` leaves a column out::

    [People]
    "Svc No" = "service_number"
    "Shoe size" = "-"
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from warifu.intake.columns import heading_index, sheet_kinds, tab_index
from warifu.intake.package import Unreadable
from warifu.intake.problems import problem
from warifu.intake.text import key
from warifu.intake.words import guesses
from warifu.rules.wording import Text

LEFT_OUT = "-"
SUFFIXES = (".mapping.toml", ".mapping.json")


@dataclass(frozen=True)
class HeadingMap:
    """The columns meant by a planner's headings: folded sheet name, then folded heading."""

    entries: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))

    def meant(self, sheet: str, kind: str, heading: str) -> str | None:
        """Return the key or fact that a heading means on a sheet, `LEFT_OUT`, or None if nothing is said."""
        for name in (key(sheet), key(kind), "*"):
            found = self.entries.get(name, {}).get(key(heading))
            if found is not None:
                return found
        return None


def saved_mapping(path: Path) -> Path | None:
    """Return the mapping saved next to a workbook, if there is one."""
    beside = (path.with_name(path.stem + suffix) for suffix in SUFFIXES)
    return next((each for each in beside if each.is_file()), None)


def read_mapping(path: Path) -> HeadingMap:
    """
    Return the mapping kept in a file.

    Raises:
        Unreadable: it is not a mapping, or names a column that does not exist.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        table = json.loads(text) if path.suffix.lower() == ".json" else tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise Unreadable(problem("mapping-unreadable", found=f"{path.name}: {error}")) from error
    return make_mapping(table)


def make_mapping(table: object) -> HeadingMap:
    """
    Return a mapping from plain values.

    Raises:
        Unreadable: it is not a mapping, or names a column that does not exist.
    """
    if not isinstance(table, Mapping) or not all(isinstance(entry, Mapping) for entry in table.values()):
        found = Text("no names of sheets with headings beneath", "シート名とその下の見出しがない")
        raise Unreadable(problem("mapping-unreadable", found=found))
    columns = (column for kind in sheet_kinds() for column in heading_index(kind).values())
    known = tuple(dict.fromkeys(name for each in columns for name in (each.key, each.fact) if name))
    for sheet, entry in table.items():
        for heading, meant in entry.items():
            if meant != LEFT_OUT and meant not in known:
                said, near = f"[{sheet}] {heading} = {meant}", guesses(str(meant), known)
                raise Unreadable(problem("mapping-unknown-column", found=said, near=near))
    folded = {
        _sheet_key(sheet): MappingProxyType({key(heading): str(meant) for heading, meant in entry.items()})
        for sheet, entry in table.items()
    }
    return HeadingMap(MappingProxyType(folded))


def _sheet_key(sheet: str) -> str:
    if sheet == "*":
        return sheet
    return key(tab_index().get(key(sheet), sheet))
