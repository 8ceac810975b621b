"""
Keys, each for one purpose: signing keys and verifiers, sealing keys, the keyring of a node.

A State says which keys are its own in a *key manifest*, signed by its root keys; a *key book* is one State's trust in
another's. Every primitive is that of `cryptography`.
"""

from __future__ import annotations

from warifu.keys.key_book import CLOCK_TOLERANCE, OVERLAP, Held, KeyBook, Standing, Trusted, UntrustedKeyError
from warifu.keys.keyring import Keyring, require_distinct
from warifu.keys.manifests import NOTHING_BEFORE, KeyManifest, ManifestKey, Revocation, read_manifest
from warifu.keys.note_keys import read_note_key
from warifu.keys.purposes import Algorithm, Purpose, SealingAlgorithm
from warifu.keys.sealing import SealingKey, SealingPublicKey
from warifu.keys.signed_manifests import (
    SignedManifest,
    add_signatures,
    read_signed_manifest,
    sign_manifest,
)
from warifu.keys.signing import KEY_ID_BYTES, SEED_BYTES, SigningKey, Verifier, require_purpose
from warifu.keys.thumbprints import KID_LETTERS, thumbprint

__all__ = [
    "CLOCK_TOLERANCE",
    "KEY_ID_BYTES",
    "KID_LETTERS",
    "NOTHING_BEFORE",
    "OVERLAP",
    "SEED_BYTES",
    "Algorithm",
    "Held",
    "KeyBook",
    "KeyManifest",
    "Keyring",
    "ManifestKey",
    "Purpose",
    "Revocation",
    "SealingAlgorithm",
    "SealingKey",
    "SealingPublicKey",
    "SignedManifest",
    "SigningKey",
    "Standing",
    "Trusted",
    "UntrustedKeyError",
    "Verifier",
    "add_signatures",
    "read_manifest",
    "read_note_key",
    "read_signed_manifest",
    "require_distinct",
    "require_purpose",
    "sign_manifest",
    "thumbprint",
]
