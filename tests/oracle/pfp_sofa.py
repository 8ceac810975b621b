"""The Partnership for Peace agreement and the Swiss rules said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

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
    test,
    yes,
)

SENDING, RECEIVING = "visit.sending_state", "visit.receiving_state"


def earlier(r: Record, state: str, day: date) -> V:
    """The State takes part, and it is before its day."""
    takes_part = any3(one_of(r, SENDING, state), one_of(r, RECEIVING, state))
    return all3(takes_part, test(r, ("moment.on",), lambda on: on < day))


def gate(r: Record) -> V:
    strangers = none3(
        same(r, SENDING, RECEIVING),
        one_of(r, SENDING, "JP", "AU", "PH"),
        one_of(r, RECEIVING, "JP", "AU", "PH"),
    )
    late_enough = none3(earlier(r, "AL", date(1996, 6, 8)), earlier(r, "CH", date(2003, 5, 9)))
    return provision("PF-01/parties", all3(strangers, late_enough, yes(r, "agreement.binds_both")))


def in_switzerland(r: Record) -> V:
    return one_of(r, RECEIVING, "CH")


def elsewhere(r: Record, row: str) -> V:
    return provision(f"{row}/elsewhere", all3(not3(in_switzerland(r)), OPEN))


def no_death_sentence(r: Record) -> V:
    protected = one_of(r, "incident.actor_category", "member", "civilian", "dependant")
    return provision("PF-02", all3(protected, yes(r, "agreement.protocol_binds_both")))


def hand_over_refused(r: Record) -> V:
    swiss = any3(one_of(r, RECEIVING, "CH"), one_of(r, SENDING, "CH"))
    return provision("PF-03", all3(swiss, yes(r, "incident.persecution_feared")))


def court(r: Record) -> V:
    return provision("PF-03a", all3(in_switzerland(r), not3(yes(r, "incident.court_acts_here"))))


def tax_help(r: Record) -> V:
    administrative = all3(
        one_of(r, "incident.help_sought", "administrative"), yes(r, "incident.double_tax_agreement_covers")
    )
    judicial = all3(
        one_of(r, "incident.help_sought", "judicial"),
        yes(r, "incident.tax_fraud"),
        yes(r, "incident.reciprocity_assured"),
    )
    return provision("PF-03b", all3(in_switzerland(r), any3(administrative, judicial)))


def beneficiary(r: Record) -> V:
    member = one_of(r, "person.category", "member")
    left_out = none3(
        one_of(r, "person.nationality", "CH"),
        one_of(r, "person.ordinarily_resident_in", "CH"),
        all3(member, yes(r, "person.detached_alone_for_short")),
    )
    return provision(
        "PF-04", all3(in_switzerland(r), one_of(r, "person.category", "member", "civilian"), left_out)
    )


def equipment(r: Record) -> V:
    return provision(
        "PF-05",
        all3(
            in_switzerland(r),
            one_of(r, "consignment.kind", "equipment"),
            one_of(r, "consignment.owner_at_entry", "sending_state"),
            yes(r, "consignment.temporary"),
        ),
    )


def supplies(r: Record) -> V:
    return provision(
        "PF-06",
        all3(
            in_switzerland(r),
            none3(one_of(r, "consignment.kind", "equipment", "fuel")),
            one_of(r, "consignment.use", "official"),
            yes(r, "consignment.reasonable_quantity"),
        ),
    )


def fuel(r: Record) -> V:
    conditions = provision(
        "PF-08",
        all3(
            yes(r, "consignment.fuel_list_sent"),
            yes(r, "consignment.vehicle_on_fuel_list"),
            yes(r, "consignment.fuel_card_used"),
        ),
    )
    official = all3(one_of(r, "consignment.kind", "fuel"), one_of(r, "consignment.use", "official"))
    return provision("PF-07", all3(in_switzerland(r), official, conditions))


MATTERS: dict[str, Callable[[Record], V]] = {
    "agreement_applies": lambda r: answer(gate(r), [provision("PF-01", V(value=True))], []),
    "death_sentence_barred": lambda r: answer(gate(r), [no_death_sentence(r)], []),
    "hand_over_may_be_refused": lambda r: answer(gate(r), [hand_over_refused(r)], []),
    "service_court_may_act": lambda r: answer(gate(r), [court(r), elsewhere(r, "PF-03a")], []),
    "tax_help_given": lambda r: answer(gate(r), [tax_help(r), elsewhere(r, "PF-03b")], []),
    "customs_beneficiary": lambda r: answer(gate(r), [beneficiary(r), elsewhere(r, "PF-04")], []),
    "official_goods_duty_free": lambda r: answer(
        gate(r), [equipment(r), supplies(r), elsewhere(r, "PF-05")], []
    ),
    "fuel_duty_free": lambda r: answer(gate(r), [fuel(r), elsewhere(r, "PF-07")], []),
}
