"""
CBOR in the one way that permits are written in: RFC 8949, deterministic, whole numbers, bytes, text, lists, maps, yes/no.

What could be written in two ways is refused, so that nobody can change the bytes of a permit and keep what it says.
In one map all names are of one type, whole numbers from 0 on or text; so the two orders of names that are in use,
bytewise (RFC 8949) and shortest first (RFC 7049), are one.
"""

from __future__ import annotations

from typing import NoReturn, TypeAlias

import cbor2

from warifu.errors import DecodeError

Plain: TypeAlias = "bool | int | str | bytes | list[Plain] | dict[int, Plain] | dict[str, Plain]"
"""A value as it stands in a permit, a pack or a scan."""

GREATEST_DEPTH = 8

_TAGS_WITH_A_MEANING = (
    *(0, 1, 2, 3, 4, 5, 25, 28, 29, 30, 35, 36, 37, 43, 52, 54),
    *(100, 256, 258, 260, 261, 1004, 43000, 55799),
)


def write_cbor(value: object) -> bytes:
    """Return the one way to write a plain value."""
    return cbor2.dumps(value, canonical=True)


def read_cbor(data: bytes, what: str) -> Plain:
    """
    Read a value that is written in the one way.

    what: what is read, for the message.

    Raises:
        DecodeError: it is not CBOR, holds something else than plain values, or is written in another way.
    """
    try:
        value: object = cbor2.loads(
            data,
            max_depth=GREATEST_DEPTH,
            allow_indefinite=False,
            allow_duplicate_keys=False,
            semantic_decoders=dict.fromkeys(_TAGS_WITH_A_MEANING, _refuse_tag),
        )
    except (cbor2.CBORError, ValueError) as error:
        raise DecodeError(f"{what}: not CBOR as it is wanted here: {str(error)[:120]}") from error
    plain = _plain(value, what)
    if write_cbor(plain) != data:
        raise DecodeError(f"{what}: written in another way than the shortest, or followed by more bytes")
    return plain


def _refuse_tag(*_: object) -> NoReturn:
    raise ValueError("it holds a tag")


def _plain(value: object, what: str) -> Plain:
    if isinstance(value, bool | int | str | bytes):
        return value
    if isinstance(value, list):
        return [_plain(item, what) for item in value]
    if isinstance(value, dict):
        return _map(value, what)
    raise DecodeError(
        f"{what}: holds {str(value)[:40]!r}; wanted whole numbers, text, bytes, yes/no, lists and maps"
    )


def _map(value: dict[object, object], what: str) -> Plain:
    numbers: dict[int, Plain] = {}
    words: dict[str, Plain] = {}
    for name, item in value.items():
        if type(name) is int and name >= 0:
            numbers[name] = _plain(item, what)
        elif isinstance(name, str):
            words[name] = _plain(item, what)
        else:
            raise DecodeError(f"{what}: a map with the name {str(name)[:40]!r}; wanted whole numbers or text")
    if numbers and words:
        raise DecodeError(f"{what}: a map with names of two types")
    return numbers or words
