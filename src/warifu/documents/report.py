"""
The report of a determined manifest: everything that any form of it shows, in both languages, in one value.

Terminal, page, workbook and JSON are made from this and nothing else, so they cannot differ in what they say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from warifu.casework.determinations import Determined, Situation
from warifu.casework.lines import LineKind
from warifu.casework.open_items import OpenItem, open_items
from warifu.documents.phrases import PHRASES
from warifu.documents.reasons import Reason, reasons
from warifu.parties import state_names
from warifu.rules.facts import Fact
from warifu.rules.outcomes import Confidence, Kind, Outcome
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.question import ON
from warifu.rules.wording import Language, Text
from warifu.rules.words import answer_words
from warifu.vocabulary import FACTS

MOST_TRACES = 120
"""How many situations are shown with their full trace; a report of many more could not be opened."""


@dataclass(frozen=True)
class Made:
    """What the report was made from: file name and its SHA-256, version and digest of the rules."""

    file: str
    file_digest: str
    version: str
    rulebook: str


@dataclass(frozen=True)
class KindCount:
    """How many lines of a kind may pass, may not, or are open."""

    kind: LineKind
    yes: int
    no: int
    unknown: int

    @property
    def total(self) -> int:
        """All lines of the kind."""
        return self.yes + self.no + self.unknown


@dataclass(frozen=True)
class Obstacle:
    """
    Something that keeps lines from passing: a missing fact, an unread text, a decision, or a *no* of the instrument.

    `reason` is the number of the reason behind a no, `item` that of the open item behind an unknown.
    """

    says: Text
    outcome: Outcome
    kind: Kind | None
    lines: tuple[int, ...]
    reason: int | None = None
    item: int | None = None


@dataclass(frozen=True)
class Query:
    """A place in the planner's file that asks for a look; what it says stays unknown until then."""

    where: Text
    title: Text
    found: Text
    wanted: Text
    remedy: Text


@dataclass(frozen=True)
class Report:
    """A determined manifest, ready to be shown."""

    made: Made
    determined: Determined
    title: Text
    on: date | None
    activity: tuple[tuple[Fact[Any], Text], ...]
    counts: tuple[KindCount, ...]
    obstacles: tuple[Obstacle, ...]
    items: tuple[OpenItem, ...]
    reasons: tuple[Reason, ...]
    outcomes: tuple[Outcome, ...]
    reason_of_situation: tuple[int, ...]
    notes: Mapping[str, str]
    queries: tuple[Query, ...] = ()

    @property
    def instrument(self) -> Instrument:
        """The instrument that was applied."""
        return self.determined.instrument

    @property
    def total(self) -> KindCount:
        """All lines but the activity itself, taken together."""
        counted = [t for t in self.counts if t.kind is not LineKind.ACTIVITY]
        return KindCount(
            LineKind.ACTIVITY,
            sum(t.yes for t in counted),
            sum(t.no for t in counted),
            sum(t.unknown for t in counted),
        )

    @property
    def whole(self) -> bool:
        """Whether every situation is shown with its full trace."""
        return len(self.determined.situations) <= MOST_TRACES

    @cached_property
    def traced(self) -> frozenset[int]:
        """
        The situations whose full trace is shown: all, or, where there are very many, the first of each reason.

        The trace of any other line is what `warifu explain` shows.
        """
        if self.whole:
            return frozenset(range(len(self.determined.situations)))
        return frozenset(reason.situations[0] for reason in self.reasons[:MOST_TRACES])

    @property
    def warnings(self) -> tuple[Provision, ...]:
        """Provisions in play whose text is too weak to decide in strict mode."""
        found = {p.id: p for s in self.determined.situations for p in s.determination.warnings}
        return tuple(found.values())

    def headline(self, language: Language) -> tuple[tuple[str, str], ...]:
        """Who, from where to where, where and when, as far as they are known."""
        facts = self.determined.activity
        states = [facts.get(name) for name in ("visit.sending_state", "visit.receiving_state")]
        pair = " → ".join(Text(*state_names(s)).to(language) if s else "?" for s in states)
        days = [facts[name].isoformat() for name in ("visit.begins", "visit.ends") if facts.get(name)]
        found = (("who", self.notes.get("unit")), ("between", pair), ("where", self.notes.get("places")))
        shown = [(PHRASES[name].to(language), value) for name, value in found if value]
        return (*shown, *([(PHRASES["when"].to(language), " – ".join(days))] if days else []))

    def _repr_html_(self) -> str:
        """The brief as a notebook shows it, in English; `notebook.summary_html` takes a language."""
        from warifu.documents.notebook import summary_html  # noqa: PLC0415  (only where it is shown)

        return summary_html(self, Language.EN)


def make_report(  # noqa: PLR0913  (the whole of what a report is made from)
    determined: Determined,
    made: Made,
    *,
    title: Text,
    on: date | None = None,
    notes: Mapping[str, str] | None = None,
    queries: tuple[Query, ...] = (),
) -> Report:
    """Make the report of a determined manifest; `notes` are what a planner called places and units."""
    items = open_items(determined)
    found, of_situation = reasons(determined)
    outcomes = tuple(determined.outcome(index) for index in range(len(determined.lines)))
    return Report(
        made=made,
        determined=determined,
        title=title,
        on=on,
        activity=_activity(determined.activity),
        counts=_counts(determined, outcomes),
        obstacles=_obstacles(items, found),
        items=items,
        reasons=found,
        outcomes=outcomes,
        reason_of_situation=of_situation,
        notes=notes or {},
        queries=queries,
    )


def weakest(provisions: tuple[Provision, ...]) -> Confidence:
    """Return the weakest confidence among some provisions; of none, *read*."""
    order = list(Confidence)
    return max((p.confidence for p in provisions), key=order.index, default=Confidence.READ)


def _activity(activity: Mapping[str, Any]) -> tuple[tuple[Fact[Any], Text], ...]:
    known = [(FACTS[name], value) for name, value in activity.items() if name in FACTS and name != ON.name]
    return tuple((fact, answer_words(fact, value)) for fact, value in known)


def _counts(determined: Determined, outcomes: tuple[Outcome, ...]) -> tuple[KindCount, ...]:
    counts = Counter((line.kind, outcome) for line, outcome in zip(determined.lines, outcomes, strict=True))
    kinds = [kind for kind in LineKind if any(line.kind is kind for line in determined.lines)]
    return tuple(
        KindCount(
            kind,
            counts[kind, Outcome.MET],
            counts[kind, Outcome.NOT_MET],
            counts[kind, Outcome.UNDETERMINED],
        )
        for kind in kinds
    )


def _obstacles(items: tuple[OpenItem, ...], found: tuple[Reason, ...]) -> tuple[Obstacle, ...]:
    held = [
        Obstacle(item.says, Outcome.UNDETERMINED, item.kind, item.deciding, item=number)
        for number, item in enumerate(items)
        if item.deciding
    ]
    refused = [
        Obstacle(reason.title, Outcome.NOT_MET, None, reason.lines, reason=number)
        for number, reason in enumerate(found)
        if reason.decides and reason.outcome is Outcome.NOT_MET
    ]
    return tuple(sorted(held + refused, key=lambda o: -len(o.lines)))


def situation_of(determined: Determined, line: int) -> tuple[Situation, ...]:
    """Return the situations of one line, the deciding ones first."""
    found = (determined.situations[s] for s in determined.of_line[line])
    return tuple(sorted(found, key=lambda s: not s.asked.decides))
