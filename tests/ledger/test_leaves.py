from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.made_up import LOG_KEY, ORIGIN, WITNESSES, published
from tests.vector_files import own
from warifu.errors import DecodeError, UsageError, VerificationError
from warifu.ledger import (
    Leaf,
    MemoryStorage,
    TileLog,
    audit,
    commit,
    entry_hash,
    read_leaf,
    verify_commitment,
    verify_inclusion,
)

SALT = bytes(range(32))
LEAF = Leaf(
    kind="ManifestLodged/1",
    at=datetime(2026, 11, 22, 9, tzinfo=UTC),
    case_ref="0f" * 16,
    obj_ref="a1" * 16,
    commitment=commit(SALT, b'{"name":"Kim Example"}'),
    by_role="GB/defence",
)
BYTES = (
    b'{"at":"2026-11-22T09:00:00.000000Z","by_role":"GB/defence","case_ref":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",'
    b'"commit":"' + LEAF.commitment.encode() + b'","obj_ref":"a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1",'
    b'"t":"ManifestLodged/1","v":1}'
)
TIMES = st.datetimes(timezones=st.just(UTC))
HANDLES = st.binary(min_size=16, max_size=16).map(bytes.hex)


class TestForm:
    def test_a_leaf_is_canonical_json(self):
        assert LEAF.to_bytes() == BYTES
        assert read_leaf(BYTES) == LEAF

    def test_the_vectors_say_the_same(self):
        family = own("own_leaves")

        for case in family["cases"]:
            if case["valid"]:
                leaf = read_leaf(case["leaf"].encode())
                salt, content = bytes.fromhex(case["salt_hex"]), case["content"].encode()
                verify_commitment(leaf.commitment, salt, content)
                assert leaf.to_bytes().decode() == case["leaf"]
                assert entry_hash(leaf.to_bytes()).hex() == case["leaf_hash_hex"]
            else:
                with pytest.raises(DecodeError):
                    read_leaf(case["leaf"].encode())
        assert sum(case["valid"] for case in family["cases"]) == 3
        assert len(family["cases"]) == 14

    @given(TIMES, HANDLES, HANDLES, st.binary(min_size=32, max_size=32).map(bytes.hex))
    def test_every_leaf_comes_back_and_stays_small(self, at, case_ref, obj_ref, commitment):
        leaf = Leaf("Decided/12", at, case_ref, obj_ref, commitment, "JP/immigration")

        assert read_leaf(leaf.to_bytes()) == leaf
        assert len(leaf.to_bytes()) < 400

    @pytest.mark.parametrize(
        ("changes", "why"),
        [
            ({"kind": "manifest lodged"}, "t of a leaf: 'manifest lodged'; wanted a kind and its version"),
            ({"kind": "ManifestLodged/0"}, "t of a leaf"),
            ({"kind": "A" * 60 + "/1"}, "t of a leaf"),
            ({"case_ref": "Vigilant Isles"}, "case_ref of a leaf"),
            ({"obj_ref": "A1" * 16}, "obj_ref of a leaf"),
            ({"commitment": "0" * 63}, "commit of a leaf"),
            ({"by_role": "Major Example"}, "by_role of a leaf"),
            ({"at": datetime(2026, 11, 22, 9)}, "at of a leaf: 2026-11-22T09:00:00; wanted a time in UTC"),  # noqa: DTZ001
            ({"at": datetime(2026, 11, 22, 9, tzinfo=timezone(timedelta(hours=9)))}, "wanted a time in UTC"),
        ],
    )
    def test_there_is_no_room_for_names_or_free_text(self, changes, why):
        with pytest.raises(DecodeError) as error:
            replace(LEAF, **changes)

        assert why in str(error.value)

    @pytest.mark.parametrize(
        ("data", "why"),
        [
            (BYTES.replace(b":1}", b":1} "), "not in canonical form"),
            (BYTES.replace(b":1}", b":2}"), "a leaf of version 2: wanted 1"),
            (BYTES.replace(b":1}", b":true}"), "a leaf of version True: wanted 1"),
            (BYTES.replace(b":1}", b':1,"who":"Kim"}'), "wanted an object of these members: at, by_role"),
            (b"[]", "wanted an object of these members"),
            (BYTES.replace(b'"GB/defence"', b"7"), "a leaf with a field that is not text"),
            (
                BYTES.replace(b"09:00:00.000000Z", b"09:00:00Z"),
                "at of a leaf: '2026-11-22T09:00:00Z'; wanted",
            ),
            (BYTES.replace(b"2026-11-22", b"2026-11-31"), "at of a leaf: '2026-11-31"),
            (BYTES.replace(b"T09:00", b"T24:00"), "at of a leaf: '2026-11-22T24"),
            (b'"' + b"a" * 2047 + b'"', "a leaf of 2049 bytes: wanted at most 2048"),
        ],
    )
    def test_what_is_not_well_formed_is_refused(self, data, why):
        with pytest.raises(DecodeError) as error:
            read_leaf(data)

        assert why in str(error.value)

    @given(st.binary(max_size=60))
    def test_no_bytes_make_the_reader_fall_over(self, data):
        for whole in (data, BYTES[:-1] + data, BYTES.replace(b"GB/defence", data)):
            with suppress(DecodeError):
                assert read_leaf(whole).to_bytes() == whole

    def test_a_leaf_of_2048_bytes_is_not_too_long_to_be_looked_at(self):
        with pytest.raises(DecodeError, match="wanted an object of these members"):
            read_leaf(b'"' + b"a" * 2046 + b'"')


