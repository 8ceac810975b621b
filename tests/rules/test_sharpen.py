from __future__ import annotations

from itertools import islice, product

import pytest
from hypothesis import event, given, settings

from tests.rules.model import GATE, MAY_LAND, MODEL, Voyager, says
from tests.rules.trees import FACTS, conditions, records
from warifu.parties import State
from warifu.rules.compiled import compiled
from warifu.rules.conditions import Condition, all_of, any_of, none_of, undecided
from warifu.rules.determine import determine
from warifu.rules.domains import Domains
from warifu.rules.facts import OneOf, StateFact, YesNo
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence, Mode, Outcome
from warifu.rules.program import program
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.sharpen import sharpen

OPEN_GATE = Provision("SH-00", cite="Art. 0", says=says("gate"), when=all_of(), confidence=Confidence.READ)
AU, JP = State("AU"), State("JP")


def asking(*conditions: Condition, record: dict | None = None):
    """What an instrument answers that is met if any of these conditions is."""
    provisions = tuple(
        Provision(
            f"SH-{number:02}",
            cite=f"Art. {number}",
            says=says("x"),
            when=condition,
            confidence=Confidence.READ,
            matter=MAY_LAND,
        )
        for number, condition in enumerate(conditions, start=1)
    )
    instrument = Instrument(
        "sh", says("sh"), says("sh"), "Sh", (), "sh", OPEN_GATE, provisions, (), says("sh")
    )
    return determine(instrument, MAY_LAND, record or {}, on=None)


class TestSharpen:
    def test_a_yes_either_way_is_a_yes_and_says_how_it_was_found(self):
        open_answer = asking(Voyager.armed, none_of(Voyager.armed))

        sharp = sharpen(open_answer)

        assert open_answer.outcome is Outcome.UNDETERMINED
        assert sharp.outcome is Outcome.MET
        assert sharp.sharpened
        assert sharp.needed == sharp.open == sharp.kinds == ()
        assert sharp.finding.condition.says.en == (
            "the answer is the same whatever the answer to: Is the person armed?"
        )
        assert sharp.finding.condition.says.ja == (
            "次の問いの答えがいずれであっても、結論は変わりません：武器を携帯していますか。"
        )

    def test_every_supposition_that_rests_on_other_provisions_is_shown(self):
        sharp = sharpen(asking(Voyager.armed, none_of(Voyager.armed)))

        assert [case.condition.says.en for case in sharp.finding.causes] == [
            "supposing: Is the person armed? yes",
            "supposing: Is the person armed? no",
        ]
        assert [provision.id for provision in sharp.provisions] == ["SH-00", "SH-01", "SH-02"]

    def test_a_no_whatever_the_capacity_is_a_no(self):
        sharp = sharpen(asking(all_of(Voyager.capacity.equals("cook"), Voyager.capacity.equals("guest"))))

        assert sharp.outcome is Outcome.NOT_MET

    def test_two_people_of_any_capacity_are_alike_or_not(self):
        alike = Voyager.capacity.equals(Voyager.deputy)

        assert sharpen(asking(alike, none_of(alike))).outcome is Outcome.MET
        assert sharpen(asking(alike)).outcome is Outcome.UNDETERMINED

    def test_a_state_that_nothing_names_is_tried_too(self):
        named = Voyager.flag.among(AU, JP)

        assert sharpen(asking(named)).outcome is Outcome.UNDETERMINED
        assert sharpen(asking(named, none_of(Voyager.flag.equals(JP)))).outcome is Outcome.MET

    def test_two_states_that_nothing_names_may_differ(self):
        same = Voyager.flag.equals(Voyager.nationality)
        outside = none_of(Voyager.flag.equals(JP), Voyager.nationality.equals(JP))

        assert sharpen(asking(none_of(outside), same)).outcome is Outcome.UNDETERMINED

    def test_a_state_that_is_known_is_among_those_tried(self):
        condition = none_of(Voyager.flag.equals(Voyager.nationality))

        assert sharpen(asking(condition, record={"voyager.flag": "GB"})).outcome is Outcome.UNDETERMINED

    def test_days_and_numbers_stay_open_meanwhile(self):
        long = Voyager.crew.more_than(10)

        assert not sharpen(asking(long, none_of(long))).sharpened
        assert sharpen(asking(any_of(Voyager.armed, none_of(Voyager.armed), long))).sharpened

    def test_an_answer_that_one_value_would_leave_open_stays_open(self):
        waits = undecided("SH-1", "somebody decides", "誰かが決定する", Office.BOTH_STATES)

        determination = asking(any_of(Voyager.armed, waits))

        assert sharpen(determination) is determination

    def test_what_is_decided_stays_as_it_is(self):
        determination = asking(Voyager.armed, record={"voyager.armed": True})

        assert sharpen(determination) is determination

    def test_gives_up_where_there_is_too_much_to_try(self):
        alike = Voyager.capacity.equals(Voyager.deputy)
        determination = asking(alike, none_of(alike))

        assert sharpen(determination, most=9).sharpened
        assert sharpen(determination, most=8) is determination

    def test_the_opposite_question_gets_the_opposite_answer(self):
        determination = asking(Voyager.armed, none_of(Voyager.armed)).asked_as("model_must_stay_aboard")

        assert sharpen(determination).outcome is Outcome.NOT_MET

    @settings(max_examples=150, deadline=None)
    @given(conditions, conditions, records)
    def test_agrees_with_every_completion_of_the_record(self, condition, other, record):
        instrument = asking(condition, none_of(any_of(condition, other)), all_of(condition, other)).instrument
        determination = determine(instrument, MAY_LAND, record, on=None)
        event(f"{determination.outcome} sharpened to {sharpen(determination).outcome}")
        if not sharpen(determination).sharpened:
            return
        answers = {YesNo: lambda _: (True, False), OneOf: lambda fact: tuple(fact.choices)}
        tried = [
            [(fact.name, v) for v in answers.get(type(fact), lambda _: ("AU", "JP", "GB", "FR", "DE"))(fact)]
            for fact in FACTS
            if record.get(fact.name) is None and isinstance(fact, YesNo | OneOf | StateFact)
        ]

        for case in islice(product(*tried), 0, None, 37):
            completed = compiled(instrument, MAY_LAND).decide(record | dict(case))
            assert completed == (sharpen(determination).outcome,)


class TestDomains:
    @pytest.mark.parametrize(
        ("fact", "answers"),
        [
            (Voyager.armed, (True, False)),
            (Voyager.capacity, ("sailor", "cook", "guest")),
            (Voyager.flag, ("AU", "JP", "GB", "AD")),
            (Voyager.crew, ()),
            (Voyager.comes, ()),
        ],
    )
    def test_lists_the_answers_that_can_be_counted(self, fact, answers):
        domains = Domains(program([MODEL], mode=Mode.STRICT), {"voyager.nationality": "GB"})

        assert domains.of(fact) == answers

    def test_the_gate_names_its_parties(self):
        assert GATE.when.condition.parts[0].right.value == "AU"
