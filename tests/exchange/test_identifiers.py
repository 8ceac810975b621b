from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warifu.errors import DecodeError
from warifu.exchange.identifiers import is_uuid7, uuid7

AT = datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC)


def test_the_example_of_rfc_9562():
    random = bytes.fromhex("0cc318c4dc0c0c07398f")

    assert uuid7(AT, random) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
    assert uuid7(AT.astimezone(timezone(timedelta(hours=9))), random) == uuid7(AT, random)


@given(st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC)), st.binary(min_size=10, max_size=10))  # noqa: DTZ001
def test_every_time_from_1970_on_and_all_random_bytes_make_one(at, random):
    text = uuid7(at, random)
    number = UUID(text)

    assert is_uuid7(text)
    assert (number.version, number.variant) == (7, "specified in RFC 4122")
    assert number.int >> 80 == (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    assert number.int & (2**62 - 1) == int.from_bytes(random[2:], "big") & (2**62 - 1)


def test_later_ones_sort_after_earlier_ones():
    made = [uuid7(AT + step * timedelta(milliseconds=1), b"\xff" * 10) for step in range(4)]

    assert made == sorted(made)
    assert uuid7(AT, bytes(10)) < made[0]


def test_the_first_millisecond_of_1970_has_one_and_the_one_before_has_none():
    first = datetime(1970, 1, 1, tzinfo=UTC)

    assert uuid7(first, bytes(10)) == "00000000-0000-7000-8000-000000000000"
    with pytest.raises(DecodeError, match="wanted one from 1970 on"):
        uuid7(first - timedelta(milliseconds=1), bytes(10))


@pytest.mark.parametrize(
    ("at", "random", "why"),
    [
        (AT, bytes(9), "9 random bytes"),
        (AT, bytes(11), "11 random bytes"),
        (AT.replace(tzinfo=None), bytes(10), "has no zone"),
        (datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC), bytes(10), "wanted one from 1970 on"),
    ],
)
def test_no_identifier_is_made_of_less(at, random, why):
    with pytest.raises(DecodeError, match=why):
        uuid7(at, random)


@pytest.mark.parametrize(
    "text",
    [
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",
        "017f22e2-79b0-4cc3-98c4-dc0c0c07398f",
        "017f22e2-79b0-7cc3-c8c4-dc0c0c07398f",
        "017f22e279b07cc398c4dc0c0c07398f",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n",
        "",
    ],
)
def test_another_uuid_or_another_way_to_write_one_is_none(text):
    assert not is_uuid7(text)
