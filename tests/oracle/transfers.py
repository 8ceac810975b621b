"""What the agreements on equipment and on information share, said again by hand."""

from __future__ import annotations

from datetime import date

from tests.oracle.kleene import Record, V, all3, not3, one_of, same, since, test


def passed_between(r: Record, one: str, other: str) -> V:
    return all3(
        one_of(r, "transfer.from_state", one, other),
        one_of(r, "transfer.to_state", one, other),
        not3(same(r, "transfer.from_state", "transfer.to_state")),
    )


def shown_in_force(r: Record, signed: date) -> V:
    started = test(r, ("agreement.in_force_on", "moment.on"), lambda start, on: start <= on)
    return all3(since(r, signed), started)
