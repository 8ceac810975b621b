"""What our code says to a case of a family of vectors, in the words of the family."""

from __future__ import annotations

from base64 import b64decode

from warifu.errors import DecodeError, WarifuError
from warifu.keys import Purpose, read_note_key
from warifu.ledger import (
    Group,
    Policy,
    read_note,
    read_tlog_proof,
    verify_consistency,
    verify_inclusion,
)
from warifu.ledger.notes import signers


def proves(check) -> bool:
    """Say whether a check passes; an error that is not ours is a failure of the test."""
    try:
        check()
    except WarifuError:
        return False
    return True


def proof_of(case: dict, name: str) -> tuple[bytes, ...]:
    return tuple(b64decode(each) for each in case[name] or ())


def library_inclusion(case: dict) -> bool:
    return proves(
        lambda: verify_inclusion(
            b64decode(case["leafHash"]),
            case["leafIdx"],
            case["treeSize"],
            proof_of(case, "proof"),
            b64decode(case["root"]),
        )
    )


def library_consistency(case: dict) -> bool:
    return proves(
        lambda: verify_consistency(
            case["size1"],
            case["size2"],
            proof_of(case, "proof"),
            b64decode(case["root1"]),
            b64decode(case["root2"]),
        )
    )


def own_proof(case: dict) -> bool:
    proof = proof_of(case, "proof_b64")
    if case["kind"] == "inclusion":
        leaf, root = b64decode(case["leaf_hash_b64"]), b64decode(case["root_b64"])
        return proves(lambda: verify_inclusion(leaf, case["index"], case["size"], proof, root))
    roots = b64decode(case["root1_b64"]), b64decode(case["root2_b64"])
    return proves(lambda: verify_consistency(case["size1"], case["size2"], proof, *roots))


def signed_note(case: dict) -> bool:
    verifier = read_note_key(case["vkey"], purpose=Purpose.LEDGER)
    return proves(lambda: signers(read_note(case["note"].encode()), (verifier,)))


def parsed_proof(case: dict) -> str:
    try:
        read_tlog_proof(case["text"].encode())
    except DecodeError:
        return "error"
    return "ok"


def policy_of(common: dict) -> Policy:
    witnesses = tuple(
        read_note_key(common[name], purpose=Purpose.WITNESS) for name in ("witness_vkey", "witness_pq_vkey")
    )
    log = read_note_key(common["log_vkey"], purpose=Purpose.LEDGER)
    return Policy((log,), witnesses, Group(1, witnesses))


def tlog_proof(case: dict, policy: Policy) -> bool:
    def check():
        read_tlog_proof(case["proof"].encode()).verify(case["leaf_text"].encode(), policy)

    return proves(check)
