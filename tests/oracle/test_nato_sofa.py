"""The engine and the hand-written oracle give the NATO agreement the same answers and reasons."""

from __future__ import annotations

from datetime import date

import pytest

from tests.oracle import nato_sofa as oracle
from tests.oracle.records import records
from warifu.casework.determinations import facts_of
from warifu.instruments import instrument
from warifu.rules import Mode, Outcome, determine
from warifu.vocabulary.matters import MATTERS

AGREEMENT = instrument("nato_sofa")
OUTCOMES = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.UNDETERMINED}
GATE = {
    "visit.sending_state": "US",
    "visit.receiving_state": "NL",
    "visit.in_treaty_area": True,
    "visit.left_out_by_agreement": False,
    "visit.force_body": "other_force",
    "visit.on_official_duties": True,
    "moment.on": date(2026, 1, 15),
}
PAPERS = {
    "papers.identity_card_complete": True,
    "papers.movement_order_held": True,
    "papers.order_in_sending_language": True,
    "papers.order_in_english": True,
    "papers.order_in_french": True,
    "papers.order_issued_by": "nato",
    "papers.order_certifies_status_and_movement": True,
    "papers.under_official_seal": True,
}
MEMBER = PAPERS | {"person.category": "member", "incident.actor_category": "member", "person.days_absent": 22}
CIVILIAN = {
    "person.category": "civilian",
    "person.accompanies_force": True,
    "person.employed_by_armed_service": True,
    "person.nationality": "US",
    "person.stateless": False,
    "person.ordinarily_resident_in": "US",
    "person.days_absent": 22,
}
SPOUSE = {"person.category": "dependant", "person.relation_to_member": "spouse"}
GONE = {"person.category": "ex_member"}
OFFICIAL = {
    "consignment.importer_category": "force",
    "consignment.use": "official",
    "consignment.kind": "official_vehicle",
    "consignment.imported_duty_free": True,
    "consignment.certificate_deposited": True,
    "consignment.certificate_signatory_authorised": True,
}
FURNITURE = {"consignment.importer_category": "member", "consignment.kind": "household_goods"}
CAR = FURNITURE | {"consignment.kind": "private_vehicle", "consignment.use": "personal"}
STAFF_CAR_FUEL = {"consignment.kind": "fuel", "consignment.use": "official", "consignment.acquirer": "force"}
RATIONS = {
    "consignment.kind": "provisions",
    "consignment.acquirer": "force",
    "consignment.bought_locally": True,
}
CRIME = MEMBER | {
    "incident.under_sending_military_law": True,
    "incident.punishable_by_sending": True,
    "incident.in_receiving_state": True,
    "person.nationality": "US",
}
STATE_PROPERTY = {
    "claim.damage": "state_property",
    "claim.on_duty": True,
    "claim.used_by_armed_services": False,
    "claim.settled_otherwise": False,
    "claim.award": 40,
    "claim.waiver_figure": 40,
    "claim.arbitrator_sought_on": date(2025, 11, 15),
}
AWARD = {
    "claim.damage": "third_party",
    "claim.on_duty": True,
    "claim.death_or_injury": False,
    "claim.award": 100_000,
}
QUARTER = AWARD | {
    "claim.sending_states_responsible": 1,
    "claim.receiving_share": 25_000,
    "claim.sending_share_each": 75_000,
}
HALVES = AWARD | {
    "claim.sending_states_responsible": 2,
    "claim.receiving_share": 20_000,
    "claim.sending_share_each": 40_000,
}
EQUAL = AWARD | {
    "claim.sending_states_responsible": 3,
    "claim.receiving_share": 25_000,
    "claim.sending_share_each": 25_000,
}
SITUATIONS = (
    {},
    MEMBER,
    MEMBER | {"person.days_absent": 21},
    CIVILIAN,
    SPOUSE,
    GONE,
    OFFICIAL,
    FURNITURE,
    CAR,
    STAFF_CAR_FUEL,
    RATIONS,
    CRIME,
    STATE_PROPERTY,
    STATE_PROPERTY | {"claim.arbitrator_sought_on": date(2025, 11, 14), "claim.arbitrator_agreed": False},
    QUARTER,
    HALVES,
    EQUAL,
)
USUAL = tuple(GATE | situation for situation in SITUATIONS)
RECORDS = 500
"""Of each matter."""
DAYS = (date(1953, 8, 23), date(1957, 8, 23), date(2024, 2, 29), date(2026, 1, 15))


def test_the_oracle_speaks_of_every_matter_of_the_agreement() -> None:
    assert set(oracle.MATTERS) == {matter.id for matter in AGREEMENT.matters}


@pytest.mark.parametrize("name", oracle.MATTERS)
def test_engine_and_oracle_agree_on_answers_and_reasons(name: str) -> None:
    matter = MATTERS[name]
    names = ("moment.on", *(n for n in facts_of(AGREEMENT, matter, Mode.LENIENT) if n != "moment.on"))
    usual = [{fact: value for fact, value in situation.items() if fact in names} for situation in USUAL]
    seen, cited = set(), set()

    for record in records(names, RECORDS, seed=1951, parties=("US", "NL", "JP"), days=DAYS, usual=usual):
        found = determine(AGREEMENT, matter, record, on=None)
        expected = oracle.MATTERS[name](record)

        assert found.outcome is OUTCOMES[expected.value], record
        assert {p.id for p in found.provisions} == expected.cited, record
        assert {fact.name for fact in found.needed} == expected.missing, record
        seen.add(found.outcome)
        cited |= expected.cited

    assert seen == set(Outcome)
    assert {p.id for p in AGREEMENT.provisions if p.matter is matter} <= cited
