"""What matters of the Japan–Australia agreement rest on, said by hand: scope, definitions, customs, duty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import (
    OPEN,
    Record,
    V,
    all3,
    any3,
    months_later,
    none3,
    not3,
    one_of,
    provision,
    same,
    since,
    test,
    until,
    yes,
)

NEW_ACT, OLD_ACT = date(2025, 7, 22), date(2025, 7, 21)
Conditions = Callable[[Record], list[V]]


def in_japan(r: Record) -> V:
    return one_of(r, "visit.receiving_state", "JP")


def in_australia(r: Record) -> V:
    return one_of(r, "visit.receiving_state", "AU")


def gate(r: Record) -> V:
    """In force from 13 August 2023, between the two, and not for United Nations forces in Japan."""
    sent_to_japan = all3(one_of(r, "visit.sending_state", "AU"), in_japan(r))
    un_forces = provision("AU-10", all3(sent_to_japan, yes(r, "visit.acts_as_un_forces")))
    parties = all3(
        one_of(r, "visit.sending_state", "JP", "AU"),
        one_of(r, "visit.receiving_state", "JP", "AU"),
        not3(same(r, "visit.sending_state", "visit.receiving_state")),
    )
    return provision("AU-37", all3(since(r, date(2023, 8, 13)), parties, not3(un_forces)))


def earlier(name: str, conditions: Conditions = lambda _: []) -> Callable[[Record], V]:
    """In Japan until 21 July 2025 an Act applied that was not read."""
    return lambda r: provision(f"{name}-before", all3(until(r, OLD_ACT), in_japan(r), *conditions(r), OPEN))


def not_read_in_australia(name: str, conditions: Conditions = lambda _: []) -> Callable[[Record], V]:
    return lambda r: provision(f"{name}-in-australia", all3(in_australia(r), *conditions(r), OPEN))


# --- Article I ------------------------------------------------------------------------------------


def cooperative_activity(r: Record) -> V:
    return provision("AU-09", yes(r, "visit.activity_decided"))


def visiting_force(r: Record) -> V:
    own_force = any3(
        all3(one_of(r, "visit.sending_state", "JP"), one_of(r, "visit.force_body", "jsdf")),
        all3(one_of(r, "visit.sending_state", "AU"), one_of(r, "visit.force_body", "adf")),
    )
    return provision(
        "AU-02", all3(own_force, yes(r, "visit.receiving_state_consents"), cooperative_activity(r))
    )


def member(r: Record) -> V:
    return provision("AU-04", all3(one_of(r, "person.category", "member"), visiting_force(r)))


def civilian_component(r: Record) -> V:
    on_contract = all3(
        not3(one_of(r, "person.employer", "armed_service", "sending_agency")),
        yes(r, "person.works_under_service_contract"),
    )
    contractor = any3(one_of(r, "person.category", "contractor"), on_contract)
    lives_in_japan = one_of(r, "person.ordinarily_resident_in", "JP")
    lives_in_australia = one_of(r, "person.ordinarily_resident_in", "AU")
    out = none3(
        provision("AU-01/contractor", contractor),
        provision("AU-01/resident", all3(since(r, NEW_ACT), in_japan(r), lives_in_japan)),
        earlier("AU-01/resident", lambda _: [lives_in_japan])(r),
        not_read_in_australia("AU-01/resident", lambda _: [lives_in_australia])(r),
    )
    return provision(
        "AU-01",
        all3(
            any3(
                one_of(r, "person.category", "civilian", "official"),
                all3(one_of(r, "person.category", "researcher"), provision("AU-01/researcher", OPEN)),
            ),
            any3(
                same(r, "person.nationality", "visit.sending_state"),
                yes(r, "person.both_states_consider_fit"),
            ),
            yes(r, "person.accompanies_force"),
            yes(r, "person.employed_by_or_serving_with_force"),
            visiting_force(r),
            out,
        ),
    )


def official_vehicle(r: Record) -> V:
    belongs = any3(yes(r, "vehicle.owned_by_sending_state"), yes(r, "vehicle.leased_only_for_sending_state"))
    in_japan_now = all3(since(r, NEW_ACT), in_japan(r), belongs, yes(r, "vehicle.used_on_duty"))
    return provision(
        "AU-05",
        any3(
            provision("AU-05/japan", in_japan_now),
            earlier("AU-05/japan")(r),
            not_read_in_australia("AU-05/vehicle")(r),
        ),
    )


# --- Customs --------------------------------------------------------------------------------------


def within_two_years(r: Record, day: str) -> V:
    """The day lies at most 24 months after the import permission."""
    return test(
        r,
        (day, "consignment.import_permitted_on"),
        lambda later, permitted: later <= months_later(permitted, 24),
    )


def duty_exempt(r: Record) -> V:
    statement = all3(yes(r, "consignment.statement_filed"), yes(r, "consignment.declared_in_users_name"))
    return provision(
        "AU-J1",
        all3(
            in_japan(r),
            visiting_force(r),
            one_of(r, "consignment.use", "official"),
            provision("AU-J2", statement),
        ),
    )


def official_goods_item(r: Record) -> V:
    return provision(
        "AU-A1",
        all3(
            in_australia(r),
            visiting_force(r),
            one_of(r, "consignment.use", "official"),
            any3(
                one_of(r, "consignment.owner_at_entry", "sending_state"),
                one_of(r, "consignment.kind", "fuel"),
            ),
        ),
    )


def tobacco_in_australia(r: Record) -> V:
    return provision("AU-A3/tobacco", all3(in_australia(r), one_of(r, "consignment.kind", "tobacco_alcohol")))


def diversion_duty(r: Record) -> V:
    return provision(
        "AU-J3",
        all3(
            in_japan(r),
            yes(r, "consignment.imported_duty_free"),
            yes(r, "consignment.diverted"),
            within_two_years(r, "consignment.diverted_on"),
        ),
    )


# --- Jurisdiction ---------------------------------------------------------------------------------


def person_acted(r: Record) -> V:
    return one_of(r, "incident.actor_category", "member", "civilian")


def sending_jurisdiction(r: Record) -> V:
    return provision("AU-28", all3(person_acted(r), yes(r, "incident.punishable_by_sending")))


def receiving_jurisdiction(r: Record) -> V:
    there = all3(yes(r, "incident.in_receiving_state"), yes(r, "incident.punishable_by_receiving"))
    return provision("AU-29", all3(person_acted(r), there))


def official_duty(r: Record) -> V:
    drunk = provision("AU-31/drink-driving", all3(in_japan(r), yes(r, "incident.drink_driving")))
    agreed = any3(not3(yes(r, "incident.duty_disputed")), OPEN)
    parts = (person_acted(r), yes(r, "incident.official_duty"), agreed)
    return provision("AU-31/duty", all3(*parts, not3(drunk)))
