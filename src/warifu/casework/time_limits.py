"""
Time limits: days counted in the working days of both States, with the reason for every day skipped.

Public holidays come from the `holidays` library: Japan as a whole; for Australia those of the Capital Territory,
for the United Kingdom those of England (where the defence ministries sit), for other States the national ones.
The library has a calendar for every State code that `parties` knows; a test holds it to that. Others hold it to what
the governments have published, and say for which years that is: after those, the calendar is what a rule or an
estimate gives, and can change.
Days on which no office works although they are no public holidays stand in `closing_days.toml`, with their source.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import Any

from warifu.casework.seats import subdivision_of
from warifu.parties import State
from warifu.rules.wording import Text

CHECKED_UNTIL = {"AU": 2026, "GB": 2027, "JP": 2027, "PH": 2026}
"""The last year for which a State's calendar here was held against what its government had published."""

_WEEKEND = {5: Text("Saturday", "土曜日"), 6: Text("Sunday", "日曜日")}


@dataclass(frozen=True)
class SkippedDay:
    """A day that does not count, and why: a weekend, a public holiday of a State, or an open question (its handle)."""

    day: date
    why: Text
    state: State | None = None
    question: str = ""


@dataclass(frozen=True)
class Deadline:
    """The last day on which something can be done in time, and how it was counted."""

    day: date
    counted_from: date
    working_days: int
    skipped: tuple[SkippedDay, ...]


def last_working_day(before: date, states: Sequence[State], *, working_days: int = 1) -> Deadline:
    """
    Return the day that lies a number of common working days before another day.

    One working day before Monday 20 November 2023, for Japan and the United Kingdom, is Friday 17 November.
    """
    day, left = before, working_days
    skipped: list[SkippedDay] = []
    while left > 0:
        day -= timedelta(days=1)
        why = why_skipped(day, states)
        skipped.extend(why)
        left -= not why
    return Deadline(day, before, working_days, tuple(skipped))


def why_skipped(day: date, states: Sequence[State]) -> tuple[SkippedDay, ...]:
    """Return why a day is no common working day of some States; empty if it is one."""
    if day.weekday() in _WEEKEND:
        return (SkippedDay(day, _WEEKEND[day.weekday()]),)
    found = ((state, public_holiday(day, state) or closing_day(day, state)) for state in states)
    return tuple(SkippedDay(day, name, state) for state, name in found if name is not None)


def public_holiday(day: date, state: State) -> Text | None:
    """Return the name of a State's public holiday on a day, if it is one."""
    names = _calendar(state, day.year)
    return names.get(day)


def closing_day(day: date, state: State) -> Text | None:
    """Return why the offices of a State do not work on a day that is no public holiday, if they do not."""
    return next(
        (closed.why for closed in _closing_days() if closed.state == state and closed.covers(day)), None
    )


def is_checked(day: date, state: State) -> bool:
    """Whether a State's calendar for the year of a day was held against what its government had published."""
    return day.year <= CHECKED_UNTIL.get(state, 0)


@dataclass(frozen=True)
class _Closed:
    """Days of every year, from a month and day to another, which may lie in the year after."""

    state: str
    first: tuple[int, int]
    last: tuple[int, int]
    why: Text

    def covers(self, day: date) -> bool:
        """Whether a day is one of them."""
        found, wraps = (day.month, day.day), self.last < self.first
        return (found >= self.first or found <= self.last) if wraps else self.first <= found <= self.last


@lru_cache(maxsize=128)
def _calendar(state: State, year: int) -> dict[date, Text]:
    import holidays  # noqa: PLC0415  (slow to load, and only deadlines need it)

    def named(language: str | None) -> dict[date, str]:
        seat = subdivision_of(state)
        return dict(holidays.country_holidays(state, subdiv=seat, years=year, language=language))

    # Where the library is told no language it takes the machine's, and two nodes would not say the same.
    known = [*holidays.list_localized_countries().get(state, [])]
    english, japanese = (
        next((code for code in known if code[:2] == wanted), None) for wanted in ("en", "ja")
    )
    native = named(japanese) if japanese else {}
    names = named(english or next(iter(known), None))
    return {day: Text(name, native.get(day) or _japanese(name)) for day, name in names.items()}


def _japanese(name: str) -> str:
    plain, _, remark = name.partition(" (")
    found = _japanese_names().get(name) or _japanese_names().get(plain)
    if found is None:
        return name
    return found + {"observed)": "（振替）", "estimated)": "（見込み）"}.get(remark, "")


@lru_cache(maxsize=1)
def _japanese_names() -> dict[str, str]:
    return {str(name): str(words) for name, words in _data("holiday_names.toml").items()}


@lru_cache(maxsize=1)
def _closing_days() -> tuple[_Closed, ...]:
    rows = _data("closing_days.toml")["closed"]
    return tuple(
        _Closed(row["state"], tuple(row["first"]), tuple(row["last"]), Text(row["en"], row["ja"]))
        for row in rows
    )


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(files("warifu.casework").joinpath(name).read_text(encoding="utf-8"))
