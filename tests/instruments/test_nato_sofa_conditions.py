"""Every condition of the NATO agreement counts: contrary it makes a no, unknown it leaves the answer open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.instruments.cases.nato_sofa import BETWEEN, FORCE, MEMBER, SHARED_AWARD, SOLD_CAR
from tests.instruments.nato_sofa_facts import (
    BARN,
    BOTH_PUNISH,
    CAR,
    CARRIED_TRUCK,
    COURIER,
    DRIVER,
    ENTERING,
    FURNITURE,
    RATIONS,
    REMOVED,
    RIFLE,
    SPOUSE,
    STAFF_CAR_FUEL,
    TRIED,
    TRUCK,
)
from warifu.instruments import instrument
from warifu.rules import Outcome, determine

AGREEMENT = instrument("nato_sofa")
ON = date(2026, 1, 15)
ACTOR = {"incident.actor_category": "other"}
ENTRY = {
    "person.category": "other",
    "visit.force_body": "police",
    "visit.on_official_duties": False,
    "visit.entry_procedures_followed": False,
    "papers.identity_card_complete": False,
    "papers.movement_order_held": False,
    "papers.order_in_sending_language": False,
    "papers.order_in_english": False,
    "papers.order_in_french": False,
    "papers.order_issued_by": "other",
    "papers.order_certifies_status_and_movement": False,
}
CONCURRENT = {
    "incident.under_sending_military_law": False,
    "incident.punishable_by_sending": False,
    "incident.punishable_by_receiving": False,
    "incident.in_receiving_state": False,
}
AGENT = BOTH_PUNISH | {"incident.actor_category": "civilian"}
LOCAL = {"person.nationality": "NL", "person.ordinarily_resident_in": "NL"}
SERVICE = MEMBER | {"person.present_only_for_status": True, "person.nationality": "US"}
SERVICE_ENDS = {
    "person.category": "ex_member",
    "person.present_only_for_status": False,
    "person.nationality": "NL",
}
CERTIFICATE = {
    "consignment.certificate_deposited": False,
    "consignment.certificate_signatory_authorised": False,
    "consignment.importer_category": "contractor",
    "consignment.use": "other",
}
LATE_ARBITRATION = BARN | {
    "claim.arbitrator_agreed": False,
    "claim.arbitrator_sought_on": date(2025, 11, 14),
}
SPLIT = SHARED_AWARD | {
    "claim.sending_states_responsible": 2,
    "claim.receiving_share": 20_000,
    "claim.sending_share_each": 40_000,
}
UNTOLD = SPLIT | {"claim.attributable": False}
PATROL = BETWEEN | {
    "premises.patrol_arranged": True,
    "premises.patrol_in_liaison": True,
    "premises.patrol_for_own_order": True,
}
RATIONS_BOUGHT = BETWEEN | {
    "consignment.acquirer": "force",
    "consignment.bought_locally": True,
    "consignment.kind": "provisions",
}
SHOPPING = SPOUSE | {"consignment.bought_locally": True, "consignment.use": "personal"}
HURT = BETWEEN | {
    "claim.damage": "member_injury",
    "claim.victim_is_service_member": True,
    "claim.victim_on_duty": True,
}
JUDGED = SHARED_AWARD | {"incident.actor_category": "civilian", "claim.judgment_against_person": True}
PUB = BETWEEN | {
    "incident.actor_category": "civilian",
    "claim.damage": "third_party",
    "claim.on_duty": False,
    "claim.paid_in_full": False,
}
STUCK = BETWEEN | {
    "agreement.parties_differ": True,
    "agreement.negotiation_failed": True,
    "claim.damage": "third_party",
    "incident.duty_disputed": False,
    "claim.unauthorised_use_disputed": False,
}

Facts = dict[str, Any]
WHOLE: tuple[tuple[str, Facts, Facts], ...] = (
    ("agreement_applies", BETWEEN, {"visit.in_treaty_area": False, "visit.left_out_by_agreement": True}),
    ("visiting_force", FORCE, {"visit.force_body": "police", "visit.on_official_duties": False}),
    ("visa_application_waived", ENTERING, ENTRY),
    ("passport_waived", ENTERING, ENTRY),
    ("immigration_inspection_waived", ENTERING, ENTRY),
    ("alien_registration_waived", ENTERING, ENTRY),
    ("residence_right_excluded", MEMBER, {"person.category": "dependant"}),
    (
        "leaving_notice_due",
        BETWEEN | {"person.category": "ex_member", "person.sent_home": False},
        {"person.category": "member", "person.sent_home": True},
    ),
    (
        "removal_due",
        MEMBER | REMOVED,
        {"person.removal_requested": False, "person.nationality": "NL", "person.entered_as_member": False},
    ),
    ("transit_covered", BETWEEN | {"visit.activity": "transit"}, {"visit.activity": "port_call"}),
    (
        "driving_test_waived",
        DRIVER | {"vehicle.licence_mode": "issue"},
        {"vehicle.driver_category": "other", "vehicle.licence_issued_by": "NL"},
    ),
    (
        "carry_arms",
        RIFLE,
        {
            "weapon.kind": "dangerous_goods",
            "weapon.carried_by": "other",
            "weapon.orders_authorise_carrying": False,
        },
    ),
    ("sending_jurisdiction", AGENT, LOCAL | {"incident.punishable_by_sending": False}),
    ("receiving_jurisdiction", AGENT, ACTOR | {"incident.in_receiving_state": False}),
    (
        "sending_primary",
        AGENT | {"incident.official_duty": True},
        ACTOR | CONCURRENT | LOCAL | {"incident.official_duty": False},
    ),
    (
        "sending_primary",
        AGENT | {"incident.only_against_sending": True},
        ACTOR | CONCURRENT | {"incident.only_against_sending": False},
    ),
    ("receiving_primary", AGENT, ACTOR | CONCURRENT | LOCAL | {"incident.only_against_sending": True}),
    ("receiving_exclusive", AGENT | {"incident.punishable_by_sending": False}, ACTOR),
    (
        "waiver_notice_due",
        AGENT | {"incident.first_state_declines": True},
        CONCURRENT | {"incident.first_state_declines": False},
    ),
    ("outcome_notice_due", AGENT, CONCURRENT),
    ("hand_over_help_owed", AGENT, ACTOR),
    (
        "arrest_notice_due",
        AGENT | {"incident.arrested_by_receiving": True},
        ACTOR | {"incident.arrested_by_receiving": False},
    ),
    (
        "custody_kept",
        AGENT
        | {
            "incident.held_by_sending": True,
            "incident.charged_by_receiving": False,
            "incident.receiving_exercises_jurisdiction": True,
        },
        {
            "incident.actor_category": "dependant",
            "incident.held_by_sending": False,
            "incident.charged_by_receiving": True,
            "incident.receiving_exercises_jurisdiction": False,
        },
    ),
    (
        "second_trial_barred",
        TRIED,
        {
            "trial.earlier_result": "none",
            "trial.same_offence": False,
            "trial.same_territory": False,
            "trial.by_another_party": False,
            "trial.service_discipline": True,
        },
    ),
    (
        "fair_trial_due",
        AGENT | {"trial.by_receiving_state": True},
        ACTOR | {"trial.by_receiving_state": False},
    ),
    (
        "death_sentence_barred",
        BETWEEN | {"trial.local_death_penalty": False},
        {"trial.local_death_penalty": True},
    ),
    (
        "police_own_premises",
        BETWEEN | {"visit.regular_unit": True, "premises.occupied_by_agreement": True},
        {"visit.regular_unit": False, "premises.occupied_by_agreement": False},
    ),
    (
        "patrol_outside",
        PATROL,
        {
            "premises.patrol_arranged": False,
            "premises.patrol_in_liaison": False,
            "premises.patrol_for_own_order": False,
        },
    ),
    (
        "claim_waived",
        HURT,
        {"claim.victim_is_service_member": False, "claim.victim_on_duty": False, "claim.damage": "contract"},
    ),
    (
        "claim_waived",
        BETWEEN | {"claim.damage": "salvage", "claim.used_by_armed_services": True},
        {"claim.damage": "contract", "claim.used_by_armed_services": False},
    ),
    (
        "claim_waived",
        BARN | {"claim.award": 1399},
        {"claim.damage": "contract", "claim.on_duty": False, "claim.award": 1400},
    ),
    (
        "arbitrator_named_for_them",
        LATE_ARBITRATION,
        {
            "claim.damage": "contract",
            "claim.used_by_armed_services": True,
            "claim.settled_otherwise": True,
            "claim.award": 1399,
            "claim.arbitrator_agreed": True,
            "claim.arbitrator_sought_on": date(2025, 11, 15),
        },
    ),
    ("receiving_state_pays", SHARED_AWARD, {"claim.damage": "contract", "claim.on_duty": False}),
    (
        "enforcement_barred",
        JUDGED,
        ACTOR | {"claim.judgment_against_person": False, "claim.on_duty": False},
    ),
    (
        "suit_open",
        PUB,
        ACTOR | {"claim.damage": "contract", "claim.on_duty": True, "claim.paid_in_full": True},
    ),
    (
        "civil_immunity_barred",
        JUDGED | {"claim.on_duty": False},
        ACTOR | {"claim.on_duty": True},
    ),
    (
        "claim_split_right",
        SPLIT,
        {
            "claim.damage": "contract",
            "claim.on_duty": False,
            "claim.receiving_state_responsible": True,
            "claim.sending_states_responsible": 3,
            "claim.receiving_share": 25_000,
            "claim.sending_share_each": 37_500,
            "claim.award": 110_000,
        },
    ),
    (
        "claim_split_right",
        UNTOLD,
        {"claim.damage": "contract", "claim.sending_states_responsible": 1, "claim.award": 90_000},
    ),
    (
        "silence_accepts",
        BETWEEN | {"claim.proposal_sent": True, "claim.reply_within_two_months": False},
        {"claim.proposal_sent": False, "claim.reply_within_two_months": True},
    ),
    (
        "refund_statement_due",
        BETWEEN
        | {
            "claim.split_accepted": False,
            "claim.proposal_sent": True,
            "claim.reply_within_two_months": False,
        },
        {"claim.proposal_sent": False, "claim.reply_within_two_months": True},
    ),
    ("hardship_request", BETWEEN | {"claim.serious_hardship": True}, {"claim.serious_hardship": False}),
    (
        "local_purchase_allowed",
        SHOPPING,
        {
            "person.relation_to_member": "partner",
            "consignment.bought_locally": False,
            "consignment.use": "sale",
        },
    ),
    (
        "bought_through_local_authority",
        RATIONS_BOUGHT,
        {
            "consignment.acquirer": "person",
            "consignment.bought_locally": False,
            "consignment.kind": "equipment",
        },
    ),
    (
        "prompt_payment_due",
        RATIONS_BOUGHT,
        {"consignment.acquirer": "person", "consignment.bought_locally": False},
    ),
    ("local_labour_terms", BETWEEN | {"person.hired_locally": True}, {"person.hired_locally": False}),
    ("residence_not_counted", SERVICE, SERVICE_ENDS),
    ("pay_untaxed", SERVICE, SERVICE_ENDS),
    (
        "other_earnings_taxable",
        MEMBER | {"person.profitable_enterprise": True},
        {"person.category": "ex_member", "person.profitable_enterprise": False},
    ),
    (
        "official_goods_duty_free",
        RATIONS,
        CERTIFICATE | {"consignment.kind": "household_goods", "consignment.reasonable_quantity": False},
    ),
    (
        "official_goods_duty_free",
        RATIONS | {"consignment.importer_category": "civilian", "consignment.permitted_for_civilians": True},
        CERTIFICATE | {"consignment.permitted_for_civilians": False},
    ),
    ("official_goods_duty_free", RATIONS | {"consignment.kind": "equipment"}, CERTIFICATE),
    (
        "service_vehicle_temporary_import",
        TRUCK,
        {
            "consignment.kind": "other",
            "consignment.triptyque_held": False,
            "consignment.temporary": False,
        },
    ),
    (
        "service_vehicle_temporary_import",
        CARRIED_TRUCK,
        CERTIFICATE | {"consignment.under_own_power": True, "consignment.kind": "other"},
    ),
    ("road_tax_exempt", BETWEEN | {"vehicle.private": False}, {"vehicle.private": True}),
    (
        "official_documents_uninspected",
        COURIER,
        {
            "papers.under_official_seal": False,
            "papers.movement_order_held": False,
            "papers.order_is_individual": False,
            "papers.despatch_count_stated": False,
            "papers.despatches_certified_official": False,
        },
    ),
    (
        "unit_crossing_arranged",
        BETWEEN | {"visit.regular_unit": True, "visit.customs_told_of_crossing": True},
        {"visit.regular_unit": False, "visit.customs_told_of_crossing": False},
    ),
    (
        "fuel_duty_free",
        STAFF_CAR_FUEL,
        {
            "consignment.kind": "provisions",
            "consignment.use": "personal",
            "consignment.fuel_arrangement": False,
        },
    ),
    (
        "personal_effects_duty_free",
        FURNITURE,
        {
            "consignment.importer_category": "other",
            "consignment.kind": "equipment",
            "consignment.at_first_arrival": False,
        },
    ),
    (
        "private_vehicle_duty_free",
        CAR,
        {
            "consignment.importer_category": "other",
            "consignment.kind": "official_vehicle",
            "consignment.use": "sale",
            "consignment.temporary": False,
        },
    ),
    ("customs_may_inspect", CAR, {"consignment.importer_category": "force"}),
    (
        "disposal_allowed",
        SOLD_CAR
        | {
            "consignment.disposal_authorised": True,
            "consignment.duty_paid_on_disposal": False,
            "consignment.disposal_conditions_met": True,
        },
        {
            "consignment.imported_duty_free": False,
            "consignment.disposal": "none",
            "consignment.disposal_authorised": False,
            "consignment.disposal_conditions_met": False,
        },
    ),
    (
        "relief_may_be_refused",
        BETWEEN | {"consignment.made_in_receiving_state": True, "consignment.exported_untaxed": True},
        {"consignment.made_in_receiving_state": False, "consignment.exported_untaxed": False},
    ),
    (
        "seized_goods_returned",
        BETWEEN | {"consignment.seized": True, "consignment.owner_at_entry": "sending_state"},
        {"consignment.seized": False, "consignment.owner_at_entry": "person"},
    ),
    (
        "suspension_effective",
        BETWEEN | {"agreement.hostilities": True, "agreement.suspension_notified_on": date(2025, 11, 16)},
        {"agreement.hostilities": False, "agreement.suspension_notified_on": date(2025, 11, 17)},
    ),
    (
        "joint_committee_consults",
        STUCK,
        {
            "agreement.parties_differ": False,
            "agreement.negotiation_failed": False,
            "incident.duty_disputed": True,
            "claim.unauthorised_use_disputed": True,
        },
    ),
    (
        "denunciation_effective",
        BETWEEN | {"agreement.denunciation_received_on": date(2025, 1, 15)},
        {"agreement.denunciation_received_on": date(2025, 1, 16)},
    ),
)
CONDITIONS = [
    pytest.param(matter, facts, name, contrary, id=f"{matter}-{number}-{name}")
    for number, (matter, facts, contraries) in enumerate(WHOLE)
    for name, contrary in contraries.items()
]


@pytest.mark.parametrize(("matter", "facts", "name", "contrary"), CONDITIONS)
def test_a_condition_decides(matter: str, facts: Facts, name: str, contrary: object) -> None:
    whole = determine(AGREEMENT, matter, facts, on=ON)
    without = determine(AGREEMENT, matter, facts | {name: contrary}, on=ON)

    assert whole.outcome is Outcome.MET
    assert without.outcome is Outcome.NOT_MET


@pytest.mark.parametrize(("matter", "facts", "name", "contrary"), CONDITIONS)
def test_a_condition_that_is_not_known_leaves_it_open(
    matter: str, facts: Facts, name: str, contrary: object
) -> None:
    del contrary
    unknown = determine(AGREEMENT, matter, {n: v for n, v in facts.items() if n != name}, on=ON)

    assert unknown.outcome is Outcome.UNDETERMINED
    assert name in {fact.name for fact in unknown.needed}
