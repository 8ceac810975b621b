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
FAMILY = {"incident.actor_category": "dependant"}
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
CHARGED = {"consignment.charge_for_service": True}
LATE_ARBITRATION = BARN | {
    "claim.arbitrator_agreed": False,
    "claim.arbitrator_sought_on": date(2025, 11, 14),
}
SPLIT = SHARED_AWARD | {
    "claim.sending_states_responsible": 2,
    "claim.receiving_share": 20_000,
    "claim.sending_share_each": 40_000,
}
QUARTER = SHARED_AWARD | {
    "claim.sending_states_responsible": 1,
    "claim.receiving_share": 25_000,
    "claim.sending_share_each": 75_000,
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

OF_A_CIVILIAN = {"consignment.importer_category": "civilian"}
PERMITTED = SOLD_CAR | {
    "consignment.disposal_authorised": True,
    "consignment.duty_paid_on_disposal": False,
    "consignment.disposal_conditions_met": True,
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
        FAMILY | CONCURRENT | LOCAL | {"incident.official_duty": False},
    ),
    (
        "sending_primary",
        AGENT | {"incident.only_against_sending": True},
        FAMILY | CONCURRENT | {"incident.only_against_sending": False},
    ),
    ("receiving_primary", AGENT, ACTOR | CONCURRENT | LOCAL | {"incident.only_against_sending": True}),
    (
        "receiving_exclusive",
        AGENT | {"incident.punishable_by_sending": False},
        ACTOR | {"incident.punishable_by_sending": True},
    ),
    (
        "sending_exclusive",
        AGENT | {"incident.punishable_by_receiving": False},
        LOCAL | {"incident.under_sending_military_law": False, "incident.punishable_by_receiving": True},
    ),
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
    (
        "claim_waived",
        BARN | {"claim.used_by_armed_services": True},
        {"claim.damage": "contract", "claim.on_duty": False},
    ),
    (
        "receiving_state_pays",
        BETWEEN | {"claim.damage": "unauthorised_vehicle", "claim.force_legally_responsible": True},
        {"claim.damage": "contract", "claim.force_legally_responsible": False},
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
        QUARTER,
        {
            "claim.attributable": False,
            "claim.sending_states_responsible": 2,
            "claim.receiving_state_responsible": True,
            "claim.receiving_share": 20_000,
            "claim.sending_share_each": 80_000,
            "claim.award": 120_000,
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
    ("official_goods_duty_free", CARRIED_TRUCK, {"consignment.under_own_power": True}),
    (
        "reexport_free",
        TRUCK | {"consignment.imported_duty_free": False},
        {"consignment.under_own_power": False, "consignment.triptyque_held": False},
    ),
    (
        "reexport_free",
        FURNITURE | {"consignment.imported_duty_free": True, "consignment.certificate_at_exit": False},
        {"consignment.imported_duty_free": False, "consignment.kind": "equipment"},
    ),
    ("import_charge_waived", FURNITURE | {"consignment.charge_for_service": False}, CHARGED),
    ("import_charge_waived", CAR | {"consignment.charge_for_service": False}, CHARGED),
    ("import_charge_waived", TRUCK | {"consignment.charge_for_service": False}, CHARGED),
    (
        "local_export_rules_apply",
        BETWEEN | {"consignment.bought_locally": True},
        {"consignment.bought_locally": False},
    ),
    (
        "vehicle_marked",
        BETWEEN
        | {
            "vehicle.private": False,
            "vehicle.registration_number_shown": True,
            "vehicle.nationality_mark_shown": True,
        },
        {"vehicle.registration_number_shown": False, "vehicle.nationality_mark_shown": False},
    ),
    (
        "licence_accepted",
        DRIVER | {"vehicle.licence_mode": "accept"},
        {
            "vehicle.driver_category": "other",
            "vehicle.licence_issued_by": "NL",
            "vehicle.licence_mode": "issue",
        },
    ),
    (
        "uniform_rule_met",
        MEMBER
        | {
            "person.in_uniform": False,
            "person.civilian_clothes_rule_met": True,
            "person.crosses_border_with_unit": False,
        },
        {
            "person.category": "civilian",
            "person.civilian_clothes_rule_met": False,
            "person.crosses_border_with_unit": True,
        },
    ),
    ("absence_report_due", MEMBER | {"person.days_absent": 30}, {"person.category": "civilian"}),
    (
        "medical_care_as_local",
        SPOUSE | {"premises.own_medical_care_enough": False},
        {"person.relation_to_member": "partner", "premises.own_medical_care_enough": True},
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
        PERMITTED,
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
CIVILIAN_ABROAD = FORCE | {
    "person.category": "civilian",
    "person.accompanies_force": True,
    "person.employed_by_armed_service": True,
    "person.nationality": "CA",
    "person.stateless": False,
    "person.ordinarily_resident_in": "CA",
}
ALSO: tuple[tuple[str, str, Facts], ...] = (
    (
        "a civilian may drive",
        "licence_accepted",
        DRIVER | {"vehicle.driver_category": "civilian", "vehicle.licence_mode": "accept"},
    ),
    ("a private car needs no mark", "vehicle_marked", BETWEEN | {"vehicle.private": True}),
    ("a machine gun is arms", "carry_arms", RIFLE | {"weapon.kind": "crew_weapon"}),
    ("family are handed over too", "hand_over_help_owed", AGENT | FAMILY),
    ("family have a fair trial", "fair_trial_due", AGENT | FAMILY | {"trial.by_receiving_state": True}),
    ("a sentence being served bars", "second_trial_barred", TRIED | {"trial.earlier_result": "serving"}),
    ("a sentence served bars", "second_trial_barred", TRIED | {"trial.earlier_result": "served"}),
    ("a pardon bars", "second_trial_barred", TRIED | {"trial.earlier_result": "pardoned"}),
    (
        "a craft in treaty use is enough",
        "arbitrator_decides",
        BARN | {"claim.on_duty": False, "claim.from_treaty_craft": True},
    ),
    (
        "a death at a pier stays in",
        "receiving_state_pays",
        SHARED_AWARD | {"claim.damage": "special_maritime", "claim.death_or_injury": True},
    ),
    (
        "a stolen jeep leaves the courts open",
        "suit_open",
        PUB | {"claim.damage": "unauthorised_vehicle", "claim.force_legally_responsible": False},
    ),
    ("a gift may be permitted", "disposal_allowed", PERMITTED | {"consignment.disposal": "gift"}),
    ("arms are equipment", "official_goods_duty_free", RATIONS | {"consignment.kind": "arms"}),
    ("fuel is supplies", "official_goods_duty_free", RATIONS | {"consignment.kind": "fuel"}),
    ("ammunition is supplies", "official_goods_duty_free", RATIONS | {"consignment.kind": "ammunition"}),
    ("a civilian brings furniture", "personal_effects_duty_free", FURNITURE | OF_A_CIVILIAN),
    (
        "clothes are effects",
        "personal_effects_duty_free",
        FURNITURE | {"consignment.kind": "personal_effects"},
    ),
    ("a civilian brings a car", "private_vehicle_duty_free", CAR | OF_A_CIVILIAN),
    ("a civilian is searched", "customs_may_inspect", CAR | OF_A_CIVILIAN),
    ("family are searched", "customs_may_inspect", CAR | {"consignment.importer_category": "dependant"}),
    (
        "a car leaves free",
        "reexport_free",
        CAR | {"consignment.imported_duty_free": True, "consignment.certificate_at_exit": False},
    ),
    (
        "a civilian's pay is not taxed",
        "pay_untaxed",
        CIVILIAN_ABROAD | {"person.present_only_for_status": True},
    ),
    (
        "a civilian has care",
        "medical_care_as_local",
        CIVILIAN_ABROAD | {"premises.own_medical_care_enough": False},
    ),
    (
        "a civilian's passport that says so is complete",
        "entry_documents_complete",
        CIVILIAN_ABROAD | {"person.passport_states_status": True},
    ),
    (
        "a civilian who must go is taken home",
        "removal_due",
        CIVILIAN_ABROAD | REMOVED | {"person.nationality": "CA"},
    ),
    ("family who must go are taken home", "removal_due", SPOUSE | REMOVED),
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


@pytest.mark.parametrize(("words", "matter", "facts"), ALSO, ids=[words for words, _, _ in ALSO])
def test_it_holds_for_these_too(words: str, matter: str, facts: Facts) -> None:
    assert determine(AGREEMENT, matter, facts, on=ON).outcome is Outcome.MET, words


@pytest.mark.parametrize("state", ["BE", "CA", "DK", "FR", "GB", "IS", "IT", "LU", "NO", "PT"])
def test_every_party_that_was_read_may_send_or_receive_and_its_nationals_may_be_civilians(state: str) -> None:
    sent = determine(AGREEMENT, "agreement_applies", BETWEEN | {"visit.sending_state": state}, on=ON)
    received = determine(AGREEMENT, "agreement_applies", BETWEEN | {"visit.receiving_state": state}, on=ON)
    employed = determine(
        AGREEMENT, "civilian_component", CIVILIAN_ABROAD | {"person.nationality": state}, on=ON
    )

    assert {sent.outcome, received.outcome, employed.outcome} == {Outcome.MET}


@pytest.mark.parametrize("state", ["JP", "AU", "PH"])
def test_states_read_to_be_outside_are_outside_whatever_is_said(state: str) -> None:
    sent = BETWEEN | {"visit.sending_state": state, "visit.sending_state_is_party": True}
    received = BETWEEN | {"visit.receiving_state": state, "visit.receiving_state_is_party": True}
    employed = CIVILIAN_ABROAD | {"person.nationality": state, "person.national_of_a_party": True}

    assert determine(AGREEMENT, "agreement_applies", sent, on=ON).outcome is Outcome.NOT_MET
    assert determine(AGREEMENT, "agreement_applies", received, on=ON).outcome is Outcome.NOT_MET
    assert determine(AGREEMENT, "civilian_component", employed, on=ON).outcome is Outcome.NOT_MET


def test_a_denunciation_received_in_the_first_four_years_ends_nothing() -> None:
    early = BETWEEN | {"agreement.denunciation_received_on": date(1957, 8, 22)}
    found = determine(AGREEMENT, "denunciation_effective", early, on=date(1960, 1, 1))

    assert found.outcome is Outcome.NOT_MET
