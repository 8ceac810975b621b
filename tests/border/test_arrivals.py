from __future__ import annotations

from datetime import date

import pytest

from tests.border.made_up import DATA_SEED, DEVICES, NUMBER, sealed
from warifu.border import Arrival, open_arrivals
from warifu.border.cbor import write_cbor
from warifu.errors import DecodeError, VerificationError
from warifu.keys import SealingKey

KEY = SealingKey.from_seed(DATA_SEED, name=DEVICES[0])
FIRST = Arrival("VI23-0001-A", "Example, Kim", date(2026, 11, 22))
SECOND = Arrival(NUMBER, "模範 太郎", date(2026, 11, 23))


def sealed_as(content: object) -> bytes:
    return KEY.public.seal(write_cbor(content), info=b"warifu/arrivals/v1\n" + DEVICES[0].encode())


def test_the_device_opens_what_was_sealed_for_it_in_order_each_once():
    assert open_arrivals(sealed(SECOND, FIRST, SECOND), DEVICES[0], KEY) == (FIRST, SECOND)
    assert open_arrivals(sealed(), DEVICES[0], KEY) == ()


def test_no_other_device_and_no_other_key_opens_it():
    other = SealingKey.from_seed(bytes(32), name=DEVICES[0])

    with pytest.raises(VerificationError):
        open_arrivals(sealed(FIRST), DEVICES[1], KEY)
    with pytest.raises(VerificationError):
        open_arrivals(sealed(FIRST), DEVICES[0], other)


def test_the_label_does_not_stand_there_in_clear():
    assert b"Example" not in sealed(FIRST)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ({}, "wanted a list"),
        ([1], "wanted a number, a label and a day"),
        ([["A", "B"]], "wanted a number, a label and a day"),
        ([["A", "B", "22 Nov"]], "the day '22 Nov'"),
    ],
)
def test_what_is_sealed_and_holds_no_arrivals_is_refused(content, message):
    with pytest.raises(DecodeError, match=message):
        open_arrivals(sealed_as(content), DEVICES[0], KEY)
