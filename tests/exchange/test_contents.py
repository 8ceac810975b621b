from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.made_up_envelopes import (
    FIRST,
    HYBRID_OPENER,
    KEYRING,
    OPENER,
    SIGNER,
    STRANGER,
    a_packet,
    verifier_for,
)
from warifu.canonical_json import json_bytes, read_json
from warifu.errors import DecodeError, KeyPurposeError
from warifu.exchange.contents import CONTENTS_TYP, Contents, open_contents, seal_contents
from warifu.exchange.envelopes import MOST_ENVELOPE_BYTES, envelope_hash, sign_envelope
from warifu.exchange.jws import sign_payload
from warifu.exchange.objects import members_of
from warifu.exchange.packets import MOST_PACKET_BYTES, PacketKind, packet_kind, routing_header, seal
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.exchange.sealing import RoutingHeader, padded_size
from warifu.keys import Purpose, SigningKey
from warifu.parties import GB, JP

LEFT = Contents(
    sender=GB,
    recipient=JP,
    of=JP,
    v=1,
    id=FIRST.id,
    link_seq=7,
    hash="ab" * 32,
    kid=SIGNER.verifier.kid,
    case="0f" * 16,
    created=FIRST.created,
    body=FIRST.body,
    missing=("1e" * 16,),
)


def opened(packet, *, sender=GB, recipient=JP):
    return open_contents(packet, KEYRING, verifier_for, sender=sender, recipient=recipient)


def signed(payload, *, key=SIGNER, typ=CONTENTS_TYP, **header):
    """Return a packet of any bytes, signed and sealed as contents."""
    jws = sign_payload(payload, key, typ=typ)
    named = RoutingHeader(1, GB, JP, LEFT.id, 7, padded_size(jws), OPENER.public.kid)
    return seal(jws, replace(named, **header), OPENER.public, kind=PacketKind.CONTENTS)


def refusal_of(packet, error, **ends):
    with pytest.raises(error) as caught:
        opened(packet, **ends)
    return caught.value.refusal


@pytest.mark.parametrize("to", [OPENER, HYBRID_OPENER], ids=["x25519", "hybrid"])
def test_contents_come_back_as_they_were_signed_and_nothing_of_them_is_in_clear(to):
    packet = seal_contents(LEFT, SIGNER, to.public)

    assert packet_kind(packet) is PacketKind.CONTENTS
    assert packet.startswith(b"warifu-contents/1\n")
    assert opened(packet)[0] == LEFT
    assert (routing_header(packet).id, routing_header(packet).link_seq) == (LEFT.id, 7)
    assert LEFT.case.encode() not in packet
    assert b"QuestionAsked" not in packet


def test_contents_have_just_these_members():
    assert members_of(LEFT) == {
        "from": "GB",
        "to": "JP",
        "of": "JP",
        "v": 1,
        "id": FIRST.id,
        "link_seq": 7,
        "hash": "ab" * 32,
        "kid": SIGNER.verifier.kid,
        "case": "0f" * 16,
        "created": "2026-11-22T09:00:00Z",
        "body": {"entries": [{"content": {"kind": "QuestionAsked/1"}, "salt": "5a" * 32}]},
        "missing": ["1e" * 16],
    }


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"of": "AU"}, "one of the two States"),
        ({"v": 0}, "1 or more"),
        ({"id": "x"}, "UUID of version 7"),
        ({"link_seq": 0}, "1 or more"),
        ({"hash": "AB" * 32}, "64 lower-case"),
        ({"kid": "x" * 44}, "a thumbprint"),
        ({"case": "x"}, "32 lower-case"),
        ({"missing": ("1e" * 16, "x")}, "32 lower-case"),
    ],
)
def test_contents_of_another_form_are_none(change, message):
    with pytest.raises(DecodeError, match=message):
        replace(LEFT, **change)


