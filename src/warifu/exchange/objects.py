"""JSON objects that travel: canonical, read strictly, with the two States as `from` and `to`."""

from __future__ import annotations

from typing import TypeVar

from warifu.canonical_json import JsonValue, read_canonical
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError

T = TypeVar("T")

_WRITTEN_AS = {"sender": "from", "recipient": "to"}


def read_object(data: bytes) -> dict[str, JsonValue]:
    """
    Read an object from its canonical bytes.

    Raises:
        DecodeError: they are not canonical, or hold something other than an object.
    """
    value = read_canonical(data)
    if not isinstance(value, dict):
        raise DecodeError("not an object")
    return value


def members_of(value: object) -> dict[str, JsonValue]:
    """Return the members that a dataclass with a sender and a recipient is written as."""
    return {_WRITTEN_AS.get(name, name): item for name, item in to_plain(value).items()}


def from_members(members: dict[str, JsonValue], kind: type[T]) -> T:
    """
    Return the dataclass with a sender and a recipient that members stand for.

    Raises:
        DecodeError: a member is missing, unknown or not in its form.
    """
    if not _WRITTEN_AS.keys().isdisjoint(members) or not set(_WRITTEN_AS.values()) <= members.keys():
        raise DecodeError("wanted the States as from and to")
    fields = {written: name for name, written in _WRITTEN_AS.items()}
    return from_plain({fields.get(name, name): item for name, item in members.items()}, kind)
