from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.made_up import (
    AT,
    LOG_KEY,
    ORIGIN,
    SECOND_WITNESS_KEY,
    WITNESS_KEY,
    a_log_key,
    a_witness_key,
)
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.ledger import Checkpoint, Note, TreeHead, cosign, read_policy, sign_checkpoint
from warifu.ledger.notes import NoteSignature

CHECKPOINT = Checkpoint(ORIGIN, TreeHead(3, bytes(32)))
SIGNED = sign_checkpoint(CHECKPOINT, LOG_KEY)
THIRD_WITNESS_KEY = a_witness_key(4, "audit.invalid/2")
WITNESSES = f"""
witness peer {WITNESS_KEY.verifier.note_key} https://node-b.invalid/witness
 # two audit offices, of which one is enough
witness\taudit-1\t{SECOND_WITNESS_KEY.verifier.note_key}
witness audit-2 {THIRD_WITNESS_KEY.verifier.note_key}
"""
LOG = f"log {LOG_KEY.verifier.note_key}\n"
ALL = LOG + WITNESSES + "group audits any audit-1 audit-2\ngroup both all peer audits\nquorum both\n"


def cosigned(*keys) -> bytes:
    return SIGNED.with_signatures(*(cosign(SIGNED.text, key, at=AT) for key in keys)).to_bytes()


class TestQuorum:
    @pytest.mark.parametrize(
        ("keys", "is_complete"),
        [
            ((), False),
            ((WITNESS_KEY,), False),
            ((SECOND_WITNESS_KEY, THIRD_WITNESS_KEY), False),
            ((WITNESS_KEY, SECOND_WITNESS_KEY), True),
            ((WITNESS_KEY, THIRD_WITNESS_KEY), True),
            ((WITNESS_KEY, SECOND_WITNESS_KEY, THIRD_WITNESS_KEY), True),
        ],
    )
    def test_the_other_state_and_one_audit_office_must_have_cosigned(self, keys, is_complete):
        opened = read_policy(ALL).open(cosigned(*keys))

        assert opened.checkpoint == CHECKPOINT
        assert opened.cosigners == {key.verifier for key in keys}
        assert opened.is_complete is is_complete

    @pytest.mark.parametrize(
        ("lines", "keys", "is_complete"),
        [
            ("quorum none", (), True),
            ("quorum peer", (), False),
            ("quorum peer", (WITNESS_KEY,), True),
            ("group two 2 peer audit-1 audit-2\nquorum two", (WITNESS_KEY,), False),
            ("group two 2 peer audit-1 audit-2\nquorum two", (WITNESS_KEY, THIRD_WITNESS_KEY), True),
        ],
    )
    def test_other_rules(self, lines, keys, is_complete):
        policy = read_policy(LOG + WITNESSES + lines)

        assert policy.open(cosigned(*keys)).is_complete is is_complete

    def test_a_pending_proof_is_no_proof_yet(self):
        policy = read_policy(ALL)

        assert policy.require(cosigned(WITNESS_KEY, SECOND_WITNESS_KEY)) == CHECKPOINT
        with pytest.raises(VerificationError, match=r"cosigned by node-b\.invalid/witness; wait for more"):
            policy.require(cosigned(WITNESS_KEY))
        with pytest.raises(VerificationError, match="cosigned by nobody"):
            policy.require(cosigned())

    def test_cosignatures_without_the_signature_of_the_log_say_nothing(self):
        note = Note(SIGNED.text, (cosign(SIGNED.text, WITNESS_KEY, at=AT),))

        with pytest.raises(VerificationError, match="that this log did not sign"):
            read_policy(ALL).open(note.to_bytes())

    def test_a_forged_cosignature_of_a_known_witness_condemns_the_checkpoint(self):
        good = cosign(SIGNED.text, WITNESS_KEY, at=AT)
        forged = NoteSignature(good.name, good.key_id, good.value[:-1] + b"\0")

        with pytest.raises(VerificationError, match="does not fit"):
            read_policy(ALL).open(SIGNED.with_signatures(forged).to_bytes())


class TestReading:
    @pytest.mark.parametrize(
        ("lines", "why"),
        [
            ("", "a policy without a quorum"),
            ("quorum nobody", "line 7 of a policy: no witness or group of the name 'nobody'"),
            ("quorum peer\nquorum none", "line 8 of a policy: 'quorum none'; wanted"),
            ("group g any", "'group g any'; wanted"),
            ("group g any peer later\nwitness later x", "no witness or group of the name 'later'"),
            ("group g 4 peer audit-1 audit-2", "4 of a group of 3: wanted from 1 to all of them"),
            ("group g 0 peer", "0 of a group of 1"),
            ("group g some peer", "how many of a group: 'some'; wanted a whole number"),
            ("group g any peer peer", "a witness or group that stands in two places"),
            (
                "group g any peer\ngroup h any peer",
                "line 8 of a policy: a witness or group that stands in two places",
            ),
            ("group peer any audit-1", "the name 'peer' is taken"),
            ("group none any audit-1", "the name 'none' is taken"),
            ("witness late", "'witness late'; wanted"),
            ("log x", "not a note verifier key: 'x'"),
            ("trust everybody", "'trust everybody'; wanted"),
        ],
    )
    def test_a_line_that_is_not_well_formed_is_named(self, lines, why):
        with pytest.raises(DecodeError) as error:
            read_policy(LOG + WITNESSES + lines)

        assert why in str(error.value)

    @given(st.text(max_size=60))
    def test_no_text_makes_the_reader_fall_over(self, text):
        for whole in (text, f"{LOG}{WITNESSES}group g {text}\nquorum none", f"{LOG}log {text}"):
            with suppress(DecodeError, KeyPurposeError):
                assert read_policy(whole).quorum

    def test_a_key_stands_for_one_log_or_witness_only(self):
        again = a_log_key(name="c.invalid").verifier.note_key

        with pytest.raises(KeyPurposeError, match="have one public key"):
            read_policy(LOG + f"log {again}\nquorum none")

    def test_a_witness_is_not_listed_as_a_log(self):
        with pytest.raises(KeyPurposeError, match="type 4 is not for ledger"):
            read_policy(f"log {WITNESS_KEY.verifier.note_key} https://node-b.invalid\nquorum none")
