from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.made_up import (
    AT,
    LOG_KEY,
    ORIGIN,
    SECOND_WITNESS_KEY,
    WITNESS_KEY,
    WITNESSES,
    a_log_key,
    a_witness_key,
    entries,
)
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.ledger import (
    EMPTY,
    AddCheckpoint,
    Answer,
    Checkpoint,
    MemoryLog,
    MemoryRecords,
    TreeHead,
    Witness,
    add_cosignatures,
    ask,
    cosigned_at,
    read_note,
    sign_checkpoint,
)
from warifu.ledger.witnessing import read_add_checkpoint, require_extension

LOG = MemoryLog()
LOG.append(entries(40))
FORK = MemoryLog()
FORK.append([*entries(3), b"another", *entries(36)])
KEYS = (WITNESS_KEY, SECOND_WITNESS_KEY)


def a_witness(records=None) -> Witness:
    return Witness(KEYS, (LOG_KEY.verifier,), MemoryRecords() if records is None else records)


def request(old_size: int, size: int, log=LOG, key=LOG_KEY) -> bytes:
    checkpoint = sign_checkpoint(Checkpoint(key.name, log.head(size)), key).to_bytes()
    return ask(log, checkpoint, size=size, old_size=old_size).to_bytes()


class TestAWitness:
    def test_cosigns_with_all_its_keys(self):
        note = sign_checkpoint(Checkpoint(ORIGIN, LOG.head(7)), LOG_KEY)

        answer = a_witness().add_checkpoint(request(0, 7), at=AT)

        assert answer.status == 200
        assert [
            cosigned_at(note.text, *pair) for pair in zip(answer.cosignatures, WITNESSES, strict=True)
        ] == [AT, AT]
        assert len(add_cosignatures(note, answer.cosignatures, WITNESSES).signatures) == 3

    def test_cosigns_the_empty_log_and_only_with_its_own_root(self):
        assert a_witness().add_checkpoint(request(0, 0), at=AT).status == 200

        wrong = sign_checkpoint(Checkpoint(ORIGIN, TreeHead(0, bytes(32))), LOG_KEY).to_bytes()
        answer = a_witness().add_checkpoint(AddCheckpoint(0, (), wrong).to_bytes(), at=AT)
        assert (answer.status, answer.body) == (409, b"0\n")

    @given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.booleans()), max_size=12))
    def test_never_cosigns_two_histories_or_a_smaller_tree(self, requests):
        records = MemoryRecords()
        witness = a_witness(records)
        cosigned = [EMPTY]

        for one, other, forked in requests:
            old_size, size = sorted((one, other))
            answer = witness.add_checkpoint(request(old_size, size, FORK if forked else LOG), at=AT)
            if answer.status == 200:
                cosigned.append((FORK if forked else LOG).head(size))
                assert records.heads[ORIGIN] == cosigned[-1]

        sizes = [head.size for head in cosigned]
        assert sizes == sorted(sizes)
        histories = [all(log.head(head.size) == head for head in cosigned) for log in (LOG, FORK)]
        assert any(histories)

    def test_writes_down_what_it_will_cosign_and_where_that_fails_cosigns_nothing(self):
        class Failing(MemoryRecords):
            def advance(self, origin, old, new):
                raise OSError("the disk is full")

        with pytest.raises(OSError, match="the disk is full"):
            a_witness(Failing()).add_checkpoint(request(0, 7), at=AT)

    def test_gives_way_where_another_request_came_between(self):
        class Overtaken(MemoryRecords):
            def advance(self, origin, old, new):
                self.heads[origin] = LOG.head(9)
                return super().advance(origin, old, new)

        answer = a_witness(Overtaken()).add_checkpoint(request(0, 7), at=AT)

        assert (answer.status, answer.body, answer.content_type) == (409, b"9\n", "text/x.tlog.size")

    def test_answers_a_conflict_with_the_size_it_knows(self):
        witness = a_witness(MemoryRecords({ORIGIN: LOG.head(5)}))

        answer = witness.add_checkpoint(request(0, 7), at=AT)

        assert (answer.status, answer.body, answer.content_type) == (409, b"5\n", "text/x.tlog.size")
        assert answer.cosignatures == ()
        assert witness.add_checkpoint(request(int(answer.body), 7), at=AT).status == 200

    @pytest.mark.parametrize(
        ("body", "status", "why"),
        [
            (b"", 400, "a request without an old size"),
            (b"\xff\n\n", 400, "not ASCII at byte 0"),
            (request(0, 7).replace(b"\n7\n", b"\nseven\n"), 400, "size of a checkpoint: 'seven'"),
            (request(0, 7)[:60], 400, "a note without signatures"),
            (request(0, 7).replace(b"old 0", b"old 8"), 400, "old size 8 beyond the checkpoint's 7"),
            (request(0, 7, key=a_log_key(9, "c.invalid")), 404, "unknown log: c.invalid"),
            (request(0, 7, key=a_log_key(9)), 403, "invalid signature: a note that no known key signed"),
            (request(0, 7) + b"no line\n", 403, "invalid signature: a signature line that is none"),
            (request(0, 7).replace(b"old 0\n", b"old 0\n" + b"A" * 43 + b"=\n"), 422, "from the empty tree"),
        ],
    )
    def test_says_what_is_wrong_with_a_request(self, body, status, why):
        answer = a_witness().add_checkpoint(body, at=AT)

        assert answer.status == status
        assert why in answer.body.decode()
        assert answer.cosignatures == ()

    def test_refuses_a_proof_that_does_not_fit(self):
        witness = a_witness(MemoryRecords({ORIGIN: LOG.head(5)}))

        answer = witness.add_checkpoint(request(5, 7, FORK), at=AT)

        assert answer.status == 422
        assert (
            answer.body == b"consistency proof: consistency proof from size 5 to 7 does not fit the roots\n"
        )

    @pytest.mark.parametrize(
        ("keys", "logs"),
        [
            ((LOG_KEY,), ()),
            (KEYS, (WITNESS_KEY.verifier,)),
            (KEYS, (a_witness_key(9, "c.invalid").verifier,)),
            ((WITNESS_KEY, WITNESS_KEY), ()),
            ((a_witness_key(1),), (LOG_KEY.verifier,)),
        ],
    )
    def test_takes_no_key_for_two_purposes(self, keys, logs):
        with pytest.raises(KeyPurposeError):
            Witness(keys, logs, MemoryRecords())

    @given(st.binary(max_size=60))
    def test_no_bytes_make_it_fall_over(self, data):
        for body in (data, request(0, 7) + data, data + request(0, 7)):
            assert a_witness().add_checkpoint(body, at=AT).status in {200, 400, 403, 404, 409}


