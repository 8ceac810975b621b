"""
What is wrong in a planner's file, where, and what to do about it.

A problem is a value, never an exception: all problems of a file are collected and shown together.
The kinds of problem, their severity and their words stand in `problems.toml`;
`docs/reference/problems.md` is made from the same table by `reference_page`.
"""

from __future__ import annotations

import enum
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from warifu.rules.wording import Language, Text


class Severity(enum.Enum):
    """What a problem does to the import."""

    STOP = "stop"
    """Nothing of the file is handed out until it is put right or a choice is given."""
    ASK = "ask"
    """The answer in question stays unknown until the planner settles it; the rest is handed out."""
    NOTE = "note"
    """Nothing to do; said so that nobody is surprised."""


BLANK = Text("(blank)", "（空白）")
"""What is said of a value made of spaces."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file: `row` counts from 1, `column` from 0 (A is 0)."""

    sheet: str = ""
    row: int | None = None
    column: int | None = None
    field: Text | None = None

    @property
    def letters(self) -> str | None:
        """The column as a spreadsheet shows it."""
        return None if self.column is None else column_letters(self.column)

    @property
    def cell(self) -> str | None:
        """The cell as a spreadsheet shows it, such as ``F12``; None for a whole sheet, row or column."""
        return None if self.row is None or self.column is None else f"{self.letters}{self.row}"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One kind of problem: its stable code, what it does to the import, and its words."""

    code: str
    severity: Severity
    title: Text
    found: Text
    wanted: Text
    remedy: Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: where, what was found, what is wanted, what to do; in both languages."""

    code: str
    severity: Severity
    place: Place
    title: Text
    found: Text
    wanted: Text
    remedy: Text

    @property
    def sheet(self) -> str:
        """The sheet, or an empty text for the file as a whole."""
        return self.place.sheet

    @property
    def cell(self) -> str | None:
        """The cell, such as ``F12``, where there is one."""
        return self.place.cell

    @property
    def row(self) -> int | None:
        """The row, counted from 1 as a spreadsheet shows it."""
        return self.place.row

    @property
    def column(self) -> str | None:
        """The column in letters."""
        return self.place.letters

    @property
    def field(self) -> Text | None:
        """The heading of the column in both languages."""
        return self.place.field

    def where(self, language: Language) -> str:
        """Return the place in words, such as ``People!F12 (Date of birth)``."""
        at = self.cell or self.column or (f"{self.row}" if self.row else "")
        place = "!".join(part for part in (self.sheet, at) if part) or Text("the file", "ファイル全体").to(
            language
        )
        return f"{place} ({self.field.to(language)})" if self.field else place

    def sentence(self, language: Language) -> str:
        """Return the whole problem as one line of text."""
        found, wanted, remedy = (part.to(language) for part in (self.found, self.wanted, self.remedy))
        if language is Language.JA:
            head = f"{self.where(language)}：{self.title.ja}"
            return f"{head}。検出：{found}。正しい形：{wanted}。対処：{remedy}。"
        return f"{self.where(language)}: {self.title.en}. Found: {found}. Wanted: {wanted}. To do: {remedy}."

    def record(self) -> dict[str, Any]:
        """Return the problem as plain values, for JSON."""
        words = {name: getattr(self, name) for name in ("title", "found", "wanted", "remedy")}
        return {
            "code": self.code,
            "severity": self.severity.value,
            "sheet": self.sheet,
            "cell": self.cell,
            "row": self.row,
            "column": self.column,
            "field": None if self.field is None else {"en": self.field.en, "ja": self.field.ja},
            **{name: {"en": text.en, "ja": text.ja} for name, text in words.items()},
        }


def problem(code: str, place: Place | None = None, /, **values: object) -> Problem:
    """
    Make a problem of a known kind; `values` fill the places in its words.

    A value may be a `Text`, then each language takes its own.
    """
    kind = problem_kinds()[code]
    filled = [_filled(text, values) for text in (kind.found, kind.wanted, kind.remedy)]
    return Problem(code, kind.severity, place or Place(), kind.title, *filled)


@cache
def problem_kinds() -> dict[str, ProblemKind]:
    """Return every kind of problem by its code, in the order in which the reference lists them."""
    table = tomllib.loads(files("warifu.intake").joinpath("problems.toml").read_text(encoding="utf-8"))
    return {
        code: ProblemKind(
            code,
            Severity(entry["severity"]),
            *(Text(entry["en"][part], entry["ja"][part]) for part in ("title", "found", "wanted", "remedy")),
        )
        for code, entry in table.items()
    }


def reference_page() -> str:
    """Return `docs/reference/problems.md`: every kind of problem, made from the table."""
    lines = [
        "# Problems found in a workbook",
        "",
        "Every problem that the intake of a file can report, by its stable code.",
        "*stop*: nothing is handed out until it is put right or a choice is given.",
        "*ask*: the answer stays unknown until the planner settles it; the rest is handed out.",
        "*note*: nothing to do.",
        "This page is made from `src/warifu/intake/problems.toml`; a test compares the two.",
    ]
    for kind in problem_kinds().values():
        lines += [
            "",
            f"## {kind.code}",
            "",
            f"*{kind.severity.value}* · {kind.title.en} · {kind.title.ja}",
            "",
        ]
        for label, text in (("Found", kind.found), ("Wanted", kind.wanted), ("To do", kind.remedy)):
            lines += [f"- {label}: {text.en}", f"  ／ {text.ja}"]
    return "\n".join(lines) + "\n"


def column_letters(column: int) -> str:
    """
    Return a column's letters, counted from 0.

    >>> column_letters(0), column_letters(25), column_letters(26)
    ('A', 'Z', 'AA')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_index(letters: str) -> int:
    """
    Return a column's number from its letters, counted from 0.

    >>> column_index("A"), column_index("AA")
    (0, 26)
    """
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def _filled(text: Text, values: dict[str, object]) -> Text:
    """Return the text with its places filled; what is blank is said to be so."""
    en, ja = (
        {name: _said(value, language) for name, value in values.items()}
        for language in (Language.EN, Language.JA)
    )
    filled = (text.en.format_map(en), text.ja.format_map(ja))
    return Text(*filled) if all(words.strip() for words in filled) else BLANK


def _said(value: object, language: Language) -> str:
    shown = value.to(language) if isinstance(value, Text) else str(value)
    return shown if shown.strip() or not shown else BLANK.to(language)
