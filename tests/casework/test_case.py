"""A case of two halves: what a State says changes its own half, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import SimpleNamespace

import pytest

from tests.casework.histories import BEGINS, CASE
from warifu.casework.actors import By, StateOffice
from warifu.casework.case import SLICES, Case, Half, evolve, fold, register_id, slice_of
from warifu.casework.entries import Entry, Erased
from warifu.casework.four_eyes import Confirm, Prepared, PreparedWithdrawn
from warifu.casework.questions import AskQuestion, QuestionAsked
from warifu.codec import to_plain
from warifu.errors import RuleError
from warifu.parties import AU, GB, JP

EMPTY = Case.empty(CASE, GB, JP)
ASKED = Entry(
    "e" * 32,
    CASE,
    By(JP, StateOffice.CUSTOMS, "a" * 32),
    BEGINS,
    QuestionAsked(StateOffice.UNIT, "How many?", "en", ()),
)


def test_an_empty_case_is_the_same_whichever_state_is_named_first():
    assert Case.empty(CASE, GB, JP) == Case.empty(CASE, JP, GB)
    assert EMPTY.states == (GB, JP)
    assert (EMPTY.peer_of(GB), EMPTY.peer_of(JP)) == (JP, GB)
    assert (EMPTY.is_open, EMPTY.is_closed, EMPTY.size) == (False, False, 0)


def test_an_entry_changes_the_half_of_its_state_and_no_other():
    case = evolve(EMPTY, ASKED)

    assert case.half(GB) == EMPTY.half(GB)
    assert case.national == EMPTY.national
    assert list(case.half(JP).questions.asked) == ["e" * 32]
    assert case.size == 1


def test_a_national_entry_changes_neither_half_nor_the_digest():
    national = replace(ASKED, body=Prepared("CloseActivity", {"case": CASE}, "b" * 32))
    case = evolve(EMPTY, national)

    assert case.halves == EMPTY.halves
    assert case.digest == EMPTY.digest
    assert list(case.national.four_eyes.waiting) == ["e" * 32]


def test_the_digest_is_over_both_halves():
    theirs = evolve(EMPTY, replace(ASKED, by=By(GB, StateOffice.CUSTOMS, "a" * 32)))

    assert len({EMPTY.digest, evolve(EMPTY, ASKED).digest, theirs.digest}) == 3
    assert fold(EMPTY, [ASKED]).digest == evolve(EMPTY, ASKED).digest


def test_what_was_erased_counts_and_says_nothing():
    case = evolve(EMPTY, replace(ASKED, body=Erased("QuestionAsked/1")))

    assert (case.halves, case.national, case.size) == (EMPTY.halves, EMPTY.national, 1)


def test_the_standing_case_of_two_states_has_a_handle_that_both_work_out():
    assert register_id(GB, JP) == register_id(JP, GB) == "bcde2f33e66167d37211e80a7663181a"
    assert register_id(AU, JP) != register_id(GB, JP)
    assert Case.empty(register_id(GB, JP), GB, JP).is_register
    assert not Case.empty(register_id(GB, JP), AU, JP).is_register


def test_every_slice_has_its_field_in_a_half_and_decides_and_evolves():
    assert list(SLICES) == list(Half.__dataclass_fields__)
    for module in SLICES.values():
        assert callable(module.decide)
        assert callable(module.evolve)


def test_a_half_can_be_written_down_whole():
    assert set(to_plain(Half())) == set(SLICES)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (AskQuestion, "questions"),
        (QuestionAsked, "questions"),
        (Confirm, "four_eyes"),
        (PreparedWithdrawn, "four_eyes"),
    ],
)
def test_a_command_or_body_belongs_to_the_slice_that_defines_it(kind, name):
    assert slice_of(kind) == name


def test_what_belongs_to_no_slice_is_a_mistake():
    @dataclass(frozen=True)
    class Stray:
        pass

    with pytest.raises(RuleError, match="Stray belongs to no slice of casework: name its module in SLICES"):
        slice_of(Stray)


def test_what_is_outstanding_is_asked_of_every_slice_that_can_say(monkeypatch):
    import warifu.casework.case as module

    monkeypatch.setattr(
        module,
        "SLICES",
        {
            "one": SimpleNamespace(outstanding=lambda case, state: (f"one of {state}",)),
            "two": SimpleNamespace(),
            "three": SimpleNamespace(outstanding=lambda case, state: (case.id, state)),
        },
    )

    assert EMPTY.outstanding(GB) == ("one of GB", CASE, GB)


def test_nothing_is_outstanding_in_an_empty_case():
    assert EMPTY.outstanding(GB) == ()
