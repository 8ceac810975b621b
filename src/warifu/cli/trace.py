"""A trace as text: marks and words, never colour alone."""

from __future__ import annotations

from collections.abc import Iterator

import click

from warifu.rules.citations import cite_words
from warifu.rules.determine import Determination
from warifu.rules.outcomes import Outcome
from warifu.rules.provisions import Provision
from warifu.rules.wording import Language, Text
from warifu.rules.words import trace

MARKS = {Outcome.MET: "✔", Outcome.NOT_MET: "✘", Outcome.UNDETERMINED: "?"}
COLOURS = {Outcome.MET: "green", Outcome.NOT_MET: "red", Outcome.UNDETERMINED: "yellow"}
LABELS = {
    "by": Text("by", "根拠"),
    "missing": Text("what is missing", "不足している事項"),
    "open": Text("what must be read or decided", "確認・判断を要する事項"),
    "acts": Text("who must act", "対応者"),
    "warning": Text("warning: this rests on a text known only", "注意：次の根拠条文の確度は限定的です"),
    "sharpened": Text(
        "every possible answer to the open questions gives this same result",
        "未回答の問いがいずれの答えであっても結論は同じです",
    ),
    "yes": Text("would be yes if", "次の場合は「はい」"),
    "no": Text("would be no if", "次の場合は「いいえ」"),
    "trace": Text("the reasons", "理由"),
}


def word(outcome: Outcome, language: Language) -> str:
    """Return an outcome's mark and word, coloured."""
    text = f"{MARKS[outcome]} {outcome.word.to(language).upper()}"
    return click.style(text, fg=COLOURS[outcome], bold=True)


def lines_of(determination: Determination, language: Language, *, full: bool = True) -> Iterator[str]:
    """Yield a determination as lines: the answer, its citations, what is missing, then the reasons."""
    yield f"{word(determination.outcome, language)}  {determination.question.to(language)}"
    yield f"  {determination.instrument.title.to(language)}"
    if determination.sharpened:
        yield f"  {LABELS['sharpened'].to(language)}"
    cited = (_cite(p, language) for p in determination.provisions)
    for cite in dict.fromkeys(cited):
        yield f"  {LABELS['by'].to(language)} {cite}"
    for provision in determination.warnings:
        label = click.style(LABELS["warning"].to(language), fg="yellow")
        yield f"  {label}: {provision.row} ({provision.sure.word.to(language)})"
    yield from _open(determination, language)
    yield from _ways(determination, language)
    if full:
        yield f"  {LABELS['trace'].to(language)}:"
        for line in trace(determination.finding):
            mark = MARKS[line.outcome]
            cite = (
                f"  [{line.provision.row}, {cite_words(line.provision.cite).to(language)}]"
                if line.provision
                else ""
            )
            wanted = f"  ({line.wanted.to(language)})" if line.wanted else ""
            text = f"    {mark} {'  ' * line.depth}{line.says.to(language)}{wanted}{cite}"
            yield text if line.decisive else click.style(text, dim=True)


def _cite(provision: Provision, language: Language) -> str:
    where = cite_words(provision.cite).to(language)
    return f"{provision.row} · {where} ({provision.sure.word.to(language)})"


def _ways(determination: Determination, language: Language) -> Iterator[str]:
    if determination.outcome is not Outcome.UNDETERMINED:
        return
    from warifu.rules.settle import settle  # noqa: PLC0415  (only where something is open)

    found = settle(determination)
    for label, ways in (("yes", found.toward_yes), ("no", found.toward_no)):
        for way in ways[:2]:
            yield f"  {LABELS[label].to(language)}: {way.words.to(language)}"


def _open(determination: Determination, language: Language) -> Iterator[str]:
    if determination.needed:
        yield f"  {LABELS['missing'].to(language)}:"
        for fact in determination.needed:
            acts = f"{LABELS['acts'].to(language)}: {fact.office.word.to(language)}"
            yield f"    - {fact.question.to(language)}  ({fact.name}; {acts})"
    if determination.open:
        yield f"  {LABELS['open'].to(language)}:"
        for part in determination.open:
            row = f" [{part.row}]" if part.row else ""
            acts = f"{LABELS['acts'].to(language)}: {part.office.word.to(language)}"
            yield f"    - {part.says.to(language)}{row} ({part.kind.word.to(language)}; {acts})"
