"""
Determinations for a whole manifest: every line, every matter, under one instrument.

Lines that agree in the facts a matter depends on are one *situation* and are determined once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from warifu.casework.asked import ASKED, Asked
from warifu.casework.lines import Line, LineKind
from warifu.rules.conditions import AllOf, AnyOf, Clause, Comparison, Condition, Holds, NoneOf
from warifu.rules.determine import Determination, determine
from warifu.rules.facts import YesNo
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.provisions import Instrument
from warifu.rules.question import ON, body, question

Progress = Callable[[int, int], None]
ARRIVALS = ("person.arrives_on", "visit.begins")
"""The facts that say on which day a line's questions are asked, the first known one."""


@dataclass(frozen=True, eq=False)
class Situation:
    """Some lines that agree in every fact that a matter depends on, and what is determined for all of them."""

    kind: LineKind
    asked: Asked
    determination: Determination
    lines: list[int] = field(default_factory=list)

    @property
    def matter(self) -> Matter:
        """The matter that was asked."""
        return self.asked.matter


@dataclass(frozen=True)
class Determined:
    """
    A manifest determined: the lines, the situations, and for each line the situations it is in.

    `unasked` are the deciding matters that the instrument, as far as it is known, says nothing of.
    """

    instrument: Instrument
    mode: Mode
    activity: Mapping[str, Any]
    lines: tuple[Line, ...]
    situations: tuple[Situation, ...]
    of_line: tuple[tuple[int, ...], ...]
    unasked: tuple[tuple[LineKind, Matter], ...]

    def outcome(self, line: int) -> Outcome:
        """Return whether a line may pass: all its deciding matters together, unknown if none could be asked."""
        found = [
            self.situations[s].determination.outcome
            for s in self.of_line[line]
            if self.situations[s].asked.decides
        ]
        if Outcome.NOT_MET in found:
            return Outcome.NOT_MET
        return Outcome.UNDETERMINED if Outcome.UNDETERMINED in found or not found else Outcome.MET


def determine_lines(  # noqa: PLR0913  (the whole of the question)
    instrument: Instrument,
    lines: Sequence[Line],
    activity: Mapping[str, Any],
    *,
    on: date | None = None,
    mode: Mode = Mode.STRICT,
    progress: Progress | None = None,
) -> Determined:
    """
    Determine every line under an instrument.

    `activity` holds the facts that all lines share; `on` overrides the day (arrival, or the visit's first day).
    `progress` is called with the number of lines done and their total; what it raises stops the work.
    """
    by_kind: dict[LineKind, list[int]] = {}
    for index, line in enumerate(lines):
        by_kind.setdefault(line.kind, []).append(index)
    situations: list[Situation] = []
    of_line: list[list[int]] = [[] for _ in lines]
    unasked: list[tuple[LineKind, Matter]] = []
    done = 0
    for kind, indexes in by_kind.items():
        for asked in ASKED[kind]:
            if asked.matter not in instrument.matters:
                unasked += [(kind, asked.matter)] if asked.decides else []
                continue
            for situation in _situations(
                instrument, asked, [(i, lines[i]) for i in indexes], activity, on, mode
            ):
                for index in situation.lines:
                    of_line[index].append(len(situations))
                situations.append(situation)
        done += len(indexes)
        if progress:
            progress(done, len(lines))
    return Determined(
        instrument,
        mode,
        activity,
        tuple(lines),
        tuple(situations),
        tuple(map(tuple, of_line)),
        tuple(unasked),
    )


def facts_of(instrument: Instrument, matter: Matter, mode: Mode) -> tuple[str, ...]:
    """Return the flat names of all facts that a matter depends on under an instrument, each once."""
    return tuple(dict.fromkeys(_names(question(instrument, matter), mode)))


def _situations(  # noqa: PLR0913, PLR0917
    instrument: Instrument,
    asked: Asked,
    lines: list[tuple[int, Line]],
    activity: Mapping[str, Any],
    on: date | None,
    mode: Mode,
) -> Iterator[Situation]:
    names = facts_of(instrument, asked.matter, mode)
    found: dict[tuple[Any, ...], Situation] = {}
    for index, line in lines:
        if not asked.concerns(line.facts):
            continue
        facts = line.facts
        key = tuple(
            _day(facts, activity, on) if n == ON.name else facts.get(n, activity.get(n)) for n in names
        )
        situation = found.get(key)
        if situation is None:
            record = {name: value for name, value in zip(names, key, strict=True) if value is not None}
            day = record.get(ON.name)
            situation = Situation(
                line.kind, asked, determine(instrument, asked.matter, record, on=day, mode=mode)
            )
            found[key] = situation
        situation.lines.append(index)
    yield from found.values()


def _day(facts: Mapping[str, Any], activity: Mapping[str, Any], on: date | None) -> date | None:
    if on is not None:
        return on
    for name in ARRIVALS:
        day: date | None = facts.get(name, activity.get(name))
        if day is not None:
            return day
    return None


def _names(condition: Condition, mode: Mode) -> Iterator[str]:
    if isinstance(condition, YesNo):
        yield condition.name
    elif isinstance(condition, Comparison):
        for term in (condition.left, condition.right):
            yield from (fact.name for fact in term.facts())
    elif isinstance(condition, Clause):
        yield from _names(condition.condition, mode)
    elif isinstance(condition, Holds):
        yield from _names(body(condition.provision, mode), mode)
    elif isinstance(condition, AllOf | AnyOf | NoneOf):
        for part in condition.parts:
            yield from _names(part, mode)
