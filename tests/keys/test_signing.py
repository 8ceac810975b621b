from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vector_files import published, wrong
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.keys import (
    Algorithm,
    Keyring,
    Purpose,
    SigningKey,
    Verifier,
    read_note_key,
    require_distinct,
    require_purpose,
)

SPECIFICATION = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
SMALL_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
]


def a_key(
    number=1, purpose=Purpose.LEDGER, algorithm=Algorithm.ED25519, name="node.invalid/ledger"
) -> SigningKey:
    return SigningKey.from_seed(bytes([number]) * 32, name=name, purpose=purpose, algorithm=algorithm)


def verdict(public_key: str, message: bytes, signature: str) -> bool:
    try:
        key = Verifier("anyone", Purpose.EXCHANGE, Algorithm.ED25519, bytes.fromhex(public_key))
        key.verify(message, bytes.fromhex(signature))
    except (DecodeError, VerificationError):
        return False
    return True


class TestVectors:
    def test_wycheproof_signatures(self):
        cases = published("wycheproof_ed25519")["cases"]

        def fits(case):
            return verdict(case["public_key_hex"], bytes.fromhex(case["msg"]), case["sig"])

        assert wrong(cases, lambda case: fits(case) is (case["result"] == "valid")) == []

    def test_edge_cases_are_taken_by_one_rule_that_stays(self):
        cases = published("ed25519_edge")["cases"]
        refused_for = {"low_order_A", "non_canonical_A", "non_canonical_R", "low_order_residue"}

        def fits(case):
            return verdict(case["key"], case["msg"].encode(), case["sig"])

        assert wrong(cases, lambda case: fits(case) is refused_for.isdisjoint(case["flags"])) == []


class TestSigning:
    @pytest.mark.parametrize("algorithm", Algorithm)
    def test_what_a_key_signs_its_verifier_takes(self, algorithm):
        key = a_key(algorithm=algorithm, purpose=Purpose.WITNESS)

        key.verifier.verify(b"message", key.sign(b"message", purpose=Purpose.WITNESS))

    @pytest.mark.parametrize("algorithm", Algorithm)
    def test_another_message_another_key_or_a_cut_signature_does_not_fit(self, algorithm):
        key = a_key(algorithm=algorithm, purpose=Purpose.WITNESS)
        other = a_key(2, algorithm=algorithm, purpose=Purpose.WITNESS)
        signature = key.sign(b"message", purpose=Purpose.WITNESS)

        for verifier, message, value in [
            (key.verifier, b"massage", signature),
            (other.verifier, b"message", signature),
            (key.verifier, b"message", signature[:-1]),
            (key.verifier, b"message", b""),
        ]:
            with pytest.raises(
                VerificationError, match=r"the signature of node\.invalid/ledger does not fit"
            ):
                verifier.verify(message, value)

    def test_a_signature_is_the_one_of_rfc_8032(self):
        seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        key = SigningKey.from_seed(seed, name="rfc", purpose=Purpose.EXCHANGE)

        assert (key.name, key.purpose) == ("rfc", Purpose.EXCHANGE)
        assert (
            key.verifier.public_key.hex()
            == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        )
        assert key.sign(b"", purpose=Purpose.EXCHANGE).hex() == (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
            "d25bf5f0595bbe24655141438e7a100b"
        )

    def test_a_key_does_not_sign_for_another_purpose(self):
        with pytest.raises(KeyPurposeError, match="is for ledger, wanted one for permit"):
            a_key().sign(b"message", purpose=Purpose.PERMIT)

    def test_a_seed_has_32_bytes(self):
        with pytest.raises(DecodeError, match="seed of 31 bytes, wanted 32"):
            SigningKey.from_seed(bytes(31), name="node", purpose=Purpose.ROOT)

    def test_a_key_does_not_show_its_secret(self):
        assert "private" not in repr(a_key()).lower()


class TestVerifiers:
    @pytest.mark.parametrize("name", ["", "a b", "a+b", "a\u3000b", "a\n", "a\x01"])
    def test_a_name_has_no_space_and_no_plus(self, name):
        with pytest.raises(DecodeError, match="the name of a key holds"):
            a_key(name=name)

    @pytest.mark.parametrize(("algorithm", "wanted"), [(Algorithm.ED25519, 32), (Algorithm.ML_DSA_44, 1312)])
    def test_a_public_key_has_its_length(self, algorithm, wanted):
        with pytest.raises(DecodeError, match=f"public key of x: 33 bytes, wanted {wanted}"):
            Verifier("x", Purpose.WITNESS, algorithm, bytes(33))

    @pytest.mark.parametrize("public_key", SMALL_ORDER)
    def test_a_public_key_for_which_anyone_can_sign_is_refused(self, public_key):
        with pytest.raises(DecodeError, match="a point of small order"):
            Verifier("x", Purpose.LEDGER, Algorithm.ED25519, bytes.fromhex(public_key))

    @pytest.mark.parametrize("above", [0, 3, 18])
    def test_a_public_key_written_in_a_second_way_is_refused(self, above):
        encoding = (2**255 - 19 + above).to_bytes(32, "little")

        with pytest.raises(DecodeError, match="not the shortest way to write it"):
            Verifier("x", Purpose.LEDGER, Algorithm.ED25519, encoding)


