"""Every condition of the NATO agreement counts: contrary it makes a no, unknown it leaves the answer open."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.instruments.nato_sofa_whole_acts import PEOPLE_AND_ACTS
from tests.instruments.nato_sofa_whole_goods import LIVING_AND_GOODS
from warifu.instruments import instrument
from warifu.rules import Outcome, determine

AGREEMENT = instrument("nato_sofa")
ON = date(2026, 1, 15)
Facts = dict[str, Any]
WHOLE = (*PEOPLE_AND_ACTS, *LIVING_AND_GOODS)
CONDITIONS = [
    pytest.param(matter, facts, name, contrary, id=f"{matter}-{number}-{name}")
    for number, (matter, facts, contraries) in enumerate(WHOLE)
    for name, contrary in contraries.items()
]


@pytest.mark.parametrize(("matter", "facts", "name", "contrary"), CONDITIONS)
def test_a_condition_decides(matter: str, facts: Facts, name: str, contrary: object) -> None:
    whole = determine(AGREEMENT, matter, facts, on=ON)
    without = determine(AGREEMENT, matter, facts | {name: contrary}, on=ON)

    assert whole.outcome is Outcome.MET
    assert without.outcome is Outcome.NOT_MET


@pytest.mark.parametrize(("matter", "facts", "name", "contrary"), CONDITIONS)
def test_a_condition_that_is_not_known_leaves_it_open(
    matter: str, facts: Facts, name: str, contrary: object
) -> None:
    del contrary
    unknown = determine(AGREEMENT, matter, {n: v for n, v in facts.items() if n != name}, on=ON)

    assert unknown.outcome is Outcome.UNDETERMINED
    assert name in {fact.name for fact in unknown.needed}
