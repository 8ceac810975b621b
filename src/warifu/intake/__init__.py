"""
Read a planner's workbook, and write the template of one.

    intake = read("visit.xlsx", Choices(hidden="leave out", dates="dmy"))
    if not intake.ok:
        for each in intake.problems:
            print(each.sentence(Language.EN))

Importing this package loads no spreadsheet library; `read` and `write_template` load theirs when called.
"""

from __future__ import annotations

from pathlib import Path

from warifu.intake.choices import Choices, read_choices
from warifu.intake.lines import Line, Lines
from warifu.intake.problems import Place, Problem, Severity
from warifu.intake.read import Intake, read

__all__ = [
    "Choices",
    "Intake",
    "Line",
    "Lines",
    "Place",
    "Problem",
    "Severity",
    "read",
    "read_choices",
    "write_template",
]


def write_template(path: Path | str, *, filled: bool = False) -> None:
    """Write the workbook that a planner fills in; with `filled`, with a made-up example of a few lines."""
    from warifu.intake import template  # noqa: PLC0415  (the library that writes workbooks, only when one is written)

    template.write_template(path, filled=filled)
