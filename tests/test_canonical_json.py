from __future__ import annotations

import hashlib
import json
import math
import struct
from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.vector_files import PUBLISHED, own, published, wrong
from warifu.canonical import canonical_bytes
from warifu.canonical_json import _is_quick, _pieces, json_bytes, number_text, read_canonical, read_json
from warifu.errors import DecodeError

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
INTEGERS = st.integers(-(2**53) + 1, 2**53 - 1)
FRACTIONS = st.floats(allow_nan=False, allow_infinity=False)


def values(numbers):
    plain = st.none() | st.booleans() | numbers | TEXTS
    return st.recursive(
        plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4)
    )


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


def double_of(digits: str) -> float:
    return struct.unpack(">d", bytes.fromhex(digits.zfill(16)))[0]


def canonical_or_none(text: str) -> str | None:
    try:
        return json_bytes(read_json(text)).hex()
    except DecodeError:
        return None


def verdict(data: bytes) -> str:
    try:
        read_json(data)
    except DecodeError:
        return "reject"
    return "accept"


class TestVectors:
    def test_our_own_inputs_have_these_canonical_bytes_or_are_refused(self):
        cases = own("own_jcs")["cases"]

        assert len(cases) == 12
        assert wrong(cases, lambda case: canonical_or_none(case["input"]) == case.get("output_hex")) == []

    def test_our_copy_of_them_is_whole(self):
        assert own("own_jcs") == published("own_jcs")

    def test_published_inputs_have_these_canonical_bytes(self):
        cases = published("jcs")["cases"]

        assert wrong(cases, lambda case: canonical_or_none(case["input_utf8"]) == case["output_hex"]) == []

    def test_published_numbers_are_written_so(self):
        cases = published("jcs_numbers")["cases"]

        assert wrong(cases, lambda case: number_text(double_of(case["ieee_hex"])) == case["text"]) == []

    def test_texts_of_the_json_suite_are_taken_or_refused_as_it_says(self):
        cases = published("json_parsing")["cases"]

        assert (
            wrong(cases, lambda case: case["expect"] in {"either", verdict(b64decode(case["bytes_b64"]))})
            == []
        )

    def test_published_texts_have_these_digests_or_are_refused(self):
        file = PUBLISHED / "data" / "jcs-vectors.json"
        if not file.is_file():
            pytest.skip(
                "the published data are not beside the repository: ../shared/reference/data/jcs-vectors.json"
            )
        cases = json.loads(file.read_text(encoding="utf-8"))

        for case in cases:
            found = canonical_or_none(case["input"])
            assert found == (None if case["canonical"] is None else case["canonical"].encode().hex()), case[
                "id"
            ]
            if found is not None:
                assert hashlib.sha256(bytes.fromhex(found)).hexdigest() == case["canonical_sha256"]


class TestReading:
    @pytest.mark.parametrize(
        ("text", "why"),
        [
            ('{"a":1,"b":{"c":1,"c":2}}', "a name given twice in one object: 'c'"),
            ('{"a":1,"\\u0061":2}', "a name given twice in one object: 'a'"),
            ('{"a":["x","\\ud800"]}', r"half a surrogate pair at $.a[1]: '\ud800'"),
            ('{"\\uDFFF":1}', r"half a surrogate pair at $: '\udfff'"),
            ('[{"b":"\\udc00\\ud800"}]', r"half a surrogate pair at $[0].b"),
            ("9007199254740992", "whole number beyond 2**53 - 1: 9007199254740992; wanted it as text"),
            ("-9007199254740992", "whole number beyond 2**53 - 1: -9007199254740992"),
            ("1" * 5000, "whole number beyond 2**53 - 1: 1111"),
            ("1e309", "a number too great for a double: 1e309"),
            ("NaN", "not JSON: NaN"),
            ("[-Infinity]", "not JSON: -Infinity"),
            (nested(33), "nested deeper than 32"),
            ('{"a":' * 40 + "1" + "}" * 40, "nested deeper than 32"),
            ("[" * 100_000, "nested deeper than 32"),
            ("\ufeff{}", "a byte order mark stands before the value"),
            ("[1,]", "not JSON at line 1, column"),
            ("", "not JSON at line 1, column 1"),
            ("\ud800", r"half a surrogate pair at $: '\ud800'"),
        ],
    )
    def test_refuses_what_two_readers_could_take_differently(self, text, why):
        with pytest.raises(DecodeError) as error:
            read_json(text)

        assert why in str(error.value)

    def test_says_at_which_byte_text_is_not_utf_8(self):
        with pytest.raises(DecodeError, match="not UTF-8 at byte 2"):
            read_json(b'["\xff"]')

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("9007199254740991", 2**53 - 1),
            ("-9007199254740991", -(2**53) + 1),
            ("1.50", 1.5),
            ('"\\ud83d\\ude00"', "😀"),
            ('{"a":["\\ud83d\\ude00",1]}', {"a": ["😀", 1]}),
            (nested(32), json.loads(nested(32))),
            ('["' + "[" * 50 + '\\"{"]', ["[" * 50 + '"{']),
            ("[" + ",".join(["[]"] * 50) + "]", [[]] * 50),
        ],
    )
    def test_takes_what_has_one_meaning(self, text, value):
        assert read_json(text) == value
        assert read_json(text.encode()) == value

    @pytest.mark.parametrize("text", ["1.0", "[1e2]", "-0.5"])
    def test_refuses_fractions_where_none_are_wanted(self, text):
        with pytest.raises(DecodeError, match="a number with a point or an exponent"):
            read_json(text, fractions=False)

    @pytest.mark.parametrize("data", [b'{"b":1,"a":2}', b"[1, 2]", b'"\\u0041"', b'"\\/"', b"-0", b" 1"])
    def test_refuses_other_bytes_for_a_value_than_its_canonical_ones(self, data):
        with pytest.raises(DecodeError, match="not in canonical form"):
            read_canonical(data)

    def test_reads_canonical_bytes(self):
        assert read_canonical('{"a":[1,null,"é"],"b":true}'.encode()) == {"a": [1, None, "é"], "b": True}


