"""The private keys of one node, none of them for two purposes."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.errors import KeyPurposeError
from warifu.keys.purposes import Purpose
from warifu.keys.sealing import SealingKey
from warifu.keys.signing import SigningKey, Verifier


@dataclass(frozen=True)
class Keyring:
    """
    The signing and sealing keys of one node: any number for each purpose, none for two.

    Raises:
        KeyPurposeError: two of them were made from one seed.
    """

    keys: tuple[SigningKey, ...]
    sealing: tuple[SealingKey, ...] = ()

    def __post_init__(self) -> None:
        seen: dict[bytes, SigningKey | SealingKey] = {}
        every: tuple[SigningKey | SealingKey, ...] = (*self.keys, *self.sealing)
        for key in every:
            if other := seen.get(key.seed_digest):
                both = f"{other.name} ({other.purpose}) and {key.name} ({key.purpose})"
                raise KeyPurposeError(f"one key for {both}: make one for each")
            seen[key.seed_digest] = key

    def of(self, purpose: Purpose) -> tuple[SigningKey, ...]:
        """Return the signing keys for a purpose, in the order given."""
        return tuple(key for key in self.keys if key.purpose is purpose)

    def sealing_key(self, kid: str) -> SealingKey | None:
        """Return the sealing key of that thumbprint, or nothing."""
        return next((key for key in self.sealing if key.kid == kid), None)


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
