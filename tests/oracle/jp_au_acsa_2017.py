"""The second Japan–Australia supply agreement said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import (
    Record,
    V,
    all3,
    answer,
    any3,
    months_later,
    none3,
    one_of,
    provision,
    since,
    test,
    yes,
)
from tests.oracle.supplies import (
    ammunition,
    between,
    for_nationals,
    in_exercises,
    in_operations,
    listed,
    never_read,
    other_activity,
    routine,
    supply_law,
)

NOTICE, TERM, ON = "agreement.end_notified_on", "agreement.term_ends_on", "moment.on"


def gate(r: Record) -> V:
    return provision("AC-05b/in-force", all3(since(r, date(2017, 9, 6)), between(r, "JP", "AU")))


def purpose(r: Record) -> V:
    consulted = provision("AC-09", yes(r, "supply.other_activity_decided"))
    return provision(
        "AC-05b",
        any3(
            in_exercises(r),
            in_operations(r),
            for_nationals(r),
            routine(r),
            all3(other_activity(r), consulted),
        ),
    )


def usable(r: Record) -> V:
    australian = any3(one_of(r, "supply.supplying_state", "AU"), one_of(r, "supply.requesting_state", "AU"))
    un_forces = provision("AC-08", all3(australian, yes(r, "visit.acts_as_un_forces")))
    category = any3(listed(r), ammunition(r))
    return provision(
        "AC-05b/usable", all3(yes(r, "supply.requested"), category, purpose(r), none3(un_forces))
    )


def ended_at_the_term(r: Record) -> V:
    in_time = test(r, (NOTICE, TERM), lambda notice, term: months_later(notice, 6) <= term)
    return provision("AC-11", all3(in_time, test(r, (ON, TERM), lambda on, term: on > term)))


def ended_early(r: Record) -> V:
    return provision("AC-12", test(r, (ON, NOTICE), lambda on, notice: on >= months_later(notice, 12)))


MATTERS: dict[str, Callable[[Record], V]] = {
    "supply_agreement_usable": lambda r: answer(gate(r), [usable(r)], []),
    "supply_purpose_covered": lambda r: answer(gate(r), [purpose(r)], []),
    "supply_category_allowed": lambda r: answer(gate(r), [listed(r), ammunition(r)], []),
    "disputes_between_governments": lambda r: answer(gate(r), [provision("AC-10", V(value=True))], []),
    "ended_by_notice": lambda r: answer(gate(r), [ended_at_the_term(r), ended_early(r)], []),
    "supply_law_allows": lambda r: answer(gate(r), supply_law(r), []),
    "settlement_form_allowed": lambda r: answer(
        gate(r), [provision("AC-14", one_of(r, "supply.settlement", "cash", "in_kind", "equal_value"))], []
    ),
    "return_due_within_year": lambda r: answer(gate(r), [never_read("AC-15")], []),
    "onward_transfer_allowed": lambda r: answer(gate(r), [never_read("AC-16")], []),
}
