"""Bytes as text in base64url without padding (RFC 4648, section 5), each in one way only."""

from __future__ import annotations

import base64
import binascii

from warifu.errors import DecodeError


def to_base64url(data: bytes) -> str:
    """Return bytes in base64url, unpadded."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """
    Return the bytes of a text in base64url.

    Raises:
        DecodeError: it is not in base64url, padded, or has bits set that say nothing: a bit could change unseen.
    """
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise DecodeError(f"not base64url: {text[:40]!r}") from error
    if to_base64url(data) != text:
        raise DecodeError(f"not written in the one way of base64url: {text[:40]!r}")
    return data
