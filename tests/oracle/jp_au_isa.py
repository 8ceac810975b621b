"""The Japan–Australia agreement on information said again, by hand: one article read, its start not."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.kleene import OPEN, Record, V, answer, one_of, provision


def gate(_: Record) -> V:
    return provision("IS-01/in-force", OPEN)


MATTERS: dict[str, Callable[[Record], V]] = {
    "information_covered": lambda r: answer(
        gate(r), [provision("IS-01", one_of(r, "transfer.kind", "information"))], []
    ),
    "onward_transfer_allowed": lambda r: answer(gate(r), [provision("IS-02/release", OPEN)], []),
    "classified_access": lambda r: answer(gate(r), [provision("IS-02/access", OPEN)], []),
}
