"""The United States–Japan agreement said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import (
    Record,
    V,
    all3,
    answer,
    any3,
    none3,
    not3,
    one_of,
    provision,
    since,
    yes,
)


def gate(r: Record) -> V:
    states = one_of(r, "visit.sending_state", "US"), one_of(r, "visit.receiving_state", "JP")
    return provision("US-03/in-force", all3(since(r, date(1960, 6, 23)), *states))


def category(r: Record, *names: str) -> V:
    return one_of(r, "person.category", *names)


def civilian(r: Record) -> V:
    with_force = any3(yes(r, "person.employed_by_or_serving_with_force"), yes(r, "person.accompanies_force"))
    left_out = none3(
        one_of(r, "person.ordinarily_resident_in", "JP"), yes(r, "person.works_under_service_contract")
    )
    return provision(
        "US-01",
        all3(
            none3(category(r, "member", "dependant")),
            one_of(r, "person.nationality", "US"),
            with_force,
            left_out,
        ),
    )


def dependant(r: Record) -> V:
    relation = "person.relation_to_member"
    return provision(
        "US-02",
        any3(
            one_of(r, relation, "spouse"),
            all3(one_of(r, relation, "child"), yes(r, "person.under_21")),
            all3(one_of(r, relation, "parent", "child"), yes(r, "person.mostly_maintained")),
        ),
    )


def documents(r: Record) -> V:
    member = all3(
        category(r, "member"), yes(r, "papers.identity_card_complete"), yes(r, "papers.movement_order_held")
    )
    others = all3(category(r, "civilian", "dependant"), yes(r, "person.holds_relevant_documents"))
    return provision("US-03/documents", any3(member, others))


def marks(r: Record) -> V:
    return provision(
        "US-04/marks",
        any3(yes(r, "vehicle.registration_number_shown"), yes(r, "vehicle.nationality_mark_shown")),
    )


def custody(r: Record) -> V:
    return provision(
        "US-08", all3(yes(r, "incident.held_by_sending"), not3(yes(r, "incident.charged_by_receiving")))
    )


def official_goods(r: Record) -> V:
    certified = yes(r, "consignment.certificate_deposited"), yes(r, "consignment.certificate_in_time")
    return provision("US-05", all3(one_of(r, "consignment.use", "official"), *certified))


def removals(r: Record) -> V:
    return provision(
        "US-05/removals",
        all3(
            one_of(r, "consignment.kind", "personal_effects", "household_goods"),
            one_of(r, "consignment.use", "personal"),
            any3(yes(r, "consignment.at_first_arrival"), yes(r, "consignment.reasonable_quantity")),
        ),
    )


def private_vehicle(r: Record) -> V:
    kind, use = one_of(r, "consignment.kind", "private_vehicle"), one_of(r, "consignment.use", "personal")
    return provision("US-05/vehicle", all3(kind, use))


def inspection(r: Record) -> V:
    passes = one_of(
        r, "consignment.travels_as", "unit_baggage", "sealed_papers", "government_cargo", "official_mail"
    )
    return provision("US-06", not3(passes))


def only(name: str, rule: Callable[[Record], V]) -> Callable[[Record], V]:
    """The one provision of a matter, behind the gate."""
    return lambda r: answer(gate(r), [provision(name, rule(r))], [])


MATTERS: dict[str, Callable[[Record], V]] = {
    "civilian_component": lambda r: answer(gate(r), [civilian(r)], []),
    "dependant_status": lambda r: answer(gate(r), [dependant(r)], []),
    "visa_application_waived": only("US-03", lambda r: category(r, "member")),
    "passport_waived": only("US-03/passport", lambda r: category(r, "member")),
    "alien_registration_waived": only(
        "US-03/registration", lambda r: category(r, "member", "civilian", "dependant")
    ),
    "entry_documents_complete": lambda r: answer(gate(r), [documents(r)], []),
    "licence_accepted": only("US-04", lambda r: one_of(r, "vehicle.licence_issued_by", "US")),
    "vehicle_marked": lambda r: answer(gate(r), [marks(r)], []),
    "custody_kept": lambda r: answer(gate(r), [custody(r)], []),
    "quarantine_law_applies": only("US-09", lambda r: one_of(r, "visit.arrival_point", "civil")),
    "official_goods_duty_free": lambda r: answer(gate(r), [official_goods(r)], []),
    "personal_effects_duty_free": lambda r: answer(gate(r), [removals(r)], []),
    "private_vehicle_duty_free": lambda r: answer(gate(r), [private_vehicle(r)], []),
    "customs_may_inspect": lambda r: answer(gate(r), [inspection(r)], []),
    "disposal_allowed": only("US-07", lambda r: yes(r, "consignment.disposal_authorised")),
}
