"""
A determination as it is written down and sent: what one State's node answers for a manifest, and on what grounds.

It holds no facts of persons, only outcomes: of each matter, of the provisions behind it, and of each of their clauses.
Parts are named by their places on the manifest it was made on. With the facts of the visit, the day, the mode, that
manifest and the law of the same digest anyone comes to the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeAlias

from warifu.canonical import Digest, digest
from warifu.casework.entries import Body
from warifu.casework.lines import LineKind
from warifu.casework.plain_facts import PlainFact
from warifu.codec import to_plain
from warifu.errors import DecodeError
from warifu.rules.outcomes import Kind, Mode, Outcome

ACTIVITY = "activity"
"""Stands for the activity itself where otherwise a part's digest stands; its place is 0."""

BYTES_AN_ANSWER, BYTES_A_RUN, BYTES_A_SHEET = 1_000, 14, 150_000
"""What an answer and a run of its places are reckoned at, and how much is put into one entry."""

Run: TypeAlias = "tuple[int, int]"
"""Places on a manifest from the first to the last, counted from 1."""

_WORD = re.compile("[ynu]+")


@dataclass(frozen=True)
class Law:
    """A provision as it was applied: the article or rule that it cites, and the digest of what it comes to."""

    cite: str
    digest: Digest


@dataclass(frozen=True)
class Step:
    """
    What a provision came to: a letter for itself, then a letter for each of its clauses in the order of the text.

    `y` met, `n` not met, `u` undetermined: `nyyn` is a provision not met, for its third clause is not.
    """

    provision: str
    word: str


@dataclass(frozen=True)
class Answer:
    """
    One matter answered alike, and for the same reasons, for some parts of a kind.

    decides: whether these parts may pass only if it is answered yes. provisions: ids of those that explain the answer.
    missing: flat names of the facts that an unknown answer lacks; unknown: its kinds. places: where the parts stand.
    trace: a word a provision that the matter asks, in the order of `asks`; see `Step`.

    Raises:
        DecodeError: a word of the trace is none.
    """

    kind: LineKind
    matter: str
    decides: bool
    outcome: Outcome
    provisions: tuple[str, ...]
    missing: tuple[str, ...]
    unknown: tuple[Kind, ...]
    trace: tuple[str, ...]
    places: tuple[Run, ...]

    def __post_init__(self) -> None:
        if not all(_WORD.fullmatch(word) for word in self.trace):
            raise DecodeError(
                "trace of an answer: wanted words of the letters y, n and u, none of them empty"
            )


@dataclass(frozen=True)
class Unasked:
    """A matter that decides over a kind of part, and of which the agreement says nothing as far as it is known."""

    kind: LineKind
    matter: str


@dataclass(frozen=True)
class AnswersGiven(Body):
    """The first answers of a determination that is too long for one entry."""

    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Determined(Body):
    """
    A State's node has determined a case under the case's agreement.

    rulebook: digest of the law. laws: each provision that was asked, by its id. asks: their ids in order, by matter.
    on: the day asked of; None where it is each part's own arrival, or the activity's first day.
    manifest: the revision that `places` count on. visit: what was taken for known of the visit.
    """

    agreement: str
    rulebook: Digest
    mode: Mode
    on: date | None
    manifest: int
    visit: Mapping[str, PlainFact]
    laws: Mapping[str, Law]
    asks: Mapping[str, tuple[str, ...]]
    answers: tuple[Answer, ...]
    unasked: tuple[Unasked, ...]

    @cached_property
    def digest(self) -> Digest:
        """The digest of all of it: the same on two machines that held the same and knew the same."""
        return digest(to_plain(self))

    def steps(self, answer: Answer) -> tuple[Step, ...]:
        """Return what each provision behind an answer came to."""
        return tuple(map(Step, self.asks.get(answer.matter, ()), answer.trace))

    def of(self, listed: tuple[str, ...]) -> dict[str, tuple[Answer, ...]]:
        """Return the answers for each part, by digest (`activity`, for itself), `listed` as on the manifest it names."""
        found: dict[str, list[Answer]] = {}
        named = (ACTIVITY, *listed)
        for answer in self.answers:
            for first, last in answer.places:
                for part in named[max(first, 0) : last + 1]:
                    found.setdefault(part, []).append(answer)
        return {part: tuple(answers) for part, answers in found.items()}


def sheets_of(determined: Determined) -> tuple[AnswersGiven | Determined, ...]:
    """Return a determination as bodies of entries, each of which fits one envelope; the last is the determination."""
    sheets: list[list[Answer]] = [[]]
    size = 0
    for answer in determined.answers:
        weight = BYTES_AN_ANSWER + BYTES_A_RUN * len(answer.places)
        if sheets[-1] and size + weight > BYTES_A_SHEET:
            sheets.append([])
            size = 0
        sheets[-1].append(answer)
        size += weight
    *first, last = map(tuple, sheets)
    return (*map(AnswersGiven, first), replace(determined, answers=last))


def passes(answers: Iterable[Answer]) -> Outcome:
    """Return whether a part may pass: all its deciding matters together, unknown if none could be asked."""
    found = [answer.outcome for answer in answers if answer.decides]
    if Outcome.NOT_MET in found:
        return Outcome.NOT_MET
    return Outcome.UNDETERMINED if Outcome.UNDETERMINED in found or not found else Outcome.MET


def runs_of(places: Iterable[int]) -> tuple[Run, ...]:
    """Return places in rising order as runs."""
    runs: list[Run] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return tuple(runs)
