"""
The key ceremony: what one State's node gives the other's, in one file, and the number that both compare on paper.

The file holds the key manifest, which root keys signed, and the certificate of the link. The number covers both, so
that nobody on the way can have exchanged either.
"""

from __future__ import annotations

import hashlib

import msgspec

from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.keys.signed_manifests import SignedManifest, read_signed_manifest
from warifu.node.ports import Ports
from warifu.node.trust import begin_trust, is_trusted, key_book
from warifu.server.link_tls import certificate_digest
from warifu.server.node_settings import NodeSettings

FORM = "warifu-node/1"
_DIGITS, _GROUP, _ROW = 60, 5, 20


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one node tells the other of itself. certificate: in PEM. manifest: as it was signed."""

    form: str
    certificate: str
    manifest: str

    @property
    def signed(self) -> SignedManifest:
        """
        The key manifest with its signatures, not verified.

        Raises:
            DecodeError: it is not well formed.
        """
        return read_signed_manifest(self.manifest.encode())

    @property
    def fingerprint(self) -> str:
        """
        Sixty digits to be compared on paper, in three rows of four groups.

        Raises:
            DecodeError: the certificate or the manifest is not well formed.
        """
        certificate = certificate_digest(self.certificate.encode(), "the certificate")
        told = f"{FORM}\n{self.signed.manifest.digest}\n{certificate}\n"
        digits = f"{int(hashlib.sha256(told.encode()).hexdigest(), 16) % 10**_DIGITS:0{_DIGITS}d}"
        rows = (digits[start : start + _ROW] for start in range(0, _DIGITS, _ROW))
        return "\n".join(
            " ".join(row[start : start + _GROUP] for start in range(0, _ROW, _GROUP)) for row in rows
        )


def own_card(settings: NodeSettings, ports: Ports) -> Card:
    """
    Return what this node tells the other of itself.

    Raises:
        UnknownNameError: it has no manifest of its own yet.
    """
    book = key_book(ports.own, ports)
    return Card(FORM, settings.link_certificate.read_text(), book.held[-1].signed.to_bytes().decode())


def read_card(data: bytes) -> Card:
    """
    Read what another node told of itself.

    Raises:
        DecodeError: it is not such a file, or of another form.
    """
    try:
        card = msgspec.json.decode(data, type=Card)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DecodeError(f"not a file of `warifu keys export`: {error}") from error
    if card.form != FORM:
        raise DecodeError(f"the form is {card.form}; wanted {FORM}: take a newer Warifu")
    return card


def trust(card: Card, fingerprint: str, settings: NodeSettings, ports: Ports) -> None:
    """
    Take the other State's keys and certificate, as the ceremony compared them. White space does not matter.

    Raises:
        VerificationError: the number is another, or too few root keys signed.
        UsageError: it is not the other State's, or its keys were taken before.
    """
    signed = card.signed
    if signed.manifest.state != settings.peer:
        raise UsageError(
            f"these are the keys of {signed.manifest.state}; the other State of this node is {settings.peer}"
        )
    if "".join(fingerprint.split()) != "".join(card.fingerprint.split()):
        raise VerificationError(
            "the number is another: compare the papers again, and trust nothing until then"
        )
    if is_trusted(ports):
        raise UsageError(
            f"the keys of {settings.peer} were taken before; newer ones come over the link and prove themselves"
        )
    settings.peer_certificate.write_text(card.certificate)
    begin_trust(settings.peer, signed, signed.manifest.fingerprint, ports)