class TestCommitments:
    def test_a_commitment_is_the_digest_of_salt_and_content(self):
        assert commit(bytes(32), b"") == "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"

    def test_it_fits_its_content_and_salt_only(self):
        verify_commitment(LEAF.commitment, SALT, b'{"name":"Kim Example"}')

        for salt, content in [
            (SALT, b'{"name":"Kim Sample"}'),
            (bytes(32), b'{"name":"Kim Example"}'),
            (SALT + b"{", b'"name":"Kim Example"}'),
        ]:
            with pytest.raises(VerificationError, match="not the one that was committed to"):
                verify_commitment(LEAF.commitment, salt, content)

    def test_one_content_under_two_salts_cannot_be_seen_to_be_one(self):
        assert commit(SALT, b"yes") != commit(bytes(32), b"yes")

    def test_a_salt_has_32_bytes(self):
        with pytest.raises(UsageError, match="a salt of 31 bytes: give 32 random ones"):
            commit(bytes(31), b"")


class TestErasure:
    @given(st.lists(st.binary(max_size=20), min_size=1, max_size=20), st.data())
    def test_with_salts_and_contents_destroyed_the_log_still_verifies(self, contents, data):
        storage = MemoryStorage()
        log = TileLog(storage, ORIGIN)
        beside = {index: (bytes([index]) * 32, content) for index, content in enumerate(contents)}
        log.append([replace(LEAF, commitment=commit(*pair)).to_bytes() for pair in beside.values()])
        checkpoint = published(log)

        for erased in data.draw(st.sets(st.sampled_from(sorted(beside)))):
            del beside[erased]

        head = audit(
            storage,
            ORIGIN,
            (LOG_KEY.verifier, *WITNESSES),
            kept=[checkpoint],
            check_entry=lambda _, leaf: read_leaf(leaf),
        ).head
        for index, leaf in enumerate(log.entries(0, head.size)):
            verify_inclusion(entry_hash(leaf), index, head.size, log.inclusion(index, head.size), head.root)
            if index in beside:
                verify_commitment(read_leaf(leaf).commitment, *beside[index])

    def test_a_leaf_does_not_hold_the_plain_digest_of_its_content_by_which_a_guess_could_be_tested(self):
        content = b'{"capacity":"civilian"}'

        assert (
            sha256(content).hexdigest()
            not in replace(LEAF, commitment=commit(SALT, content)).to_bytes().decode()
        )
        assert commit(SALT, content) != commit(bytes(32), content) != sha256(content).hexdigest()