def test_whoever_signs_them_must_be_the_other_state():
    assert refusal_of(seal_contents(LEFT, STRANGER, OPENER.public), UnprovenPacketError) is (
        RefusalCode.KEY_NOT_TRUSTED
    )
    packet = seal_contents(LEFT, SIGNER, OPENER.public)
    assert refusal_of(packet, UnprovenPacketError, sender=JP) is RefusalCode.NOT_THE_PEER
    assert refusal_of(packet, UnprovenPacketError, recipient=GB) is RefusalCode.NOT_FOR_ME
    with pytest.raises(KeyPurposeError):
        seal_contents(LEFT, SigningKey.from_seed(bytes(32), name="x", purpose=Purpose.LEDGER), OPENER.public)


def test_a_signature_over_something_else_does_not_fit():
    jws = sign_payload(json_bytes(members_of(LEFT)), SIGNER, typ=CONTENTS_TYP)
    head, payload, signature = jws.split(b".")
    other = sign_payload(json_bytes(members_of(replace(LEFT, missing=()))), SIGNER, typ=CONTENTS_TYP)
    mixed = b".".join((head, payload, other.split(b".")[2]))
    assert signature != other.split(b".")[2]
    header = RoutingHeader(1, GB, JP, LEFT.id, 7, padded_size(mixed), OPENER.public.kid)
    packet = seal(mixed, header, OPENER.public, kind=PacketKind.CONTENTS)
    assert refusal_of(packet, UnprovenPacketError) is RefusalCode.BAD_SIGNATURE


@pytest.mark.parametrize(
    "change", [{"id": "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"}, {"link_seq": 8}, {"v": 2}]
)
def test_the_header_must_be_that_of_the_contents(change):
    packet = signed(json_bytes(members_of(LEFT)), **change)
    assert refusal_of(packet, UnprovenPacketError) is RefusalCode.HEADER_DIFFERS


def test_one_kind_of_sealed_packet_does_not_pass_for_another():
    packet = seal_contents(LEFT, SIGNER, OPENER.public)
    swapped = a_packet().replace(b"warifu-sealed/1", b"warifu-contents/1", 1)

    assert refusal_of(a_packet(), MalformedPacketError) is RefusalCode.NOT_A_PACKET
    assert refusal_of(swapped, UnprovenPacketError) is RefusalCode.SEAL_BROKEN
    assert refusal_of(packet + b"\0", UnprovenPacketError) is RefusalCode.SEAL_BROKEN
    envelope = signed(json_bytes(members_of(LEFT)), typ="warifu-env+jws")
    assert refusal_of(envelope, MalformedPacketError) is RefusalCode.BAD_JWS


@pytest.mark.parametrize(
    "payload",
    [
        b"[]",
        b"{}",
        json_bytes(members_of(LEFT)) + b" ",
        json_bytes(members_of(LEFT) | {"more": 1}),
        json_bytes(members_of(LEFT) | {"missing": None}),
    ],
)
def test_what_is_signed_is_the_canonical_json_of_contents(payload):
    assert refusal_of(signed(payload), MalformedPacketError) is RefusalCode.BAD_STATEMENT


@pytest.mark.parametrize("erased", [1, 40])
def test_what_is_left_of_the_longest_envelope_fits_into_a_packet(erased):
    def an_entry(number: int) -> dict:
        return {"content": {"ref": f"{number:032x}", "text": "x" * 1500}, "salt": "5a" * 32}

    entries, size = [], 0
    while size <= MOST_ENVELOPE_BYTES - 2200:
        entries.append(an_entry(len(entries)))
        whole = replace(FIRST, body={"entries": entries})
        size = len(sign_envelope(whole, SIGNER))
    missing = tuple(each["content"]["ref"] for each in entries[:erased])
    left = replace(
        LEFT,
        hash=envelope_hash(sign_envelope(whole, SIGNER)),
        body={"entries": entries[erased:]},
        missing=missing,
    )
    packet = seal_contents(left, SIGNER, OPENER.public)
    assert len(packet) <= MOST_PACKET_BYTES
    assert opened(packet)[0] == left
    assert read_json(packet.split(b"\n")[1])["size"] <= 262_144
