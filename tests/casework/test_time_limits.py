"""Working days of two States: what is skipped, and why."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from warifu.casework.time_limits import SkippedDay, _calendar, last_working_day, public_holiday, why_skipped
from warifu.parties import AU, GB, JP, STATE_CODES, State
from warifu.rules import Text


class TestLastWorkingDay:
    def test_the_day_before_a_wednesday_is_the_tuesday(self) -> None:
        found = last_working_day(date(2023, 11, 15), (JP, GB))

        assert found.day == date(2023, 11, 14)
        assert found.skipped == ()

    def test_a_weekend_is_skipped_and_said_so(self) -> None:
        found = last_working_day(date(2023, 11, 20), (JP, GB))

        assert found.day == date(2023, 11, 17)
        assert found.skipped == (
            SkippedDay(date(2023, 11, 19), Text("Sunday", "日曜日")),
            SkippedDay(date(2023, 11, 18), Text("Saturday", "土曜日")),
        )

    def test_a_holiday_of_either_state_is_skipped_and_named_with_its_state(self) -> None:
        found = last_working_day(date(2023, 9, 19), (JP, AU))

        assert found.day == date(2023, 9, 15)
        assert found.skipped[0] == SkippedDay(
            date(2023, 9, 18), Text("Respect for the Aged Day", "敬老の日"), JP
        )

    def test_ten_working_days_before_the_fifteenth_of_november_skip_culture_day(self) -> None:
        found = last_working_day(date(2023, 11, 15), (JP, GB), working_days=10)

        assert found.day == date(2023, 10, 31)
        assert [skipped.day.day for skipped in found.skipped] == [12, 11, 5, 4, 3]

    def test_no_working_day_is_the_day_itself(self) -> None:
        assert last_working_day(date(2023, 11, 19), (JP,), working_days=0).day == date(2023, 11, 19)

    def test_every_state_has_a_calendar(self) -> None:
        assert set(holidays.list_supported_countries()) >= STATE_CODES


class TestPublicHoliday:
    @pytest.mark.parametrize(
        ("day", "state", "english"),
        [
            (date(2024, 2, 12), JP, "Substitute Holiday"),
            (date(2023, 5, 8), GB, "Coronation of Charles III"),
            (date(2024, 4, 25), AU, "ANZAC Day"),
            (date(2025, 8, 25), GB, "Late Summer Bank Holiday"),
        ],
    )
    def test_is_known_by_name(self, day: date, state: State, english: str) -> None:
        found = public_holiday(day, state)

        assert found is not None
        assert found.en == english

    def test_has_a_japanese_name_for_foreign_days_too(self) -> None:
        found = public_holiday(date(2023, 12, 26), GB)

        assert found == Text("Boxing Day", "ボクシング・デー")

    def test_a_day_without_a_japanese_name_keeps_its_own(self) -> None:
        found = public_holiday(date(2026, 7, 14), State("FR"))

        assert found == Text("National Day", "National Day")

    @pytest.mark.parametrize("language", ["fr", "ja", "C"])
    def test_names_do_not_hang_on_the_language_of_the_machine(
        self, language: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LANGUAGE", language)
        monkeypatch.setenv("LC_ALL", f"{language}.UTF-8")
        _calendar.cache_clear()

        assert public_holiday(date(2026, 7, 14), State("FR")) == Text("National Day", "National Day")
        assert public_holiday(date(2026, 11, 3), JP) == Text("Culture Day", "文化の日")
        assert public_holiday(date(2026, 12, 25), GB) == Text("Christmas Day", "クリスマス")
        _calendar.cache_clear()

    def test_a_state_whose_days_have_no_english_names_keeps_one_language(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(holidays, "list_localized_countries", lambda: {"FR": ["fr", "th"]})
        _calendar.cache_clear()

        assert public_holiday(date(2026, 7, 14), State("FR")) == Text("Fête nationale", "Fête nationale")
        _calendar.cache_clear()

    def test_scottish_days_do_not_count_for_an_english_ministry(self) -> None:
        assert public_holiday(date(2024, 1, 2), GB) is None

    def test_two_states_may_rest_on_one_day_for_two_reasons(self) -> None:
        assert [skipped.state for skipped in why_skipped(date(2024, 1, 1), (JP, GB))] == [JP, GB]