class TestNoteKeys:
    def test_the_key_of_the_specification_is_read_and_written(self):
        verifier = read_note_key(SPECIFICATION, purpose=Purpose.LEDGER)

        assert verifier.name == "example.com/foo"
        assert verifier.key_id.hex() == "530d903a"
        assert verifier.note_key == SPECIFICATION

    @pytest.mark.parametrize(
        ("purpose", "algorithm", "type_"),
        [
            (Purpose.LEDGER, Algorithm.ED25519, 1),
            (Purpose.ROOT, Algorithm.ED25519, 1),
            (Purpose.WITNESS, Algorithm.ED25519, 4),
            (Purpose.WITNESS, Algorithm.ML_DSA_44, 6),
        ],
    )
    def test_each_kind_of_key_has_its_type_and_comes_back(self, purpose, algorithm, type_):
        verifier = a_key(purpose=purpose, algorithm=algorithm).verifier

        assert verifier.signature_type == type_
        assert read_note_key(verifier.note_key, purpose=purpose) == verifier

    def test_the_same_public_key_has_another_id_for_each_purpose(self):
        assert a_key().verifier.key_id != a_key(purpose=Purpose.WITNESS).verifier.key_id

    def test_no_note_is_signed_with_ml_dsa_but_by_a_witness(self):
        with pytest.raises(KeyPurposeError, match="no note is signed with ML-DSA-44 for ledger"):
            _ = a_key(algorithm=Algorithm.ML_DSA_44).verifier.key_id

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("example.com/foo", "not a note verifier key"),
            ("example.com/foo+530d903a", "wanted name"),
            (SPECIFICATION[:-1] + "!", "the key is not base64"),
            (SPECIFICATION.replace("530d903a", "530d903b"), "id 530d903b, wanted 530d903a"),
            (SPECIFICATION.replace("530d903a", "530D903A"), "id 530D903A, wanted 530d903a"),
            ("x+00000000+", "wanted a key of type 1, 4 or 6"),
            ("x+00000000+/w==", "wanted a key of type 1, 4 or 6"),
            ("x+00000000+AQ==", "public key of x: 0 bytes"),
        ],
    )
    def test_refuses_what_is_not_well_formed(self, text, why):
        with pytest.raises(DecodeError) as error:
            read_note_key(text, purpose=Purpose.LEDGER)

        assert why in str(error.value)

    @given(st.text(max_size=60), st.sampled_from(Purpose))
    def test_no_text_makes_the_reader_fall_over(self, text, purpose):
        for whole in (text, f"x+00000000+{text}", SPECIFICATION[:40] + text):
            with suppress(DecodeError, KeyPurposeError):
                assert read_note_key(whole, purpose=purpose).note_key == whole

    def test_refuses_a_key_for_what_its_type_is_not_for(self):
        with pytest.raises(KeyPurposeError, match="type 1 is not for witness"):
            read_note_key(SPECIFICATION, purpose=Purpose.WITNESS)


class TestOneKeyForOnePurpose:
    def test_a_keyring_hands_out_keys_by_purpose(self):
        ledger, witness = a_key(1), a_key(2, Purpose.WITNESS)
        second = a_key(3, Purpose.WITNESS, Algorithm.ML_DSA_44)
        keyring = Keyring((ledger, witness, second))

        assert keyring.of(Purpose.WITNESS) == (witness, second)
        assert keyring.of(Purpose.PERMIT) == ()

    @pytest.mark.parametrize("algorithm", Algorithm)
    def test_a_keyring_refuses_one_seed_for_two_purposes(self, algorithm):
        keys = (a_key(1), a_key(2, Purpose.EXCHANGE), a_key(1, Purpose.WITNESS, algorithm))

        with pytest.raises(KeyPurposeError, match=r"one key for .* \(ledger\) and .* \(witness\)"):
            Keyring(keys)

    def test_verifiers_are_refused_of_which_two_have_one_key(self):
        first, second = a_key(name="a").verifier, a_key(name="b", purpose=Purpose.WITNESS).verifier

        with pytest.raises(KeyPurposeError, match="a and b have one public key"):
            require_distinct((first, second))
        with pytest.raises(KeyPurposeError, match="a and a have one public key"):
            require_distinct((first, first))

    def test_verifiers_of_different_keys_pass(self):
        require_distinct((a_key(1).verifier, a_key(2).verifier))
        require_purpose(a_key().verifier, Purpose.LEDGER)
