"""
Days as planners write them: ISO, British, American, Japanese era, Excel serial.

What reads in two ways is never guessed: 03/04/2023 is a fault that asks, unless an order was chosen.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Literal

from warifu.intake.text import Fault, fault, plain
from warifu.rules.facts import EARLIEST, LATEST
from warifu.rules.wording import Text

Order = Literal["ask", "dmy", "mdy"]

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
ERAS = {
    "明治": (Text("Meiji", "明治"), date(1868, 10, 23), date(1912, 7, 30)),
    "大正": (Text("Taisho", "大正"), date(1912, 7, 30), date(1926, 12, 25)),
    "昭和": (Text("Showa", "昭和"), date(1926, 12, 25), date(1989, 1, 7)),
    "平成": (Text("Heisei", "平成"), date(1989, 1, 8), date(2019, 4, 30)),
    "令和": (Text("Reiwa", "令和"), date(2019, 5, 1), LATEST),
}
"""Each era's name, first and last day; the day on which an emperor died belongs to both eras up to 1926."""
LETTERS = {"m": "明治", "t": "大正", "s": "昭和", "h": "平成", "r": "令和"}
SERIALS = range(10_000, 109_576)
"""Serial days read as dates: 1927-05-18 to 2199-12-31. Smaller numbers are more likely something else."""

_WEEKDAY = re.compile(
    r"^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,? "
    r"|[(（][月火水木金土日](?:曜日?)?[)）]"
)
_TIME = re.compile(
    r"[T ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?$|\d時.*$",
    re.IGNORECASE,
)
_MIDNIGHT = re.compile(r"[T ]0{1,2}:00(?::00(?:\.0+)?)?$")
_GROUP = re.compile(r"^\d{6}[A-Z] ?[A-Z]{3} ?\d{2,4}$")
_YEAR_FIRST = re.compile(r"^(\d{4})[-/.年 ] ?(\d{1,2})[-/.月 ] ?(\d{1,2})日?$")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_ERA = re.compile(
    r"^(明治|大正|昭和|平成|令和|[MTSHR])\.? ?(\d{1,3}|元)[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?$",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$")
_DAY_WORD = re.compile(
    r"^(\d{1,2})(?:st|nd|rd|th)?[- ./]?(?:of )?([a-z]{3,9})\.?,?[- ./]?(\d{4}|['’]?\d{2})$", re.IGNORECASE
)
_WORD_DAY = re.compile(
    r"^([a-z]{3,9})\.?[- ]?(\d{1,2})(?:st|nd|rd|th)?,?[- ](\d{4}|['’]?\d{2})$", re.IGNORECASE
)
_YEAR_WORD = re.compile(r"^(\d{4})[- ]([a-z]{3,9})\.?[- ](\d{1,2})$", re.IGNORECASE)


def read_date(raw: object, *, order: Order = "ask", serial_offset: int = 0) -> date | Fault:
    """Return the day that a cell means, or why it means none; `serial_offset` is 1462 for a 1904 workbook."""
    if isinstance(raw, datetime):
        return within(raw.date(), raw) if raw.time() == time() else fault("date-has-time", value=raw)
    if isinstance(raw, date):
        return within(raw, raw)
    if isinstance(raw, time | timedelta):
        return fault("date-has-time", value=raw)
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return fault("date-unreadable", value=raw)
    if isinstance(raw, int | float):
        return _from_number(raw, serial_offset)
    return _from_text(raw, order, serial_offset)


def within(day: date, shown: object) -> date | Fault:
    """Return the day if it lies in 1900 to 2199."""
    return day if EARLIEST <= day <= LATEST else fault("date-out-of-range", value=shown)


def _from_number(number: float, serial_offset: int) -> date | Fault:
    if number != number or abs(number) > 10**9:  # noqa: PLR0124  (not a number)
        return fault("date-unreadable", value=number)
    whole = int(number)
    if compact := _COMPACT.match(str(whole)):
        return _day(*map(int, compact.groups()), shown=whole)
    if whole + serial_offset not in SERIALS:
        return fault("date-unreadable", value=f"{number:g}")
    day = date(1899, 12, 30) + timedelta(days=whole + serial_offset)
    if whole != number:
        return fault("date-has-time", value=f"{number:g}")
    return within(day, day)


def _from_text(raw: str, order: Order, serial_offset: int) -> date | Fault:
    text = _WEEKDAY.sub("", _MIDNIGHT.sub("", plain(raw)).lower()).strip()
    if re.fullmatch(r"\d{5}(?:\.0+)?", text):
        return _from_number(float(text), serial_offset)
    if _GROUP.match(text.upper()) or (_TIME.search(text) and re.match(r"\d|[a-z]{3}|[明大昭平令]", text)):
        return fault("date-has-time", value=raw)
    if match := _YEAR_FIRST.match(text) or _COMPACT.match(text):
        return _day(*map(int, match.groups()), shown=raw)
    if match := _ERA.match(text):
        return _from_era(match, raw)
    if match := _NUMERIC.match(text):
        return _from_numbers(*match.groups(), order=order, shown=raw)
    return _from_words(text, raw)


def _from_era(match: re.Match[str], shown: str) -> date | Fault:
    era, year, month, day = match.groups()
    name, first, last = ERAS[LETTERS.get(era, era)]
    found = _day(first.year + (1 if year == "元" else int(year)) - 1, int(month), int(day), shown=shown)
    if isinstance(found, Fault) or first <= found <= last:
        return found
    return fault("date-outside-era", value=shown, era=name, first=first, last=last)


def _from_numbers(first: str, second: str, year: str, *, order: Order, shown: str) -> date | Fault:
    a, b = int(first), int(second)
    if len(year) == 2:  # noqa: PLR2004
        return fault("date-two-digit-year", value=shown)
    by_day, by_month = _day(int(year), b, a, shown=shown), _day(int(year), a, b, shown=shown)
    readings = {reading for reading in (by_day, by_month) if isinstance(reading, date)}
    if len(readings) == 2:  # noqa: PLR2004
        if order == "ask":
            return fault("date-ambiguous", value=shown, first=by_day, second=by_month, hint="")
        return by_day if order == "dmy" else by_month
    if readings:
        return readings.pop()
    return by_day


def _from_words(text: str, shown: str) -> date | Fault:
    if match := _DAY_WORD.match(text):
        day, word, year = match.groups()
    elif match := _WORD_DAY.match(text):
        word, day, year = match.groups()
    elif match := _YEAR_WORD.match(text):
        year, word, day = match.groups()
    else:
        return fault("date-unreadable", value=shown)
    month = _month(word)
    if month is None:
        return fault("date-unreadable", value=shown)
    if len(year) != 4:  # noqa: PLR2004
        return fault("date-two-digit-year", value=shown)
    return _day(int(year), month, int(day), shown=shown)


def _month(word: str) -> int | None:
    word = "sep" if word == "sept" else word
    found = [number for number, month in enumerate(MONTHS, 1) if word in (month, month[:3])]
    return found[0] if found else None


def _day(year: int, month: int, day: int, *, shown: object) -> date | Fault:
    try:
        found = date(year, month, day)
    except ValueError:
        outside = year == 0 and 1 <= month <= 12 and 1 <= day <= 31  # noqa: PLR2004
        return fault("date-out-of-range" if outside else "date-impossible", value=shown)
    return within(found, shown)
