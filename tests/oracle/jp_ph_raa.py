"""The Japan–Philippines agreement said again, by hand, from the sheet: strict mode, with reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import (
    OPEN,
    Record,
    V,
    all3,
    any3,
    none3,
    not3,
    one_of,
    provision,
    same,
    since,
    yes,
)


def gate(r: Record) -> V:
    parties = all3(
        one_of(r, "visit.sending_state", "JP", "PH"),
        one_of(r, "visit.receiving_state", "JP", "PH"),
        not3(same(r, "visit.sending_state", "visit.receiving_state")),
    )
    return provision("PH-22", all3(since(r, date(2025, 9, 11)), parties))


def in_japan(r: Record) -> V:
    return one_of(r, "visit.receiving_state", "JP")


def open_in_the_philippines(r: Record, name: str) -> V:
    return provision(name, all3(one_of(r, "visit.receiving_state", "PH"), OPEN))


def elsewhere(r: Record, name: str, governs: str) -> V:
    return provision(name, all3(one_of(r, "visit.receiving_state", "PH"), provision(governs, OPEN)))


def activity(r: Record) -> V:
    return provision("PH-08", yes(r, "visit.activity_decided"))


def visiting_force(r: Record) -> V:
    force = any3(
        all3(one_of(r, "visit.sending_state", "JP"), one_of(r, "visit.force_body", "jsdf")),
        all3(one_of(r, "visit.sending_state", "PH"), one_of(r, "visit.force_body", "afp")),
    )
    return provision(
        "PH-03", all3(provision("PH-02", force), yes(r, "visit.receiving_state_consents"), activity(r))
    )


def member(r: Record) -> V:
    return provision("PH-04", all3(one_of(r, "person.category", "member"), visiting_force(r)))


def civilian_component(r: Record) -> V:
    on_contract = all3(
        not3(one_of(r, "person.employer", "armed_service", "sending_agency")),
        yes(r, "person.works_under_service_contract"),
    )
    contractor = provision("PH-01/contractor", any3(one_of(r, "person.category", "contractor"), on_contract))
    resident = provision("PH-01/resident", same(r, "person.ordinarily_resident_in", "visit.receiving_state"))
    thought_fit = provision("PH-J2", all3(in_japan(r), yes(r, "person.both_states_consider_fit")))
    return provision(
        "PH-01",
        all3(
            one_of(r, "person.category", "civilian", "official", "researcher"),
            yes(r, "person.accompanies_force"),
            yes(r, "person.employed_by_or_serving_with_force"),
            any3(same(r, "person.nationality", "visit.sending_state"), thought_fit),
            visiting_force(r),
            none3(contractor, resident),
        ),
    )


def official_in_japan(r: Record) -> V:
    owned = any3(yes(r, "vehicle.owned_by_sending_state"), yes(r, "vehicle.leased_only_for_sending_state"))
    return provision("PH-J3/official", all3(in_japan(r), owned, yes(r, "vehicle.used_on_duty")))


def motor(r: Record) -> V:
    return one_of(r, "vehicle.kind", "motor_vehicle", "motorcycle")


def official_vehicle(r: Record) -> V:
    unread = all3(one_of(r, "visit.receiving_state", "PH"), OPEN)
    return provision("PH-05", all3(motor(r), any3(official_in_japan(r), unread)))


def registration(r: Record) -> V:
    leased = provision("PH-J3/leased", yes(r, "vehicle.leased_in_receiving_state"))
    exempt = provision("PH-J3", all3(motor(r), official_in_japan(r), none3(leased)))
    return any3(open_in_the_philippines(r, "PH-05/registration"), exempt)


def drone(r: Record) -> V:
    flown = all3(
        in_japan(r),
        one_of(r, "vehicle.kind", "drone"),
        yes(r, "vehicle.used_on_duty"),
        yes(r, "vehicle.transport_minister_told"),
    )
    return any3(open_in_the_philippines(r, "PH-05/drones"), provision("PH-J3/drones", flown))


def open_in_both(name: str) -> Callable[[Record], V]:
    return lambda r: any3(
        open_in_the_philippines(r, f"PH-05/{name}"),
        provision(f"PH-J3/{name}", all3(in_japan(r), OPEN)),
    )


def tariff_item(r: Record) -> V:
    japanese = provision("PH-J6", all3(in_japan(r), yes(r, "consignment.receiving_law_allows_relief")))
    return any3(elsewhere(r, "PH-J6/philippines", "PH-12/tariff"), japanese)


def actor(r: Record) -> V:
    return one_of(r, "incident.actor_category", "member", "civilian")


def arrest(r: Record) -> V:
    arrested = yes(r, "incident.arrested_by_receiving")
    clear = any3(yes(r, "incident.official_duty"), yes(r, "incident.only_against_sending"))
    return any3(
        provision("PH-J4", all3(in_japan(r), actor(r), arrested, clear)),
        elsewhere(r, "PH-J4/philippines", "PH-19/procedure"),
    )


def search(r: Record) -> V:
    return any3(
        provision("PH-J4/search", all3(in_japan(r), actor(r))),
        elsewhere(r, "PH-J4/search-philippines", "PH-19/procedure"),
    )


def claims(r: Record) -> V:
    insured = provision("PH-J5/insured", yes(r, "claim.covered_by_vehicle_insurance"))
    paid = all3(
        in_japan(r),
        one_of(r, "claim.damage", "third_party"),
        any3(yes(r, "claim.on_duty"), yes(r, "claim.defective_installation")),
        none3(insured),
    )
    return any3(elsewhere(r, "PH-J5/philippines", "PH-20"), provision("PH-J5", paid))


def shipping_claim(r: Record) -> V:
    return all3(
        in_japan(r),
        one_of(r, "claim.damage", "special_maritime"),
        yes(r, "claim.claimant_of_receiving_state"),
        yes(r, "claim.help_applied_for"),
    )


def shipping(r: Record) -> V:
    here = provision("PH-J5/shipping", shipping_claim(r))
    return any3(elsewhere(r, "PH-J5/shipping-philippines", "PH-20"), here)


def costs_advanced(r: Record) -> V:
    refused = any3(
        yes(r, "claim.claimant_is_larger_firm"),
        yes(r, "claim.suit_cost_out_of_proportion"),
        yes(r, "claim.suit_hopeless"),
    )
    here = provision("PH-J5/advance", all3(shipping_claim(r), not3(refused)))
    return any3(elsewhere(r, "PH-J5/advance-philippines", "PH-20"), here)


def movement(_: Record) -> V:
    return any3(provision("PH-10", OPEN), provision("PH-14", OPEN))


def _open(name: str) -> Callable[[Record], V]:
    return lambda _: provision(name, OPEN)


_BEHIND_THE_GATE: dict[str, Callable[[Record], V]] = {
    "civilian_component": civilian_component,
    "visiting_force": visiting_force,
    "individual_covered": _open("PH-03/individual"),
    "member": member,
    "official_vehicle": official_vehicle,
    "dependant_status": _open("PH-01/family"),
    "agreement_applies": activity,
    "local_law_duty": _open("PH-07"),
    "port_access": _open("PH-09"),
    "facility_movement": movement,
    "visa_application_waived": _open("PH-11"),
    "alien_registration_waived": _open("PH-11/registration"),
    "entry_documents_complete": _open("PH-11/documents"),
    "passport_waived": _open("PH-11/passport"),
    "quarantine_law_applies": _open("PH-11/quarantine"),
    "utilities_usable": _open("PH-13"),
    "joint_committee_consults": _open("PH-21"),
    "official_goods_duty_free": _open("PH-12"),
    "personal_effects_duty_free": _open("PH-12/personal"),
    "private_vehicle_duty_free": _open("PH-12/vehicle"),
    "reexport_free": _open("PH-12/export"),
    "move_dangerous_goods": _open("PH-15"),
    "carry_arms": _open("PH-15/carry"),
    "licence_accepted": _open("PH-16"),
    "qualifications_accepted": _open("PH-16/qualifications"),
    "local_tax_relief": _open("PH-17"),
    "tariff_item_relief": tariff_item,
    "vehicle_registration_exempt": registration,
    "vehicle_insurance_exempt": open_in_both("insurance"),
    "vehicle_size_relaxed": open_in_both("size"),
    "drone_registration_exempt": drone,
    "receiving_state_pays": claims,
    "shipping_claim_help": shipping,
    "suit_costs_advanced": costs_advanced,
    "sending_jurisdiction": _open("PH-19"),
    "receiving_jurisdiction": _open("PH-19/receiving"),
    "receiving_exclusive": _open("PH-19/exclusive"),
    "sending_primary": _open("PH-19/sending-first"),
    "receiving_primary": _open("PH-19/receiving-first"),
    "official_duty": _open("PH-19/duty"),
    "hand_over_help_owed": _open("PH-19/hand-over"),
    "help_may_be_refused": _open("PH-19/death-penalty"),
    "custody_kept": _open("PH-19/custody"),
    "arrested_handed_over": arrest,
    "search_through_force": search,
}


def _gated(answer: Callable[[Record], V]) -> Callable[[Record], V]:
    return lambda r: all3(gate(r), answer(r))


MATTERS: dict[str, Callable[[Record], V]] = {
    name: _gated(answer) for name, answer in _BEHIND_THE_GATE.items()
}
"""Every matter of the agreement: from a record to the answer, with the provisions and facts behind it."""
