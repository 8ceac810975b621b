"""Entries: one form in bytes, and no other is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from warifu.canonical_json import json_bytes
from warifu.casework import entries
from warifu.casework.actors import By, StateOffice
from warifu.casework.entries import Body, Entry, Erased, entry_from_plain, read_entry
from warifu.casework.four_eyes import Confirmed
from warifu.casework.questions import QuestionAnswered, QuestionAsked
from warifu.errors import DecodeError, RuleError
from warifu.parties import GB

AT = datetime(2026, 9, 1, 3, 0, 0, 250_000, tzinfo=UTC)
ENTRY = Entry(
    "e" * 32,
    "c" * 32,
    By(GB, StateOffice.UNIT, "a" * 32),
    AT,
    QuestionAnswered("b" * 32, "Twenty. 二十", "en"),
)
CONTENT = (
    '{"at":"2026-09-01T03:00:00.250000Z",'
    '"body":{"lang":"en","question":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","text":"Twenty. 二十"},'
    '"by":{"office":"unit","person":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","prepared_by":null,"state":"GB"},'
    '"case":"cccccccccccccccccccccccccccccccc",'
    '"kind":"QuestionAnswered/1",'
    '"ref":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}'
)
PLAIN = {
    "ref": "e" * 32,
    "case": "c" * 32,
    "by": {"state": "GB", "office": "unit", "person": "a" * 32, "prepared_by": None},
    "at": "2026-09-01T03:00:00.250000Z",
    "kind": "QuestionAnswered/1",
    "body": {"question": "b" * 32, "text": "Twenty. 二十", "lang": "en"},
}


def test_an_entry_has_one_form_in_bytes():
    assert ENTRY.content.decode() == CONTENT


def test_it_is_read_back_from_them():
    assert read_entry(ENTRY.content) == ENTRY
    assert entry_from_plain(PLAIN) == ENTRY


def test_it_says_its_kind_and_whether_it_travels():
    prepared = replace(ENTRY, body=Confirmed("p" * 32))

    assert (ENTRY.kind, ENTRY.shared) == ("QuestionAnswered/1", True)
    assert (prepared.kind, prepared.shared) == ("Confirmed/1", False)
    assert ENTRY.by.role == "GB/unit"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {"kind": "QuestionAnswered/9"},
            "an entry of the kind 'QuestionAnswered/9': not known here; use a newer Warifu",
        ),
        ({"kind": 1}, "ref, case and kind are text"),
        ({"ref": None}, "ref, case and kind are text"),
        ({"case": []}, "ref, case and kind are text"),
        ({"at": "2026-09-01T12:00:00.250000+09:00"}, "wanted a time in UTC"),
        ({"at": "2026-09-01T03:00:00.250Z"}, "wanted it written as '2026-09-01T03:00:00.250000Z'"),
        ({"at": "yesterday"}, "datetime: Invalid RFC3339"),
        (
            {"by": {"state": "GB", "office": "kitchen", "person": "", "prepared_by": None}},
            r"Invalid enum value 'kitchen' - at `\$.office`",
        ),
        ({"body": {"question": "b", "text": "x"}}, "missing required field `lang`"),
        (
            {"body": {"question": "b", "text": "x", "lang": "en", "secret": 1}},
            r"there is no 'secret' here - at `\$`",
        ),
        ({"extra": 1}, "wanted an object of these members: at, body, by, case, kind, ref"),
    ],
)
def test_what_has_another_form_is_refused_with_where_and_what_is_wanted(changes, says):
    with pytest.raises(DecodeError, match=says):
        entry_from_plain({**PLAIN, **changes})


def test_an_entry_is_an_object():
    with pytest.raises(DecodeError, match="wanted an object"):
        entry_from_plain([])


def test_bytes_in_another_order_are_refused():
    with pytest.raises(DecodeError):
        read_entry(b'{"ref":1,"at":2}')
    with pytest.raises(DecodeError):
        read_entry(CONTENT.replace('"lang":"en",', "").replace('"text"', '"lang":"en","text"').encode())


def test_the_time_of_an_entry_is_in_utc():
    tokyo = timezone(timedelta(hours=9))

    with pytest.raises(
        DecodeError, match=r"at of an entry: 2026-09-01T12:00:00.250000\+09:00; wanted a time in UTC"
    ):
        replace(ENTRY, at=AT.astimezone(tokyo))
    with pytest.raises(DecodeError, match="wanted a time in UTC"):
        replace(ENTRY, at=AT.replace(tzinfo=None))


def test_no_two_bodies_have_one_kind():
    with pytest.raises(RuleError, match="two bodies of the kind QuestionAsked/1: raise the version of one"):

        class QuestionAsked(Body):
            pass


def test_a_body_is_upgraded_to_the_newest_form_when_it_is_folded_and_read_as_it_was_written():
    @dataclass(frozen=True)
    class QuestionAsked0(Body, name="QuestionAsked", version=0):
        english: str

        def upgraded(self) -> Body:
            return QuestionAsked(StateOffice.UNIT, self.english, "en", ())

    try:
        old = replace(ENTRY, body=QuestionAsked0("How many?"))
        assert old.kind == "QuestionAsked/0"
        assert read_entry(old.content) == old
        assert old.body.upgraded() == QuestionAsked(StateOffice.UNIT, "How many?", "en", ())
        assert ENTRY.body.upgraded() is ENTRY.body
    finally:
        del entries.KINDS["QuestionAsked/0"]


def test_what_was_erased_says_of_which_kind_it_was_and_nothing_else():
    assert json_bytes({"was": "PartListed/1"}) in replace(ENTRY, body=Erased("PartListed/1")).content
