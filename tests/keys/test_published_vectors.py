"""The primitives of `cryptography` as sealing uses them, held against published vectors."""

from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.bindings._rust import openssl
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tests.vector_files import published, wrong
from warifu.errors import DecodeError
from warifu.keys import SealingAlgorithm, SealingKey, SealingPublicKey

KDFS = {1: KDF.HKDF_SHA256, 2: KDF.HKDF_SHA384, 3: KDF.HKDF_SHA512, 16: KDF.SHAKE128, 17: KDF.SHAKE256}
AEADS = {
    1: (AEAD.AES_128_GCM, AESGCM),
    2: (AEAD.AES_256_GCM, AESGCM),
    3: (AEAD.CHACHA20_POLY1305, ChaCha20Poly1305),
}
LEAST_NONCE_BITS = 64
"""The library takes no shorter nonce. HPKE uses 96 bits, and nothing else here seals."""


def bytes_of(case: dict, *names: str) -> list[bytes]:
    return [bytes.fromhex(case[name]) for name in names]


def decrypts(cipher, case: dict) -> bool:
    key, nonce, aad, message, ciphertext, tag = bytes_of(case, "key", "iv", "aad", "msg", "ct", "tag")
    try:
        return cipher(key).decrypt(nonce, ciphertext + tag, aad) == message
    except (InvalidTag, ValueError):
        return False


def encrypts(cipher, case: dict) -> bool:
    key, nonce, aad, message, ciphertext, tag = bytes_of(case, "key", "iv", "aad", "msg", "ct", "tag")
    return cipher(key).encrypt(nonce, message, aad) == ciphertext + tag


@pytest.mark.parametrize(
    ("family", "cipher"),
    [("wycheproof_aes_gcm", AESGCM), ("wycheproof_chacha20_poly1305", ChaCha20Poly1305)],
)
def test_ciphers(family, cipher):
    cases = published(family)["cases"]

    def is_good(case):
        return case["result"] == "valid" and case["ivSize"] >= LEAST_NONCE_BITS

    assert wrong(cases, lambda case: decrypts(cipher, case) is is_good(case)) == []
    assert wrong([case for case in cases if is_good(case)], lambda case: encrypts(cipher, case)) == []
    assert (
        wrong([case for case in cases if case["ivSize"] == 96 and case["result"] == "valid"], is_good) == []
    )
    assert {case["result"] for case in cases} == {"valid", "invalid"}


def test_key_derivation():
    cases = published("wycheproof_hkdf_sha256")["cases"]

    def derives(case):
        key, salt, info, wanted = bytes_of(case, "ikm", "salt", "info", "okm")
        try:
            return HKDF(SHA256(), case["size"], salt, info).derive(key) == wanted
        except ValueError:
            return False

    assert wrong(cases, lambda case: derives(case) is (case["result"] == "valid")) == []
    assert {case["result"] for case in cases} == {"valid", "invalid"}


def test_key_agreement():
    cases = published("wycheproof_x25519")["cases"]

    def agrees(case):
        private, public, shared = bytes_of(case, "private", "public", "shared")
        try:
            found = X25519PrivateKey.from_private_bytes(private).exchange(
                X25519PublicKey.from_public_bytes(public)
            )
        except ValueError:
            return shared == bytes(32) or case["result"] == "invalid"
        return found == shared and case["result"] != "invalid"

    assert wrong(cases, agrees) == []


def test_a_sealing_key_takes_every_point_that_is_written_in_the_one_way_and_not_weak():
    cases = published("wycheproof_x25519")["cases"]

    def is_taken(case):
        try:
            SealingPublicKey("anyone", SealingAlgorithm.X25519, bytes.fromhex(case["public"]))
        except DecodeError:
            return False
        return True

    def is_good(case):
        weak = case["shared"] == "00" * 32
        return not weak and int.from_bytes(bytes.fromhex(case["public"]), "little") < 2**255 - 19

    assert wrong(cases, lambda case: is_taken(case) is is_good(case)) == []
    assert {is_good(case) for case in cases} == {True, False}


def test_the_hybrid_seal():
    cases = published("hpke_hybrid")["cases"]

    def opens(case):
        key = SealingKey.from_seed(
            bytes.fromhex(case["skRm"]), name="anyone", algorithm=SealingAlgorithm.HYBRID
        )
        aead, cipher = AEADS[case["aead_id"]]
        suite = Suite(KEM.MLKEM768_X25519, KDFS[case["kdf_id"]], aead)
        first = case["encryptions"][0]
        # The vectors have additional data, which only the library's own tests can hand in.
        info, enc, ciphertext, aad = (
            bytes.fromhex(case["info"]),
            *(bytes.fromhex(text) for text in (case["enc"], first["ct"], first["aad"])),
        )
        opened = openssl.hpke._decrypt_with_aad(suite, enc + ciphertext, key._private, info, aad)
        with_key = [
            cipher(bytes.fromhex(case["key"])).decrypt(*bytes_of(one, "nonce", "ct", "aad"))
            for one in case["encryptions"]
        ]
        return [opened, *with_key] == [bytes.fromhex(case["encryptions"][0]["pt"])] * (1 + len(with_key))

    assert {case["kem_id"] for case in cases} == {25722}
    assert wrong(cases, opens) == []
    assert (
        wrong(
            cases,
            lambda case: (
                SealingKey.from_seed(
                    bytes.fromhex(case["skRm"]), name="anyone", algorithm=SealingAlgorithm.HYBRID
                ).public.public_key
                == bytes.fromhex(case["pkRm"])
            ),
        )
        == []
    )
