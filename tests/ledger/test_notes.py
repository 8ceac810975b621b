from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.made_up import LOG_KEY, WITNESS_KEY, a_log_key
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.keys import Purpose
from warifu.ledger.notes import MOST_BYTES, Note, NoteSignature, read_note, sign_note, signers

TEXT = "one line\nand, after\n\nan empty one, another: 割符\n"
SIGNATURE = sign_note(TEXT, LOG_KEY, purpose=Purpose.LEDGER)
NOTE = Note(TEXT, (SIGNATURE,))
KNOWN = (LOG_KEY.verifier,)


def lines(*signatures: str) -> bytes:
    return ("text\n\n" + "".join(f"{line}\n" for line in signatures)).encode()


class TestReading:
    def test_a_note_comes_back_as_it_was_written(self):
        assert read_note(NOTE.to_bytes()) == NOTE

    def test_the_text_may_hold_empty_lines_and_be_nothing_but_one(self):
        assert read_note("\n\n— a AAAAAAA=\n".encode()).text == "\n"

    @pytest.mark.parametrize(
        ("data", "why"),
        [
            (b"text\n", "a note without signatures"),
            (b"text\n\n", "a note without signatures"),
            (b"text\n\n\xff", "not UTF-8 at byte 6"),
            (b"te\txt\n\n", "a control character"),
            (b"te\rxt\n\n", "a control character"),
            (bytes(MOST_BYTES + 1), "a note of 1048577 bytes: wanted at most 1048576"),
            ("text\n\n— a AAAAAAA=".encode(), "a note that breaks off"),
            (lines("- a AAAAAAA="), "a signature line that is none"),
            (lines("—a AAAAAAA="), "a signature line that is none"),
            (lines("— a"), "a signature line that is none"),
            (lines("— a b AAAAAAA="), "a signature line that is none"),
            (lines("— a  AAAAAAA="), "a signature line that is none"),
            (lines("—  AAAAAAA="), "a signature by nobody"),
            (lines("— a+b AAAAAAA="), "a signature by nobody"),
            (lines("— a\u00a0b AAAAAAA="), "a signature by nobody"),
            (lines("— a AAAA!"), "signature of a: 'AAAA!'; wanted base64"),
            (lines("— a AAAAAAA"), "wanted base64"),
            (lines("— a AAAAAAB="), "ends in bits that say nothing"),
            (lines("— a AAAAAA=="), "signature of a: 4 bytes, wanted more than 4"),
            (lines(*["— a AAAAAAA="] * 65), "a note with 65 signatures: wanted at most 64"),
        ],
    )
    def test_what_is_not_well_formed_is_refused(self, data, why):
        with pytest.raises(DecodeError) as error:
            read_note(data)

        assert why in str(error.value)

    def test_sixty_four_signatures_are_not_too_many(self):
        assert len(read_note(lines(*["— a AAAAAAA="] * 64)).signatures) == 64

    @given(st.binary(max_size=80))
    def test_no_bytes_make_the_reader_fall_over(self, data):
        for whole in (data, TEXT.encode() + b"\n" + data):
            with suppress(DecodeError):
                assert read_note(whole).to_bytes() == whole


class TestSigners:
    def test_the_known_key_that_signed_is_named_once(self):
        assert signers(Note(TEXT, (SIGNATURE, SIGNATURE)), KNOWN) == KNOWN

    def test_signatures_by_unknown_keys_are_passed_over(self):
        stranger = NoteSignature("stranger.invalid", b"\0\0\0\1", bytes(64))
        namesake = sign_note(TEXT, a_log_key(9), purpose=Purpose.LEDGER)

        assert signers(NOTE.with_signatures(stranger, namesake), KNOWN) == KNOWN
        with pytest.raises(VerificationError, match="a note that no known key signed"):
            signers(Note(TEXT, (stranger, namesake)), KNOWN)

    def test_one_bad_signature_of_a_known_key_condemns_the_note(self):
        forged = NoteSignature(SIGNATURE.name, SIGNATURE.key_id, bytes(64))

        with pytest.raises(VerificationError, match=r"the signature of node-a\.invalid/ledger does not fit"):
            signers(NOTE.with_signatures(forged), KNOWN)

    def test_a_signature_is_over_the_whole_text(self):
        with pytest.raises(VerificationError, match="does not fit"):
            signers(Note(TEXT + "more\n", (SIGNATURE,)), KNOWN)


class TestSigning:
    def test_a_signature_is_added_once(self):
        other = sign_note(TEXT, a_log_key(9), purpose=Purpose.LEDGER)

        assert NOTE.with_signatures(other, SIGNATURE, other).signatures == (SIGNATURE, other)

    def test_a_key_signs_no_note_of_another_purpose(self):
        with pytest.raises(KeyPurposeError, match="is for witness, wanted one for ledger"):
            sign_note(TEXT, WITNESS_KEY, purpose=Purpose.LEDGER)
