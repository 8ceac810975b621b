from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.rules.model import GATE, LANDING, LONG_STAY, MAY_CARRY_ARMS, MODEL, RELIEF, Voyager, says
from tests.rules.test_canonical_form import CHANGES
from tests.rules.test_rulebook import OLD
from warifu.errors import RuleError
from warifu.rules.conditions import all_of, holds, none_of
from warifu.rules.difference import (
    _only,
    clauses_of,
    difference,
    instrument_difference,
    provision_difference,
)
from warifu.rules.matters import Matter, Opposite
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence
from warifu.rules.provisions import NotForMachines, Provision, Timing
from warifu.rules.rulebook import Rulebook

LIFE = "stage in force, day 2020-04-01, confidence read"
BOOK = Rulebook((MODEL,))


def edited(**changes):
    """The model agreement with its article on landing changed."""
    new = replace(LANDING, **changes)
    return replace(MODEL, provisions=tuple(new if p is LANDING else p for p in MODEL.provisions))


def lines(found):
    return [text.en for text in found.words]


class TestDifference:
    def test_of_a_rulebook_with_itself_is_empty(self):
        assert difference(BOOK, Rulebook((MODEL,))).instruments == ()

    def test_words_alone_make_none(self):
        assert difference(BOOK, Rulebook((edited(says=says("other words")),))).instruments == ()

    @pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
    def test_shows_whatever_changes_the_digest(self, change):
        other = Rulebook((edited(**change),))

        found = difference(BOOK, other)

        assert other.digest != BOOK.digest
        assert lines(found)
        assert all(text.ja for text in found.words)

    def test_names_the_article_and_what_each_edition_says(self):
        found = difference(BOOK, Rulebook((edited(cite="Art. IV.9", confidence=Confidence.SUMMARY),)))

        assert lines(found) == [
            "MO-05 [Art. IV.1] citation: Art. IV.1 → Art. IV.9",
            "MO-05 [Art. IV.1] confidence: text read → by official summary",
        ]
        assert found.words[0].ja == "MO-05 [Art. IV.1] 引用:Art. IV.1 → Art. IV.9"

    def test_names_clauses_and_exceptions_that_came_or_went(self):
        when = all_of(LANDING.when.parts[0], none_of(Voyager.armed))

        found = difference(BOOK, Rulebook((edited(when=when, unless=()),)))

        assert lines(found) == [
            "MO-05 [Art. IV.1] clause: not ashore yet → nothing",
            "MO-05 [Art. IV.1] clause: nothing → none of these (Is the person armed? yes)",
            f"MO-05 [Art. IV.1] exception: {LONG_STAY.says.en} [Art. III.1] → nothing",
        ]

    def test_shows_clauses_that_only_changed_places(self):
        when = all_of(*LANDING.when.parts[::-1])

        [line] = difference(BOOK, Rulebook((edited(when=when),))).words

        assert line.en == (
            "MO-05 [Art. IV.1] order or grouping of the clauses: "
            "all of these (crew member [Art. II.1]; not ashore yet)"
            " → all of these (not ashore yet; crew member [Art. II.1])"
        )

    def test_shows_dates_and_limits_and_who_acts(self):
        timing = Timing(says("60 days before"), days=60, before="voyager.comes")

        found = difference(
            BOOK, Rulebook((edited(in_force=date(2026, 1, 1), timing=timing, office=Office.COUNSEL),))
        )

        assert lines(found) == [
            "MO-05 [Art. IV.1] in force from: nothing → 2026-01-01",
            "MO-05 [Art. IV.1] who acts: nothing → legal counsel (the text has to be read)",
            "MO-05 [Art. IV.1] time limit: nothing → days 60, before voyager.comes",
        ]

    def test_names_instruments_that_only_one_holds(self):
        assert lines(difference(BOOK, Rulebook((MODEL, OLD)))) == ["old only in the other: old"]
        assert lines(difference(Rulebook((MODEL, OLD)), BOOK)) == ["old only in the one: old"]

    def test_names_provisions_that_only_one_holds(self):
        shorter = replace(
            MODEL, provisions=tuple(p for p in MODEL.provisions if p.matter is not MAY_CARRY_ARMS)
        )

        assert lines(difference(BOOK, Rulebook((shorter,)))) == [
            "MO-09 [Art. V.1] only in the one: arms by orders",
            "MO-10 [Art. V.2] only in the one: reported only in the press",
        ]


class TestInstrumentDifference:
    @pytest.mark.parametrize(
        ("change", "line"),
        [
            ({"cite": "Model"}, "the Model Agreement: citation: Model Agreement → Model"),
            ({"parties": ()}, "the Model Agreement: Parties: AU; JP → nothing"),
            (
                {"not_for_machines": (NotForMachines("MO-20", says("x")),)},
                "the Model Agreement: rows not for machines: nothing → MO-20",
            ),
            (
                {"life": ()},
                f"the Model Agreement: life of the instrument: {LIFE} → nothing",
            ),
            (
                {"provisions": tuple(p for p in MODEL.provisions if p is not RELIEF)},
                "the Model Agreement: provision MO-04: its own provision → borrowed",
            ),
        ],
    )
    def test_shows_what_is_said_of_the_instrument_itself(self, change, line):
        found = instrument_difference(MODEL, replace(MODEL, **change))

        assert lines(found) == [line]

    def test_shows_a_provision_that_was_borrowed_and_is_now_its_own(self):
        without = replace(MODEL, provisions=tuple(p for p in MODEL.provisions if p is not RELIEF))

        assert lines(instrument_difference(without, MODEL)) == [
            "the Model Agreement: provision MO-04: borrowed → its own provision"
        ]

    def test_shows_another_gate(self):
        gate = replace(GATE, id="MO-01/new")

        assert lines(instrument_difference(MODEL, replace(MODEL, gate=gate)))[0] == (
            "the Model Agreement: gate: MO-01 → MO-01/new"
        )

    def test_shows_a_matter_that_can_now_be_asked_the_other_way_round(self, monkeypatch):
        monkeypatch.setattr(Matter, "registered", {})
        changed = Matter(
            "model_may_carry_arms",
            says("question"),
            Voyager,
            Opposite("model_may_not_carry_arms", says("opposite")),
        )
        provisions = tuple(
            replace(p, matter=changed) if p.matter is MAY_CARRY_ARMS else p for p in MODEL.provisions
        )

        arms = "model_may_carry_arms"
        assert lines(instrument_difference(MODEL, replace(MODEL, provisions=provisions))) == [
            f"the Model Agreement: matter {arms}: id {arms} → id {arms}, opposite model_may_not_carry_arms"
        ]


class TestProvisionDifference:
    def test_of_a_provision_with_itself_is_none(self):
        assert provision_difference(LANDING, replace(LANDING)) is None

    def test_has_two_sides_or_is_refused(self):
        with pytest.raises(RuleError, match="one of the two sides"):
            _only(None, None)


class TestClausesOf:
    def test_takes_conditions_apart_down_to_the_single_clause(self):
        provision = Provision(
            "CL-01",
            cite="Art. 1",
            says=says("x"),
            when=all_of(Voyager.armed, all_of(holds(LANDING), none_of(Voyager.ashore))),
            confidence=Confidence.READ,
        )

        assert clauses_of(provision) == (Voyager.armed, holds(LANDING), none_of(Voyager.ashore))
