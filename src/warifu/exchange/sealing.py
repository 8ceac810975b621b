"""
The sealed body of a packet: a JWS padded to one of five sizes, sealed by HPKE to the recipient's key.

The routing header stands in clear, and is bound into the seal: who changes a letter of it gets nothing opened.
Sizes are rounded up so that a listener does not learn how long a message is.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from warifu.canonical_json import json_bytes
from warifu.errors import DecodeError, UsageError
from warifu.exchange.envelopes import Envelope
from warifu.exchange.forms import STATE, require, require_match
from warifu.exchange.identifiers import is_uuid7
from warifu.exchange.objects import from_members, members_of, read_object
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.keys import KID_LETTERS, SealingPublicKey
from warifu.parties import State

PADDED_SIZES = tuple(kibibytes * 1024 for kibibytes in (1, 4, 16, 64, 256))
MOST_HEADER_BYTES = 512

_KID = re.compile(rf"[A-Za-z0-9_-]{{{KID_LETTERS}}}")
_MARK = b"\x80"


@dataclass(frozen=True)
class RoutingHeader:
    """
    What a sealed packet says in clear: version, from, to, identifier, number on the link, size, key sealed to.

    size: how many bytes the sealed JWS has with its padding; one of five.

    Raises:
        DecodeError: a field has not its form.
    """

    v: int
    sender: State
    recipient: State
    id: str
    link_seq: int
    size: int
    kid: str

    def __post_init__(self) -> None:
        require("v", self.v >= 1, self.v, "1 or more")
        require_match("from", self.sender, STATE, "a State's two letters")
        require_match("to", self.recipient, STATE, "a State's two letters")
        require("id", is_uuid7(self.id), self.id, "a UUID of version 7, lower case")
        require("link_seq", self.link_seq >= 1, self.link_seq, "1 or more")
        require("size", self.size in PADDED_SIZES, self.size, "one of five sizes")
        require_match("kid", self.kid, _KID, f"the {KID_LETTERS} letters of a thumbprint")

    @classmethod
    def of(cls, envelope: Envelope, jws: bytes, recipient: SealingPublicKey) -> RoutingHeader:
        """
        Return the header for an envelope, its JWS and the key it is to be sealed to.

        Raises:
            UsageError: the JWS is too large for a packet.
        """
        return cls(
            envelope.v,
            envelope.sender,
            envelope.recipient,
            envelope.id,
            envelope.link_seq,
            padded_size(jws),
            recipient.kid,
        )

    def to_bytes(self) -> bytes:
        """Return the header as canonical JSON."""
        return json_bytes(members_of(self))

    def require(self, envelope: Envelope) -> None:
        """
        Refuse an envelope that is not the one this header was written for.

        Raises:
            UnprovenPacketError: they differ.
        """
        inside = (envelope.v, envelope.sender, envelope.recipient, envelope.id, envelope.link_seq)
        if inside != (self.v, self.sender, self.recipient, self.id, self.link_seq):
            raise UnprovenPacketError(
                RefusalCode.HEADER_DIFFERS, f"the header names {self.id}, number {self.link_seq}"
            )


def read_routing_header(line: bytes) -> RoutingHeader:
    """
    Read a routing header.

    Raises:
        MalformedPacketError: it is too long, or not the canonical JSON of one.
    """
    if len(line) > MOST_HEADER_BYTES:
        raise MalformedPacketError(RefusalCode.BAD_HEADER, f"{len(line)} bytes, at most {MOST_HEADER_BYTES}")
    try:
        return from_members(read_object(line), RoutingHeader)
    except DecodeError as error:
        raise MalformedPacketError(RefusalCode.BAD_HEADER, str(error)) from error


def padded_size(jws: bytes) -> int:
    """
    Return the size that a JWS is padded to.

    Raises:
        UsageError: it is too large for any.
    """
    for size in PADDED_SIZES:
        if len(jws) < size:
            return size
    raise UsageError(f"a JWS of {len(jws)} bytes, at most {PADDED_SIZES[-1] - 1}: divide the message")


def pad(jws: bytes) -> bytes:
    """Return a JWS, the byte 80, and zeros up to the next of the five sizes (ISO/IEC 7816-4)."""
    return (jws + _MARK).ljust(padded_size(jws), b"\0")


def unpad(padded: bytes) -> bytes:
    """
    Return the JWS that was padded.

    Raises:
        MalformedPacketError: the padding is not that of `pad`.
    """
    jws, mark = (stripped := padded.rstrip(b"\0"))[:-1], stripped[-1:]
    if mark != _MARK or len(padded) not in PADDED_SIZES or padded_size(jws) != len(padded):
        raise MalformedPacketError(
            RefusalCode.BAD_PADDING, f"{len(padded)} bytes are not padded as they should be"
        )
    return jws


def seal_info(protocol: str, header: RoutingHeader) -> bytes:
    """Return what is bound into the seal: protocol, States, key and the digest of the whole header."""
    parties = f"{protocol}\n{header.sender}{header.recipient}{header.kid}"
    return parties.encode() + hashlib.sha256(header.to_bytes()).digest()
