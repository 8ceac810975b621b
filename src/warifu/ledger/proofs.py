"""
Proofs that an entry is in a tree, and that one tree grew out of another (RFC 6962, section 2.1).

A proof is a tuple of hashes. Making one needs the nodes of the tree; checking one needs roots and sizes.
"""

from __future__ import annotations

from typing import TypeAlias

from warifu.errors import UsageError, VerificationError
from warifu.ledger.merkle import HASH_BYTES, Nodes, node_hash, range_root

Proof: TypeAlias = tuple[bytes, ...]


def inclusion_proof(nodes: Nodes, index: int, size: int) -> Proof:
    """
    Prove that an entry is the one at `index` in the tree of the first `size` entries.

    Raises:
        UsageError: that tree has no such entry.
    """
    if not 0 <= index < size:
        raise UsageError(f"no entry {index} in a tree of {size}: name one from 0 to {size - 1}")
    path = []
    start, stop = 0, size
    while stop - start > 1:
        middle = start + _split(stop - start)
        if index < middle:
            path.append(range_root(nodes, middle, stop))
            stop = middle
        else:
            path.append(range_root(nodes, start, middle))
            start = middle
    return tuple(reversed(path))


def consistency_proof(nodes: Nodes, old_size: int, new_size: int) -> Proof:
    """
    Prove that the tree of the first `new_size` entries begins with that of the first `old_size`.

    From the empty tree, and to the same tree, the proof is empty.

    Raises:
        UsageError: the old tree is larger than the new.
    """
    if not 0 <= old_size <= new_size:
        raise UsageError(f"a tree of {new_size} cannot have grown out of one of {old_size}: swap the sizes")
    if old_size in {0, new_size}:
        return ()
    path = []
    start, stop, whole = 0, new_size, True
    while old_size < stop:
        middle = start + _split(stop - start)
        if old_size <= middle:
            path.append(range_root(nodes, middle, stop))
            stop = middle
        else:
            path.append(range_root(nodes, start, middle))
            start, whole = middle, False
    if not whole:
        path.append(range_root(nodes, start, stop))
    return tuple(reversed(path))


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Proof, root: bytes) -> None:
    """
    Check that the entry of this hash is the one at `index` in the tree of this size and root.

    Raises:
        VerificationError: the proof does not show it.
    """
    if not 0 <= index < size:
        raise VerificationError(f"inclusion proof for entry {index} of a tree of {size}: there is none")
    if root_by_inclusion(leaf, index, size, proof) != root:
        raise VerificationError(f"inclusion proof of entry {index} does not lead to the root at size {size}")


def root_by_inclusion(leaf: bytes, index: int, size: int, proof: Proof) -> bytes:
    """
    Return the root that an inclusion proof leads to; `index` is below `size`.

    Raises:
        VerificationError: the proof has not the shape for this index and size.
    """
    _check_hashes((leaf, *proof))
    position, last, root = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise VerificationError(f"inclusion proof of entry {index} at size {size} is too long")
        if position & 1 or position == last:
            root = node_hash(sibling, root)
            position, last = _to_right_child(position, last)
        else:
            root = node_hash(root, sibling)
        position, last = position >> 1, last >> 1
    if last != 0:
        raise VerificationError(f"inclusion proof of entry {index} at size {size} is too short")
    return root


def verify_consistency(old_size: int, new_size: int, proof: Proof, old_root: bytes, new_root: bytes) -> None:
    """
    Check that the tree of the new size and root begins with that of the old.

    An old size of 0 is refused: every tree begins with nothing, so that there is nothing to check.

    Raises:
        VerificationError: the proof does not show it.
    """
    what = f"consistency proof from size {old_size} to {new_size}"
    if not 0 < old_size <= new_size:
        raise VerificationError(f"{what}: wanted sizes that grow, from 1 on")
    if old_size == new_size:
        if proof or old_root != new_root:
            raise VerificationError(f"{what}: wanted one root and no hashes")
        return
    _check_hashes(proof)
    if old_size & (old_size - 1) == 0:
        proof = (old_root, *proof)
    if not proof:
        raise VerificationError(f"{what} is empty")
    if _roots_by_consistency(old_size, new_size, proof, what) != (old_root, new_root):
        raise VerificationError(f"{what} does not fit the roots")


def _roots_by_consistency(old_size: int, new_size: int, proof: Proof, what: str) -> tuple[bytes, bytes]:
    position, last = old_size - 1, new_size - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    old = new = proof[0]
    for sibling in proof[1:]:
        if last == 0:
            raise VerificationError(f"{what} is too long")
        if position & 1 or position == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            position, last = _to_right_child(position, last)
        else:
            new = node_hash(new, sibling)
        position, last = position >> 1, last >> 1
    if last != 0:
        raise VerificationError(f"{what} is too short")
    return old, new


def _to_right_child(position: int, last: int) -> tuple[int, int]:
    """Climb to where the node is a right child, or the leftmost: between them there are no siblings."""
    while position and not position & 1:
        position, last = position >> 1, last >> 1
    return position, last


def _split(size: int) -> int:
    """Return the greatest power of two below a size."""
    return 1 << ((size - 1).bit_length() - 1)


def _check_hashes(hashes: Proof) -> None:
    if any(len(each) != HASH_BYTES for each in hashes):
        raise VerificationError(f"a proof holds something that is not a hash of {HASH_BYTES} bytes")
