from __future__ import annotations

import pytest

from tests.vector_files import published, wrong
from warifu.border.permits import bytes_of, text_of
from warifu.errors import DecodeError


def read(text: str) -> bytes | None:
    try:
        return bytes_of(text)
    except DecodeError:
        return None


def as_told(case: dict) -> bool:
    wanted = case["text"].encode() if "text" in case else None
    return read(case["base45"]) == wanted and (wanted is None or text_of(wanted) == case["base45"])


def test_the_published_vectors_are_read_written_or_refused_as_they_say():
    assert wrong(published("base45")["cases"], as_told) == []


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xff", b"\x00\x00", b"\xff\xff", b"\x01\x02\x03"])
def test_bytes_come_back_as_they_were(data):
    assert bytes_of(text_of(data)) == data


@pytest.mark.parametrize("text", ["A", "AAAA", ":::", "::", "aB8", "BB8\n", "あ"])
def test_what_does_not_stand_for_bytes_is_refused(text):
    assert read(text) is None
