"""
The calendars of four States, held against what their governments published and against the rules of their laws.

Published lists (folder `holidays`, each day with its source and how sure it is): Japan and England to 2027, Canberra and
the Philippines to 2026. Beyond, nothing is published that we have seen, and the calendars are held against rules written
out by hand. An equinox after the year that the observatory last announced is a forecast; a Philippine year without its
proclamation is an estimate.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.casework import holiday_rules as rules
from warifu.casework.time_limits import (
    CHECKED_UNTIL,
    SkippedDay,
    _Closed,
    closing_day,
    is_checked,
    last_working_day,
    public_holiday,
    why_skipped,
)
from warifu.parties import AU, GB, JP, PH, US, State
from warifu.rules.wording import Text

FILES = {JP: "jp.csv", GB: "gb_eng.csv", AU: "au_act.csv", PH: "ph.csv"}
YEARS = range(2024, 2036)


def days_of(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)


def calendar(state: State, year: int, *, weekends: bool = False) -> dict[date, Text]:
    found = {day: public_holiday(day, state) for day in days_of(year) if weekends or day.weekday() < 5}
    return {day: name for day, name in found.items() if name is not None}


def published(state: State) -> dict[date, dict[str, str]]:
    with (Path(__file__).parent / "holidays" / FILES[state]).open(encoding="utf-8", newline="") as file:
        return {date.fromisoformat(row["day"]): row for row in csv.DictReader(file)}


@pytest.mark.parametrize("state", FILES)
class TestAgainstWhatWasPublished:
    def test_each_working_day_and_holiday_is_as_published(self, state: State) -> None:
        official = {day for day in published(state) if day.weekday() < 5}
        years = {day.year for day in official}

        assert official == {day for year in years for day in calendar(state, year)}

    def test_the_years_said_to_be_checked_are_those_of_the_list(self, state: State) -> None:
        years = {day.year for day in published(state)}

        assert years == set(range(2024, CHECKED_UNTIL[state] + 1))

    def test_each_day_says_its_source_and_how_sure_it_is(self, state: State) -> None:
        for row in published(state).values():
            assert len(row["source"]) > 20
            assert row["confidence"] in {"read", "secondary", "unverified"}


class TestAgainstTheRules:
    @pytest.mark.parametrize("year", YEARS)
    def test_japan_every_day_and_every_name(self, year: int) -> None:
        wanted = rules.japan(year)
        found = {day: name.ja for day, name in calendar(JP, year, weekends=True).items()}

        assert {day: wanted[day] for day in wanted} == {
            day: "休日" if name.endswith("休日") else name for day, name in found.items()
        }

    @pytest.mark.parametrize("year", YEARS)
    def test_england(self, year: int) -> None:
        assert set(calendar(GB, year)) == set(rules.england(year))

    @pytest.mark.parametrize("year", YEARS)
    def test_canberra(self, year: int) -> None:
        declared = {date(2026, 4, 27)} if year == 2026 else set()

        assert set(calendar(AU, year)) == set(rules.canberra(year)) | declared

    @pytest.mark.parametrize("year", YEARS)
    def test_the_philippines_have_the_days_of_the_acts_and_else_only_days_that_a_proclamation_may_add(
        self, year: int
    ) -> None:
        wanted = {day for day in rules.philippines(year) if day.weekday() < 5}
        if year == 2024:  # Proclamation No. 665
            wanted = wanted - {date(2024, 8, 21)} | {date(2024, 8, 23)}
        found = calendar(PH, year)

        assert wanted <= set(found)
        added = {found[day].ja.removesuffix("（見込み）") for day in set(found) - wanted}
        assert added <= {"旧正月", "断食明け大祭", "犠牲祭", "臨時休日", "選挙に伴う休日"} | {
            "万聖節前日", "万霊節", "クリスマス・イブ"
        }  # fmt: skip

    @pytest.mark.parametrize("year", range(2028, 2036))
    def test_a_feast_that_hangs_on_the_moon_is_called_an_estimate(self, year: int) -> None:
        feasts = [
            name
            for name in calendar(PH, year, weekends=True).values()
            if name.ja.startswith(("断食", "犠牲"))
        ]

        assert len(feasts) >= 2
        assert all(name.ja.endswith("（見込み）") and name.en.endswith("(estimated)") for name in feasts)


class TestTheRulesThemselves:
    """The hand-written rules give the published days too, so that they do not err together with the library."""

    @pytest.mark.parametrize(
        ("state", "rule"), [(JP, rules.japan), (GB, rules.england), (AU, rules.canberra)]
    )
    def test_they_give_the_published_days(self, state: State, rule) -> None:
        official = {day for day in published(state) if day.weekday() < 5 or state == JP} - {date(2026, 4, 27)}
        years = {day.year for day in official}

        assert official == {day for year in years for day in rule(year)}

    def test_no_equinox_falls_within_ten_minutes_of_midnight_in_japan(self) -> None:
        for year in YEARS:
            for month in (3, 9):
                moment = rules.equinox(year, month)
                midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
                assert timedelta(minutes=10) < moment - midnight < timedelta(hours=23, minutes=50)

    @pytest.mark.parametrize(
        ("year", "day"), [(2024, (3, 31)), (2025, (4, 20)), (2038, (4, 25)), (1818, (3, 22))]
    )
    def test_easter(self, year: int, day: tuple[int, int]) -> None:
        assert rules.easter(year) == date(year, *day)


class TestClosingDays:
    def test_japanese_offices_are_closed_from_29_december_to_3_january(self) -> None:
        assert last_working_day(date(2027, 1, 4), (JP,)).day == date(2026, 12, 28)
        reasons = {skipped.day: skipped for skipped in why_skipped(date(2026, 12, 29), (JP, GB))}
        assert reasons == {
            date(2026, 12, 29): SkippedDay(
                date(2026, 12, 29),
                Text("administrative offices closed for the New Year", "行政機関の休日（年末年始）"),
                JP,
            )
        }

    def test_the_first_and_the_last_are_closed_and_their_neighbours_are_not(self) -> None:
        days = (date(2026, 12, 28), date(2026, 12, 29), date(2027, 1, 3), date(2027, 1, 4))

        assert [closing_day(day, JP) is not None for day in days] == [False, True, True, False]
        assert [closing_day(day, GB) is not None for day in days] == [False, False, False, False]

    def test_new_year_s_day_is_named_as_the_holiday_that_it_is(self) -> None:
        assert [skipped.why.ja for skipped in why_skipped(date(2027, 1, 1), (JP,))] == ["元日"]

    def test_days_within_one_year_do_not_wrap(self) -> None:
        closed = _Closed("JP", (8, 13), (8, 15), Text("x", "x"))

        assert [closed.covers(date(2026, 8, day)) for day in (12, 13, 15, 16)] == [False, True, True, False]
        single = _Closed("JP", (8, 13), (8, 13), Text("x", "x"))
        assert [single.covers(date(2026, 8, day)) for day in (12, 13, 14)] == [False, True, False]


def test_a_calendar_that_nobody_checked_is_said_to_be_unchecked() -> None:
    assert is_checked(date(2027, 12, 31), JP)
    assert not is_checked(date(2028, 1, 1), JP)
    assert not is_checked(date(2024, 1, 1), US)
