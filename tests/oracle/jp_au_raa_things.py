"""Arms, vehicles and drones under the Japan–Australia agreement, said by hand from the sheet."""

from __future__ import annotations

from datetime import date

from tests.oracle.jp_au_raa_law import in_australia, in_japan, official_vehicle, visiting_force
from tests.oracle.kleene import OPEN, Record, V, all3, any3, none3, not3, one_of, provision, same, since, yes

NEW_ACT = date(2025, 7, 22)


def requirements(r: Record) -> V:
    dangerous = one_of(r, "weapon.kind", "ammunition", "explosives", "dangerous_goods")
    return provision(
        "AU-25",
        all3(
            yes(r, "weapon.receiving_procedures_met"),
            yes(r, "weapon.authorities_notified"),
            any3(in_australia(r), not3(dangerous), yes(r, "weapon.marks_shown")),
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
