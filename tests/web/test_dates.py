"""Days and moments as people read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from warifu.parties import GB, JP
from warifu.rules.wording import Text
from warifu.web import dates


def test_a_day_has_its_weekday() -> None:
    assert dates.day(date(2023, 11, 15)) == Text("Wed 15 Nov 2023", "2023年11月15日（水）")


def test_a_moment_has_the_clock_of_each_state_and_utc() -> None:
    found = dates.moment(datetime(2026, 6, 1, 8, 30, tzinfo=UTC), [GB, JP])

    assert found.en == "Mon 1 Jun 2026, 09:30 BST / 17:30 JST / 08:30 UTC"
    assert found.ja == "2026年6月1日（月） 09:30 BST / 17:30 JST / 08:30 UTC"


def test_where_a_clock_shows_utc_it_is_not_said_twice() -> None:
    assert (
        dates.moment(datetime(2026, 1, 5, 8, tzinfo=UTC), [GB, JP]).en
        == "Mon 5 Jan 2026, 08:00 GMT / 17:00 JST"
    )


def test_where_it_is_another_day_already_the_day_is_said() -> None:
    found = dates.moment(datetime(2026, 1, 5, 22, tzinfo=UTC), [GB, JP])

    assert found == Text(
        "Mon 5 Jan 2026, 22:00 GMT / Tue 6 Jan 07:00 JST",
        "2026年1月5日（月） 22:00 GMT / 1月6日（火）07:00 JST",
    )


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (0, Text("today", "本日")),
        (1, Text("1 day left", "残り1日")),
        (8, Text("8 days left", "残り8日")),
        (-1, Text("1 day late", "1日超過")),
        (-30, Text("30 days late", "30日超過")),
    ],
)
def test_how_far_off_a_day_is(left: int, words: Text) -> None:
    assert dates.days_left(date(2024, 2, 29) + timedelta(days=left), date(2024, 2, 29)) == words


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0, Text("less than an hour", "1時間未満")),
        (1, Text("1 hour", "1時間")),
        (47, Text("47 hours", "47時間")),
        (48, Text("2 days", "2日間")),
    ],
)
def test_how_long_something_has_lasted(hours: int, words: Text) -> None:
    since = datetime(2026, 1, 5, 8, tzinfo=UTC)

    assert dates.lasted(since, since + timedelta(hours=hours)) == words
