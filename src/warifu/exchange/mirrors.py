"""
A mirror: the other node's ledger, leaf by leaf, kept here. It is how every fork comes to light.

Each batch is held against the root that the other signed before it is added; each checkpoint that is seen in a
message, or that a witness cosigned, is held against the mirror. One that is larger than the mirror is *unsettled*
until the mirror has grown to its size. After a restore of the other node, the mirror gives its ledger back.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from warifu.errors import VerificationError
from warifu.exchange.leaves import Leaves, require_fit
from warifu.keys import Verifier
from warifu.ledger import Checkpoint, Storage, TileLog, TreeHead, open_checkpoint, read_checkpoint, read_note
from warifu.ledger.publishing import CHECKPOINT
from warifu.ledger.tile_log import SIGNED


class Look(enum.StrEnum):
    """What was seen when a batch or a checkpoint was held against the mirror."""

    GREW = "grew"
    """It fits, and the mirror has grown."""
    FITS = "fits"
    """It fits what is held already."""
    AHEAD = "ahead"
    """It speaks of leaves that are not held yet: ask for them."""
    FORK = "fork"
    """It does not fit: the other has two histories. Keep the evidence, show it, stop trusting that ledger."""


@dataclass(frozen=True)
class Finding:
    """What was seen; of a fork, the two checkpoints that cannot both be true, the one held first (if any)."""

    look: Look
    evidence: tuple[bytes, ...] = ()


class Mirror:
    """
    The mirror of one ledger in a storage of its own. Only one may write to a storage at a time.

    origin: whose ledger, the name of the key that signs its checkpoints.
    unsettled: checkpoints that were seen before and could not be settled; they are kept with the node's state.

    Raises:
        DecodeError, VerificationError: as a `TileLog` that is opened.
    """

    def __init__(self, storage: Storage, origin: str, unsettled: tuple[bytes, ...] = ()) -> None:
        self.log = TileLog(storage, origin)
        self.unsettled = unsettled

    @property
    def size(self) -> int:
        """How many leaves are held."""
        return self.log.head().size

    @property
    def checkpoint(self) -> bytes | None:
        """The newest checkpoint all of whose leaves are held."""
        return self.log.storage.read(CHECKPOINT)

    def add(self, leaves: Leaves, *logs: Verifier) -> Finding:
        """
        Hold a batch, which the other has signed, against what is held, and add what is new.

        logs: keys of the other's ledger, now and before.

        Raises:
            DecodeError: its checkpoint is not well formed.
            VerificationError: its checkpoint is not signed by that ledger.
        """
        head = open_checkpoint(leaves.checkpoint, *logs).head
        before = self.size
        if leaves.start > before:
            return self.compare(leaves.checkpoint, *logs)
        try:
            require_fit(self.log, leaves, head)
        except VerificationError:
            return self._fork(leaves.checkpoint)
        if leaves.stop > before:
            self.log.append(leaves.leaves[before - leaves.start :])
        found = (self.compare(leaves.checkpoint, *logs), *self._settled(logs))
        forks = [each for each in found if each.look is Look.FORK]
        return forks[0] if forks else Finding(Look.GREW) if self.size > before else found[0]

    def compare(self, checkpoint: bytes, *logs: Verifier) -> Finding:
        """
        Hold a checkpoint of that ledger, from wherever it came, against what is held.

        Raises:
            DecodeError: it is not well formed.
            VerificationError: it is not signed by that ledger.
        """
        head = open_checkpoint(checkpoint, *logs).head
        if head.size > self.size:
            return self._wait_for(checkpoint, head)
        if self.log.head(head.size) != head:
            return self._fork(checkpoint)
        self._keep(checkpoint, head)
        return Finding(Look.FITS)

    def _wait_for(self, checkpoint: bytes, head: TreeHead) -> Finding:
        for other in self.unsettled:
            if (found := _head_of(other)).size == head.size:
                return Finding(Look.AHEAD) if found == head else Finding(Look.FORK, (other, checkpoint))
        self.unsettled += (checkpoint,)
        return Finding(Look.AHEAD)

    def _settled(self, logs: tuple[Verifier, ...]) -> tuple[Finding, ...]:
        """Settle what waited for the mirror to grow."""
        due = tuple(each for each in self.unsettled if _head_of(each).size <= self.size)
        self.unsettled = tuple(each for each in self.unsettled if each not in due)
        return tuple(self.compare(each, *logs) for each in due)

    def _keep(self, checkpoint: bytes, head: TreeHead) -> None:
        kept = self.checkpoint
        if kept is None or _head_of(kept).size < head.size:
            self.log.storage.write(SIGNED, Checkpoint(self.log.origin, head).text.encode())
            self.log.storage.write(CHECKPOINT, checkpoint)

    def _fork(self, checkpoint: bytes) -> Finding:
        return Finding(Look.FORK, (*filter(None, (self.checkpoint,)), checkpoint))


def _head_of(checkpoint: bytes) -> TreeHead:
    return read_checkpoint(read_note(checkpoint).text).head
