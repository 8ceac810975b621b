"""
Envelopes: what one State says to the other, numbered, chained and signed.

An envelope is canonical JSON inside a JWS. It carries its number on the link and the hash of the one before, so that
none can be left out or put in; what the sender has taken from the other side; and its ledger's newest checkpoint.
Signed inside, sealed outside (`warifu.exchange.packets`): the JWS can be shown to a third person, and gives no key away.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from warifu.canonical_json import JsonValue, json_bytes
from warifu.errors import DecodeError, UsageError
from warifu.exchange.forms import HANDLE, HASH, NO_HASH, STATE, require, require_hash, require_match
from warifu.exchange.identifiers import is_uuid7
from warifu.exchange.jws import VerifierFor, open_payload, sign_payload
from warifu.exchange.objects import from_members, members_of, read_object
from warifu.exchange.refusals import MalformedPacketError, RefusalCode
from warifu.exchange.versions import Version, Versions
from warifu.keys import SigningKey
from warifu.parties import State

ENVELOPE_TYP = "warifu-env+jws"
MOST_ENVELOPE_BYTES = 256 * 1024 - 1
"""The longest JWS: with one byte of padding it fills the largest size of a sealed packet."""
MOST_ATTACHMENTS = 64
MOST_ATTACHMENT_BYTES = 256 * 1024 * 1024

ENTRIES, MANIFEST, ERASE_REQUEST, ERASE_DONE = "entries", "manifest", "erase.request", "erase.done"
"""The types of message: entries of a case, a newer key manifest, a request to erase and that it was done."""

_TYPE = re.compile(r"[a-z]{1,24}(\.[a-z]{1,24}){0,2}")
_RULES = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/+-]{0,127}")
_MEDIA = re.compile(r"[a-z0-9][a-z0-9.+-]{0,63}/[a-z0-9][a-z0-9.+-]{0,63}")
_MOST_CHECKPOINT_LETTERS = 32 * 1024


@dataclass(frozen=True)
class Ack:
    """
    Up to which number the sender has taken the other side's envelopes, and the hash of that one.

    Raises:
        DecodeError: a field has not its form.
    """

    link_seq: int
    hash: str

    def __post_init__(self) -> None:
        require("ack.link_seq", self.link_seq >= 0, self.link_seq, "0 or more")
        require_hash("ack.hash", self.link_seq, self.hash)


NOTHING_TAKEN = Ack(0, NO_HASH)


@dataclass(frozen=True)
class Attachment:
    """
    A file that goes beside an envelope: its SHA-256, its size in bytes, its media type.

    Raises:
        DecodeError: a field has not its form.
    """

    sha256: str
    size: int
    media: str

    def __post_init__(self) -> None:
        require_match("attachment.sha256", self.sha256, HASH, "64 lower-case hexadecimal digits")
        fits = 0 <= self.size <= MOST_ATTACHMENT_BYTES
        require("attachment.size", fits, self.size, f"at most {MOST_ATTACHMENT_BYTES} bytes")
        require_match("attachment.media", self.media, _MEDIA, "a media type, application/pdf")


@dataclass(frozen=True)
class Envelope:
    """
    One envelope of the link from `sender` to `recipient`.

    v: version of the protocol. id: UUID version 7. link_seq: 1, 2, 3 … on this link. link_prev: hash of the one before.
    case: handle of the case (16 bytes in hexadecimal digits), or nothing. base_rev: how many entries of the
    recipient in this case the sender had when it wrote this. type: what the body is. rules_version: by which rulebook
    the sender judges. ack: what it has taken. checkpoint: the newest of its ledger, as a signed note.

    Raises:
        DecodeError: a field has not its form.
    """

    id: str
    sender: State
    recipient: State
    link_seq: int
    link_prev: str
    type: str
    created: datetime
    body: dict[str, Any]
    ack: Ack = NOTHING_TAKEN
    case: str | None = None
    base_rev: int = 0
    expires: datetime | None = None
    rules_version: str | None = None
    attachments: tuple[Attachment, ...] = ()
    checkpoint: str | None = None
    v: int = 1

    def __post_init__(self) -> None:
        require("id", is_uuid7(self.id), self.id, "a UUID of version 7, lower case")
        require_match("from", self.sender, STATE, "a State's two letters")
        require_match("to", self.recipient, STATE, "a State's two letters")
        require("to", self.sender != self.recipient, self.recipient, "another State than in from")
        require("link_seq", self.link_seq > 0, self.link_seq, "1 or more")
        require_hash("link_prev", self.link_seq - 1, self.link_prev)
        require_match("type", self.type, _TYPE, "lower-case words with points between")
        if self.case is not None:
            require_match("case", self.case, HANDLE, "32 lower-case hexadecimal digits")
        require("base_rev", self.base_rev >= 0, self.base_rev, "0 or more")
        if self.rules_version is not None:
            require_match("rules_version", self.rules_version, _RULES, "letters, digits and . _ : / + -")
        self._check_times()
        require("attachments", len(self.attachments) <= MOST_ATTACHMENTS, len(self.attachments), "64 at most")
        fits = self.checkpoint is None or 0 < len(self.checkpoint) <= _MOST_CHECKPOINT_LETTERS
        require("checkpoint", fits, self.checkpoint, "a signed note of 32,768 letters at most")

    def _check_times(self) -> None:
        for name, at in (("created", self.created), ("expires", self.expires)):
            if at is not None:
                require(name, at.utcoffset() == timedelta(0), at.isoformat(), "a time in UTC")
        late = self.expires is not None and self.expires <= self.created
        require("expires", not late, self.expires, "a time after created")


def _read(members: dict[str, JsonValue]) -> Envelope:
    return from_members(members, Envelope)


VERSION_1 = Version(1, frozenset([ENTRIES, MANIFEST, ERASE_REQUEST, ERASE_DONE]), members_of, _read)
SPOKEN = Versions((VERSION_1,))
"""What this implementation speaks."""


def envelope_bytes(envelope: Envelope, versions: Versions = SPOKEN) -> bytes:
    """
    Return the canonical JSON of an envelope, as its version writes it: what is signed.

    Raises:
        UnprovenPacketError: its version is not spoken.
        DecodeError: the body holds what JSON cannot say.
    """
    return json_bytes(versions.of(envelope.v).write(envelope))


def sign_envelope(
    envelope: Envelope, key: SigningKey, *, second: SigningKey | None = None, versions: Versions = SPOKEN
) -> bytes:
    """
    Sign an envelope: a compact JWS; with a second signature on a line below, where a second key is given.

    Raises:
        UsageError: it is too large, or its version has no such type: divide it, or agree on a newer version.
        KeyPurposeError: a key is not one for the exchange.
    """
    if envelope.type not in versions.of(envelope.v).types:
        raise UsageError(f"version {envelope.v} has no message of the type {envelope.type}")
    jws = sign_payload(envelope_bytes(envelope, versions), key, typ=ENVELOPE_TYP, second=second)
    if len(jws) > MOST_ENVELOPE_BYTES:
        raise UsageError(f"an envelope of {len(jws)} bytes, at most {MOST_ENVELOPE_BYTES}: divide it")
    return jws


def open_envelope(jws: bytes, verifier_for: VerifierFor, *, versions: Versions = SPOKEN) -> Envelope:
    """
    Return the envelope of a JWS whose signature fits.

    A type that its version does not have is read all the same: the envelope is numbered and signed.

    Raises:
        MalformedPacketError: it is too large, no JWS, or not the canonical JSON of an envelope.
        UnprovenPacketError: the key is not trusted, the signature does not fit, or the version is not spoken.
    """
    if len(jws) > MOST_ENVELOPE_BYTES:
        raise MalformedPacketError(RefusalCode.TOO_LARGE, f"an envelope of {len(jws)} bytes")
    return read_envelope(open_payload(jws, verifier_for, typ=ENVELOPE_TYP).payload, versions=versions)


def read_envelope(payload: bytes, *, versions: Versions = SPOKEN) -> Envelope:
    """
    Read an envelope from its canonical JSON. Nothing is verified.

    Raises:
        MalformedPacketError: it is not the canonical JSON of an envelope of its version.
        UnprovenPacketError: its version is not spoken.
    """
    try:
        members = read_object(payload)
        return versions.of(_version_number(members)).read(members)
    except DecodeError as error:
        raise MalformedPacketError(RefusalCode.BAD_ENVELOPE, str(error)) from error


def _version_number(members: dict[str, JsonValue]) -> int:
    number = members.get("v")
    if not isinstance(number, int) or isinstance(number, bool):
        raise DecodeError("v is missing: it is the version, a whole number")
    return number


def envelope_hash(jws: bytes) -> str:
    """Return the SHA-256 of a signed envelope: what the next one names as `link_prev`, and receipts name."""
    return hashlib.sha256(jws).hexdigest()