class TestWriting:
    @pytest.mark.parametrize(
        ("number", "text"),
        [
            (0.0, "0"),
            (-0.0, "0"),
            (1.0, "1"),
            (-1.5, "-1.5"),
            (1e20, "100000000000000000000"),
            (1e21, "1e+21"),
            (1.25e21, "1.25e+21"),
            (1e-6, "0.000001"),
            (1e-7, "1e-7"),
            (-1.5e-9, "-1.5e-9"),
            (123456.789, "123456.789"),
            (5e-324, "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308"),
            (0.1, "0.1"),
            (100.0, "100"),
        ],
    )
    def test_numbers_have_the_fewest_digits(self, number, text):
        assert number_text(number) == text
        assert json_bytes([number]) == f"[{text}]".encode()

    @pytest.mark.parametrize(
        ("value", "why"),
        [
            (math.nan, "JSON has no such number: nan"),
            ([math.inf], "JSON has no such number: inf"),
            ({"a": [2**53]}, "whole number beyond 2**53 - 1 at $.a[0]: write it as text"),
            ({"a": {"b": "\ud800"}}, r"half a surrogate pair at $.a.b: '\ud800'"),
            ({"\udc00": 1}, "half a surrogate pair at $"),
            ({1: 2}, "the name of a member must be text at $: 1"),
            ({"a": b"x"}, "JSON cannot say what stands at $.a: b'x'"),
            (json.loads(nested(33)), "nested deeper than 32"),
        ],
    )
    def test_refuses_what_a_strict_reader_would(self, value, why):
        with pytest.raises(DecodeError) as error:
            json_bytes(value)

        assert why in str(error.value)

    def test_names_are_sorted_by_utf_16_as_the_standard_has_it(self):
        assert json_bytes({"\ufb33": 1, "😀": 2, "é": 3}) == '{"é":3,"😀":2,"\ufb33":1}'.encode()

    def test_tuples_are_lists_and_empty_things_stay_empty(self):
        assert json_bytes({"a": (1, (), {}), "b": []}) == b'{"a":[1,[],{}],"b":[]}'

    @given(values(INTEGERS))
    def test_without_fractions_it_is_the_form_that_digests_are_made_of(self, value):
        assert json_bytes(value) == canonical_bytes(value)
        assert read_canonical(json_bytes(value)) == value

    @given(FRACTIONS)
    def test_a_number_reads_back_the_same(self, number):
        assert float(number_text(number)) == number

    @given(values(FRACTIONS.filter(lambda number: abs(number) < 2**53) | INTEGERS))
    def test_what_is_written_is_read_and_written_again_the_same(self, value):
        assert json_bytes(read_json(json_bytes(value))) == json_bytes(value)

    @given(st.binary(max_size=60))
    def test_no_bytes_make_the_reader_fall_over(self, data):
        assert verdict(data) in {"accept", "reject"}


@given(values(INTEGERS))
def test_every_value_is_written_as_the_long_way_writes_it(value):
    assert json_bytes(value) == "".join(_pieces(value, "$", 1)).encode()
    assert read_canonical(json_bytes(value)) == value


def test_the_quick_way_writes_what_the_long_way_writes():
    for value in [
        {
            "b": [1, -2, 2**53 - 1],
            "a": '割符 \U0001f600 \x7f\u2028\\"\n\x01',
            "": None,
            "A": {"x": [], "y": {}},
        },
        [True, False, "\u0080", ("tuple", 0)],
        {"é": 1, "e": 2, "\U0001f600": 3, "\ufb04": 4},
    ]:
        assert json_bytes(value) == "".join(_pieces(value, "$", 1)).encode()
        assert read_json(json_bytes(value)) == read_json("".join(_pieces(value, "$", 1)))


def test_what_the_quick_way_may_not_write_goes_the_long_way():
    for value in [2**53, -(2**53), 1.5, {1: 2}, {"é": 1}, [[1.5]], object(), {"a": {"b": {2}}}]:
        assert not _is_quick(value, 32)
    assert not _is_quick([[1]], 1)
    assert _is_quick([[1]], 2)
    with pytest.raises(DecodeError, match=r"half a surrogate pair at \$\.a"):
        json_bytes({"a": "\ud800"})
