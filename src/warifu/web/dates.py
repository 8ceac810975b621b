"""Days and moments as people read them: with the weekday, and with the time zone of each State."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from warifu.casework.seats import SEATS
from warifu.parties import State
from warifu.rules.wording import Text

_DAYS = (
    ("Mon", "月"),
    ("Tue", "火"),
    ("Wed", "水"),
    ("Thu", "木"),
    ("Fri", "金"),
    ("Sat", "土"),
    ("Sun", "日"),
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(value: date) -> Text:
    """
    Return a day with its weekday.

    >>> day(date(2023, 11, 15)).en
    'Wed 15 Nov 2023'
    >>> day(date(2023, 11, 15)).ja
    '2023年11月15日（水）'
    """
    english, japanese = _DAYS[value.weekday()]
    return Text(
        f"{english} {value.day} {_MONTHS[value.month - 1]} {value.year}",
        f"{value.year}年{value.month}月{value.day}日（{japanese}）",
    )


def short_day(value: date) -> Text:
    """Return a day without its year, for a row of days."""
    english, japanese = _DAYS[value.weekday()]
    return Text(
        f"{english} {value.day} {_MONTHS[value.month - 1]}", f"{value.month}月{value.day}日（{japanese}）"
    )


def moment(value: datetime, states: Sequence[State]) -> Text:
    """Return a moment as the clocks of some States show it, and in UTC: `Wed 15 Nov 2023, 09:00 JST / 00:00 UTC`."""
    shown = [value.astimezone(ZoneInfo(SEATS[state].zone)) for state in states if state in SEATS]
    if all(each.utcoffset() for each in shown):
        shown.append(value.astimezone(UTC))
    first = shown[0].date()
    times = [_time(each, first) for each in shown]
    kept = list(dict.fromkeys(times))
    said = day(first)
    return Text(
        f"{said.en}, {' / '.join(each.en for each in kept)}",
        f"{said.ja} {' / '.join(each.ja for each in kept)}",
    )


def _time(value: datetime, first: date) -> Text:
    time = f"{value:%H:%M} {value.tzname()}"
    if value.date() == first:
        return Text(time, time)
    lead = short_day(value.date())
    return Text(f"{lead.en} {time}", f"{lead.ja}{time}")


def days_left(until: date, today: date) -> Text:
    """Return how far off a day is, in days of the calendar."""
    return left_words((until - today).days)


def left_words(left: int) -> Text:
    """Return how far off a day is that lies so many days ahead."""
    if left == 0:
        return Text("today", "本日")
    if left < 0:
        return Text(f"{-left} day{'s' * (left != -1)} late", f"{-left}日超過")
    return Text(f"{left} day{'s' * (left != 1)} left", f"残り{left}日")


def lasted(since: datetime, now: datetime) -> Text:
    """Return how long something has lasted: whole days, or hours in the first two days."""
    hours = max(0, int((now - since).total_seconds() // 3600))
    if hours < 1:
        return Text("less than an hour", "1時間未満")
    if hours < _TWO_DAYS:
        return Text(f"{hours} hour{'s' * (hours != 1)}", f"{hours}時間")
    return Text(f"{hours // 24} days", f"{hours // 24}日間")


_TWO_DAYS = 48
