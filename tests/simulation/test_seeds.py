from __future__ import annotations

import pytest

from tests.simulation.kept_seeds import KEPT
from tests.simulation.runs import REPLAY
from tests.simulation.world import simulate

SEEDS, CHUNK = 500, 5


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, SEEDS, CHUNK))
def test_whatever_goes_wrong_two_nodes_keep_every_promise(first):
    outcomes = [simulate(seed, keep_trace=False) for seed in range(first, first + CHUNK)]

    assert {REPLAY.format(seed=each.seed): each.wrong for each in outcomes if each.wrong} == {}


@pytest.mark.parametrize("seed", KEPT)
def test_what_went_wrong_once_goes_well_since(seed):
    assert simulate(seed, keep_trace=False).wrong == (), KEPT[seed]


def test_a_seed_always_gives_the_same_trace():
    first, again = simulate(7), simulate(7)

    assert first.trace == again.trace
    assert first.digest == again.digest
    assert first.counts["packets"] > 50
    assert first.faults.total() > 5
