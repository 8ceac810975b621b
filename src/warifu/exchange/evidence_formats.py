"""
The formats of a dispute pack, read with the standard library and `cryptography` (48 or newer) alone.

Nothing of Warifu is imported: this text goes into the pack, as a part of `verify.py`. Whatever is not well formed
raises ValueError, or what Python raises by itself; who calls says where it was.
"""

from __future__ import annotations

import base64
import hashlib
import json
import struct
import zlib
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

FIELD, SIGN = 2**255 - 19, 1 << 255
WEAK = {
    0,
    1,
    FIELD - 1,
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
}
"""What is written for points of small order, for which anyone can sign."""

Json: TypeAlias = Any
"""A value of JSON."""


class Key(NamedTuple):
    """A public key: whose, its name, what for, how it signs, its bytes, and from when until when it is valid."""

    state: str
    name: str
    purpose: str
    algorithm: str
    public: bytes
    valid_from: str = ""
    valid_to: str = "~"

    def verify(self, message: bytes, signature: bytes) -> None:
        """Check a signature of this key; InvalidSignature where it does not fit."""
        if self.algorithm == "ML-DSA-44":
            MLDSA44PublicKey.from_public_bytes(self.public).verify(signature, message)
            return
        y = int.from_bytes(self.public, "little") & ~SIGN
        if self.algorithm != "Ed25519" or y >= FIELD or y in WEAK:
            raise ValueError(f"anyone could sign for the key {self.name}")
        Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)

    def note_id(self) -> bytes:
        """Return the four bytes that stand before its signature in a note."""
        kind = 1 if self.purpose == "ledger" else 6 if self.algorithm == "ML-DSA-44" else 4
        return sha256(self.name.encode() + b"\n" + bytes([kind]) + self.public)[:4]


class Jws(NamedTuple):
    """A signed text: its header, what it says, what the signature is over, the signature."""

    header: dict[str, Json]
    payload: bytes
    signed: bytes
    signature: bytes


class NoteLine(NamedTuple):
    """A signature of a note: whose, by the key of this id, the signature."""

    name: str
    key_id: bytes
    signature: bytes


class Note(NamedTuple):
    """A checkpoint: its text, its three lines as origin, size and root, and its signatures."""

    text: str
    origin: str
    size: int
    root: bytes
    lines: tuple[NoteLine, ...]

    def cosigned(self, key: Key, signature: bytes) -> int:
        """Check a cosignature and return its time, in seconds since 1970."""
        (at,) = struct.unpack_from(">Q", signature)
        if key.algorithm == "Ed25519":
            message = f"cosignature/v1\ntime {at}\n{self.text}".encode()
        else:
            names = [bytes([len(name)]) + name for name in (key.name.encode(), self.origin.encode())]
            numbers = struct.pack(">QQ", 0, self.size)
            message = b"subtree/v1\n\0" + names[0] + signature[:8] + names[1] + numbers + self.root
        key.verify(message, signature[8:])
        return int(at)


def as_key(state: str, listed: Json) -> Key:
    """Return a key as the manifest of a State lists it."""
    names = (listed["name"], listed["purpose"], listed["algorithm"])
    return Key(state, *names, read_base64url(listed["public_key"]), listed["valid_from"], listed["valid_to"])


def contents_of(envelope: Json) -> list[bytes]:
    """Return the canonical bytes of the entries that an envelope carries."""
    return [canonical(each["content"]) for each in envelope["body"].get("entries", ())]


def time(text: str) -> datetime:
    """Return the time that a text in ISO 8601 names."""
    return datetime.fromisoformat(text)


def sha256(data: bytes) -> bytes:
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(data).digest()


def canonical(value: Json) -> bytes:
    """Return the canonical JSON (RFC 8785) of a value without fractions."""
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def read_json(data: bytes) -> Json:
    """Read JSON, which must be in its canonical form: that leaves no room for a name given twice, or for a fraction."""
    value = json.loads(data, parse_float=int)
    if canonical(value) != data:
        raise ValueError("not in canonical form")
    return value


def read_base64(text: str) -> bytes:
    """Read base64, which must be written in the one way."""
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise ValueError("base64 that is not written in the one way")
    return data


def read_base64url(text: str) -> bytes:
    """Read base64url without padding, which must be written in the one way."""
    if not set("+/=").isdisjoint(text):
        raise ValueError("not base64url")
    return read_base64(text.replace("-", "+").replace("_", "/") + "=" * (-len(text) % 4))


def read_jws(line: bytes) -> Jws:
    """Take a compact JWS apart."""
    head, payload, signature = line.decode("ascii").split(".")
    header = json.loads(read_base64url(head))
    if "crit" in header:
        raise ValueError("an extension that must be understood")
    return Jws(header, read_base64url(payload), f"{head}.{payload}".encode(), read_base64url(signature))


def read_note(data: bytes) -> Note:
    """Read a checkpoint."""
    text, blank, signatures = data.decode().rpartition("\n\n")
    origin, size, root, *_ = text.split("\n")
    lines = []
    for line in signatures.removesuffix("\n").split("\n"):
        dash, name, encoded = line.split(" ")
        signature = read_base64(encoded)
        lines.append(NoteLine(name, signature[:4], signature[4:]))
        if dash != "—":
            raise ValueError("not a line of a signature")
    if not blank or not signatures.endswith("\n") or str(int(size)) != size:
        raise ValueError("not a checkpoint")
    return Note(text + "\n", origin, int(size), read_base64(root), tuple(lines))


def root_from(leaf: bytes, index: int, size: int, proof: list[bytes]) -> bytes:
    """Return the root that an inclusion proof leads to (RFC 9162, section 2.1.3.2)."""
    if not 0 <= index < size:
        raise ValueError("no such leaf")
    position, last, root = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            raise ValueError("a proof that is too long")
        if position & 1 or position == last:
            root = sha256(b"\1" + sibling + root)
            while position and not position & 1:
                position, last = position >> 1, last >> 1
        else:
            root = sha256(b"\1" + root + sibling)
        position, last = position >> 1, last >> 1
    if last:
        raise ValueError("a proof that is too short")
    return root


def unzip(data: bytes) -> dict[str, bytes]:
    """Return the files of a zip file in which nothing is compressed and nothing belongs to no file."""
    files: dict[str, bytes] = {}
    central, place = b"", 0
    while data[place : place + 4] == b"PK\3\4":
        size, letters = struct.unpack_from("<IH", data, place + 22)
        start = place + 30 + letters
        name, content = data[place + 30 : start].decode("ascii"), data[start : start + size]
        if name in files:
            raise ValueError(f"two files {name}")
        files[name] = content
        fields = struct.pack("<5H3I2H", 20, 0, 0, 0, 33, zlib.crc32(content), len(content), size, letters, 0)
        if data[place + 4 : place + 30] != fields:
            raise ValueError(f"{name} is damaged, or not as a pack has its files")
        attributes = struct.pack("<3H2I", 0, 0, 0, 0o100644 << 16, place)
        central += b"PK\1\2" + struct.pack("<H", 788) + fields + attributes + name.encode()
        place = start + size
    end = struct.pack("<4H2IH", 0, 0, len(files), len(files), len(central), place, 0)
    if data[place:] != central + b"PK\5\6" + end:
        raise ValueError("the zip file holds something that belongs to no file")
    return files


def _ordered(value: Json) -> Json:
    if isinstance(value, dict):
        return {
            name: _ordered(value[name]) for name in sorted(value, key=lambda each: each.encode("utf-16-be"))
        }
    return [_ordered(item) for item in value] if isinstance(value, list) else value
