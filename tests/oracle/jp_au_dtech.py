"""The Japan–Australia transfer agreement said again, by hand, from the sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.oracle.kleene import OPEN, Record, V, all3, answer, provision, yes
from tests.oracle.transfers import passed_between, shown_in_force


def gate(r: Record) -> V:
    return provision(
        "ET-04/in-force", all3(passed_between(r, "JP", "AU"), shown_in_force(r, date(2014, 7, 8)))
    )


MATTERS: dict[str, Callable[[Record], V]] = {
    "joint_transfer_allowed": lambda r: answer(
        gate(r), [provision("ET-04", yes(r, "transfer.committee_decided"))], []
    ),
    "onward_transfer_allowed": lambda r: answer(gate(r), [provision("ET-03", OPEN)], []),
}
