"""No bit of a permit, a pack or a scan can be changed unseen; nothing that is read falls over."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.border.made_up import (
    AUTHORITY,
    DEVICES,
    NOW,
    PERMIT_KEY,
    a_consignment_permit,
    a_device_key,
    a_loaded_device,
    a_pack,
    issued,
    items,
)
from warifu.border import (
    MemoryStore,
    Revocations,
    item_path,
    items_head,
    open_arrivals,
    open_pack,
    read_batch,
    read_item_path,
    read_permit,
    sign_pack,
)
from warifu.errors import WarifuError
from warifu.keys import SealingKey

FLIPS = 2_500


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def a_batch() -> bytes:
    store = MemoryStore()
    device = a_loaded_device(store)
    for _ in range(3):
        device.scan(issued().text, at=NOW)
    return device.batch()


READERS = {
    "person": (issued().data, lambda data: read_permit(data).verify(PERMIT_KEY.verifier)),
    "consignment": (
        issued(a_consignment_permit()).data,
        lambda data: read_permit(data).verify(PERMIT_KEY.verifier),
    ),
    "text": (
        issued().text.encode(),
        lambda data: read_permit(data.decode("latin-1")).verify(PERMIT_KEY.verifier),
    ),
    "pack": (sign_pack(a_pack(), AUTHORITY), lambda data: open_pack(data, AUTHORITY.verifier)),
    "scans": (a_batch(), lambda data: read_batch(data, DEVICES[0], a_device_key().verifier)),
    "path": (
        item_path(items(), 2).to_bytes(),
        lambda data: read_item_path(data).verify(b"item 2", items_head(items())),
    ),
}


@pytest.mark.parametrize("name", READERS)
def test_what_the_bits_are_flipped_of_is_in_order(name):
    data, read = READERS[name]

    read(data)


def test_every_one_of_2500_flipped_bits_is_found():
    bits = [(name, bit) for name, (data, _) in READERS.items() for bit in range(8 * len(data))]
    sample = Random(20_261_122).sample(bits, FLIPS)  # noqa: S311  (any bits will do)

    unseen = []
    for name, bit in sample:
        data, read = READERS[name]
        try:
            read(flipped(data, bit))
        except WarifuError:
            continue
        unseen.append((name, bit))

    assert unseen == []
    assert {name for name, _ in sample} == set(READERS)


@given(st.sampled_from(sorted(READERS)), st.data())
def test_bytes_that_are_cut_joined_or_replaced_are_refused_as_an_error_of_ours(name, drawn):
    data, read = READERS[name]
    start = drawn.draw(st.integers(0, len(data)))
    stop = drawn.draw(st.integers(start, len(data)))
    changed = data[:start] + drawn.draw(st.binary(max_size=40)) + data[stop:]

    try:
        read(changed)
    except WarifuError:
        return
    assert changed == data


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_as_an_error_of_ours(data):
    key = SealingKey.from_seed(bytes(32), name=DEVICES[0])
    readers = [read for _, read in READERS.values()]

    for read in (*readers, lambda data: open_arrivals(data, DEVICES[0], key), Revocations):
        try:
            found = read(data)
        except WarifuError:
            continue
        # A batch of no scans says nothing, and any bytes are some list of hashes.
        assert found == () or read is Revocations


@given(st.text(max_size=300))
def test_any_text_is_refused_as_an_error_of_ours(text):
    with pytest.raises(WarifuError):
        read_permit(text)
