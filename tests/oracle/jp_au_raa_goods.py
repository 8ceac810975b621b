"""Goods and tax under the Japan–Australia agreement, said by hand from the sheet."""

from __future__ import annotations

from tests.oracle.jp_au_raa_law import (
    diversion_duty,
    duty_exempt,
    in_australia,
    in_japan,
    official_goods_item,
    tobacco_in_australia,
    visiting_force,
    within_two_years,
)
from tests.oracle.kleene import OPEN, Record, V, all3, any3, none3, not3, one_of, provision, test, yes

TRUE, FALSE = V(value=True), V(value=False)


def official_goods(r: Record) -> V:
    customs_law = any3(duty_exempt(r), official_goods_item(r), all3(in_australia(r), OPEN))
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


def personal_goods_in_japan(r: Record) -> V:
    return provision("AU-17/in-japan", all3(in_japan(r), one_of(r, "consignment.use", "personal"), OPEN))


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
