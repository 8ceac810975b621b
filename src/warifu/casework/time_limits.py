"""
Time limits: days counted in the working days of both States, with the reason for every day skipped.

Public holidays come from the `holidays` library: Japan as a whole; for Australia those of the Capital Territory,
for the United Kingdom those of England (where the defence ministries sit), for other States the national ones.
The library has a calendar for every State code that `parties` knows; a test holds it to that.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from warifu.parties import State
from warifu.rules.wording import Text

SEATS = {"AU": "ACT", "GB": "ENG"}
"""The part of a State whose public holidays the offices keep."""

_WEEKEND = {5: Text("Saturday", "土曜日"), 6: Text("Sunday", "日曜日")}


@dataclass(frozen=True)
class SkippedDay:
    """A day that does not count, and why: a weekend, or a public holiday of a State."""

    day: date
    why: Text
    state: State | None = None


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
    found = ((state, public_holiday(day, state)) for state in states)
    return tuple(SkippedDay(day, name, state) for state, name in found if name is not None)


def public_holiday(day: date, state: State) -> Text | None:
    """Return the name of a State's public holiday on a day, if it is one."""
    names = _calendar(state, day.year)
    return names.get(day)


@lru_cache(maxsize=128)
def _calendar(state: State, year: int) -> dict[date, Text]:
    import holidays  # noqa: PLC0415  (slow to load, and only deadlines need it)

    seat = SEATS.get(state)
    english = holidays.country_holidays(state, subdiv=seat, years=year, language=_language(state, "en"))
    native = holidays.country_holidays(state, subdiv=seat, years=year, language=_language(state, "ja"))
    return {day: Text(name, _japanese(name, native.get(day))) for day, name in english.items()}


def _language(state: State, wanted: str) -> str | None:
    import holidays  # noqa: PLC0415

    known = holidays.list_localized_countries().get(state, [])
    return next((code for code in known if code.startswith(wanted)), None)


def _japanese(name: str, native: str | None) -> str:
    if native and not native.isascii():
        return native
    plain, _, remark = name.partition(" (")
    found = _japanese_names().get(name) or _japanese_names().get(plain)
    if found is None:
        return native or name
    return found + {"observed)": "（振替）", "estimated)": "（見込み）"}.get(remark, "")


@lru_cache(maxsize=1)
def _japanese_names() -> dict[str, str]:
    text = files("warifu.casework").joinpath("holiday_names.toml").read_text(encoding="utf-8")
    return {str(name): str(words) for name, words in tomllib.loads(text).items()}
