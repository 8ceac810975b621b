from __future__ import annotations

import pytest

from tests.ledger.made_up import (
    AT,
    LOG_KEY,
    ORIGIN,
    SECOND_WITNESS_KEY,
    WITNESS_KEY,
    WITNESSES,
    a_log_key,
    a_published_log,
    a_witness_key,
    entries,
    published,
)
from warifu.errors import KeyPurposeError, VerificationError
from warifu.ledger import (
    EMPTY,
    MemoryLog,
    MemoryStorage,
    TileLog,
    TreeHead,
    add_cosignatures,
    cosign,
    open_checkpoint,
    release,
    sign,
    sign_head,
)
from warifu.ledger.notes import NoteSignature


def a_log(*contents: bytes) -> MemoryLog:
    log = MemoryLog()
    log.append(contents)
    return log


class TestSigningAHead:
    @pytest.mark.parametrize("last", [None, EMPTY, a_log(b"a").head(), a_log(b"a", b"b").head()])
    def test_a_log_that_begins_with_what_was_signed_is_signed(self, last):
        log = a_log(b"a", b"b")

        note = sign_head(log, LOG_KEY, last=last)

        assert open_checkpoint(note.to_bytes(), LOG_KEY.verifier).head == log.head()

    def test_a_log_put_back_to_an_old_state_is_not_signed(self):
        with pytest.raises(
            VerificationError, match=r"a log of 1 entries, of which 2 were signed: .* recover before"
        ):
            sign_head(a_log(b"a"), LOG_KEY, last=a_log(b"a", b"b").head())

    def test_a_rewritten_log_is_not_signed(self):
        with pytest.raises(VerificationError, match="the first 1 entries are not those that were signed"):
            sign_head(a_log(b"x", b"b"), LOG_KEY, last=a_log(b"a").head())

    def test_a_witness_does_not_sign_for_a_log(self):
        with pytest.raises(KeyPurposeError, match="wanted one for ledger"):
            sign_head(a_log(b"a"), WITNESS_KEY, last=None)


class TestPublishingTiles:
    def test_what_is_signed_is_written_down_first(self):
        storage = MemoryStorage()
        log = TileLog(storage, ORIGIN)
        log.append(entries(3))

        note = sign(log, LOG_KEY)

        assert storage.files["state/signed"].decode() == note.text
        assert "checkpoint" not in storage.files

    def test_what_was_signed_before_a_restart_is_held_to(self):
        storage = a_published_log(3)
        old_head = storage.files["state/head"]
        log = TileLog(storage, ORIGIN)
        log.append(entries(2, 3))
        sign(log, LOG_KEY)
        storage.write("state/head", old_head)

        with pytest.raises(VerificationError, match="a log of 3 entries, of which 5 were signed"):
            sign(TileLog(storage, ORIGIN), LOG_KEY)

    def test_the_key_of_another_log_signs_nothing(self):
        log = TileLog(MemoryStorage(), ORIGIN)

        with pytest.raises(VerificationError, match=r"the key of b\.invalid does not sign for node-a"):
            sign(log, a_log_key(name="b.invalid"))

    def test_a_checkpoint_never_goes_back(self):
        storage = MemoryStorage()
        log = TileLog(storage, ORIGIN)
        log.append(entries(3))
        older = sign(log, LOG_KEY)
        log.append(entries(1, 3))
        newer = published(log)

        with pytest.raises(VerificationError, match="a checkpoint of size 3: one of size 4 is in place"):
            release(storage, older, LOG_KEY.verifier)

        assert storage.files["checkpoint"] == newer

    def test_only_what_the_log_signed_is_put_in_place(self):
        note = sign_head(a_log(b"a"), LOG_KEY, last=None)

        with pytest.raises(VerificationError, match="that no known key signed"):
            release(MemoryStorage(), note, a_log_key(9).verifier)


class TestAddingCosignatures:
    def test_those_of_known_witnesses_are_kept_and_others_left_out(self):
        note = sign_head(a_log(b"a"), LOG_KEY, last=None)
        good = [cosign(note.text, key, at=AT) for key in (WITNESS_KEY, SECOND_WITNESS_KEY)]
        strange = cosign(note.text, a_witness_key(9, "c.invalid"), at=AT)
        forged = NoteSignature(WITNESS_KEY.name, WITNESS_KEY.verifier.key_id, bytes(72))

        cosigned = add_cosignatures(note, [strange, good[0], forged, good[1], good[0]], WITNESSES)

        assert cosigned.signatures == (*note.signatures, *good)

    def test_without_any_the_checkpoint_stays_as_it_is(self):
        note = sign_head(a_log(b"a"), LOG_KEY, last=TreeHead(0, EMPTY.root))

        assert add_cosignatures(note, [], WITNESSES) == note
