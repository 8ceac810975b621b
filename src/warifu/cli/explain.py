"""`warifu explain`: everything that was determined of one line of a workbook, with every reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from warifu.casework.lines import Line
from warifu.cli import options
from warifu.cli.exits import Exit, of_outcomes
from warifu.cli.screen import screen
from warifu.cli.trace import lines_of, word
from warifu.cli.workbook import choices_of, file_options, problems_table, progress_bar
from warifu.desk import StoppedError, determine_intake, read_file
from warifu.documents.report import Report, situation_of
from warifu.errors import UsageError
from warifu.rules.outcomes import Mode
from warifu.rules.wording import Language


@click.command("explain")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.argument("line", metavar="LINE")
@file_options
@options.as_of
@options.mode
@options.language
@options.check
def command(  # noqa: PLR0913  (each is an option)
    file: Path,
    line: str,
    *,
    agreement: str | None,
    mapping: Path | None,
    on: date | None,
    mode: Mode,
    lang: Language,
    check: bool,
    **given: Any,  # noqa: ANN401  (the choices)
) -> int:
    """
    Show the full trace of one LINE of FILE.

    LINE is a sheet and row such as "People!12", the activity ("activity"), or part of a name or serial number.
    """
    try:
        with progress_bar(lang) as step:
            intake = read_file(file, choices=choices_of(given), mapping=mapping, progress=step)
            report = determine_intake(intake, agreement, on=on, mode=mode, progress=step)
    except StoppedError as error:
        screen(stderr=True).print(problems_table(error.problems, lang))
        return Exit.STOPPED
    number = find_line(report, line)
    found = report.determined.lines[number]
    click.echo(f"{word(report.outcomes[number], lang)}  {found.sheet}!{found.row}  {found.label}")
    for situation in situation_of(report.determined, number):
        click.echo("")
        for text in lines_of(situation.determination, lang):
            click.echo(text)
    return of_outcomes([report.outcomes[number]]) if check else Exit.DONE


def find_line(report: Report, wanted: str) -> int:
    """
    Return the number of the one line that is meant.

    Raises:
        UsageError: no line is meant, or several; the message lists some of them.
    """
    lines = report.determined.lines
    sheet, sign, row = wanted.rpartition("!")
    if sign and row.isdigit():
        found = [n for n in _named(lines, sheet) if lines[n].row == int(row)]
    elif wanted.lower() == "activity":
        found = [0]
    else:
        found = [n for n, each in enumerate(lines) if wanted.lower() in each.label.lower()]
    if len(found) == 1:
        return found[0]
    near = "; ".join(
        f"{lines[n].sheet}!{lines[n].row} {lines[n].label}" for n in (found or range(1, len(lines)))[:5]
    )
    count = len(found) if found else "no"
    message = f"{count} lines are meant by: {wanted}; name one, such as: {near}"
    raise UsageError(message)


def _named(lines: tuple[Line, ...], sheet: str) -> list[int]:
    """Return the lines of a sheet; one of the words of a bilingual name, such as People 人員, will do."""
    wanted = sheet.strip().lower()
    exact = [n for n, line in enumerate(lines) if line.sheet.lower() == wanted]
    return exact or [n for n, line in enumerate(lines) if wanted in _names(line.sheet.lower())]


def _names(sheet: str) -> tuple[str, str]:
    """Return the two halves of a name in two languages, cut at its last space."""
    english, _, japanese = sheet.rpartition(" ")
    return english, japanese
