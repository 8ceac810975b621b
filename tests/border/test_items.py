from __future__ import annotations

import pytest

from tests.border.made_up import items
from warifu.border import item_path, items_head, read_item_path
from warifu.border.cbor import write_cbor
from warifu.errors import DecodeError, UsageError, VerificationError


@pytest.mark.parametrize("count", [1, 2, 5, 64, 65])
def test_each_item_of_a_list_is_proven_by_its_path(count):
    listed = items(count)
    head = items_head(listed)

    for index, item in enumerate(listed):
        path = read_item_path(item_path(listed, index).to_bytes())
        path.verify(item, head)
        with pytest.raises(VerificationError):
            path.verify(b"another item", head)


def test_a_path_is_an_index_and_the_hashes_joined():
    path = item_path(items(5), 1)

    assert path.to_bytes() == write_cbor([1, b"".join(path.hashes)])
    assert [len(each) for each in path.hashes] == [32, 32, 32]


def test_there_is_no_path_for_an_item_that_is_not_listed():
    with pytest.raises(UsageError, match="no entry 5 in a tree of 5"):
        item_path(items(5), 5)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([True, b""], "wanted an index and hashes"),
        ([-1, b""], "wanted an index and hashes"),
        (["1", b""], "wanted an index and hashes"),
        ([1], "wanted an index and hashes"),
        ([1, bytes(31)], "wanted an index and hashes"),
        ([1, bytes(33 * 32)], "33 hashes, wanted at most 32"),
    ],
)
def test_what_is_no_path_is_refused(content, message):
    with pytest.raises(DecodeError, match=message):
        read_item_path(write_cbor(content))


def test_a_path_of_32_hashes_is_read():
    assert len(read_item_path(write_cbor([0, bytes(32 * 32)])).hashes) == 32
