from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.made_up import LOG_KEY, ORIGIN, WITNESSES, entries, published
from warifu.errors import DecodeError, VerificationError
from warifu.ledger import Group, MemoryStorage, Policy, TileLog, TlogProof, read_tlog_proof

POLICY = Policy((LOG_KEY.verifier,), WITNESSES, Group(1, WITNESSES))


@pytest.fixture(scope="module")
def proof() -> TlogProof:
    log = TileLog(MemoryStorage(), ORIGIN)
    log.append(entries(300))
    return TlogProof(5, log.inclusion(5, 300), published(log))


def test_a_proof_is_checked_with_the_entry_and_a_policy_alone(proof):
    checkpoint = read_tlog_proof(proof.to_bytes()).verify(b"entry 5", POLICY)

    assert (checkpoint.origin, checkpoint.head.size) == (ORIGIN, 300)


def test_it_proves_no_other_entry_place_or_log(proof):
    for entry, changed, policy in [
        (b"entry 6", proof, POLICY),
        (b"entry 5", replace(proof, index=6), POLICY),
        (b"entry 5", replace(proof, hashes=proof.hashes[:-1]), POLICY),
        (b"entry 5", proof, replace(POLICY, logs=())),
    ]:
        with pytest.raises(VerificationError):
            changed.verify(entry, policy)


@pytest.mark.parametrize("extra", [None, b"", b"\0 more"])
def test_a_proof_comes_back_as_it_was_written(proof, extra):
    carried = replace(proof, extra=extra)

    assert read_tlog_proof(carried.to_bytes()) == carried


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "a proof without a checkpoint"),
        (b"c2sp.org/tlog-proof@v1\nindex 0\n\n", "a proof without a checkpoint"),
        ("c2sp.org/tlog-proof@v1\nindex ٣\n\nx".encode(), "not ASCII at byte 29"),
        (b"c2sp.org/tlog-proof@v2\nindex 0\n\nx", "not a proof: wanted c2sp.org/tlog-proof@v1"),
        (b"c2sp.org/tlog-proof@v1\n\nx", "a proof without an index"),
        (b"c2sp.org/tlog-proof@v1\nextra AA==\n\nx", "a proof without an index"),
        (b"c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\nx", "extra of a proof: '?'; wanted base64"),
        (b"c2sp.org/tlog-proof@v1\nindex 00\n\nx", "index of a proof: '00'"),
        (b"c2sp.org/tlog-proof@v1\nindex 0\nAA==\n\nx", "hash of a proof: 1 bytes, wanted a hash of 32"),
        (
            b"c2sp.org/tlog-proof@v1\nindex 0\n" + (b"A" * 43 + b"=\n") * 64 + b"\nx",
            "a proof of 64 hashes: wanted at most 63",
        ),
    ],
)
def test_what_is_not_well_formed_is_refused(data, why):
    with pytest.raises(DecodeError) as error:
        read_tlog_proof(data)

    assert why in str(error.value)


def test_sixty_three_hashes_are_not_too_many(proof):
    long = replace(proof, hashes=(bytes(32),) * 63)

    assert read_tlog_proof(long.to_bytes()) == long


@given(st.binary(max_size=60))
def test_no_bytes_make_the_reader_fall_over(data):
    for whole in (data, b"c2sp.org/tlog-proof@v1\n" + data, b"c2sp.org/tlog-proof@v1\nindex 0\n" + data):
        with suppress(DecodeError):
            assert read_tlog_proof(whole).to_bytes() == whole
