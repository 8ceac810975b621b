"""
Key manifests: which keys are a State's own, what each is for, from when until when, and which must not be trusted.

A manifest is canonical JSON, has a number that only rises, names the one before it by its digest, and runs out after
a year. Its root keys are few, held by different people away from the node; so many of them as the threshold says sign
it (`warifu.keys.signed_manifests`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import chain
from typing import TypeAlias

from warifu.canonical import Digest, digest
from warifu.canonical_json import json_bytes, read_canonical
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError
from warifu.keys.base64url import from_base64url, to_base64url
from warifu.keys.purposes import Algorithm, Purpose, SealingAlgorithm
from warifu.keys.sealing import SealingPublicKey
from warifu.keys.signing import Verifier
from warifu.parties import State

LONGEST_VALIDITY = timedelta(days=366)
MOST_ROOT_KEYS, MOST_KEYS, MOST_REVOCATIONS = 16, 256, 1024
LEAST_THRESHOLD = 2
NOTHING_BEFORE = "0" * 64
"""Stands in the first manifest as the digest of the one before."""

AnyKey: TypeAlias = Verifier | SealingPublicKey

_DIGEST = re.compile(r"[0-9a-f]{64}")
_STATE = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True)
class ManifestKey:
    """
    A public key of a State, for one purpose, from one time until another (UTC).

    kid: its thumbprint. algorithm: how it signs or is sealed to. public_key: its bytes in base64url, unpadded.

    Raises:
        DecodeError: a field has not its form, the kid is not that of the key, or it ends before it begins.
        KeyPurposeError: the algorithm is not one for the purpose.
    """

    kid: str
    name: str
    purpose: Purpose
    algorithm: str
    public_key: str
    valid_from: datetime
    valid_to: datetime

    def __post_init__(self) -> None:
        require_utc("valid_from", self.valid_from)
        require_utc("valid_to", self.valid_to)
        if self.valid_to <= self.valid_from:
            raise DecodeError(f"key {self.kid}: valid_to is not after valid_from")
        if self.key.kid != self.kid:
            raise DecodeError(f"key {self.kid}: its thumbprint is {self.key.kid}")

    @classmethod
    def of(cls, key: AnyKey, valid_from: datetime, valid_to: datetime) -> ManifestKey:
        """Return the entry of a manifest for a public key."""
        purpose = key.purpose if isinstance(key, Verifier) else Purpose.SEALING
        written = to_base64url(key.public_key)
        return cls(key.kid, key.name, purpose, key.algorithm.value, written, valid_from, valid_to)

    @cached_property
    def key(self) -> AnyKey:
        """The key itself: a verifier, or a key to seal to."""
        public_key = from_base64url(self.public_key)
        try:
            if self.purpose is Purpose.SEALING:
                return SealingPublicKey(self.name, SealingAlgorithm(self.algorithm), public_key)
            return Verifier(self.name, self.purpose, Algorithm(self.algorithm), public_key)
        except ValueError as error:
            raise DecodeError(f"key {self.kid}: no key for {self.purpose} is {self.algorithm!r}") from error


@dataclass(frozen=True)
class Revocation:
    """
    A key that others may have used, and up to where it was still in good hands.

    at: since when it is not to be trusted (UTC). last_good_link_seq: the last envelope that it signed rightly.
    last_good_index: the last leaf of the ledger that was rightly there under it. What came later is quarantined.

    Raises:
        DecodeError: a number is negative, or the time is not in UTC.
    """

    kid: str
    at: datetime
    last_good_link_seq: int
    last_good_index: int

    def __post_init__(self) -> None:
        require_utc("revoked at", self.at)
        # The first leaf of a ledger has the index 0: -1 says that not even that one was rightly there.
        if self.last_good_link_seq < 0 or self.last_good_index < -1:
            raise DecodeError(f"revocation of {self.kid}: the last good numbers are below 0")

    def leaves_good(self, *, at: datetime, link_seq: int | None, index: int | None) -> bool:
        """Say whether something is from before: by its number on the link or in the ledger, else by its time."""
        if link_seq is not None:
            return link_seq <= self.last_good_link_seq
        if index is not None:
            return index <= self.last_good_index
        return at < self.at


@dataclass(frozen=True)
class KeyManifest:
    """
    The keys of a State, as its root keys say.

    version: 1, 2, 3 … previous: the digest of the manifest before it. issued, expires: UTC, a year apart at most.
    threshold: how many of the root keys must sign. revoked: every key that was ever revoked, also in earlier ones.

    Raises:
        DecodeError: a field has not its form, a key stands twice, or a revoked key stands among the keys.
    """

    state: State
    version: int
    previous: str
    issued: datetime
    expires: datetime
    threshold: int
    root: tuple[ManifestKey, ...]
    keys: tuple[ManifestKey, ...]
    revoked: tuple[Revocation, ...] = ()

    def __post_init__(self) -> None:
        require_utc("issued", self.issued)
        require_utc("expires", self.expires)
        for fault, holds in self._faults():
            if holds:
                raise DecodeError(f"key manifest {self.version} of {self.state}: {fault}")

    def _faults(self) -> Iterator[tuple[str, bool]]:
        kids = [key.kid for key in (*self.root, *self.keys)]
        revoked = [revocation.kid for revocation in self.revoked]
        yield "state is not two letters", _STATE.fullmatch(self.state) is None
        yield "version is below 1", self.version < 1
        yield "previous is not a digest", _DIGEST.fullmatch(self.previous) is None
        yield (
            "previous is zeros in the first one, and only there",
            (self.previous == NOTHING_BEFORE) is not (self.version == 1),
        )
        yield (
            "it expires before it is issued, or more than 366 days after",
            not timedelta(0) < self.expires - self.issued <= LONGEST_VALIDITY,
        )
        yield (
            "the threshold is not 2 or more, and more than half of the root keys",
            not (LEAST_THRESHOLD <= self.threshold <= len(self.root) < 2 * self.threshold),
        )
        yield "a root key is not for the root", any(key.purpose is not Purpose.ROOT for key in self.root)
        yield (
            "a key for the root is not among the root",
            any(key.purpose is Purpose.ROOT for key in self.keys),
        )
        yield "there are too many keys", len(self.root) > MOST_ROOT_KEYS or len(self.keys) > MOST_KEYS
        yield "there are too many revocations", len(self.revoked) > MOST_REVOCATIONS
        yield "a key stands twice: one key, one purpose", len(set(kids)) < len(kids)
        yield "a key is revoked twice", len(set(revoked)) < len(revoked)
        yield "a revoked key stands among the keys", not set(kids).isdisjoint(revoked)

    def to_bytes(self) -> bytes:
        """Return the manifest as canonical JSON: what the root keys sign."""
        return json_bytes(to_plain(self))

    @cached_property
    def digest(self) -> Digest:
        """The SHA-256 of the manifest: what the next one names, and what the fingerprint is made from."""
        return digest(to_plain(self))

    @property
    def fingerprint(self) -> str:
        """
        Sixty digits to be read aloud, or compared on paper, in twelve groups of five.

        They hold 199 bits of the digest: nobody can make another manifest with the same ones.
        """
        digits = f"{int(self.digest, 16) % 10**60:060d}"
        groups = [digits[start : start + 5] for start in range(0, 60, 5)]
        return "\n".join(" ".join(groups[row : row + 4]) for row in (0, 4, 8))

    def key(self, kid: str) -> ManifestKey | None:
        """Return the key of that thumbprint, root keys included, or nothing."""
        return next((key for key in chain(self.root, self.keys) if key.kid == kid), None)


def read_manifest(data: bytes) -> KeyManifest:
    """
    Read a key manifest. Nothing is verified.

    Raises:
        DecodeError: it is not the canonical JSON of one.
    """
    return from_plain(read_canonical(data), KeyManifest)


def require_utc(name: str, at: datetime) -> None:
    """
    Refuse a time that is not in UTC.

    Raises:
        DecodeError: it is not.
    """
    if at.utcoffset() != timedelta(0):
        raise DecodeError(f"{name}: {at.isoformat()}; wanted a time in UTC")
