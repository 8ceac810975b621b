"""The British Visiting Forces Act said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import OPEN, Record, V, all3, answer, any3, not3, one_of, provision, since, yes

SENDING = "visit.sending_state"


def gate(r: Record) -> V:
    return provision(
        "VF-02/receiving", all3(one_of(r, "visit.receiving_state", "GB"), not3(one_of(r, SENDING, "GB")))
    )


def reached(r: Record) -> V:
    """One of the four ways in which a State comes under the Act."""
    commonwealth = one_of(r, SENDING, "CA", "AU", "NZ", "ZA", "IN", "PK", "LK")
    day_of_order = any3(since(r, date(2009, 1, 1)), OPEN)
    return any3(
        provision("VF-01", all3(commonwealth, yes(r, "visit.named_in_statute"))),
        provision("VF-02", yes(r, "visit.designated_by_order")),
        provision("VF-03", all3(one_of(r, SENDING, "MA", "OM"), since(r, date(2016, 10, 13)))),
        provision("VF-04", all3(one_of(r, SENDING, "HR", "JO"), since(r, date(2008, 1, 1)), day_of_order)),
    )


def dependant(r: Record) -> V:
    kin = any3(
        one_of(r, "person.relation_to_member", "spouse"),
        yes(r, "person.depends_on_member"),
        yes(r, "person.in_care_of_member"),
    )
    return provision("VF-06", all3(reached(r), kin))


def immigration(r: Record) -> V:
    posted = one_of(r, "person.category", "member"), yes(r, "person.posted_for_service")
    return provision("VF-08", all3(reached(r), *posted))


MATTERS: dict[str, Callable[[Record], V]] = {
    "agreement_applies": lambda r: answer(gate(r), [provision("VF-02/applies", reached(r))], []),
    "statute_dependant": lambda r: answer(gate(r), [dependant(r)], []),
    "service_court_may_act": lambda r: answer(gate(r), [provision("VF-07", reached(r))], []),
    "immigration_control_off": lambda r: answer(gate(r), [immigration(r)], []),
}
