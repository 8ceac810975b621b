"""
Packs: what a device carries to check permits without a network. Signed, numbered, made for one device.

In it are the keys of the States whose permits it takes, the revoked permits, the words of conditions, and the
expected arrivals, sealed for the device. A pack of more than 72 hours is amber, of more than 14 days red.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from warifu.border.cbor import Plain, read_cbor, write_cbor
from warifu.border.cose import read_sign1, sign1
from warifu.border.revocations import Revocations
from warifu.errors import DecodeError
from warifu.keys import Purpose, SigningKey, Verifier, read_note_key, require_purpose
from warifu.parties import STATE_CODES, State
from warifu.rules.wording import Text

AMBER_AGE, RED_AGE = timedelta(hours=72), timedelta(days=14)
MOST_BYTES = 4 * 1024 * 1024

_HANDLE = re.compile(r"[0-9a-f]{32}")
_GREATEST_TIME = 253_402_300_799  # 9999-12-31T23:59:59Z
_PACK = 3


@dataclass(frozen=True)
class Issuer:
    """A key with which a State signs permits."""

    state: State
    verifier: Verifier

    def __post_init__(self) -> None:
        require_purpose(self.verifier, Purpose.PERMIT)
        if self.state not in STATE_CODES:
            raise DecodeError(f"issuer of permits: {self.state[:40]!r}; wanted an ISO 3166-1 code, GB")


@dataclass(frozen=True)
class Pack:
    """
    What a device carries.

    device: its handle. serial: rises with each pack. made_at: when (UTC, whole seconds).
    conditions: the words of each condition code. sealed_arrivals: what `seal_arrivals` gave, or nothing.

    Raises:
        DecodeError: a field has not its form.
        KeyPurposeError: a key is not one for permits.
    """

    device: str
    serial: int
    made_at: datetime
    issuers: tuple[Issuer, ...]
    revoked: Revocations = field(default_factory=Revocations)
    conditions: Mapping[str, Text] = field(default_factory=dict)
    sealed_arrivals: bytes = b""

    def __post_init__(self) -> None:
        if not _HANDLE.fullmatch(self.device):
            raise DecodeError(f"device of a pack: {self.device[:40]!r}; wanted 32 hexadecimal digits")
        if self.made_at.utcoffset() != timedelta(0) or self.made_at.microsecond:
            raise DecodeError(f"time of a pack: {self.made_at}; wanted whole seconds in UTC")

    def issuers_of(self, key_id: bytes) -> tuple[Issuer, ...]:
        """Return the keys of this id: as a rule one, and none that is not known."""
        return tuple(each for each in self.issuers if each.verifier.key_id == key_id)

    @property
    def content(self) -> dict[int, Plain]:
        """What is signed, each field under its number."""
        words: dict[str, Plain] = {code: [text.en, text.ja] for code, text in self.conditions.items()}
        return {
            1: _PACK,
            2: self.device,
            3: self.serial,
            4: int(self.made_at.timestamp()),
            5: [[str(each.state), each.verifier.note_key] for each in self.issuers],
            6: self.revoked.joined,
            7: words,
            8: self.sealed_arrivals,
        }


def sign_pack(pack: Pack, key: SigningKey) -> bytes:
    """
    Sign a pack with a key for permits of the State whose device it is.

    Raises:
        KeyPurposeError: the key is not one for permits.
    """
    return sign1(write_cbor(pack.content), key, purpose=Purpose.PERMIT)


def open_pack(data: bytes, authority: Verifier) -> Pack:
    """
    Check and read a pack.

    authority: the key that the device was given when it was set up.

    Raises:
        DecodeError: it is too long, or not well formed.
        KeyPurposeError: the authority's key, or one in the pack, is not one for permits.
        VerificationError: the authority did not sign it.
    """
    if len(data) > MOST_BYTES:
        raise DecodeError(f"a pack of {len(data)} bytes: wanted at most {MOST_BYTES}")
    signed = read_sign1(data, "a pack")
    signed.verify(authority, purpose=Purpose.PERMIT)
    pack = _pack(read_cbor(signed.payload, "a pack"))
    if write_cbor(pack.content) != signed.payload:
        raise DecodeError("a pack: it holds more, or other, than its fields")
    return pack


def _pack(content: Plain) -> Pack:
    match content:
        case {
            1: 3, 2: str(device), 3: int(serial), 4: int(made_at), 5: list(issuers), 6: bytes(revoked),
            7: dict(conditions), 8: bytes(sealed),
        } if 0 <= made_at <= _GREATEST_TIME:  # fmt: skip
            return Pack(
                device,
                int(serial),
                datetime.fromtimestamp(made_at, UTC),
                tuple(_issuer(each) for each in issuers),
                Revocations(revoked),
                {str(code): _words(words) for code, words in conditions.items()},
                sealed,
            )
    raise DecodeError("a pack: wanted fields 1 to 8")


def _issuer(item: Plain) -> Issuer:
    match item:
        case [str(state), str(key)]:
            return Issuer(State(state), read_note_key(key, purpose=Purpose.PERMIT))
    raise DecodeError("a pack: an issuer that is not a State and a key")


def _words(item: Plain) -> Text:
    match item:
        case [str(en), str(ja)] if en.strip() and ja.strip():
            return Text(en, ja)
    raise DecodeError("a pack: a condition without words in both languages")
