"""Secret keys in memory. They lie apart from the disk, as a key store does: a backup of the one has not the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from warifu.errors import UnknownNameError
from warifu.keys import Keyring, Purpose, SigningKey

Found = TypeVar("Found")


@dataclass
class MemoryKeys:
    """
    The secret keys of a node.

    ring: its signing and sealing keys; the last one of a purpose signs now.
    wrapping_keys: one for each class of content; destroying one destroys everything of its class.
    signed_sizes: of each log, the largest tree that was signed.
    sent_numbers: for each other State, the highest number of an envelope that was given out.
    """

    ring: Keyring
    wrapping_keys: dict[str, bytes] = field(default_factory=dict, repr=False)
    signed_sizes: dict[str, int] = field(default_factory=dict)
    sent_numbers: dict[str, int] = field(default_factory=dict)

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

    def signed_size(self, origin: str) -> int:
        """Return the size of the largest tree of a log that was signed."""
        return self.signed_sizes.get(origin, 0)

    def note_signed(self, origin: str, size: int) -> None:
        """Note that a tree of this size is about to be signed."""
        self.signed_sizes[origin] = max(size, self.signed_size(origin))

    def sent_number(self, peer: str) -> int:
        """Return the highest number of an envelope that was given out to be carried to a State."""
        return self.sent_numbers.get(peer, 0)

    def note_sent(self, peer: str, link_seq: int) -> None:
        """Note that an envelope of this number is about to be given out."""
        self.sent_numbers[peer] = max(link_seq, self.sent_number(peer))

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
