"""The Japan–United Kingdom agreement on information said again, by hand: nothing of it was read."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.kleene import OPEN, Record, V, answer, provision


def unread(_: Record, name: str) -> V:
    return answer(provision("IS-02/in-force", OPEN), [provision(name, OPEN)], [])


MATTERS: dict[str, Callable[[Record], V]] = {
    "information_covered": lambda r: unread(r, "IS-02/covered"),
    "onward_transfer_allowed": lambda r: unread(r, "IS-02/release"),
    "classified_access": lambda r: unread(r, "IS-02/access"),
}
