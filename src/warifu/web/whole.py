"""Whole numbers in addresses and forms, as whoever calls may write anything there."""

from __future__ import annotations

_DIGITS = 9


def whole(written: str, otherwise: int) -> int:
    """
    Return the number that at most nine ASCII digits write; else what is to be taken instead.

    `str.isdigit` also takes signs that `int` refuses, and `int` refuses what is very long.
    """
    is_one = written.isascii() and written.isdigit() and len(written) <= _DIGITS
    return int(written) if is_one else otherwise
