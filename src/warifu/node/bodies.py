"""The bodies of envelopes, by type: entries with their salts, a key manifest, handles of what is to be or was erased."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from warifu.canonical_json import read_canonical
from warifu.casework.entries import KINDS, Entry, entry_from_plain
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError
from warifu.exchange.forms import HANDLE
from warifu.keys.signed_manifests import SignedManifest, read_signed_manifest
from warifu.ledger.leaves import SALT_BYTES


@dataclass(frozen=True)
class _Carried:
    content: dict[str, Any]
    salt: str


@dataclass(frozen=True)
class _Entries:
    entries: tuple[_Carried, ...]


@dataclass(frozen=True)
class _Manifest:
    manifest: str


@dataclass(frozen=True)
class _Refs:
    refs: tuple[str, ...]


def entries_body(carried: Iterable[tuple[bytes, bytes]]) -> dict[str, Any]:
    """Return the body that carries entries, each given as its content and its salt."""
    found = tuple(_Carried(_object(content), salt.hex()) for content, salt in carried)
    return _plain(_Entries(found))


def read_entries(body: dict[str, Any]) -> tuple[tuple[Entry, bytes], ...]:
    """
    Return the entries of a body, and the salt of each.

    Raises:
        DecodeError: it has not that form, there are none, or the kind of one is not known here.
    """
    found = read_what_is_left(body)
    if not found:
        raise DecodeError("an envelope of no entries: wanted one or more")
    return found


def read_what_is_left(body: dict[str, Any]) -> tuple[tuple[Entry, bytes], ...]:
    """
    Return the entries of a body from which some, or all, were taken out, and the salt of each.

    Raises:
        DecodeError: it has not that form, or the kind of one is not known here.
    """
    carried = from_plain(body, _Entries).entries
    return tuple((entry_from_plain(each.content), _salt(each.salt)) for each in carried)


def has_unknown_kind(body: dict[str, Any]) -> bool:
    """Say whether a body carries an entry of a kind that is not known here, and is well formed as far as that."""
    kinds = [content.get("kind") for content in _contents_in(body)]
    return any(isinstance(kind, str) and kind not in KINDS for kind in kinds)


def named_refs(body: dict[str, Any]) -> tuple[str, ...]:
    """Return the handles of entries that a body names, whatever else is wrong with it."""
    refs = (content.get("ref") for content in _contents_in(body))
    return tuple(ref for ref in refs if isinstance(ref, str) and HANDLE.fullmatch(ref))


def manifest_body(signed: SignedManifest) -> dict[str, Any]:
    """Return the body that carries a signed key manifest."""
    return _plain(_Manifest(signed.to_bytes().decode()))


def read_manifest_body(body: dict[str, Any]) -> SignedManifest:
    """
    Return the signed key manifest of a body; nothing is verified.

    Raises:
        DecodeError: it has not that form.
    """
    return read_signed_manifest(from_plain(body, _Manifest).manifest.encode())


def refs_body(refs: Iterable[str]) -> dict[str, Any]:
    """Return the body that names entries by their handles."""
    return _plain(_Refs(tuple(refs)))


def read_refs(body: dict[str, Any]) -> tuple[str, ...]:
    """
    Return the handles that a body names.

    Raises:
        DecodeError: it has not that form.
    """
    return from_plain(body, _Refs).refs


def _contents_in(body: dict[str, Any]) -> list[dict[str, Any]]:
    entries = body.get("entries")
    if not isinstance(entries, list):
        return []
    contents = [each.get("content") for each in entries if isinstance(each, dict)]
    return [content for content in contents if isinstance(content, dict)]


def _salt(text: str) -> bytes:
    try:
        salt = bytes.fromhex(text)
    except ValueError as error:
        raise DecodeError(f"the salt of an entry: {text[:20]!r}; wanted hexadecimal digits") from error
    if len(salt) != SALT_BYTES or salt.hex() != text:
        raise DecodeError(f"the salt of an entry: {len(salt)} bytes; wanted {SALT_BYTES}, in lower case")
    return salt


def _object(content: bytes) -> dict[str, Any]:
    value = read_canonical(content)
    assert isinstance(value, dict)  # noqa: S101  (an entry is an object)
    return value


def _plain(body: object) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(body)
    return plain
