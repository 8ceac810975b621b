from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.model import MAY_LAND, Voyager, says
from tests.rules.trees import FACTS, conditions, instruments, records, whole_records
from warifu.errors import RuleError
from warifu.parties import State
from warifu.rules.conditions import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    NoneOf,
    Term,
    Value,
    all_of,
    any_of,
    clause,
    either,
    holds,
    none_of,
    undecided,
    unread,
)
from warifu.rules.determine import determine
from warifu.rules.evaluate import add_months, evaluate
from warifu.rules.findings import subject_of
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence, Kind, Mode, Outcome
from warifu.rules.provisions import Provision
from warifu.rules.question import ON

YES, NO, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
TRUTH = {True: YES, False: NO, None: OPEN}
A, B, C = Voyager.armed, Voyager.ashore, Voyager.invited


def outcome(condition, **answers):
    return evaluate(condition, {f"voyager.{name}": value for name, value in answers.items()}).outcome


TABLE = [
    # a, b, all of, any of, none of
    (True, True, YES, YES, NO),
    (True, False, NO, YES, NO),
    (True, None, OPEN, YES, NO),
    (False, False, NO, NO, YES),
    (False, None, NO, OPEN, OPEN),
    (None, None, OPEN, OPEN, OPEN),
]


class TestThreeValues:
    @pytest.mark.parametrize(("a", "b", "every", "some", "none"), TABLE)
    def test_groups_follow_the_table_whichever_part_stands_first(self, a, b, every, some, none):
        for first, second in ((a, b), (b, a)):
            answers = {"armed": first, "ashore": second}
            assert outcome(all_of(A, B), **answers) is every
            assert outcome(any_of(A, B), **answers) is some
            assert outcome(none_of(A, B), **answers) is none

    def test_groups_of_nothing(self):
        assert outcome(all_of()) is YES
        assert outcome(any_of()) is NO
        assert outcome(none_of()) is YES

    @pytest.mark.parametrize(("condition", "then", "otherwise"), list(product([True, False, None], repeat=3)))
    def test_if_then_otherwise_is_open_only_where_the_branches_could_differ(self, condition, then, otherwise):
        expected = {True: then, False: otherwise, None: then if then == otherwise else None}[condition]

        found = outcome(either(A, B, C), armed=condition, ashore=then, invited=otherwise)

        assert found is TRUTH[expected]

    def test_what_is_open_is_open(self):
        assert outcome(unread("MO-1", "not read", "未確認")) is OPEN
        assert outcome(undecided("MO-1", "to decide", "要判断", Office.BOTH_STATES)) is OPEN


