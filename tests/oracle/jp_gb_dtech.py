"""The Japan–United Kingdom transfer agreement said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import OPEN, Record, V, all3, answer, one_of, provision, yes
from tests.oracle.transfers import passed_between, shown_in_force


def gate(r: Record) -> V:
    return provision(
        "ET-01/in-force", all3(passed_between(r, "JP", "GB"), shown_in_force(r, date(2013, 7, 4)))
    )


def joint_project(r: Record) -> V:
    confirmed = provision("ET-02", yes(r, "transfer.project_confirmed"))
    return provision(
        "ET-01",
        all3(
            one_of(r, "transfer.kind", "arms", "arms_technology"),
            yes(r, "transfer.for_joint_project"),
            yes(r, "transfer.own_law_allows"),
            confirmed,
        ),
    )


MATTERS: dict[str, Callable[[Record], V]] = {
    "joint_transfer_allowed": lambda r: answer(gate(r), [joint_project(r)], []),
    "onward_transfer_allowed": lambda r: answer(gate(r), [provision("ET-03", OPEN)], []),
}
