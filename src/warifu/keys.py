"""
Signing keys and verifiers, each for one purpose.

A key signs for its purpose or not at all, and a keyring takes no key twice: who gets one kind of text signed
must not thereby get another kind signed. Every primitive is that of `cryptography`.

A verifier is written as a *note verifier key* (C2SP signed-note): `name+key id+base64(type || public key)`.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA44PublicKey

from warifu.errors import DecodeError, KeyPurposeError, VerificationError


class Purpose(StrEnum):
    """What a key signs."""

    ROOT = "root"
    EXCHANGE = "exchange"
    LEDGER = "ledger"
    WITNESS = "witness"
    PERMIT = "permit"


class Algorithm(StrEnum):
    """How a key signs."""

    ED25519 = "Ed25519"
    ML_DSA_44 = "ML-DSA-44"


SEED_BYTES = 32
KEY_ID_BYTES = 4

_PUBLIC_KEY_BYTES = {Algorithm.ED25519: 32, Algorithm.ML_DSA_44: 1312}
_PLAIN_ED25519, _COSIGNATURE_ED25519, _COSIGNATURE_ML_DSA_44 = 0x01, 0x04, 0x06
_ALGORITHMS = {
    _PLAIN_ED25519: Algorithm.ED25519,
    _COSIGNATURE_ED25519: Algorithm.ED25519,
    _COSIGNATURE_ML_DSA_44: Algorithm.ML_DSA_44,
}

_FIELD = 2**255 - 19
_SIGN_BIT = 2**255
_SMALL_ORDER = {
    0,
    1,
    _FIELD - 1,
    int.from_bytes(
        bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
    ),
    int.from_bytes(
        bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"), "little"
    ),
}


@dataclass(frozen=True)
class Verifier:
    """
    A public key, whose it is and what it is for.

    Raises:
        DecodeError: the name or the public key is not well formed, or anyone could sign for that public key.
    """

    name: str
    purpose: Purpose
    algorithm: Algorithm
    public_key: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not self.name or "+" in self.name or any(letter.isspace() or letter < " " for letter in self.name):
            raise DecodeError(f"the name of a key holds a space, a plus or nothing: {self.name!r}")
        wanted = _PUBLIC_KEY_BYTES[self.algorithm]
        if len(self.public_key) != wanted:
            raise DecodeError(f"public key of {self.name}: {len(self.public_key)} bytes, wanted {wanted}")
        if self.algorithm is Algorithm.ED25519:
            _refuse_weak_point(self.public_key, self.name)

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

    def has_seed_of(self, other: SigningKey) -> bool:
        """Say whether two keys were made from one seed, be it with different algorithms."""
        return self._private.private_bytes_raw() == other._private.private_bytes_raw()


@dataclass(frozen=True)
class Keyring:
    """
    The signing keys of one node: any number for each purpose, none for two.

    Raises:
        KeyPurposeError: two of them were made from one seed.
    """

    keys: tuple[SigningKey, ...]

    def __post_init__(self) -> None:
        for position, key in enumerate(self.keys):
            for other in self.keys[:position]:
                if key.has_seed_of(other):
                    both = f"{other.name} ({other.purpose}) and {key.name} ({key.purpose})"
                    raise KeyPurposeError(f"one key for {both}: make one for each")

    def of(self, purpose: Purpose) -> tuple[SigningKey, ...]:
        """Return the keys for a purpose, in the order given."""
        return tuple(key for key in self.keys if key.purpose is purpose)


def require_purpose(verifier: Verifier, purpose: Purpose) -> None:
    """
    Refuse a key that was made for something else.

    Raises:
        KeyPurposeError: it was.
    """
    if verifier.purpose is not purpose:
        found = f"the key of {verifier.name} is for {verifier.purpose}"
        raise KeyPurposeError(f"{found}, wanted one for {purpose}: use the key made for it")


def require_distinct(verifiers: tuple[Verifier, ...]) -> None:
    """
    Refuse verifiers of which two have one public key.

    Raises:
        KeyPurposeError: two have.
    """
    seen: dict[bytes, Verifier] = {}
    for verifier in verifiers:
        if other := seen.get(verifier.public_key):
            raise KeyPurposeError(f"{other.name} and {verifier.name} have one public key: make one for each")
        seen[verifier.public_key] = verifier


def read_note_key(text: str, *, purpose: Purpose) -> Verifier:
    """
    Read a note verifier key that is to be used for a purpose.

    Raises:
        DecodeError: it is not well formed, or its key id is not that of its key.
        KeyPurposeError: keys of its type are not for this purpose.
    """
    parts = text.split("+", 2)
    if len(parts) != 3:  # noqa: PLR2004  (name, id, key)
        raise DecodeError(f"not a note verifier key: {text[:80]!r}; wanted name+id+key")
    name, key_id, encoded = parts
    try:
        typed_key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise DecodeError(f"note verifier key of {name}: the key is not base64") from error
    if not typed_key or typed_key[0] not in _ALGORITHMS:
        raise DecodeError(f"note verifier key of {name}: wanted a key of type 1, 4 or 6")
    verifier = Verifier(name, purpose, _ALGORITHMS[typed_key[0]], typed_key[1:])
    if verifier.signature_type != typed_key[0]:
        raise KeyPurposeError(f"note verifier key of {name}: type {typed_key[0]} is not for {purpose}")
    if verifier.note_key != text:
        raise DecodeError(f"note verifier key of {name}: id {key_id}, wanted {verifier.key_id.hex()}")
    return verifier


def _refuse_weak_point(public_key: bytes, name: str) -> None:
    # INVARIANT: each point has one encoding here, and none is of small order, for which anyone can sign.
    y = int.from_bytes(public_key, "little") & ~_SIGN_BIT
    if y >= _FIELD or y in _SMALL_ORDER:
        raise DecodeError(
            f"public key of {name}: a point of small order, or not the shortest way to write it"
        )
