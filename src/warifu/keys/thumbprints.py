"""
Key identifiers (`kid`): the thumbprint of a public key as RFC 7638 makes it.

Ed25519 and X25519 keys are written as RFC 8037 has them (`OKP`), the keys of newer algorithms as `AKP`, with the name
of the algorithm. A `kid` says which key, never whose it is or what for: that is for a key manifest to say.
"""

from __future__ import annotations

import hashlib

from warifu.canonical_json import json_bytes
from warifu.keys.base64url import to_base64url
from warifu.keys.purposes import Algorithm, SealingAlgorithm

KID_LETTERS = 43
"""The letters of a `kid`: 32 bytes in base64url without padding."""

_CURVES = (Algorithm.ED25519, SealingAlgorithm.X25519)


def thumbprint(algorithm: Algorithm | SealingAlgorithm, public_key: bytes) -> str:
    """Return the `kid` of a public key: SHA-256 over the members that RFC 7638 asks for, in base64url."""
    written = to_base64url(public_key)
    members = (
        {"crv": algorithm.value, "kty": "OKP", "x": written}
        if algorithm in _CURVES
        else {"alg": algorithm.value, "kty": "AKP", "pub": written}
    )
    return to_base64url(hashlib.sha256(json_bytes(members)).digest())
