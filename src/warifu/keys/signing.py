"""
Signing keys and verifiers, each for one purpose.

A key signs for its purpose or not at all, and a keyring takes no key twice: who gets one kind of text signed
must not thereby get another kind signed. Every primitive is that of `cryptography`.

A verifier is written as a *note verifier key* (C2SP signed-note): `name+key id+base64(type || public key)`.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA44PublicKey

from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.keys.points import refuse_weak_point
from warifu.keys.purposes import Algorithm, Purpose, require_signing
from warifu.keys.thumbprints import thumbprint

SEED_BYTES = 32
KEY_ID_BYTES = 4

_PUBLIC_KEY_BYTES = {Algorithm.ED25519: 32, Algorithm.ML_DSA_44: 1312}
_PLAIN_ED25519, _COSIGNATURE_ED25519, _COSIGNATURE_ML_DSA_44 = 0x01, 0x04, 0x06
ALGORITHM_OF_TYPE = {
    _PLAIN_ED25519: Algorithm.ED25519,
    _COSIGNATURE_ED25519: Algorithm.ED25519,
    _COSIGNATURE_ML_DSA_44: Algorithm.ML_DSA_44,
}


@dataclass(frozen=True)
class Verifier:
    """
    A public key, whose it is and what it is for.

    Raises:
        DecodeError: the name or the public key is not well formed, or anyone could sign for that public key.
        KeyPurposeError: the purpose is sealing, which is no signing.
    """

    name: str
    purpose: Purpose
    algorithm: Algorithm
    public_key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        require_name(self.name)
        require_signing(self.purpose, self.name)
        wanted = _PUBLIC_KEY_BYTES[self.algorithm]
        if len(self.public_key) != wanted:
            raise DecodeError(f"public key of {self.name}: {len(self.public_key)} bytes, wanted {wanted}")
        if self.algorithm is Algorithm.ED25519:
            refuse_weak_point(self.public_key, self.name)

    def verify(self, message: bytes, signature: bytes) -> None:
        """
        Check a signature by this key.

        Raises:
            VerificationError: the signature is not that of this key over this message.
        """
        try:
            self._public.verify(signature, message)
        except InvalidSignature:
            raise VerificationError(
                f"the signature of {self.name} does not fit: treat it as forged"
            ) from None

    @cached_property
    def signature_type(self) -> int:
        """
        The byte by which signed notes tell kinds of signature apart.

        Raises:
            KeyPurposeError: no kind of note is signed with such a key.
        """
        if self.purpose is not Purpose.WITNESS and self.algorithm is Algorithm.ED25519:
            return _PLAIN_ED25519
        if self.purpose is Purpose.WITNESS:
            return _COSIGNATURE_ED25519 if self.algorithm is Algorithm.ED25519 else _COSIGNATURE_ML_DSA_44
        raise KeyPurposeError(f"no note is signed with {self.algorithm} for {self.purpose}: use Ed25519")

    @cached_property
    def key_id(self) -> bytes:
        """The four bytes that stand before a signature in a note."""
        typed_key = bytes([self.signature_type]) + self.public_key
        return hashlib.sha256(self.name.encode() + b"\n" + typed_key).digest()[:KEY_ID_BYTES]

    @cached_property
    def kid(self) -> str:
        """The thumbprint by which envelopes and manifests name the key (RFC 7638)."""
        return thumbprint(self.algorithm, self.public_key)

    @property
    def note_key(self) -> str:
        """This verifier as a note verifier key."""
        typed_key = bytes([self.signature_type]) + self.public_key
        return f"{self.name}+{self.key_id.hex()}+{base64.b64encode(typed_key).decode()}"

    @cached_property
    def _public(self) -> Ed25519PublicKey | MLDSA44PublicKey:
        if self.algorithm is Algorithm.ED25519:
            return Ed25519PublicKey.from_public_bytes(self.public_key)
        return MLDSA44PublicKey.from_public_bytes(self.public_key)


@dataclass(frozen=True)
class SigningKey:
    """A private key and the verifier of what it signs. Made from a seed of 32 random bytes."""

    verifier: Verifier
    _private: Ed25519PrivateKey | MLDSA44PrivateKey = field(repr=False)

    @classmethod
    def from_seed(
        cls, seed: bytes, *, name: str, purpose: Purpose, algorithm: Algorithm = Algorithm.ED25519
    ) -> SigningKey:
        """
        Make the key that a seed stands for.

        Raises:
            DecodeError: the seed has not 32 bytes, or the name is not one of a key.
        """
        if len(seed) != SEED_BYTES:
            raise DecodeError(f"seed of {len(seed)} bytes, wanted {SEED_BYTES} random ones")
        private = (
            Ed25519PrivateKey.from_private_bytes(seed)
            if algorithm is Algorithm.ED25519
            else MLDSA44PrivateKey.from_seed_bytes(seed)
        )
        return cls(Verifier(name, purpose, algorithm, private.public_key().public_bytes_raw()), private)

    @property
    def name(self) -> str:
        """Whose key it is, as its verifier says."""
        return self.verifier.name

    @property
    def purpose(self) -> Purpose:
        """What it signs, as its verifier says."""
        return self.verifier.purpose

    def sign(self, message: bytes, *, purpose: Purpose) -> bytes:
        """
        Sign for a purpose, which must be the one the key was made for.

        Raises:
            KeyPurposeError: it was made for another.
        """
        require_purpose(self.verifier, purpose)
        return self._private.sign(message)

    @property
    def seed_digest(self) -> bytes:
        """The SHA-256 of the seed: tells whether two keys were made from one, and nothing else."""
        return hashlib.sha256(self._private.private_bytes_raw()).digest()


def require_purpose(verifier: Verifier, purpose: Purpose) -> None:
    """
    Refuse a key that was made for something else.

    Raises:
        KeyPurposeError: it was.
    """
    if verifier.purpose is not purpose:
        found = f"the key of {verifier.name} is for {verifier.purpose}"
        raise KeyPurposeError(f"{found}, wanted one for {purpose}: use the key made for it")


def require_name(name: str) -> None:
    """
    Refuse a name that a note could not hold.

    Raises:
        DecodeError: it is empty, or holds a space, a plus or a control character.
    """
    if not name or "+" in name or any(letter.isspace() or letter < " " for letter in name):
        raise DecodeError(f"the name of a key holds a space, a plus or nothing: {name!r}")
