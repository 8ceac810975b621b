from __future__ import annotations

from base64 import b64decode

import pytest

from tests.ledger import verdicts
from tests.vector_files import published, wrong
from warifu.keys import Algorithm, Purpose, SigningKey, Verifier, read_note_key
from warifu.ledger import MemoryLog, MemoryRecords, TileLog, Witness, entry_hash, open_checkpoint
from warifu.ledger.storage import MemoryStorage
from warifu.ledger.tiles import read_bundle, read_path


def test_inclusion_proofs_of_the_merkle_library():
    cases = published("merkle_inclusion")["cases"]

    assert wrong(cases, lambda case: verdicts.library_inclusion(case) is not case["wantErr"]) == []


def test_consistency_proofs_of_the_merkle_library():
    cases = published("merkle_consistency")["cases"]

    assert wrong(cases, lambda case: verdicts.library_consistency(case) is not case["wantErr"]) == []


def test_signed_notes_of_the_specification_and_mutations_of_them():
    cases = published("signed_note")["cases"]

    assert wrong(cases, lambda case: verdicts.signed_note(case) is case["valid"]) == []


def test_proofs_that_parse_and_that_do_not():
    cases = published("tlog_proof_parse")["cases"]

    assert wrong(cases, lambda case: verdicts.parsed_proof(case) == case["parse"]) == []


@pytest.mark.parametrize("family", ["own_merkle", "own_tlog_proof"])
def test_the_copies_of_vectors_made_for_the_project_are_whole(family):
    from tests.vector_files import own

    assert own(family) == published(family)


class TestTheTilesOfARealLog:
    def test_checkpoints_are_signed_by_the_log(self):
        family = published("tlog_tiles_log")
        log = read_note_key(family["common"]["vkey"], purpose=Purpose.LEDGER)

        for case in family["cases"]:
            head = open_checkpoint(case["checkpoint"].encode(), log).head

            assert (head.size, head.root) == (case["size"], b64decode(case["root_b64"]))

    def test_entries_hash_to_the_tile_and_to_the_root(self):
        for case in published("tlog_tiles_log")["cases"][1:]:
            entries = read_bundle(bytes.fromhex(case["entries_hex"]), case["size"])
            log = MemoryLog()
            log.append(entries)

            assert [entry.decode() for entry in entries] == case["entries_text"]
            assert b"".join(map(entry_hash, entries)).hex() == case["level0_tile_hex"]
            assert log.head().root == b64decode(case["root_b64"])

    def test_our_log_of_the_same_entries_lies_in_the_same_files(self):
        for case in published("tlog_tiles_log")["cases"][1:]:
            storage = MemoryStorage()
            TileLog(storage, "example.invalid/log").append([text.encode() for text in case["entries_text"]])

            assert storage.files[case["level0_tile_path"]].hex() == case["level0_tile_hex"]
            assert storage.files[case["entries_path"]].hex() == case["entries_hex"]
            assert read_path(case["entries_path"]).width == case["size"]


def test_a_witness_answers_the_recorded_requests_in_order():
    family = published("witness_add_checkpoint")
    public_key = bytes.fromhex(family["common"]["log_ed25519_public_hex"])
    log = Verifier(family["common"]["log_origin"], Purpose.LEDGER, Algorithm.ED25519, public_key)
    key = SigningKey.from_seed(bytes(32), name="example.com/witness", purpose=Purpose.WITNESS)
    witness = Witness((key,), (log,), MemoryRecords())
    assert len(family["cases"]) == 9

    for case in sorted(family["cases"], key=lambda case: case["order"]):
        answer = witness.add_checkpoint(case["request_body"].encode(), at=1679315147)

        # The recorded witness answered 403 for a log that it does not know; the specification now asks for 404.
        wanted = 404 if case["body_contains" if "body_contains" in case else "id"] == "unknown log" else None
        assert (case["id"], answer.status) == (case["id"], wanted or case["status_seen"])
        assert case.get("body_contains", "") in answer.body.decode()
        assert answer.body.decode() == case.get("body_equals", answer.body.decode())
