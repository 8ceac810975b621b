"""Vehicles, arms and incidents under the Japan–United Kingdom agreement, and British law: situations."""

from __future__ import annotations

import pytest

from tests.instruments.jp_gb_raa_facts import (
    DAMAGE,
    DRIVEN,
    DRONE,
    DUTY,
    EXECUTION,
    FIRST_DAY_OF_NEW_ACT,
    LAST_DAY_OF_OLD_ACT,
    MEMBER,
    NOTIFIED,
    NOVEMBER_2023,
    NOW,
    OFFENCE,
    SHIP_CLAIM,
    TO_BRITAIN,
    TO_JAPAN,
    TRUCK,
)
from tests.instruments.situation import DECISION, MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument
from warifu.rules import Confidence, Mode, determine

AGREEMENT = instrument("jp_gb_raa")

VEHICLES_AND_ARMS = (
    given(
        "a British licence is enough for an official truck",
        "licence_accepted",
        TO_JAPAN | TRUCK | DRIVEN,
        YES,
        "GB-18",
        on=FIRST_DAY_OF_NEW_ACT,
    ),
    given(
        "before the Act of 2025 what is official was not read",
        "licence_accepted",
        TO_JAPAN | TRUCK | DRIVEN,
        UNKNOWN,
        "GB-J5",
        UNREAD,
        on=LAST_DAY_OF_OLD_ACT,
    ),
    given(
        "a licence of another State is not",
        "licence_accepted",
        TO_JAPAN | TRUCK | DRIVEN | {"vehicle.licence_issued_by": "FR"},
        NO,
        "GB-18",
    ),
    given(
        "for a private car nothing was read",
        "licence_accepted",
        TO_JAPAN
        | DRIVEN
        | {
            "vehicle.private": True,
            "vehicle.owned_by_sending_state": False,
            "vehicle.leased_only_for_sending_state": False,
        },
        UNKNOWN,
        "GB-18",
        UNREAD,
    ),
    given(
        "in Britain the definition is open", "official_vehicle", TO_BRITAIN | TRUCK, UNKNOWN, "GB-05", UNREAD
    ),
    given(
        "qualifications were not read", "qualifications_accepted", TO_JAPAN | MEMBER, UNKNOWN, "GB-19", UNREAD
    ),
    given(
        "in 2023 registration was for the older Act",
        "vehicle_registration_required",
        TO_JAPAN | TRUCK,
        UNKNOWN,
        "GB-J5",
        UNREAD,
        on=NOVEMBER_2023,
    ),
    given(
        "an official truck needs no compulsory insurance",
        "vehicle_insurance_exempt",
        TO_JAPAN | TRUCK,
        YES,
        "GB-J2",
    ),
    given(
        "nor keeps to the size limits, on request for the activity",
        "vehicle_size_relaxed",
        TO_JAPAN | TRUCK | {"vehicle.requested_passage_for_activity": True},
        YES,
        "GB-J2",
    ),
    given(
        "a drone is exempt once the minister was told",
        "drone_registration_exempt",
        TO_JAPAN | DRONE | {"vehicle.transport_minister_told": True},
        YES,
        "GB-J2",
    ),
    given(
        "and not before",
        "drone_registration_exempt",
        TO_JAPAN | DRONE | {"vehicle.transport_minister_told": False},
        NO,
        "GB-J2",
    ),
    given(
        "British vehicle rules were not read",
        "vehicle_registration_exempt",
        TO_BRITAIN | TRUCK,
        UNKNOWN,
        "GB-05",
        UNREAD,
    ),
    given(
        "rifles bear no marks for dangerous goods",
        "move_dangerous_goods",
        TO_JAPAN | NOTIFIED | {"weapon.kind": "small_arm"},
        YES,
        "GB-22",
        on=NOVEMBER_2023,
    ),
    given(
        "ammunition without marks is not covered in Japan",
        "move_dangerous_goods",
        TO_JAPAN | NOTIFIED | {"weapon.kind": "ammunition", "weapon.marks_shown": False},
        NO,
        "GB-22",
    ),
    given(
        "ammunition for something else is not covered",
        "move_dangerous_goods",
        TO_JAPAN | {"weapon.kind": "ammunition", "weapon.for_cooperative_activity": False},
        NO,
        "GB-21",
    ),
    given(
        "whether the authorities were told has to be known",
        "move_dangerous_goods",
        TO_JAPAN | {**NOTIFIED, "weapon.kind": "small_arm", "weapon.authorities_notified": None},
        UNKNOWN,
        "GB-22",
        MISSING,
    ),
)

