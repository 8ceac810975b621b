from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from tests.keys.made_up import EXCHANGE, SEALING, a_sealing_key, a_signing_key
from tests.vector_files import own, published, wrong
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.keys import (
    Algorithm,
    Keyring,
    Purpose,
    SealingAlgorithm,
    SealingKey,
    SealingPublicKey,
    Verifier,
)

LOW_ORDER = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]


def opens(private: str, case: dict) -> bool:
    key = SealingKey.from_seed(bytes.fromhex(private), name="anyone")
    try:
        text = key.open(bytes.fromhex(case["enc_and_ciphertext_hex"]), info=case["info"].encode())
    except VerificationError:
        return False
    return text == case["plaintext"].encode()


@pytest.mark.parametrize("files", [own, published], ids=["own", "published"])
def test_sealed_messages_of_another_implementation_open_or_do_not(files):
    family = files("own_hpke")
    private = family["common"]["recipient_private_hex"]

    assert wrong(family["cases"], lambda case: opens(private, case) is case["valid"]) == []
    assert {case["valid"] for case in family["cases"]} == {True, False}


class TestSealing:
    @pytest.mark.parametrize(
        ("algorithm", "overhead"), [(SealingAlgorithm.X25519, 48), (SealingAlgorithm.HYBRID, 1136)]
    )
    def test_what_is_sealed_to_a_key_its_holder_opens(self, algorithm, overhead):
        key = a_sealing_key(1, algorithm)

        sealed = key.public.seal(b"a message", info=b"to whom")

        assert len(sealed) == len(b"a message") + overhead
        assert key.public.overhead == overhead
        assert key.open(sealed, info=b"to whom") == b"a message"

    @pytest.mark.parametrize("algorithm", SealingAlgorithm)
    def test_another_key_another_info_or_cut_bytes_open_nothing(self, algorithm):
        key, other = a_sealing_key(1, algorithm), a_sealing_key(2, algorithm)
        sealed = key.public.seal(b"a message", info=b"info")

        for holder, data, info in [
            (other, sealed, b"info"),
            (key, sealed, b"Info"),
            (key, sealed, b""),
            (key, sealed[:-1], b"info"),
            (key, sealed + b"\0", b"info"),
            (key, b"", b"info"),
        ]:
            with pytest.raises(VerificationError, match="not sealed to the key"):
                holder.open(data, info=info)

    def test_the_same_message_is_sealed_to_other_bytes_each_time(self):
        assert SEALING.public.seal(b"x", info=b"") != SEALING.public.seal(b"x", info=b"")

    @given(st.binary(max_size=1300))
    def test_no_bytes_make_the_opening_fall_over(self, data):
        for algorithm in SealingAlgorithm:
            with pytest.raises(VerificationError):
                a_sealing_key(1, algorithm).open(data, info=b"")

    def test_the_hybrid_key_is_made_from_its_seed_as_x_wing_makes_it(self):
        case = published("hpke_hybrid")["cases"][0]

        key = SealingKey.from_seed(
            bytes.fromhex(case["skRm"]), name="anyone", algorithm=SealingAlgorithm.HYBRID
        )

        assert key.public.public_key.hex() == case["pkRm"]

    def test_private_bytes_are_in_no_text_of_a_key(self):
        key = SealingKey.from_seed(b"\x5a" * 32, name="jp.invalid/sealing")

        assert "5a5a" not in repr(key)
        assert "ZZZZ" not in repr(key)
        assert (key.name, key.purpose) == ("jp.invalid/sealing", Purpose.SEALING)


