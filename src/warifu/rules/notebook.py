"""
A determination as text for a screen, and as HTML for a notebook: the answer, by what, and what is open.

    print(determine(...))                          # English
    print(as_text(determine(...), Language.JA))    # Japanese
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from warifu.rules.citations import cite_words
from warifu.rules.outcomes import Outcome
from warifu.rules.provisions import Provision
from warifu.rules.wording import Language, Text
from warifu.rules.words import trace

if TYPE_CHECKING:
    from warifu.rules.determine import Determination

MARKS = {Outcome.MET: "✔", Outcome.NOT_MET: "✘", Outcome.UNDETERMINED: "?"}
COMMA = Text(", ", "、")
INDENT = "\u2003"
BY = Text("by which article", "根拠条項")
MISSING = Text("what is missing", "不足している事項")
OPEN = Text("what must be read or decided", "確認・判断を要する事項")
WARNING = Text("warning: these texts decide only in lenient mode", "注意：緩和方式でのみ判定に用いる条文です")
REASONS = Text("why", "理由")


def as_text(determination: Determination, language: Language = Language.EN) -> str:
    """Return a determination as lines of text: the answer, then each part that is not empty."""
    lines = [answer(determination, language), f"  {determination.instrument.short.to(language)}"]
    for heading, points in parts(determination, language):
        lines += [f"  {heading}:", *(f"    - {point}" for point in points)]
    return "\n".join(lines)


def as_html(determination: Determination, language: Language = Language.EN) -> str:
    """Return a determination as HTML without style of its own; the reasons open on a click."""
    shown = [f"<p><b>{escape(answer(determination, language))}</b>"]
    shown.append(f"<br>{escape(determination.instrument.short.to(language))}</p>")
    for heading, points in parts(determination, language):
        listed = "".join(f"<li>{escape(point)}</li>" for point in points)
        shown.append(f"<p>{escape(heading)}</p><ul>{listed}</ul>")
    lines = "".join(f"{escape(line)}<br>" for line in reasons(determination, language))
    shown.append(f"<details><summary>{REASONS.to(language)}</summary><p>{lines}</p></details>")
    return f'<div lang="{language.value}">{"".join(shown)}</div>'


def answer(determination: Determination, language: Language) -> str:
    """Return the answer in a line: mark, word, kinds of unknown, question."""
    outcome = determination.outcome
    kinds = COMMA.to(language).join(kind.word.to(language) for kind in determination.kinds)
    word = f"{MARKS[outcome]} {outcome.word.to(language)}{_bracketed(kinds, language) if kinds else ''}"
    return f"{word} — {determination.question.to(language)}"


def parts(determination: Determination, language: Language) -> Iterator[tuple[str, list[str]]]:
    """Yield what stands beneath the answer: a heading and its points; a part without points is left out."""
    found = (
        (
            BY,
            [
                f"{p.row} {cite_words(p.cite).to(language)}{_sure(p, language)}"
                for p in determination.provisions
            ],
        ),
        (WARNING, [f"{p.row}{_sure(p, language)}" for p in _warned(determination)]),
        (
            MISSING,
            [
                f"{fact.question.to(language)} [{fact.name}; {fact.office.word.to(language)}]"
                for fact in determination.needed
            ],
        ),
        (
            OPEN,
            [
                f"{part.says.to(language)} [{part.row or '–'}; {part.office.word.to(language)}]"
                for part in determination.open
            ],
        ),
    )
    for heading, points in found:
        if points:
            yield heading.to(language), list(dict.fromkeys(points))


def _sure(provision: Provision, language: Language) -> str:
    return _bracketed(provision.sure.word.to(language), language)


def _bracketed(words: str, language: Language) -> str:
    return f"（{words}）" if language is Language.JA else f" ({words})"


def _warned(determination: Determination) -> tuple[Provision, ...]:
    return determination.warnings if determination.outcome is not Outcome.UNDETERMINED else ()


def reasons(determination: Determination, language: Language) -> Iterator[str]:
    """Yield the lines of the trace that explain the answer."""
    for line in trace(determination.finding):
        if line.decisive:
            cite = f" [{line.provision.row}]" if line.provision else ""
            yield f"{INDENT * line.depth}{MARKS[line.outcome]} {line.says.to(language)}{cite}"