class TestExtension:
    @pytest.mark.parametrize("new", [EMPTY, LOG.head(3)])
    def test_every_tree_extends_the_empty_one_without_a_proof(self, new):
        require_extension(EMPTY, new, ())

        with pytest.raises(VerificationError, match="from the empty tree: wanted no hashes"):
            require_extension(EMPTY, new, (bytes(32),))

    def test_the_empty_tree_has_one_root(self):
        with pytest.raises(VerificationError, match="and its own root at size 0"):
            require_extension(EMPTY, TreeHead(0, bytes(32)), ())

    def test_a_tree_extends_what_it_begins_with(self):
        require_extension(LOG.head(5), LOG.head(7), LOG.consistency(5, 7))

        with pytest.raises(VerificationError, match="does not fit the roots"):
            require_extension(FORK.head(5), LOG.head(7), LOG.consistency(5, 7))


class TestRequests:
    def test_a_request_comes_back_as_it_was_written(self):
        body = request(5, 7)

        assert read_add_checkpoint(body).to_bytes() == body
        assert read_note(read_add_checkpoint(body).checkpoint).text.split("\n")[1] == "7"

    @pytest.mark.parametrize("body", [b"", b"old 0\n", b"old 0", b"size 0\n\nx", b"0\n\nx"])
    def test_a_request_begins_with_an_old_size_and_has_a_blank_line(self, body):
        with pytest.raises(DecodeError, match="a request without an old size: wanted `old` and a number"):
            read_add_checkpoint(body)

    def test_a_proof_has_at_most_63_hashes(self):
        assert len(read_add_checkpoint(AddCheckpoint(0, (bytes(32),) * 63, b"x").to_bytes()).proof) == 63
        with pytest.raises(DecodeError, match="a proof of 64 hashes: wanted at most 63"):
            read_add_checkpoint(AddCheckpoint(0, (bytes(32),) * 64, b"x").to_bytes())

    def test_an_answer_that_is_not_signature_lines_is_refused(self):
        with pytest.raises(DecodeError, match="the answer of a witness is not UTF-8"):
            _ = Answer(200, b"\xff").cosignatures
        with pytest.raises(DecodeError, match="a signature line that is none"):
            _ = Answer(200, b"fine\n").cosignatures
