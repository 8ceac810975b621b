"""The engine and the hand-written oracle give the Japan–Australia agreement the same answers and reasons."""

from __future__ import annotations

from datetime import date

import pytest

from tests.oracle import jp_au_raa as oracle
from tests.oracle.records import records
from warifu.casework.determinations import facts_of
from warifu.instruments import instrument
from warifu.rules import Mode, Outcome, determine
from warifu.vocabulary.matters import MATTERS

AGREEMENT = instrument("jp_au_raa")
OUTCOMES = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.UNDETERMINED}
VISIT = {"visit.receiving_state_consents": True, "visit.activity_decided": True}
TO_JAPAN = VISIT | {
    "visit.sending_state": "AU",
    "visit.receiving_state": "JP",
    "visit.force_body": "adf",
    "visit.acts_as_un_forces": False,
    "moment.on": date(2026, 1, 15),
}
TO_AUSTRALIA = VISIT | {
    "visit.sending_state": "JP",
    "visit.receiving_state": "AU",
    "visit.force_body": "jsdf",
    "moment.on": date(2026, 1, 15),
}
CIVILIAN = {
    "person.category": "civilian",
    "person.accompanies_force": True,
    "person.employed_by_or_serving_with_force": True,
    "person.works_under_service_contract": False,
}
HOUSEHOLD = {
    "consignment.importer_category": "member",
    "consignment.kind": "household_goods",
    "consignment.use": "personal",
    "consignment.reasonable_quantity": True,
    "consignment.private_vehicles_before": 0,
}
CAR = HOUSEHOLD | {"consignment.kind": "private_vehicle"}
EXEMPT = {"consignment.use": "official", "consignment.imported_duty_free": True, "consignment.diverted": True}
FORCE_BUYS = {"consignment.bought_locally": True, "consignment.acquirer": "force"}
FENCE = {"claim.damage": "third_party"}
PIER = {
    "claim.damage": "special_maritime",
    "claim.claimant_of_receiving_state": True,
    "claim.help_applied_for": True,
}
ARMS = {"weapon.receiving_procedures_met": True, "weapon.for_cooperative_activity": True}
ACT = {"incident.actor_category": "member", "incident.in_receiving_state": True}
SITUATIONS = ({}, CIVILIAN, HOUSEHOLD, CAR, EXEMPT, FORCE_BUYS, FENCE, PIER, ARMS, ACT)
USUAL = tuple(way | situation for way in (TO_JAPAN, TO_AUSTRALIA) for situation in SITUATIONS)
RECORDS = 1000
"""Of each matter."""
DAYS = (date(2023, 8, 13), date(2024, 2, 29), date(2025, 7, 22), date(2026, 1, 15))
NO_SUCH_RIGHT = {"dependant_status", "biosecurity_fee_waived", "custody_kept"}
"""Matters that are always answered no."""
NOT_FOUND = {
    "passport_waived",
    "entry_documents_complete",
    "alien_registration_waived",
    "removal_due",
    "own_unit_privileges",
    "reexport_free",
    "disposal_allowed",
    "customs_may_inspect",
    "official_documents_uninspected",
    "import_prohibition_lifted",
    "carry_arms",
    "port_access",
    "qualifications_accepted",
    "medical_care_as_local",
    "utilities_usable",
    "pay_untaxed",
    "claim_split_right",
}
"""Matters of which no text was found: never answered yes."""


def test_the_oracle_speaks_of_every_matter_of_the_agreement() -> None:
    assert set(oracle.MATTERS) == {matter.id for matter in AGREEMENT.matters}


@pytest.mark.parametrize("name", oracle.MATTERS)
def test_engine_and_oracle_agree_on_answers_and_reasons(name: str) -> None:
    matter = MATTERS[name]
    names = ("moment.on", *(n for n in facts_of(AGREEMENT, matter, Mode.LENIENT) if n != "moment.on"))
    usual = [{fact: value for fact, value in situation.items() if fact in names} for situation in USUAL]
    seen, cited = set(), set()

    for record in records(names, RECORDS, seed=1901, parties=AGREEMENT.parties, days=DAYS, usual=usual):
        found = determine(AGREEMENT, matter, record, on=None)
        expected = oracle.MATTERS[name](record)

        assert found.outcome is OUTCOMES[expected.value], record
        assert {p.id for p in found.provisions} == expected.cited, record
        assert {fact.name for fact in found.needed} == expected.missing, record
        seen.add(found.outcome)
        cited |= expected.cited

    assert Outcome.NOT_MET in seen
    assert (Outcome.UNDETERMINED in seen) is (name not in NO_SUCH_RIGHT)
    assert (Outcome.MET in seen) is (name not in NO_SUCH_RIGHT | NOT_FOUND)
    assert {p.id for p in AGREEMENT.provisions if p.matter is matter} <= cited
