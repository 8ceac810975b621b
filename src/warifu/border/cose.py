"""
Signed bytes: COSE_Sign1 of RFC 9052, always with tag 18, EdDSA over Ed25519 (RFC 9053) and a key id.

Only one of the many ways to write one is taken: both headers in full as they are written here. So an unknown `crit`,
another algorithm, a header without protection or a missing key id is refused before any signature is looked at.
"""

from __future__ import annotations

from dataclasses import dataclass

from warifu.border.cbor import read_cbor, write_cbor
from warifu.errors import DecodeError
from warifu.keys import KEY_ID_BYTES, Purpose, SigningKey, Verifier, require_purpose

SIGNATURE_BYTES = 64
TAG = b"\xd2"
"""Tag 18, COSE_Sign1."""

_ALGORITHM, _KEY_ID = 1, 4
_EDDSA = -8
_PARTS = 4


@dataclass(frozen=True)
class Sign1:
    """Signed bytes as read: the id of the key that is said to have signed, the content, the signature."""

    key_id: bytes
    payload: bytes
    signature: bytes

    def verify(self, verifier: Verifier, *, purpose: Purpose) -> None:
        """
        Check the signature.

        Raises:
            KeyPurposeError: the key is for something else.
            VerificationError: the signature is not that of this key over this content.
        """
        require_purpose(verifier, purpose)
        verifier.verify(signed_bytes(_protected(self.key_id), self.payload), self.signature)

    def to_bytes(self) -> bytes:
        """Return the one way to write this."""
        return TAG + write_cbor([_protected(self.key_id), {}, self.payload, self.signature])


def sign1(payload: bytes, key: SigningKey, *, purpose: Purpose) -> bytes:
    """
    Sign bytes.

    Raises:
        KeyPurposeError: the key was made for something else.
    """
    key_id = key.verifier.key_id
    signature = key.sign(signed_bytes(_protected(key_id), payload), purpose=purpose)
    return Sign1(key_id, payload, signature).to_bytes()


def signed_bytes(protected: bytes, payload: bytes) -> bytes:
    """Return what is signed: the Sig_structure of RFC 9052, section 4.4, without external data."""
    return write_cbor(["Signature1", protected, b"", payload])


def read_sign1(data: bytes, what: str) -> Sign1:
    """
    Read signed bytes; the signature is not checked.

    Raises:
        DecodeError: they are not written in the one way.
    """
    if data[:1] != TAG:
        raise DecodeError(f"{what}: not signed as wanted: the first byte is not D2 (COSE_Sign1)")
    match read_cbor(data[1:], what):
        case [bytes(protected), dict(unprotected), bytes(payload), bytes(signature)]:
            key_id = _read_headers(protected, unprotected, what)
        case _:
            raise DecodeError(f"{what}: wanted a list of {_PARTS}: header, empty map, content, signature")
    if len(signature) != SIGNATURE_BYTES:
        raise DecodeError(f"{what}: a signature of {len(signature)} bytes, wanted {SIGNATURE_BYTES}")
    return Sign1(key_id, payload, signature)


def _read_headers(protected: bytes, unprotected: object, what: str) -> bytes:
    if unprotected:
        raise DecodeError(f"{what}: a header that is not signed; wanted none")
    header = read_cbor(protected, f"{what}, its header")
    match header:
        case {1: -8, 4: bytes(key_id), **more} if not more and len(key_id) == KEY_ID_BYTES:
            return key_id
        case {1: -8}:
            raise DecodeError(
                f"{what}: header {str(header)[:80]}; wanted 1 and a key id of {KEY_ID_BYTES} bytes"
            )
    raise DecodeError(f"{what}: header {str(header)[:80]}; wanted algorithm {_EDDSA}, EdDSA")


def _protected(key_id: bytes) -> bytes:
    return write_cbor({_ALGORITHM: _EDDSA, _KEY_ID: key_id})