class TestComparisons:
    @pytest.mark.parametrize(
        ("condition", "answers", "expected"),
        [
            (Voyager.capacity.equals("cook"), {"capacity": "cook"}, YES),
            (Voyager.capacity.equals("cook"), {"capacity": "guest"}, NO),
            (Voyager.capacity.equals("cook"), {}, OPEN),
            (Voyager.capacity.equals(Voyager.deputy), {"capacity": "cook", "deputy": "cook"}, YES),
            (Voyager.capacity.equals(Voyager.deputy), {"capacity": "cook"}, OPEN),
            (Voyager.flag.among(State("AU"), State("JP")), {"flag": "GB"}, NO),
            (Voyager.comes.before(date(2025, 3, 3)), {"comes": date(2025, 3, 2)}, YES),
            (Voyager.comes.before(date(2025, 3, 3)), {"comes": date(2025, 3, 3)}, NO),
            (Voyager.comes.on_or_before(date(2025, 3, 3)), {"comes": date(2025, 3, 3)}, YES),
            (Voyager.comes.after(date(2025, 3, 3)), {"comes": date(2025, 3, 3)}, NO),
            (Voyager.comes.after(date(2025, 3, 3)), {"comes": date(2025, 3, 4)}, YES),
            (Voyager.comes.on_or_after(date(2025, 3, 3)), {"comes": date(2025, 3, 3)}, YES),
            (Voyager.crew.at_most(20), {"crew": 20}, YES),
            (Voyager.crew.at_most(20), {"crew": 21}, NO),
            (Voyager.crew.at_least(20), {"crew": 20}, YES),
            (Voyager.crew.more_than(20), {"crew": 20}, NO),
            (Voyager.crew.less_than(20), {"crew": 19}, YES),
            (Voyager.boats.times(3).equals(Voyager.crew), {"boats": 2, "crew": 6}, YES),
            (Voyager.boats.times(3).equals(Voyager.crew), {"boats": 2, "crew": 7}, NO),
        ],
    )
    def test_answers_at_the_limit(self, condition, answers, expected):
        assert outcome(condition, **answers) is expected

    def test_ninety_days_lie_between_third_march_and_first_june(self):
        stay = Voyager.goes.days_since(Voyager.comes)
        dates = {"comes": date(2025, 3, 3), "goes": date(2025, 6, 1)}

        assert outcome(stay.at_most(90), **dates) is YES
        assert outcome(stay.more_than(90), **dates) is NO
        assert outcome(stay.more_than(89), **dates) is YES

    @pytest.mark.parametrize(
        ("goes", "expected"), [(date(2025, 2, 28), NO), (date(2025, 3, 1), YES), (None, OPEN)]
    )
    def test_a_month_after_the_last_of_january_is_the_end_of_february(self, goes, expected):
        late = Voyager.goes.after(Voyager.comes.plus(months=1))

        assert outcome(late, comes=date(2025, 1, 31), goes=goes) is expected

    def test_months_are_counted_before_days(self):
        late = Voyager.goes.on_or_after(Voyager.comes.plus(months=1, days=1))

        assert outcome(late, comes=date(2025, 1, 31), goes=date(2025, 3, 1)) is YES
        assert outcome(late, comes=date(2025, 1, 31), goes=date(2025, 2, 28)) is NO

    def test_refuses_what_it_does_not_know(self):
        with pytest.raises(RuleError, match="not a condition"):
            evaluate(Condition(), {})
        with pytest.raises(RuleError, match="not a condition"):
            evaluate("armed", {})

        class Odd(Term):
            def facts(self):
                return iter(())

        with pytest.raises(RuleError, match="not a term"):
            evaluate(Comparison("eq", Odd(), Value(1)), {})

    def test_a_bare_term_has_no_facts_of_its_own(self):
        with pytest.raises(NotImplementedError):
            Term().facts()


class TestAddMonths:
    @pytest.mark.parametrize(
        ("day", "months", "expected"),
        [
            (date(2025, 1, 31), 1, date(2025, 2, 28)),
            (date(2024, 1, 31), 1, date(2024, 2, 29)),
            (date(2025, 12, 15), 1, date(2026, 1, 15)),
            (date(2025, 1, 15), -1, date(2024, 12, 15)),
            (date(2025, 3, 31), -1, date(2025, 2, 28)),
            (date(2025, 8, 31), 6, date(2026, 2, 28)),
            (date(2024, 2, 29), 12, date(2025, 2, 28)),
            (date(2025, 5, 5), 0, date(2025, 5, 5)),
        ],
    )
    def test_a_day_that_the_month_has_not_got_becomes_its_last(self, day, months, expected):
        assert add_months(day, months) == expected


class TestNoTruthValue:
    @pytest.mark.parametrize(
        "condition",
        [all_of(A), A, clause("a", "あ", A), Voyager.crew.at_most(1), unread("MO-1", "a", "あ")],
        ids=["group", "question", "clause", "comparison", "open"],
    )
    def test_of_a_condition(self, condition):
        with pytest.raises(RuleError, match=r"truth value|is a question"):
            bool(condition)

    @pytest.mark.parametrize("one", list(Outcome), ids=str)
    def test_of_an_outcome(self, one):
        with pytest.raises(RuleError, match="one of three, not of two"):
            bool(one)

    def test_a_chained_comparison_cannot_be_written(self):
        with pytest.raises(RuleError):
            all_of(Voyager.crew.at_least(1) and Voyager.crew.at_most(2))


