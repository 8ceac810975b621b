"""The NATO agreement on customs and its own life: situations and what comes out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.cases.nato_sofa import BETWEEN, SOLD_CAR
from tests.instruments.nato_sofa_facts import (
    CAR,
    CARRIED_TRUCK,
    COURIER,
    FURNITURE,
    RATIONS,
    STAFF_CAR_FUEL,
    TRUCK,
)
from tests.instruments.situation import MISSING, NO, UNKNOWN, YES, Situation, given
from warifu.instruments import instrument

AGREEMENT = instrument("nato_sofa")
CUSTOMS = (
    given("rations with a certificate come in free", "official_goods_duty_free", RATIONS, YES, "NS-69"),
    given(
        "too many do not",
        "official_goods_duty_free",
        RATIONS | {"consignment.reasonable_quantity": False},
        NO,
        "NS-69",
    ),
    given(
        "nor with a signatory whom customs does not know",
        "official_goods_duty_free",
        RATIONS | {"consignment.certificate_signatory_authorised": False},
        NO,
        "NS-69",
    ),
    given(
        "nor to be sold",
        "official_goods_duty_free",
        RATIONS | {"consignment.use": "sale"},
        NO,
        "NS-72",
    ),
    given(
        "for dependents they do where the host permits",
        "official_goods_duty_free",
        RATIONS
        | {
            "consignment.importer_category": "dependant",
            "consignment.use": "personal",
            "consignment.permitted_for_civilians": True,
        },
        YES,
        "NS-69",
    ),
    given("a truck drives in on a triptyque", "service_vehicle_temporary_import", TRUCK, YES, "NS-66"),
    given(
        "without one it does not",
        "service_vehicle_temporary_import",
        TRUCK | {"consignment.triptyque_held": False},
        NO,
        "NS-66",
    ),
    given(
        "by rail it needs the certificate", "service_vehicle_temporary_import", CARRIED_TRUCK, YES, "NS-67"
    ),
    given(
        "and not the triptyque instead",
        "service_vehicle_temporary_import",
        CARRIED_TRUCK | {"consignment.triptyque_held": True, "consignment.certificate_deposited": False},
        NO,
        "NS-67",
    ),
    given("it drives out again", "reexport_free", TRUCK, YES, "NS-66"),
    given(
        "private vehicles pay road tax",
        "road_tax_exempt",
        BETWEEN | {"vehicle.private": True},
        NO,
        "NS-71",
    ),
    given("a courier's bag passes", "official_documents_uninspected", COURIER, YES, "NS-68"),
    given(
        "not on a collective order",
        "official_documents_uninspected",
        COURIER | {"papers.order_is_individual": False},
        NO,
        "NS-68",
    ),
    given(
        "what passes uninspected is not searched",
        "customs_may_inspect",
        COURIER | {"consignment.kind": "documents", "consignment.importer_category": "member"},
        NO,
        "NS-68",
    ),
    given("furniture at the first arrival is free", "personal_effects_duty_free", FURNITURE, YES, "NS-70"),
    given("a car for a time is free", "private_vehicle_duty_free", CAR, YES, "NS-71"),
    given(
        "a car for good is not",
        "private_vehicle_duty_free",
        CAR | {"consignment.temporary": False},
        NO,
        "NS-72",
    ),
    given(
        "a dependent's own import is not named",
        "private_vehicle_duty_free",
        CAR | {"consignment.importer_category": "dependant"},
        NO,
        "NS-71",
    ),
    given(
        "official goods leave free on a certificate",
        "reexport_free",
        RATIONS | {"consignment.imported_duty_free": True, "consignment.certificate_at_exit": True},
        YES,
        "NS-73",
    ),
    given(
        "and not without",
        "reexport_free",
        RATIONS | {"consignment.imported_duty_free": True, "consignment.certificate_at_exit": False},
        NO,
        "NS-73",
    ),
    given(
        "a permitted sale whose conditions are open is open",
        "disposal_allowed",
        SOLD_CAR | {"consignment.disposal_authorised": True, "consignment.duty_paid_on_disposal": False},
        UNKNOWN,
        "NS-74",
        MISSING,
    ),
    given(
        "local goods leave under local rules",
        "local_export_rules_apply",
        BETWEEN | {"consignment.bought_locally": True},
        YES,
        "NS-75",
    ),
    given(
        "a unit that customs expects crosses by arrangement",
        "unit_crossing_arranged",
        BETWEEN | {"visit.regular_unit": True, "visit.customs_told_of_crossing": True},
        YES,
        "NS-76",
    ),
    given("fuel carries no local tax either", "local_tax_relief", STAFF_CAR_FUEL, YES, "NS-77"),
    given(
        "without an arrangement it does",
        "local_tax_relief",
        STAFF_CAR_FUEL | {"consignment.fuel_arrangement": False},
        NO,
        "NS-62",
    ),
    given(
        "a processing charge above the price of a service is waived",
        "import_charge_waived",
        RATIONS | {"consignment.charge_for_service": False},
        YES,
        "NS-78",
    ),
    given(
        "the mere price of a service is not",
        "import_charge_waived",
        RATIONS | {"consignment.charge_for_service": True},
        NO,
        "NS-78",
    ),
    given("conditions against abuse may be set", "abuse_conditions_allowed", BETWEEN, YES, "NS-80"),
    given(
        "local goods that left untaxed may be taxed on return",
        "relief_may_be_refused",
        BETWEEN | {"consignment.made_in_receiving_state": True, "consignment.exported_untaxed": True},
        YES,
        "NS-81",
    ),
    given("customs help each other", "customs_help_owed", BETWEEN, YES, "NS-82"),
    given(
        "a seized jeep goes back to the force",
        "seized_goods_returned",
        BETWEEN | {"consignment.seized": True, "consignment.owner_at_entry": "sending_state"},
        YES,
        "NS-82",
    ),
    given(
        "a seized watch does not go back to its owner",
        "seized_goods_returned",
        BETWEEN | {"consignment.seized": True, "consignment.owner_at_entry": "person"},
        NO,
        "NS-82",
    ),
)
NOTIFIED = BETWEEN | {
    "agreement.hostilities": True,
    "agreement.suspension_notified_on": date(2026, 1, 1),
}
DENOUNCED = BETWEEN | {"agreement.denunciation_received_on": date(2025, 2, 28)}
STUCK = BETWEEN | {
    "agreement.parties_differ": True,
    "agreement.negotiation_failed": True,
    "claim.damage": "third_party",
    "incident.duty_disputed": False,
    "claim.unauthorised_use_disputed": False,
}
OWN_LIFE = (
    given("59 days are too few", "suspension_effective", NOTIFIED, NO, "NS-84", on=date(2026, 3, 1)),
    given("60 days are enough", "suspension_effective", NOTIFIED, YES, "NS-84", on=date(2026, 3, 2)),
    given("the fourth year must be over", "denunciation_open", BETWEEN, NO, "NS-87", on=date(1957, 8, 22)),
    given("then a Party may leave", "denunciation_open", BETWEEN, YES, "NS-87", on=date(1957, 8, 23)),
    given(
        "within a year it has not left",
        "denunciation_effective",
        DENOUNCED,
        NO,
        "NS-87",
        on=date(2026, 2, 27),
    ),
    given("after a year it has", "denunciation_effective", DENOUNCED, YES, "NS-87", on=date(2026, 2, 28)),
    given("differences go to the Council", "joint_committee_consults", STUCK, YES, "NS-85"),
    given(
        "but a dispute over duty goes to the arbitrator",
        "joint_committee_consults",
        STUCK | {"incident.duty_disputed": True},
        NO,
        "NS-53",
    ),
)


@pytest.mark.parametrize("situation", [*CUSTOMS, *OWN_LIFE], ids=lambda s: f"{s.matter}: {s.words}")
def test_a_situation_comes_out_as_the_text_says(situation: Situation) -> None:
    situation.check(AGREEMENT)
