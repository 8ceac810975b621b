"""
Checkpoints (C2SP tlog-checkpoint): what a log says of itself at one size, as a signed note.

The text has three lines: whose log it is (the *origin*), how many entries it has, the root over them.
The origin is the name of the key that signs.
"""

from __future__ import annotations

from dataclasses import dataclass

from warifu.errors import DecodeError, VerificationError
from warifu.keys import Purpose, SigningKey, Verifier
from warifu.ledger.lines import read_decimal, read_hash, write_base64
from warifu.ledger.merkle import TreeHead
from warifu.ledger.notes import Note, read_note, sign_note, signers

_LINES = 3


@dataclass(frozen=True)
class Checkpoint:
    """Whose log, and its tree head. Extension lines are read, kept, and mean nothing here."""

    origin: str
    head: TreeHead
    extensions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The text that is signed."""
        lines = (self.origin, str(self.head.size), write_base64(self.head.root), *self.extensions)
        return "".join(f"{line}\n" for line in lines)


def read_checkpoint(text: str) -> Checkpoint:
    """
    Read the text of a checkpoint.

    Raises:
        DecodeError: it is not well formed.
    """
    lines = text.split("\n")
    if lines.pop() or len(lines) < _LINES or not all(lines):
        raise DecodeError(
            f"a checkpoint of {len(lines)} lines: wanted an origin, a size and a root, none empty"
        )
    origin, size, root, *extensions = lines
    head = TreeHead(read_decimal(size, "size of a checkpoint"), read_hash(root, "root of a checkpoint"))
    return Checkpoint(origin, head, tuple(extensions))


def sign_checkpoint(checkpoint: Checkpoint, key: SigningKey) -> Note:
    """
    Sign a checkpoint with the key of its log. Whether it may be signed is for `publishing.sign_head` to say.

    Raises:
        KeyPurposeError: the key is not one of a ledger.
        VerificationError: it is the key of another log.
    """
    if key.name != checkpoint.origin:
        raise VerificationError(
            f"the key of {key.name} does not sign for {checkpoint.origin}: use that log's key"
        )
    return Note(checkpoint.text, (sign_note(checkpoint.text, key, purpose=Purpose.LEDGER),))


def open_checkpoint(data: bytes, *logs: Verifier) -> Checkpoint:
    """
    Return what a log says of itself, once its signature is checked. Cosignatures are not looked at.

    Raises:
        DecodeError: it is not well formed.
        VerificationError: none of these logs signed it, or it is signed for another log.
    """
    note = read_note(data)
    checkpoint = read_checkpoint(note.text)
    require_origin(checkpoint, signers(note, logs))
    return checkpoint


def require_origin(checkpoint: Checkpoint, signed_by: tuple[Verifier, ...]) -> None:
    """
    Refuse a checkpoint whose log is not among those who signed it.

    Raises:
        VerificationError: it is not.
    """
    if all(log.name != checkpoint.origin for log in signed_by):
        raise VerificationError(
            f"a checkpoint of {checkpoint.origin} that this log did not sign: do not trust it"
        )
