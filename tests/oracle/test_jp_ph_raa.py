"""Engine and oracle give the same answers and reasons under the Japan–Philippines agreement."""

from __future__ import annotations

from datetime import date

import pytest

from tests.oracle import jp_ph_raa as oracle
from tests.oracle.records import records
from warifu.casework.determinations import facts_of
from warifu.instruments import instrument
from warifu.rules import Mode, Outcome, determine
from warifu.vocabulary.matters import MATTERS

AGREEMENT = instrument("jp_ph_raa")
OUTCOMES = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.UNDETERMINED}
VISIT = {"visit.receiving_state_consents": True, "visit.activity_decided": True}
TO_JAPAN = VISIT | {"visit.sending_state": "PH", "visit.receiving_state": "JP", "visit.force_body": "afp"}
TO_PHILIPPINES = VISIT | {
    "visit.sending_state": "JP",
    "visit.receiving_state": "PH",
    "visit.force_body": "jsdf",
}
CIVILIAN = {
    "person.category": "civilian",
    "person.accompanies_force": True,
    "person.employed_by_or_serving_with_force": True,
    "person.employer": "sending_agency",
}
SUIT = {
    "claim.damage": "special_maritime",
    "claim.claimant_of_receiving_state": True,
    "claim.help_applied_for": True,
    "claim.claimant_is_larger_firm": False,
    "claim.suit_hopeless": False,
}
LATER = {"moment.on": date(2026, 1, 15)}
USUAL = (TO_JAPAN | SUIT | LATER, TO_JAPAN, TO_PHILIPPINES, TO_JAPAN | CIVILIAN, TO_PHILIPPINES | CIVILIAN)
RECORDS = 1000
"""Of each matter."""
DAYS = (date(2025, 7, 22), date(2025, 9, 11), date(2026, 1, 15))
SOMETIMES_YES = {
    "civilian_component",
    "visiting_force",
    "member",
    "official_vehicle",
    "agreement_applies",
    "tariff_item_relief",
    "vehicle_registration_exempt",
    "drone_registration_exempt",
    "receiving_state_pays",
    "shipping_claim_help",
    "suit_costs_advanced",
    "arrested_handed_over",
    "search_through_force",
}
"""The few matters on which enough was read to answer yes."""


def test_the_oracle_speaks_of_every_matter_of_the_agreement():
    assert set(oracle.MATTERS) == {matter.id for matter in AGREEMENT.matters}


@pytest.mark.parametrize("name", oracle.MATTERS)
def test_engine_and_oracle_agree_on_answers_and_reasons(name):
    matter = MATTERS[name]
    names = ("moment.on", *(n for n in facts_of(AGREEMENT, matter, Mode.LENIENT) if n != "moment.on"))
    seen, cited = set(), set()

    for record in records(names, RECORDS, seed=2025, parties=AGREEMENT.parties, days=DAYS, usual=USUAL):
        found = determine(AGREEMENT, matter, record, on=None)
        expected = oracle.MATTERS[name](record)

        assert found.outcome is OUTCOMES[expected.value], record
        assert {p.id for p in found.provisions} == expected.cited, record
        assert {fact.name for fact in found.needed} == expected.missing, record
        seen.add(found.outcome)
        cited |= expected.cited

    assert Outcome.NOT_MET in seen
    assert (Outcome.MET in seen) is (name in SOMETIMES_YES)
    assert {p.id for p in AGREEMENT.provisions if p.matter is matter} <= cited
