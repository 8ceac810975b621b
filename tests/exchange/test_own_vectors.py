from __future__ import annotations

from tests.exchange.made_up_envelopes import KEYRING, verifier_for
from tests.vector_files import own, wrong
from warifu.canonical_json import json_bytes, read_json
from warifu.exchange.contents import Contents, open_contents
from warifu.exchange.envelopes import (
    ENVELOPE_TYP,
    envelope_bytes,
    envelope_hash,
    open_envelope,
    read_envelope,
    sign_envelope,
)
from warifu.exchange.jws import open_payload
from warifu.exchange.objects import members_of
from warifu.exchange.packets import PacketKind, open_packet, packet_kind
from warifu.exchange.refusals import MalformedPacketError, UnprovenPacketError
from warifu.keys import Algorithm, Purpose, SealingAlgorithm, SealingKey, SigningKey
from warifu.parties import GB, JP

ENVELOPES, PACKETS = own("own_envelopes"), own("own_packets")


def refusal(read) -> str | None:
    """Return the code that reading ends with, or nothing if it does not fail."""
    try:
        read()
    except (MalformedPacketError, UnprovenPacketError) as error:
        return error.refusal.value
    return None


def test_the_keys_of_the_vectors_come_from_their_seeds():
    common = ENVELOPES["common"]
    seeds = common["seeds_hex"]
    for seed, algorithm, ending in [
        (seeds["exchange"], Algorithm.ED25519, ""),
        (seeds["exchange_ml_dsa_44"], Algorithm.ML_DSA_44, "_ml_dsa_44"),
    ]:
        key = SigningKey.from_seed(
            bytes.fromhex(seed), name="x", purpose=Purpose.EXCHANGE, algorithm=algorithm
        )
        assert key.verifier.kid == common[f"kid{ending}"]
        assert key.verifier.public_key.hex() == common[f"public_key{ending}_hex"]
    for name, seed in PACKETS["common"]["sealing_seeds_hex"].items():
        opener = SealingKey.from_seed(bytes.fromhex(seed), name="x", algorithm=SealingAlgorithm(name))
        assert opener.kid == PACKETS["common"]["kids"][name]


def test_valid_envelopes_verify_and_are_written_again_byte_for_byte():
    cases = [case for case in ENVELOPES["cases"] if case["valid"]]

    def comes_back(case):
        jws, payload = case["jws"].encode(), case["payload"].encode()
        envelope = open_envelope(jws, verifier_for)
        return (
            open_payload(jws, verifier_for, typ=ENVELOPE_TYP).payload == payload
            and envelope_bytes(envelope) == payload
            and envelope_hash(jws) == case["hash"]
            and envelope.sender == read_json(payload)["from"]
        )

    assert len(cases) == 6
    assert wrong(cases, comes_back) == []


def test_signing_makes_the_same_bytes():
    key = SigningKey.from_seed(
        bytes.fromhex(ENVELOPES["common"]["seeds_hex"]["exchange"]), name="x", purpose=Purpose.EXCHANGE
    )
    cases = [case for case in ENVELOPES["cases"] if case["id"] in {"least", "full", "japanese", "of-no-case"}]

    def signs(case):
        return sign_envelope(read_envelope(case["payload"].encode()), key) == case["jws"].encode()

    assert len(cases) == 4
    assert wrong(cases, signs) == []


def test_every_other_envelope_is_refused_for_the_reason_that_it_names():
    cases = [case for case in ENVELOPES["cases"] if not case["valid"]]

    def is_refused(case):
        return refusal(lambda: open_envelope(case["jws"].encode(), verifier_for)) == case["refusal"]

    assert len(cases) == 30
    assert wrong(cases, is_refused) == []


def test_valid_packets_are_opened():
    cases = [case for case in PACKETS["cases"] if case["valid"]]

    def opens(case):
        packet = bytes.fromhex(case["packet_hex"])
        return open_packet(packet, KEYRING, verifier_for).jws == case["envelope"].encode()

    assert wrong(cases, opens) == []
    kinds = [packet_kind(bytes.fromhex(case["packet_hex"])) for case in cases]
    assert kinds == [PacketKind.SEALED] * 3 + [PacketKind.RETURNED]


def test_every_other_packet_is_refused_for_the_reason_that_it_names():
    cases = [case for case in PACKETS["cases"] if not case["valid"]]

    def is_refused(case):
        packet = bytes.fromhex(case["packet_hex"])
        return refusal(lambda: open_packet(packet, KEYRING, verifier_for)) == case["refusal"]

    assert len(cases) == 16
    assert wrong(cases, is_refused) == []


def test_contents_open_or_are_refused_for_the_reason_that_they_name():
    def is_as_said(case):
        packet = bytes.fromhex(case["packet_hex"])
        if not case["valid"]:
            return refusal(lambda: contents_in(packet)) == case["refusal"]
        return json_bytes(members_of(contents_in(packet))).decode() == case["contents"]

    cases = own("own_contents")["cases"]
    assert [case["valid"] for case in cases].count(True) == 3
    assert len({case["refusal"] for case in cases if not case["valid"]}) == 8
    assert wrong(cases, is_as_said) == []


def contents_in(packet: bytes) -> Contents:
    contents, _ = open_contents(packet, KEYRING, verifier_for, sender=GB, recipient=JP)
    return contents
