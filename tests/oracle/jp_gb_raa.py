"""The Japan–United Kingdom agreement said again, by hand, from the sheet: strict mode, with reasons."""

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
    until,
    yes,
)

NEW_ACT, OLD_ACT = date(2025, 7, 22), date(2025, 7, 21)
FALSE = V(value=False)
TRUE = V(value=True)


def gate(r: Record) -> V:
    parties = all3(
        one_of(r, "visit.sending_state", "JP", "GB"),
        one_of(r, "visit.receiving_state", "JP", "GB"),
        not3(same(r, "visit.sending_state", "visit.receiving_state")),
    )
    un_forces = provision("GB-08/united-nations", all3(in_japan(r), yes(r, "visit.acts_as_un_forces"), OPEN))
    return provision("GB-08/parties", all3(since(r, date(2023, 10, 15)), parties, none3(un_forces)))


def in_japan(r: Record) -> V:
    return one_of(r, "visit.receiving_state", "JP")


def in_britain(r: Record) -> V:
    return one_of(r, "visit.receiving_state", "GB")


def earlier(r: Record, name: str, *conditions: V) -> V:
    """Until 21 July 2025 another Act applied in Japan, which was not read."""
    return provision(f"GB-J5/{name}", all3(until(r, OLD_ACT), in_japan(r), *conditions, OPEN))


def unread_in_britain(r: Record, name: str) -> V:
    return provision(name, all3(in_britain(r), OPEN))


# --- Article I ------------------------------------------------------------------------------------


def activity(r: Record) -> V:
    return provision("GB-08/activity", yes(r, "visit.activity_decided"))


def visiting_force(r: Record) -> V:
    own_force = any3(
        all3(one_of(r, "visit.sending_state", "JP"), one_of(r, "visit.force_body", "jsdf")),
        all3(one_of(r, "visit.sending_state", "GB"), one_of(r, "visit.force_body", "uk_forces")),
    )
    return provision("GB-02", all3(own_force, yes(r, "visit.receiving_state_consents"), activity(r)))


def member(r: Record) -> V:
    return provision("GB-04", all3(one_of(r, "person.category", "member"), visiting_force(r)))


def individual(r: Record) -> V:
    return provision("GB-03", all3(one_of(r, "person.category", "member"), activity(r)))


def works_under_contract(r: Record) -> V:
    on_contract = all3(
        not3(one_of(r, "person.employer", "armed_service", "sending_agency")),
        yes(r, "person.works_under_service_contract"),
    )
    return any3(one_of(r, "person.category", "contractor"), on_contract)


def left_out(r: Record) -> list[V]:
    resident = one_of(r, "person.ordinarily_resident_in", "JP")
    return [
        provision("GB-01/contractors", works_under_contract(r)),
        provision("GB-J3/contract", all3(since(r, NEW_ACT), in_japan(r), works_under_contract(r))),
        provision("GB-J3/resident", all3(since(r, NEW_ACT), in_japan(r), resident)),
        earlier(r, "resident", resident),
        provision(
            "GB-01/resident",
            all3(in_britain(r), one_of(r, "person.ordinarily_resident_in", "GB"), OPEN),
        ),
    ]


def civilian_component(r: Record) -> V:
    comes_as_civilian = any3(
        one_of(r, "person.category", "civilian", "official"),
        all3(one_of(r, "person.category", "researcher"), provision("GB-01/researcher", OPEN)),
    )
    may_belong = any3(
        same(r, "person.nationality", "visit.sending_state"),
        provision(
            "GB-J3/fit", all3(since(r, NEW_ACT), in_japan(r), yes(r, "person.both_states_consider_fit"))
        ),
        earlier(r, "fit"),
        all3(in_britain(r), OPEN),
    )
    return provision(
        "GB-01",
        all3(
            comes_as_civilian,
            yes(r, "person.accompanies_force"),
            yes(r, "person.employed_by_or_serving_with_force"),
            may_belong,
            visiting_force(r),
            none3(*left_out(r)),
        ),
    )


def official_in_japan(r: Record) -> V:
    owned = any3(yes(r, "vehicle.owned_by_sending_state"), yes(r, "vehicle.leased_only_for_sending_state"))
    return provision(
        "GB-J2/official", all3(since(r, NEW_ACT), in_japan(r), owned, yes(r, "vehicle.used_on_duty"))
    )


def official_vehicle(r: Record) -> V:
    return provision(
        "GB-05", any3(official_in_japan(r), earlier(r, "official-vehicles"), all3(in_britain(r), OPEN))
    )


def person_covered(r: Record) -> V:
    return any3(member(r), civilian_component(r))


# --- Articles IV and VI ---------------------------------------------------------------------------


