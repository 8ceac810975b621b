"""
The tally: one's own determination held against the other State's. Derived from the case, never stored.

The two need not agree. Where they do not, it is shown at which clause they first come apart and what the two had not
in common; a person reads that, and may settle it.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from warifu.casework.determined.answers import ACTIVITY, Answer, Determined
from warifu.casework.determined.determining import Determinations, Given, Settlement
from warifu.casework.determined.held import Apart, Cause, answered, first_apart, unshared, visit_apart
from warifu.casework.kept import Kept
from warifu.casework.lines import LineKind
from warifu.casework.manifests import Manifests
from warifu.parties import State
from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text


class Tallied(enum.StrEnum):
    """How the two States' answers to a matter stand to one another."""

    MATCHED = "matched"
    DIVERGED = "diverged"
    SETTLED = "settled"
    WAITING = "waiting"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    Tallied.MATCHED: Text("matched", "一致"),
    Tallied.DIVERGED: Text("diverged", "不一致"),
    Tallied.SETTLED: Text("diverged, and settled", "不一致（解決済み）"),
    Tallied.WAITING: Text("waiting", "判定待ち"),
}


@dataclass(frozen=True)
class Comparison:
    """
    One matter, for some parts that stand alike in it, by digest (`activity`, for itself).

    one, other: the answers of the two States, in the order of the tally; None where it was not asked.
    waits_for: States that have not determined these parts yet.
    apart: where the reasons first differ; it may be there although the outcomes match.
    settlements: what persons of either State said to these parts, as far as it still holds.
    """

    matter: str
    kind: LineKind
    parts: tuple[str, ...]
    standing: Tallied
    one: Answer | None
    other: Answer | None
    waits_for: tuple[State, ...] = ()
    apart: Apart | None = None
    settlements: tuple[Settlement, ...] = ()

    @property
    def outcomes(self) -> tuple[Outcome | None, Outcome | None]:
        """What either State answered; None where it has not, or did not ask."""
        return (self.one.outcome if self.one else None, self.other.outcome if self.other else None)

    @property
    def decides(self) -> bool:
        """Whether these parts may pass only if it is answered yes."""
        return any(answer is not None and answer.decides for answer in (self.one, self.other))


@dataclass(frozen=True)
class Tally:
    """
    Two States' determinations held against one another.

    states: the own one, then the other. undetermined: parts that neither has determined.
    waits_for: States that have not determined all parts. causes: what the two had not in common.
    visit: names of the facts of the visit that they state differently, or that one alone states.
    """

    states: tuple[State, State]
    comparisons: tuple[Comparison, ...]
    undetermined: tuple[str, ...]
    waits_for: tuple[State, ...]
    causes: tuple[Cause, ...]
    visit: tuple[str, ...]

    @cached_property
    def standing(self) -> Tallied:
        """The tally in a word: diverged if anything is, else waiting, else settled, else matched."""
        found = {comparison.standing for comparison in self.comparisons}
        if self.waits_for:
            found.add(Tallied.WAITING)
        order = (Tallied.DIVERGED, Tallied.WAITING, Tallied.SETTLED)
        return next((standing for standing in order if standing in found), Tallied.MATCHED)

    def of(self, part: str) -> tuple[Comparison, ...]:
        """Return the matters of one part, by its digest."""
        return self._of_part.get(part, ())

    def parts(self, standing: Tallied) -> int:
        """Return of how many parts, the activity among them, some matter stands so."""
        return len({part for each in self.comparisons if each.standing is standing for part in each.parts})

    @cached_property
    def _of_part(self) -> dict[str, tuple[Comparison, ...]]:
        found: dict[str, list[Comparison]] = {}
        for comparison in self.comparisons:
            for part in comparison.parts:
                found.setdefault(part, []).append(comparison)
        return {part: tuple(comparisons) for part, comparisons in found.items()}


class _Half(Protocol):
    @property
    def manifests(self) -> Manifests: ...
    @property
    def determinations(self) -> Determinations: ...


class CaseToTally(Protocol):
    """What the tally is made of: both determinations, the settlements, and the manifest of the sending State."""

    @property
    def sending(self) -> State:
        """The sending State."""

    def half(self, state: State) -> _Half:
        """Return what a State has said."""

    def peer_of(self, state: State) -> State:
        """Return the other State."""


def tally(case: CaseToTally, own: State) -> Tally:
    """
    Return the tally of a case as one State sees it, over the activity and the parts that are listed and can be read.

    Raises:
        Refusal: the activity is not open.
    """
    states = own, case.peer_of(own)
    manifests = case.half(case.sending).manifests
    determined = tuple(case.half(state).determinations for state in states)
    return _KEPT.of(manifests, determined, states, lambda: _tally(case, states, manifests))


