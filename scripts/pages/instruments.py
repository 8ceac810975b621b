"""A page for each instrument: the text on the left, the clauses on the right; and a table of them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from scripts.pages.conditions import Link, listed
from scripts.pages.markdown import anchor, beside, both, head, row
from warifu.documents.phrases import stage_words
from warifu.instruments import all_instruments
from warifu.instruments.paragraphs import paragraphs
from warifu.parties import state_names
from warifu.rules import Effect, Instrument, Language, Provision, Text, Timing
from warifu.rules.citations import cite_words

INDEX = """# Instruments 文書

What Warifu knows of the law, a page for each instrument.
On the left what a paragraph says, in our own words; on the right the clauses that it became.
The authentic text is at the place cited: read it before you rely on an answer.
[Side by side](comparison.md) shows four of them matter by matter.
"""
HEAD = """
On the left: what the paragraph says, in our own words, with the source and how sure we are of it.
On the right: the provisions that rest on it, as clauses and the [facts](../reference/facts.md) they turn on.
Clauses that stand one under the other must all be met.
"""
PULLS = {Effect.YES: Text("towards yes", "「はい」の方向"), Effect.NO: Text("towards no", "「いいえ」の方向")}
USED = Text("used by other provisions", "他の規定が用いる")
GATE = Text(
    "the gate: without it no provision here answers",
    "適用の前提：これを満たさなければ、この文書の規定は答えない",
)


def index() -> Iterator[str]:
    """Yield the table of instruments."""
    yield INDEX
    yield from head("instrument", "日本語", "called", "Parties", "life", "provisions")
    for law in all_instruments():
        link = f"[{law.short.en}]({law.id}.md)"
        life = "<br>".join(stage_words(event, Language.EN) for event in law.life)
        count = str(len(law.provisions) + 1)
        yield row(link, law.short.ja, f"`{law.id}`", ", ".join(law.parties), life, count)
    yield "\n```{toctree}\n:hidden:\n"
    yield from ("comparison", *(law.id for law in all_instruments()))
    yield "```"


def page_of(law: Instrument) -> Iterator[str]:
    """Yield the page of an instrument: its life, its rows with their provisions, what is not for machines."""
    yield f"# {law.short.en} {law.short.ja}\n\n{both(law.title)}\n"
    yield f"Cited as *{law.cite}*; called `{law.id}`.\nParties: {_parties(law)}.\n\n{both(law.how_sure)}"
    yield HEAD
    yield "## Life 経過\n"
    yield from head("step", "source", "how sure")
    for event in law.life:
        step = f"{stage_words(event, Language.EN)}<br>{stage_words(event, Language.JA)}"
        yield row(step, both(event.source), beside(event.confidence.word))
    for name, resting in rows_of(law).items():
        yield from _row(law, name, resting)
    if law.not_for_machines:
        yield from _left_out(law)


def rows_of(law: Instrument) -> dict[str, list[Provision]]:
    """Return the provisions of an instrument by the row each is called after, in the order of the text."""
    found: dict[str, list[Provision]] = {}
    for provision in (law.gate, *law.provisions):
        found.setdefault(provision.row, []).append(provision)
    return found


def link_to(provision: Provision, here: str | None = None) -> str:
    """Return a link to where a provision stands; from the page of its own instrument, within it."""
    home = here if here and provision.id in _ids(here) else _home().get(provision.id)
    if home is None:
        return f"`{provision.id}`"
    return f"[`{provision.id}`]({'' if home == here else home + '.md'}#{anchor(heading_of(provision.row))})"


def heading_of(name: str) -> str:
    """Return the heading of a row: what it is called, and what it is about."""
    said = paragraphs().get(name)
    return f"{name} {said.topic.en}" if said else name


def _row(law: Instrument, name: str, resting: list[Provision]) -> Iterator[str]:
    yield f'\n## {heading_of(name)}\n\n<div class="beside">\n<div>\n'
    yield from _paragraph(name)
    yield "\n</div>\n<div>\n"
    for number, provision in enumerate(resting):
        if number:
            yield ""
        yield from _provision(law, provision)
    yield "\n</div>\n</div>"


def _paragraph(name: str) -> Iterator[str]:
    said = paragraphs().get(name)
    if said is None:
        return
    yield f"**{beside(said.topic)}**\n\n{both(cite_words(said.cite))}\n\n{said.says.en}\n\n{said.says.ja}\n"
    yield f"*{said.source}; {beside(said.confidence.word)}*"


def _provision(law: Instrument, provision: Provision) -> Iterator[str]:
    link: Link = lambda other: link_to(other, law.id)  # noqa: E731  (a name says what it is)
    yield f"**`{provision.id}`** {beside(cite_words(provision.cite))} · {beside(provision.confidence.word)}\n"
    yield f"{both(provision.says)}\n\n*{_about(law, provision)}*\n"
    clauses = list(listed(provision.when, link))
    yield from clauses or ["- without condition 無条件"]
    if provision.unless:
        yield "- **unless** ただし、次の場合を除く"
    for exception in provision.exceptions:
        yield from listed(exception, link, 1)
    if further := list(_further(provision)):
        yield "\n" + "<br>\n".join(further)


def _about(law: Instrument, provision: Provision) -> str:
    if provision is law.gate:
        return beside(GATE)
    if provision.matter is None:
        return beside(USED)
    name = provision.matter.id
    return f"{beside(PULLS[provision.effect])}: [{name}](../reference/matters.md#{anchor(name)})"


def _further(provision: Provision) -> Iterator[str]:
    """Yield what stands beside the clauses: days, offices, time limits, papers, notes."""
    days = [provision.in_force and f"from {provision.in_force}", provision.ends and f"to {provision.ends}"]
    if any(days):
        yield f"in force 効力: {' '.join(day for day in days if day)}"
    if provision.also:
        yield f"rests also on 関連する行: {', '.join(provision.also)}"
    if provision.office:
        yield f"who acts 対応者: {beside(provision.office.word)}"
    if provision.timing:
        yield f"time limit 期限: {both(provision.timing.says)}{_length(provision.timing)}"
    if provision.papers:
        yield f"papers 書類: {both(provision.papers)}"
    if provision.note:
        yield f"note 注: {both(provision.note)}"


def _length(timing: Timing) -> str:
    days = f"{timing.days} {'working ' if timing.working else ''}days" if timing.days is not None else ""
    months = f"{timing.months} months" if timing.months is not None else ""
    found = " ".join(part for part in (months, days) if part)
    end = (
        f" before `{timing.before}`" if timing.before else f" after `{timing.after}`" if timing.after else ""
    )
    return f" ({found}{end})" if found else ""


def _left_out(law: Instrument) -> Iterator[str]:
    yield "\n## Not for machines 機械判定の対象外\n"
    yield from head("row", "what it says", "why it is left to people")
    for left in law.not_for_machines:
        said = paragraphs().get(left.row)
        says = f"{beside(cite_words(said.cite))}: {both(said.says)}" if said else "–"
        yield row(left.row, says, both(left.reason))


def _parties(law: Instrument) -> str:
    return ", ".join(state_names(party)[0] for party in law.parties)


@cache
def _ids(id_: str) -> frozenset[str]:
    return next(_names(law) for law in all_instruments() if law.id == id_)


@cache
def _home() -> dict[str, str]:
    """Return, for every provision, the first instrument that it stands in."""
    found: dict[str, str] = {}
    for law in all_instruments():
        for name in sorted(_names(law)):
            found.setdefault(name, law.id)
    return found


def _names(law: Instrument) -> frozenset[str]:
    every: Iterable[Provision] = (law.gate, *law.provisions)
    return frozenset(provision.id for provision in every)
