"""
Cosignatures (C2SP tlog-cosignature): a witness says when it saw a log at a size, grown from what it knew.

With Ed25519 the witness signs the text of the checkpoint, under lines that say what it does and when;
with ML-DSA-44 a structure of bytes that names the witness as well.
"""

from __future__ import annotations

import struct

from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.keys import Algorithm, Purpose, SigningKey, Verifier
from warifu.ledger.checkpoints import read_checkpoint
from warifu.ledger.lines import GREATEST_SIZE
from warifu.ledger.notes import NoteSignature, check_plain

_TIME = struct.Struct(">Q")
_LONGEST_NAME = 255


def cosign(text: str, key: SigningKey, *, at: int) -> NoteSignature:
    """
    Cosign the text of a checkpoint at a time in whole seconds since 1970.

    Whether the log grew from what the witness saw before is for `witnessing` to say.

    Raises:
        DecodeError: the text is not one of a checkpoint.
        KeyPurposeError: the key is not one of a witness.
        UsageError: no cosignature can carry that time.
    """
    if not 0 <= at <= GREATEST_SIZE:
        raise UsageError(f"a cosignature cannot carry this time: {at}; give seconds since 1970")
    signature = key.sign(_message(text, key.verifier, at), purpose=Purpose.WITNESS)
    return NoteSignature(key.name, key.verifier.key_id, _TIME.pack(at) + signature)


def cosigned_at(text: str, signature: NoteSignature, verifier: Verifier) -> int:
    """
    Check a cosignature and return its time, in whole seconds since 1970.

    Raises:
        VerificationError: it does not fit.
    """
    if len(signature.value) <= _TIME.size:
        raise VerificationError(f"the cosignature of {signature.name} is too short: treat it as forged")
    (at,) = _TIME.unpack(signature.value[: _TIME.size])
    if at > GREATEST_SIZE:
        raise VerificationError(
            f"the cosignature of {signature.name} has an impossible time: treat it as forged"
        )
    try:
        message = _message(text, verifier, at)
    except DecodeError as error:
        raise VerificationError(f"{signature.name} cosigned what is not a checkpoint: {error}") from error
    verifier.verify(message, signature.value[_TIME.size :])
    return int(at)


def check_by_purpose(text: str, signature: NoteSignature, verifier: Verifier) -> None:
    """
    Check a signature of a note in the way of the key that made it: a witness's, or any other's.

    Raises:
        VerificationError: it does not fit.
    """
    if verifier.purpose is Purpose.WITNESS:
        cosigned_at(text, signature, verifier)
    else:
        check_plain(text, signature, verifier)


def _message(text: str, verifier: Verifier, at: int) -> bytes:
    checkpoint = read_checkpoint(text)
    if verifier.algorithm is Algorithm.ED25519:
        return f"cosignature/v1\ntime {at}\n{text}".encode()
    return b"".join(
        [
            b"subtree/v1\n\x00",
            _short(verifier.name, "the name of a witness"),
            _TIME.pack(at),
            _short(checkpoint.origin, "the origin of a checkpoint"),
            _TIME.pack(0),
            _TIME.pack(checkpoint.head.size),
            checkpoint.head.root,
        ]
    )


def _short(text: str, what: str) -> bytes:
    data = text.encode()
    if len(data) > _LONGEST_NAME:
        raise DecodeError(f"{what} has {len(data)} bytes: wanted at most {_LONGEST_NAME}")
    return bytes([len(data)]) + data
