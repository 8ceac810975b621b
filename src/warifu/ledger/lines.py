"""
Numbers, hashes and bytes as the lines of notes, checkpoints and proofs write them: one way to write each.

What could be written in two ways could be changed unseen: base64 must be the shortest and end in zero bits,
and a number has no leading zero.
"""

from __future__ import annotations

import base64
import binascii
import re

from warifu.errors import DecodeError
from warifu.ledger.merkle import HASH_BYTES

GREATEST_SIZE = 2**63 - 1

_DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")


def read_decimal(text: str, what: str) -> int:
    """
    Read a whole number from 0 to 2**63 - 1.

    Raises:
        DecodeError: it is none, or is written in another way than the one.
    """
    if not _DECIMAL.fullmatch(text) or int(text) > GREATEST_SIZE:
        raise DecodeError(f"{what}: {text[:40]!r}; wanted a whole number without leading zeros")
    return int(text)


def read_base64(text: str, what: str) -> bytes:
    """
    Read bytes in base64.

    Raises:
        DecodeError: it is none, or is written in another way than the one.
    """
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise DecodeError(f"{what}: {text[:40]!r}; wanted base64") from error
    if write_base64(data) != text:
        raise DecodeError(f"{what}: {text[-8:]!r} ends in bits that say nothing; wanted zeros there")
    return data


def read_hash(text: str, what: str) -> bytes:
    """
    Read a hash of 32 bytes in base64.

    Raises:
        DecodeError: it is none.
    """
    data = read_base64(text, what)
    if len(data) != HASH_BYTES:
        raise DecodeError(f"{what}: {len(data)} bytes, wanted a hash of {HASH_BYTES}")
    return data


def write_base64(data: bytes) -> str:
    """Write bytes in base64."""
    return base64.b64encode(data).decode("ascii")
