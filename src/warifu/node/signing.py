"""
Which of its own keys the node signs with, while the other State learns of a newer key manifest.

Envelopes are taken in order: those after the one that carries the manifest are signed with its keys, that one and
those before it with the keys of the manifest before. Statements have no order: they are signed with the keys of the
newest manifest of which the other has said that it took it.
"""

from __future__ import annotations

from warifu.errors import UnknownNameError
from warifu.keys import KeyManifest, Purpose, SigningKey
from warifu.node.ports import Ports
from warifu.node.trust import key_book, manifest_of

_PACKED, _ACKNOWLEDGED = "own manifest packed", "own manifest acknowledged"
_PACKED_AT = "manifest-packed-at "
"""Begins the marks of own manifests that were put into an envelope: its number."""


def envelope_key(ports: Ports) -> SigningKey:
    """Return the key that signs the next envelope."""
    return _key(_PACKED, ports)


def statement_key_of_own(ports: Ports) -> SigningKey:
    """
    Return the key that signs statements.

    One that was given away signs none, since whoever knows that takes none of it: then it is the newest key.
    """
    key, newest = _key(_ACKNOWLEDGED, ports), key_book(ports.own, ports).current
    is_given_away = any(revocation.kid == key.verifier.kid for revocation in newest.revoked)
    return _of(newest, ports) if is_given_away else key


def note_packed(version: int, link_seq: int, ports: Ports) -> None:
    """Note that a manifest was put into the envelope of a number, inside a transaction."""
    _raise_to(version, _PACKED, ports)
    ports.marks.put(f"{_PACKED_AT}{version:06}", str(link_seq).encode())


def envelope_kid(link_seq: int, ports: Ports) -> str:
    """Return the thumbprint of the key that signed the own envelope of a number."""
    packed = ((int(name.removeprefix(_PACKED_AT)), int(at)) for name, at in ports.marks.named(_PACKED_AT))
    version = max((version for version, at in packed if at < link_seq), default=1)
    return _of(manifest_of(ports.own, version, ports), ports).verifier.kid


def note_acknowledged(version: int, ports: Ports) -> None:
    """Note that the other took a manifest, inside a transaction."""
    _raise_to(version, _ACKNOWLEDGED, ports)


def _raise_to(version: int, mark: str, ports: Ports) -> None:
    """Note a version unless a later one is noted: of two manifests the receipts, or what is given back, may come late."""
    if version > int(ports.marks.get(mark) or b"1"):
        ports.marks.put(mark, str(version).encode())


def _key(mark: str, ports: Ports) -> SigningKey:
    return _of(manifest_of(ports.own, int(ports.marks.get(mark) or b"1"), ports), ports)


def _of(manifest: KeyManifest, ports: Ports) -> SigningKey:
    named = {entry.kid for entry in manifest.keys if entry.purpose is Purpose.EXCHANGE}
    found = [key for key in ports.keys.ring.of(Purpose.EXCHANGE) if key.verifier.kid in named]
    if not found:
        raise UnknownNameError(
            f"no exchange key of manifest {manifest.version} of {ports.own} is held: put it in the store"
        )
    return found[-1]
