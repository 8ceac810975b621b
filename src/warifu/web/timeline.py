"""A time line as a picture made on the server: lanes, bars and marks over days. A table beside it says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from warifu.rules.wording import Text
from warifu.web import dates

WIDTH, TOP, LANE, LEFT = 1080, 22, 50, 10


@dataclass(frozen=True)
class Span:
    """Something that lasts over days, in a lane."""

    lane: str
    first: date
    last: date
    says: Text
    name: str = "plain"


@dataclass(frozen=True)
class Moment:
    """Something on a day, in a lane."""

    lane: str
    day: date
    says: Text
    name: str = "plain"


@dataclass(frozen=True)
class Tick:
    """A day that is named on top."""

    x: int
    says: Text


@dataclass(frozen=True)
class Lane:
    """A row of the picture."""

    y: int
    says: Text


@dataclass(frozen=True)
class Bar:
    """A span as it is drawn."""

    x: int
    y: int
    width: int
    says: Text
    name: str


@dataclass(frozen=True)
class Mark:
    """The moments of one day of a lane, as they are drawn."""

    x: int
    y: int
    says: Text
    name: str
    count: int


@dataclass(frozen=True)
class TimeLine:
    """The picture: sizes in pixels, and what it says to those who cannot see it."""

    width: int
    height: int
    top: int
    says: Text
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    today_x: int | None


def drawn(
    lanes: Sequence[tuple[str, Text]],
    spans: Iterable[Span],
    moments: Iterable[Moment],
    today: date,
    says: Text,
) -> TimeLine:
    """Return the picture of spans and moments; moments of one day and lane and name are one mark."""
    spans, moments = tuple(spans), tuple(moments)
    days = [day for each in spans for day in (each.first, each.last)] + [each.day for each in moments]
    first, last = min(days, default=today) - timedelta(days=1), max(days, default=today) + timedelta(days=2)
    rows = {name: TOP + number * LANE for number, (name, _) in enumerate(lanes)}
    per_day = (WIDTH - 2 * LEFT) / max(1, (last - first).days)

    def at(day: date) -> int:
        return round(LEFT + (day - first).days * per_day)

    bars = (
        Bar(
            at(each.first),
            rows[each.lane] + 26,
            max(4, at(each.last + timedelta(days=1)) - at(each.first)),
            each.says,
            each.name,
        )
        for each in spans
    )
    grouped: dict[tuple[str, date, str], list[Moment]] = {}
    for each in moments:
        grouped.setdefault((each.lane, each.day, each.name), []).append(each)
    marks = (
        Mark(at(day), rows[lane] + 26, _together(found), name, len(found))
        for (lane, day, name), found in grouped.items()
    )
    ticks = tuple(Tick(at(day), dates.short_day(day)) for day in _ticks(first, last, per_day))
    placed = tuple(Lane(rows[name], words) for name, words in lanes)
    inside = first <= today <= last
    return TimeLine(
        WIDTH,
        TOP + len(lanes) * LANE + 14,
        TOP,
        says,
        ticks,
        placed,
        tuple(bars),
        tuple(marks),
        at(today) if inside else None,
    )


def _ticks(first: date, last: date, per_day: float) -> Iterable[date]:
    step = next((days for days in (1, 2, 7, 14, 28, 56, 91, 182) if days * per_day >= _ROOM), 365)
    day = first
    if step >= _WEEK:
        day += timedelta(days=(7 - day.weekday()) % 7)
    while day < last:
        yield day
        day += timedelta(days=step)


_ROOM, _WEEK, _MOST = 100, 7, 6


def _together(found: Sequence[Moment]) -> Text:
    day = dates.day(found[0].day)
    more = len(found) - _MOST
    english, japanese = ([getattr(each.says, lang) for each in found[:_MOST]] for lang in ("en", "ja"))
    rest = Text(f" … +{more}", f"…ほか{more}件") if more > 0 else None
    return Text(
        f"{day.en}: {'; '.join(english)}{rest.en if rest else ''}",
        f"{day.ja}：{'、'.join(japanese)}{rest.ja if rest else ''}",
    )
