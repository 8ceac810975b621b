"""
The rules by which public holidays fall, written out by hand from the laws, and nothing of the library that is tested.

Easter is reckoned by the method of the anonymous correspondent of Nature (1876); the equinoxes by the mean equinox and
the periodic terms of Meeus, Astronomical Algorithms, chapter 27, good to about a minute.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, datetime, timedelta

DAY = timedelta(days=1)
MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6
_TERMS = (
    (485, 324.96, 1934.136), (203, 337.23, 32964.467), (199, 342.08, 20.186), (182, 27.85, 445267.112),
    (156, 73.14, 45036.886), (136, 171.52, 22518.443), (77, 222.54, 65928.934), (74, 296.72, 3034.906),
    (70, 243.58, 9037.513), (58, 119.81, 33718.147), (52, 297.17, 150.678), (50, 21.02, 2281.226),
    (45, 247.54, 29929.562), (44, 325.15, 31555.956), (29, 60.93, 4443.417), (18, 155.12, 67555.328),
    (17, 288.79, 4562.452), (16, 198.04, 62894.029), (14, 199.76, 31436.921), (12, 95.39, 14577.848),
    (12, 287.11, 31931.756), (12, 320.81, 34777.259), (9, 227.73, 1222.114), (8, 15.45, 16859.074),
)  # fmt: skip
_MEAN = {
    3: (2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057),
    9: (2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078),
}
_EARTH_LAGS = timedelta(seconds=70)
"""Terrestrial time is ahead of universal time by about this much in these years."""


def equinox(year: int, month: int) -> datetime:
    """Return the moment of the equinox of March or September, in Japanese time."""
    y = (year - 2000) / 1000
    mean = sum(term * y**power for power, term in enumerate(_MEAN[month]))
    t = (mean - 2451545.0) / 36525
    w = math.radians(35999.373 * t - 2.47)
    scale = 1 + 0.0334 * math.cos(w) + 0.0007 * math.cos(2 * w)
    moved = sum(a * math.cos(math.radians(b + c * t)) for a, b, c in _TERMS)
    terrestrial = datetime(2000, 1, 1, 12) + timedelta(days=mean + 0.00001 * moved / scale - 2451545.0)  # noqa: DTZ001
    return terrestrial - _EARTH_LAGS + timedelta(hours=9)


def easter(year: int) -> date:
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth(year: int, month: int, weekday: int, n: int) -> date:
    """Return the n-th such weekday of a month; -1 for the last."""
    days = [day for day in month_days(year, month) if day.weekday() == weekday]
    return days[n - 1 if n > 0 else n]


def month_days(year: int, month: int) -> Iterator[date]:
    day = date(year, month, 1)
    while day.month == month:
        yield day
        day += DAY


def japan(year: int) -> dict[date, str]:
    """The Act on National Holidays, Art. 2 and 3: the sixteen holidays, the substitute, the day between two."""
    named = {
        date(year, 1, 1): "元日",
        nth(year, 1, MONDAY, 2): "成人の日",
        date(year, 2, 11): "建国記念の日",
        date(year, 2, 23): "天皇誕生日",
        equinox(year, 3).date(): "春分の日",
        date(year, 4, 29): "昭和の日",
        date(year, 5, 3): "憲法記念日",
        date(year, 5, 4): "みどりの日",
        date(year, 5, 5): "こどもの日",
        nth(year, 7, MONDAY, 3): "海の日",
        date(year, 8, 11): "山の日",
        nth(year, 9, MONDAY, 3): "敬老の日",
        equinox(year, 9).date(): "秋分の日",
        nth(year, 10, MONDAY, 2): "スポーツの日",
        date(year, 11, 3): "文化の日",
        date(year, 11, 23): "勤労感謝の日",
    }
    found = dict(named)
    for day in named:
        if day.weekday() == SUNDAY:
            instead = day + DAY
            while instead in named:
                instead += DAY
            found[instead] = "休日"
        between = day + DAY
        if between not in named and between + DAY in named:
            found.setdefault(between, "休日")
    return found


def england(year: int) -> dict[date, str]:
    """Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations; days that are no weekend."""
    weekday = date(year, 12, 25).weekday()
    christmas = 27 if weekday in {SATURDAY, SUNDAY} else 25
    boxing = {SATURDAY: 28, FRIDAY: 28}.get(weekday, 26)
    return {
        _next_monday_if_weekend(date(year, 1, 1)): "New Year's Day",
        easter(year) - 2 * DAY: "Good Friday",
        easter(year) + DAY: "Easter Monday",
        nth(year, 5, MONDAY, 1): "Early May bank holiday",
        nth(year, 5, MONDAY, -1): "Spring bank holiday",
        nth(year, 8, MONDAY, -1): "Summer bank holiday",
        date(year, 12, christmas): "Christmas Day",
        date(year, 12, boxing): "Boxing Day",
    }


def canberra(year: int) -> dict[date, str]:
    """Holidays Act 1958 (ACT), s. 3, as we know it; only days that are no weekend. No day declared for one year."""
    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    found = {
        _next_monday_if_weekend(date(year, 1, 1)): "New Year's Day",
        _next_monday_if_weekend(date(year, 1, 26)): "Australia Day",
        nth(year, 3, MONDAY, 2): "Canberra Day",
        easter(year) - 2 * DAY: "Good Friday",
        easter(year) + DAY: "Easter Monday",
        date(year, 4, 26) if date(year, 4, 25).weekday() == SUNDAY else date(year, 4, 25): "Anzac Day",
        next(
            date(year, 5, 27) + n * DAY for n in range(7) if (date(year, 5, 27) + n * DAY).weekday() == MONDAY
        ): ("Reconciliation Day"),
        nth(year, 6, MONDAY, 2): "King's Birthday",
        nth(year, 10, MONDAY, 1): "Labour Day",
        christmas: "Christmas Day",
        boxing: "Boxing Day",
    }
    if christmas.weekday() == SATURDAY:
        found |= {
            date(year, 12, 27): "Christmas Day (additional)",
            date(year, 12, 28): "Boxing Day (additional)",
        }
    elif christmas.weekday() == SUNDAY:
        found[date(year, 12, 27)] = "Christmas Day (additional)"
    elif boxing.weekday() == SATURDAY:
        found[date(year, 12, 28)] = "Boxing Day (additional)"
    return {day: name for day, name in found.items() if day.weekday() < SATURDAY}


def _next_monday_if_weekend(day: date) -> date:
    while day.weekday() >= SATURDAY:
        day += DAY
    return day


def philippines(year: int) -> dict[date, str]:
    """
    The days that Republic Acts 9492, 9256 and 10966 name and that every proclamation of 2024 to 2026 sets.

    RA 9492 would move some of them to the nearest Monday; the proclamations keep the days themselves, but for single
    moves, so nothing after the last proclamation is more than an estimate. Days added for one year are not here.
    """
    return {
        date(year, 1, 1): "New Year's Day",
        easter(year) - 3 * DAY: "Maundy Thursday",
        easter(year) - 2 * DAY: "Good Friday",
        easter(year) - DAY: "Black Saturday",
        date(year, 4, 9): "Araw ng Kagitingan",
        date(year, 5, 1): "Labor Day",
        date(year, 6, 12): "Independence Day",
        date(year, 8, 21): "Ninoy Aquino Day",
        nth(year, 8, MONDAY, -1): "National Heroes Day",
        date(year, 11, 1): "All Saints' Day",
        date(year, 11, 30): "Bonifacio Day",
        date(year, 12, 8): "Feast of the Immaculate Conception of Mary",
        date(year, 12, 25): "Christmas Day",
        date(year, 12, 30): "Rizal Day",
        date(year, 12, 31): "Last Day of the Year",
    }
