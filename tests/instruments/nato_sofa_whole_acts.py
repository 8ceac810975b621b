"""Whole situations on people and acts under the NATO agreement, with what is contrary to each condition."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.instruments.cases.nato_sofa import BETWEEN, FORCE, MEMBER, SHARED_AWARD
from tests.instruments.nato_sofa_facts import (
    BARN,
    BOTH_PUNISH,
    DRIVER,
    ENTERING,
    REMOVED,
    RIFLE,
    TRIED,
)

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


Facts = dict[str, Any]
PEOPLE_AND_ACTS: tuple[tuple[str, Facts, Facts], ...] = (
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
)
