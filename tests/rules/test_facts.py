from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.rules.model import Voyager
from warifu.errors import FactError, RuleError
from warifu.parties import State
from warifu.rules.conditions import AnyOf, Comparison, Value
from warifu.rules.facts import UNKNOWN, Fact, Subject, YesNo, record_of


class TestFact:
    def test_on_the_class_it_is_the_question_on_an_instance_the_answer(self):
        somebody = Voyager(armed=True)

        assert isinstance(Voyager.armed, YesNo)
        assert somebody.armed is True

    def test_an_answer_not_given_is_unknown(self):
        assert Voyager().armed is UNKNOWN
        assert Voyager(armed=None).armed is UNKNOWN
        assert Voyager(armed=UNKNOWN).armed is UNKNOWN

    def test_has_a_flat_name(self):
        assert Voyager.armed.name == "voyager.armed"
        assert repr(Voyager.armed) == "voyager.armed"

    @pytest.mark.parametrize("question", [Voyager.armed, Voyager.capacity, Voyager.comes], ids=str)
    def test_has_no_truth_value(self, question):
        with pytest.raises(RuleError, match="is a question, not an answer"):
            bool(question)

    def test_an_unknown_answer_has_no_truth_value(self):
        with pytest.raises(RuleError, match="neither true nor false"):
            bool(Voyager().armed)

    def test_a_kind_of_its_own_says_what_it_accepts(self):
        with pytest.raises(NotImplementedError):
            Fact("a", "あ").accept(1)


class TestAccept:
    @pytest.mark.parametrize("value", ["yes", 1, 0, "True", None])
    def test_a_yes_or_no_is_nothing_else(self, value):
        with pytest.raises(FactError, match=r"voyager\.armed: found .*, wanted yes or no"):
            Voyager.armed.accept(value)

    @pytest.mark.parametrize("value", ["admiral", "Sailor", 1, None])
    def test_one_of_a_list_is_one_of_the_list(self, value):
        with pytest.raises(FactError, match="wanted one of sailor, cook, guest"):
            Voyager.capacity.accept(value)

    @pytest.mark.parametrize("value", ["JPN", "jp", "XX", 81, None])
    def test_a_state_is_two_letters_of_the_list(self, value):
        with pytest.raises(FactError, match="a State's two-letter code"):
            Voyager.flag.accept(value)

    @pytest.mark.parametrize(
        "value",
        [
            datetime(2025, 3, 3, 23, 30, tzinfo=UTC),
            date(1899, 12, 31),
            date(2200, 1, 1),
            "2025-03-03",
            None,
        ],
    )
    def test_a_day_is_never_a_moment_nor_far_away(self, value):
        with pytest.raises(FactError, match="a day from 1900-01-01 to 2199-12-31, without a time"):
            Voyager.comes.accept(value)

    @pytest.mark.parametrize("value", [date(1900, 1, 1), date(2199, 12, 31)])
    def test_the_first_and_the_last_day_are_days(self, value):
        assert Voyager.comes.accept(value) == value

    @pytest.mark.parametrize("value", [-1, True, 1.0, "1", 2**53, None])
    def test_a_number_is_whole_and_not_less_than_nothing(self, value):
        with pytest.raises(FactError, match="a whole number, zero or more"):
            Voyager.crew.accept(value)

    def test_returns_what_fits(self):
        assert Voyager.crew.accept(0) == 0
        assert Voyager.flag.accept("JP") == State("JP")
        assert Voyager.capacity.accept("cook") == "cook"
        assert Voyager.armed.accept(value=False) is False


class TestLiterals:
    @pytest.mark.parametrize(
        ("build", "found"),
        [
            (lambda: Voyager.capacity.equals("sailer"), "'sailer'"),
            (lambda: Voyager.capacity.among("sailor", "captain"), "'captain'"),
            (lambda: Voyager.flag.equals(State("UK")), "'UK'"),
            (lambda: Voyager.comes.before(datetime(2025, 1, 1, tzinfo=UTC)), "datetime"),
            (lambda: Voyager.crew.at_most(-1), "-1"),
            (lambda: Voyager.armed.equals("yes"), "'yes'"),
        ],
    )
    def test_are_held_against_the_question_when_a_provision_is_built(self, build, found):
        with pytest.raises(RuleError, match=found):
            build()

    def test_among_needs_a_value(self):
        with pytest.raises(RuleError, match="needs at least one value"):
            Voyager.flag.among()

    def test_among_one_value_is_a_comparison_and_several_are_a_chain_of_them(self):
        one, two = State("AU"), State("JP")

        assert Voyager.flag.among(one) == Comparison("eq", Voyager.flag, Value("AU"))
        assert Voyager.flag.among(one, two) == AnyOf((Voyager.flag.equals(one), Voyager.flag.equals(two)))


class TestSubject:
    def test_refuses_a_fact_that_it_has_not_got(self):
        with pytest.raises(FactError, match="voyager has no fact armd; it has: capacity, deputy"):
            Voyager(armd=True)

    def test_refuses_an_answer_that_does_not_fit(self):
        with pytest.raises(FactError, match=r"voyager\.crew: found -3"):
            Voyager(crew=-3)

    def test_gives_what_is_known_as_a_flat_record(self):
        assert Voyager(armed=False, crew=3, comes=UNKNOWN).record() == {
            "voyager.armed": False,
            "voyager.crew": 3,
        }

    def test_a_name_of_two_words_is_written_with_an_underscore(self):
        class HarbourPilot(Subject):
            licensed = YesNo("Licensed?", "免許はありますか。")

        try:
            assert HarbourPilot.licensed.name == "harbour_pilot.licensed"
        finally:
            del Subject.registered["harbour_pilot"]


class TestRecordOf:
    def test_puts_subjects_of_several_kinds_together(self):
        class Berth(Subject):
            free = YesNo("Free?", "空いていますか。")

        try:
            assert record_of(Voyager(armed=True), Berth(free=False)) == {
                "voyager.armed": True,
                "berth.free": False,
            }
        finally:
            del Subject.registered["berth"]

    def test_refuses_two_of_one_kind(self):
        with pytest.raises(FactError, match="two subjects of one kind were given: voyager"):
            record_of(Voyager(), Voyager())
