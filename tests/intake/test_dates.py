"""Days as planners write them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from warifu.intake.dates import read_date
from warifu.intake.text import Fault

NOVEMBER_15 = date(2023, 11, 15)


@pytest.mark.parametrize(
    "written",
    [
        "2023-11-15",
        "2023/11/15",
        "2023.11.15",
        "20231115",
        20231115,
        "２０２３／１１／１５",
        "2023年11月15日",
        "2023年11月15日(水)",
        "令和5年11月15日",
        "令和５年１１月１５日",
        "R5.11.15",
        "r5/11/15",
        "㋿5年11月15日",
        "15/11/2023",
        "11/15/2023",
        "15.11.2023",
        "15 Nov 2023",
        "15 November 2023",
        "15th November 2023",
        "15-Nov-2023",
        "Wed 15 Nov 2023",
        "Wednesday, 15 November 2023",
        "Nov 15, 2023",
        "November 15 2023",
        "2023-Nov-15",
        "2023-11-15 00:00:00",
        "2023-11-15T00:00",
        " 2023-11-15 ",
        45245,
        45245.0,
        "45245",
        date(2023, 11, 15),
        datetime.combine(NOVEMBER_15, time()),
    ],
)
def test_the_fifteenth_of_november_2023_is_read_however_it_is_written(written: object) -> None:
    assert read_date(written) == NOVEMBER_15


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("平成31年4月30日", date(2019, 4, 30)),
        ("令和元年5月1日", date(2019, 5, 1)),
        ("昭和64年1月7日", date(1989, 1, 7)),
        ("H1.1.8", date(1989, 1, 8)),
        ("大正元年7月30日", date(1912, 7, 30)),
        ("明治45年7月30日", date(1912, 7, 30)),
        ("S1.12.25", date(1926, 12, 25)),
    ],
)
def test_the_first_and_last_days_of_an_era_belong_to_it(written: str, meant: date) -> None:
    assert read_date(written) == meant


@pytest.mark.parametrize(
    "written", ["平成31年5月1日", "昭和64年1月8日", "令和元年4月30日", "H1.1.7", "大正15年12月26日"]
)
def test_a_day_outside_its_era_is_refused(written: str) -> None:
    found = read_date(written)

    assert isinstance(found, Fault)
    assert found.code == "date-outside-era"


def test_a_day_that_reads_two_ways_is_asked_with_both_readings() -> None:
    found = read_date("03/04/2023")

    assert isinstance(found, Fault)
    assert found.code == "date-ambiguous"
    assert found.values["first"] == date(2023, 4, 3)
    assert found.values["second"] == date(2023, 3, 4)


def test_a_chosen_order_settles_what_reads_two_ways() -> None:
    assert read_date("03/04/2023", order="dmy") == date(2023, 4, 3)
    assert read_date("03/04/2023", order="mdy") == date(2023, 3, 4)


def test_a_chosen_order_does_not_turn_a_day_that_reads_one_way() -> None:
    assert read_date("15/11/2023", order="mdy") == NOVEMBER_15
    assert read_date("11/15/2023", order="dmy") == NOVEMBER_15


def test_the_same_day_and_month_reads_one_way() -> None:
    assert read_date("4/4/2023") == date(2023, 4, 4)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("15/11/23", "date-two-digit-year"),
        ("15 Nov 23", "date-two-digit-year"),
        ("15NOV23", "date-two-digit-year"),
        ("15 Nov '23", "date-two-digit-year"),
        ("2023-02-29", "date-impossible"),
        ("31/04/2023", "date-impossible"),
        ("2023-13-01", "date-impossible"),
        ("令和5年2月30日", "date-impossible"),
        ("1899-12-31", "date-out-of-range"),
        ("2200-01-01", "date-out-of-range"),
        ("0000-01-01", "date-out-of-range"),
        (date(1899, 12, 31), "date-out-of-range"),
        ("2023-11-15T09:00", "date-has-time"),
        ("2023-11-15 09:00 JST", "date-unreadable"),
        ("15 Nov 2023 9:00 am", "date-has-time"),
        ("151200ZNOV23", "date-has-time"),
        (datetime.combine(NOVEMBER_15, time(9)), "date-has-time"),
        (time(9), "date-has-time"),
        (timedelta(hours=9), "date-has-time"),
        (45245.5, "date-has-time"),
        (52, "date-unreadable"),
        (float("nan"), "date-unreadable"),
        (float("inf"), "date-unreadable"),
        (True, "date-unreadable"),
        ("tomorrow", "date-unreadable"),
        ("15 Brumaire 2023", "date-unreadable"),
    ],
)
def test_what_is_no_day_says_why(written: object, code: str) -> None:
    found = read_date(written)

    assert isinstance(found, Fault)
    assert found.code == code


def test_a_serial_day_of_a_1904_workbook_lies_1462_days_later() -> None:
    assert read_date(43783.0, serial_offset=1462) == NOVEMBER_15
