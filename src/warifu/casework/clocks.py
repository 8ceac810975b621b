"""
Clocks: spans of working days, days or months, on from an event or back from it, with the reason for every day skipped.

The day of the event is not counted. Only working days skip weekends, holidays and closing days. A span that runs on
stands still on each day at whose end, at the seat of the State whose rule counts, a question is open that pauses it;
one that runs back from a fixed day does not, as that day does not move. Where the last day is no working day it stays
where it is, and that is said: whether it moves is a question of law, and no rule on it has been read.
These are the conventions of this product where a provision says no more than a number.
"""

from __future__ import annotations

import calendar
import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from warifu.casework.questions import Questions
from warifu.casework.seats import day_at
from warifu.casework.time_limits import SkippedDay, is_checked, why_skipped
from warifu.parties import State
from warifu.rules.provisions import Timing
from warifu.rules.wording import Text

PAUSED = Text("a question is open", "質問への回答待ち")


class Unit(enum.StrEnum):
    """What a span is counted in."""

    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"


@dataclass(frozen=True)
class Span:
    """So many working days, days or months, on from an event or, where `back`, back from it."""

    amount: int
    unit: Unit
    back: bool = False


@dataclass(frozen=True)
class Pause:
    """A question that is open over some days: from the day it was asked to the day before the answer, if there is one."""

    question: str
    first: date
    last: date | None

    def covers(self, day: date) -> bool:
        """Whether the question is open at the end of a day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Limit:
    """
    A day to which a span was counted.

    skipped: every day that did not count, with all its reasons. rests: why the day itself is no working day, if so.
    unsettled: the States whose calendars were used in years for which they are a rule or an estimate.
    """

    day: date
    counted_from: date
    span: Span
    skipped: tuple[SkippedDay, ...]
    rests: tuple[SkippedDay, ...]
    unsettled: tuple[State, ...]


@dataclass(frozen=True)
class Stopped:
    """A clock that stands still while a question is open: since which day, how many days still to count."""

    question: str
    since: date
    left: int
    counted_from: date
    span: Span
    skipped: tuple[SkippedDay, ...]


def span_of(timing: Timing) -> Span | None:
    """Return the span that a provision sets, if it names a number and the day that it counts from."""
    if not (timing.before or timing.after):
        return None
    back = bool(timing.before)
    if timing.days is not None:
        return Span(timing.days, Unit.WORKING_DAYS if timing.working else Unit.DAYS, back)
    return None if timing.months is None else Span(timing.months, Unit.MONTHS, back)


def limit_of(
    timing: Timing, facts: Mapping[str, object], states: Sequence[State], pauses: Iterable[Pause] = ()
) -> Limit | Stopped | None:
    """Return the limit that a provision sets, if it names a number and the day that it counts from is known."""
    span, event = span_of(timing), facts.get(timing.before or timing.after)
    if span is None or not isinstance(event, date):
        return None
    return count(span, event, states, pauses)


def count(span: Span, event: date, states: Sequence[State], pauses: Iterable[Pause] = ()) -> Limit | Stopped:
    """
    Return the day to which a span leads from the day of an event, in the working days of the States.

    Two months on from 31 December lead to the last day of February.
    """
    held = () if span.back else tuple(pauses)
    step = timedelta(days=-1 if span.back else 1)
    day, left, skipped = event, _days(span, event), list[SkippedDay]()
    while left > 0:
        day += step
        if (pause := _endless(held, day)) is not None:
            return Stopped(pause.question, pause.first, left, event, span, tuple(skipped))
        why = tuple(_why(day, span, states, held))
        skipped.extend(why)
        left -= not why
    years = (date(year, 1, 1) for year in range(min(day, event).year, max(day, event).year + 1))
    unsettled = {state: None for year in years for state in states if not is_checked(year, state)}
    return Limit(day, event, span, tuple(skipped), why_skipped(day, states), tuple(unsettled))


def left_to_count(limit: Limit, today: date, states: Sequence[State]) -> int:
    """Return how many days that count, as the span counts them, lie after a day up to the limit; below zero once past."""
    sign, first, last = (1, today, limit.day) if today <= limit.day else (-1, limit.day, today)
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    working = limit.span.unit is Unit.WORKING_DAYS
    return sign * sum(not (working and why_skipped(day, states)) for day in days)


def moved_by_months(day: date, months: int) -> date:
    """Return the day so many months on, or back; where the month is too short, its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


class _Half(Protocol):
    @property
    def questions(self) -> Questions: ...


class _Case(Protocol):
    """What the clocks need of a case: the questions of either State, and their answers."""

    def half(self, state: State) -> _Half: ...
    def peer_of(self, state: State) -> State: ...


def pauses_of(case: _Case, state: State, part: str | None = None) -> tuple[Pause, ...]:
    """
    Return the pauses of a State's own clocks: while it waits for the other to answer what it has asked.

    part: the digest of the part that the clock is about; a question on other parts does not pause it.
    """
    answers = case.half(case.peer_of(state)).questions.answers
    found = []
    for ref, question in case.half(state).questions.asked.items():
        if part is not None and question.asked.parts and part not in question.asked.parts:
            continue
        answered = answers.get(ref)
        first = day_at(question.at, state)
        last = None if answered is None else day_at(answered[0], state) - timedelta(days=1)
        if last is None or first <= last:
            found.append(Pause(ref, first, last))
    return tuple(found)


def _days(span: Span, event: date) -> int:
    if span.unit is not Unit.MONTHS:
        return span.amount
    return abs((moved_by_months(event, -span.amount if span.back else span.amount) - event).days)


def _endless(pauses: Iterable[Pause], day: date) -> Pause | None:
    return next((pause for pause in pauses if pause.last is None and pause.first <= day), None)


def _why(day: date, span: Span, states: Sequence[State], pauses: Iterable[Pause]) -> Iterator[SkippedDay]:
    if span.unit is Unit.WORKING_DAYS:
        yield from why_skipped(day, states)
    for pause in pauses:
        if pause.covers(day):
            yield SkippedDay(day, PAUSED, question=pause.question)