INCIDENTS = (
    given(
        "the sending State has jurisdiction where its law punishes",
        "sending_jurisdiction",
        TO_JAPAN | OFFENCE,
        YES,
        "GB-26",
    ),
    given("so has the receiving State", "receiving_jurisdiction", TO_JAPAN | OFFENCE, YES, "GB-27"),
    given("what both punish is for neither alone", "receiving_exclusive", TO_JAPAN | OFFENCE, NO, "GB-28"),
    given("duty puts the sending State first", "sending_primary", TO_JAPAN | DUTY, YES, "GB-29"),
    given(
        "without duty or own victims the receiving State is first",
        "receiving_primary",
        TO_JAPAN | OFFENCE | {"incident.official_duty": False, "incident.only_against_sending": False},
        YES,
        "GB-29",
    ),
    given(
        "drink-driving is never duty in Japan",
        "official_duty",
        TO_JAPAN | DUTY | {"incident.drink_driving": True},
        NO,
        "GB-29",
    ),
    given(
        "of Britain nothing of the kind was said",
        "official_duty",
        TO_BRITAIN | DUTY | {"incident.drink_driving": True},
        YES,
        "GB-29",
    ),
    given(
        "a dispute about duty is for the Joint Committee",
        "official_duty",
        TO_JAPAN | DUTY | {"incident.duty_disputed": True},
        UNKNOWN,
        "GB-34",
        DECISION,
    ),
    given(
        "help may be withheld for fear of a death sentence",
        "help_may_be_refused",
        TO_JAPAN | EXECUTION | {"incident.assurance_given": False},
        YES,
        "GB-31",
    ),
    given(
        "then it is not owed",
        "hand_over_help_owed",
        TO_JAPAN | EXECUTION | {"incident.assurance_given": False},
        NO,
        "GB-31",
    ),
    given(
        "an assurance takes the ground away",
        "help_may_be_refused",
        TO_JAPAN | EXECUTION | {"incident.assurance_given": True},
        NO,
        "GB-31",
    ),
    given(
        "and help is owed again",
        "hand_over_help_owed",
        TO_JAPAN | EXECUTION | {"incident.assurance_given": True},
        YES,
        "GB-30",
    ),
    given(
        "for somebody else no help is owed under the agreement",
        "hand_over_help_owed",
        TO_JAPAN | {"incident.actor_category": "other"},
        NO,
        "GB-30",
    ),
    given(
        "no right to keep the accused until the charge was found",
        "custody_kept",
        TO_JAPAN | OFFENCE | {"incident.held_by_sending": True},
        NO,
        "GB-30",
    ),
    given(
        "a member arrested for an act of duty is handed over at once",
        "arrested_handed_over",
        TO_JAPAN | DUTY,
        YES,
        "GB-J5",
    ),
    given(
        "where duty is in dispute nobody is handed over at once yet",
        "arrested_handed_over",
        TO_JAPAN | DUTY | {"incident.duty_disputed": True, "incident.only_against_sending": False},
        UNKNOWN,
        "GB-29",
        DECISION,
    ),
    given(
        "what the older Act said of arrests was not read",
        "arrested_handed_over",
        TO_JAPAN | DUTY,
        UNKNOWN,
        "GB-J5",
        UNREAD,
        on=NOVEMBER_2023,
    ),
    given(
        "the force is searched through the force", "search_through_force", TO_JAPAN | OFFENCE, YES, "AU-J8"
    ),
    given("Japan pays for damage on duty", "receiving_state_pays", TO_JAPAN | DAMAGE, YES, "GB-J4"),
    given(
        "but not the part that insurance pays",
        "receiving_state_pays",
        TO_JAPAN | DAMAGE | {"claim.covered_by_vehicle_insurance": True},
        NO,
        "GB-J4",
    ),
    given(
        "nor damage by ships to property",
        "receiving_state_pays",
        TO_JAPAN | DAMAGE | {"claim.damage": "special_maritime"},
        NO,
        "GB-J4",
    ),
    given(
        "for which it helps its own claimants",
        "shipping_claim_help",
        TO_JAPAN | SHIP_CLAIM,
        YES,
        "AU-J10",
    ),
    given(
        "who has not applied is not helped",
        "shipping_claim_help",
        TO_JAPAN | SHIP_CLAIM | {"claim.help_applied_for": False},
        NO,
        "GB-J4",
    ),
    given(
        "a larger firm gets no costs in advance",
        "suit_costs_advanced",
        TO_JAPAN | SHIP_CLAIM | {"claim.claimant_is_larger_firm": True},
        NO,
        "GB-J4",
    ),
    given(
        "whether the suit has hope must be known",
        "suit_costs_advanced",
        TO_JAPAN
        | SHIP_CLAIM
        | {"claim.claimant_is_larger_firm": False, "claim.suit_cost_out_of_proportion": False},
        UNKNOWN,
        "GB-J4",
        MISSING,
    ),
    given(
        "what the older Act said of advances was not read",
        "suit_costs_advanced",
        TO_JAPAN | SHIP_CLAIM,
        UNKNOWN,
        "GB-J5",
        UNREAD,
        on=LAST_DAY_OF_OLD_ACT,
    ),
    given(
        "what is neither arms nor dangerous is not of this article",
        "move_dangerous_goods",
        TO_JAPAN | {"weapon.kind": "other"},
        NO,
        "GB-21",
    ),
    given(
        "a tax is spared where counsel finds that the British forces are free of it",
        "local_tax_relief",
        TO_BRITAIN
        | {
            "consignment.bought_locally": True,
            "consignment.acquirer": "force",
            "consignment.local_tax": "other",
            "consignment.own_forces_free_of_tax": True,
        },
        YES,
        "GB-23",
    ),
    given(
        "a British tariff item for official goods of Japanese forces was not read",
        "tariff_item_relief",
        TO_BRITAIN | {"consignment.use": "official"},
        UNKNOWN,
        "GB-15",
        UNREAD,
    ),
    given(
        "claims in Britain were not read",
        "receiving_state_pays",
        TO_BRITAIN | DAMAGE,
        UNKNOWN,
        "GB-32",
        UNREAD,
    ),
    given(
        "a notice passed on at once is in time",
        "incident_notice_met",
        TO_JAPAN
        | {
            "incident.notice_received": True,
            "incident.other_state_told": True,
            "incident.told_as_soon_as_possible": True,
        },
        YES,
        "GB-33",
    ),
    given(
        "a notice kept back is not",
        "incident_notice_met",
        TO_JAPAN | {"incident.notice_received": True, "incident.other_state_told": False},
        NO,
        "GB-33",
    ),
    given(
        "the Joint Committee is the place to consult",
        "joint_committee_consults",
        TO_JAPAN,
        YES,
        "GB-34",
        on=NOVEMBER_2023,
    ),
)

