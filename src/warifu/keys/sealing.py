"""
Sealing keys: what only their holder can open (HPKE, RFC 9180, base mode, single shot).

The suites are X25519 with HKDF-SHA256 and AES-256-GCM, and the same with ML-KEM-768 and X25519 together, which stays
closed as long as either of the two holds. `info` is bound into the seal: who gives another gets nothing out.
The ephemeral key of each seal is made inside `cryptography`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from warifu.errors import DecodeError, VerificationError
from warifu.keys.purposes import Purpose, SealingAlgorithm
from warifu.keys.signing import SEED_BYTES, require_name
from warifu.keys.thumbprints import thumbprint

Private: TypeAlias = X25519PrivateKey | MLKEM768X25519PrivateKey
Public: TypeAlias = X25519PublicKey | MLKEM768X25519PublicKey

_SUITES = {
    SealingAlgorithm.X25519: Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM),
    SealingAlgorithm.HYBRID: Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM),
}
_ML_KEM_BYTES, _X25519_BYTES, _ML_KEM_SEED_BYTES, _TAG_BYTES = 1184, 32, 64, 16
_PUBLIC_KEY_BYTES = {
    SealingAlgorithm.X25519: _X25519_BYTES,
    SealingAlgorithm.HYBRID: _ML_KEM_BYTES + _X25519_BYTES,
}
_OVERHEAD = {
    SealingAlgorithm.X25519: KEM.X25519.enc_length() + _TAG_BYTES,
    SealingAlgorithm.HYBRID: KEM.MLKEM768_X25519.enc_length() + _TAG_BYTES,
}
_FIELD = 2**255 - 19


@dataclass(frozen=True)
class SealingPublicKey:
    """
    A key that things are sealed to, and whose it is.

    Raises:
        DecodeError: the name or the key is not well formed, or the key is one for which anyone can open.
    """

    name: str
    algorithm: SealingAlgorithm
    public_key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        require_name(self.name)
        wanted = _PUBLIC_KEY_BYTES[self.algorithm]
        if len(self.public_key) != wanted:
            raise DecodeError(f"sealing key of {self.name}: {len(self.public_key)} bytes, wanted {wanted}")
        # INVARIANT: a point has one encoding here; those of small order are found out by the exchange below.
        if int.from_bytes(self.public_key[-_X25519_BYTES:], "little") >= _FIELD:
            raise DecodeError(f"sealing key of {self.name}: not the shortest way to write its point")
        try:
            _PROBE.exchange(X25519PublicKey.from_public_bytes(self.public_key[-_X25519_BYTES:]))
            _ = self._public
        except ValueError as error:
            raise DecodeError(f"sealing key of {self.name}: not a key to seal to") from error

    @cached_property
    def kid(self) -> str:
        """The thumbprint by which routing headers and manifests name the key (RFC 7638)."""
        return thumbprint(self.algorithm, self.public_key)

    @property
    def overhead(self) -> int:
        """By how many bytes a sealed text is longer than the text."""
        return _OVERHEAD[self.algorithm]

    def seal(self, plaintext: bytes, *, info: bytes) -> bytes:
        """Seal a text for the holder of this key: the encapsulated key, then the ciphertext."""
        return _SUITES[self.algorithm].encrypt(plaintext, self._public, info)

    @cached_property
    def _public(self) -> Public:
        if self.algorithm is SealingAlgorithm.X25519:
            return X25519PublicKey.from_public_bytes(self.public_key)
        return MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(self.public_key[:_ML_KEM_BYTES]),
            X25519PublicKey.from_public_bytes(self.public_key[_ML_KEM_BYTES:]),
        )


@dataclass(frozen=True)
class SealingKey:
    """A private key that opens what was sealed to its public key. Made from a seed of 32 random bytes."""

    public: SealingPublicKey
    _private: Private = field(repr=False)
    seed_digest: bytes = field(repr=False)

    @classmethod
    def from_seed(
        cls, seed: bytes, *, name: str, algorithm: SealingAlgorithm = SealingAlgorithm.X25519
    ) -> SealingKey:
        """
        Make the key that a seed stands for. The hybrid one stretches it by SHAKE256, as X-Wing does.

        Raises:
            DecodeError: the seed has not 32 bytes, or the name is not one of a key.
        """
        if len(seed) != SEED_BYTES:
            raise DecodeError(f"seed of {len(seed)} bytes, wanted {SEED_BYTES} random ones")
        private, public = _x25519(seed) if algorithm is SealingAlgorithm.X25519 else _hybrid(seed)
        return cls(SealingPublicKey(name, algorithm, public), private, hashlib.sha256(seed).digest())

    @property
    def name(self) -> str:
        """Whose key it is."""
        return self.public.name

    @property
    def kid(self) -> str:
        """The thumbprint of its public key."""
        return self.public.kid

    @property
    def purpose(self) -> Purpose:
        """Sealing, and nothing else."""
        return Purpose.SEALING

    def open(self, sealed: bytes, *, info: bytes) -> bytes:
        """
        Open what was sealed to this key with the same `info`.

        Raises:
            VerificationError: it was sealed to another key or with another `info`, or changed on the way.
        """
        try:
            return _SUITES[self.public.algorithm].decrypt(sealed, self._private, info)
        except (InvalidTag, ValueError):
            raise VerificationError(f"not sealed to the key of {self.name} in this way, or changed") from None


def _x25519(seed: bytes) -> tuple[Private, bytes]:
    private = X25519PrivateKey.from_private_bytes(seed)
    return private, private.public_key().public_bytes_raw()


def _hybrid(seed: bytes) -> tuple[Private, bytes]:
    stretched = hashlib.shake_256(seed).digest(_ML_KEM_SEED_BYTES + _X25519_BYTES)
    first = MLKEM768PrivateKey.from_seed_bytes(stretched[:_ML_KEM_SEED_BYTES])
    second = X25519PrivateKey.from_private_bytes(stretched[_ML_KEM_SEED_BYTES:])
    public = first.public_key().public_bytes_raw() + second.public_key().public_bytes_raw()
    return MLKEM768X25519PrivateKey(first, second), public


_PROBE = X25519PrivateKey.from_private_bytes(bytes(range(32)))
