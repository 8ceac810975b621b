"""The forms that fields of envelopes have, and what is said when one has not its form."""

from __future__ import annotations

import re

from warifu.errors import DecodeError

HASH = re.compile(r"[0-9a-f]{64}")
HANDLE = re.compile(r"[0-9a-f]{32}")
STATE = re.compile(r"[A-Z]{2}")
NO_HASH = "0" * 64
"""Stands where there is nothing before: in `link_prev` of the first envelope, in `ack` before anything was taken."""


def require(name: str, holds: bool, found: object, wanted: str) -> None:  # noqa: FBT001  (the thing required)
    """
    Refuse a field that has not its form.

    Raises:
        DecodeError: it has not.
    """
    if not holds:
        raise DecodeError(f"{name}: {str(found)[:80]!r}; wanted {wanted}")


def require_match(name: str, text: str, pattern: re.Pattern[str], wanted: str) -> None:
    """
    Refuse a text that a pattern does not describe as a whole.

    Raises:
        DecodeError: it does not.
    """
    require(name, pattern.fullmatch(text) is not None, text, wanted)


def require_hash(name: str, number: int, found: str) -> None:
    """
    Refuse what is not the hash of the envelope of a number: zeros stand for number 0, and for no other.

    Raises:
        DecodeError: it is not.
    """
    require_match(name, found, HASH, "64 lower-case hexadecimal digits")
    wanted = "zeros, since nothing came before" if number == 0 else "the hash of an envelope, not zeros"
    require(name, (found == NO_HASH) is (number == 0), found, wanted)
