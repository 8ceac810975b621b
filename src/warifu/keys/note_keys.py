"""Note verifier keys (C2SP signed-note): a verifier as one line of text."""

from __future__ import annotations

import base64
import binascii

from warifu.errors import DecodeError, KeyPurposeError
from warifu.keys.purposes import Purpose
from warifu.keys.signing import ALGORITHM_OF_TYPE, Verifier


def read_note_key(text: str, *, purpose: Purpose) -> Verifier:
    """
    Read a note verifier key that is to be used for a purpose.

    Raises:
        DecodeError: it is not well formed, or its key id is not that of its key.
        KeyPurposeError: keys of its type are not for this purpose.
    """
    parts = text.split("+", 2)
    if len(parts) != 3:  # noqa: PLR2004  (name, id, key)
        raise DecodeError(f"not a note verifier key: {text[:80]!r}; wanted name+id+key")
    name, key_id, encoded = parts
    try:
        typed_key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise DecodeError(f"note verifier key of {name}: the key is not base64") from error
    if not typed_key or typed_key[0] not in ALGORITHM_OF_TYPE:
        raise DecodeError(f"note verifier key of {name}: wanted a key of type 1, 4 or 6")
    verifier = Verifier(name, purpose, ALGORITHM_OF_TYPE[typed_key[0]], typed_key[1:])
    if verifier.signature_type != typed_key[0]:
        raise KeyPurposeError(f"note verifier key of {name}: type {typed_key[0]} is not for {purpose}")
    if verifier.note_key != text:
        raise DecodeError(f"note verifier key of {name}: id {key_id}, wanted {verifier.key_id.hex()}")
    return verifier
