"""The Japan–Australia agreement said again, by hand, from the sheet: strict mode, three values, reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.jp_au_raa_law import (
    civilian_component,
    cooperative_activity,
    diversion_duty,
    duty_exempt,
    earlier,
    gate,
    in_australia,
    in_japan,
    member,
    not_read_in_australia,
    official_duty,
    official_goods_item,
    official_vehicle,
    person_acted,
    receiving_jurisdiction,
    sending_jurisdiction,
    tobacco_in_australia,
    visiting_force,
    within_two_years,
)
from tests.oracle.kleene import (
    OPEN,
    Record,
    V,
    all3,
    answer,
    any3,
    none3,
    not3,
    one_of,
    provision,
    same,
    since,
    test,
    yes,
)

NEW_ACT = date(2025, 7, 22)
TRUE, FALSE = V(value=True), V(value=False)
Say = Callable[[Record], V]


def asked(*sayings: Say) -> Say:
    """One matter: the gate, and at least one of the provisions."""
    return lambda r: answer(gate(r), [say(r) for say in sayings], [])


def nothing_found(*ids: str) -> Say:
    """A matter of which no text was found."""
    return asked(*((lambda r, name=name: provision(name, OPEN)) for name in ids))


def covered(r: Record) -> V:
    return any3(member(r), civilian_component(r))


# --- People ---------------------------------------------------------------------------------------


def individual(r: Record) -> V:
    return provision("AU-03", all3(one_of(r, "person.category", "member"), cooperative_activity(r)))


def dependants(_: Record) -> V:
    return provision("AU-06", FALSE)


def visa(r: Record) -> V:
    return provision("AU-12", all3(covered(r), yes(r, "visit.entry_procedures_followed")))


def passport(r: Record) -> V:
    return provision("AU-12/passport", all3(covered(r), OPEN))


def special_purpose_visa(r: Record) -> V:
    return provision(
        "AU-A4",
        all3(
            in_australia(r),
            covered(r),
            yes(r, "person.holds_relevant_documents"),
            none3(yes(r, "person.absent_without_leave")),
        ),
    )


# --- Goods ----------------------------------------------------------------------------------------


def official_goods(r: Record) -> V:
    customs_law = any3(duty_exempt(r), official_goods_item(r))
    return provision("AU-16", all3(visiting_force(r), one_of(r, "consignment.use", "official"), customs_law))


def disposal_covered(r: Record) -> V:
    return provision(
        "AU-16/disposal",
        all3(
            yes(r, "consignment.handed_over_same_use"),
            not3(one_of(r, "consignment.disposal", "sale")),
            none3(diversion_duty(r)),
        ),
    )


def for_a_person(r: Record) -> V:
    return one_of(r, "consignment.importer_category", "member", "civilian")


def personal_effects(r: Record) -> V:
    tobacco = one_of(r, "consignment.kind", "tobacco_alcohol")
    return provision(
        "AU-17",
        all3(
            visiting_force(r),
            for_a_person(r),
            one_of(r, "consignment.kind", "personal_effects", "household_goods", "tobacco_alcohol"),
            yes(r, "consignment.reasonable_quantity"),
            one_of(r, "consignment.use", "personal"),
            any3(yes(r, "consignment.at_first_arrival"), OPEN),
            any3(all3(tobacco, OPEN), all3(not3(tobacco), TRUE), all3(OPEN, TRUE)),
            none3(tobacco_in_australia(r)),
        ),
    )


def private_vehicle(r: Record) -> V:
    return provision(
        "AU-18",
        all3(
            visiting_force(r),
            for_a_person(r),
            one_of(r, "consignment.kind", "private_vehicle"),
            test(r, ("consignment.private_vehicles_before",), lambda count: count == 0),
            one_of(r, "consignment.use", "personal"),
        ),
    )


def personal_goods_item(r: Record) -> V:
    kinds = ("personal_effects", "household_goods", "private_vehicle", "tobacco_alcohol")
    return provision(
        "AU-A3",
        all3(
            in_australia(r),
            visiting_force(r),
            for_a_person(r),
            one_of(r, "consignment.kind", *kinds),
            none3(tobacco_in_australia(r)),
        ),
    )


def charge(r: Record) -> V:
    return provision("AU-A2", all3(in_australia(r), yes(r, "consignment.wholly_for_the_force")))


def biosecurity(_: Record) -> V:
    return provision("AU-A2/biosecurity", FALSE)


def vehicle_approval(r: Record) -> V:
    return provision(
        "AU-A7",
        all3(
            in_australia(r),
            visiting_force(r),
            one_of(r, "consignment.kind", "private_vehicle", "official_vehicle"),
            one_of(r, "consignment.importer_category", "force", "member", "civilian"),
        ),
    )


def diversion_notice(r: Record) -> V:
    return provision(
        "AU-J3/notice",
        all3(
            in_japan(r),
            yes(r, "consignment.imported_duty_free"),
            yes(r, "consignment.diverted"),
            within_two_years(r, "consignment.diverted_on"),
        ),
    )


def book(r: Record) -> V:
    free = all3(in_japan(r), yes(r, "consignment.imported_duty_free"))
    return provision("AU-J4", all3(free, within_two_years(r, "moment.on")))


def book_afterwards(r: Record) -> V:
    free = all3(in_japan(r), yes(r, "consignment.imported_duty_free"))
    return provision("AU-J4/afterwards", all3(free, not3(within_two_years(r, "moment.on")), OPEN))


def moved(r: Record) -> V:
    free = all3(in_japan(r), yes(r, "consignment.imported_duty_free"))
    here = all3(yes(r, "consignment.moved_to_other_place"), within_two_years(r, "moment.on"))
    return provision("AU-J5", all3(free, here))


def handed_over(r: Record) -> V:
    free = all3(in_japan(r), yes(r, "consignment.imported_duty_free"))
    here = all3(yes(r, "consignment.handed_over_same_use"), within_two_years(r, "moment.on"))
    return provision("AU-J5/hand-over", all3(free, here))


def local_tax(r: Record) -> V:
    not_paid = all3(in_japan(r), one_of(r, "consignment.local_tax", "light_oil", "aviation_fuel"))
    paid = all3(in_japan(r), one_of(r, "consignment.local_tax", "consumption", "vehicle_weight", "services"))
    like_own_forces = any3(not_paid, all3(not3(paid), yes(r, "consignment.own_forces_free_of_tax")))
    return provision(
        "AU-26",
        all3(
            visiting_force(r),
            yes(r, "consignment.bought_locally"),
            one_of(r, "consignment.acquirer", "force"),
            like_own_forces,
        ),
    )


# --- Arms, vehicles, drones -----------------------------------------------------------------------


def requirements(r: Record) -> V:
    marks, japan = yes(r, "weapon.marks_shown"), in_japan(r)
    return provision(
        "AU-25",
        all3(
            yes(r, "weapon.receiving_procedures_met"),
            yes(r, "weapon.authorities_notified"),
            any3(all3(japan, marks), all3(not3(japan), TRUE), all3(marks, TRUE)),
        ),
    )


def dangerous_goods(r: Record) -> V:
    kinds = ("small_arm", "crew_weapon", "ammunition", "explosives", "dangerous_goods")
    return provision(
        "AU-24",
        all3(
            visiting_force(r),
            one_of(r, "weapon.kind", *kinds),
            yes(r, "weapon.for_cooperative_activity"),
            requirements(r),
        ),
    )


def licence(r: Record) -> V:
    return provision(
        "AU-21",
        all3(
            visiting_force(r),
            one_of(r, "vehicle.driver_category", "member", "civilian"),
            same(r, "vehicle.licence_issued_by", "visit.sending_state"),
            official_vehicle(r),
        ),
    )


def licence_private(r: Record) -> V:
    driver = one_of(r, "vehicle.driver_category", "member", "civilian")
    return provision("AU-21/private", all3(driver, yes(r, "vehicle.private"), OPEN))


def registration(r: Record) -> V:
    leased = provision("AU-J6/leased", all3(since(r, NEW_ACT), yes(r, "vehicle.leased_in_receiving_state")))
    return provision(
        "AU-J6",
        all3(
            since(r, NEW_ACT),
            in_japan(r),
            visiting_force(r),
            one_of(r, "vehicle.kind", "motor_vehicle", "motorcycle"),
            official_vehicle(r),
            none3(leased),
        ),
    )


def insurance(r: Record) -> V:
    parts = (since(r, NEW_ACT), in_japan(r), visiting_force(r), official_vehicle(r))
    return provision("AU-J7", all3(*parts))


def size(r: Record) -> V:
    parts = (since(r, NEW_ACT), in_japan(r), visiting_force(r), official_vehicle(r))
    return provision("AU-J7/size", all3(*parts, yes(r, "vehicle.requested_passage_for_activity")))


def drones(r: Record) -> V:
    return provision(
        "AU-J11",
        all3(
            since(r, NEW_ACT),
            in_japan(r),
            visiting_force(r),
            one_of(r, "vehicle.kind", "drone"),
            yes(r, "vehicle.used_on_duty"),
            yes(r, "vehicle.transport_minister_told"),
        ),
    )


# --- Incidents and claims -------------------------------------------------------------------------


def receiving_exclusive(r: Record) -> V:
    only_there = not3(yes(r, "incident.punishable_by_sending"))
    return provision("AU-30", all3(receiving_jurisdiction(r), only_there))


def sending_first(r: Record) -> V:
    return any3(yes(r, "incident.only_against_sending"), official_duty(r))


def sending_primary(r: Record) -> V:
    both = (sending_jurisdiction(r), receiving_jurisdiction(r))
    return provision("AU-31", all3(*both, sending_first(r)))


def receiving_primary(r: Record) -> V:
    both = (sending_jurisdiction(r), receiving_jurisdiction(r))
    return provision("AU-31/receiving", all3(*both, not3(sending_first(r))))


def death_sentence(r: Record) -> V:
    return provision(
        "AU-33",
        all3(
            yes(r, "incident.death_sentence_possible"),
            yes(r, "incident.conflicts_with_prior_obligation"),
            not3(yes(r, "incident.assurance_given")),
        ),
    )


def help_owed(r: Record) -> V:
    for_receiver = yes(r, "incident.receiving_exercises_jurisdiction")
    return provision("AU-32", all3(person_acted(r), for_receiver, not3(death_sentence(r))))


def custody(_: Record) -> V:
    return provision("AU-32/custody", FALSE)


def arrested_handed_over(r: Record) -> V:
    arrested = yes(r, "incident.arrested_by_receiving")
    parts = (since(r, NEW_ACT), in_japan(r), person_acted(r), arrested, sending_first(r))
    return provision("AU-J8", all3(*parts))


def search(r: Record) -> V:
    return provision("AU-J8/search", all3(since(r, NEW_ACT), in_japan(r), person_acted(r)))


def told(r: Record) -> V:
    told_soon = all3(yes(r, "incident.other_state_told"), yes(r, "incident.told_as_soon_as_possible"))
    return provision("AU-35", any3(not3(yes(r, "incident.notice_received")), told_soon))


def australia_settles(r: Record) -> V:
    harm = one_of(r, "claim.damage", "third_party")
    return provision("AU-34", all3(in_australia(r), harm, yes(r, "claim.on_duty")))


def japan_pays(r: Record) -> V:
    return provision(
        "AU-J9",
        all3(
            since(r, NEW_ACT),
            in_japan(r),
            one_of(r, "claim.damage", "third_party"),
            any3(yes(r, "claim.on_duty"), yes(r, "claim.defective_installation")),
            not3(yes(r, "claim.covered_by_vehicle_insurance")),
        ),
    )


def shipping_claim(r: Record) -> list[V]:
    return [
        one_of(r, "claim.damage", "special_maritime"),
        yes(r, "claim.claimant_of_receiving_state"),
        yes(r, "claim.help_applied_for"),
    ]


def mediation(r: Record) -> V:
    return provision("AU-J10", all3(since(r, NEW_ACT), in_japan(r), *shipping_claim(r)))


def costs_advanced(r: Record) -> V:
    refused = any3(
        yes(r, "claim.claimant_is_larger_firm"),
        yes(r, "claim.suit_cost_out_of_proportion"),
        yes(r, "claim.suit_hopeless"),
    )
    parts = (since(r, NEW_ACT), in_japan(r), *shipping_claim(r), not3(refused))
    return provision("AU-J10/advance", all3(*parts))


def committee(_: Record) -> V:
    return provision("AU-36", TRUE)


def duty_dispute(r: Record) -> V:
    return provision("AU-31/dispute", all3(yes(r, "incident.duty_disputed"), committee(r)))


MATTERS: dict[str, Callable[[Record], V]] = {
    "agreement_applies": asked(cooperative_activity),
    "visiting_force": asked(visiting_force),
    "individual_covered": asked(individual),
    "member": asked(member),
    "civilian_component": asked(civilian_component),
    "dependant_status": asked(dependants),
    "official_vehicle": asked(official_vehicle),
    "local_law_duty": asked(lambda _: provision("AU-08", TRUE)),
    "visa_application_waived": asked(visa),
    "passport_waived": asked(passport),
    "entry_documents_complete": asked(lambda _: provision("AU-12/documents", OPEN)),
    "quarantine_law_applies": asked(lambda _: provision("AU-13", TRUE)),
    "alien_registration_waived": nothing_found("AU-14"),
    "removal_due": nothing_found("AU-15"),
    "special_purpose_visa": asked(special_purpose_visa),
    "own_unit_privileges": nothing_found("AU-A6"),
    "official_goods_duty_free": asked(official_goods),
    "tariff_item_relief": asked(duty_exempt, official_goods_item, personal_goods_item),
    "relief_covers_disposal": asked(disposal_covered),
    "personal_effects_duty_free": asked(personal_effects),
    "private_vehicle_duty_free": asked(private_vehicle),
    "reexport_free": nothing_found("AU-19"),
    "disposal_allowed": nothing_found("AU-19/disposal"),
    "customs_may_inspect": nothing_found("AU-20"),
    "official_documents_uninspected": nothing_found("AU-20/documents"),
    "import_charge_waived": asked(charge),
    "biosecurity_fee_waived": asked(biosecurity),
    "import_prohibition_lifted": nothing_found("AU-A5"),
    "vehicle_import_approval_waived": asked(vehicle_approval),
    "diversion_duty_collected": asked(diversion_duty, not_read_in_australia("AU-19/duty")),
    "diversion_notice_due": asked(diversion_notice, not_read_in_australia("AU-19/notice")),
    "book_due": asked(book, book_afterwards, not_read_in_australia("AU-19/book")),
    "move_notice_due": asked(moved, handed_over, not_read_in_australia("AU-19/move")),
    "local_tax_relief": asked(local_tax),
    "move_dangerous_goods": asked(dangerous_goods),
    "carry_arms": nothing_found("AU-23"),
    "port_access": nothing_found("AU-11"),
    "licence_accepted": asked(licence, licence_private),
    "qualifications_accepted": nothing_found("AU-22"),
    "medical_care_as_local": nothing_found("AU-27"),
    "utilities_usable": nothing_found("AU-27/telecommunications"),
    "pay_untaxed": nothing_found("AU-27/pay"),
    "vehicle_registration_exempt": asked(
        registration, earlier("AU-J6/registration"), not_read_in_australia("AU-A7/registration")
    ),
    "vehicle_insurance_exempt": asked(
        insurance, earlier("AU-J7/insurance"), not_read_in_australia("AU-A7/insurance")
    ),
    "vehicle_size_relaxed": asked(size, earlier("AU-J7/size"), not_read_in_australia("AU-A7/size")),
    "drone_registration_exempt": asked(
        drones, earlier("AU-J11/drones"), not_read_in_australia("AU-A7/drones")
    ),
    "sending_jurisdiction": asked(sending_jurisdiction),
    "receiving_jurisdiction": asked(receiving_jurisdiction),
    "receiving_exclusive": asked(receiving_exclusive),
    "sending_primary": asked(sending_primary),
    "receiving_primary": asked(receiving_primary),
    "official_duty": asked(official_duty),
    "hand_over_help_owed": asked(help_owed),
    "help_may_be_refused": asked(death_sentence),
    "custody_kept": asked(custody),
    "arrested_handed_over": asked(
        arrested_handed_over,
        earlier("AU-J8/arrest", lambda r: [person_acted(r), yes(r, "incident.arrested_by_receiving")]),
        not_read_in_australia("AU-A6/arrest", lambda r: [person_acted(r)]),
    ),
    "search_through_force": asked(
        search,
        earlier("AU-J8/search", lambda r: [person_acted(r)]),
        not_read_in_australia("AU-A6/search", lambda r: [person_acted(r)]),
    ),
    "receiving_state_pays": asked(australia_settles, japan_pays, earlier("AU-J9/claims")),
    "claim_split_right": asked(lambda _: provision("AU-34/share", OPEN)),
    "shipping_claim_help": asked(mediation, earlier("AU-J10/mediation", shipping_claim)),
    "suit_costs_advanced": asked(costs_advanced, earlier("AU-J10/advance", shipping_claim)),
    "incident_notice_met": asked(told),
    "joint_committee_consults": asked(committee, duty_dispute),
}
