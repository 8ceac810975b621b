from __future__ import annotations

import pytest

from tests.simulation.planted import PLANTED

MOST_SEEDS = 120


@pytest.mark.slow
@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_bug_is_found_within_a_few_seeds(name, record_property):
    found = PLANTED[name].found_by(MOST_SEEDS)

    assert found is not None, f"nobody noticed that {name}"
    assert not found[1].startswith(("TypeError", "AttributeError")), (
        f"the bug does not fit the node: {found[1]}"
    )
    record_property("seed", found[0])
    print(f"seed {found[0]:3} finds that {name}: {found[1]}")
