"""Conditions: what a machine can check it does, and what is not known leaves them open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from warifu.casework.actors import StateOffice
from warifu.casework.conditions import Circumstances, Condition, check
from warifu.quantities import Quantity
from warifu.rules.outcomes import Outcome

MET, NOT_MET, OPEN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
FIRST, LAST = date(2026, 9, 1), date(2026, 9, 3)
ROUNDS = Quantity(Decimal(1000))


@pytest.mark.parametrize(
    ("condition", "known", "outcome"),
    [
        (Condition(begins=FIRST), Circumstances(day=FIRST), MET),
        (Condition(begins=FIRST), Circumstances(day=date(2026, 8, 31)), NOT_MET),
        (Condition(begins=FIRST), Circumstances(), OPEN),
        (Condition(ends=LAST), Circumstances(day=LAST), MET),
        (Condition(ends=LAST), Circumstances(day=date(2026, 9, 4)), NOT_MET),
        (Condition(ends=LAST), Circumstances(), OPEN),
        (Condition(places=("JPTYO",)), Circumstances(place="JPTYO"), MET),
        (Condition(places=("JPTYO",)), Circumstances(place="JPUKB"), NOT_MET),
        (Condition(places=("JPTYO",)), Circumstances(), OPEN),
        (Condition(most=ROUNDS), Circumstances(quantity=Quantity(Decimal(1000))), MET),
        (Condition(most=ROUNDS), Circumstances(quantity=Quantity(Decimal(1001))), NOT_MET),
        (Condition(most=ROUNDS), Circumstances(quantity=Quantity(Decimal(1), "KGM")), OPEN),
        (Condition(most=ROUNDS), Circumstances(), OPEN),
        (Condition(escort=StateOffice.POLICE), Circumstances(escorts=frozenset({StateOffice.POLICE})), MET),
        (Condition(escort=StateOffice.POLICE), Circumstances(escorts=frozenset()), NOT_MET),
        (Condition(escort=StateOffice.POLICE), Circumstances(), OPEN),
        (Condition(text="x", lang="en"), Circumstances(day=FIRST), OPEN),
        (Condition(begins=FIRST, places=("JPTYO",)), Circumstances(day=FIRST), OPEN),
        (Condition(begins=LAST, places=("JPTYO",)), Circumstances(day=FIRST), NOT_MET),
    ],
)
def test_a_condition_is_met_when_all_that_it_says_is(
    condition: Condition, known: Circumstances, outcome: Outcome
) -> None:
    assert check(condition, known) is outcome


def test_a_confirmation_settles_what_is_open_and_not_a_limit_that_is_exceeded() -> None:
    assert check(Condition(text="x", lang="en"), Circumstances(), confirmed=True) is MET
    assert (
        check(Condition(most=ROUNDS), Circumstances(quantity=Quantity(Decimal(2000))), confirmed=True)
        is NOT_MET
    )
