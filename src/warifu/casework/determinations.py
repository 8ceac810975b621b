"""
Determinations for a whole manifest: every line, every matter, under one instrument.

Lines that agree in the facts a matter depends on are one *situation* and are determined once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from warifu.casework.asked import ASKED, Asked
from warifu.casework.lines import Line, LineKind
from warifu.rules.compiled import compiled
from warifu.rules.determine import Determination
from warifu.rules.explanation import Explanation, Reasons
from warifu.rules.matters import Matter
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.provisions import Instrument
from warifu.rules.question import ON

Progress = Callable[[int, int], None]
ARRIVALS = ("person.arrives_on", "visit.begins")
"""The facts that say on which day a line's questions are asked, the first known one."""


@dataclass(frozen=True, eq=False)
class Situation:
    """
    Some lines that agree in every fact that a matter depends on, and what is determined for all of them.

    The determination with its whole tree of findings is put together only when it is asked for.
    """

    kind: LineKind
    asked: Asked
    explanation: Explanation
    lines: list[int] = field(default_factory=list)

    @property
    def matter(self) -> Matter:
        """The matter that was asked."""
        return self.asked.matter

    @property
    def outcome(self) -> Outcome:
        """Yes, no or unknown."""
        return self.explanation.outcome

    @property
    def reasons(self) -> Reasons:
        """The provisions that explain the outcome, the facts it lacks, what else is open."""
        return self.explanation.reasons

    @cached_property
    def determination(self) -> Determination:
        """The determination, with every reason as a tree."""
        root, mode = self.explanation.root, self.explanation.program.mode
        return Determination(root.instrument, root.matter, self.explanation.finding(), mode)


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
        found = [self.situations[s].outcome for s in self.of_line[line] if self.situations[s].asked.decides]
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
    return tuple(fact.name for fact in compiled(instrument, matter, mode=mode).program.facts)


def _situations(  # noqa: PLR0913, PLR0917
    instrument: Instrument,
    asked: Asked,
    lines: list[tuple[int, Line]],
    activity: Mapping[str, Any],
    on: date | None,
    mode: Mode,
) -> Iterator[Situation]:
    names = facts_of(instrument, asked.matter, mode)
    explain = compiled(instrument, asked.matter, mode=mode).explain
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
            situation = Situation(line.kind, asked, explain(record)[0])
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
