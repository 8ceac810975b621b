"""
Leaves: what the ledger keeps of an entry, which is enough to prove it and too little to learn a person from.

A leaf holds random handles, a kind, a time, an office, and a *commitment* to the entry's content: the SHA-256
of 32 random bytes (the *salt*) and of the content. Salt and content lie beside the ledger. When both are
destroyed, the leaf tells nothing of the content, not even to someone who guesses it; and the ledger verifies.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import cast

from warifu.canonical_json import json_bytes, read_canonical
from warifu.errors import DecodeError, UsageError, VerificationError

VERSION = 1
SALT_BYTES = 32
MOST_LEAF_BYTES = 2048

_HANDLE = re.compile(r"[0-9a-f]{32}")
_COMMITMENT = re.compile(r"[0-9a-f]{64}")
_KIND = re.compile(r"[A-Z][A-Za-z]{0,47}/[1-9][0-9]{0,3}")
_ROLE = re.compile(r"[A-Z]{2}/[a-z][a-z_]{0,47}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z")
_NAMES = {"v", "t", "at", "case_ref", "obj_ref", "commit", "by_role"}


@dataclass(frozen=True)
class Leaf:
    """
    One leaf of a ledger.

    kind: the kind of entry and its version, `ManifestLodged/1`. at: when it happened, in UTC.
    case_ref, obj_ref: random handles of 16 bytes, in hexadecimal digits, of the case and of what it is about.
    commitment: what `commit` gave, in hexadecimal digits. by_role: a State and an office of it, `GB/defence`.

    Raises:
        DecodeError: a field has not its form. No form has room for a name or for free text.
    """

    kind: str
    at: datetime
    case_ref: str
    obj_ref: str
    commitment: str
    by_role: str

    def __post_init__(self) -> None:
        _require("t", self.kind, _KIND, "a kind and its version, ManifestLodged/1")
        _require("case_ref", self.case_ref, _HANDLE, "32 lower-case hexadecimal digits")
        _require("obj_ref", self.obj_ref, _HANDLE, "32 lower-case hexadecimal digits")
        _require("commit", self.commitment, _COMMITMENT, "64 lower-case hexadecimal digits")
        _require("by_role", self.by_role, _ROLE, "a State and an office of it, GB/defence")
        if self.at.utcoffset() != timedelta(0):
            raise DecodeError(f"at of a leaf: {self.at.isoformat()}; wanted a time in UTC")

    def to_bytes(self) -> bytes:
        """Return the leaf as the ledger keeps it: canonical JSON."""
        return json_bytes(
            {
                "v": VERSION,
                "t": self.kind,
                "at": _time_text(self.at),
                "case_ref": self.case_ref,
                "obj_ref": self.obj_ref,
                "commit": self.commitment,
                "by_role": self.by_role,
            }
        )


def read_leaf(data: bytes) -> Leaf:
    """
    Read a leaf.

    Raises:
        DecodeError: it is too long, not in canonical form, of another version, or a field has not its form.
    """
    if len(data) > MOST_LEAF_BYTES:
        raise DecodeError(f"a leaf of {len(data)} bytes: wanted at most {MOST_LEAF_BYTES}")
    value = read_canonical(data)
    if not isinstance(value, dict) or value.keys() != _NAMES:
        raise DecodeError(f"a leaf: wanted an object of these members: {', '.join(sorted(_NAMES))}")
    if type(value["v"]) is not int or value["v"] != VERSION:
        raise DecodeError(
            f"a leaf of version {value['v']!r}: wanted {VERSION}; use a newer Warifu for a newer one"
        )
    fields = {name: item for name, item in value.items() if name != "v"}
    if not all(isinstance(item, str) for item in fields.values()):
        raise DecodeError("a leaf with a field that is not text: all but v are")
    texts = cast("dict[str, str]", fields)
    return Leaf(
        texts["t"], _time(texts["at"]), texts["case_ref"], texts["obj_ref"], texts["commit"], texts["by_role"]
    )


def commit(salt: bytes, content: bytes) -> str:
    """
    Commit to content under 32 fresh random bytes, to be kept as secret, and destroyed as soon, as it is.

    Raises:
        UsageError: the salt has not 32 bytes.
    """
    if len(salt) != SALT_BYTES:
        raise UsageError(
            f"a salt of {len(salt)} bytes: give {SALT_BYTES} random ones, fresh for each content"
        )
    return hashlib.sha256(salt + content).hexdigest()


def verify_commitment(commitment: str, salt: bytes, content: bytes) -> None:
    """
    Check that a commitment was made to this content under this salt.

    Raises:
        VerificationError: it was not.
    """
    if len(salt) != SALT_BYTES or not hmac.compare_digest(
        commit(salt, content).encode(), commitment.encode()
    ):
        raise VerificationError(
            "the content is not the one that was committed to: it was changed, or is another's"
        )


def _time(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text) if _TIME.fullmatch(text) else None
    except ValueError:
        at = None
    if at and _time_text(at) == text:
        return at
    raise DecodeError(f"at of a leaf: {text[:40]!r}; wanted a UTC time such as 2026-11-22T09:00:00.000000Z")


def _time_text(at: datetime) -> str:
    return at.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _require(name: str, text: str, form: re.Pattern[str], wanted: str) -> None:
    if not form.fullmatch(text):
        raise DecodeError(f"{name} of a leaf: {text[:40]!r}; wanted {wanted}")
