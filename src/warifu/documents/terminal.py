"""A report in the terminal: the summary first, colour and word together."""

from __future__ import annotations

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text as Styled

from warifu.casework.open_items import OpenItem
from warifu.documents.phrases import PHRASES, deadline_words, life_words, line_ranges, lines_of
from warifu.documents.reasons import Reason
from warifu.documents.report import Obstacle, Report
from warifu.rules.citations import cite_words
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.wording import Language

STYLES = {Outcome.MET: "bold green", Outcome.NOT_MET: "bold red", Outcome.UNDETERMINED: "bold yellow"}
MARKS = {Outcome.MET: "✔", Outcome.NOT_MET: "✘", Outcome.UNDETERMINED: "?"}


def show(report: Report, console: Console, language: Language, *, most: int = 8) -> None:
    """
    Write a report to a console; at most this many open items and reasons, the weightiest first.

    The console takes words as they stand (`markup=False, emoji=False`): the planner's own are among them.
    """
    console.print(
        Panel(_brief(report, language), title=Styled(report.title.to(language)), title_align="left")
    )
    if report.items:
        console.print(_items(report, language, most))
    console.print(_reasons(report, language, most))


def outcome_text(outcome: Outcome, language: Language) -> Styled:
    """Return an outcome's mark and word, styled."""
    return Styled(f"{MARKS[outcome]} {outcome.word.to(language)}", style=STYLES[outcome])


def _brief(report: Report, language: Language) -> RenderableType:
    facts = Table.grid(padding=(0, 2))
    facts.add_column(no_wrap=True)
    facts.add_column(overflow="fold")
    facts.add_row(PHRASES["under"].to(language), report.instrument.title.to(language))
    facts.add_row("", life_words(report.instrument, language))
    for label, value in report.headline(language):
        facts.add_row(label, value)
    if report.determined.mode is Mode.LENIENT:
        facts.add_row(PHRASES["mode"].to(language), Styled(PHRASES["lenient"].to(language), style="yellow"))
    counts = Table(box=None, padding=(0, 2), pad_edge=False)
    counts.add_column("")
    for outcome in (Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED):
        counts.add_column(outcome_text(outcome, language), justify="right")
    for count in report.counts:
        counts.add_row(count.kind.word.to(language), f"{count.yes:,}", f"{count.no:,}", f"{count.unknown:,}")
    total = report.total
    label = PHRASES["all_lines"].to(language)
    counts.add_row(label, f"{total.yes:,}", f"{total.no:,}", f"{total.unknown:,}", style="bold")
    parts: list[RenderableType] = [facts, "", Styled(PHRASES["may_pass"].to(language), style="bold"), counts]
    if report.obstacles:
        parts += ["", Styled(PHRASES["obstacles"].to(language), style="bold")]
        parts += [_obstacle(report, obstacle, language) for obstacle in report.obstacles[:3]]
    return Group(*parts)


def _obstacle(report: Report, obstacle: Obstacle, language: Language) -> Styled:
    count = lines_of(len(obstacle.lines)).to(language)
    kind = f" ({obstacle.kind.word.to(language)})" if obstacle.kind else ""
    where = line_ranges(report.determined.lines, obstacle.lines, most=3)
    text = outcome_text(obstacle.outcome, language)
    return text.append(f" {count}{kind}: {obstacle.says.to(language)}  [{where}]", style="default not bold")


def _items(report: Report, language: Language, most: int) -> Table:
    table = Table(title=PHRASES["open_items"].to(language), title_justify="left", expand=True)
    table.add_column(PHRASES["what"].to(language), ratio=5, overflow="fold")
    table.add_column(PHRASES["who_acts"].to(language), ratio=3, overflow="fold")
    table.add_column(PHRASES["by_when"].to(language), ratio=4, overflow="fold")
    table.add_column(PHRASES["line_count"].to(language), justify="right")
    for item in report.items[:most]:
        table.add_row(*_item_row(item, language))
    left = len(report.items) - most
    if left > 0:
        table.caption = PHRASES["more"].to(language).format(left)
    return table


def _item_row(item: OpenItem, language: Language) -> tuple[str, str, str, str]:
    what = f"{item.says.to(language)} ({item.kind.word.to(language)}; {', '.join(item.rows[:3])})"
    return what, item.office.word.to(language), deadline_words(item, language), f"{len(item.lines):,}"


def _reasons(report: Report, language: Language, most: int) -> Table:
    table = Table(title=PHRASES["reasons"].to(language), title_justify="left", expand=True)
    table.add_column("", no_wrap=True)
    table.add_column(PHRASES["why"].to(language), ratio=6, overflow="fold")
    table.add_column(PHRASES["by_article"].to(language), ratio=4, overflow="fold")
    table.add_column(PHRASES["which_lines"].to(language), ratio=3, overflow="fold")
    shown = [reason for reason in report.reasons if reason.decides][:most]
    for reason in shown:
        table.add_row(*_reason_row(report, reason, language))
    left = len(report.reasons) - len(shown)
    if left > 0:
        table.caption = PHRASES["more"].to(language).format(left)
    return table


def _reason_row(report: Report, reason: Reason, language: Language) -> tuple[Styled, str, str, str]:
    why = f"{reason.matter.question.to(language)} {reason.title.to(language)}"
    cites = "; ".join(
        f"{p.row} {cite_words(p.cite).to(language)} ({p.sure.word.to(language)})"
        for p in reason.provisions
        if p.matter is not None
    )
    lines = f"{len(reason.lines):,}: {line_ranges(report.determined.lines, reason.lines, most=3)}"
    return outcome_text(reason.outcome, language), why, cites, lines
