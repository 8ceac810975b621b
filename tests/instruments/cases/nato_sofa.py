"""Decided cases of the NATO agreement of 1951."""

from __future__ import annotations

from typing import Any

from tests.instruments.case import Case

BETWEEN = {
    "visit.sending_state": "US",
    "visit.receiving_state": "NL",
    "visit.in_treaty_area": True,
    "visit.left_out_by_agreement": False,
}
FORCE = BETWEEN | {"visit.force_body": "other_force", "visit.on_official_duties": True}
MEMBER = FORCE | {"person.category": "member"}
PAPERS = {
    "papers.identity_card_complete": True,
    "papers.movement_order_held": True,
    "papers.order_in_sending_language": True,
    "papers.order_in_english": True,
    "papers.order_in_french": True,
    "papers.order_issued_by": "sending_state",
    "papers.order_certifies_status_and_movement": True,
    "papers.countersignature_required": False,
}
SOLD_CAR = BETWEEN | {
    "consignment.kind": "private_vehicle",
    "consignment.imported_duty_free": True,
    "consignment.disposal": "sale",
}
SHARED_AWARD = BETWEEN | {
    "claim.damage": "third_party",
    "claim.on_duty": True,
    "claim.attributable": True,
    "claim.receiving_state_responsible": False,
    "claim.award": 100_000,
}
AWARD = (
    "Only awards to third parties for acts in duty are split, so the award is one; "
    "'responsible' says that the damage can be attributed."
)
WHERE = (
    "Where a case names no States, an American force on official duty on the mainland of the Netherlands "
    "stands for 'between two Parties', with no agreement to leave anyone out."
)


def case(
    id_: str, words: str, matter: str, facts: dict[str, Any], answer: str, *rows: str, **more: Any
) -> Case:
    more.setdefault("reading", WHERE)
    return Case(id_, "nato_sofa", words, matter, facts, answer, rows, **more)


