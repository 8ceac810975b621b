"""The NATO agreement said again, by hand: who, where, entry papers, driving, uniform, living there."""

from __future__ import annotations

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
    test,
    yes,
)

READ_IN = ("BE", "CA", "DK", "FR", "GB", "IS", "IT", "LU", "NL", "NO", "PT", "US")
READ_OUT = ("JP", "AU", "PH")
TRUE = V(value=True)


def inside(r: Record, state: str, read: str) -> V:
    """Listed, or in neither list and read by counsel to be."""
    return any3(one_of(r, state, *READ_IN), all3(not3(one_of(r, state, *READ_OUT)), yes(r, read)))


def territory(r: Record) -> V:
    return provision("NS-88", yes(r, "visit.in_treaty_area"))


def gate(r: Record) -> V:
    left_out = provision("NS-01/left-out", yes(r, "visit.left_out_by_agreement"))
    between = all3(
        inside(r, "visit.sending_state", "visit.sending_state_is_party"),
        inside(r, "visit.receiving_state", "visit.receiving_state_is_party"),
        not3(same(r, "visit.sending_state", "visit.receiving_state")),
        territory(r),
    )
    return provision("NS-86", all3(since(r, date(1953, 8, 23)), between, not3(left_out)))


# --- Article I ------------------------------------------------------------------------------------


def force(r: Record) -> V:
    services = one_of(r, "visit.force_body", "uk_forces", "other_force")
    return provision("NS-01", all3(services, yes(r, "visit.on_official_duties")))


def member(r: Record) -> V:
    return provision("NS-01/member", all3(one_of(r, "person.category", "member"), force(r)))


def local_national(r: Record) -> V:
    return same(r, "person.nationality", "visit.receiving_state")


def local_resident(r: Record) -> V:
    return same(r, "person.ordinarily_resident_in", "visit.receiving_state")


def civilian(r: Record) -> V:
    is_one = all3(
        not3(one_of(r, "person.category", "member", "dependant", "ex_member")),
        yes(r, "person.accompanies_force"),
        force(r),
        yes(r, "person.employed_by_armed_service"),
        inside(r, "person.nationality", "person.national_of_a_party"),
    )
    return provision(
        "NS-02", all3(is_one, none3(yes(r, "person.stateless"), local_national(r), local_resident(r)))
    )


def dependant(r: Record) -> V:
    child = all3(one_of(r, "person.relation_to_member", "child"), yes(r, "person.depends_on_member"))
    family = any3(one_of(r, "person.relation_to_member", "spouse"), child)
    return provision("NS-03", all3(one_of(r, "person.category", "dependant"), family))


def anyone(r: Record) -> V:
    return any3(member(r), civilian(r), dependant(r))


def member_or_civilian(r: Record) -> V:
    return any3(member(r), civilian(r))


def passing(r: Record) -> V:
    return provision("NS-04", one_of(r, "visit.activity", "transit"))


def goods_passing(r: Record) -> V:
    return provision("NS-79", one_of(r, "visit.activity", "transit"))


def conduct(_: Record) -> V:
    return provision("NS-05", TRUE)


# --- Article III ----------------------------------------------------------------------------------


def identity_card(r: Record) -> V:
    return provision("NS-07", yes(r, "papers.identity_card_complete"))


def movement_order(r: Record) -> V:
    return provision(
        "NS-08",
        all3(
            yes(r, "papers.movement_order_held"),
            yes(r, "papers.order_in_sending_language"),
            yes(r, "papers.order_in_english"),
            yes(r, "papers.order_in_french"),
            one_of(r, "papers.order_issued_by", "sending_state", "nato"),
            yes(r, "papers.order_certifies_status_and_movement"),
        ),
    )


def countersignature(r: Record) -> V:
    asked = yes(r, "papers.countersignature_required")
    return provision("NS-09", any3(not3(asked), yes(r, "papers.order_countersigned")))


def papers(r: Record) -> V:
    return all3(identity_card(r), movement_order(r), countersignature(r))


def exempt(r: Record, what: str) -> V:
    return provision(f"NS-06/{what}", all3(member(r), yes(r, "visit.entry_procedures_followed"), papers(r)))


def no_residence_right(r: Record) -> V:
    return provision("NS-06/residence", member(r))


