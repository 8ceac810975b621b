"""The Japan–United Kingdom supply agreement said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import Record, V, all3, answer, any3, provision, since, yes
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


def gate(r: Record) -> V:
    return provision("AC-01/in-force", all3(since(r, date(2017, 8, 18)), between(r, "JP", "GB")))


def purposes(r: Record) -> list[V]:
    return [
        provision("AC-01", in_exercises(r)),
        provision("AC-02", in_operations(r)),
        provision("AC-03", for_nationals(r)),
        provision("AC-04", routine(r)),
        provision("AC-05", other_activity(r)),
    ]


def usable(r: Record) -> V:
    asked, category, purpose = yes(r, "supply.requested"), any3(listed(r), ammunition(r)), any3(*purposes(r))
    return provision("AC-06/usable", all3(asked, category, purpose))


MATTERS: dict[str, Callable[[Record], V]] = {
    "supply_agreement_usable": lambda r: answer(gate(r), [usable(r)], []),
    "supply_purpose_covered": lambda r: answer(gate(r), purposes(r), []),
    "supply_category_allowed": lambda r: answer(gate(r), [listed(r), ammunition(r)], []),
    "supply_law_allows": lambda r: answer(gate(r), supply_law(r), []),
    "settlement_form_allowed": lambda r: answer(gate(r), [never_read("AC-15/form")], []),
    "return_due_within_year": lambda r: answer(gate(r), [never_read("AC-15")], []),
    "onward_transfer_allowed": lambda r: answer(gate(r), [never_read("AC-16")], []),
}