class TestKeysThatAreNone:
    def test_a_seed_has_32_bytes(self):
        with pytest.raises(DecodeError, match="seed of 31 bytes, wanted 32"):
            SealingKey.from_seed(bytes(31), name="x")

    def test_a_key_has_the_length_of_its_algorithm_and_a_name(self):
        with pytest.raises(DecodeError, match="31 bytes, wanted 32"):
            SealingPublicKey("x", SealingAlgorithm.X25519, bytes(31))
        with pytest.raises(DecodeError, match="32 bytes, wanted 1216"):
            SealingPublicKey("x", SealingAlgorithm.HYBRID, bytes(32))
        with pytest.raises(DecodeError, match="the name of a key"):
            SealingPublicKey("", SealingAlgorithm.X25519, SEALING.public.public_key)

    @pytest.mark.parametrize("point", LOW_ORDER)
    def test_a_point_of_small_order_for_which_anyone_can_open_is_refused(self, point):
        with pytest.raises(DecodeError, match="not a key to seal to"):
            SealingPublicKey("x", SealingAlgorithm.X25519, bytes.fromhex(point))

        hybrid = a_sealing_key(1, SealingAlgorithm.HYBRID).public.public_key[:-32]
        with pytest.raises(DecodeError, match="not a key to seal to"):
            SealingPublicKey("x", SealingAlgorithm.HYBRID, hybrid + bytes.fromhex(point))

    @pytest.mark.parametrize("above", [9, 2**254 + 19])
    def test_a_point_written_in_a_second_way_is_refused(self, above):
        point = (2**255 - 19 + above).to_bytes(32, "little")

        with pytest.raises(DecodeError, match="not the shortest way to write its point"):
            SealingPublicKey("x", SealingAlgorithm.X25519, point)

    def test_the_lattice_half_of_a_hybrid_key_must_be_one(self):
        public = a_sealing_key(1, SealingAlgorithm.HYBRID).public.public_key

        with pytest.raises(DecodeError, match="not a key to seal to"):
            SealingPublicKey("x", SealingAlgorithm.HYBRID, b"\xff" * 1184 + public[-32:])

    def test_a_hybrid_key_holds_both_halves(self):
        public = a_sealing_key(1, SealingAlgorithm.HYBRID).public.public_key

        assert len(public) == len(MLKEM768PrivateKey.generate().public_key().public_bytes_raw()) + len(
            X25519PrivateKey.generate().public_key().public_bytes_raw()
        )


class TestOneKeyForOnePurpose:
    def test_a_keyring_finds_a_sealing_key_by_its_thumbprint(self):
        keyring = Keyring((EXCHANGE,), (SEALING, a_sealing_key(2)))

        assert keyring.sealing_key(SEALING.kid) is SEALING
        assert keyring.sealing_key(EXCHANGE.verifier.kid) is None
        assert keyring.of(Purpose.SEALING) == ()

    @pytest.mark.parametrize("algorithm", SealingAlgorithm)
    def test_a_keyring_refuses_a_seed_that_signs_and_seals(self, algorithm):
        with pytest.raises(KeyPurposeError, match=r"one key for .* \(exchange\) and .* \(sealing\)"):
            Keyring((a_signing_key(1),), (a_sealing_key(1, algorithm),))

    @pytest.mark.parametrize("algorithm", Algorithm)
    def test_no_key_for_sealing_signs(self, algorithm):
        with pytest.raises(KeyPurposeError, match="a key for sealing signs nothing"):
            a_signing_key(1, Purpose.SEALING, algorithm)
        with pytest.raises(KeyPurposeError, match="a key for sealing signs nothing"):
            Verifier("x", Purpose.SEALING, Algorithm.ED25519, EXCHANGE.verifier.public_key)


class TestThumbprints:
    def test_the_thumbprint_of_rfc_8037_a3(self):
        public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        verifier = Verifier("x", Purpose.EXCHANGE, Algorithm.ED25519, bytes.fromhex(public))

        assert verifier.kid == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"

    def test_a_thumbprint_says_which_key_and_nothing_of_its_purpose(self):
        assert a_signing_key(1, Purpose.LEDGER).verifier.kid == a_signing_key(1).verifier.kid

    def test_the_same_bytes_in_another_algorithm_have_another_thumbprint(self):
        public = SEALING.public.public_key
        as_signing = Verifier("x", Purpose.EXCHANGE, Algorithm.ED25519, public)

        assert as_signing.kid != SEALING.kid

    def test_newer_algorithms_are_named_in_what_is_hashed(self):
        kids = {
            a_signing_key(1, algorithm=Algorithm.ML_DSA_44).verifier.kid,
            a_sealing_key(1, SealingAlgorithm.HYBRID).kid,
            a_sealing_key(1).kid,
            a_signing_key(1).verifier.kid,
        }

        assert len(kids) == 4
        assert all(len(kid) == 43 for kid in kids)
