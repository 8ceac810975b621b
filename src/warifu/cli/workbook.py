"""Opening a workbook on the command line: progress, choices, and problems told in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from warifu.cli.screen import screen
from warifu.documents.phrases import PHRASES
from warifu.intake import Choices, Problem, Severity, read_choices
from warifu.rules.wording import Language, Text

STAGES = {
    "scan": Text("looking for hidden things", "非表示項目等の確認"),
    "read": Text("reading", "読込み"),
    "check": Text("checking", "検査"),
    "determine": Text("determining", "判定"),
    "write": Text("writing", "書出し"),
    "fsck": Text("deriving again", "再計算"),
    "backup": Text("copying", "複製"),
    "restore": Text("putting back", "復元"),
}
CHOICES = {
    "hidden": "What to do with hidden rows, columns and sheets.",
    "formulas": "What to do with formulas.",
    "macros": "What to do with macros.",
    "links": "What to do with links to other files.",
    "merged": "What to do with merged cells.",
    "dates": "How to read dates such as 03/04/2023.",
    "unreadable": "What to do with cells that cannot be read.",
}
"""The choices that have an option of their own, with their line of help."""
HEADINGS = {
    "where": Text("where", "位置"),
    "what": Text("what is wrong", "問題"),
    "found": Text("found", "記載内容"),
    "wanted": Text("wanted", "求める内容"),
    "do": Text("what to do", "対処"),
}
SEVERITIES = {
    Severity.STOP: Text("stops", "停止"),
    Severity.ASK: Text("asks", "要確認"),
    Severity.NOTE: Text("note", "参考"),
}


def file_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every command on a workbook has."""
    a_file = click.Path(exists=True, dir_okay=False, path_type=Path)
    named = [
        click.option(f"--{name}", type=click.Choice(answers), help=CHOICES[name])
        for name, answers in choice_answers().items()
        if name in CHOICES
    ]
    for option in (
        click.option(
            "--agreement", "-a", help="The agreement, such as jp_gb_raa (default: from the two States)."
        ),
        click.option(
            "--mapping",
            type=a_file,
            help="A file that says what your own headings mean (default: the one saved beside the workbook).",
        ),
        click.option(
            "--choices", "choice_file", type=a_file, help="A TOML file with your answers to what was asked."
        ),
        *named,
    ):
        command = option(command)
    return command


@contextmanager
def progress_bar(language: Language) -> Iterator[Callable[[str, int, int], None]]:
    """Show a bar a stage on standard error while a task runs; interrupting stops the task."""
    console = screen(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        tasks: dict[str, Any] = {}

        def step(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                words = STAGES.get(stage)
                tasks[stage] = bar.add_task(words.to(language) if words else stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        yield step


def problems_table(problems: tuple[Problem, ...], language: Language, *, most: int = 40) -> Table:
    """Return problems as a table: where, what is wrong, found, wanted, what to do."""
    table = Table(expand=True, show_lines=True)
    table.add_column("", no_wrap=True)
    for name in ("where", "what", "found", "wanted", "do"):
        table.add_column(HEADINGS[name].to(language), overflow="fold")
    for problem in problems[:most]:
        words = (problem.title, problem.found, problem.wanted, problem.remedy)
        table.add_row(
            SEVERITIES[problem.severity].to(language),
            problem.where(language),
            *(w.to(language) for w in words),
        )
    if len(problems) > most:
        table.caption = PHRASES["more"].to(language).format(len(problems) - most)
    return table


def choices_of(given: dict[str, Any]) -> Choices:
    """Return the choices of the command line over those of a choice file."""
    from_file: Path | None = given["choice_file"]
    choices = read_choices(from_file) if from_file else Choices()
    return replace(choices, **{name: given[name] for name in CHOICES if given[name]})


def choice_answers() -> dict[str, list[str]]:
    """Return the answers that each choice allows, but for the one that asks again."""
    hints = get_type_hints(Choices)
    return {name: list(get_args(hint)) for name, hint in hints.items() if get_args(hint) and name in CHOICES}