class TestReasons:
    def test_parts_not_met_explain_a_no(self):
        finding = evaluate(all_of(A, B, C), {"voyager.armed": True, "voyager.ashore": False})

        assert [cause.condition for cause in finding.causes] == [B]
        assert finding.needed() == finding.kinds() == ()

    def test_open_parts_explain_an_unknown_and_are_needed_once(self):
        finding = evaluate(any_of(A, all_of(A, B), C), {"voyager.ashore": True, "voyager.invited": False})

        assert finding.needed() == (A,)
        assert finding.kinds() == (Kind.MISSING_FACT,)

    def test_beneath_a_negation_the_opposite_explains(self):
        finding = evaluate(none_of(A, B), {"voyager.armed": True})

        assert finding.outcome is NO
        assert [cause.condition for cause in finding.causes] == [A]

    def test_a_fact_that_is_for_somebody_to_decide_has_its_kind(self):
        finding = evaluate(all_of(Voyager.cleared, unread("MO-1", "not read", "未確認")), {})

        assert finding.kinds() == (Kind.PROVISION_UNREAD, Kind.NEEDS_DECISION)

    def test_the_same_open_text_is_named_once(self):
        finding = evaluate(
            all_of(unread("MO-1", "not read", "未確認"), unread("MO-1", "not read", "未確認")), {}
        )

        assert len(finding.open()) == 1

    def test_a_provision_is_named_once_however_often_it_is_needed(self):
        shared = Provision("X-1", cite="Art. 1", says=says("x"), when=A, confidence=Confidence.READ)

        finding = evaluate(all_of(holds(shared), any_of(holds(shared))), {"voyager.armed": True})

        assert finding.provisions() == (shared,)

    def test_every_answer_that_was_asked_for_can_be_read_back(self):
        finding = evaluate(
            all_of(A, Voyager.goes.days_since(Voyager.comes).at_most(3)), {"voyager.armed": True}
        )

        assert finding.record() == {"voyager.armed": True, "voyager.goes": None, "voyager.comes": None}

    def test_a_finding_on_a_fact_knows_its_subject(self):
        assert subject_of(evaluate(A, {})) is Voyager
        assert subject_of(evaluate(all_of(A), {})) is None


class TestMonotone:
    @settings(max_examples=300, deadline=None)
    @given(conditions, records, whole_records)
    def test_filling_in_a_fact_never_turns_an_answer(self, condition, record, whole):
        for mode in Mode:
            decided = evaluate(condition, record, mode=mode).outcome
            known = {name: value for name, value in record.items() if value is not None}
            filled = evaluate(condition, whole | known, mode=mode).outcome

            assert decided in (OPEN, filled)

    @settings(max_examples=150, deadline=None)
    @given(instruments(), records, whole_records, st.sampled_from([fact.name for fact in FACTS]))
    def test_nor_does_one_fact_turn_what_an_instrument_answers(self, instrument, record, whole, name):
        if record.get(name) is not None:
            return
        before = determine(instrument, MAY_LAND, record, on=None).outcome

        after = determine(instrument, MAY_LAND, record | {name: whole[name]}, on=None).outcome

        assert before in (OPEN, after)


class TestGroupsAreValues:
    def test_two_written_alike_are_equal(self):
        assert all_of(A, B) == AllOf((A, B))
        assert any_of(A, B) == AnyOf((A, B))
        assert none_of(A, B) == NoneOf((A, B))
        assert all_of(A, B) != all_of(B, A)

    def test_a_question_on_the_day_is_a_fact_like_any_other(self):
        assert evaluate(ON.before(date(2025, 1, 1)), {"moment.on": date(2024, 12, 31)}).outcome is YES
