from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from tests.rules.model import (
    ARMED_STAY,
    ARMS,
    ARMS_BY_REPORT,
    COST_NOT_FOUND,
    CREW_MEMBER,
    GATE,
    GUESTS_LAND,
    LANDING,
    LONG_STAY,
    MAY_CARRY_ARMS,
    MAY_LAND,
    MODEL,
    NOTICE,
    OWES_NOTICE,
    RELIEF,
    SHARES_COST,
    Voyager,
    says,
)
from tests.rules.test_compiled import SAILOR
from warifu.errors import FactError, RuleError, UnknownNameError
from warifu.rules.determine import determine
from warifu.rules.facts import UNKNOWN
from warifu.rules.matters import Matter, matter
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence, Kind, Mode, Outcome
from warifu.rules.provisions import Effect, Instrument, Provision
from warifu.rules.wording import Language, Text

DAY = date(2025, 3, 3)
GUEST = {**SAILOR, "voyager.capacity": "guest", "voyager.cleared": True}


def landing(on=DAY, mode=Mode.STRICT, instrument=MODEL, **changes):
    record = {name: value for name, value in SAILOR.items() if name != "moment.on"}
    record |= {f"voyager.{name}": value for name, value in changes.items()}
    return determine(instrument, MAY_LAND, record, on=on, mode=mode)


class TestDetermine:
    def test_takes_subjects_and_records_and_names_of_matters(self):
        sailor = Voyager(capacity="sailor", flag="JP", ashore=False, goes=DAY, comes=DAY, deputy="cook")

        found = determine(MODEL, "model_may_land", sailor, {"voyager.armed": False}, on=DAY)

        assert found.matter is MAY_LAND
        assert found.outcome is Outcome.MET

    def test_the_day_is_a_fact_that_may_be_unknown(self):
        assert landing(on=UNKNOWN).needed[0].name == "moment.on"
        assert landing(on=None).kinds == (Kind.MISSING_FACT,)

    def test_refuses_a_day_that_is_none(self):
        with pytest.raises(FactError, match=r"moment\.on"):
            landing(on=date(1850, 1, 1))

    def test_refuses_a_matter_that_the_instrument_does_not_deal_with(self):
        smaller = replace(MODEL, provisions=(NOTICE,))

        with pytest.raises(
            UnknownNameError, match="model has no provision on: model_may_land; it has: model_owes"
        ):
            determine(smaller, MAY_LAND, on=DAY)
        with pytest.raises(UnknownNameError, match="no provision on: model_may_fly"):
            determine(MODEL, "model_may_fly", on=DAY)

    def test_the_opposite_question_has_the_opposite_answer(self):
        opposite = determine(MODEL, "model_must_stay_aboard", SAILOR, on=DAY)

        assert opposite.outcome is Outcome.NOT_MET
        assert opposite.question.en == "Must the person stay aboard?"
        assert landing().question.en == "May the person land?"
        assert landing(ashore=None).asked_as("model_must_stay_aboard").outcome is Outcome.UNDETERMINED

    def test_names_rows_confidence_and_provisions(self):
        found = determine(MODEL, MAY_LAND, GUEST, on=DAY)

        assert found.outcome is Outcome.MET
        assert found.provisions == (GATE, GUESTS_LAND, ARMED_STAY)
        assert found.rows == ("MO-01", "MO-06", "MO-07", "MO-08")
        assert found.confidence is Confidence.SUMMARY


class TestExceptions:
    def test_an_exception_has_its_own_citation(self):
        found = landing(goes=date(2025, 9, 3), invited=False)

        assert found.outcome is Outcome.NOT_MET
        assert LONG_STAY in found.provisions
        assert RELIEF in found.provisions

    def test_an_exception_to_the_exception_brings_the_rule_back(self):
        assert landing(goes=date(2025, 9, 3), invited=True).outcome is Outcome.MET

    def test_an_exception_that_may_apply_leaves_it_open(self):
        found = landing(goes=date(2025, 9, 3))

        assert found.outcome is Outcome.UNDETERMINED
        assert found.needed == (Voyager.invited,)

    def test_an_exception_that_may_apply_does_not_matter_where_the_rule_fails_anyway(self):
        assert landing(goes=date(2025, 9, 3), ashore=True).outcome is Outcome.NOT_MET


