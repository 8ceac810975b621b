"""
A report as one self-contained page: brief, open items, each reason once, the full trace of any line.

No script, no outside file; both languages in the page, switched by a pair of radio buttons; prints on A4.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any, TypeAlias

from jinja2 import Environment, FunctionLoader, Template, select_autoescape
from markupsafe import Markup, escape

from warifu.casework.lines import Line
from warifu.documents.phrases import PHRASES, deadline_day, deadline_how, line_ranges, lines_of, stage_words
from warifu.documents.report import Report
from warifu.instruments.paragraphs import Paragraph, paragraphs
from warifu.rules.citations import cite_words
from warifu.rules.conditions import AllOf, Comparison
from warifu.rules.findings import Finding
from warifu.rules.outcomes import Confidence, Kind, Mode, Outcome
from warifu.rules.provisions import Provision
from warifu.rules.wording import Language, Text
from warifu.rules.words import wanted_of, words_of

Say: TypeAlias = Callable[[Text], Markup]
NAMES = {Outcome.MET: "yes", Outcome.NOT_MET: "no", Outcome.UNDETERMINED: "unknown"}
MARKS = {Outcome.MET: "✔", Outcome.NOT_MET: "✘", Outcome.UNDETERMINED: "?"}


@dataclass(frozen=True)
class Alike:
    """
    Lines that came out alike in every matter.

    `situations` are shown with their trace; where there are too many for that, only the `reasons` are named.
    """

    outcome: Outcome
    situations: tuple[int, ...]
    reasons: tuple[int, ...]
    lines: tuple[int, ...]


def page(report: Report, language: Language = Language.EN) -> str:
    """Return the page of a report, opening in a language."""
    return _template().render(
        report=report,
        language=language.value,
        alike=alike(report),
        situations=report.determined.situations,
        strict=report.determined.mode is Mode.STRICT,
        Outcome=Outcome,
        Kind=Kind,
        css=Markup(_resource("page.css")),  # noqa: S704  (our own file)
        **_words(report),
    )


def alike(report: Report) -> tuple[Alike, ...]:
    """Return the lines gathered by what was determined of them, refusals first, then what is open."""
    of_line, reason_of = report.determined.of_line, report.reason_of_situation
    groups: dict[tuple[int, ...], list[int]] = {}
    for number, situations in enumerate(of_line):
        key = situations if report.whole else tuple(sorted({reason_of[s] for s in situations}))
        groups.setdefault(key, []).append(number)
    order = [Outcome.NOT_MET, Outcome.UNDETERMINED, Outcome.MET]
    found = [
        Alike(
            report.outcomes[lines[0]],
            of_line[lines[0]] if report.whole else (),
            tuple(dict.fromkeys(reason_of[s] for s in of_line[lines[0]])),
            tuple(lines),
        )
        for lines in groups.values()
    ]
    return tuple(sorted(found, key=lambda a: (order.index(a.outcome), -len(a.lines))))


def _words(report: Report) -> dict[str, object]:
    texts = paragraphs()
    lines = report.determined.lines

    def t(words: Text | str) -> Markup:
        text = PHRASES[words] if isinstance(words, str) else words
        if text.en == text.ja:
            return escape(text.en)
        return Markup('<span class="t" lang="en">{}</span><span class="t" lang="ja">{}</span>').format(
            text.en, text.ja
        )

    def both(say: Callable[[Any, Language], str], about: object) -> Text:
        return Text(say(about, Language.EN) or "–", say(about, Language.JA) or "–")

    def where(numbers: tuple[int, ...], most: int = 12) -> str:
        return line_ranges(lines, numbers, most=most)

    def cards(provisions: tuple[Provision, ...]) -> list[Paragraph]:
        rows = dict.fromkeys(row for provision in provisions for row in provision.rows)
        return [texts[row] for row in rows if row in texts]

    def all_cards() -> list[Paragraph]:
        found = {card.row: card for reason in report.reasons for card in cards(reason.provisions)}
        return list(found.values())

    return {
        "t": t,
        "p": {**PHRASES, "pair": Text, "lines_of": lines_of},
        "badge": lambda outcome: _badge(t, outcome),
        "by_when": lambda item: both(deadline_day, item),
        "how": lambda item: both(deadline_how, item),
        "upper": lambda words: Text(words.en[0].upper() + words.en[1:], words.ja),
        "stage": lambda event: both(stage_words, event),
        "headline": lambda: zip(report.headline(Language.EN), report.headline(Language.JA), strict=True),
        "where": where,
        "citations": citations,
        "known": texts,
        "all_cards": all_cards,
        "tree": lambda finding: tree(finding, t),
        "cited": cite_words,
        "names": lambda numbers: names(lines, numbers),
        "number": lambda value: f"{value:,}",
    }


def citations(provisions: tuple[Provision, ...]) -> list[tuple[str, str, Confidence]]:
    """
    Return the row, article and confidence of each provision, each once.

    They are the provision's own: its row may speak of several texts, not all of which were read, and a row that it
    only takes something from may be of another agreement.
    """
    return list(dict.fromkeys((p.row, p.cite, p.sure) for p in provisions))


def tree(finding: Finding, t: Say) -> Markup:
    """Return a finding and all beneath it as nested lists; what explains the outcome stands out."""
    return Markup('<ul class="trace">{}</ul>').format(Markup("").join(_branches(finding, t, decisive=True)))


def names(lines: tuple[Line, ...], numbers: tuple[int, ...]) -> Markup:
    """Return every line of a group by sheet, row and label."""
    parts = []
    for sheet, group in groupby((lines[n] for n in numbers), key=lambda line: line.sheet):
        shown = Markup(" · ").join(Markup("<b>{}</b> {}").format(line.row, line.label) for line in group)
        parts.append(Markup("<p><span class=sheet>{}</span> {}</p>").format(sheet, shown))
    return Markup("").join(parts)


def _branches(finding: Finding, t: Say, *, decisive: bool) -> Iterator[Markup]:
    causes = {id(cause) for cause in finding.causes}
    beneath = Markup("").join(
        branch
        for child in finding.beneath
        for branch in _branches(child, t, decisive=decisive and id(child) in causes)
    )
    if isinstance(finding.condition, AllOf):
        yield beneath
        return
    words, extra = t(words_of(finding)), Markup("")
    if isinstance(finding.condition, Comparison):
        extra += Markup(' <span class="wanted">{}</span>').format(t(wanted_of(finding.condition)))
    if finding.provision is not None:
        provision = finding.provision
        extra += Markup(' <span class="cite">{} · {} · {}</span>').format(
            provision.row, t(cite_words(provision.cite)), t(provision.sure.word)
        )
    yield Markup('<li class="{}{}"><span class="mark">{} {}</span> {}{}{}</li>').format(
        NAMES[finding.outcome],
        "" if decisive else " aside",
        MARKS[finding.outcome],
        t(finding.outcome.word),
        words,
        extra,
        Markup("<ul>{}</ul>").format(beneath) if beneath else "",
    )


def _badge(t: Say, outcome: Outcome) -> Markup:
    return Markup('<span class="badge {}">{} {}</span>').format(
        NAMES[outcome], MARKS[outcome], t(outcome.word)
    )


@cache
def _template() -> Template:
    loader = FunctionLoader(_resource)
    environment = Environment(loader=loader, autoescape=select_autoescape(default=True), trim_blocks=True)
    return environment.get_template("page.html.j2")


def _resource(name: str) -> str:
    return files("warifu.documents").joinpath(name).read_text(encoding="utf-8")
