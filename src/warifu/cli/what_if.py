"""`warifu what-if`: the same lines under other facts, dates or another agreement, and what changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from warifu.cli import options
from warifu.cli.exits import Exit
from warifu.cli.facts import typed
from warifu.cli.screen import screen
from warifu.cli.workbook import choices_of, file_options, problems_table, progress_bar
from warifu.desk import StoppedError, determine_intake, read_file
from warifu.documents.comparison import Comparison, compare
from warifu.documents.phrases import PHRASES, line_ranges
from warifu.documents.terminal import outcome_text
from warifu.errors import UsageError
from warifu.rules.citations import cite_words
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.wording import Language, Text

BEFORE, AFTER = Text("as it is", "現状"), Text("what if", "仮定")
SAME = Text("Lines that come out the same: {:,}", "{:,}件は結果が変わりません。")
CHANGES = Text("What changes", "変わる事項")
NOTHING = "nothing is supposed; give --fact, --as-of, --under or --reverse"


@click.command("what-if")
@click.argument("file", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--fact", "-f", "facts", multiple=True, metavar="NAME=VALUE", help="Suppose a fact; may be repeated."
)
@click.option("--under", help="Suppose another agreement, such as jp_au_raa.")
@click.option(
    "--reverse", is_flag=True, help="Suppose that they came to us: sending and receiving State swapped."
)
@file_options
@options.as_of
@options.mode
@options.language
def command(  # noqa: PLR0913  (each is an option)
    file: Path,
    *,
    facts: tuple[str, ...],
    under: str | None,
    reverse: bool,
    agreement: str | None,
    mapping: Path | None,
    on: date | None,
    mode: Mode,
    lang: Language,
    **given: Any,  # noqa: ANN401  (the choices)
) -> int:
    """Determine FILE as it is and as supposed, and show what changes. Nothing is written."""
    if not (facts or under or reverse or on):
        raise UsageError(NOTHING)
    try:
        with progress_bar(lang) as step:
            intake = read_file(file, choices=choices_of(given), mapping=mapping, progress=step)
            changes = typed(facts)
            if reverse:
                changes |= {
                    "visit.sending_state": intake.activity.get("visit.receiving_state"),
                    "visit.receiving_state": intake.activity.get("visit.sending_state"),
                }
            before = determine_intake(intake, agreement, mode=mode)
            law = under or before.instrument.id
            after = determine_intake(intake, law, on=on, mode=mode, changes=changes, progress=step)
    except StoppedError as error:
        screen(stderr=True).print(problems_table(error.problems, lang))
        return Exit.STOPPED
    _show(compare(before, after), screen(), lang)
    return Exit.DONE


def _show(comparison: Comparison, console: Console, language: Language) -> None:
    before, after = comparison.before, comparison.after
    console.print(_counts(comparison, language))
    if before.instrument is not after.instrument:
        console.print(f"{before.instrument.short.to(language)} → {after.instrument.short.to(language)}")
    if comparison.changes:
        table = Table(title=CHANGES.to(language), title_justify="left", expand=True)
        for heading in (BEFORE, AFTER, PHRASES["why"], PHRASES["by_article"], PHRASES["which_lines"]):
            table.add_column(heading.to(language), overflow="fold")
        for change in comparison.changes:
            why = "; ".join(
                f"{r.matter.question.to(language)} {r.title.to(language)}" for r in change.reasons
            )
            cites = "; ".join(
                dict.fromkeys(
                    f"{p.row} {cite_words(p.cite).to(language)}" for r in change.reasons for p in r.provisions
                )
            )
            where = line_ranges(after.determined.lines, change.lines, most=4)
            ends = (outcome_text(change.before, language), outcome_text(change.after, language))
            table.add_row(*ends, why, cites, f"{len(change.lines):,}: {where}")
        console.print(table)
    console.print(SAME.to(language).format(comparison.unchanged))


def _counts(comparison: Comparison, language: Language) -> Table:
    table = Table(box=None, padding=(0, 2))
    table.add_column("")
    for outcome in (Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED):
        table.add_column(outcome_text(outcome, language), justify="right")
    for old, new in zip(comparison.before.counts, comparison.after.counts, strict=True):
        pairs = ((old.yes, new.yes), (old.no, new.no), (old.unknown, new.unknown))
        table.add_row(
            old.kind.word.to(language), *(f"{a:,} → {b:,}" if a != b else f"{a:,}" for a, b in pairs)
        )
    return table
