"""
From the head of a log to a checkpoint that others may hold it to.

The order is fixed: show that the log still begins with what was signed last; write down what is about to be
signed; sign; ask the witnesses; put the checkpoint in place. A crash in between never leads to two histories.
"""

from __future__ import annotations

from collections.abc import Iterable

from warifu.errors import VerificationError
from warifu.keys import SigningKey, Verifier
from warifu.ledger.checkpoints import Checkpoint, open_checkpoint, sign_checkpoint
from warifu.ledger.cosignatures import cosigned_at
from warifu.ledger.log import Log
from warifu.ledger.merkle import TreeHead
from warifu.ledger.notes import Note, NoteSignature
from warifu.ledger.storage import Storage
from warifu.ledger.tile_log import SIGNED, TileLog, read_head

CHECKPOINT = "checkpoint"


def sign_head(log: Log, key: SigningKey, *, last: TreeHead | None) -> Note:
    """
    Sign the head of a log that begins with what was signed last.

    Raises:
        KeyPurposeError: the key is not one of a ledger.
        VerificationError: the log is smaller than what was signed, or no longer begins with it.
    """
    head = log.head()
    require_growth(log, head, last)
    return sign_checkpoint(Checkpoint(key.name, head), key)


def sign(log: TileLog, key: SigningKey) -> Note:
    """
    Sign the head of a log kept as tiles, and keep what was signed, first.

    Raises:
        KeyPurposeError: the key is not one of a ledger.
        VerificationError: the log is smaller than what was signed, or no longer begins with it; or it is not
            the log that the key signs for.
    """
    head = log.head()
    require_growth(log, head, read_head(log.storage, SIGNED, log.origin))
    checkpoint = Checkpoint(log.origin, head)
    log.storage.write(SIGNED, checkpoint.text.encode())
    return sign_checkpoint(checkpoint, key)


def add_cosignatures(note: Note, offered: Iterable[NoteSignature], witnesses: tuple[Verifier, ...]) -> Note:
    """Return a checkpoint with the cosignatures that known witnesses made on it; others are left out."""
    return note.with_signatures(*(each for each in offered if _is_cosigned(note.text, each, witnesses)))


def release(storage: Storage, note: Note, *logs: Verifier) -> None:
    """
    Put a checkpoint in place for others to read.

    logs: the keys of the log: the one it signs with, and those that it signed with before.

    Raises:
        VerificationError: the log did not sign it, or a larger one is in place.
    """
    new = open_checkpoint(note.to_bytes(), *logs)
    data = storage.read(CHECKPOINT)
    if data is not None and (old := open_checkpoint(data, *logs)).head.size > new.head.size:
        raise VerificationError(
            f"a checkpoint of size {new.head.size}: one of size {old.head.size} is in place"
        )
    storage.write(CHECKPOINT, note.to_bytes())


def require_growth(log: Log, head: TreeHead, last: TreeHead | None) -> None:
    """
    Refuse a head of a log that did not grow out of an earlier one.

    Raises:
        VerificationError: it is smaller, or does not begin with it.
    """
    if last is None:
        return
    if last.size > head.size:
        found = f"a log of {head.size} entries, of which {last.size} were signed"
        raise VerificationError(f"{found}: it was put back to an old state; recover before signing")
    if log.head(last.size).root != last.root:
        raise VerificationError(
            f"the first {last.size} entries are not those that were signed: audit the log"
        )


def _is_cosigned(text: str, offered: NoteSignature, witnesses: tuple[Verifier, ...]) -> bool:
    for witness in witnesses:
        if offered.is_by(witness):
            try:
                cosigned_at(text, offered, witness)
            except VerificationError:
                return False
            return True
    return False
