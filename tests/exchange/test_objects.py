from __future__ import annotations

from dataclasses import dataclass

import pytest

from warifu.errors import DecodeError
from warifu.exchange.objects import from_members, members_of, read_object
from warifu.parties import GB, JP, State


@dataclass(frozen=True)
class Greeting:
    """What says nothing but from whom it is, and to whom."""

    sender: State
    recipient: State


def test_the_two_states_alone_make_an_object():
    assert members_of(Greeting(GB, JP)) == {"from": "GB", "to": "JP"}
    assert from_members({"from": "GB", "to": "JP"}, Greeting) == Greeting(GB, JP)


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"from": "GB"},
        {"to": "JP"},
        {"sender": "GB", "recipient": "JP"},
        {"from": "GB", "recipient": "JP"},
        {"from": "GB", "to": "JP", "sender": "GB"},
        {"from": "GB", "to": "JP", "recipient": "JP"},
    ],
)
def test_the_states_stand_under_from_and_to_and_nowhere_else(members):
    with pytest.raises(DecodeError, match="wanted the States as from and to"):
        from_members(members, Greeting)


@pytest.mark.parametrize("data", [b"[]", b"null", b'"from"', b"1"])
def test_what_is_no_object_is_refused(data):
    with pytest.raises(DecodeError, match="not an object"):
        read_object(data)
