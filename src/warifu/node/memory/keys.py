"""Secret keys in memory. They lie apart from the disk, as a key store does: a backup of the one has not the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from warifu.errors import UnknownNameError
from warifu.keys import Keyring, Purpose, SealingKey, SigningKey

Found = TypeVar("Found")


@dataclass
class MemoryKeys:
    """
    The secret keys of a node.

    ring: its signing and sealing keys; the last one of a purpose signs now.
    wrapping_keys: one for each class of content; destroying one destroys everything of its class.
    """

    ring: Keyring
    wrapping_keys: dict[str, bytes] = field(default_factory=dict, repr=False)

    def signing(self, purpose: Purpose) -> SigningKey:
        """
        Return the key that now signs for a purpose.

        Raises:
            UnknownNameError: there is none.
        """
        return _last(self.ring.of(purpose), f"signs for {purpose}")

    def ledger(self, origin: str) -> SigningKey:
        """
        Return the key of the log of this origin.

        Raises:
            UnknownNameError: there is none.
        """
        found = [key for key in self.ring.of(Purpose.LEDGER) if key.name == origin]
        return _last(found, f"signs for the log {origin}")

    def opening(self, kid: str) -> SealingKey | None:
        """Return the key of this thumbprint, with which what was sealed to it is opened, or None."""
        return self.ring.sealing_key(kid)

    def wrapping(self, keeping: str) -> bytes:
        """
        Return the key that wraps the data keys of a class of content.

        Raises:
            UnknownNameError: there is none, or not any more.
        """
        found = [self.wrapping_keys[keeping]] if keeping in self.wrapping_keys else []
        return _last(found, f"wraps content of the class {keeping}")


def _last(keys: Sequence[Found], wanted: str) -> Found:
    if not keys:
        raise UnknownNameError(f"no key that {wanted}: put it in the key store")
    return keys[-1]
