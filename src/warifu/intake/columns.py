"""
The table of columns of every sheet, from which both the template and the reader come.

One TOML file a sheet in `sheets/`.
A column holds either a fact of the vocabulary, whose kind, list of answers and question it takes from there,
or a detail that people need but no provision asks for: a name, a serial number.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

from warifu.intake.text import key
from warifu.rules.facts import Count, Day, Fact, OneOf, StateFact, YesNo
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS

ValueKind = Literal["text", "code", "yes_no", "choice", "state", "date", "count", "decimal", "mrz"]
SHEETS = ("activity", "people", "equipment", "vehicles", "craft", "arms", "places")
"""The kinds of sheet, in the order of the template."""


@dataclass(frozen=True)
class Column:
    """One column: its key, headings, what it holds, an example, and why it is asked."""

    key: str
    heading: Text
    kind: ValueKind
    why: Text
    example: str = ""
    fact: str = ""
    """The flat name of the fact; empty for a detail."""
    synonyms: tuple[str, ...] = ()
    choices: Mapping[str, Text] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Further words for the entries of the list."""
    unit: str = ""
    required: bool = False

    @property
    def name(self) -> str:
        """The fact's name, or the detail's key."""
        return self.fact or self.key


@dataclass(frozen=True)
class SheetKind:
    """One kind of sheet: its names, the subject of its lines, its columns."""

    kind: str
    title: Text
    subject: str
    """The subject whose facts its lines hold, such as ``person``."""
    label: tuple[str, ...]
    """The keys of the columns that together say what to call a line; one of them must be filled."""
    synonyms: tuple[str, ...]
    columns: tuple[Column, ...]
    upright: bool = False
    """Whether the sheet asks downwards, one answer a row, as the sheet of the activity does."""

    @property
    def tab(self) -> str:
        """The name of the sheet in the template."""
        return f"{self.title.en} {self.title.ja}"

    def column(self, name: str) -> Column | None:
        """Return a column by its key or the name of its fact."""
        return next((column for column in self.columns if name in (column.key, column.fact)), None)


@cache
def sheet_kinds() -> dict[str, SheetKind]:
    """Return every kind of sheet by its key."""
    return {kind: _sheet(kind) for kind in SHEETS}


@cache
def heading_index(kind: str) -> dict[str, Column]:
    """Return the columns of a kind of sheet by every word that can be a heading, folded by `text.key`."""
    index: dict[str, Column] = {}
    for column in sheet_kinds()[kind].columns:
        for word in (column.key, column.heading.en, column.heading.ja, column.fact, *column.synonyms):
            if word:
                index.setdefault(key(word), column)
    for name, question in FACTS.items():
        column = next((each for each in sheet_kinds()[kind].columns if each.fact == name), None) or _bare(
            name, question
        )
        for word in (name, question.question.en, question.question.ja):
            index.setdefault(key(word), column)
    return index


@cache
def tab_index() -> dict[str, str]:
    """Return the kinds of sheet by every folded name that a sheet of that kind may have."""
    index = {}
    for kind, sheet in sheet_kinds().items():
        for word in (kind, sheet.title.en, sheet.title.ja, sheet.tab, *sheet.synonyms):
            index[key(word)] = kind
    return index


def _sheet(kind: str) -> SheetKind:
    table = tomllib.loads(
        files("warifu.intake").joinpath("sheets", f"{kind}.toml").read_text(encoding="utf-8")
    )
    return SheetKind(
        kind=kind,
        title=Text(table["en"], table["ja"]),
        subject=table["subject"],
        label=tuple(table["label"]),
        synonyms=tuple(table.get("synonyms", ())),
        columns=tuple(_column(entry, table["subject"]) for entry in table["column"]),
        upright=table.get("upright", False),
    )


def _column(entry: dict[str, Any], subject: str) -> Column:
    shared = {
        "key": entry["key"],
        "heading": Text(entry["en"], entry["ja"]),
        "example": entry.get("example", ""),
        "synonyms": tuple(entry.get("synonyms", ())),
        "words": MappingProxyType(entry.get("words", {})),
        "required": entry.get("required", False),
    }
    if "kind" in entry:
        choices = MappingProxyType({code: Text(*words) for code, words in entry.get("choices", {}).items()})
        why = Text(*entry["why"])
        return Column(kind=entry["kind"], why=why, choices=choices, unit=entry.get("unit", ""), **shared)
    name = entry.get("fact", f"{subject}.{entry['key']}")
    return Column(**shared, **_of_fact(name, FACTS[name]))


def _bare(name: str, question: Fact[Any]) -> Column:
    """Return a column for a fact that the template does not offer but a planner named."""
    return Column(key=name, heading=question.question, **_of_fact(name, question))


def _of_fact(name: str, question: Fact[Any]) -> dict[str, Any]:
    kinds: dict[type, ValueKind] = {
        YesNo: "yes_no",
        OneOf: "choice",
        StateFact: "state",
        Day: "date",
        Count: "count",
    }
    return {
        "fact": name,
        "kind": next(kind for each, kind in kinds.items() if isinstance(question, each)),
        "why": question.question,
        "choices": MappingProxyType(question.choices if isinstance(question, OneOf) else {}),
        "unit": question.unit if isinstance(question, Count) else "",
    }