def agreement_applies(r: Record) -> V:
    return provision("GB-08", activity(r))


def visa(r: Record) -> V:
    return provision("GB-12", all3(person_covered(r), yes(r, "visit.entry_procedures_followed")))


# --- Article VII ----------------------------------------------------------------------------------


def customs_order(r: Record) -> V:
    return provision("GB-J1", all3(in_japan(r), yes(r, "consignment.receiving_law_allows_relief")))


def british_customs_law(r: Record) -> V:
    official = one_of(r, "consignment.use", "official")
    allows = yes(r, "consignment.receiving_law_allows_relief")
    return provision("GB-15/british-law", all3(in_britain(r), official, allows))


def official_goods(r: Record) -> V:
    allowed = any3(customs_order(r), british_customs_law(r))
    return provision("GB-15", all3(visiting_force(r), one_of(r, "consignment.use", "official"), allowed))


def disposal(r: Record) -> V:
    same_use = yes(r, "consignment.handed_over_same_use")
    unsold = not3(one_of(r, "consignment.disposal", "sale"))
    return provision("GB-15/disposal", all3(same_use, unsold, official_goods(r)))


def personal_effects(r: Record) -> V:
    kind = any3(
        one_of(r, "consignment.kind", "personal_effects", "household_goods"),
        all3(one_of(r, "consignment.kind", "tobacco_alcohol"), OPEN),
    )
    return provision(
        "GB-16",
        all3(
            visiting_force(r),
            one_of(r, "consignment.importer_category", "member", "civilian"),
            kind,
            yes(r, "consignment.reasonable_quantity"),
            one_of(r, "consignment.use", "personal"),
        ),
    )


def private_vehicle(r: Record) -> V:
    return provision(
        "GB-17",
        all3(
            visiting_force(r),
            one_of(r, "consignment.importer_category", "member", "civilian"),
            one_of(r, "consignment.kind", "private_vehicle"),
            one_of(r, "consignment.private_vehicles_before", 0),
            one_of(r, "consignment.use", "personal"),
        ),
    )


def tariff_item(r: Record) -> V:
    british = provision("GB-U5", all3(in_britain(r), one_of(r, "consignment.use", "personal"), OPEN))
    return any3(customs_order(r), british, british_customs_law(r))


# --- Driving, arms, tax, ships --------------------------------------------------------------------


def licence(r: Record) -> V:
    driver = all3(
        visiting_force(r),
        one_of(r, "vehicle.driver_category", "member", "civilian"),
        same(r, "vehicle.licence_issued_by", "visit.sending_state"),
    )
    return any3(
        provision("GB-18", all3(driver, official_vehicle(r))),
        provision("GB-18/private", all3(driver, yes(r, "vehicle.private"), OPEN)),
    )


def dangerous_goods(r: Record) -> V:
    dangerous = one_of(r, "weapon.kind", "ammunition", "explosives", "dangerous_goods")
    marked = any3(in_britain(r), not3(dangerous), yes(r, "weapon.marks_shown"))
    requirements = provision(
        "GB-22",
        all3(yes(r, "weapon.receiving_procedures_met"), yes(r, "weapon.authorities_notified"), marked),
    )
    covered = one_of(
        r, "weapon.kind", "small_arm", "crew_weapon", "ammunition", "explosives", "dangerous_goods"
    )
    return provision(
        "GB-21", all3(visiting_force(r), covered, yes(r, "weapon.for_cooperative_activity"), requirements)
    )


def local_tax(r: Record) -> V:
    paid = all3(in_japan(r), one_of(r, "consignment.local_tax", "consumption", "vehicle_weight", "services"))
    spared = any3(
        all3(in_japan(r), one_of(r, "consignment.local_tax", "light_oil", "aviation_fuel")),
        all3(not3(paid), yes(r, "consignment.own_forces_free_of_tax")),
    )
    parity = all3(
        visiting_force(r),
        yes(r, "consignment.bought_locally"),
        one_of(r, "consignment.acquirer", "force"),
        spared,
    )
    british_vat = all3(in_britain(r), one_of(r, "consignment.local_tax", "consumption", "services"), OPEN)
    return any3(provision("GB-23", parity), provision("GB-U6", british_vat))


def registration(r: Record) -> V:
    exempt = all3(
        since(r, NEW_ACT),
        one_of(r, "vehicle.kind", "motor_vehicle", "motorcycle"),
        official_in_japan(r),
        none3(
            provision("GB-J2/leased", all3(since(r, NEW_ACT), yes(r, "vehicle.leased_in_receiving_state")))
        ),
    )
    return any3(
        provision("GB-J2", exempt), earlier(r, "registration"), unread_in_britain(r, "GB-05/registration")
    )


