"""The Japan–Philippines supply agreement said again, by hand: nothing decides but the bar on weapons."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.kleene import Record, V, all3, answer, provision
from tests.oracle.supplies import never_read, no_weapons


def gate(_: Record) -> V:
    return never_read("AC-17/in-force")


def category(r: Record) -> V:
    return provision("AC-J7/category", all3(no_weapons(r), never_read("AC-17/categories")))


MATTERS: dict[str, Callable[[Record], V]] = {
    "supply_agreement_usable": lambda r: answer(gate(r), [never_read("AC-17")], []),
    "supply_category_allowed": lambda r: answer(gate(r), [category(r)], []),
    "supply_purpose_covered": lambda r: answer(gate(r), [never_read("AC-17/purposes")], []),
    "return_due_within_year": lambda r: answer(gate(r), [never_read("AC-17/return")], []),
    "onward_transfer_allowed": lambda r: answer(gate(r), [never_read("AC-17/onward")], []),
}
