"""The convention of the combat air programme said again, by hand, from the sheet."""

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
    months_later,
    one_of,
    provision,
    since,
    test,
    yes,
)

IMPORTED, DIVERTED = "consignment.import_permitted_on", "consignment.diverted_on"


def gate(r: Record) -> V:
    party = any3(
        one_of(r, "visit.receiving_state", "JP", "GB", "IT"),
        one_of(r, "transfer.from_state", "JP", "GB", "IT"),
    )
    shown = test(r, ("agreement.in_force_on", "moment.on"), lambda start, on: start <= on)
    in_force = any3(since(r, date(2026, 1, 1)), shown)
    return provision("GC-01", all3(party, since(r, date(2024, 6, 5)), in_force))


def into_japan(r: Record) -> V:
    return one_of(r, "visit.receiving_state", "JP")


def article(r: Record) -> V:
    return provision("GC-05", yes(r, "consignment.within_relief_article"))


def free_in_japan(r: Record) -> V:
    return provision(
        "GC-J1",
        all3(
            into_japan(r),
            article(r),
            yes(r, "consignment.statement_filed"),
            yes(r, "consignment.declared_in_users_name"),
        ),
    )


def elsewhere(r: Record) -> V:
    return provision("GC-05/elsewhere", all3(one_of(r, "visit.receiving_state", "GB", "IT"), OPEN))


def diverted_within_two_years(r: Record, name: str) -> V:
    after = test(r, (DIVERTED, IMPORTED), lambda diverted, imported: diverted >= imported)
    before = test(r, (DIVERTED, IMPORTED), lambda diverted, imported: diverted <= months_later(imported, 24))
    return provision(name, all3(into_japan(r), yes(r, "consignment.diverted"), after, before))


def moved(r: Record) -> V:
    away = any3(yes(r, "consignment.moved_to_other_place"), yes(r, "consignment.handed_over_same_use"))
    return provision("GC-J3/moved", all3(into_japan(r), away))


def unread(r: Record, name: str) -> V:
    return answer(gate(r), [provision(name, OPEN)], [])


MATTERS: dict[str, Callable[[Record], V]] = {
    "official_goods_duty_free": lambda r: answer(gate(r), [free_in_japan(r), elsewhere(r)], []),
    "diversion_duty_collected": lambda r: answer(gate(r), [diverted_within_two_years(r, "GC-J2")], []),
    "diversion_notice_due": lambda r: answer(gate(r), [diverted_within_two_years(r, "GC-J2/notice")], []),
    "book_due": lambda r: answer(gate(r), [provision("GC-J3", all3(into_japan(r), article(r)))], []),
    "move_notice_due": lambda r: answer(gate(r), [moved(r)], []),
    "visa_application_waived": lambda r: unread(r, "GC-07"),
    "dependant_status": lambda r: unread(r, "GC-06"),
    "personal_effects_duty_free": lambda r: unread(r, "GC-06/effects"),
    "onward_transfer_allowed": lambda r: unread(r, "GC-08"),
    "classified_access": lambda r: unread(r, "GC-09"),
    "local_tax_relief": lambda r: unread(r, "GC-10"),
}
