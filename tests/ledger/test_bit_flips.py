from __future__ import annotations

from functools import lru_cache
from random import Random

import pytest

from tests.ledger.made_up import LOG_KEY, ORIGIN, WITNESSES, a_published_log, entries, published
from warifu.errors import WarifuError
from warifu.ledger import Group, MemoryStorage, Policy, TileLog, TlogProof, audit, read_tlog_proof

POLICY = Policy((LOG_KEY.verifier,), WITNESSES, Group(2, WITNESSES))
KNOWN = (LOG_KEY.verifier, *WITNESSES)
FLIPS = 10_000


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@lru_cache(1)
def original() -> dict[str, bytes]:
    return a_published_log(2, 20, 3).files


@pytest.mark.slow
def test_every_one_of_10000_flipped_bits_in_a_log_is_found():
    files = original()
    bits = [(path, bit) for path, data in sorted(files.items()) for bit in range(8 * len(data))]
    sample = Random(20_261_122).sample(bits, FLIPS)  # noqa: S311  (any bits will do)

    unseen = []
    for path, bit in sample:
        storage = MemoryStorage(files | {path: flipped(files[path], bit)})
        try:
            audit(storage, ORIGIN, KNOWN)
        except WarifuError:
            continue
        unseen.append((path, bit))

    assert unseen == []
    assert {path for path, _ in sample} == set(files)


def test_the_log_of_which_bits_are_flipped_is_in_order():
    assert audit(MemoryStorage(original()), ORIGIN, KNOWN).head.size == 25


@pytest.mark.slow
def test_every_one_of_4000_flipped_bits_of_a_proof_and_its_leaf_is_found():
    log = TileLog(MemoryStorage(), ORIGIN)
    log.append(entries(25))
    leaf, proof = b"entry 7", TlogProof(7, log.inclusion(7, 25), published(log)).to_bytes()
    read_tlog_proof(proof).verify(leaf, POLICY)

    whole = leaf + proof
    unseen = []
    for bit in Random(20_261_123).sample(range(8 * len(whole)), 4000):  # noqa: S311  (any bits will do)
        changed = flipped(whole, bit)
        try:
            read_tlog_proof(changed[len(leaf) :]).verify(changed[: len(leaf)], POLICY)
        except WarifuError:
            continue
        unseen.append(bit)

    assert unseen == []
