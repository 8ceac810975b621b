from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vector_files import published, wrong
from warifu.border.cbor import read_cbor, write_cbor
from warifu.errors import DecodeError

ATOMS = st.booleans() | st.integers(-(2**64), 2**64 - 1) | st.text(max_size=30) | st.binary(max_size=30)
VALUES = st.recursive(
    ATOMS,
    lambda item: (
        st.lists(item, max_size=4)
        | st.dictionaries(st.text(max_size=30), item, max_size=4)
        | st.dictionaries(st.integers(0, 2**64 - 1), item, max_size=4)
    ),
    max_leaves=8,
)


@given(VALUES)
def test_a_value_comes_back_as_it_was(value):
    assert read_cbor(write_cbor(value), "it") == value


def test_names_stand_in_one_order():
    assert write_cbor({24: 0, 1: 0, 256: 0}).hex() == "a3010018180019010000"
    assert write_cbor({"bb": 0, "c": 0}).hex() == "a26163006262" + "6200"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "not CBOR"),
        ("1817", "written in another way"),
        ("0000", "followed by more bytes"),
        ("a201000100", "not CBOR"),
        ("a202000100", "written in another way"),
        ("bf0100ff", "not CBOR"),
        ("5f4101ff", "not CBOR"),
        ("f93c00", "holds '1.0'"),
        ("f6", "holds 'None'"),
        ("f7", "holds 'undefined'"),
        ("f0", "holds "),
        ("c11a514b67b0", "tag"),
        ("d81c80", "tag"),
        ("d8234128", "tag"),
        ("d9d9f700", "tag"),
        ("c249010000000000000000", "tag"),
        ("d863" + "00", "holds 'CBORTag"),
        ("a12000", "a map with the name '-1'"),
        ("a1f500", "a map with the name 'True'"),
        ("a14000", "a map with the name"),
        ("a2010061610" + "0", "a map with names of two types"),
        ("61ff", "not CBOR"),
        ("9bffffffffffffffff", "not CBOR"),
        ("81" * 9 + "00", "not CBOR"),
        ("ff", "not CBOR"),
        ("1c", "not CBOR"),
    ],
)
def test_what_could_be_written_otherwise_or_is_not_plain_is_refused(data, message):
    with pytest.raises(DecodeError, match=f"^it: .*{message}"):
        read_cbor(bytes.fromhex(data), "it")


def test_eight_levels_are_taken():
    assert read_cbor(bytes.fromhex("81" * 8 + "00"), "it") == [[[[[[[[0]]]]]]]]


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_as_an_error_of_ours(data):
    try:
        value = read_cbor(data, "it")
    except DecodeError:
        return
    assert write_cbor(value) == data


def test_of_the_published_vectors_what_is_plain_is_read_and_written_so_and_the_rest_is_refused():
    cases = published("cbor_appendix_a")["cases"]

    assert wrong(cases, lambda case: taken(case) is (case["roundtrip"] and is_plain(case))) == []
    assert sum(taken(case) for case in cases) >= 21


IN_DIAGNOSTIC_NOTATION = {"40": b"", "4401020304": b"\x01\x02\x03\x04", "a0": {}, "a201020304": {1: 2, 3: 4}}
"""Plain values for which JSON has no form: bytes, and whole numbers as names."""


def taken(case: dict) -> bool:
    """Say whether we read a case; what we read is as the case says, and written again is the same bytes."""
    try:
        value = read_cbor(bytes.fromhex(case["hex"]), case["id"])
    except DecodeError:
        return False
    assert value == IN_DIAGNOSTIC_NOTATION.get(case["hex"], case.get("decoded"))
    assert write_cbor(value).hex() == case["hex"]
    return True


def is_plain(case: dict) -> bool:
    """Say whether a case holds whole numbers, text, bytes, yes/no, lists and maps only: no tag, fraction or null."""
    if case["hex"] in IN_DIAGNOSTIC_NOTATION:
        return True
    return "decoded" in case and case["hex"][0] != "c" and not has_more(case["decoded"])


def has_more(value: object) -> bool:
    if isinstance(value, list):
        return any(map(has_more, value))
    if isinstance(value, dict):
        return any(map(has_more, value.values()))
    return value is None or isinstance(value, float)
