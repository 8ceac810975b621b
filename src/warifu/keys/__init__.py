"""
Keys, each for one purpose: signing keys and verifiers, sealing keys, the keyring of a node.

A State says which keys are its own in a *key manifest*, signed by its root keys; a *key book* is one State's trust in
another's. Every primitive is that of `cryptography`.
"""

from __future__ import annotations

from warifu.keys.keyring import Keyring, require_distinct
from warifu.keys.note_keys import read_note_key
from warifu.keys.purposes import Algorithm, Purpose, SealingAlgorithm
from warifu.keys.sealing import SealingKey, SealingPublicKey
from warifu.keys.signing import KEY_ID_BYTES, SEED_BYTES, SigningKey, Verifier, require_purpose
from warifu.keys.thumbprints import KID_LETTERS, thumbprint

__all__ = [
    "KEY_ID_BYTES",
    "KID_LETTERS",
    "SEED_BYTES",
    "Algorithm",
    "Keyring",
    "Purpose",
    "SealingAlgorithm",
    "SealingKey",
    "SealingPublicKey",
    "SigningKey",
    "Verifier",
    "read_note_key",
    "require_distinct",
    "require_purpose",
    "thumbprint",
]
