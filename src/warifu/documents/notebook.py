"""The brief of a report as a notebook shows it: counts, the biggest obstacles, what a *no* means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from warifu.documents.phrases import PHRASES, life_words, line_ranges, lines_of
from warifu.rules.notebook import MARKS
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.wording import Language

if TYPE_CHECKING:
    from warifu.documents.report import KindCount, Obstacle, Report


def summary_html(report: Report, language: Language = Language.EN) -> str:
    """Return the brief of a report as HTML without style of its own."""
    parts = (*_head(report, language), _table(report, language), *_obstacles(report, language))
    return str(Markup('<div lang="{}">{}</div>').format(language.value, Markup("").join(parts)))


def _head(report: Report, language: Language) -> Iterator[Markup]:
    law = report.instrument
    yield Markup("<h3>{}</h3>").format(report.title.to(language))
    yield Markup("<p>{} · {}</p>").format(law.short.to(language), life_words(law, language))
    if report.determined.mode is Mode.LENIENT:
        words = [PHRASES[name].to(language) for name in ("warning", "lenient")]
        yield Markup("<p><b>{}</b> {}</p>").format(*words)
    for label, value in report.headline(language):
        yield Markup("<div>{}: {}</div>").format(label, value)


def _table(report: Report, language: Language) -> Markup:
    outcomes = (Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED)
    head = Markup("").join(Markup("<th>{}</th>").format(_word(outcome, language)) for outcome in outcomes)
    rows = [_row(count.kind.word.to(language), count) for count in report.counts]
    rows.append(_row(PHRASES["all_lines"].to(language), report.total))
    return Markup("<table><tr><th></th>{}</tr>{}</table>").format(head, Markup("").join(rows))


def _row(label: str, count: KindCount) -> Markup:
    cells = (label, *(f"{number:,}" for number in (count.yes, count.no, count.unknown)))
    return Markup("<tr><th>{}</th><td>{}</td><td>{}</td><td>{}</td></tr>").format(*cells)


def _obstacles(report: Report, language: Language) -> Iterator[Markup]:
    if report.obstacles:
        yield Markup("<p><b>{}</b></p>").format(PHRASES["obstacles"].to(language))
        said = [_said(report, each, language) for each in report.obstacles[:3]]
        yield Markup("<ul>{}</ul>").format(
            Markup("").join(Markup("<li>{}</li>").format(each) for each in said)
        )
    yield Markup("<p>{}</p>").format(PHRASES["no_means"].to(language))


def _said(report: Report, obstacle: Obstacle, language: Language) -> str:
    kind = f" ({obstacle.kind.word.to(language)})" if obstacle.kind else ""
    where = line_ranges(report.determined.lines, obstacle.lines, most=3)
    count = lines_of(len(obstacle.lines)).to(language)
    return f"{_word(obstacle.outcome, language)} {count}{kind}: {obstacle.says.to(language)} [{where}]"


def _word(outcome: Outcome, language: Language) -> str:
    return f"{MARKS[outcome]} {outcome.word.to(language)}"
