"""The tally of a case: one State's determination held against the other's, and at which clause they come apart."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from warifu.api.operations import reads
from warifu.api.reads.finding import OF_A_CASE, Found, found
from warifu.casework.determined.held import Cause
from warifu.casework.lines import LineKind
from warifu.casework.tally import Comparison, Tallied, Tally
from warifu.casework.tally import tally as tally_of
from warifu.casework.tally_words import comparison_words
from warifu.instruments import instrument
from warifu.parties import State
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text


@dataclass(frozen=True)
class ComparisonLine:
    """
    One matter for parts that stand alike in it.

    answers: of the States in the order of the tally, `yes`, `no` or `unknown`; None where it was not asked.
    says: how it stands and where the two come apart. count: of parts; parts: their digests (`activity`, for itself),
    not given of persons to those who are not shown who they are.
    """

    matter: str
    kind: LineKind
    standing: Tallied
    decides: bool
    answers: tuple[str | None, ...]
    provision: str
    clause: int
    says: Text
    count: int
    parts: tuple[str, ...]


@dataclass(frozen=True)
class TallyAnswer:
    """
    The tally: the own State first, how it stands as a whole, and each comparison.

    waits_for: States that have not determined all parts. causes: what the two had not in common. visit: names of the
    facts of the visit that they state differently.
    """

    states: tuple[State, ...]
    standing: Tallied
    comparisons: tuple[ComparisonLine, ...]
    undetermined: int
    waits_for: tuple[State, ...]
    causes: tuple[Cause, ...]
    visit: tuple[str, ...]


@reads(
    "/cases/{number}/tally",
    TallyAnswer,
    scope="read:determinations",
    says=Text("Both States' determinations held against one another.", "両国の判定の照合結果。"),
    statuses=OF_A_CASE,
)
def tally(request: HttpRequest, number: str) -> TallyAnswer:
    """Answer the tally of a case."""
    asked = found(request, number)
    held = tally_of(asked.case, asked.own)
    return TallyAnswer(
        held.states,
        held.standing,
        tuple(_line(held, each, asked) for each in held.comparisons),
        len(held.undetermined),
        held.waits_for,
        held.causes,
        held.visit,
    )


def answer_word(outcome: Outcome | None) -> str | None:
    """Return the word of an outcome on screens: yes, no or unknown; None where nothing was asked."""
    return None if outcome is None else outcome.word.en


def _line(held: Tally, each: Comparison, asked: Found) -> ComparisonLine:
    shown = asked.sees_persons or each.kind is not LineKind.PERSON
    return ComparisonLine(
        each.matter,
        each.kind,
        each.standing,
        each.decides,
        tuple(map(answer_word, each.outcomes)),
        each.apart.provision if each.apart else "",
        each.apart.clause if each.apart else 0,
        comparison_words(held, each, instrument(asked.case.agreement)),
        len(each.parts),
        each.parts if shown else (),
    )
