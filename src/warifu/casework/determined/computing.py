"""Computing a determination: the parts of a case and the facts of its visit, under its agreement. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any, Protocol

from warifu.canonical import Digest, digest
from warifu.casework.determinations import Determined as Lines
from warifu.casework.determinations import Situation, determine_lines
from warifu.casework.determined.answers import Answer, Determined, Law, Unasked, runs_of
from warifu.casework.determined.steps import steps_of
from warifu.casework.lines import Line, LineKind
from warifu.casework.manifests import Manifests
from warifu.casework.parts import line_of
from warifu.casework.plain_facts import PlainFact, readable_answers
from warifu.instruments import instrument
from warifu.parties import State
from warifu.rules.canonical_form import law_of_provision
from warifu.rules.outcomes import Mode
from warifu.rules.parts import reachable
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.rulebook import Rulebook

MOST_RUNS = 5_000
"""How many runs of places one answer names; the rest follow in a second one that says the same."""


class _Half(Protocol):
    @property
    def manifests(self) -> Manifests: ...


class CaseToDetermine(Protocol):
    """What a determination is made of: the activity, and the manifest of the sending State."""

    @property
    def agreement(self) -> str:
        """The id of the instrument that the activity is held under."""

    @property
    def sending(self) -> State:
        """The sending State."""

    @property
    def visit_facts(self) -> dict[str, PlainFact]:
        """What the activity says of the visit."""

    def half(self, state: State) -> _Half:
        """Return what a State has said."""


def determination_of(
    case: CaseToDetermine,
    *,
    on: date | None = None,
    mode: Mode = Mode.STRICT,
    stated: Mapping[str, PlainFact] | None = None,
    law: Instrument | None = None,
) -> Determined:
    """
    Return what a case comes to.

    on: the day that is asked of; None for each part's own. stated: facts of the visit that the State answers for
    itself, before what the activity says. law: the agreement in another edition than the one that is held here.

    Raises:
        Refusal: the activity is not open.
        UnknownNameError: its agreement is not held here.
    """
    manifests = case.half(case.sending).manifests
    visit = {**case.visit_facts, **(stated or {})}
    return determined_on(
        law or instrument(case.agreement), manifests, manifests.number, visit=visit, on=on, mode=mode
    )


def determined_on(  # noqa: PLR0913  (all that a determination is made of)
    held: Instrument,
    manifests: Manifests,
    revision: int,
    *,
    visit: Mapping[str, PlainFact],
    on: date | None,
    mode: Mode,
) -> Determined:
    """
    Return what a revision of a manifest comes to under an instrument; parts that cannot be read are passed over.

    Raises:
        Refusal: there is no such revision.
    """
    lines = [Line(LineKind.ACTIVITY, "activity", 0, "")]
    lines += [
        line_of(part, place)
        for place, digest in enumerate(manifests.digests(revision), start=1)
        if (part := manifests.known.get(digest)) is not None
    ]
    found = determine_lines(held, lines, readable_answers(visit), on=on, mode=mode)
    asks: dict[str, tuple[str, ...]] = {}
    answers = _answers(found, asks)
    return Determined(
        agreement=held.id,
        rulebook=rulebook_of(held),
        mode=mode,
        on=on,
        manifest=revision,
        visit=dict(sorted(visit.items())),
        laws=_laws(held, asks.values()),
        asks=asks,
        answers=answers,
        unasked=tuple(Unasked(kind, matter.id) for kind, matter in found.unasked),
    )


def _answers(found: Lines, asks: dict[str, tuple[str, ...]]) -> tuple[Answer, ...]:
    """Put together the situations that were answered alike for the same reasons, and note what each matter asks."""
    traces: dict[tuple[Any, ...], tuple[str, ...]] = {}
    places: dict[Answer, list[int]] = {}
    for situation in found.situations:
        key = (situation.matter.id, situation.explanation.values)
        if key not in traces:
            steps = steps_of(situation.determination.finding)
            asks[situation.matter.id] = tuple(step.provision for step in steps)
            traces[key] = tuple(step.word for step in steps)
        rows = (found.lines[line].row for line in situation.lines)
        places.setdefault(_answer(situation, traces[key]), []).extend(rows)
    return tuple(each for answer, rows in places.items() for each in _placed(answer, rows))


def _answer(situation: Situation, trace: tuple[str, ...]) -> Answer:
    reasons = situation.reasons
    return Answer(
        kind=situation.kind,
        matter=situation.matter.id,
        decides=situation.asked.decides,
        outcome=situation.outcome,
        provisions=tuple(provision.id for provision in reasons.provisions),
        missing=tuple(fact.name for fact in reasons.needed),
        unknown=reasons.kinds,
        trace=trace,
        places=(),
    )


def _placed(answer: Answer, rows: list[int]) -> Iterator[Answer]:
    runs = runs_of(sorted(rows))
    for first in range(0, len(runs), MOST_RUNS):
        yield replace(answer, places=runs[first : first + MOST_RUNS])


def _laws(held: Instrument, asked: Iterable[tuple[str, ...]]) -> dict[str, Law]:
    laws = _laws_of(held)
    return {name: laws[name] for name in sorted({name for names in asked for name in names})}


@lru_cache(maxsize=32)
def rulebook_of(held: Instrument) -> Digest:
    """Return the digest of an instrument's law, by which a determination names it."""
    return Rulebook((held,)).digest


@lru_cache(maxsize=32)
def _laws_of(held: Instrument) -> Mapping[str, Law]:
    return {provision.id: _law(provision) for provision in provisions_of(held).values()}


def _law(provision: Provision) -> Law:
    return Law(provision.cite, digest(law_of_provision(provision)))


def provisions_of(held: Instrument) -> dict[str, Provision]:
    """Return every provision that an instrument rests on, by its id."""
    return {provision.id: provision for provision in reachable((held.gate, *held.provisions))}
