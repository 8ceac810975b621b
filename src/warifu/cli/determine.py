"""`warifu determine`: every line of a workbook, yes, no or unknown, with its article."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from warifu.cli import options
from warifu.cli.exits import Exit, of_outcomes
from warifu.cli.facts import typed
from warifu.cli.screen import screen
from warifu.cli.workbook import choices_of, file_options, problems_table, progress_bar
from warifu.desk import StoppedError, determine_intake, read_file, write_reports
from warifu.documents.terminal import show
from warifu.errors import UsageError
from warifu.rules.outcomes import Mode
from warifu.rules.wording import Language, Text

WRITTEN = Text("The report is at", "判定書の保存先:")
STOPPED = Text(
    "Problems found: {}. The import is stopped; nothing was imported.",
    "{}件の問題が見つかったため、取込みを中止しました。何も取り込まれていません。",
)
ASKED = Text(
    "Places that ask for a look: {}. What they say stays unknown until then.",
    "{}か所は確認が必要です。それまで不明として扱います。",
)


@click.command("determine")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where to write, without an ending: OUT.html, OUT.xlsx and OUT.json (default: beside the file, -determined).",
)
@click.option("--json", "as_json", is_flag=True, help="Write JSON to standard output instead of the summary.")
@click.option("--no-files", is_flag=True, help="Write no files, only the summary.")
@click.option(
    "--fact",
    "-f",
    "facts",
    multiple=True,
    metavar="NAME=VALUE",
    help="A fact that the file does not say, such as visit.sending_state=GB; may be repeated.",
)
@file_options
@options.as_of
@options.mode
@options.language
@options.check
def command(  # noqa: PLR0913  (each is an option)
    file: Path,
    *,
    out: Path | None,
    as_json: bool,
    no_files: bool,
    facts: tuple[str, ...],
    agreement: str | None,
    mapping: Path | None,
    on: date | None,
    mode: Mode,
    lang: Language,
    check: bool,
    **given: Any,  # noqa: ANN401  (the choices)
) -> int:
    """Determine every line of FILE (.xlsx, .ods, .csv) and write a page, a workbook and JSON."""
    console, errors = screen(), screen(stderr=True)
    try:
        with progress_bar(lang) as step:
            intake = read_file(file, choices=choices_of(given), mapping=mapping, progress=step)
            report = determine_intake(
                intake, agreement, on=on, mode=mode, changes=typed(facts), progress=step
            )
            written = (
                [] if no_files or as_json else write_reports(report, intake, _out(file, out), lang, step)
            )
    except StoppedError as error:
        errors.print(problems_table(error.problems, lang))
        errors.print(STOPPED.to(lang).format(len(error.problems)), style="bold red")
        return Exit.STOPPED
    if as_json:
        from warifu.documents.plain import report_json  # noqa: PLC0415

        click.echo(json.dumps(report_json(report), ensure_ascii=False, indent=1))
    else:
        show(report, console, lang)
        if intake.problems:
            errors.print(problems_table(intake.problems, lang, most=10))
            errors.print(ASKED.to(lang).format(len(intake.problems)), style="yellow")
        for path in written:
            click.echo(f"{WRITTEN.to(lang)} {path}")
    return of_outcomes(list(report.outcomes)) if check else Exit.DONE


def _out(file: Path, out: Path | None) -> Path:
    if out is not None and not out.name:
        message = f"found: --out {out}; wanted: a file name without an ending, such as build/my-visit"
        raise UsageError(message)
    return out if out is not None else file.with_name(f"{file.stem}-determined")