def member_documents(r: Record) -> V:
    return provision("NS-07/documents", all3(member(r), papers(r)))


def passport_says_so(r: Record) -> V:
    who = any3(civilian(r), dependant(r))
    return provision("NS-10", all3(who, yes(r, "person.passport_states_status")))


def has_left(r: Record) -> V:
    return one_of(r, "person.category", "ex_member")


def left_employ(r: Record) -> V:
    return provision("NS-11", all3(has_left(r), not3(yes(r, "person.sent_home"))))


def absent(r: Record) -> V:
    over = test(r, ("person.days_absent",), lambda days: days >= 22)
    return provision("NS-12", all3(member(r), over))


def removal(r: Record) -> V:
    wanted = all3(any3(anyone(r), has_left(r)), yes(r, "person.removal_requested"))
    spared = none3(local_national(r), not3(yes(r, "person.entered_as_member")))
    return provision("NS-13", all3(wanted, spared))


# --- Articles IV to VI ----------------------------------------------------------------------------


def permit(r: Record) -> V:
    driver = one_of(r, "vehicle.driver_category", "member", "civilian")
    return all3(driver, same(r, "vehicle.licence_issued_by", "visit.sending_state"))


def accepted(r: Record) -> V:
    return provision("NS-14", all3(permit(r), one_of(r, "vehicle.licence_mode", "accept")))


def accepted_without_test(r: Record) -> V:
    return provision("NS-14/test", accepted(r))


def accepted_without_fee(r: Record) -> V:
    return provision("NS-14/fee", accepted(r))


def issued_instead(r: Record) -> V:
    return provision("NS-15", all3(permit(r), one_of(r, "vehicle.licence_mode", "issue")))


def uniform(r: Record) -> V:
    plain = all3(yes(r, "person.civilian_clothes_rule_met"), not3(yes(r, "person.crosses_border_with_unit")))
    return provision("NS-16", all3(member(r), any3(yes(r, "person.in_uniform"), plain)))


def marked(r: Record) -> V:
    both = all3(yes(r, "vehicle.registration_number_shown"), yes(r, "vehicle.nationality_mark_shown"))
    return provision("NS-17", any3(yes(r, "vehicle.private"), both))


def carries_arms(r: Record) -> V:
    doubtful = all3(one_of(r, "weapon.kind", "ammunition", "explosives", "other"), OPEN)
    return provision(
        "NS-18",
        all3(
            one_of(r, "weapon.carried_by", "member"),
            yes(r, "weapon.orders_authorise_carrying"),
            any3(one_of(r, "weapon.kind", "small_arm", "crew_weapon"), doubtful),
        ),
    )


def road_tax_free(r: Record) -> V:
    return provision("NS-67/road-tax", not3(yes(r, "vehicle.private")))


# --- Articles IX, X, XIV --------------------------------------------------------------------------


def buys_for_the_force(r: Record) -> V:
    return all3(one_of(r, "consignment.acquirer", "force"), yes(r, "consignment.bought_locally"))


def personal_purchase(r: Record) -> V:
    own = all3(yes(r, "consignment.bought_locally"), one_of(r, "consignment.use", "personal"))
    return provision("NS-56", all3(anyone(r), own))


def through_authority(r: Record) -> V:
    return provision("NS-57", all3(buys_for_the_force(r), one_of(r, "consignment.kind", "provisions")))


def facilities(r: Record) -> V:
    return provision("NS-58", all3(TRUE, not3(yes(r, "premises.earlier_agreement"))))


def local_labour(r: Record) -> V:
    return provision("NS-59", yes(r, "person.hired_locally"))


def medical(r: Record) -> V:
    return provision("NS-60", all3(anyone(r), not3(yes(r, "premises.own_medical_care_enough"))))


def prompt_payment(r: Record) -> V:
    return provision("NS-61", buys_for_the_force(r))


def only_for_status(r: Record, name: str) -> V:
    there = all3(member_or_civilian(r), yes(r, "person.present_only_for_status"))
    return provision(name, all3(there, not3(local_national(r))))


def other_earnings(r: Record) -> V:
    return provision("NS-64", all3(member_or_civilian(r), yes(r, "person.profitable_enterprise")))


def currency(_: Record) -> V:
    return provision("NS-83", TRUE)
