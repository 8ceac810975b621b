from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA, SECP256R1, EllipticCurvePublicNumbers
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from tests.border.made_up import PERMIT_KEY, a_device_key
from tests.vector_files import published, wrong
from warifu.border.cbor import read_cbor, write_cbor
from warifu.border.cose import Sign1, read_sign1, sign1, signed_bytes
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.keys import Algorithm, Purpose, SigningKey, Verifier

KEY_ID = PERMIT_KEY.verifier.key_id
HEADER = write_cbor({1: -8, 4: KEY_ID})
CONTENT, SIGNATURE = b"content", bytes(64)


def written(*parts: object) -> bytes:
    return b"\xd2" + write_cbor(list(parts))


def test_what_was_signed_is_read_and_verifies():
    data = sign1(CONTENT, PERMIT_KEY, purpose=Purpose.PERMIT)

    signed = read_sign1(data, "it")

    assert (signed.key_id, signed.payload, signed.to_bytes()) == (KEY_ID, CONTENT, data)
    signed.verify(PERMIT_KEY.verifier, purpose=Purpose.PERMIT)


def test_what_another_signed_does_not_verify():
    signed = read_sign1(sign1(CONTENT, a_device_key(), purpose=Purpose.DEVICE), "it")

    with pytest.raises(VerificationError, match=r"gate-1\.invalid does not fit"):
        signed.verify(a_device_key(1).verifier, purpose=Purpose.DEVICE)


def test_a_key_for_another_purpose_neither_signs_nor_verifies():
    with pytest.raises(KeyPurposeError):
        sign1(CONTENT, a_device_key(), purpose=Purpose.PERMIT)
    with pytest.raises(KeyPurposeError):
        Sign1(KEY_ID, CONTENT, SIGNATURE).verify(PERMIT_KEY.verifier, purpose=Purpose.DEVICE)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the first byte is not D2"),
        (written(HEADER, {}, CONTENT, SIGNATURE)[1:], "the first byte is not D2"),
        (b"\xd1" + written(HEADER, {}, CONTENT, SIGNATURE)[1:], "the first byte is not D2"),
        (written(HEADER, {}, CONTENT), "wanted a list of 4"),
        (written(HEADER, {}, CONTENT, SIGNATURE, 0), "wanted a list of 4"),
        (written(HEADER, [], CONTENT, SIGNATURE), "wanted a list of 4"),
        (written(HEADER, {}, CONTENT, "signature"), "wanted a list of 4"),
        (written(HEADER, {}, CONTENT, bytes(63)), "a signature of 63 bytes, wanted 64"),
        (written(HEADER, {}, CONTENT, bytes(65)), "a signature of 65 bytes, wanted 64"),
        (written(HEADER, {4: KEY_ID}, CONTENT, SIGNATURE), "a header that is not signed"),
        (written(write_cbor({1: -7, 4: KEY_ID}), {}, CONTENT, SIGNATURE), "wanted algorithm -8, EdDSA"),
        (written(write_cbor({1: -19, 4: KEY_ID}), {}, CONTENT, SIGNATURE), "wanted algorithm -8, EdDSA"),
        (written(write_cbor({4: KEY_ID}), {}, CONTENT, SIGNATURE), "wanted algorithm -8, EdDSA"),
        (written(write_cbor([1]), {}, CONTENT, SIGNATURE), "wanted algorithm -8, EdDSA"),
        (written(write_cbor({1: -8}), {}, CONTENT, SIGNATURE), "wanted 1 and a key id of 4 bytes"),
        (written(write_cbor({1: -8, 4: "abcd"}), {}, CONTENT, SIGNATURE), "wanted 1 and a key id of 4 bytes"),
        (written(write_cbor({1: -8, 4: b"abc"}), {}, CONTENT, SIGNATURE), "wanted 1 and a key id of 4 bytes"),
        (written(write_cbor({1: -8, 3: 0, 4: KEY_ID}), {}, CONTENT, SIGNATURE), "wanted 1 and a key id"),
        (written(write_cbor({1: -8, 2: [99], 4: KEY_ID}), {}, CONTENT, SIGNATURE), "wanted 1 and a key id"),
        (written(b"", {}, CONTENT, SIGNATURE), "its header: not CBOR"),
        (written(HEADER + b"\x00", {}, CONTENT, SIGNATURE), "its header: written in another way"),
        (written(HEADER, {}, CONTENT, SIGNATURE) + b"\x00", "followed by more bytes"),
    ],
)
def test_any_other_form_is_refused(data, message):
    with pytest.raises(DecodeError, match=f"^it.*{message}"):
        read_sign1(data, "it")


class TestPublishedVectors:
    def test_what_is_signed_is_what_they_say_and_their_signatures_verify_or_not(self):
        cases = [case["doc"] for case in published("cose_sign1")["cases"] if "sign0" in case["doc"]["input"]]

        assert wrong([{"id": doc["title"]} | doc for doc in cases], as_told) == []

    def test_of_all_of_them_none_has_the_one_form_of_ours(self):
        for case in published("cose_sign1")["cases"]:
            with pytest.raises(DecodeError):
                read_sign1(bytes.fromhex(case["doc"]["output"]["cbor"]), "it")

    def test_the_one_of_ed25519_is_what_our_key_signs(self):
        (doc,) = [case["doc"] for case in published("cose_sign1")["cases"] if "eddsa-sig-01" in case["id"]]
        key = doc["input"]["sign0"]["key"]
        ours = SigningKey.from_seed(bytes.fromhex(key["d_hex"]), name="11", purpose=Purpose.PERMIT)
        protected, _, payload, signature = read_cbor(bytes.fromhex(doc["output"]["cbor"])[1:], "it")

        assert ours.verifier.public_key.hex() == key["x_hex"]
        assert ours.sign(signed_bytes(protected, payload), purpose=Purpose.PERMIT) == signature


def as_told(doc: dict) -> bool:
    """Say whether a case verifies, or fails, as it says; and whether what is signed is what it says."""
    data = bytes.fromhex(doc["output"]["cbor"])
    fails = doc.get("fail", False)
    if data[0] not in (0xD2, 0x84):  # COSE_Sign1 with its tag, or a list of four without one
        return fails
    protected, unprotected, payload, signature = read_cbor(data.removeprefix(b"\xd2"), "it")
    header = unprotected | (read_cbor(protected, "its header") if protected else {})
    signed = signed_bytes(b"" if protected == b"\xa0" else protected, payload)
    if not fails and signed.hex().upper() != doc["intermediates"]["ToBeSign_hex"]:
        return False
    return verifies(doc["input"]["sign0"]["key"], header.get(1), signed, signature) is not fails


def verifies(key: dict, algorithm: object, signed: bytes, signature: bytes) -> bool:
    if algorithm == -8:
        public = bytes.fromhex(key["x_hex"])
        Verifier("11", Purpose.PERMIT, Algorithm.ED25519, public).verify(signed, signature)
        return True
    if algorithm != -7:
        return False
    x, y = (int.from_bytes(unpadded(key[name]), "big") for name in ("x", "y"))
    public = EllipticCurvePublicNumbers(x, y, SECP256R1()).public_key()
    r, s = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
    try:
        public.verify(encode_dss_signature(r, s), signed, ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True


def unpadded(text: str) -> bytes:
    from base64 import urlsafe_b64decode

    return urlsafe_b64decode(text + "=" * (-len(text) % 4))
