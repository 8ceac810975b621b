"""Identifiers of envelopes: UUID version 7 (RFC 9562), from a time and random bytes that are handed in."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID

from warifu.errors import DecodeError

RANDOM_BYTES = 10

_UUID7 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def uuid7(at: datetime, random: bytes) -> str:
    """
    Return the identifier of a time (with a zone; to the millisecond) and ten random bytes, of which 74 bits are used.

    Raises:
        DecodeError: the time is before 1970 or has no zone, or the random bytes are not ten.

    >>> from datetime import UTC
    >>> uuid7(datetime(2022, 2, 22, 19, 22, 22, tzinfo=UTC), bytes.fromhex("0cc318c4dc0c0c07398f"))
    '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'
    """
    if len(random) != RANDOM_BYTES:
        raise DecodeError(f"{len(random)} random bytes for an identifier, wanted {RANDOM_BYTES}")
    if at.tzinfo is None:
        raise DecodeError(f"the time of an identifier has no zone: {at.isoformat()}")
    milliseconds = (at - _EPOCH) // timedelta(milliseconds=1)
    if milliseconds < 0:
        raise DecodeError(f"no identifier has the time {at.isoformat()}: wanted one from 1970 on")
    first, second = (
        int.from_bytes(random[:2], "big") & 0x0FFF,
        int.from_bytes(random[2:], "big") & (2**62 - 1),
    )
    return str(UUID(int=milliseconds << 80 | 0x7 << 76 | first << 64 | 0b10 << 62 | second))


def is_uuid7(text: str) -> bool:
    """Say whether a text is a UUID of version 7, in lower case."""
    return _UUID7.fullmatch(text) is not None
