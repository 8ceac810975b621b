from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.rules.model import COST, GATE, LANDING, LONG_STAY, MAY_LAND, MODEL, NOTICE, Voyager, says
from warifu.canonical import canonical_bytes
from warifu.errors import RuleError
from warifu.rules.canonical_form import law_of, law_of_condition, law_of_provision, words_of_instrument
from warifu.rules.conditions import (
    Comparison,
    Condition,
    Term,
    Value,
    all_of,
    any_of,
    clause,
    holds,
    none_of,
    unread,
)
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence
from warifu.rules.provisions import Effect, Instrument, NotForMachines, Provision, Timing


class TestLawOfCondition:
    def test_groups_clauses_and_leaves_have_one_form_each(self):
        condition = all_of(
            clause("invited", "招待", Voyager.invited),
            any_of(none_of(Voyager.armed), holds(LANDING)),
            unread("MO-12", "not read", "未確認"),
        )

        assert law_of_condition(condition) == {
            "all": [
                {"yes": "voyager.invited"},
                {"any": [{"none": [{"yes": "voyager.armed"}]}, {"holds": "MO-05"}]},
                {"open": "provision_unread", "row": "MO-12", "by": "counsel"},
            ]
        }

    def test_every_term_has_its_form(self):
        assert law_of_condition(Voyager.capacity.equals("cook")) == {
            "eq": [{"fact": "voyager.capacity"}, {"value": "cook"}]
        }
        assert law_of_condition(Voyager.comes.before(date(2025, 1, 31))) == {
            "lt": [{"fact": "voyager.comes"}, {"day": "2025-01-31"}]
        }
        assert law_of_condition(Voyager.goes.on_or_before(Voyager.comes.plus(months=1, days=2))) == {
            "le": [{"fact": "voyager.goes"}, {"fact": "voyager.comes", "months": 1, "days": 2}]
        }
        assert law_of_condition(Voyager.goes.days_since(Voyager.comes).at_most(90)) == {
            "le": [{"from": "voyager.comes", "to": "voyager.goes"}, {"value": 90}]
        }
        assert law_of_condition(Voyager.boats.times(2).equals(Voyager.crew)) == {
            "eq": [{"fact": "voyager.boats", "times": 2}, {"fact": "voyager.crew"}]
        }

    def test_a_clause_is_what_it_comes_to_whatever_its_phrase(self):
        one = clause("armed", "武装", Voyager.armed)
        other = clause("carrying arms", "武器の携帯", Voyager.armed)

        assert law_of_condition(one) == law_of_condition(other) == {"yes": "voyager.armed"}

    def test_refuses_what_it_does_not_know(self):
        with pytest.raises(RuleError, match="not a condition"):
            law_of_condition(Condition())
        with pytest.raises(RuleError, match="not a term"):
            law_of_condition(Comparison("eq", Term(), Value(1)))


class TestLawOfProvision:
    def test_a_provision_shows_everything_that_an_answer_rests_on(self):
        assert law_of_provision(GATE) == {
            "id": "MO-01",
            "cite": "Art. I",
            "matter": None,
            "effect": "yes",
            "confidence": "read",
            "when": {
                "any": [
                    {"eq": [{"fact": "voyager.flag"}, {"value": "AU"}]},
                    {"eq": [{"fact": "voyager.flag"}, {"value": "JP"}]},
                ]
            },
            "unless": [],
            "in_force": "2020-04-01",
            "ends": None,
            "also": [],
            "office": None,
            "timing": None,
        }

    def test_exceptions_are_named_by_the_provision_that_they_are(self):
        assert law_of_provision(LONG_STAY)["unless"] == [
            {"holds": "MO-04"},
            {"eq": [{"fact": "voyager.deputy"}, {"fact": "voyager.capacity"}]},
        ]

    def test_a_time_limit_and_who_acts_are_law(self):
        timed = replace(
            NOTICE,
            office=Office.SENDING_UNIT,
            timing=Timing(says("at least 30 days before"), days=30, before="voyager.comes"),
        )

        form = law_of_provision(timed)

        assert form["office"] == "sending unit"
        assert form["timing"] == {
            "days": 30,
            "months": None,
            "working": False,
            "before": "voyager.comes",
            "after": "",
        }