_KEPT: Kept[Tally] = Kept()


def _tally(case: CaseToTally, states: tuple[State, State], manifests: Manifests) -> Tally:
    sides = tuple(_side(case.half(state).determinations.latest, state, manifests) for state in states)
    parts = (ACTIVITY, *manifests.parts())
    said = _said(case, states)
    one, other = (side.determined for side in sides)
    return Tally(
        states,
        tuple(_compared(alike, sides) for alike in _alike(parts, sides, said)),
        undetermined=tuple(part for part in parts if not any(part in side.answers for side in sides)),
        waits_for=tuple(side.state for side in sides if any(part not in side.answers for part in parts)),
        causes=unshared(one, other) if one and other else (),
        visit=visit_apart(one, other) if one and other else (),
    )


@dataclass(frozen=True)
class _Side:
    """A State's determination, opened out part by part."""

    state: State
    determined: Determined | None
    answers: Mapping[str, tuple[Answer, ...]]


@dataclass(frozen=True)
class _Alike:
    """Parts that have one and the same answer to a matter on either side, and the same settlements."""

    matter: str
    answers: tuple[Answer | None, ...]
    settlements: tuple[Settlement, ...]
    parts: list[str] = field(default_factory=list)


def _side(given: Given | None, state: State, manifests: Manifests) -> _Side:
    if given is None:
        return _Side(state, None, {})
    return _Side(state, given.determined, answered(given.determined, manifests))


def _said(case: CaseToTally, states: tuple[State, State]) -> dict[tuple[str, str], dict[State, Settlement]]:
    """Return what either State last said to a matter and a part."""
    found: dict[tuple[str, str], dict[State, Settlement]] = {}
    for state in states:
        for settlement in case.half(state).determinations.settlements:
            for part in settlement.settled.parts:
                found.setdefault((settlement.settled.matter, part), {})[state] = settlement
    return found


def _alike(
    parts: Iterable[str], sides: tuple[_Side, ...], said: Mapping[tuple[str, str], Mapping[State, Settlement]]
) -> Iterable[_Alike]:
    found: dict[tuple[object, ...], _Alike] = {}
    for part in parts:
        by_matter = [{each.matter: each for each in reversed(side.answers.get(part, ()))} for side in sides]
        for matter in {name: None for side in by_matter for name in reversed(side)}:
            answers = tuple(side.get(matter) for side in by_matter)
            settlements = tuple(
                each for each in said.get((matter, part), {}).values() if _holds(each, sides, answers)
            )
            undetermined = tuple(part not in side.answers for side in sides)
            key = (matter, undetermined, *map(id, answers), *map(id, settlements))
            found.setdefault(key, _Alike(matter, answers, settlements)).parts.append(part)
    return found.values()


def _holds(settlement: Settlement, sides: tuple[_Side, ...], answers: tuple[Answer | None, ...]) -> bool:
    """Whether both States still answer as they did when it was settled."""
    now = {
        side.state: answer.outcome if answer else None for side, answer in zip(sides, answers, strict=True)
    }
    return dict(settlement.settled.outcomes) == now


def _compared(alike: _Alike, sides: tuple[_Side, ...]) -> Comparison:
    one, other = alike.answers
    answer = one or other
    assert answer is not None  # noqa: S101  (a matter is there because a side asked it)
    waits_for = tuple(side.state for side in sides if alike.parts[0] not in side.answers)
    apart = None if waits_for else _apart(alike, sides)
    return Comparison(
        alike.matter,
        answer.kind,
        tuple(alike.parts),
        _standing(alike, sides, waits_for),
        one,
        other,
        waits_for,
        apart,
        alike.settlements,
    )


def _apart(alike: _Alike, sides: tuple[_Side, ...]) -> Apart | None:
    (one, other), (mine, its) = alike.answers, (side.determined for side in sides)
    if one is None or other is None:
        return Apart("", 0, one.outcome if one else None, other.outcome if other else None, (None, None))
    assert mine is not None and its is not None  # noqa: S101, PT018  (both have answered)
    return first_apart(mine, one, its, other)


def _standing(alike: _Alike, sides: tuple[_Side, ...], waits_for: tuple[State, ...]) -> Tallied:
    one, other = alike.answers
    if waits_for:
        return Tallied.WAITING
    if one is not None and other is not None and one.outcome is other.outcome:
        return Tallied.MATCHED
    accepted = {each.state: each.settled.accepts for each in alike.settlements}
    yielding = [side.state for side in sides if accepted.get(side.state, side.state) != side.state]
    return Tallied.SETTLED if len(yielding) == 1 else Tallied.DIVERGED
