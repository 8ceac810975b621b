"""
Newer key manifests: the own, which is to reach the other State, and the other's, which proves itself however it comes.

Where a manifest says that a key was given away, what came under that key after the last good number is quarantined:
it is kept, and takes no part in a case until two persons of its State have signed it anew (`SignedAgain`).
"""

from __future__ import annotations

from collections.abc import Iterable

from warifu.exchange.envelopes import MANIFEST
from warifu.exchange.packets import manifest_packet
from warifu.keys.manifests import Revocation
from warifu.keys.signed_manifests import SignedManifest
from warifu.node.alarming import alarm
from warifu.node.links import outgoing
from warifu.node.ports import Ports
from warifu.node.rows import LeafRow
from warifu.node.signing import note_acknowledged, note_packed
from warifu.node.trust import is_held, is_trusted, keep_book_of, key_book


def change_own_keys(signed: SignedManifest, ports: Ports) -> None:
    """
    Take the next manifest of the own State, and let the other State have it before anything else.

    Raises:
        VerificationError: it does not follow the one in force.
    """
    with ports.transaction("own manifest"):
        book = key_book(ports.own, ports).with_next(signed)
        keep_book_of(ports.own, book, ports)
        ports.outbox.queue(MANIFEST, "", str(signed.manifest.version), is_urgent=True)


def bring_manifest(signed: SignedManifest, ports: Ports) -> None:
    """
    Take a manifest of the other State that did not come in an envelope: by hand, or in clear.

    One that was taken before changes nothing.

    Raises:
        VerificationError: it does not follow the one in force.
    """
    if not is_held(signed, ports.peer, ports):
        with ports.transaction("their manifest"):
            take_manifest(signed, None, ports)


def regain_own_manifest(signed: SignedManifest, ports: Ports) -> None:
    """
    Take a manifest of the own State back that the other node has, and this one lost with an old backup.

    Raises:
        VerificationError: it does not follow the one in force.
    """
    if not is_held(signed, ports.own, ports):
        with ports.transaction("own manifest"):
            keep_book_of(ports.own, key_book(ports.own, ports).with_next(signed), ports)
            note_packed(signed.manifest.version, outgoing(ports).last_seq, ports)
            note_acknowledged(signed.manifest.version, ports)


def manifest_packets(ports: Ports) -> tuple[bytes, ...]:
    """Return every later manifest of both States in clear, for a node that may have lost some; none before trust."""
    if not is_trusted(ports):
        return ()
    books = (key_book(state, ports) for state in (ports.own, ports.peer))
    return tuple(manifest_packet(held.signed) for book in books for held in book.held[1:])


def take_manifest(signed: SignedManifest, link_seq: int | None, ports: Ports) -> int:
    """
    Take the next manifest of the other State inside a transaction, and return its number.

    One that was brought before comes in its envelope all the same, whatever followed it: so it is known from which
    number on it is in force.

    link_seq: of the envelope that it came in; None where it came otherwise.

    Raises:
        VerificationError: it does not follow the one in force.
    """
    before, version = key_book(ports.peer, ports), signed.manifest.version
    book = before if is_held(signed, ports.peer, ports) else before.with_next(signed, link_seq=None)
    if link_seq is not None:
        book = book.in_force(version, link_seq=link_seq)
    keep_book_of(ports.peer, book, ports)
    for revocation in book.current.revoked:
        if revocation not in before.current.revoked:
            _quarantine(revocation, ports)
    return version


def note_key_in_use(kid: str, link_seq: int, ports: Ports) -> None:
    """Note, inside a transaction, that an envelope came under a key: what was sent before its manifest came before it."""
    book = key_book(ports.peer, ports)
    shown = book.in_force(book.first_version(kid), link_seq=link_seq - 1)
    if shown != book:
        keep_book_of(ports.peer, shown, ports)


def release(refs: Iterable[str], ports: Ports) -> tuple[LeafRow, ...]:
    """Let entries of the other State count that it has signed anew, inside a transaction; return those that did not."""
    found = []
    for ref in refs:
        row = ports.log.entry(ref)
        if row is not None and row.by == ports.peer and row.is_quarantined:
            ports.log.set_quarantined(row.position, is_quarantined=False)
            ports.index.drop(row.case)
            found.append(row)
    return tuple(found)


def _quarantine(revocation: Revocation, ports: Ports) -> None:
    alarm("key-given-away", revocation.kid, ports)
    for taken in ports.inbox.after(revocation.last_good_link_seq):
        if taken.kid != revocation.kid:
            continue
        for ref in taken.refs:
            row = ports.log.entry(ref)
            if row is not None and row.by == ports.peer:
                ports.log.set_quarantined(row.position, is_quarantined=True)
                ports.index.drop(row.case)
