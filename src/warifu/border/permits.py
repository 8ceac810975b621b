"""
Permits as they are shown: signed bytes, at most 500, and their text for a QR code.

    signed = issue(permit, key)
    text = signed.text                  # base45 (RFC 9285) of COSE_Sign1 (RFC 9052)
    again = read_permit(text)           # well formed; not checked yet
    again.verify(verifier)

Whoever has the key of the State that issued it can check it, without a network.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import base45  # type: ignore[import-untyped]  # it ships none

from warifu.border.cbor import read_cbor, write_cbor
from warifu.border.cose import Sign1, read_sign1, sign1
from warifu.border.permit import Permit, permit_of
from warifu.errors import DecodeError, UsageError
from warifu.keys import Purpose, SigningKey, Verifier

MOST_BYTES = 500
MOST_TEXT = MOST_BYTES // 2 * 3


@dataclass(frozen=True)
class SignedPermit:
    """A permit and the bytes that were signed over it."""

    permit: Permit
    signed: Sign1

    @property
    def data(self) -> bytes:
        """The bytes."""
        return self.signed.to_bytes()

    @property
    def text(self) -> str:
        """The text that the QR code holds: base45, which QR codes write in their alphanumeric form."""
        return text_of(self.data)

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()

    def verify(self, verifier: Verifier) -> None:
        """
        Check the signature.

        Raises:
            KeyPurposeError: the key is not one for permits.
            VerificationError: the key did not sign this permit.
        """
        self.signed.verify(verifier, purpose=Purpose.PERMIT)


def issue(permit: Permit, key: SigningKey) -> SignedPermit:
    """
    Sign a permit.

    Raises:
        KeyPurposeError: the key is not one for permits.
        UsageError: it would have more than 500 bytes.
    """
    data = sign1(write_cbor(permit.content), key, purpose=Purpose.PERMIT)
    if len(data) > MOST_BYTES:
        raise UsageError(
            f"a permit of {len(data)} bytes: at most {MOST_BYTES} can be scanned; name fewer places or conditions"
        )
    return read_permit(data)


def read_permit(shown: str | bytes) -> SignedPermit:
    """
    Read a permit from the text of its QR code, or from its bytes. The signature is not checked.

    Raises:
        DecodeError: it is too long, not a permit, or written in another way than the one.
    """
    data = bytes_of(shown) if isinstance(shown, str) else shown
    if len(data) > MOST_BYTES:
        raise DecodeError(f"a permit of {len(data)} bytes: wanted at most {MOST_BYTES}")
    signed = read_sign1(data, "a permit")
    permit = permit_of(read_cbor(signed.payload, "a permit"))
    # INVARIANT: what a permit says is written in one way; so no other bytes of the same meaning bear its signature.
    if write_cbor(permit.content) != signed.payload:
        raise DecodeError("a permit: it holds more, or other, than the fields of its kind")
    return SignedPermit(permit, signed)


def bytes_of(text: str) -> bytes:
    """
    Return the bytes that a text in base45 stands for.

    Raises:
        DecodeError: it is too long, not base45, or not the one way to write these bytes.
    """
    if len(text) > MOST_TEXT:
        raise DecodeError(f"a permit of {len(text)} characters: wanted at most {MOST_TEXT}")
    try:
        data: bytes = base45.b45decode(text)
    except ValueError as error:
        raise DecodeError(f"a permit: {text[:20]!r}… is not base45") from error
    if text_of(data) != text:
        raise DecodeError(f"a permit: {text[-20:]!r} is not the one way to write its bytes in base45")
    return data


def text_of(data: bytes) -> str:
    """Return bytes as text in base45."""
    encoded: bytes = base45.b45encode(data)
    return encoded.decode("ascii")