BRITISH_LAW = (
    given(
        "a member who is not posted is under immigration control",
        "immigration_control_off",
        TO_BRITAIN | MEMBER | {"person.posted_for_service": False},
        NO,
        "GB-U2",
    ),
    given(
        "British immigration law is not for Japan", "immigration_control_off", TO_JAPAN | MEMBER, NO, "GB-U2"
    ),
    given(
        "a civilian with both entries waits for an order on Japan",
        "statute_civilian",
        TO_BRITAIN
        | {
            "person.nationality": "JP",
            "person.passport_states_status": True,
            "person.recognition_note_in_passport": True,
        },
        UNKNOWN,
        "GB-U1",
        UNREAD,
    ),
    given(
        "one without the note is none in any case",
        "statute_civilian",
        TO_BRITAIN | {"person.nationality": "JP", "person.recognition_note_in_passport": False},
        NO,
        "GB-U3",
    ),
    given(
        "a spouse waits for an order on Japan",
        "statute_dependant",
        TO_BRITAIN | {"person.relation_to_member": "spouse"},
        UNKNOWN,
        "GB-U1",
        UNREAD,
    ),
)


@pytest.mark.parametrize(
    "situation", [*VEHICLES_AND_ARMS, *INCIDENTS, *BRITISH_LAW], ids=lambda situation: situation.words
)
def test_vehicles_arms_and_incidents_come_out_as_the_sheet_says(situation: Situation):
    situation.check(AGREEMENT)


@pytest.mark.parametrize("mode", Mode)
def test_carrying_arms_stays_open_in_every_mode(mode):
    found = determine(AGREEMENT, "carry_arms", TO_JAPAN | {"weapon.carried_by": "member"}, on=NOW, mode=mode)

    assert found.outcome is UNKNOWN
    assert found.kinds == (UNREAD,)


def test_no_provision_names_a_number_of_days_that_the_sheet_does_not_have():
    assert [p.id for p in AGREEMENT.provisions if p.timing and p.timing.days is not None] == []


def test_a_text_that_was_not_read_is_shown_as_such_beside_its_citation():
    found = determine(AGREEMENT, "vehicle_registration_exempt", TO_JAPAN | TRUCK, on=LAST_DAY_OF_OLD_ACT)

    gap = next(provision for provision in found.provisions if provision.row == "GB-J5")
    assert gap.cite == "Act No. 27 of 2023"
    assert gap.sure is Confidence.UNVERIFIED


def test_a_text_that_was_read_is_shown_as_such():
    found = determine(AGREEMENT, "vehicle_registration_exempt", TO_JAPAN | TRUCK, on=FIRST_DAY_OF_NEW_ACT)

    assert {provision.id: provision.sure for provision in found.provisions}["GB-J2"] is Confidence.READ