class TestInForce:
    @pytest.mark.parametrize(
        ("on", "outcome"),
        [
            (date(2020, 3, 31), Outcome.NOT_MET),
            (date(2020, 4, 1), Outcome.MET),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_an_instrument_answers_from_its_first_day(self, on, outcome):
        assert landing(on=on).outcome is outcome

    @pytest.mark.parametrize(
        ("on", "outcome"),
        [(date(2030, 3, 31), Outcome.NOT_MET), (date(2030, 4, 1), Outcome.MET)],
    )
    def test_a_provision_ends_after_its_last_day(self, on, outcome):
        assert landing(on=on, goes=date(2025, 9, 3), invited=False).outcome is outcome


class TestConflict:
    def test_provisions_that_answer_opposite_ways_leave_it_to_be_decided(self):
        found = determine(MODEL, MAY_LAND, GUEST | {"voyager.armed": True}, on=DAY)

        assert found.outcome is Outcome.UNDETERMINED
        assert found.kinds == (Kind.NEEDS_DECISION,)
        assert [part.says.en for part in found.open] == [
            "provisions of the Model Agreement answer this opposite ways and neither excepts the other"
        ]
        assert found.open[0].office is Office.BOTH_STATES

    def test_the_first_never_wins_whatever_the_order(self):
        trio = (LANDING, GUESTS_LAND, ARMED_STAY)

        for order in permutations(trio):
            instrument = replace(MODEL, provisions=(CREW_MEMBER, LONG_STAY, RELIEF, *order))
            found = determine(instrument, MAY_LAND, GUEST | {"voyager.armed": True}, on=DAY)
            assert found.kinds == (Kind.NEEDS_DECISION,)

    def test_a_provision_towards_no_alone_is_a_no(self):
        only_no = replace(MODEL, provisions=(ARMED_STAY,))

        for armed in (True, False):
            found = determine(only_no, MAY_LAND, GUEST | {"voyager.armed": armed}, on=DAY)
            assert found.outcome is Outcome.NOT_MET

    def test_a_provision_towards_no_that_may_apply_leaves_it_open(self):
        found = determine(MODEL, MAY_LAND, GUEST | {"voyager.armed": None}, on=DAY)

        assert found.needed == (Voyager.armed,)
        assert Kind.MISSING_FACT in found.kinds


class TestModes:
    def test_a_text_of_secondary_sources_does_not_decide_in_strict_mode(self):
        record = SAILOR | {"voyager.ashore": True, "voyager.crew": 21, "voyager.cleared": True}

        strict = determine(MODEL, MAY_CARRY_ARMS, record, on=DAY)

        assert strict.outcome is Outcome.UNDETERMINED
        assert strict.kinds == (Kind.PROVISION_UNREAD,)
        assert strict.open[0].row == "MO-10"
        assert strict.open[0].office is Office.COUNSEL

    def test_in_lenient_mode_it_decides_with_a_warning(self):
        record = SAILOR | {"voyager.ashore": True, "voyager.crew": 21, "voyager.cleared": True}

        lenient = determine(MODEL, MAY_CARRY_ARMS, record, on=DAY, mode=Mode.LENIENT)

        assert lenient.outcome is Outcome.MET
        assert lenient.warnings == (ARMS_BY_REPORT,)
        assert lenient.confidence is Confidence.SECONDARY

    def test_a_text_that_nobody_found_never_decides(self):
        record = SAILOR | {"voyager.boats": 2, "voyager.crew": 4, "voyager.armed": False}

        for mode in Mode:
            found = determine(MODEL, SHARES_COST, record, on=DAY, mode=mode)
            assert found.outcome is Outcome.UNDETERMINED
            assert COST_NOT_FOUND in found.provisions
            assert found.warnings == ()

    def test_an_answer_from_texts_read_has_no_warning(self):
        assert landing().warnings == ()

    @pytest.mark.parametrize(
        ("confidence", "strict", "lenient"),
        [
            (Confidence.READ, True, True),
            (Confidence.SUMMARY, True, True),
            (Confidence.SECONDARY, False, True),
            (Confidence.INFERRED, False, True),
            (Confidence.UNVERIFIED, False, False),
        ],
    )
    def test_which_texts_decide(self, confidence, strict, lenient):
        assert confidence.decides(Mode.STRICT) is strict
        assert confidence.decides(Mode.LENIENT) is lenient


class TestKinds:
    def test_a_missing_fact(self):
        found = landing(ashore=None)

        assert found.kinds == (Kind.MISSING_FACT,)
        assert found.open == ()

    def test_a_text_not_read(self):
        found = determine(MODEL, OWES_NOTICE, SAILOR, on=DAY)

        assert found.kinds == (Kind.PROVISION_UNREAD,)
        assert found.needed == ()
        assert found.rows == ("MO-11", "MO-12")

    def test_a_decision_to_be_taken(self):
        found = determine(MODEL, MAY_CARRY_ARMS, SAILOR, on=DAY)

        assert Kind.NEEDS_DECISION in found.kinds
        assert ARMS in found.provisions

    def test_a_decided_answer_has_none(self):
        assert landing().kinds == landing().needed == landing().open == ()


class TestInstrument:
    def test_refuses_two_provisions_of_one_name(self):
        with pytest.raises(RuleError, match="model: two provisions are called MO-05"):
            replace(MODEL, provisions=(LANDING, replace(LANDING)))

    def test_answers_its_matters_in_the_order_of_its_text(self):
        assert MODEL.matters == (MAY_LAND, MAY_CARRY_ARMS, OWES_NOTICE, SHARES_COST)
        assert repr(MODEL) == "Instrument(model)"

    def test_a_matter_on_which_only_exceptions_speak_is_not_its_matter(self):
        empty = Instrument("e", says("e"), says("e"), "E", (), "e", GATE, (LONG_STAY,), (), says("e"))

        assert empty.matters == ()


class TestProvision:
    def test_refuses_to_end_before_it_begins(self):
        with pytest.raises(RuleError, match="MO-05: ends 2024-01-01 before it is in force"):
            replace(LANDING, in_force=date(2025, 1, 1), ends=date(2024, 1, 1))

    def test_may_be_in_force_for_a_single_day(self):
        single = replace(LANDING, in_force=DAY, ends=DAY)

        assert landing(instrument=replace(MODEL, provisions=(single,))).outcome is Outcome.MET

    def test_names_the_rows_it_rests_on(self):
        part = Provision("MO-21/b", "Art. 1", says("x"), Voyager.armed, Confidence.READ, also=("MO-22",))

        assert part.row == "MO-21"
        assert part.rows == ("MO-21", "MO-22")
        assert part.effect is Effect.YES
        assert repr(part) == "Provision(MO-21/b)"


class TestMatter:
    def test_shows_its_name(self):
        assert repr(MAY_LAND) == "Matter(model_may_land)"

    def test_two_of_one_name_are_refused(self):
        with pytest.raises(RuleError, match="two matters are called model_may_land"):
            matter("model_may_land", "Again?", "再び", about=Voyager)

    def test_an_opposite_may_not_take_the_name_of_a_matter(self, monkeypatch):
        monkeypatch.setattr(Matter, "registered", dict(Matter.registered))

        with pytest.raises(RuleError, match="two matters are called model_owes_notice"):
            matter("model_new", "New?", "新規", about=Voyager, opposite=("model_owes_notice", "No?", "否"))


class TestWords:
    @pytest.mark.parametrize(
        "one",
        [*Outcome, *Kind, *Confidence, *Office],
        ids=lambda one: f"{type(one).__name__}.{one.name}",
    )
    def test_everything_that_a_person_reads_has_both_languages(self, one):
        assert one.word.en
        assert any(ord(sign) > 0x3000 for sign in one.word.ja)

    @pytest.mark.parametrize(("en", "ja"), [("", "あ"), ("a", ""), (" ", "あ"), ("a", "　")])
    def test_a_text_needs_both_languages(self, en, ja):
        with pytest.raises(RuleError, match="a text needs English and Japanese words"):
            Text(en, ja)

    def test_a_text_gives_the_language_asked_for(self):
        assert Text("a", "あ").to(Language.EN) == "a"
        assert Text("a", "あ").to(Language.JA) == "あ"
