from __future__ import annotations

from base64 import b64decode
from hashlib import sha256

from tests.ledger import verdicts
from tests.ledger.made_up import AT, ORIGIN, WITNESS_KEY
from tests.vector_files import own, wrong
from warifu.keys import Purpose, read_note_key
from warifu.ledger import MemoryRecords, MemoryStorage, TileLog, Witness


def test_proofs_of_made_up_logs():
    cases = own("own_merkle")["cases"]

    assert len(cases) == 70
    assert wrong(cases, lambda case: verdicts.own_proof(case) is case["valid"]) == []


def test_proofs_to_carry_away_with_both_kinds_of_cosignature():
    family = own("own_tlog_proof")
    policy = verdicts.policy_of(family["common"])

    assert len(family["cases"]) == 12
    assert wrong(family["cases"], lambda case: verdicts.tlog_proof(case, policy) is case["valid"]) == []


def test_a_log_of_each_size_lies_in_these_files():
    cases = own("own_tiles")["cases"]

    assert [case["size"] for case in cases] == [0, 1, 2, 255, 256, 257, 700]
    for case in cases:
        storage = MemoryStorage()
        log = TileLog(storage, ORIGIN)
        log.append([f"warifu-leaf-{number}".encode() for number in range(case["size"])])

        assert log.head().root == b64decode(case["root_b64"])
        tiles = {path: data for path, data in storage.files.items() if path.startswith("tile/")}
        assert {path: sha256(data).hexdigest() for path, data in tiles.items()} == case["files"]


def test_a_witness_answers_these_requests_so_in_this_order():
    family = own("own_witness")
    log = read_note_key(family["common"]["log_vkey"], purpose=Purpose.LEDGER)
    witness = Witness((WITNESS_KEY,), (log,), MemoryRecords())

    answers = []
    for case in family["cases"]:
        answer = witness.add_checkpoint(case["request_body"].encode(), at=AT)
        answers.append(
            (case["id"], answer.status, case.get("body", answer.body.decode()) == answer.body.decode())
        )

    assert answers == [(case["id"], case["status"], True) for case in family["cases"]]
    assert len(answers) == 21
