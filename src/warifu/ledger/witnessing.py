"""
Witnessing (C2SP tlog-witness): cosign a checkpoint that extends the last one, and no other.

A witness answers one request, `add-checkpoint`. What it is about to cosign it first writes down; so it can be
stopped at any point without ever cosigning two histories of one log.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from warifu.errors import DecodeError, VerificationError
from warifu.keys import Purpose, SigningKey, Verifier, require_distinct, require_purpose
from warifu.ledger.checkpoints import Checkpoint, read_checkpoint
from warifu.ledger.cosignatures import cosign
from warifu.ledger.lines import read_decimal, read_hash, write_base64
from warifu.ledger.log import Log
from warifu.ledger.merkle import EMPTY, TreeHead
from warifu.ledger.notes import Note, NoteSignature, read_signatures, signers, split_note
from warifu.ledger.proofs import Proof, verify_consistency

MOST_HASHES = 63
PLAIN_TEXT = "text/plain; charset=utf-8"
SIZE_TEXT = "text/x.tlog.size"


@dataclass(frozen=True)
class AddCheckpoint:
    """What a log asks of a witness: cosign this checkpoint, which extends the one of the old size."""

    old_size: int
    proof: Proof
    checkpoint: bytes

    def to_bytes(self) -> bytes:
        """Return the body of the request."""
        lines = [f"old {self.old_size}", *(write_base64(each) for each in self.proof), ""]
        return "".join(f"{line}\n" for line in lines).encode() + self.checkpoint


@dataclass(frozen=True)
class Answer:
    """What a witness answers: an HTTP status, a body and its type."""

    status: int
    body: bytes
    content_type: str = PLAIN_TEXT

    @property
    def cosignatures(self) -> tuple[NoteSignature, ...]:
        """
        The cosignatures that were given; none unless the status is 200.

        Raises:
            DecodeError: the body is not signature lines.
        """
        try:
            return read_signatures(self.body.decode()) if self.status == 200 else ()  # noqa: PLR2004  (HTTP: OK)
        except UnicodeDecodeError as error:
            raise DecodeError("the answer of a witness is not UTF-8") from error


class Records(Protocol):
    """What a witness remembers of each log: the last tree head it cosigned."""

    def latest(self, origin: str) -> TreeHead:
        """Return the last tree head, or that of the empty tree."""

    def advance(self, origin: str, old: TreeHead, new: TreeHead) -> bool:
        """Durably replace the old head by the new, at once; False where the old one is not there any more."""


@dataclass
class MemoryRecords:
    """Records in a dictionary."""

    heads: dict[str, TreeHead] = field(default_factory=dict)

    def latest(self, origin: str) -> TreeHead:
        """Return the last tree head, or that of the empty tree."""
        return self.heads.get(origin, EMPTY)

    def advance(self, origin: str, old: TreeHead, new: TreeHead) -> bool:
        """Replace the old head by the new; False where the old one is not there any more."""
        if self.latest(origin) != old:
            return False
        self.heads[origin] = new
        return True


class Witness:
    """
    A witness of some logs, with one or more keys.

    Raises:
        KeyPurposeError: a key is not one of a witness, a log's is not one of a ledger, or one stands twice.
    """

    def __init__(self, keys: tuple[SigningKey, ...], logs: tuple[Verifier, ...], records: Records) -> None:
        for log in logs:
            require_purpose(log, Purpose.LEDGER)
        for key in keys:
            require_purpose(key.verifier, Purpose.WITNESS)
        require_distinct((*logs, *(key.verifier for key in keys)))
        self._keys = keys
        self._logs = logs
        self._records = records

    def add_checkpoint(self, body: bytes, *, at: int) -> Answer:
        """Answer a request at a time in whole seconds since 1970."""
        try:
            request = read_add_checkpoint(body)
            text, lines = split_note(request.checkpoint)
            checkpoint = read_checkpoint(text)
        except DecodeError as error:
            return _refusal(400, error)
        known = tuple(log for log in self._logs if log.name == checkpoint.origin)
        if not known:
            return _refusal(404, f"unknown log: {checkpoint.origin}")
        try:
            signers(Note(text, read_signatures(lines)), known)
        except (DecodeError, VerificationError) as error:
            return _refusal(403, f"invalid signature: {error}")
        return self._extend(request, checkpoint, at)

    def _extend(self, request: AddCheckpoint, checkpoint: Checkpoint, at: int) -> Answer:
        origin, new = checkpoint.origin, checkpoint.head
        if request.old_size > new.size:
            return _refusal(400, f"old size {request.old_size} beyond the checkpoint's {new.size}")
        latest = self._records.latest(origin)
        if request.old_size != latest.size:
            return _conflict(latest)
        if new.size == latest.size and new.root != latest.root:
            return _conflict(latest)
        try:
            require_extension(latest, new, request.proof)
        except VerificationError as error:
            return _refusal(422, f"consistency proof: {error}")
        # INVARIANT: what is cosigned was written down before, and grew out of what was there.
        if not self._records.advance(origin, latest, new):
            return _conflict(self._records.latest(origin))
        cosignatures = (cosign(checkpoint.text, key, at=at) for key in self._keys)
        return Answer(200, "".join(each.line for each in cosignatures).encode())


def ask(log: Log, checkpoint: bytes, *, size: int, old_size: int) -> AddCheckpoint:
    """
    Make the request to cosign the checkpoint of a size, for a witness that knows the log at an old size.

    Raises:
        UsageError: the log is not that large, or the old size is the greater.
    """
    return AddCheckpoint(old_size, log.consistency(old_size, size), checkpoint)


def read_add_checkpoint(body: bytes) -> AddCheckpoint:
    """
    Read the body of a request; its checkpoint is not looked into.

    Raises:
        DecodeError: it is not well formed.
    """
    head, blank, checkpoint = body.partition(b"\n\n")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise DecodeError(f"a request that is not ASCII at byte {error.start}") from error
    old = lines.pop(0)
    if not blank or not old.startswith("old "):
        raise DecodeError(
            "a request without an old size: wanted `old` and a number, proof lines, a blank line"
        )
    if len(lines) > MOST_HASHES:
        raise DecodeError(f"a proof of {len(lines)} hashes: wanted at most {MOST_HASHES}")
    hashes = tuple(read_hash(line, "hash of a consistency proof") for line in lines)
    return AddCheckpoint(read_decimal(old.removeprefix("old "), "old size"), hashes, checkpoint)


def require_extension(old: TreeHead, new: TreeHead, proof: Proof) -> None:
    """
    Check that one tree begins with another; every tree begins with the empty one, which needs no proof.

    Raises:
        VerificationError: the proof does not show it.
    """
    if old.size:
        verify_consistency(old.size, new.size, proof, old.root, new.root)
    elif proof or (new.size == 0 and new != EMPTY):
        raise VerificationError("from the empty tree: wanted no hashes, and its own root at size 0")


def _refusal(status: int, reason: object) -> Answer:
    return Answer(status, f"{reason}\n".encode())


def _conflict(latest: TreeHead) -> Answer:
    return Answer(409, f"{latest.size}\n".encode(), SIZE_TEXT)
