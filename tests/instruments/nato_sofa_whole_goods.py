"""Whole situations on living and goods under the NATO agreement, with what is contrary to each condition."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.instruments.cases.nato_sofa import BETWEEN, MEMBER, SOLD_CAR
from tests.instruments.nato_sofa_facts import (
    CAR,
    CARRIED_TRUCK,
    COURIER,
    DRIVER,
    FURNITURE,
    RATIONS,
    SPOUSE,
    STAFF_CAR_FUEL,
    TRUCK,
)

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
RATIONS_BOUGHT = BETWEEN | {
    "consignment.acquirer": "force",
    "consignment.bought_locally": True,
    "consignment.kind": "provisions",
}
SHOPPING = SPOUSE | {"consignment.bought_locally": True, "consignment.use": "personal"}
STUCK = BETWEEN | {
    "agreement.parties_differ": True,
    "agreement.negotiation_failed": True,
    "claim.damage": "third_party",
    "incident.duty_disputed": False,
    "claim.unauthorised_use_disputed": False,
}

PERMITTED = SOLD_CAR | {
    "consignment.disposal_authorised": True,
    "consignment.duty_paid_on_disposal": False,
    "consignment.disposal_conditions_met": True,
}

Facts = dict[str, Any]
LIVING_AND_GOODS: tuple[tuple[str, Facts, Facts], ...] = (
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
