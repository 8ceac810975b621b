"""The Japan–Philippines agreement: situations and what comes out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.situation import DECISION, MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument
from warifu.rules import Mode, determine

AGREEMENT = instrument("jp_ph_raa")
DAY_BEFORE, FIRST_DAY, NOW = date(2025, 9, 10), date(2025, 9, 11), date(2026, 1, 15)

VISITING = {"visit.receiving_state_consents": True, "visit.activity_decided": True}
TO_JAPAN = VISITING | {"visit.sending_state": "PH", "visit.receiving_state": "JP", "visit.force_body": "afp"}
TO_PHILIPPINES = VISITING | {
    "visit.sending_state": "JP",
    "visit.receiving_state": "PH",
    "visit.force_body": "jsdf",
}
MEMBER = {"person.category": "member"}
CIVILIAN = {
    "person.category": "civilian",
    "person.employer": "sending_agency",
    "person.accompanies_force": True,
    "person.employed_by_or_serving_with_force": True,
}
FILIPINO = CIVILIAN | {"person.nationality": "PH", "person.ordinarily_resident_in": "PH"}
AUSTRALIAN = CIVILIAN | {"person.nationality": "AU", "person.ordinarily_resident_in": "AU"}
TRUCK = {
    "vehicle.kind": "motor_vehicle",
    "vehicle.owned_by_sending_state": True,
    "vehicle.leased_in_receiving_state": False,
    "vehicle.used_on_duty": True,
}
DRONE = {"vehicle.kind": "drone", "vehicle.used_on_duty": True}
ARRESTED = {
    "incident.actor_category": "member",
    "incident.arrested_by_receiving": True,
    "incident.official_duty": True,
}
DAMAGE = {"claim.damage": "third_party", "claim.on_duty": True, "claim.covered_by_vehicle_insurance": False}
SHIP_DAMAGE = {"claim.damage": "special_maritime"}
SHIP_CLAIM = {
    "claim.damage": "special_maritime",
    "claim.claimant_of_receiving_state": True,
    "claim.help_applied_for": True,
}
GOOD_SUIT = {
    "claim.claimant_is_larger_firm": False,
    "claim.suit_cost_out_of_proportion": False,
    "claim.suit_hopeless": False,
}

PEOPLE = (
    given(
        "the day before entry into force it gives nothing",
        "member",
        TO_JAPAN | MEMBER,
        NO,
        "PH-22",
        on=DAY_BEFORE,
    ),
    given("from the first day a member is a member", "member", TO_JAPAN | MEMBER, YES, "PH-04", on=FIRST_DAY),
    given(
        "on the day before, Japan's Act is not for it either",
        "arrested_handed_over",
        TO_JAPAN | ARRESTED,
        NO,
        "PH-J1",
        on=DAY_BEFORE,
    ),
    given("the Self-Defense Forces visit the Philippines", "visiting_force", TO_PHILIPPINES, YES, "PH-03"),
    given("police are no force", "visiting_force", TO_JAPAN | {"visit.force_body": "police"}, NO, "PH-02"),
    given(
        "one State's force does not come from the other",
        "visiting_force",
        TO_JAPAN | {"visit.force_body": "jsdf"},
        NO,
        "PH-02",
    ),
    given(
        "without consent there is no visiting force",
        "visiting_force",
        TO_JAPAN | {"visit.receiving_state_consents": False},
        NO,
        "PH-03",
    ),
    given(
        "whether the activity was decided has to be known",
        "visiting_force",
        TO_JAPAN | {"visit.activity_decided": None},
        UNKNOWN,
        "PH-08",
        MISSING,
    ),
    given(
        "a Filipino civilian of the ministry belongs in Japan",
        "civilian_component",
        TO_JAPAN | FILIPINO,
        YES,
        "PH-01",
    ),
    given(
        "a resident of the receiving State is out",
        "civilian_component",
        TO_JAPAN | FILIPINO | {"person.ordinarily_resident_in": "JP"},
        NO,
        "PH-01",
    ),
    given(
        "so is one in the Philippines",
        "civilian_component",
        TO_PHILIPPINES | CIVILIAN | {"person.nationality": "JP", "person.ordinarily_resident_in": "PH"},
        NO,
        "PH-01",
    ),
    given(
        "somebody on a service contract is out",
        "civilian_component",
        TO_JAPAN | FILIPINO | {"person.employer": "company", "person.works_under_service_contract": True},
        NO,
        "PH-01",
    ),
    given(
        "Japan takes another national whom both think fit",
        "civilian_component",
        TO_JAPAN | AUSTRALIAN | {"person.both_states_consider_fit": True},
        YES,
        "PH-J2",
    ),
    given(
        "whether both think so has to be known",
        "civilian_component",
        TO_JAPAN | AUSTRALIAN,
        UNKNOWN,
        "PH-J2",
        MISSING,
    ),
    given(
        "in the Philippines the definition knows nationals only",
        "civilian_component",
        TO_PHILIPPINES | AUSTRALIAN | {"person.both_states_consider_fit": True},
        NO,
        "PH-01",
    ),
    given("single persons were not read", "individual_covered", TO_JAPAN | MEMBER, UNKNOWN, "PH-03", UNREAD),
    given(
        "that family is left out is inferred only",
        "dependant_status",
        TO_JAPAN | {"person.category": "dependant"},
        UNKNOWN,
        "PH-01",
        UNREAD,
    ),
    given(
        "the visa is known from the press only",
        "visa_application_waived",
        TO_JAPAN | MEMBER,
        UNKNOWN,
        "PH-11",
        UNREAD,
    ),
    given(
        "so is registration as a foreign national",
        "alien_registration_waived",
        TO_JAPAN | MEMBER,
        UNKNOWN,
        "PH-11",
        UNREAD,
    ),
    given("documents were not found", "entry_documents_complete", TO_JAPAN, UNKNOWN, "PH-11", UNREAD),
    given("passports were not found", "passport_required", TO_JAPAN | MEMBER, UNKNOWN, "PH-11", UNREAD),
    given("quarantine was not found", "quarantine_law_applies", TO_JAPAN, UNKNOWN, "PH-11", UNREAD),
    given(
        "respect for local law is known from the press only",
        "local_law_duty",
        TO_JAPAN,
        UNKNOWN,
        "PH-07",
        UNREAD,
    ),
    given(
        "movement is known from the press only",
        "facility_movement",
        TO_JAPAN | MEMBER,
        UNKNOWN,
        "PH-10",
        UNREAD,
    ),
    given(
        "the Joint Committee is known from a title only",
        "joint_committee_consults",
        TO_JAPAN,
        UNKNOWN,
        "PH-21",
        UNREAD,
    ),
)

THINGS = (
    given(
        "nothing is copied on personal effects",
        "personal_effects_duty_free",
        TO_JAPAN,
        UNKNOWN,
        "PH-12",
        UNREAD,
    ),
    given("nor on a private vehicle", "private_vehicle_duty_free", TO_JAPAN, UNKNOWN, "PH-12", UNREAD),
    given("nor on export", "reexport_free", TO_JAPAN, UNKNOWN, "PH-12", UNREAD),
    given(
        "nor on ammunition",
        "move_dangerous_goods",
        TO_JAPAN | {"weapon.kind": "ammunition"},
        UNKNOWN,
        "PH-15",
        UNREAD,
    ),
    given(
        "nor on carrying arms",
        "carry_arms",
        TO_JAPAN | {"weapon.carried_by": "member"},
        UNKNOWN,
        "PH-15",
        UNREAD,
    ),
    given("nor on licences", "licence_accepted", TO_JAPAN | TRUCK, UNKNOWN, "PH-16", UNREAD),
    given("nor on qualifications", "qualifications_accepted", TO_JAPAN | MEMBER, UNKNOWN, "PH-16", UNREAD),
    given("nor on local tax", "local_tax_relief", TO_JAPAN, UNKNOWN, "PH-17", UNREAD),
    given(
        "Japan's customs list does not name the agreement",
        "tariff_item_relief",
        TO_JAPAN,
        UNKNOWN,
        "PH-J6",
        UNREAD,
    ),
    given(
        "if nothing else in its law helps there is no relief",
        "tariff_item_relief",
        TO_JAPAN | {"consignment.receiving_law_allows_relief": False},
        NO,
        "PH-J6",
    ),
    given(
        "a truck of the Philippines on duty is official in Japan",
        "official_vehicle",
        TO_JAPAN | TRUCK,
        YES,
        "PH-05",
    ),
    given(
        "in the Philippines the definition breaks off",
        "official_vehicle",
        TO_PHILIPPINES | TRUCK,
        UNKNOWN,
        "PH-05",
        UNREAD,
    ),
    given(
        "such a truck is not registered in Japan",
        "vehicle_registration_required",
        TO_JAPAN | TRUCK,
        NO,
        "PH-J3",
    ),
    given(
        "a van leased in Japan is",
        "vehicle_registration_required",
        TO_JAPAN | TRUCK | {"vehicle.leased_in_receiving_state": True},
        YES,
        "PH-J3",
    ),
    given(
        "registration in the Philippines was not read",
        "vehicle_registration_exempt",
        TO_PHILIPPINES | TRUCK,
        UNKNOWN,
        "PH-05",
        UNREAD,
    ),
    given(
        "insurance was read for the sister agreement only",
        "vehicle_insurance_exempt",
        TO_JAPAN | TRUCK,
        UNKNOWN,
        "AU-J7",
        UNREAD,
    ),
    given(
        "a drone flies once the minister was told",
        "drone_registration_exempt",
        TO_JAPAN | DRONE | {"vehicle.transport_minister_told": True},
        YES,
        "PH-J3",
    ),
    given(
        "and not before",
        "drone_registration_exempt",
        TO_JAPAN | DRONE | {"vehicle.transport_minister_told": False},
        NO,
        "AU-J11",
    ),
    given(
        "jurisdiction is known from the press only",
        "sending_jurisdiction",
        TO_JAPAN | ARRESTED,
        UNKNOWN,
        "PH-19",
        UNREAD,
    ),
    given(
        "the detail of hand-over was not read",
        "hand_over_help_owed",
        TO_JAPAN | ARRESTED,
        UNKNOWN,
        "PH-19",
        UNREAD,
    ),
    given("Japan hands over at once for duty", "arrested_handed_over", TO_JAPAN | ARRESTED, YES, "PH-J4"),
    given(
        "not where it was neither",
        "arrested_handed_over",
        TO_JAPAN | ARRESTED | {"incident.official_duty": False, "incident.only_against_sending": False},
        NO,
        "AU-J8",
    ),
    given(
        "Philippine procedure was not read",
        "arrested_handed_over",
        TO_PHILIPPINES | ARRESTED,
        UNKNOWN,
        "PH-19",
        UNREAD,
    ),
    given(
        "the force is searched through the force", "search_through_force", TO_JAPAN | ARRESTED, YES, "PH-J4"
    ),
    given("Japan pays for damage on duty", "receiving_state_pays", TO_JAPAN | DAMAGE, YES, "PH-J5"),
    given(
        "but not for damage by ships to property",
        "receiving_state_pays",
        TO_JAPAN | DAMAGE | SHIP_DAMAGE,
        NO,
        "PH-J5",
    ),
    given(
        "nor what insurance pays",
        "receiving_state_pays",
        TO_JAPAN | DAMAGE | {"claim.covered_by_vehicle_insurance": True},
        NO,
        "PH-J5",
    ),
    given(
        "it helps its claimants against ships",
        "shipping_claim_help",
        TO_JAPAN | SHIP_CLAIM,
        YES,
        "PH-J5",
    ),
    given(
        "who has not applied is not helped",
        "shipping_claim_help",
        TO_JAPAN | SHIP_CLAIM | {"claim.help_applied_for": False},
        NO,
        "PH-J5",
    ),
    given(
        "a small claimant with a good case gets the costs in advance",
        "suit_costs_advanced",
        TO_JAPAN | SHIP_CLAIM | GOOD_SUIT,
        YES,
        "AU-J10",
    ),
    given(
        "a hopeless suit is not paid for",
        "suit_costs_advanced",
        TO_JAPAN | SHIP_CLAIM | GOOD_SUIT | {"claim.suit_hopeless": True},
        NO,
        "PH-J5",
    ),
    given(
        "help with shipping claims in the Philippines was not read",
        "suit_costs_advanced",
        TO_PHILIPPINES | SHIP_CLAIM,
        UNKNOWN,
        "PH-20",
        UNREAD,
    ),
    given(
        "claims in the Philippines were not read",
        "receiving_state_pays",
        TO_PHILIPPINES | DAMAGE,
        UNKNOWN,
        "PH-20",
        UNREAD,
    ),
)


@pytest.mark.parametrize("situation", [*PEOPLE, *THINGS], ids=lambda situation: situation.words)
def test_a_situation_comes_out_as_the_sheet_says(situation: Situation):
    situation.check(AGREEMENT)


@pytest.mark.parametrize(
    ("matter", "facts", "outcome", "row"),
    [
        ("visa_application_waived", MEMBER, YES, "PH-11"),
        ("visa_application_waived", {"person.category": "contractor"}, NO, "PH-11"),
        ("facility_movement", MEMBER, YES, "PH-10"),
        ("port_access", {"visit.clearance_requested": True, "visit.clearance_granted": True}, YES, "PH-09"),
        ("port_access", {"visit.clearance_requested": False}, NO, "PH-09"),
        ("utilities_usable", {"visit.utilities_consented": False}, NO, "PH-13"),
        ("dependant_status", {"person.category": "dependant"}, NO, "PH-01"),
        ("hand_over_help_owed", ARRESTED, UNKNOWN, "PH-19"),
    ],
)
def test_lenient_mode_uses_what_the_press_says_and_warns(matter, facts, outcome, row):
    found = determine(AGREEMENT, matter, TO_JAPAN | facts, on=NOW, mode=Mode.LENIENT)

    assert found.outcome is outcome
    assert row in found.rows
    assert row in {provision.row for provision in found.warnings}


def test_lenient_mode_does_not_fill_in_the_chapter_on_goods():
    found = determine(
        AGREEMENT,
        "official_goods_duty_free",
        TO_JAPAN | {"consignment.use": "official"},
        on=NOW,
        mode=Mode.LENIENT,
    )

    assert found.outcome is UNKNOWN
    assert found.kinds == (UNREAD,)
    assert "PH-12" in found.rows


def test_clearance_not_yet_given_waits_for_a_decision():
    asked = TO_JAPAN | {"visit.clearance_requested": True}

    found = determine(AGREEMENT, "port_access", asked, on=NOW, mode=Mode.LENIENT)

    assert found.outcome is UNKNOWN
    assert found.kinds == (DECISION,)


def test_no_provision_names_a_number_of_days_that_the_sheet_does_not_have():
    assert [p.id for p in AGREEMENT.provisions if p.timing and p.timing.days is not None] == []
