"""Facts that situations under the Japan–United Kingdom agreement begin from."""

from __future__ import annotations

from datetime import date

DAY_BEFORE, FIRST_DAY = date(2023, 10, 14), date(2023, 10, 15)
NOVEMBER_2023 = date(2023, 11, 15)
LAST_DAY_OF_OLD_ACT, FIRST_DAY_OF_NEW_ACT = date(2025, 7, 21), date(2025, 7, 22)
NOW = date(2026, 1, 15)

VISITING = {"visit.receiving_state_consents": True, "visit.activity_decided": True}
TO_JAPAN = VISITING | {
    "visit.sending_state": "GB",
    "visit.receiving_state": "JP",
    "visit.force_body": "uk_forces",
    "visit.acts_as_un_forces": False,
}
TO_BRITAIN = VISITING | {
    "visit.sending_state": "JP",
    "visit.receiving_state": "GB",
    "visit.force_body": "jsdf",
}
MEMBER = {"person.category": "member", "visit.entry_procedures_followed": True}
CIVILIAN = {
    "person.category": "civilian",
    "person.employer": "sending_agency",
    "person.accompanies_force": True,
    "person.employed_by_or_serving_with_force": True,
}
BRITON = CIVILIAN | {"person.nationality": "GB", "person.ordinarily_resident_in": "GB"}
SHIP_CLAIM = {
    "claim.damage": "special_maritime",
    "claim.claimant_of_receiving_state": True,
    "claim.help_applied_for": True,
}
TRUCK = {
    "vehicle.kind": "motor_vehicle",
    "vehicle.owned_by_sending_state": True,
    "vehicle.leased_in_receiving_state": False,
    "vehicle.used_on_duty": True,
}
DRIVEN = {"vehicle.driver_category": "member", "vehicle.licence_issued_by": "GB"}
OFFENCE = {
    "incident.actor_category": "member",
    "incident.in_receiving_state": True,
    "incident.punishable_by_sending": True,
    "incident.punishable_by_receiving": True,
    "incident.drink_driving": False,
    "incident.duty_disputed": False,
}
EXECUTION = {
    "incident.actor_category": "member",
    "incident.death_sentence_possible": True,
    "incident.conflicts_with_prior_obligation": True,
}
DAMAGE = {"claim.damage": "third_party", "claim.on_duty": True, "claim.covered_by_vehicle_insurance": False}

NOTIFIED = {
    "weapon.for_cooperative_activity": True,
    "weapon.receiving_procedures_met": True,
    "weapon.authorities_notified": True,
}
FURNITURE = {
    "consignment.importer_category": "member",
    "consignment.kind": "household_goods",
    "consignment.use": "personal",
    "consignment.reasonable_quantity": True,
}
CAR = {
    "consignment.importer_category": "civilian",
    "consignment.kind": "private_vehicle",
    "consignment.use": "personal",
}
BOUGHT = {"consignment.bought_locally": True, "consignment.acquirer": "force"}
DRONE = {"vehicle.kind": "drone", "vehicle.used_on_duty": True}
FOREIGN_CIVILIAN = CIVILIAN | {"person.nationality": "NZ", "person.ordinarily_resident_in": "NZ"}
DUTY = OFFENCE | {"incident.official_duty": True, "incident.arrested_by_receiving": True}
