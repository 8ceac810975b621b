"""What the benchmark gives to others is the same law: by hand, and on two rails."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks import by_hand
from benchmarks.rails import Group, Rail, Rails, scalar
from benchmarks.ruleset import MATTERS, Record, records, rules, table
from warifu.rules.columns import Columns
from warifu.rules.compiled import Compiled

RECORDS = 3_000
COMPARE = {
    "eq": lambda a, b: a == b,
    "ge": lambda a, b: a >= b,
    "le": lambda a, b: a <= b,
    "lt": lambda a, b: a < b,
    "gt": lambda a, b: a > b,
}


@pytest.fixture(scope="module")
def asked() -> list[Record]:
    return records(table(RECORDS))


@pytest.fixture(scope="module")
def answers() -> list[tuple[bool | None, ...]]:
    over = Columns(rules())
    return over.decide(table(RECORDS)).select(over.names).rows()


def holds(rail: Rail, record: dict[str, Any]) -> bool:
    if isinstance(rail, bool):
        return rail
    if isinstance(rail, Group):
        return (all if rail.is_all else any)(holds(part, record) for part in rail.parts)
    if rail.fact not in record or (rail.other is not None and rail.other not in record):
        return False
    other = rail.value if rail.other is None else record[rail.other]
    return COMPARE[rail.operator](record[rail.fact], other) is rail.holds


def test_by_hand_gives_the_same_answers(asked: list[Record], answers: list[tuple[bool | None, ...]]) -> None:
    assert [by_hand.decide(record)[0] for record in asked] == answers


def test_by_hand_gives_the_provisions_that_are_met(asked: list[Record]) -> None:
    explain = Compiled(rules()).explain
    nodes = rules().nodes

    for record in asked:
        values = explain(record)[0].values
        met = {
            node.provision.id
            for node, value in zip(nodes, values, strict=True)
            if node.provision and value == 3
        }
        assert set(by_hand.decide(record)[1]) == met


def test_two_rails_say_yes_no_and_neither(
    asked: list[Record], answers: list[tuple[bool | None, ...]]
) -> None:
    rails = Rails(rules())

    for record, expected in zip(asked, answers, strict=True):
        plain = {name: scalar(value) for name, value in record.items()}
        found = [(holds(yes, plain), holds(no, plain)) for yes, no in rails.roots]
        assert (True, True) not in found
        assert tuple(True if yes else False if no else None for yes, no in found) == expected


def test_every_matter_of_the_rule_set_is_answered_in_all_three_ways(
    answers: list[tuple[bool | None, ...]],
) -> None:
    never_yes: set[str] = set()
    for matter, column in zip(MATTERS, zip(*answers, strict=True), strict=True):
        assert {False, None} <= set(column), matter
        never_yes |= set() if True in column else {matter}
    assert never_yes == set()
