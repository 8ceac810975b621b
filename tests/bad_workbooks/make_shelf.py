"""
A shelf of bad workbooks, each bad in its own way, each with the problems that must be found and where.

`python -m tests.bad_workbooks.make_shelf FOLDER` puts the files into a folder to look at them.
All people and things are made up.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from warifu.intake import Choices

Found = tuple[str, str, str | None]
"""The code of a problem, its sheet and its cell."""


@dataclass(frozen=True)
class BadWorkbook:
    """One file of the shelf."""

    name: str
    build: Callable[[Path], Path]
    """Writes the file into a folder and returns its path."""
    expected: tuple[Found, ...]
    choices: Choices = field(default_factory=Choices)


def shelf() -> tuple[BadWorkbook, ...]:
    """Return every bad workbook of the shelf."""
    from tests.bad_workbooks import cell_cases, document_cases, file_cases, sheet_cases

    return (*file_cases.CASES, *sheet_cases.CASES, *cell_cases.CASES, *document_cases.CASES)


def main(folder: Path) -> None:
    """Write the whole shelf into a folder, one sub-folder a case."""
    for case in shelf():
        target = folder / case.name
        target.mkdir(parents=True, exist_ok=True)
        path = case.build(target)
        expected = ", ".join(f"{code} {sheet}!{cell}" for code, sheet, cell in case.expected)
        sys.stdout.write(f"{path}: {expected}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
