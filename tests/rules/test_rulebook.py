from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.rules.model import GATE, GUESTS_LAND, LANDING, LONG_STAY, MAY_LAND, MODEL, NOTICE, says
from warifu.errors import RuleError, UnknownNameError
from warifu.rules.conditions import holds
from warifu.rules.outcomes import Confidence
from warifu.rules.provisions import Instrument, Provision
from warifu.rules.rulebook import Rulebook

ROOT = Path(__file__).parents[2]
ENDED = replace(GATE, id="OL-01", ends=date(2021, 12, 31))
OLD = Instrument(
    "old",
    says("old"),
    says("old"),
    "Old",
    (),
    "old",
    ENDED,
    (replace(GUESTS_LAND, id="OL-02", also=()),),
    (),
    says("old"),
)
BOOK = Rulebook((MODEL, OLD))


class TestDigest:
    @pytest.mark.parametrize("seed", ["0", "1", "4242"])
    def test_is_the_same_whatever_the_order_of_hashes(self, seed):
        program = (
            "from tests.rules.test_rulebook import BOOK; import sys;"
            "sys.stdout.write(BOOK.digest + ' ' + BOOK.words_digest)"
        )
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        }

        done = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
        )

        assert done.stdout == f"{BOOK.digest} {BOOK.words_digest}"

    def test_is_sixty_four_hexadecimal_digits(self):
        assert len(BOOK.digest) == 64
        assert set(BOOK.digest) <= set("0123456789abcdef")

    def test_stays_when_instruments_stand_in_another_order(self):
        assert Rulebook((OLD, MODEL)).digest == BOOK.digest

    def test_changes_with_one_citation(self):
        changed = replace(
            MODEL,
            provisions=tuple(replace(p, cite="Art. VI.2") if p is NOTICE else p for p in MODEL.provisions),
        )

        assert Rulebook((changed, OLD)).digest != BOOK.digest

    def test_of_law_and_of_words_part_ways_when_words_change(self):
        reworded = replace(MODEL, title=says("other title"))

        assert Rulebook((reworded, OLD)).digest == BOOK.digest
        assert Rulebook((reworded, OLD)).words_digest != BOOK.words_digest


class TestLookUps:
    def test_a_provision_is_found_by_its_id(self):
        assert BOOK.provision("MO-05") is LANDING

    def test_a_misspelt_provision_names_the_nearest(self):
        with pytest.raises(UnknownNameError, match=r"no provision is called: MO-5; nearest: MO-05"):
            BOOK.provision("MO-5")
        with pytest.raises(UnknownNameError, match="nearest: none is near"):
            BOOK.provision("???")

    def test_a_row_finds_every_provision_that_takes_something_from_it(self):
        assert BOOK.resting_on("MO-07") == (GUESTS_LAND,)
        assert BOOK.resting_on("MO-99") == ()

    def test_matters_are_named_once_and_answered_by_several(self):
        assert [matter.id for matter in BOOK.matters] == [
            "model_may_land",
            "model_may_carry_arms",
            "model_owes_notice",
            "model_shares_cost",
        ]
        assert BOOK.answering(MAY_LAND) == (MODEL, OLD)
        assert BOOK.answering(NOTICE.matter) == (MODEL,)

    def test_an_instrument_is_found_by_its_id_or_by_a_provision(self):
        assert BOOK.instrument("old") is OLD
        assert BOOK.instrument_of(LANDING) is MODEL
        assert BOOK.instrument_of(ENDED) is OLD
        with pytest.raises(UnknownNameError, match="no instrument is called: new; there are: model, old"):
            BOOK.instrument("new")
        with pytest.raises(UnknownNameError, match="does not hold: OL-01"):
            Rulebook((MODEL,)).instrument_of(ENDED)


class TestInForceOn:
    def test_takes_in_the_first_and_the_last_day(self):
        assert LONG_STAY in BOOK.in_force_on(date(2030, 3, 31))
        assert LONG_STAY not in BOOK.in_force_on(date(2030, 4, 1))
        assert GATE in BOOK.in_force_on(date(2020, 4, 1))

    def test_nothing_of_an_instrument_is_in_force_outside_its_own_dates(self):
        assert BOOK.in_force_on(date(2020, 3, 31)) == ()
        assert {p.id for p in BOOK.in_force_on(date(2021, 12, 31))} >= {"OL-01", "OL-02"}
        assert {p.id for p in BOOK.in_force_on(date(2022, 1, 1))}.isdisjoint({"OL-01", "OL-02"})


class TestRulebook:
    def test_refuses_two_instruments_of_one_name(self):
        with pytest.raises(RuleError, match="two instruments of the rulebook are called model"):
            Rulebook((MODEL, replace(MODEL)))

    def test_refuses_two_different_provisions_of_one_name_even_when_one_is_only_borrowed(self):
        double = replace(LANDING, cite="Art. 99")
        borrower = Provision(
            "BO-01", cite="Art. 1", says=says("x"), when=holds(double), confidence=Confidence.READ
        )
        other = replace(OLD, id="other", provisions=(borrower,))

        with pytest.raises(RuleError, match="two provisions of the rulebook are called: MO-05"):
            Rulebook((MODEL, other))

    def test_one_provision_may_stand_in_two_instruments(self):
        shared = replace(OLD, id="shared", gate=GATE)

        assert Rulebook((MODEL, shared)).provision("MO-01") is GATE
