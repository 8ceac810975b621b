"""
Items of a consignment: the root over their list stands in the permit, and any one item is proven by its path.

An item is bytes, as a rule the canonical content of a part, whose salt keeps what is on the list from being guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from warifu.border.cbor import read_cbor, write_cbor
from warifu.errors import DecodeError
from warifu.ledger import MemoryLog, Proof, TreeHead, entry_hash, verify_inclusion
from warifu.ledger.merkle import HASH_BYTES

MOST_HASHES = 32


@dataclass(frozen=True)
class ItemPath:
    """Where an item stands on the list, and the hashes that lead from it to the root."""

    index: int
    hashes: Proof

    def to_bytes(self) -> bytes:
        """Return the path as it is written: a list of the index and of all hashes, one after the other."""
        return write_cbor([self.index, b"".join(self.hashes)])

    def verify(self, item: bytes, items: TreeHead) -> None:
        """
        Check that an item is on the list.

        Raises:
            VerificationError: it is not, or not at this place.
        """
        verify_inclusion(entry_hash(item), self.index, items.size, self.hashes, items.root)


def items_head(items: Sequence[bytes]) -> TreeHead:
    """Return the root over a list of items and their number."""
    return _log_of(items).head()


def item_path(items: Sequence[bytes], index: int) -> ItemPath:
    """
    Prove one item of a list.

    Raises:
        UsageError: there is no such item.
    """
    return ItemPath(index, _log_of(items).inclusion(index, len(items)))


def read_item_path(data: bytes) -> ItemPath:
    """
    Read a path; it is not checked.

    Raises:
        DecodeError: it is not well formed.
    """
    match read_cbor(data, "the path of an item"):
        case [int(index), bytes(joined)] if (
            type(index) is int and index >= 0 and len(joined) % HASH_BYTES == 0
        ):
            hashes = tuple(joined[at : at + HASH_BYTES] for at in range(0, len(joined), HASH_BYTES))
        case _:
            raise DecodeError(f"the path of an item: wanted an index and hashes of {HASH_BYTES} bytes")
    if len(hashes) > MOST_HASHES:
        raise DecodeError(f"the path of an item: {len(hashes)} hashes, wanted at most {MOST_HASHES}")
    return ItemPath(index, hashes)


def _log_of(items: Sequence[bytes]) -> MemoryLog:
    log = MemoryLog()
    log.append(items)
    return log
