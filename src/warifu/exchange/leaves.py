"""
Leaves on their way: what a node shows the other of a ledger, a batch at a time, each provable by itself.

A batch holds leaves from an index on, a signed checkpoint, and the proof that the log up to the end of the batch is
what the checkpoint's log begins with. Leaves are commitments: they say nothing of what was written.
Both nodes send leaves of their own ledger, for the other's mirror; after a restore, the other sends them back.
"""

from __future__ import annotations

from dataclasses import dataclass

from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.exchange.jws import VerifierFor
from warifu.exchange.packets import PacketKind
from warifu.exchange.refusals import MalformedPacketError, RefusalCode
from warifu.exchange.statements import read_statement, write_statement
from warifu.keys import SigningKey, Verifier
from warifu.ledger import Proof, TileLog, TreeHead, open_checkpoint, verify_consistency
from warifu.ledger.lines import read_base64, read_hash, write_base64
from warifu.ledger.tiles import MOST_ENTRY_BYTES
from warifu.parties import State

MOST_LEAVES = 256
MOST_LEAF_BYTES = 128 * 1024


@dataclass(frozen=True)
class Leaves:
    """
    A batch of leaves of one ledger.

    start: index of the first. proof: from the size at the end of the batch to that of the checkpoint, a signed note.

    Raises:
        DecodeError: there are too many, they are too long, or the first is before 0.
    """

    start: int
    leaves: tuple[bytes, ...]
    proof: Proof
    checkpoint: bytes

    def __post_init__(self) -> None:
        if self.start < 0 or len(self.leaves) > MOST_LEAVES:
            raise DecodeError(
                f"{len(self.leaves)} leaves from {self.start} on: wanted at most {MOST_LEAVES}, from 0 on"
            )
        if len(self.leaves) > 1 and sum(map(len, self.leaves)) > MOST_LEAF_BYTES:
            raise DecodeError(f"leaves of more than {MOST_LEAF_BYTES} bytes: divide the batch")
        if any(len(each) > MOST_ENTRY_BYTES for each in self.leaves):
            raise DecodeError(f"a leaf of more than {MOST_ENTRY_BYTES} bytes: no log takes it")

    @property
    def stop(self) -> int:
        """The index after the last leaf."""
        return self.start + len(self.leaves)


@dataclass(frozen=True)
class _Written:
    """A batch as it is signed: bytes in base64, the checkpoint as its text."""

    sender: State
    recipient: State
    start: int
    leaves: tuple[str, ...]
    proof: tuple[str, ...]
    checkpoint: str


def sign_leaves(leaves: Leaves, key: SigningKey, *, sender: State, recipient: State) -> bytes:
    """
    Return the packet of a batch.

    Raises:
        KeyPurposeError: the key is not one for the exchange.
    """
    written = _Written(
        sender,
        recipient,
        leaves.start,
        tuple(write_base64(each) for each in leaves.leaves),
        tuple(write_base64(each) for each in leaves.proof),
        leaves.checkpoint.decode(),
    )
    return write_statement(PacketKind.LEAVES, written, key)


def open_leaves(packet: bytes, verifier_for: VerifierFor, *, sender: State, recipient: State) -> Leaves:
    """
    Return the batch in a packet, which `sender` must have signed for `recipient`. Whether it fits is not checked.

    Raises:
        MalformedPacketError: it is not a batch of leaves.
        UnprovenPacketError: the signature does not fit, or it is from another State or to another.
    """
    written = read_statement(
        PacketKind.LEAVES, packet, _Written, verifier_for, sender=sender, recipient=recipient
    )
    try:
        return Leaves(
            written.start,
            tuple(read_base64(each, "leaf of a batch") for each in written.leaves),
            tuple(read_hash(each, "proof of a batch") for each in written.proof),
            written.checkpoint.encode(),
        )
    except DecodeError as error:
        raise MalformedPacketError(RefusalCode.BAD_STATEMENT, str(error)) from error


def batch(log: TileLog, checkpoint: bytes, start: int, *logs: Verifier) -> Leaves:
    """
    Return the leaves from an index on, as many as one batch takes and the checkpoint covers.

    logs: keys of the log, now and before.

    Raises:
        UsageError: the checkpoint does not reach that index.
        VerificationError: it is none of this log's.
    """
    size = open_checkpoint(checkpoint, *logs).head.size
    if not 0 <= start <= size:
        raise UsageError(f"no leaves from {start} on in a checkpoint of {size}: ask for less")
    chosen: list[bytes] = []
    taken = 0
    for leaf in log.entries(start, min(start + MOST_LEAVES, size)):
        taken += len(leaf)
        if chosen and taken > MOST_LEAF_BYTES:
            break
        chosen.append(leaf)
    stop = start + len(chosen)
    return Leaves(start, tuple(chosen), log.consistency(stop, size), checkpoint)


def require_fit(log: TileLog, leaves: Leaves, head: TreeHead) -> None:
    """
    Check that a log with the leaves of a batch is what the tree of the batch's checkpoint begins with.

    The batch starts where the log ends, or before. head: what the checkpoint says, once it was opened.

    Raises:
        VerificationError: other leaves are held, or the proof does not show it.
    """
    held = log.entries(leaves.start, max(leaves.start, min(leaves.stop, log.head().size)))
    if held != leaves.leaves[: len(held)]:
        raise VerificationError(f"from leaf {leaves.start} on others are held: there are two histories")
    more = leaves.leaves[len(held) :]
    require_grown(log.head_with(more) if more else log.head(leaves.stop), head, leaves.proof)


def require_grown(old: TreeHead, new: TreeHead, proof: Proof) -> None:
    """
    Check that one tree begins with another; every tree begins with the empty one.

    Raises:
        VerificationError: the proof does not show it.
    """
    if old.size or proof:
        verify_consistency(old.size, new.size, proof, old.root, new.root)
    elif new.size == 0 and new != old:
        raise VerificationError("a tree of nothing has one root, and this is another")