CASES = (
    case(
        "C19",
        "An American soldier comes to the Netherlands with valid card and movement order, no passport.",
        "passport_required",
        MEMBER | PAPERS | {"visit.entry_procedures_followed": True},
        "no",
        "NS-06",
        "NS-07",
        "NS-08",
        reading="'Valid' papers: complete, in all languages, no countersignature asked for. "
        "The formalities for the force are taken as met; the case is silent on them.",
    ),
    case(
        "C20",
        "The same soldier without a movement order.",
        "passport_waived",
        MEMBER | {"papers.identity_card_complete": True, "papers.movement_order_held": False},
        "no",
        "NS-08",
    ),
    case(
        "C21",
        "An Italian soldier's movement order is in Italian and English only.",
        "entry_documents_complete",
        MEMBER
        | {
            "visit.sending_state": "IT",
            "papers.movement_order_held": True,
            "papers.order_in_sending_language": True,
            "papers.order_in_english": True,
            "papers.order_in_french": False,
        },
        "no",
        "NS-08",
    ),
    case(
        "C22",
        "A civilian of the civilian component has a passport without a description.",
        "entry_documents_complete",
        FORCE
        | {
            "person.category": "civilian",
            "person.accompanies_force": True,
            "person.employed_by_armed_service": True,
            "person.passport_states_status": False,
        },
        "no",
        "NS-10",
    ),
    case(
        "C23",
        "An employee of the army is an Australian national.",
        "civilian_component",
        FORCE
        | {
            "person.category": "civilian",
            "person.accompanies_force": True,
            "person.employed_by_armed_service": True,
            "person.nationality": "AU",
        },
        "no",
        "NS-02",
    ),
    case(
        "C24",
        "A member has been missing for 21 days.",
        "absence_report_due",
        MEMBER | {"person.days_absent": 21},
        "no",
        "NS-12",
    ),
    case(
        "C25",
        "A member has been missing for 22 days.",
        "absence_report_due",
        MEMBER | {"person.days_absent": 22},
        "yes",
        "NS-12",
    ),
    case(
        "C41",
        "The force imports food without a certificate at customs.",
        "official_goods_duty_free",
        BETWEEN
        | {
            "consignment.kind": "provisions",
            "consignment.importer_category": "force",
            "consignment.certificate_deposited": False,
        },
        "no",
        "NS-69",
    ),
    case(
        "C42",
        "A member ships furniture two years after arriving; no dependent arrives.",
        "personal_effects_duty_free",
        BETWEEN
        | {
            "consignment.kind": "household_goods",
            "consignment.importer_category": "member",
            "consignment.at_first_arrival": False,
        },
        "no",
        "NS-70",
        "NS-72",
    ),
    case(
        "C43",
        "A member sells a duty-free car to a local without permission.",
        "disposal_allowed",
        SOLD_CAR | {"consignment.disposal_authorised": False},
        "no",
        "NS-74",
    ),
    case(
        "C44",
        "The same with permission, duty paid.",
        "disposal_allowed",
        SOLD_CAR | {"consignment.disposal_authorised": True, "consignment.duty_paid_on_disposal": True},
        "yes",
        "NS-74",
    ),
    case(
        "C45",
        "A spouse buys food in a shop and asks for value-added tax back because of the agreement.",
        "local_tax_relief",
        BETWEEN
        | {
            "consignment.kind": "provisions",
            "consignment.bought_locally": True,
            "consignment.local_tax": "consumption",
        },
        "no",
        "NS-62",
    ),
    case(
        "C46",
        "The force fuels a staff car from army stocks, under the host's arrangement.",
        "fuel_duty_free",
        BETWEEN
        | {"consignment.kind": "fuel", "consignment.use": "official", "consignment.fuel_arrangement": True},
        "yes",
        "NS-77",
    ),
    case(
        "C47",
        "A customs officer wants to search a member's car at the border.",
        "customs_may_inspect",
        BETWEEN | {"consignment.kind": "private_vehicle", "consignment.importer_category": "member"},
        "yes",
        "NS-65",
    ),
    case(
        "C48",
        "A courier has sealed papers; the order gives no number of despatches.",
        "official_documents_uninspected",
        BETWEEN
        | {
            "papers.under_official_seal": True,
            "papers.movement_order_held": True,
            "papers.despatch_count_stated": False,
        },
        "no",
        "NS-68",
    ),
    case(
        "C52",
        "A member carries a sidearm off base; orders say so.",
        "carry_arms",
        BETWEEN
        | {
            "weapon.kind": "small_arm",
            "weapon.carried_by": "member",
            "weapon.orders_authorise_carrying": True,
        },
        "yes",
        "NS-18",
    ),
    case(
        "C53",
        "A member carries a rifle without orders.",
        "carry_arms",
        BETWEEN
        | {
            "weapon.kind": "small_arm",
            "weapon.carried_by": "member",
            "weapon.orders_authorise_carrying": False,
        },
        "no",
        "NS-18",
    ),
    case(
        "C54",
        "A civilian of the component carries a pistol; orders say so.",
        "carry_arms",
        BETWEEN
        | {
            "weapon.kind": "small_arm",
            "weapon.carried_by": "civilian",
            "weapon.orders_authorise_carrying": True,
        },
        "no",
        "NS-18",
    ),
    case(
        "C60",
        "A service truck bears no nationality mark.",
        "vehicle_marked",
        BETWEEN | {"vehicle.private": False, "vehicle.nationality_mark_shown": False},
        "no",
        "NS-17",
    ),
    case(
        "C62",
        "A member drives on the home licence; the host accepts such licences (mode a).",
        "driving_test_required",
        BETWEEN
        | {
            "vehicle.driver_category": "member",
            "vehicle.licence_issued_by": "US",
            "vehicle.licence_mode": "accept",
        },
        "no",
        "NS-14",
    ),
    case(
        "C65",
        "The sending State holds an accused member; not charged; the host has jurisdiction.",
        "custody_kept",
        BETWEEN
        | {
            "incident.actor_category": "member",
            "incident.held_by_sending": True,
            "incident.charged_by_receiving": False,
            "incident.receiving_exercises_jurisdiction": True,
        },
        "yes",
        "NS-30",
        reading="The accused is a member: the paragraph names members and civilians of the component.",
    ),
    case(
        "C71",
        "One sending State is responsible for an award of 100,000; the receiving State bears 25,000.",
        "claim_split_right",
        SHARED_AWARD
        | {
            "claim.sending_states_responsible": 1,
            "claim.receiving_share": 25_000,
            "claim.sending_share_each": 75_000,
        },
        "yes",
        "NS-44",
        reading=AWARD + " What the receiving State does not bear, 75,000, the one sending State does.",
    ),
    case(
        "C72",
        "Two sending States are responsible for an award of 100,000, the receiving State is not: "
        "it bears 20,000, each sending State 40,000.",
        "claim_split_right",
        SHARED_AWARD
        | {
            "claim.sending_states_responsible": 2,
            "claim.receiving_share": 20_000,
            "claim.sending_share_each": 40_000,
        },
        "yes",
        "NS-45",
        reading=AWARD,
    ),
    case(
        "C73",
        "No reply comes to the proposed split within two months.",
        "silence_accepts",
        BETWEEN | {"claim.proposal_sent": True, "claim.reply_within_two_months": False},
        "yes",
        "NS-43",
    ),
)
