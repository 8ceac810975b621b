"""Whole numbers in addresses and forms."""

from __future__ import annotations

import pytest

from warifu.web.whole import whole


def test_a_number_is_read():
    assert whole("0", 7) == 0
    assert whole("012", 7) == 12
    assert whole("999999999", 7) == 999_999_999


@pytest.mark.parametrize(
    "written", ["", " 1", "-1", "+1", "1.0", "x", "²", "٣", "１", "1_0", "1" * 10, "9" * 5000]
)
def test_what_is_none_is_left_out(written):
    assert whole(written, 7) == 7
