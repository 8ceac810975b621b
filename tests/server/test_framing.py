"""Several packets in one body, and back; a body that is not whole gives none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warifu.errors import DecodeError
from warifu.exchange.packets import MOST_PACKET_BYTES
from warifu.server.framing import MOST_BYTES, MOST_PACKETS, batches, join, split

FORM = b"warifu-packets/1\n"


def test_packets_stand_after_their_lengths():
    assert join([b"hello", b"", b"\n1\n"]) == FORM + b"5\nhello0\n3\n\n1\n"


@given(st.lists(st.binary(max_size=300), max_size=MOST_PACKETS))
def test_what_is_joined_is_split_again(packets):
    assert split(join(packets)) == tuple(packets)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"warifu-packets/2\n",
        FORM + b"5\nhell",
        FORM + b"5",
        FORM + b"05\nhello",
        FORM + b"-1\n",
        FORM + b"+5\nhello",
        FORM + b"\n",
        FORM + b"5 \nhello",
        FORM + b"12345678\n",
        FORM + b"5\nhelloX",
        FORM + b"%d\n" % (MOST_PACKET_BYTES + 1) + bytes(MOST_PACKET_BYTES + 1),
        join([b""] * (MOST_PACKETS + 1)),
        FORM + bytes(MOST_BYTES),
    ],
)
def test_a_body_that_is_not_of_this_form_is_refused(body):
    with pytest.raises(DecodeError):
        split(body)


@given(st.lists(st.integers(min_value=0, max_value=MOST_PACKET_BYTES), max_size=30))
def test_packets_are_batched_in_their_order_so_that_each_body_may_be_sent(sizes):
    packets = [bytes(size) for size in sizes]

    found = list(batches(packets))

    assert [packet for batch in found for packet in batch] == packets
    assert all(0 < len(batch) <= MOST_PACKETS and len(join(batch)) <= MOST_BYTES for batch in found)


def test_many_small_packets_go_in_several_bodies():
    assert [len(batch) for batch in batches([b"x"] * 130)] == [64, 64, 2]
