"""
Table, compiled functions and the slow evaluator agree: 100,000 records for every matter of every instrument.

A fifth of the records each have 0, 1, 4, 15 and 50 % of their facts missing.
"""

from __future__ import annotations

import pytest

from tests.columns.agreement import assert_agreement
from tests.columns.shelves import matters, oracles, shares
from warifu.instruments import MODULES, instrument


@pytest.mark.parametrize("id_", MODULES)
def test_every_matter_of_every_instrument_is_said_again_by_hand(id_: str) -> None:
    assert {matter.id for matter in instrument(id_).matters} - set(oracles(id_)) == set()


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(("id_", "share"), shares())
def test_three_evaluators_agree_on_every_matter_of_an_instrument(id_: str, share: int) -> None:
    assert_agreement(instrument(id_), matters(id_, share), oracles(id_), records=100_000, seed=share)
