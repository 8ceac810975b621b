"""
Key manifests with the signatures of root keys.

    {"manifest":{…},"signatures":[{"kid":"…","signature":"…"},…]}

A manifest holds if so many of its own root keys signed it as its threshold says. The one that follows another must be
signed by the root keys of both, so that nobody who holds only the new keys can bring them in. A signature that does
not fit, or by a key that is a root key of neither, spoils the whole: what cannot be judged is not passed over.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from warifu.canonical_json import json_bytes, read_canonical
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.keys.base64url import from_base64url, to_base64url
from warifu.keys.manifests import KeyManifest
from warifu.keys.purposes import Purpose
from warifu.keys.signing import SigningKey, Verifier

MOST_SIGNED_MANIFEST_BYTES = 128 * 1024

_PREFIX = b"warifu/key-manifest/v1\n"


@dataclass(frozen=True)
class RootSignature:
    """The signature of one root key, in base64url."""

    kid: str
    signature: str


@dataclass(frozen=True)
class SignedManifest:
    """
    A key manifest and who signed it, in the order of their thumbprints.

    Raises:
        DecodeError: the signatures are not in order, or one stands twice.
    """

    manifest: KeyManifest
    signatures: tuple[RootSignature, ...]

    def __post_init__(self) -> None:
        kids = [signature.kid for signature in self.signatures]
        if kids != sorted(set(kids)):
            raise DecodeError(
                "signatures of a key manifest: wanted one a key, in the order of the thumbprints"
            )

    def to_bytes(self) -> bytes:
        """Return it as canonical JSON."""
        return json_bytes(to_plain(self))

    def verify(self, before: KeyManifest | None = None) -> None:
        """
        Check that enough of its root keys signed it, and enough of those of the one before it.

        Raises:
            VerificationError: a signature does not fit, is by no root key, or there are too few.
        """
        judges = [self.manifest] if before is None else [before, self.manifest]
        signers = {signature.kid: self._verified(signature, judges) for signature in self.signatures}
        for judge in judges:
            counted = sum(kid in signers for kid in (key.kid for key in judge.root))
            if counted < judge.threshold:
                found = (
                    f"{counted} root keys of manifest {judge.version} signed manifest {self.manifest.version}"
                )
                raise VerificationError(f"{found} of {self.manifest.state}, wanted {judge.threshold}")

    def _verified(self, signature: RootSignature, judges: Iterable[KeyManifest]) -> Verifier:
        for judge in judges:
            for entry in judge.root:
                if entry.kid == signature.kid and isinstance(entry.key, Verifier):
                    entry.key.verify(_PREFIX + self.manifest.to_bytes(), from_base64url(signature.signature))
                    return entry.key
        raise VerificationError(
            f"{signature.kid} signed a key manifest of {self.manifest.state}: no root key"
        )


def sign_manifest(manifest: KeyManifest, keys: Iterable[SigningKey]) -> SignedManifest:
    """
    Sign a manifest with root keys: its own, and for a later one those of the one before as well.

    Raises:
        KeyPurposeError: a key is not a root key.
    """
    message = _PREFIX + manifest.to_bytes()
    signed = {key.verifier.kid: to_base64url(key.sign(message, purpose=Purpose.ROOT)) for key in keys}
    return SignedManifest(manifest, tuple(RootSignature(kid, signed[kid]) for kid in sorted(signed)))


def add_signatures(signed: SignedManifest, other: SignedManifest) -> SignedManifest:
    """
    Put together what holders of root keys signed in different places.

    Raises:
        UsageError: they signed different manifests.
    """
    if signed.manifest != other.manifest:
        raise UsageError("two different key manifests were signed: begin again with one of them")
    both = {signature.kid: signature for signature in (*signed.signatures, *other.signatures)}
    return SignedManifest(signed.manifest, tuple(both[kid] for kid in sorted(both)))


def read_signed_manifest(data: bytes) -> SignedManifest:
    """
    Read a signed key manifest. Nothing is verified.

    Raises:
        DecodeError: it is too large, or not the canonical JSON of one.
    """
    if len(data) > MOST_SIGNED_MANIFEST_BYTES:
        raise DecodeError(f"a key manifest of {len(data)} bytes, at most {MOST_SIGNED_MANIFEST_BYTES}")
    return from_plain(read_canonical(data), SignedManifest)
