from __future__ import annotations

from datetime import date
from functools import reduce
from itertools import islice, product
from typing import Any

import pytest
from hypothesis import given, settings

from tests.rules.model import (
    ARMED_STAY,
    CREW_MEMBER,
    GATE,
    GUESTS_LAND,
    LANDING,
    LONG_STAY,
    MAY_CARRY_ARMS,
    MAY_LAND,
    MODEL,
    RELIEF,
    Voyager,
    says,
)
from tests.rules.trees import instruments, records
from warifu.errors import RuleError
from warifu.rules.compiled import Compiled, compiled
from warifu.rules.conditions import AnyOf, Comparison, Condition, Term, Value, all_of, none_of
from warifu.rules.evaluate import evaluate
from warifu.rules.findings import Finding
from warifu.rules.outcomes import Confidence, Kind, Mode, Outcome
from warifu.rules.program import program
from warifu.rules.provisions import Instrument, Provision

SAILOR: dict[str, Any] = {
    "moment.on": date(2025, 3, 3),
    "voyager.flag": "JP",
    "voyager.capacity": "sailor",
    "voyager.deputy": "cook",
    "voyager.ashore": False,
    "voyager.armed": False,
    "voyager.comes": date(2025, 3, 3),
    "voyager.goes": date(2025, 4, 3),
}


def assert_same(one: Finding, other: Finding) -> None:
    assert (one.outcome, one.condition, one.provision) == (other.outcome, other.condition, other.provision)
    assert one.values == other.values
    assert len(one.beneath) == len(other.beneath)
    for below, other_below in zip(one.beneath, other.beneath, strict=True):
        assert_same(below, other_below)


def assert_agrees(made: Compiled, record: dict[str, Any]) -> None:
    """All three functions say what `evaluate` says."""
    outcomes, cited, explained = made.decide(record), made.decide_cited(record), made.explain(record)
    for number, root in enumerate(made.program.roots):
        finding = evaluate(root.condition, record, mode=made.program.mode)
        reasons = explained[number].reasons
        opened = finding.open() if finding.outcome is Outcome.UNDETERMINED else ()

        assert outcomes[number] is cited[number][0] is explained[number].outcome is finding.outcome
        assert set(cited[number][1]) == set(reasons.provisions) == set(finding.provisions())
        assert set(reasons.needed) == set(finding.needed())
        assert set(reasons.open) == set(opened)
        assert reasons.kinds == finding.kinds()
        assert_same(explained[number].finding(), finding)


def with_condition(when: Condition) -> Compiled:
    gate = Provision("ON-00", cite="Art. 0", says=says("x"), when=all_of(), confidence=Confidence.READ)
    one = Provision(
        "ON-01", cite="Art. 1", says=says("x"), when=when, confidence=Confidence.READ, matter=MAY_LAND
    )
    instrument = Instrument("on", says("on"), says("on"), "On", (), "on", gate, (one,), (), says("on"))
    return compiled(instrument)


