"""
Work beside the limit that the primitives alone set: the same bytes, hashed, signed and sealed, and nothing else.

Work and limit are timed in turns, round by round, so that both see the same machine; of each the best round counts.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROUNDS = 5


@dataclass(frozen=True)
class Work:
    """
    How many of one thing are done a second, and how many the primitives alone would allow.

    part: of what it is a part, for the page. limit: what the primitives are.
    """

    part: str
    name: str
    per_second: float
    limit_per_second: float
    limit: str

    @property
    def share(self) -> float:
        """The share of the limit that is reached."""
        return self.per_second / self.limit_per_second


Limit: TypeAlias = tuple[str, Callable[[], object]]
"""What the primitives are, and a job that is nothing else."""


def work(part: str, name: str, count: int, job: Callable[[], object], limit: Limit) -> Work:
    """Time a job and its primitives, each of which does `count` of the things."""
    says, primitives = limit
    seconds = [(seconds_of(job), seconds_of(primitives)) for _ in range(ROUNDS)]
    best, best_limit = (min(column) for column in zip(*seconds, strict=True))
    return Work(part, name, count / best, count / best_limit, says)


def seconds_of(job: Callable[[], object]) -> float:
    """Return how many seconds a job takes."""
    begun = time.perf_counter()
    job()
    return time.perf_counter() - begun


def hashing(*pieces: tuple[int, int]) -> Callable[[], None]:
    """Return a job that makes so many SHA-256 of so many bytes, for each pair of a count and a length."""
    inputs = [(count, bytes(length)) for count, length in pieces]

    def job() -> None:
        sha256 = hashlib.sha256
        for count, data in inputs:
            for _ in range(count):
                sha256(data).digest()

    return job


def repeated(count: int, job: Callable[[], object]) -> Callable[[], None]:
    """Return a job that is another one so many times."""

    def jobs() -> None:
        for _ in range(count):
            job()

    return jobs


class Signed:
    """Bytes under an Ed25519 signature of a made-up key: the primitive, to be made and checked by itself."""

    def __init__(self, data: bytes) -> None:
        """Sign once, so that there is something to check."""
        self._data = data
        self._key = Ed25519PrivateKey.from_private_bytes(bytes(32))
        self._public = self._key.public_key()
        self._signature = self._key.sign(data)

    def sign(self) -> None:
        """Make the signature."""
        self._key.sign(self._data)

    def verify(self) -> None:
        """Check the signature."""
        self._public.verify(self._signature, self._data)
