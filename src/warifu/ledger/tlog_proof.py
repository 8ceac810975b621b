"""
Proofs to carry away (C2SP tlog-proof): one entry's place in a log, and the checkpoint it is proved against.

    c2sp.org/tlog-proof@v1
    index 5
    jYffMXVsW2XHaRInUQqxbvQbC/dMvZNRICFhHl18dnM=

    example.invalid/ledger
    9
    …

With the entry and a policy it can be checked anywhere, at any later time, without the log.
"""

from __future__ import annotations

from dataclasses import dataclass

from warifu.errors import DecodeError
from warifu.ledger.checkpoints import Checkpoint
from warifu.ledger.lines import read_base64, read_decimal, read_hash, write_base64
from warifu.ledger.merkle import entry_hash
from warifu.ledger.policy import Policy
from warifu.ledger.proofs import Proof, verify_inclusion

MOST_HASHES = 63

_HEADER = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True)
class TlogProof:
    """
    Where an entry stands, its inclusion proof, and the checkpoint as its log and witnesses signed it.

    extra: bytes beside it that nothing vouches for.
    """

    index: int
    hashes: Proof
    checkpoint: bytes
    extra: bytes | None = None

    def to_bytes(self) -> bytes:
        """Return the proof as it is sent and kept."""
        lines = [_HEADER]
        if self.extra is not None:
            lines.append(f"extra {write_base64(self.extra)}")
        lines.append(f"index {self.index}")
        lines.extend(write_base64(each) for each in self.hashes)
        return "".join(f"{line}\n" for line in lines).encode() + b"\n" + self.checkpoint

    def verify(self, entry: bytes, policy: Policy) -> Checkpoint:
        """
        Check that this entry is in the log that the checkpoint is of, and return the checkpoint.

        Raises:
            DecodeError: the checkpoint is not well formed.
            VerificationError: the entry is another, or the checkpoint is not signed as the policy asks.
        """
        checkpoint = policy.require(self.checkpoint)
        head = checkpoint.head
        verify_inclusion(entry_hash(entry), self.index, head.size, self.hashes, head.root)
        return checkpoint


def read_tlog_proof(data: bytes) -> TlogProof:
    """
    Read a proof without checking it.

    Raises:
        DecodeError: it is not well formed.
    """
    head, blank, checkpoint = data.partition(b"\n\n")
    if not blank or not checkpoint:
        raise DecodeError("a proof without a checkpoint: wanted one after a blank line")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise DecodeError(f"a proof that is not ASCII at byte {error.start}") from error
    if lines.pop(0) != _HEADER:
        raise DecodeError(f"not a proof: wanted {_HEADER} in its first line")
    extra = None
    if lines and lines[0].startswith("extra "):
        extra = read_base64(lines.pop(0).removeprefix("extra "), "extra of a proof")
    if not lines or not lines[0].startswith("index "):
        raise DecodeError("a proof without an index: wanted `index` and a number")
    index = read_decimal(lines.pop(0).removeprefix("index "), "index of a proof")
    if len(lines) > MOST_HASHES:
        raise DecodeError(f"a proof of {len(lines)} hashes: wanted at most {MOST_HASHES}")
    return TlogProof(index, tuple(read_hash(line, "hash of a proof") for line in lines), checkpoint, extra)
