from __future__ import annotations

import warnings

from tests.api.fuzz import fuzz, unlimited

EXAMPLES = 2


def test_whatever_the_description_allows_or_not_there_is_no_fault_and_nothing_undescribed(world):
    unlimited()

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what Hypothesis thinks of its own data
        asked = fuzz(world, EXAMPLES)

    assert sum(asked.statuses.values()) > 250
    assert not [status for status in asked.statuses if status >= 500]
    assert {200, 400, 404, 422} <= asked.statuses.keys()
