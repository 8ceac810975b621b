from __future__ import annotations

from datetime import date

import pytest

from tests.rules.model import Voyager
from warifu.rules.bounds import tightened

BEFORE_JULY = Voyager.comes.before(date(2025, 7, 1))
BEFORE_MAY = Voyager.comes.before(date(2025, 5, 1))
FROM_JUNE = Voyager.comes.on_or_after(date(2025, 6, 1))
FROM_JULY = Voyager.comes.on_or_after(date(2025, 7, 1))


class TestTightened:
    @pytest.mark.parametrize(
        ("relations", "kept"),
        [
            ({(BEFORE_JULY, True), (BEFORE_MAY, True)}, {(BEFORE_MAY, True)}),
            ({(FROM_JUNE, True), (FROM_JULY, True)}, {(FROM_JULY, True)}),
            ({(BEFORE_JULY, False), (FROM_JUNE, True)}, {(BEFORE_JULY, False)}),
            ({(FROM_JUNE, True), (BEFORE_JULY, True)}, {(FROM_JUNE, True), (BEFORE_JULY, True)}),
            ({(FROM_JUNE, False), (BEFORE_JULY, True)}, {(FROM_JUNE, False)}),
        ],
    )
    def test_a_limit_that_another_implies_is_left_out(self, relations, kept):
        assert tightened(relations) == kept

    @pytest.mark.parametrize(
        "relations",
        [
            {(FROM_JUNE, True), (BEFORE_MAY, True)},
            {(FROM_JULY, True), (BEFORE_JULY, True)},
            {(Voyager.crew.more_than(7), True), (Voyager.crew.less_than(8), True)},
            {(Voyager.crew.at_most(7), False), (Voyager.crew.at_least(8), False)},
        ],
    )
    def test_limits_that_leave_no_room_contradict_each_other(self, relations):
        assert tightened(relations) is None

    def test_a_single_day_is_room_enough(self):
        limits = {(FROM_JUNE, True), (Voyager.comes.on_or_before(date(2025, 6, 1)), True)}

        assert tightened(limits) == limits

    def test_other_comparisons_are_left_alone(self):
        others = {
            (Voyager.crew.equals(3), True),
            (Voyager.goes.after(Voyager.comes), True),
            (Voyager.goes.days_since(Voyager.comes).at_most(9), False),
        }

        assert tightened(others) == others
