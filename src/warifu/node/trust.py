"""
Trust: the key manifests of both States as this node holds them.

The first manifest of the other State is taken by a ceremony: both delegations compare its fingerprint on paper. Each
later one proves itself. The own ones are kept to tell the other State, and to know the own keys of earlier times.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from warifu.errors import UnknownNameError
from warifu.keys import Purpose, Verifier
from warifu.keys.key_book import Held, KeyBook, Trusted, UntrustedKeyError
from warifu.keys.manifests import KeyManifest
from warifu.keys.signed_manifests import SignedManifest, read_signed_manifest
from warifu.node.ports import Ports
from warifu.parties import State

_BOOKS = 64


def begin_trust(state: State, signed: SignedManifest, fingerprint: str, ports: Ports) -> None:
    """
    Take the first manifest of a State, the other or the own, as the ceremony compared it.

    Raises:
        VerificationError: it has another fingerprint, or too few root keys signed it.
    """
    book = KeyBook.founded(signed, fingerprint=fingerprint)
    with ports.transaction("begin trust"):
        keep_book_of(state, book, ports)


def is_trusted(ports: Ports) -> bool:
    """Say whether the key ceremony was held: whether this node has a manifest of each State."""
    return all(next(iter(ports.marks.named(f"manifest {state} ")), None) for state in (ports.own, ports.peer))


def key_book(state: State, ports: Ports) -> KeyBook:
    """
    Return the key book of a State.

    Raises:
        UnknownNameError: no manifest of that State was taken yet.
    """
    held = tuple(data for _, data in ports.marks.named(f"manifest {state} "))
    if not held:
        raise UnknownNameError(f"no key manifest of {state} was taken: hold the key ceremony first")
    return _book(held)


def manifest_of(state: State, version: int, ports: Ports) -> KeyManifest:
    """
    Return a manifest of a State by its number.

    Raises:
        UnknownNameError: it was not taken.
    """
    for held in key_book(state, ports).held:
        if held.manifest.version == version:
            return held.manifest
    raise UnknownNameError(f"no key manifest {version} of {state} was taken")


def is_held(signed: SignedManifest, state: State, ports: Ports) -> bool:
    """Say whether a manifest of a State was taken before."""
    return any(held.manifest == signed.manifest for held in key_book(state, ports).held)


def keep_book_of(state: State, book: KeyBook, ports: Ports) -> None:
    """Keep a key book, inside a transaction."""
    for held in book.held:
        data = msgspec.msgpack.encode((held.signed.to_bytes(), held.link_seq))
        ports.marks.put(f"manifest {state} {held.manifest.version:06}", data)


def trusted(kid: str, ports: Ports, *, link_seq: int | None = None) -> Trusted:
    """
    Return the exchange key of the other State that a thumbprint names, and what may become of what it signs.

    Raises:
        VerificationError: there is no such key, or its time is over.
        KeyPurposeError: it is for something else.
    """
    book = key_book(ports.peer, ports)
    return book.verifier(kid, Purpose.EXCHANGE, at=ports.clock.now(), link_seq=link_seq)


def own_verifier(kid: str, ports: Ports) -> Verifier:
    """
    Return an exchange key of this node, of now or of any time before.

    Raises:
        UntrustedKeyError: no manifest of the own State ever had it.
    """
    for held in key_book(ports.own, ports).held:
        entry = held.manifest.key(kid)
        if entry is not None and entry.purpose is Purpose.EXCHANGE and isinstance(entry.key, Verifier):
            return entry.key
    raise UntrustedKeyError(f"{kid} was never an exchange key of {ports.own}")


def ledger_keys(state: State, ports: Ports) -> tuple[Verifier, ...]:
    """Return every key that signs, or signed, for a log of a State; none before its first manifest was taken."""
    found: dict[str, Verifier] = {}
    for _, data in ports.marks.named(f"manifest {state} "):
        for entry in _book((data,)).current.keys:
            if entry.purpose is Purpose.LEDGER and isinstance(entry.key, Verifier):
                found[entry.kid] = entry.key
    return tuple(found.values())


@lru_cache(_BOOKS)
def _book(held: tuple[bytes, ...]) -> KeyBook:
    decoded = [msgspec.msgpack.decode(data, type=tuple[bytes, int | None]) for data in held]
    return KeyBook(tuple(Held(read_signed_manifest(signed), link_seq) for signed, link_seq in decoded))
