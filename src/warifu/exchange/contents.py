"""
Contents: what is left of an envelope whose signed bytes were destroyed, because an entry in it was erased.

Erasing one person destroys the whole envelope that told of them, on both nodes. A node that is put back from an older
backup then gets the other entries one by one, with their salts, from whoever still holds them. The envelope's
signature is gone; each entry is held against the leaf that commits to it, and the packet is signed by who gives it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from warifu.canonical_json import json_bytes
from warifu.errors import DecodeError
from warifu.exchange.forms import HANDLE, HASH, require, require_match
from warifu.exchange.identifiers import is_uuid7
from warifu.exchange.jws import VerifierFor, open_payload, sign_payload
from warifu.exchange.objects import from_members, members_of, read_object
from warifu.exchange.packets import PacketKind, packet_kind, seal, unseal
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.exchange.sealing import RoutingHeader, padded_size
from warifu.keys import KID_LETTERS, Keyring, SealingPublicKey, SigningKey
from warifu.parties import State

CONTENTS_TYP = "warifu-contents+jws"
_KID = re.compile(rf"[A-Za-z0-9_-]{{0,{KID_LETTERS}}}")


@dataclass(frozen=True)
class Contents:
    """
    What `sender` still holds of an envelope of `of`, one of the two.

    v, id, link_seq, hash, case, created: of the envelope. kid: the key that signed it. body: as its body was, with
    the entries that are left. missing: handles of those that are not: they were erased, or their holder lost them.

    It is never larger than the envelope was: it carries no more of it, and a handle in place of an entry.

    Raises:
        DecodeError: a field has not its form.
    """

    sender: State
    recipient: State
    of: State
    v: int
    id: str
    link_seq: int
    hash: str
    kid: str
    case: str
    created: datetime
    body: dict[str, Any]
    missing: tuple[str, ...]

    def __post_init__(self) -> None:
        require("of", self.of in {self.sender, self.recipient}, self.of, "one of the two States")
        require("v", self.v >= 1, self.v, "1 or more")
        require("id", is_uuid7(self.id), self.id, "a UUID of version 7, lower case")
        require("link_seq", self.link_seq >= 1, self.link_seq, "1 or more")
        require_match("hash", self.hash, HASH, "64 lower-case hexadecimal digits")
        require_match("kid", self.kid, _KID, "a thumbprint")
        for handle in (self.case, *self.missing):
            require_match("a handle", handle, HANDLE, "32 lower-case hexadecimal digits")


def seal_contents(contents: Contents, key: SigningKey, recipient: SealingPublicKey) -> bytes:
    """
    Return the packet of contents: signed inside, sealed outside, like an envelope.

    Raises:
        UsageError: they are larger than any envelope.
        KeyPurposeError: the key is not one for the exchange.
    """
    jws = sign_payload(json_bytes(members_of(contents)), key, typ=CONTENTS_TYP)
    return seal(jws, _header(contents, padded_size(jws), recipient.kid), recipient, kind=PacketKind.CONTENTS)


def open_contents(
    packet: bytes, keyring: Keyring, verifier_for: VerifierFor, *, sender: State, recipient: State
) -> tuple[Contents, bytes]:
    """
    Return the contents in a packet, which `sender` must have signed for `recipient`, and the JWS that proves it.

    Raises:
        MalformedPacketError: they are not contents.
        UnprovenPacketError: seal or signature does not fit, or they are from another State, or to another.
    """
    if packet_kind(packet) is not PacketKind.CONTENTS:
        raise MalformedPacketError(RefusalCode.NOT_A_PACKET, "wanted the contents of an envelope")
    header, jws = unseal(packet, keyring)
    payload = open_payload(jws, verifier_for, typ=CONTENTS_TYP).payload
    try:
        contents = from_members(read_object(payload), Contents)
    except DecodeError as error:
        raise MalformedPacketError(RefusalCode.BAD_STATEMENT, str(error)) from error
    if contents.sender != sender:
        raise UnprovenPacketError(RefusalCode.NOT_THE_PEER, f"from {contents.sender}, wanted {sender}")
    if contents.recipient != recipient:
        raise UnprovenPacketError(RefusalCode.NOT_FOR_ME, f"to {contents.recipient}, this is {recipient}")
    if header != _header(contents, header.size, header.kid):
        raise UnprovenPacketError(RefusalCode.HEADER_DIFFERS, f"the header names {header.id}")
    return contents, jws


def _header(contents: Contents, size: int, kid: str) -> RoutingHeader:
    ends = (contents.sender, contents.recipient)
    return RoutingHeader(contents.v, *ends, contents.id, contents.link_seq, size, kid)
