"""Engine and oracle give the same answers and reasons under the Japan–United Kingdom agreement."""

from __future__ import annotations

from datetime import date

import pytest

from tests.oracle import jp_gb_raa as oracle
from tests.oracle.records import records
from warifu.casework.determinations import facts_of
from warifu.instruments import instrument
from warifu.rules import Mode, Outcome, determine
from warifu.vocabulary.matters import MATTERS

AGREEMENT = instrument("jp_gb_raa")
OUTCOMES = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.UNDETERMINED}
VISIT = {"visit.receiving_state_consents": True, "visit.activity_decided": True}
TO_JAPAN = VISIT | {
    "visit.sending_state": "GB",
    "visit.receiving_state": "JP",
    "visit.force_body": "uk_forces",
    "visit.acts_as_un_forces": False,
}
TO_BRITAIN = VISIT | {"visit.sending_state": "JP", "visit.receiving_state": "GB", "visit.force_body": "jsdf"}
CIVILIAN = {
    "person.category": "civilian",
    "person.accompanies_force": True,
    "person.employed_by_or_serving_with_force": True,
    "person.employer": "sending_agency",
}
OWN_GOODS = {
    "consignment.importer_category": "member",
    "consignment.use": "personal",
    "consignment.private_vehicles_before": 0,
}
SUIT = {
    "claim.damage": "special_maritime",
    "claim.claimant_of_receiving_state": True,
    "claim.help_applied_for": True,
    "claim.claimant_is_larger_firm": False,
    "claim.suit_hopeless": False,
}
LATER = {"moment.on": date(2026, 1, 15)}
USUAL = (
    TO_JAPAN,
    TO_JAPAN | SUIT | LATER,
    TO_BRITAIN,
    TO_JAPAN | CIVILIAN,
    TO_BRITAIN | CIVILIAN,
    TO_JAPAN | OWN_GOODS | LATER,
    TO_BRITAIN | OWN_GOODS | LATER,
)
NEVER_YES = {
    "custody_kept",
    "local_law_duty",
    "port_access",
    "same_fees",
    "pilot_needed",
    "entry_documents_complete",
    "dependant_status",
    "passport_waived",
    "alien_registration_waived",
    "removal_due",
    "qualifications_accepted",
    "carry_arms",
    "immigration_control_off",
    "statute_civilian",
    "statute_dependant",
}
"""Matters on which nothing was read, or not well enough, that could answer yes."""
RECORDS = 1000
"""Of each matter."""
DAYS = (date(2023, 10, 15), date(2023, 11, 15), date(2025, 7, 22), date(2026, 1, 15))


def test_the_oracle_speaks_of_every_matter_of_the_agreement():
    assert set(oracle.MATTERS) == {matter.id for matter in AGREEMENT.matters}


@pytest.mark.parametrize("name", oracle.MATTERS)
def test_engine_and_oracle_agree_on_answers_and_reasons(name):
    matter = MATTERS[name]
    names = ("moment.on", *(n for n in facts_of(AGREEMENT, matter, Mode.LENIENT) if n != "moment.on"))
    seen, cited = set(), set()

    for record in records(names, RECORDS, seed=2023, parties=AGREEMENT.parties, days=DAYS, usual=USUAL):
        found = determine(AGREEMENT, matter, record, on=None)
        expected = oracle.MATTERS[name](record)

        assert found.outcome is OUTCOMES[expected.value], record
        assert {p.id for p in found.provisions} == expected.cited, record
        assert {fact.name for fact in found.needed} == expected.missing, record
        seen.add(found.outcome)
        cited |= expected.cited

    assert Outcome.NOT_MET in seen
    assert (Outcome.MET in seen) is (name not in NEVER_YES)
    assert {p.id for p in AGREEMENT.provisions if p.matter is matter} <= cited
