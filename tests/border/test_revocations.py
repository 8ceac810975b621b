from __future__ import annotations

from hashlib import sha256

import pytest

from tests.border.made_up import GB, JP
from warifu.border import Revocations, revocations
from warifu.errors import DecodeError, UsageError

NUMBERS = [(JP, f"VI23-{number:04}-A") for number in range(100)]


@pytest.mark.parametrize("count", [0, 1, 2, 99])
def test_what_is_on_the_list_is_revoked_and_nothing_else(count):
    listed = revocations(NUMBERS[:count])

    assert len(listed) == count
    assert [listed.revoked(*each) for each in NUMBERS] == [True] * count + [False] * (100 - count)


def test_a_number_is_revoked_for_the_state_that_issued_it_only():
    listed = revocations([(JP, "VI23-0001-A")])

    assert listed.joined == sha256(b"JP/VI23-0001-A").digest()[:16]
    assert not listed.revoked(GB, "VI23-0001-A")


def test_ten_thousand_take_less_than_200_kibibytes():
    listed = revocations((JP, f"VI23-{number:05}-A") for number in range(10_000))

    assert len(listed.joined) == 160_000
    assert listed.revoked(JP, "VI23-09999-A")


def test_a_list_holds_12800_and_no_more():
    numbers = [(JP, f"VI23-{number:05}-A") for number in range(12_801)]

    assert len(revocations(numbers[:12_800]).joined) == 200 * 1024
    with pytest.raises(UsageError, match="12801 revoked permits: a pack holds 12800"):
        revocations(numbers)


@pytest.mark.parametrize(
    ("joined", "message"),
    [
        (bytes(15), "revocations of 15 bytes"),
        (bytes(204_816), "revocations of 204816 bytes"),
        (bytes(32), "in order, each once"),
        (b"b" * 16 + b"a" * 16, "in order, each once"),
    ],
)
def test_what_is_no_list_in_order_is_refused(joined, message):
    with pytest.raises(DecodeError, match=message):
        Revocations(joined)
