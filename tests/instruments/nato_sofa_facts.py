"""Situations under the NATO agreement that its tests begin from; everyone in them is made up."""

from __future__ import annotations

from tests.instruments.cases.nato_sofa import BETWEEN, FORCE, MEMBER, PAPERS

CIVILIAN = FORCE | {
    "person.category": "civilian",
    "person.accompanies_force": True,
    "person.employed_by_armed_service": True,
    "person.nationality": "US",
    "person.stateless": False,
    "person.ordinarily_resident_in": "US",
}
SPOUSE = BETWEEN | {"person.category": "dependant", "person.relation_to_member": "spouse"}
CHILD = SPOUSE | {"person.relation_to_member": "child"}
ENTERING = MEMBER | PAPERS | {"visit.entry_procedures_followed": True}
REMOVED = {
    "person.removal_requested": True,
    "person.nationality": "US",
    "person.entered_as_member": True,
}
DRIVER = BETWEEN | {"vehicle.driver_category": "member", "vehicle.licence_issued_by": "US"}
RIFLE = BETWEEN | {
    "weapon.kind": "small_arm",
    "weapon.carried_by": "member",
    "weapon.orders_authorise_carrying": True,
}
BOTH_PUNISH = BETWEEN | {
    "incident.actor_category": "member",
    "incident.under_sending_military_law": True,
    "incident.punishable_by_sending": True,
    "incident.punishable_by_receiving": True,
    "incident.in_receiving_state": True,
    "incident.only_against_sending": False,
    "incident.official_duty": False,
    "person.nationality": "US",
    "person.ordinarily_resident_in": "US",
}
ACCUSED = BETWEEN | {
    "incident.actor_category": "member",
    "incident.held_by_sending": True,
    "incident.charged_by_receiving": False,
    "incident.receiving_exercises_jurisdiction": True,
}
TRIED = BETWEEN | {
    "trial.earlier_result": "acquitted",
    "trial.same_offence": True,
    "trial.same_territory": True,
    "trial.by_another_party": True,
    "trial.service_discipline": False,
}
BARN = BETWEEN | {
    "claim.damage": "state_property",
    "claim.used_by_armed_services": False,
    "claim.on_duty": True,
    "claim.from_treaty_craft": False,
    "claim.settled_otherwise": False,
    "claim.award": 1400,
    "claim.waiver_figure": 1400,
}
RATIONS = BETWEEN | {
    "consignment.kind": "provisions",
    "consignment.importer_category": "force",
    "consignment.use": "official",
    "consignment.reasonable_quantity": True,
    "consignment.certificate_deposited": True,
    "consignment.certificate_signatory_authorised": True,
}
TRUCK = BETWEEN | {
    "consignment.kind": "official_vehicle",
    "consignment.importer_category": "force",
    "consignment.use": "official",
    "consignment.under_own_power": True,
    "consignment.triptyque_held": True,
    "consignment.temporary": True,
}
CARRIED_TRUCK = (
    TRUCK
    | RATIONS
    | {
        "consignment.kind": "official_vehicle",
        "consignment.under_own_power": False,
        "consignment.triptyque_held": False,
    }
)
FURNITURE = BETWEEN | {
    "consignment.kind": "household_goods",
    "consignment.importer_category": "member",
    "consignment.at_first_arrival": True,
}
CAR = BETWEEN | {
    "consignment.kind": "private_vehicle",
    "consignment.importer_category": "member",
    "consignment.use": "personal",
    "consignment.temporary": True,
}
COURIER = (
    BETWEEN
    | PAPERS
    | {
        "papers.under_official_seal": True,
        "papers.order_is_individual": True,
        "papers.despatch_count_stated": True,
        "papers.despatches_certified_official": True,
    }
)
STAFF_CAR_FUEL = BETWEEN | {
    "consignment.kind": "fuel",
    "consignment.use": "official",
    "consignment.fuel_arrangement": True,
    "consignment.bought_locally": True,
}
