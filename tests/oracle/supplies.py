"""What Japan's supply agreements share, by hand from the sheet: categories, purposes, Japan's own law."""

from __future__ import annotations

from tests.oracle.kleene import OPEN, Record, V, all3, any3, none3, not3, one_of, provision, same, yes

EVERYDAY = (
    "food", "water", "billeting", "transport", "fuel", "clothing", "communications", "medical",
    "base_support", "storage", "facility_use", "training", "parts", "repair", "port_airport",
)  # fmt: skip


def between(r: Record, one: str, other: str) -> V:
    """One of the two supplies, the other has asked."""
    return all3(
        one_of(r, "supply.supplying_state", one, other),
        one_of(r, "supply.requesting_state", one, other),
        not3(same(r, "supply.supplying_state", "supply.requesting_state")),
    )


def by_japan(r: Record) -> V:
    return one_of(r, "supply.supplying_state", "JP")


def no_weapons(r: Record) -> V:
    """Japan gives no weapons."""
    return provision("AC-J7", not3(all3(by_japan(r), one_of(r, "supply.category", "weapon"))))


def listed(r: Record) -> V:
    return provision("AC-06", all3(one_of(r, "supply.category", *EVERYDAY), no_weapons(r)))


def ammunition(r: Record) -> V:
    return provision("AC-06/ammunition", all3(one_of(r, "supply.category", "ammunition"), no_weapons(r)))


def in_exercises(r: Record) -> V:
    return one_of(r, "supply.purpose", "joint_exercise")


def in_operations(r: Record) -> V:
    return one_of(r, "supply.purpose", "un_peace", "humanitarian", "disaster")


def for_nationals(r: Record) -> V:
    return one_of(r, "supply.purpose", "nationals_abroad")


def routine(r: Record) -> V:
    return one_of(r, "supply.purpose", "liaison", "routine")


def other_activity(r: Record) -> V:
    return all3(
        one_of(r, "supply.purpose", "anti_piracy", "mine_clearance", "watch", "other"),
        yes(r, "supply.both_laws_allow"),
    )


def law_of_japan(r: Record) -> V:
    """Article 100-8: asked for, own tasks unharmed, one of the situations, training in exercises only."""
    exercise = provision("AC-J2", all3(in_exercises(r), not3(yes(r, "supply.crisis_category"))))
    field = provision(
        "AC-J3",
        all3(
            one_of(
                r, "supply.purpose", "anti_piracy", "disaster", "mine_clearance", "nationals_abroad", "watch"
            ),
            yes(r, "supply.same_place_and_activity"),
        ),
    )
    stop_over = provision("AC-J4", all3(routine(r), yes(r, "supply.at_facility_in_place")))
    training = provision("AC-J6", any3(none3(one_of(r, "supply.category", "training")), in_exercises(r)))
    return provision(
        "AC-J1",
        all3(
            by_japan(r),
            yes(r, "supply.requested"),
            yes(r, "supply.tasks_unharmed"),
            any3(exercise, field, stop_over),
            training,
            no_weapons(r),
        ),
    )


def other_laws_of_japan(r: Record) -> V:
    elsewhere = any3(
        one_of(r, "supply.purpose", "un_peace", "humanitarian", "other"),
        all3(in_exercises(r), yes(r, "supply.crisis_category")),
    )
    return provision("AC-J1/other-laws", all3(by_japan(r), elsewhere, OPEN))


def law_of_the_partner(r: Record) -> V:
    return provision("AC-J1/partner", all3(not3(by_japan(r)), OPEN))


def supply_law(r: Record) -> list[V]:
    return [law_of_japan(r), other_laws_of_japan(r), law_of_the_partner(r)]


def never_read(name: str) -> V:
    """A provision whose text does not decide in strict mode."""
    return provision(name, OPEN)
