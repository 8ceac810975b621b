from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger import reference_tree as slow
from tests.ledger.verdicts import proves
from warifu.errors import UsageError, VerificationError
from warifu.ledger import MemoryLog, entry_hash, verify_consistency, verify_inclusion

SIZES = st.integers(1, 90)
ENTRIES = [bytes([number]) for number in range(90)]
LOG = MemoryLog()
LOG.append(ENTRIES)


def roots(*sizes: int) -> list[bytes]:
    return [LOG.head(size).root for size in sizes]


class TestInclusion:
    @given(SIZES, st.data())
    def test_the_proof_is_that_of_the_slow_tree_and_is_taken(self, size, data):
        index = data.draw(st.integers(0, size - 1))

        proof = LOG.inclusion(index, size)

        assert list(proof) == slow.path(index, ENTRIES[:size])
        verify_inclusion(entry_hash(ENTRIES[index]), index, size, proof, slow.mth(ENTRIES[:size]))

    @given(SIZES, SIZES, st.data())
    def test_no_other_entry_index_or_size_is_proved_by_it(self, size, other_size, data):
        index = data.draw(st.integers(0, size - 1))
        other = data.draw(st.integers(0, 89))
        proof, root = LOG.inclusion(index, size), LOG.head(size).root
        leaf, other_leaf = entry_hash(ENTRIES[index]), entry_hash(ENTRIES[other])

        assert proves(lambda: verify_inclusion(other_leaf, index, size, proof, root)) is (other == index)
        if other != index:
            assert not proves(lambda: verify_inclusion(leaf, other, size, proof, root))
        if other_size != size:
            assert not proves(
                lambda: verify_inclusion(leaf, index, other_size, proof, LOG.head(other_size).root)
            )

    @pytest.mark.parametrize(
        ("index", "size", "proof", "why"),
        [
            (0, 0, (), "entry 0 of a tree of 0: there is none"),
            (-1, 3, (), "there is none"),
            (2**64 - 1, 3, (), "there is none"),
            (0, 3, (bytes(32),) * 3, "entry 0 at size 3 is too long"),
            (0, 3, (bytes(32),), "entry 0 at size 3 is too short"),
            (0, 3, (bytes(32),) * 2, "entry 0 does not lead to the root at size 3"),
            (0, 2, (bytes(31),), "not a hash of 32 bytes"),
        ],
    )
    def test_refuses_what_has_not_the_shape(self, index, size, proof, why):
        with pytest.raises(VerificationError, match=why):
            verify_inclusion(entry_hash(ENTRIES[0]), index, size, proof, LOG.head(3).root)

    @pytest.mark.parametrize(("index", "size"), [(3, 3), (-1, 3), (0, 0)])
    def test_proves_no_entry_that_is_not_there(self, index, size):
        with pytest.raises(UsageError, match=f"no entry {index} in a tree of {size}"):
            LOG.inclusion(index, size)


class TestConsistency:
    @given(SIZES, SIZES)
    def test_the_proof_is_that_of_the_slow_tree_and_is_taken(self, one, other):
        old, new = sorted((one, other))

        proof = LOG.consistency(old, new)

        assert list(proof) == slow.proof(old, ENTRIES[:new])
        verify_consistency(old, new, proof, slow.mth(ENTRIES[:old]), slow.mth(ENTRIES[:new]))

    @given(SIZES, SIZES, SIZES)
    def test_no_other_size_or_root_is_proved_by_it(self, one, other, third):
        old, new = sorted((one, other))
        proof = LOG.consistency(old, new)
        old_root, new_root, third_root = roots(old, new, third)

        assert proves(lambda: verify_consistency(old, new, proof, third_root, new_root)) is (third == old)
        assert proves(lambda: verify_consistency(old, new, proof, old_root, third_root)) is (third == new)
        assert proves(lambda: verify_consistency(third, new, proof, third_root, new_root)) is (third == old)

    @given(SIZES, SIZES, st.data())
    def test_a_rewritten_history_has_no_proof(self, one, other, data):
        old, new = sorted((one, other))
        changed = data.draw(st.integers(0, old - 1))
        rewritten = [*ENTRIES[:changed], b"another", *ENTRIES[changed + 1 : new]]
        proof = tuple(slow.proof(old, rewritten))

        assert not proves(
            lambda: verify_consistency(old, new, proof, LOG.head(old).root, slow.mth(rewritten))
        )

    def test_needs_no_hashes_from_the_empty_tree_or_to_the_same(self):
        assert LOG.consistency(0, 5) == LOG.consistency(5, 5) == LOG.consistency(0, 0) == ()

    @pytest.mark.parametrize(
        ("old", "new", "proof", "why"),
        [
            (0, 3, (), "from size 0 to 3: wanted sizes that grow, from 1 on"),
            (4, 3, (), "from size 4 to 3: wanted sizes that grow"),
            (3, 3, (bytes(32),), "from size 3 to 3: wanted one root and no hashes"),
            (2, 2, (), "from size 2 to 2: wanted one root and no hashes"),
            (3, 5, (), "from size 3 to 5 is empty"),
            (2, 5, (), "from size 2 to 5 is too short"),
            (2, 5, (bytes(32),) * 3, "from size 2 to 5 is too long"),
            (2, 5, (bytes(32),) * 2, "from size 2 to 5 does not fit the roots"),
            (2, 5, (bytes(33),) * 2, "not a hash of 32 bytes"),
        ],
    )
    def test_refuses_what_has_not_the_shape(self, old, new, proof, why):
        with pytest.raises(VerificationError, match=why):
            verify_consistency(old, new, proof, LOG.head(3).root, LOG.head(5).root)

    def test_proves_no_growth_backwards(self):
        with pytest.raises(UsageError, match="a tree of 3 cannot have grown out of one of 4"):
            LOG.consistency(4, 3)
        with pytest.raises(UsageError, match="a tree of 3 cannot have grown out of one of -1"):
            LOG.consistency(-1, 3)
