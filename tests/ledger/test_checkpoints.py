from __future__ import annotations

import pytest

from tests.ledger.made_up import AT, LOG_KEY, ORIGIN, SECOND_WITNESS_KEY, WITNESS_KEY, a_log_key
from warifu.errors import DecodeError, KeyPurposeError, UsageError, VerificationError
from warifu.keys import Purpose, SigningKey
from warifu.ledger import (
    Checkpoint,
    TreeHead,
    cosign,
    cosigned_at,
    open_checkpoint,
    read_checkpoint,
    sign_checkpoint,
)
from warifu.ledger.cosignatures import check_by_purpose
from warifu.ledger.notes import Note, NoteSignature, sign_note

CHECKPOINT = Checkpoint(ORIGIN, TreeHead(3, bytes(range(32))))
TEXT = "node-a.invalid/ledger\n3\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"
ROOT = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="


class TestCheckpoints:
    def test_a_checkpoint_is_three_lines(self):
        assert CHECKPOINT.text == TEXT
        assert read_checkpoint(TEXT) == CHECKPOINT

    def test_lines_after_them_are_kept(self):
        extended = read_checkpoint(TEXT + "more\nand more\n")

        assert extended.extensions == ("more", "and more")
        assert extended.text == TEXT + "more\nand more\n"

    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ("", "a checkpoint of 0 lines"),
            ("a\n3\n", "a checkpoint of 2 lines"),
            (TEXT[:-1], "a checkpoint of 2 lines"),
            (f"\n3\n{ROOT}\n", "none empty"),
            (TEXT + "\n", "none empty"),
            (f"a\n03\n{ROOT}\n", "size of a checkpoint: '03'; wanted a whole number"),
            (f"a\n-3\n{ROOT}\n", "size of a checkpoint"),
            (f"a\n\u0663\n{ROOT}\n", "size of a checkpoint"),
            (f"a\n9223372036854775808\n{ROOT}\n", "size of a checkpoint"),
            ("a\n3\nAAEC\n", "root of a checkpoint: 3 bytes, wanted a hash of 32"),
            (f"a\n3\n{ROOT[:-2]}9=\n", "ends in bits that say nothing"),
        ],
    )
    def test_what_is_not_well_formed_is_refused(self, text, why):
        with pytest.raises(DecodeError) as error:
            read_checkpoint(text)

        assert why in str(error.value)

    def test_the_greatest_size_is_read(self):
        assert read_checkpoint(f"a\n9223372036854775807\n{ROOT}\n").head.size == 2**63 - 1

    def test_what_its_log_signed_is_opened(self):
        note = sign_checkpoint(CHECKPOINT, LOG_KEY)

        assert open_checkpoint(note.to_bytes(), a_log_key(9).verifier, LOG_KEY.verifier) == CHECKPOINT

    def test_a_log_does_not_sign_for_another(self):
        with pytest.raises(
            VerificationError, match=r"the key of b\.invalid does not sign for node-a\.invalid/ledger"
        ):
            sign_checkpoint(CHECKPOINT, a_log_key(name="b.invalid"))

    def test_what_another_known_log_signed_is_not_opened(self):
        other = a_log_key(9, "b.invalid/ledger")
        note = Note(TEXT, (sign_note(TEXT, other, purpose=Purpose.LEDGER),))

        with pytest.raises(VerificationError, match="that this log did not sign"):
            open_checkpoint(note.to_bytes(), LOG_KEY.verifier, other.verifier)


class TestCosignatures:
    @pytest.mark.parametrize("key", [WITNESS_KEY, SECOND_WITNESS_KEY], ids=["Ed25519", "ML-DSA-44"])
    def test_a_cosignature_says_when(self, key):
        signature = cosign(TEXT, key, at=AT)

        assert cosigned_at(TEXT, signature, key.verifier) == AT
        check_by_purpose(TEXT, signature, key.verifier)

    @pytest.mark.parametrize("key", [WITNESS_KEY, SECOND_WITNESS_KEY], ids=["Ed25519", "ML-DSA-44"])
    def test_it_fits_no_other_time_checkpoint_or_length(self, key):
        good = cosign(TEXT, key, at=AT)

        def changed(value: bytes) -> NoteSignature:
            return NoteSignature(good.name, good.key_id, value)

        for text, signature in [
            (TEXT, changed((AT + 1).to_bytes(8, "big") + good.value[8:])),
            (TEXT, changed(good.value[:-1])),
            (TEXT, changed(good.value[:8])),
            (TEXT, changed(b"\xff" + good.value[1:])),
            (TEXT.replace("\n3\n", "\n4\n"), good),
            (TEXT.replace("node-a", "node-b"), good),
            ("not a checkpoint\n", good),
        ]:
            with pytest.raises(VerificationError):
                cosigned_at(text, signature, key.verifier)

    def test_what_an_ed25519_witness_signs_is_the_text_under_two_lines(self):
        signature = cosign(TEXT, WITNESS_KEY, at=1679315147)

        message = f"cosignature/v1\ntime 1679315147\n{TEXT}".encode()
        WITNESS_KEY.verifier.verify(message, signature.value[8:])

    def test_what_an_ml_dsa_witness_signs_names_it_and_leaves_out_extension_lines(self):
        signature = cosign(TEXT + "more\n", SECOND_WITNESS_KEY, at=AT)

        assert cosigned_at(TEXT, signature, SECOND_WITNESS_KEY.verifier) == AT
        message = (
            b"subtree/v1\n\x00"
            b"\x0faudit.invalid/1"
            + AT.to_bytes(8, "big")
            + b"\x15node-a.invalid/ledger"
            + bytes(8)
            + (3).to_bytes(8, "big")
            + bytes(range(32))
        )
        SECOND_WITNESS_KEY.verifier.verify(message, signature.value[8:])

    def test_a_name_or_origin_too_long_for_its_structure_is_refused(self):
        long = "a" * 256
        with pytest.raises(DecodeError, match="the origin of a checkpoint has 256 bytes: wanted at most 255"):
            cosign(TEXT.replace(ORIGIN, long), SECOND_WITNESS_KEY, at=AT)

    @pytest.mark.parametrize("at", [-1, 2**63])
    def test_an_impossible_time_is_refused(self, at):
        with pytest.raises(UsageError, match="a cosignature cannot carry this time"):
            cosign(TEXT, WITNESS_KEY, at=at)

    def test_a_key_of_a_log_does_not_cosign(self):
        with pytest.raises(KeyPurposeError, match="is for ledger, wanted one for witness"):
            cosign(TEXT, LOG_KEY, at=AT)

    def test_a_signature_by_a_log_is_checked_as_one_over_the_text(self):
        check_by_purpose(TEXT, sign_note(TEXT, LOG_KEY, purpose=Purpose.LEDGER), LOG_KEY.verifier)
        witness = SigningKey.from_seed(bytes([1]) * 32, name=ORIGIN, purpose=Purpose.WITNESS)
        with pytest.raises(VerificationError):
            check_by_purpose(TEXT, sign_note(TEXT, LOG_KEY, purpose=Purpose.LEDGER), witness.verifier)
