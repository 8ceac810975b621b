"""
Revoked permits as a device carries them: one hash a permit, in order, 16 bytes each; 10,000 are 156 KiB.

Who finds such a list learns of a permit only what they knew: a hash is tested by a number, not turned into one.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from warifu.errors import DecodeError, UsageError
from warifu.parties import State

HASH_BYTES = 16
MOST_BYTES = 200 * 1024


@dataclass(frozen=True)
class Revocations:
    """
    The hashes of the revoked permits, joined.

    Raises:
        DecodeError: they are not whole hashes in order, each once.
    """

    joined: bytes = b""

    def __post_init__(self) -> None:
        if len(self.joined) % HASH_BYTES or len(self.joined) > MOST_BYTES:
            raise DecodeError(
                f"revocations of {len(self.joined)} bytes: wanted hashes of {HASH_BYTES}, at most {MOST_BYTES} bytes"
            )
        hashes = [self[index] for index in range(len(self))]
        if any(one >= other for one, other in pairwise(hashes)):
            raise DecodeError("revocations: wanted them in order, each once")

    def __len__(self) -> int:
        return len(self.joined) // HASH_BYTES

    def __getitem__(self, index: int) -> bytes:
        return self.joined[index * HASH_BYTES : (index + 1) * HASH_BYTES]

    def revoked(self, issuer: State, number: str) -> bool:
        """Say whether the permit of a number, issued by a State, is revoked."""
        wanted = revocation_hash(issuer, number)
        place = bisect_left(range(len(self)), wanted, key=self.__getitem__)
        return self[place] == wanted


def revocation_hash(issuer: State, number: str) -> bytes:
    """Return the hash under which the permit of a number, issued by a State, is revoked."""
    return hashlib.sha256(f"{issuer}/{number}".encode()).digest()[:HASH_BYTES]


def revocations(numbers: Iterable[tuple[State, str]]) -> Revocations:
    """
    Make the list of revoked permits, each by the State that issued it and its number.

    Raises:
        UsageError: there are more than fit, 12,800.
    """
    hashes = sorted({revocation_hash(issuer, number) for issuer, number in numbers})
    if len(hashes) * HASH_BYTES > MOST_BYTES:
        raise UsageError(
            f"{len(hashes)} revoked permits: a pack holds {MOST_BYTES // HASH_BYTES}; leave out those that ran out"
        )
    return Revocations(b"".join(hashes))
