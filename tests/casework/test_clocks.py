"""Clocks of two States: on and back, in working days, days and months, standing still while a question is open."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.casework.desks import CASE, Desks, a_part, on
from warifu.casework.actors import StateOffice
from warifu.casework.clocks import (
    PAUSED,
    Limit,
    Pause,
    Span,
    Stopped,
    Unit,
    count,
    left_to_count,
    limit_of,
    moved_by_months,
    pauses_of,
    span_of,
)
from warifu.casework.questions import AnswerQuestion, AskQuestion
from warifu.casework.seats import SEATS, day_at, subdivision_of
from warifu.casework.time_limits import SkippedDay, why_skipped
from warifu.errors import UsageError
from warifu.instruments import MODULES, instrument
from warifu.parties import GB, JP, NAMES, State
from warifu.rules.provisions import Timing
from warifu.rules.wording import Text

BOTH = (JP, GB)
SAYS = Text("so many days", "何日か")
DEFENCE = StateOffice.DEFENCE


def working(amount: int, *, back: bool = False) -> Span:
    return Span(amount, Unit.WORKING_DAYS, back)


def limit(found: Limit | Stopped | None) -> Limit:
    assert isinstance(found, Limit)
    return found


class TestCounting:
    def test_ten_working_days_on_from_lodging_skip_the_holidays_of_both(self) -> None:
        found = limit(count(working(10), date(2026, 8, 20), BOTH))

        assert found.day == date(2026, 9, 4)
        assert [(skip.day, skip.why.en, skip.state) for skip in found.skipped] == [
            (date(2026, 8, 22), "Saturday", None),
            (date(2026, 8, 23), "Sunday", None),
            (date(2026, 8, 29), "Saturday", None),
            (date(2026, 8, 30), "Sunday", None),
            (date(2026, 8, 31), "Late Summer Bank Holiday", GB),
        ]
        assert found.rests == ()

    def test_ten_working_days_back_are_those_of_the_other_way(self) -> None:
        assert limit(count(working(10, back=True), date(2026, 9, 4), BOTH)).day == date(2026, 8, 20)

    def test_days_are_all_days_and_the_last_stays_where_it_is_and_says_so(self) -> None:
        found = limit(count(Span(30, Unit.DAYS), date(2026, 9, 4), BOTH))

        assert found.day == date(2026, 10, 4)
        assert found.skipped == ()
        assert found.rests == (SkippedDay(date(2026, 10, 4), Text("Sunday", "日曜日")),)

    @pytest.mark.parametrize(
        ("event", "span", "day"),
        [
            (date(2026, 12, 31), Span(2, Unit.MONTHS), date(2027, 2, 28)),
            (date(2027, 12, 31), Span(2, Unit.MONTHS), date(2028, 2, 29)),
            (date(2026, 8, 31), Span(6, Unit.MONTHS, back=True), date(2026, 2, 28)),
            (date(2026, 3, 15), Span(12, Unit.MONTHS), date(2027, 3, 15)),
            (date(2026, 1, 15), Span(1, Unit.MONTHS, back=True), date(2025, 12, 15)),
        ],
    )
    def test_months_end_on_the_last_day_where_the_month_is_short(
        self, event: date, span: Span, day: date
    ) -> None:
        assert limit(count(span, event, BOTH)).day == day

    def test_no_days_are_the_day_itself(self) -> None:
        assert limit(count(working(0), date(2026, 9, 5), BOTH)).day == date(2026, 9, 5)

    def test_a_calendar_that_nobody_checked_is_named(self) -> None:
        assert limit(count(working(3), date(2027, 12, 30), BOTH)).unsettled == (JP, GB)
        assert limit(count(working(3), date(2027, 9, 1), BOTH)).unsettled == ()
        assert limit(count(working(3), date(2026, 9, 1), (JP, State("US")))).unsettled == ("US",)

    def test_what_is_left_is_counted_as_the_span_is(self) -> None:
        ends = limit(count(working(10), date(2026, 8, 20), BOTH))

        assert left_to_count(ends, date(2026, 8, 20), BOTH) == 10
        assert left_to_count(ends, date(2026, 8, 28), BOTH) == 4
        assert left_to_count(ends, date(2026, 9, 4), BOTH) == 0
        assert left_to_count(ends, date(2026, 9, 8), BOTH) == -2
        days = limit(count(Span(10, Unit.DAYS), date(2026, 8, 20), BOTH))
        assert left_to_count(days, date(2026, 8, 20), BOTH) == 10


class TestPauses:
    def test_a_clock_stands_still_while_the_question_is_open_and_says_which(self) -> None:
        pause = Pause("q1", date(2026, 8, 25), date(2026, 8, 26))

        found = limit(count(working(5), date(2026, 8, 20), BOTH, [pause]))

        assert found.day == date(2026, 9, 1)
        assert [skip for skip in found.skipped if skip.question] == [
            SkippedDay(date(2026, 8, 25), PAUSED, question="q1"),
            SkippedDay(date(2026, 8, 26), PAUSED, question="q1"),
        ]

    def test_a_day_that_does_not_count_twice_over_gives_both_reasons(self) -> None:
        pause = Pause("q1", date(2026, 8, 21), date(2026, 8, 22))

        found = limit(count(working(1), date(2026, 8, 20), BOTH, [pause]))

        saturday = [skip.why.en for skip in found.skipped if skip.day == date(2026, 8, 22)]
        assert saturday == ["Saturday", "a question is open"]

    def test_a_span_of_days_is_paused_too(self) -> None:
        pause = Pause("q1", date(2026, 8, 22), date(2026, 8, 23))

        assert limit(count(Span(3, Unit.DAYS), date(2026, 8, 20), BOTH, [pause])).day == date(2026, 8, 25)

    def test_while_no_answer_has_come_there_is_no_last_day(self) -> None:
        found = count(working(5), date(2026, 8, 20), BOTH, [Pause("q1", date(2026, 8, 25), None)])

        assert found == Stopped(
            "q1",
            date(2026, 8, 25),
            3,
            date(2026, 8, 20),
            working(5),
            (
                SkippedDay(date(2026, 8, 22), Text("Saturday", "土曜日")),
                SkippedDay(date(2026, 8, 23), Text("Sunday", "日曜日")),
            ),
        )

    def test_a_span_that_has_run_out_before_the_question_is_not_stopped(self) -> None:
        assert limit(
            count(working(2), date(2026, 8, 19), BOTH, [Pause("q1", date(2026, 8, 25), None)])
        ).day == date(2026, 8, 21)

    def test_a_span_back_from_a_fixed_day_is_not_paused(self) -> None:
        pause = Pause("q1", date(2026, 8, 1), None)

        assert limit(count(working(1, back=True), date(2026, 8, 20), BOTH, [pause])).day == date(2026, 8, 19)


class TestPausesOfACase:
    def test_a_state_waits_for_the_answers_to_its_own_questions_by_the_days_at_its_seat(self) -> None:
        desks = Desks()
        on(desks, datetime(2026, 8, 24, 16, 0, tzinfo=UTC))  # 25 August, one in the morning in Tokyo
        asked = desks.does(JP, DEFENCE, AskQuestion(CASE, DEFENCE, "乗員数は", "ja")).ref
        assert pauses_of(desks.case, JP) == (Pause(asked, date(2026, 8, 25), None),)
        assert pauses_of(desks.case, GB) == ()

        on(desks, datetime(2026, 8, 27, 14, 59, tzinfo=UTC))  # still 27 August in Tokyo
        desks.does(GB, DEFENCE, AnswerQuestion(CASE, asked, "Twelve.", "en"))

        assert pauses_of(desks.case, JP) == (Pause(asked, date(2026, 8, 25), date(2026, 8, 26)),)

    def test_a_question_that_is_answered_on_its_day_pauses_nothing(self) -> None:
        desks = Desks()
        asked = desks.does(JP, DEFENCE, AskQuestion(CASE, DEFENCE, "x", "en")).ref
        desks.does(GB, DEFENCE, AnswerQuestion(CASE, asked, "x", "en"))

        assert pauses_of(desks.case, JP) == ()

    def test_a_question_that_is_answered_on_the_next_day_pauses_one(self) -> None:
        desks = Desks()
        asked = desks.does(JP, DEFENCE, AskQuestion(CASE, DEFENCE, "x", "en")).ref
        on(desks, desks.at + timedelta(days=1))
        desks.does(GB, DEFENCE, AnswerQuestion(CASE, asked, "x", "en"))

        assert pauses_of(desks.case, JP) == (Pause(asked, date(2026, 9, 1), date(2026, 9, 1)),)

    def test_a_question_on_some_parts_pauses_the_clocks_of_those(self) -> None:
        desks = Desks()
        one, two = desks.lists(a_part(1), a_part(2))
        some = desks.does(JP, DEFENCE, AskQuestion(CASE, DEFENCE, "x", "en", (one,))).ref
        whole = desks.does(JP, DEFENCE, AskQuestion(CASE, DEFENCE, "y", "en")).ref

        assert [pause.question for pause in pauses_of(desks.case, JP, one)] == [some, whole]
        assert [pause.question for pause in pauses_of(desks.case, JP, two)] == [whole]
        assert [pause.question for pause in pauses_of(desks.case, JP)] == [some, whole]


class TestTimings:
    def test_a_timing_without_a_number_or_a_day_to_count_from_sets_no_span(self) -> None:
        assert span_of(Timing(SAYS)) is None
        assert span_of(Timing(SAYS, before="visit.begins")) is None
        assert span_of(Timing(SAYS, days=30)) is None

    @pytest.mark.parametrize(
        ("timing", "span"),
        [
            (Timing(SAYS, days=60, after="x"), Span(60, Unit.DAYS)),
            (Timing(SAYS, days=5, working=True, before="x"), Span(5, Unit.WORKING_DAYS, back=True)),
            (Timing(SAYS, months=6, before="x"), Span(6, Unit.MONTHS, back=True)),
            (Timing(SAYS, months=12, after="x"), Span(12, Unit.MONTHS)),
        ],
    )
    def test_a_timing_with_both_does(self, timing: Timing, span: Span) -> None:
        assert span_of(timing) == span

    def test_six_months_before_the_end_of_the_term(self) -> None:
        provision = next(p for p in instrument("jp_au_acsa_2017").provisions if p.id == "AC-11")
        assert provision.timing is not None

        found = limit_of(provision.timing, {"agreement.term_ends_on": date(2027, 9, 5)}, (JP, State("AU")))

        assert limit(found).day == date(2027, 3, 5)
        assert limit_of(provision.timing, {}, BOTH) is None

    def test_no_number_gives_no_limit(self) -> None:
        assert limit_of(Timing(SAYS, before="x"), {"x": date(2026, 9, 1)}, BOTH) is None


class TestSeats:
    def test_an_event_falls_on_the_day_at_the_seat_of_the_state_whose_rule_counts(self) -> None:
        moment = datetime(2026, 3, 31, 23, 30, tzinfo=UTC)

        assert day_at(moment, JP) == date(2026, 4, 1)
        assert day_at(moment, GB) == date(2026, 4, 1)  # summer time
        assert day_at(moment, State("US")) == date(2026, 3, 31)
        assert day_at(datetime(2026, 1, 31, 23, 30, tzinfo=UTC), GB) == date(2026, 1, 31)

    def test_every_party_to_an_instrument_and_every_state_with_a_name_has_a_seat(self) -> None:
        parties = {state for id_ in MODULES for state in instrument(id_).parties}

        assert parties | set(NAMES) == set(SEATS)
        for state in SEATS:
            assert day_at(datetime(2026, 6, 15, 12, 0, tzinfo=UTC), State(state)) in {
                date(2026, 6, 15),
                date(2026, 6, 16),
            }

    def test_a_seat_that_is_not_known_is_asked_for(self) -> None:
        with pytest.raises(UsageError, match="the time zone of the seat of BR is not known"):
            day_at(datetime(2026, 6, 15, tzinfo=UTC), State("BR"))
        assert subdivision_of(State("BR")) is None
        assert subdivision_of(GB) == "ENG"


DAYS = st.dates(date(2024, 1, 1), date(2034, 12, 31))


@given(DAYS, st.integers(1, 30))
def test_a_span_on_is_the_longest_road_of_which_each_day_is_skipped_or_counted(
    event: date, amount: int
) -> None:
    found = limit(count(working(amount), event, BOTH))

    road = [event + timedelta(days=n) for n in range(1, (found.day - event).days + 1)]
    skipped = {skip.day for skip in found.skipped}
    assert len(road) == amount + len(skipped)
    assert found.day not in skipped
    assert all(bool(why_skipped(day, BOTH)) == (day in skipped) for day in road)


@given(DAYS, st.integers(1, 30), st.integers(0, 40), st.integers(0, 20))
def test_a_pause_never_brings_the_day_forward(event: date, amount: int, after: int, length: int) -> None:
    first = event + timedelta(days=after)
    pause = Pause("q", first, first + timedelta(days=length))

    assert (
        limit(count(working(amount), event, BOTH, [pause])).day
        >= limit(count(working(amount), event, BOTH)).day
    )


@given(DAYS, st.integers(0, 48))
def test_months_there_and_back_come_home_but_for_the_ends_of_months(day: date, months: int) -> None:
    there = moved_by_months(day, months)

    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    back = moved_by_months(there, -months)
    assert back == day or (day.day > 28 and back.month == day.month and back < day)
