from __future__ import annotations

import pytest

from tests.simulation.planted import PLANTED

MOST_SEEDS = 120


NOT_FOUND = {
    "who comes last wins: an amendment takes away the other State's proposals",
    "the link is not looked at for two histories",
}
"""Planted bugs that no seed among the first finds any more: what people do has to be widened for them."""
LOST = pytest.mark.xfail(run=False, reason="no seed among the first 120 finds it")


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=LOST if name in NOT_FOUND else ()) for name in PLANTED]
)
def test_a_planted_bug_is_found_within_a_few_seeds(name, record_property):
    found = PLANTED[name].found_by(MOST_SEEDS)

    assert found is not None, f"nobody noticed that {name}"
    record_property("seed", found[0])
    print(f"seed {found[0]:3} finds that {name}: {found[1]}")
