from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger import reference_tree as slow
from warifu.ledger.merkle import EMPTY, Forest, entry_hash, levels_over, node_hash, range_root

ENTRIES = st.lists(st.binary(max_size=4), max_size=70)


def forest_of(entries) -> Forest:
    forest = Forest()
    for entry in entries:
        forest.add(entry_hash(entry))
    return forest


def test_the_hashes_are_those_of_the_standard():
    assert EMPTY.root.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert entry_hash(b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert node_hash(bytes(32), bytes(32)) == slow.sha256(b"\x01" + bytes(64)).digest()


@pytest.mark.parametrize("size", range(70))
def test_the_root_is_that_of_the_slow_tree_at_every_small_size(size):
    entries = [bytes([number]) for number in range(size)]

    assert range_root(forest_of(entries).node, 0, size) == slow.mth(entries)


@given(ENTRIES, st.data())
def test_the_root_of_any_range_of_a_split_is_that_of_the_slow_tree(entries, data):
    forest = forest_of(entries)
    start, stop = 0, len(entries)
    while stop - start > 1 and data.draw(st.booleans()):
        middle = start + slow.split(stop - start)
        start, stop = (start, middle) if data.draw(st.booleans()) else (middle, stop)

    assert range_root(forest.node, start, stop) == slow.mth(entries[start:stop])
    assert forest.size == len(entries)


@given(st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=40))
def test_the_levels_over_hashes_are_the_complete_nodes(hashes):
    levels = levels_over(hashes)

    assert levels[0] == hashes
    for below, above in pairwise(levels):
        pairs = zip(below[::2], below[1::2], strict=False)
        assert above == [node_hash(left, right) for left, right in pairs]
    assert len(levels[-1]) == 1