CHANGES = {
    "cite": {"cite": "Art. IV.9"},
    "confidence": {"confidence": Confidence.SUMMARY},
    "effect": {"effect": Effect.NO},
    "clauses": {"when": Voyager.invited},
    "exceptions": {"unless": ()},
    "beginning": {"in_force": date(2021, 1, 1)},
    "end": {"ends": date(2031, 1, 1)},
    "rows": {"also": ("MO-99",)},
    "matter": {"matter": None},
    "office": {"office": Office.COUNSEL},
}


class TestLawOf:
    @pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
    def test_changes_with_every_part_of_a_provision_but_its_words(self, change):
        changed = tuple(replace(p, **change) if p is LANDING else p for p in MODEL.provisions)

        assert law_of(replace(MODEL, provisions=changed)) != law_of(MODEL)

    def test_stays_when_only_words_change(self):
        reworded = tuple(
            replace(p, says=says("better words"), note=says("a note"), papers=says("a paper"))
            if p.matter is not None
            else p
            for p in MODEL.provisions
        )
        other = replace(MODEL, provisions=reworded, title=says("title"), how_sure=says("surer"))

        assert law_of(other) == law_of(MODEL)
        assert words_of_instrument(other) != words_of_instrument(MODEL)

    def test_stays_when_provisions_are_written_in_another_order(self):
        turned = replace(MODEL, provisions=MODEL.provisions[::-1])

        assert canonical_bytes(law_of(turned)) == canonical_bytes(law_of(MODEL))

    def test_holds_what_it_borrows_from_another_instrument(self):
        borrower = Provision(
            "BO-01",
            cite="Art. 1",
            says=says("x"),
            when=holds(LANDING),
            confidence=Confidence.READ,
            matter=MAY_LAND,
        )
        instrument = Instrument(
            "bo", says("bo"), says("bo"), "Bo", (), "bo", GATE, (borrower,), (), says("bo")
        )

        form = law_of(instrument)

        assert [p["id"] for p in form["provisions"]] == ["BO-01", "MO-01"]
        assert [p["id"] for p in form["borrowed"]] == ["MO-02", "MO-03", "MO-04", "MO-05"]

    def test_names_the_facts_with_their_kinds_and_codes_in_order(self):
        facts = {fact["name"]: fact for fact in law_of(MODEL)["facts"]}

        assert list(facts) == sorted(facts)
        assert facts["voyager.capacity"] == {
            "name": "voyager.capacity",
            "kind": "one_of",
            "missing": "missing_fact",
            "choices": ["cook", "guest", "sailor"],
        }
        assert facts["voyager.crew"] == {
            "name": "voyager.crew",
            "kind": "count",
            "missing": "missing_fact",
            "unit": "people",
        }
        assert facts["voyager.cleared"]["missing"] == "needs_decision"
        assert facts["moment.on"]["kind"] == "day"

    def test_lists_matters_life_and_rows_not_for_machines(self):
        more = replace(MODEL, not_for_machines=(NotForMachines("MO-20", says("not for machines")),))

        form = law_of(more)

        assert form["matters"][1] == {"id": "model_may_land", "opposite": "model_must_stay_aboard"}
        assert form["life"] == [{"stage": "in force", "day": "2020-04-01", "confidence": "read"}]
        assert form["not_for_machines"] == ["MO-20"]


class TestWordsOfInstrument:
    def test_holds_questions_choices_phrases_and_limits_in_both_languages(self):
        timed = replace(COST, timing=Timing(says("soon")), note=says("a note"))
        instrument = replace(MODEL, provisions=(LANDING, timed))

        words = words_of_instrument(instrument)

        cost = next(p for p in words["provisions"] if p["id"] == "MO-13")
        landing = next(p for p in words["provisions"] if p["id"] == "MO-05")
        facts = {fact["name"]: fact for fact in words["facts"]}
        assert cost["timing"] == ["soon", "soon(模擬)"]
        assert landing["phrases"] == [["not ashore yet", "未上陸"]]
        assert facts["voyager.capacity"]["choices"]["cook"] == ["cook", "調理員"]
        assert words["matters"][0]["opposite"] == [
            "Must the person stay aboard?",
            "船内にとどまる必要がありますか。",
        ]