def insurance(r: Record) -> V:
    return any3(
        provision("GB-J2/insurance", all3(since(r, NEW_ACT), official_in_japan(r))),
        earlier(r, "insurance"),
        unread_in_britain(r, "GB-05/insurance"),
    )


def size(r: Record) -> V:
    passage = yes(r, "vehicle.requested_passage_for_activity")
    return any3(
        provision("GB-J2/size", all3(since(r, NEW_ACT), official_in_japan(r), passage)),
        earlier(r, "size"),
        unread_in_britain(r, "GB-05/size"),
    )


def drone(r: Record) -> V:
    flown = all3(
        since(r, NEW_ACT),
        in_japan(r),
        one_of(r, "vehicle.kind", "drone"),
        yes(r, "vehicle.used_on_duty"),
        yes(r, "vehicle.transport_minister_told"),
    )
    return any3(provision("GB-J2/drones", flown), earlier(r, "drones"), unread_in_britain(r, "GB-05/drones"))


# --- Article XXI ----------------------------------------------------------------------------------


def actor(r: Record) -> V:
    return one_of(r, "incident.actor_category", "member", "civilian")


def by_sending(r: Record) -> V:
    return yes(r, "incident.punishable_by_sending")


def by_receiving(r: Record) -> V:
    return all3(yes(r, "incident.in_receiving_state"), yes(r, "incident.punishable_by_receiving"))


def duty(r: Record) -> V:
    drunk = provision("GB-29/drink-driving", all3(in_japan(r), yes(r, "incident.drink_driving")))
    disputed = provision("GB-29/disputed", all3(yes(r, "incident.duty_disputed"), OPEN))
    return provision("GB-29/duty", all3(actor(r), yes(r, "incident.official_duty"), none3(drunk, disputed)))


def sending_first(r: Record) -> V:
    ground = any3(yes(r, "incident.only_against_sending"), duty(r))
    return provision("GB-29", all3(actor(r), by_sending(r), by_receiving(r), ground))


def receiving_first(r: Record) -> V:
    no_ground = none3(yes(r, "incident.only_against_sending"), duty(r))
    return provision("GB-29/otherwise", all3(actor(r), by_sending(r), by_receiving(r), no_ground))


def death_penalty(r: Record) -> V:
    assurance = provision("GB-31/assurance", yes(r, "incident.assurance_given"))
    return provision(
        "GB-31",
        all3(
            actor(r),
            yes(r, "incident.death_sentence_possible"),
            yes(r, "incident.conflicts_with_prior_obligation"),
            none3(assurance),
        ),
    )


def hand_over(r: Record) -> V:
    return provision("GB-30", all3(actor(r), none3(death_penalty(r))))


def arrest(r: Record) -> V:
    arrested = yes(r, "incident.arrested_by_receiving")
    clear = any3(duty(r), yes(r, "incident.only_against_sending"))
    return any3(
        provision("GB-J5/arrest", all3(since(r, NEW_ACT), in_japan(r), actor(r), arrested, clear)),
        earlier(r, "arrest-before"),
        unread_in_britain(r, "GB-30/arrest-in-britain"),
    )


def search(r: Record) -> V:
    return any3(
        provision("GB-J5/search", all3(since(r, NEW_ACT), in_japan(r), actor(r))),
        earlier(r, "search-before"),
        unread_in_britain(r, "GB-30/search-in-britain"),
    )


# --- Claims and notices ---------------------------------------------------------------------------


def treaty_claims_in_britain(r: Record, name: str) -> V:
    return provision(name, all3(in_britain(r), provision("GB-32", OPEN)))


def claims(r: Record) -> V:
    paid = all3(
        since(r, NEW_ACT),
        in_japan(r),
        one_of(r, "claim.damage", "third_party"),
        any3(yes(r, "claim.on_duty"), yes(r, "claim.defective_installation")),
        none3(provision("GB-J4/insured", yes(r, "claim.covered_by_vehicle_insurance"))),
    )
    return any3(
        treaty_claims_in_britain(r, "GB-J4/britain"),
        provision("GB-J4", paid),
        earlier(r, "claims"),
    )


def shipping_claim(r: Record) -> V:
    return all3(
        in_japan(r),
        one_of(r, "claim.damage", "special_maritime"),
        yes(r, "claim.claimant_of_receiving_state"),
        yes(r, "claim.help_applied_for"),
    )


def costs_advanced(r: Record) -> V:
    refused = any3(
        yes(r, "claim.claimant_is_larger_firm"),
        yes(r, "claim.suit_cost_out_of_proportion"),
        yes(r, "claim.suit_hopeless"),
    )
    return any3(
        provision("GB-J4/advance", all3(since(r, NEW_ACT), shipping_claim(r), not3(refused))),
        earlier(r, "advance"),
        treaty_claims_in_britain(r, "GB-J4/advance-in-britain"),
    )