class TestCompiled:
    @settings(max_examples=300, deadline=None)
    @given(instruments(), records)
    def test_agrees_with_the_evaluator_on_any_tree_and_record(self, instrument, record):
        assert_agrees(compiled(instrument, mode=Mode.STRICT), record)
        assert_agrees(compiled(instrument, mode=Mode.LENIENT), record)

    @settings(max_examples=300, deadline=None)
    @given(records)
    def test_agrees_with_the_evaluator_on_the_model_agreement(self, record):
        assert_agrees(compiled(MODEL), record)
        assert_agrees(compiled(MODEL, mode=Mode.LENIENT), record)

    def test_agrees_with_the_evaluator_around_every_limit_of_the_model_agreement(self):
        axes = {
            "voyager.capacity": ["sailor", "guest", None],
            "voyager.deputy": ["cook", None],
            "voyager.armed": [True, False, None],
            "voyager.invited": [True, False, None],
            "voyager.goes": [date(2025, 2, 28), date(2025, 3, 1), date(2025, 5, 1), date(2025, 5, 2), None],
            "moment.on": [date(2020, 3, 31), date(2020, 4, 1), date(2030, 3, 31), date(2030, 4, 1), None],
        }
        fixed = {**SAILOR, "voyager.comes": date(2025, 1, 31)}
        made = compiled(MODEL, MAY_LAND)

        for values in islice(product(*axes.values()), 0, None, 3):
            assert_agrees(made, fixed | dict(zip(axes, values, strict=True)))

    def test_a_sailor_may_land_by_the_articles_on_crew_and_landing(self):
        [(outcome, provisions)] = compiled(MODEL, MAY_LAND).decide_cited(SAILOR)

        assert outcome is Outcome.MET
        assert set(provisions) == {GATE, CREW_MEMBER, LANDING, LONG_STAY, ARMED_STAY}

    def test_an_exception_that_may_apply_leaves_open_by_what_it_lacks(self):
        record = SAILOR | {"voyager.goes": date(2025, 9, 3)}

        [explanation] = compiled(MODEL, MAY_LAND).explain(record)

        assert explanation.outcome is Outcome.UNDETERMINED
        assert explanation.reasons.needed == (Voyager.invited,)
        assert explanation.reasons.kinds == (Kind.MISSING_FACT,)
        assert explanation.reasons.provisions == (LANDING, LONG_STAY, RELIEF)

    def test_answers_stand_in_the_order_of_the_matters(self):
        assert [root.matter for root in compiled(MODEL).program.roots] == list(MODEL.matters)
        assert len(compiled(MODEL).decide({})) == 4

    def test_provisions_stand_in_the_order_of_the_tree(self):
        record = {**SAILOR, "voyager.capacity": "guest"}

        [explanation] = compiled(MODEL, MAY_LAND).explain(record)

        assert explanation.reasons.provisions == (GUESTS_LAND,)
        assert [kind.value for kind in explanation.reasons.kinds] == ["needs_decision"]

    def test_nothing_is_made_twice(self):
        assert compiled(MODEL, MAY_LAND) is compiled(MODEL, MAY_LAND)
        assert compiled(MODEL, MAY_LAND).decide is compiled(MODEL, MAY_LAND).decide

    def test_for_one_matter_only_its_facts_are_fetched(self):
        class Watched(dict):
            asked = set()  # noqa: RUF012

            def get(self, name, default=None):
                self.asked.add(name)
                return super().get(name, default)

        record = Watched()
        compiled(MODEL, MAY_CARRY_ARMS).decide(record)

        assert record.asked == {
            "moment.on",
            "voyager.flag",
            "voyager.capacity",
            "voyager.nationality",
            "voyager.ashore",
            "voyager.crew",
        }

    def test_takes_trees_deeper_than_python_lets_brackets_nest(self):
        facts = (Voyager.armed, Voyager.ashore, Voyager.invited)
        deep = reduce(
            lambda inner, number: none_of(all_of(inner, facts[number % 3]), facts[(number + 1) % 3]),
            range(70),
            Voyager.cleared,
        )
        made = with_condition(deep)

        for armed, ashore, invited in product([True, False, None], repeat=3):
            assert_agrees(
                made, {"voyager.armed": armed, "voyager.ashore": ashore, "voyager.invited": invited}
            )

    def test_a_comparison_of_two_literals_asks_for_nothing(self):
        made = with_condition(
            AnyOf((Comparison("lt", Value(2), Value(1)), Comparison("eq", Value("JP"), Value("JP"))))
        )

        assert made.decide({}) == (Outcome.MET,)
        assert_agrees(made, {})

    def test_refuses_a_term_that_it_does_not_know(self):
        class Odd(Term):
            def facts(self):
                return iter(())

        with pytest.raises(RuleError, match="not a term"):
            _ = with_condition(Comparison("eq", Odd(), Value(1))).decide


class TestExplanation:
    def test_every_answer_can_be_read_back_from_its_tree_though_parts_are_shared(self):
        [explanation] = compiled(MODEL, MAY_LAND).explain(SAILOR)

        record = explanation.finding().record()

        assert {name: value for name, value in record.items() if value is not None} == SAILOR


class TestReasons:
    def test_are_forgotten_once_too_many_are_kept(self, monkeypatch):
        monkeypatch.setattr("warifu.rules.explanation._MOST_KEPT", 2)
        made = Compiled(program([MODEL], [MAY_LAND], mode=Mode.STRICT))

        for capacity, armed in product(["sailor", "guest", "cook", None], [True, False, None]):
            assert_agrees(made, SAILOR | {"voyager.capacity": capacity, "voyager.armed": armed})

        assert len(made._reasons[0]) <= 2
