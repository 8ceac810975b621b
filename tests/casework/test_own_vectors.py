"""The vectors of entries: what was written once is read for ever, and gives the same bytes again."""

from __future__ import annotations

import hashlib

import pytest

from scripts.pages.casework import entry_kinds
from tests.vector_files import own
from warifu.casework.case import Case, evolve
from warifu.casework.entries import read_entry
from warifu.errors import DecodeError
from warifu.parties import GB, JP

CASES = own("own_entries")["cases"]
VALID = [case for case in CASES if case["valid"]]
INVALID = [case for case in CASES if not case["valid"]]


def test_there_is_one_of_every_kind_and_version_that_this_edition_writes_or_reads():
    assert {case["id"] for case in VALID} >= set(entry_kinds()), "run python -m scripts.entry_vectors"


@pytest.mark.parametrize("case", VALID, ids=lambda case: case["id"])
def test_an_entry_is_read_and_gives_the_same_bytes_again(case):
    content = case["content"].encode()
    entry = read_entry(content)

    assert entry.content == content
    assert hashlib.sha256(content).hexdigest() == case["sha256"]
    assert (entry.kind, entry.shared) == (case["id"], case["shared"])


@pytest.mark.parametrize("case", VALID, ids=lambda case: case["id"])
def test_it_folds_in_whatever_case_it_comes(case):
    entry = read_entry(case["content"].encode())

    assert evolve(Case.empty(entry.case, GB, JP), entry).size == 1


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case["id"])
def test_what_only_looks_like_an_entry_is_refused(case):
    with pytest.raises(DecodeError):
        read_entry(case["content"].encode())


def test_each_of_these_differs_from_a_sound_one():
    sound = {case["content"] for case in VALID}

    assert len({case["content"] for case in INVALID}) == len(INVALID) == 18
    assert not sound & {case["content"] for case in INVALID}


@pytest.mark.parametrize("case", VALID, ids=lambda case: case["id"])
def test_a_vector_says_something_in_every_field_so_that_a_change_of_any_shows(case):
    body = read_entry(case["content"].encode()).body

    assert [name for name, value in vars(body).items() if value in (None, "", (), {})] == []