def shipping(r: Record) -> V:
    return any3(
        provision("GB-J4/shipping", all3(since(r, NEW_ACT), shipping_claim(r))),
        earlier(r, "shipping"),
        treaty_claims_in_britain(r, "GB-J4/shipping-in-britain"),
    )


def notice(r: Record) -> V:
    told = all3(yes(r, "incident.other_state_told"), yes(r, "incident.told_as_soon_as_possible"))
    return provision("GB-33", any3(not3(yes(r, "incident.notice_received")), told))


# --- British law ----------------------------------------------------------------------------------


def british(r: Record, name: str, *conditions: V) -> V:
    return provision(name, all3(in_britain(r), *conditions, provision("GB-U1", OPEN)))


def immigration(r: Record) -> V:
    return british(
        r,
        "GB-U2",
        one_of(r, "person.category", "member"),
        yes(r, "person.posted_for_service"),
        yes(r, "visit.invited_by_receiving_state"),
    )


def statute_civilian(r: Record) -> V:
    return british(
        r,
        "GB-U3",
        not3(one_of(r, "person.nationality", "GB")),
        yes(r, "person.passport_states_status"),
        yes(r, "person.recognition_note_in_passport"),
    )


def statute_dependant(r: Record) -> V:
    related = any3(
        one_of(r, "person.relation_to_member", "spouse"),
        yes(r, "person.depends_on_member"),
        yes(r, "person.in_care_of_member"),
    )
    return british(r, "GB-U4", related)


def _always(name: str, value: V) -> Callable[[Record], V]:
    return lambda _: provision(name, value)


_BEHIND_THE_GATE: dict[str, Callable[[Record], V]] = {
    "civilian_component": civilian_component,
    "visiting_force": visiting_force,
    "individual_covered": individual,
    "member": member,
    "official_vehicle": official_vehicle,
    "agreement_applies": agreement_applies,
    "local_law_duty": _always("GB-07", OPEN),
    "port_access": _always("GB-09", OPEN),
    "same_fees": _always("GB-10", OPEN),
    "pilot_needed": _always("GB-11", OPEN),
    "visa_application_waived": visa,
    "entry_documents_complete": _always("GB-12/documents", OPEN),
    "dependant_status": _always("GB-12/family", OPEN),
    "quarantine_law_applies": _always("GB-13", TRUE),
    "passport_waived": _always("GB-14/passport", OPEN),
    "alien_registration_waived": _always("GB-14/registration", OPEN),
    "removal_due": _always("GB-14/removal", OPEN),
    "official_goods_duty_free": official_goods,
    "relief_covers_disposal": disposal,
    "personal_effects_duty_free": personal_effects,
    "private_vehicle_duty_free": private_vehicle,
    "licence_accepted": licence,
    "qualifications_accepted": _always("GB-19", OPEN),
    "carry_arms": _always("GB-20", OPEN),
    "move_dangerous_goods": dangerous_goods,
    "local_tax_relief": local_tax,
    "sending_jurisdiction": lambda r: provision("GB-26", all3(actor(r), by_sending(r))),
    "receiving_jurisdiction": lambda r: provision("GB-27", all3(actor(r), by_receiving(r))),
    "receiving_exclusive": lambda r: provision("GB-28", all3(actor(r), by_receiving(r), not3(by_sending(r)))),
    "sending_primary": sending_first,
    "receiving_primary": receiving_first,
    "official_duty": duty,
    "hand_over_help_owed": hand_over,
    "help_may_be_refused": death_penalty,
    "custody_kept": _always("GB-30/custody", FALSE),
    "receiving_state_pays": claims,
    "incident_notice_met": notice,
    "joint_committee_consults": _always("GB-34", TRUE),
    "tariff_item_relief": tariff_item,
    "vehicle_registration_exempt": registration,
    "vehicle_insurance_exempt": insurance,
    "vehicle_size_relaxed": size,
    "drone_registration_exempt": drone,
    "arrested_handed_over": arrest,
    "search_through_force": search,
    "shipping_claim_help": shipping,
    "suit_costs_advanced": costs_advanced,
    "immigration_control_off": immigration,
    "statute_civilian": statute_civilian,
    "statute_dependant": statute_dependant,
}


def _gated(answer: Callable[[Record], V]) -> Callable[[Record], V]:
    return lambda r: all3(gate(r), answer(r))


MATTERS: dict[str, Callable[[Record], V]] = {
    name: _gated(answer) for name, answer in _BEHIND_THE_GATE.items()
}
"""Every matter of the agreement: from a record to the answer, with the provisions and facts behind it."""
