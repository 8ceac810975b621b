"""The first Japan–Australia supply agreement said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import Record, V, all3, answer, one_of, provision, since, until
from tests.oracle.supplies import EVERYDAY, between, never_read


def gate(r: Record) -> V:
    days = since(r, date(2013, 1, 31)), until(r, date(2017, 9, 5))
    return provision("AC-07/in-force", all3(*days, between(r, "JP", "AU")))


def category(r: Record) -> V:
    return provision("AC-07", one_of(r, "supply.category", *EVERYDAY))


MATTERS: dict[str, Callable[[Record], V]] = {
    "supply_category_allowed": lambda r: answer(gate(r), [category(r)], []),
    "supply_purpose_covered": lambda r: answer(gate(r), [never_read("AC-07/purposes")], []),
    "supply_law_allows": lambda r: answer(gate(r), [never_read("AC-07/law-then")], []),
    "settlement_form_allowed": lambda r: answer(gate(r), [never_read("AC-15/form")], []),
    "return_due_within_year": lambda r: answer(gate(r), [never_read("AC-15")], []),
    "onward_transfer_allowed": lambda r: answer(gate(r), [never_read("AC-16")], []),
}
