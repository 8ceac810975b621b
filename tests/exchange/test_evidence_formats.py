from __future__ import annotations

from base64 import b64decode

import pytest
from cryptography.exceptions import InvalidSignature

from tests.exchange.made_up_nodes import GB, WITNESS, a_checkpoint, a_ledger
from tests.vector_files import own
from warifu.exchange.evidence_formats import (
    Key,
    read_base64,
    read_base64url,
    read_json,
    read_note,
    root_from,
    unzip,
)
from warifu.exchange.zips import write_zip


def proves(case: dict) -> bool:
    proof = [b64decode(each) for each in case["proof_b64"] or ()]
    try:
        root = root_from(b64decode(case["leaf_hash_b64"]), case["index"], case["size"], proof)
    except ValueError:
        return False
    return root == b64decode(case["root_b64"])


def test_inclusion_proofs_of_made_up_logs():
    cases = [case for case in own("own_merkle")["cases"] if case["kind"] == "inclusion"]

    assert len(cases) > 20
    assert [case["id"] for case in cases if proves(case) is not case["valid"]] == []
    assert {case["valid"] for case in cases} == {True, False}


@pytest.mark.parametrize(("index", "size", "count"), [(0, 1, 1), (0, 2, 0), (0, 2, 2), (2, 2, 1), (-1, 2, 1)])
def test_a_proof_of_another_length_or_place_is_none(index, size, count):
    with pytest.raises(ValueError, match=r"a proof that is too|no such leaf"):
        root_from(bytes(32), index, size, [bytes(32)] * count)


@pytest.mark.parametrize("text", ["QQ", "QQ==\n", "QR==", "Q===", "é"])
def test_base64_is_written_in_one_way(text):
    assert read_base64("QQ==") == b"A"
    with pytest.raises(ValueError):  # noqa: PT011  (of several kinds)
        read_base64(text)


@pytest.mark.parametrize("text", ["QQ==", "+w", "/w", "QR"])
def test_base64url_is_written_in_one_way(text):
    assert (read_base64url("QQ"), read_base64url("-_8")) == (b"A", b"\xfb\xff")
    with pytest.raises(ValueError, match=r"not base64url|in the one way"):
        read_base64url(text)


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1,"a":1}',
        b'{"b":1,"a":1}',
        b"[1.5]",
        b"[1e5]",
        b"[NaN]",
        b"[ 1]",
        b'["\\ud800"]',
        b'["\\u0041"]',
        b"\xff",
        b"",
    ],
)
def test_json_is_written_in_one_way(data):
    assert read_json('{"a":["é",1,true,null]}'.encode()) == {"a": ["é", 1, True, None]}
    assert read_json('{"\U0001f600":1,"\ufb33":2}'.encode()) == {"\ufb33": 2, "\U0001f600": 1}
    with pytest.raises(ValueError):  # noqa: PT011  (of several kinds)
        read_json(data)


CHECKPOINT = a_checkpoint(a_ledger(GB, b"leaf"), GB, WITNESS[GB])


@pytest.mark.parametrize(
    "data",
    [
        CHECKPOINT.replace(b"\n1\n", b"\n01\n"),
        CHECKPOINT.replace("— ".encode(), b"- "),
        CHECKPOINT[:-1],
        CHECKPOINT.replace(b"\n\n", b"\n"),
        CHECKPOINT.split(b"\n\n")[0] + b"\n\n",
    ],
)
def test_a_checkpoint_is_written_in_one_way(data):
    assert read_note(CHECKPOINT).size == 1
    with pytest.raises(ValueError):  # noqa: PT011  (of several kinds)
        read_note(data)


def test_a_zip_file_holds_each_name_once_and_nothing_else():
    whole = write_zip([("a", b"1"), ("b", b"2")])
    assert unzip(whole) == {"a": b"1", "b": b"2"}

    with pytest.raises(ValueError, match="two files a"):
        unzip(write_zip([("a", b"1")])[:32] * 2)
    with pytest.raises(ValueError, match="a is damaged"):
        unzip(whole.replace(b"a1PK", b"a2PK"))
    with pytest.raises(ValueError, match="belongs to no file"):
        unzip(whole + b"more")


@pytest.mark.parametrize(
    ("algorithm", "public"), [("Ed25519", bytes(32)), ("Ed25519", b"\xff" * 32), ("RSA", b"\x05" * 32)]
)
def test_keys_that_anyone_could_sign_for_and_unknown_algorithms_prove_nothing(algorithm, public):
    with pytest.raises(ValueError, match="anyone could sign"):
        Key("GB", "weak", "exchange", algorithm, public).verify(b"", bytes(64))


PRIME = (1 << 255) - 19
SMALL = (
    0,
    1,
    PRIME - 1,
    0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
    0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
)
"""The heights of the points of small order (RFC 8032, section 5.1)."""


@pytest.mark.parametrize("sign", [0, 1 << 255])
@pytest.mark.parametrize("height", [*SMALL, PRIME, PRIME + 1])
def test_a_point_of_small_order_or_written_too_long_is_no_key(height, sign):
    public = (height | sign).to_bytes(32, "little")

    with pytest.raises(ValueError, match="anyone could sign for the key weak"):
        Key("GB", "weak", "exchange", "Ed25519", public).verify(b"", bytes(64))


@pytest.mark.parametrize("height", [2, PRIME - 2])
def test_a_point_next_to_one_of_them_is_a_key_like_any_other(height):
    with pytest.raises(InvalidSignature):
        Key("GB", "k", "exchange", "Ed25519", height.to_bytes(32, "little")).verify(b"", bytes(64))
