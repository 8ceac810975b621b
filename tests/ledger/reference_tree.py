"""
The tree of RFC 6962 as section 2.1 writes it down: slow, recursive and obvious. The quick one is held against it.

D is the list of entries; nothing is remembered between calls, and nothing of the quick code is used.
"""

from __future__ import annotations

from hashlib import sha256


def split(n: int) -> int:
    """Return k, the largest power of two smaller than n."""
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(d: list[bytes]) -> bytes:
    """Merkle Tree Hash."""
    if not d:
        return sha256().digest()
    if len(d) == 1:
        return sha256(b"\x00" + d[0]).digest()
    k = split(len(d))
    return sha256(b"\x01" + mth(d[:k]) + mth(d[k:])).digest()


def path(m: int, d: list[bytes]) -> list[bytes]:
    """Merkle audit path for the (m+1)th entry."""
    if len(d) == 1:
        return []
    k = split(len(d))
    if m < k:
        return [*path(m, d[:k]), mth(d[k:])]
    return [*path(m - k, d[k:]), mth(d[:k])]


def proof(m: int, d: list[bytes]) -> list[bytes]:
    """Merkle consistency proof from the first m entries."""
    return subproof(m, d, whole=True)


def subproof(m: int, d: list[bytes], *, whole: bool) -> list[bytes]:
    if m == len(d):
        return [] if whole else [mth(d)]
    k = split(len(d))
    if m <= k:
        return [*subproof(m, d[:k], whole=whole), mth(d[k:])]
    return [*subproof(m - k, d[k:], whole=False), mth(d[:k])]
