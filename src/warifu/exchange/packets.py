"""
Packets: everything that goes from one node to the other, told apart by the first line.

    warifu-sealed/1     an envelope, sealed
    warifu-returned/1   an envelope that the recipient once sent and has lost, sealed
    warifu-contents/1   what is left of an envelope whose bytes were destroyed with something erased, sealed
    warifu-receipt/1    a signed statement on one envelope
    warifu-status/1     a signed statement on how far the link and the ledgers are
    warifu-leaves/1     a signed statement with leaves of a ledger
    warifu-manifest/1   a key manifest, which proves itself by the signatures of root keys

A sealed packet goes on with the routing header on a line, and the sealed bytes. A statement goes on with a JWS.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from warifu.canonical_json import JsonValue, json_bytes
from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.exchange.envelopes import SPOKEN, Envelope, open_envelope
from warifu.exchange.jws import VerifierFor, open_payload, sign_payload
from warifu.exchange.objects import read_object
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.exchange.sealing import RoutingHeader, pad, padded_size, read_routing_header, seal_info, unpad
from warifu.exchange.versions import Versions
from warifu.keys import Keyring, SealingPublicKey, SignedManifest, SigningKey, read_signed_manifest

MOST_PACKET_BYTES = 512 * 1024
"""The longest packet of any kind."""


class PacketKind(StrEnum):
    """What a packet is, and the version of its form."""

    SEALED = "warifu-sealed/1"
    RETURNED = "warifu-returned/1"
    CONTENTS = "warifu-contents/1"
    RECEIPT = "warifu-receipt/1"
    STATUS = "warifu-status/1"
    LEAVES = "warifu-leaves/1"
    MANIFEST = "warifu-manifest/1"


_SEALED_AS = {
    PacketKind.SEALED: "warifu/exchange/v{v}",
    PacketKind.RETURNED: "warifu/returned/v{v}",
    PacketKind.CONTENTS: "warifu/contents/v{v}",
}
_TYP_OF = {
    PacketKind.RECEIPT: "warifu-receipt+jws",
    PacketKind.STATUS: "warifu-status+jws",
    PacketKind.LEAVES: "warifu-leaves+jws",
}
_KINDS = {kind.value.encode(): kind for kind in PacketKind}


@dataclass(frozen=True)
class Opened:
    """A sealed packet that was opened and verified: its header, the envelope, and the JWS that proves it."""

    header: RoutingHeader
    envelope: Envelope
    jws: bytes


def packet_kind(packet: bytes) -> PacketKind:
    """
    Return the kind of a packet.

    Raises:
        MalformedPacketError: it is larger than any packet, or its first line names no kind.
    """
    return _divided(packet)[0]


def seal(
    jws: bytes, header: RoutingHeader, recipient: SealingPublicKey, *, kind: PacketKind = PacketKind.SEALED
) -> bytes:
    """
    Seal a signed envelope, or what is left of one, for the holder of a key.

    Raises:
        UsageError: the kind is not a sealed one, or the header is not for this key and this size.
    """
    if kind not in _SEALED_AS or header.kid != recipient.kid or header.size != padded_size(jws):
        raise UsageError(f"the header is not one to seal {len(jws)} bytes to {recipient.kid} as {kind}")
    sealed = recipient.seal(pad(jws), info=_info(kind, header))
    return b"\n".join((kind.value.encode(), header.to_bytes(), sealed))


def routing_header(packet: bytes) -> RoutingHeader:
    """
    Return what a sealed packet says in clear, without opening it.

    Raises:
        MalformedPacketError: it is not a sealed packet.
    """
    return _sealed_parts(packet)[1]


def unseal(packet: bytes, keyring: Keyring) -> tuple[RoutingHeader, bytes]:
    """
    Open a sealed packet: its header, and the JWS, of which nothing is verified yet.

    Raises:
        MalformedPacketError: it is not a sealed packet, or is not padded as it should be.
        UnprovenPacketError: it is sealed to a key not held here, or changed on the way.
    """
    kind, header, sealed = _sealed_parts(packet)
    key = keyring.sealing_key(header.kid)
    if key is None:
        raise UnprovenPacketError(RefusalCode.UNKNOWN_SEALING_KEY, f"sealed to {header.kid}, not held here")
    if len(sealed) != header.size + key.public.overhead:
        raise UnprovenPacketError(
            RefusalCode.SEAL_BROKEN, f"{len(sealed)} sealed bytes do not hold {header.size}"
        )
    try:
        return header, unpad(key.open(sealed, info=_info(kind, header)))
    except VerificationError as error:
        raise UnprovenPacketError(RefusalCode.SEAL_BROKEN, str(error)) from error


def open_packet(
    packet: bytes, keyring: Keyring, verifier_for: VerifierFor, *, versions: Versions = SPOKEN
) -> Opened:
    """
    Open a sealed packet and verify the envelope in it, which must be the one its header names.

    Raises:
        MalformedPacketError: something is not in the form it should be in.
        UnprovenPacketError: a seal or a signature does not fit, or header and envelope differ.
    """
    header, jws = unseal(packet, keyring)
    envelope = open_envelope(jws, verifier_for, versions=versions)
    header.require(envelope)
    return Opened(header, envelope, jws)


def sign_statement(kind: PacketKind, body: dict[str, JsonValue], key: SigningKey) -> bytes:
    """
    Return a packet with a signed statement of a kind.

    Raises:
        UsageError: the kind is not one of a statement, or it is too large.
        DecodeError: the body holds what JSON cannot say.
        KeyPurposeError: the key is not one for the exchange.
    """
    if kind not in _TYP_OF:
        raise UsageError(f"{kind} is no statement: seal an envelope")
    packet = kind.value.encode() + b"\n" + sign_payload(json_bytes(body), key, typ=_TYP_OF[kind])
    if len(packet) > MOST_PACKET_BYTES:
        raise UsageError(f"a statement of {len(packet)} bytes, at most {MOST_PACKET_BYTES}: divide it")
    return packet


def open_statement(kind: PacketKind, packet: bytes, verifier_for: VerifierFor) -> dict[str, JsonValue]:
    """
    Return the body of a signed statement of a kind.

    Raises:
        MalformedPacketError: it is not a statement of this kind.
        UnprovenPacketError: the key is not trusted, or the signature does not fit.
    """
    found, jws = _divided(packet)
    if found is not kind or kind not in _TYP_OF:
        raise MalformedPacketError(RefusalCode.NOT_A_PACKET, f"a packet {found}, wanted a statement {kind}")
    payload = open_payload(jws, verifier_for, typ=_TYP_OF[kind]).payload
    try:
        return read_object(payload)
    except DecodeError as error:
        raise MalformedPacketError(RefusalCode.BAD_STATEMENT, str(error)) from error


def manifest_packet(signed: SignedManifest) -> bytes:
    """Return a packet with a key manifest: for a peer that does not know the key that would sign an envelope."""
    return PacketKind.MANIFEST.value.encode() + b"\n" + signed.to_bytes()


def open_manifest_packet(packet: bytes) -> SignedManifest:
    """
    Return the key manifest of a packet. Nothing is verified: a key book does that.

    Raises:
        MalformedPacketError: it is not a packet with the canonical JSON of one.
    """
    found, data = _divided(packet)
    if found is not PacketKind.MANIFEST:
        raise MalformedPacketError(RefusalCode.NOT_A_PACKET, f"a packet {found}, wanted a key manifest")
    try:
        return read_signed_manifest(data)
    except DecodeError as error:
        raise MalformedPacketError(RefusalCode.BAD_MANIFEST, str(error)) from error


def _info(kind: PacketKind, header: RoutingHeader) -> bytes:
    return seal_info(_SEALED_AS[kind].format(v=header.v), header)


def _divided(packet: bytes) -> tuple[PacketKind, bytes]:
    if len(packet) > MOST_PACKET_BYTES:
        raise MalformedPacketError(RefusalCode.TOO_LARGE, f"a packet of {len(packet)} bytes")
    line, _, rest = packet.partition(b"\n")
    if line not in _KINDS:
        raise MalformedPacketError(RefusalCode.NOT_A_PACKET, f"the first line is {line[:40]!r}")
    return _KINDS[line], rest


def _sealed_parts(packet: bytes) -> tuple[PacketKind, RoutingHeader, bytes]:
    kind, rest = _divided(packet)
    if kind not in _SEALED_AS:
        raise MalformedPacketError(RefusalCode.NOT_A_PACKET, f"a packet {kind} is not sealed")
    line, _, sealed = rest.partition(b"\n")
    return kind, read_routing_header(line), sealed
