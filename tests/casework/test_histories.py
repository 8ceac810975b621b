"""Whatever two States do, in whatever order the post brings it: both hold the same case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.entry_vectors import made
from scripts.pages.casework import entry_kinds
from tests.casework.histories import BEGINS, CASE, REGISTER, History, histories, history, interleavings
from warifu.casework import entries
from warifu.casework.actors import By, StateOffice
from warifu.casework.case import Case, fold
from warifu.casework.entries import Body, Entry, Erased, read_entry
from warifu.casework.questions import QuestionAsked
from warifu.parties import GB, JP


def folded(made: list[Entry]) -> dict[str, Case]:
    return {
        name: fold(Case.empty(name, GB, JP), [e for e in made if e.case == name]) for name in (CASE, REGISTER)
    }


def digests(cases: dict[str, Case]) -> dict[str, str]:
    return {name: case.digest for name, case in cases.items()}


@given(histories())
def test_once_everything_has_come_in_both_nodes_hold_the_same_cases(told: History):
    gb, jp = told.desks

    assert digests(gb.cases) == digests(jp.cases)


@given(st.data(), histories())
def test_any_interleaving_that_keeps_each_states_order_folds_to_the_same_case(data, told: History):
    one, other = told.shared
    mixed = data.draw(interleavings(one, other))

    assert digests(folded(mixed)) == digests(told.desks[0].cases)
    assert folded(mixed) == folded(one + other)


@given(histories())
def test_each_half_follows_from_its_own_states_entries_alone(told: History):
    for desk, own in zip(told.desks, told.shared, strict=True):
        for name, case in folded(own).items():
            assert case.half(desk.state) == desk.cases[name].half(desk.state)


@given(histories())
def test_what_is_national_stays_with_its_state_and_changes_nothing_that_both_hold(told: History):
    for desk in told.desks:
        national = [entry for entry in desk.said if not entry.shared]
        alone = folded(national)
        assert all(alone[name].national == desk.cases[name].national for name in alone)
        assert digests(alone) == digests(folded([]))


@given(histories())
def test_entries_read_back_from_their_bytes_fold_to_the_same_case(told: History):
    for desk in told.desks:
        again = folded([read_entry(entry.content) for entry in desk.said])
        assert all(again[name].half(desk.state) == desk.cases[name].half(desk.state) for name in again)
        assert all(again[name].national == desk.cases[name].national for name in again)


@given(st.data(), histories())
def test_what_was_erased_still_folds_and_both_nodes_still_agree(data, told: History):
    one, other = told.shared
    gone = data.draw(
        st.sets(st.sampled_from([e.ref for e in one + other])) if one + other else st.just(set())
    )
    left = [[erased(e) if e.ref in gone else e for e in made] for made in (one, other)]
    mixed = data.draw(interleavings(*left))

    assert digests(folded(mixed)) == digests(folded(left[0] + left[1]))
    assert [case.size for case in folded(mixed).values()] == [
        case.size for case in folded(one + other).values()
    ]


def erased(entry: Entry) -> Entry:
    return replace(entry, body=Erased(entry.kind))


@settings(max_examples=50)
@given(histories())
def test_entries_of_an_older_version_still_fold_to_what_they_said(told: History):
    with older_kind() as asked_0:
        for made in told.shared:
            older = [aged(entry, asked_0) for entry in made]
            read = [read_entry(entry.content) for entry in older]
            assert [entry.kind for entry in read] == [entry.kind for entry in older]
            assert digests(folded(read)) == digests(folded(made))


@contextmanager
def older_kind() -> Iterator[type[Body]]:
    """A version of a kind from before this product was made: a question had no parts yet, and was in one language."""

    @dataclass(frozen=True)
    class QuestionAsked0(Body, name="QuestionAsked", version=0):
        office: StateOffice
        english: str

        def upgraded(self) -> Body:
            return QuestionAsked(self.office, self.english, "en", ())

    try:
        yield QuestionAsked0
    finally:
        del entries.KINDS[QuestionAsked0.kind]


def aged(entry: Entry, kind: type) -> Entry:
    body = entry.body
    return replace(entry, body=kind(body.to_office, body.text)) if isinstance(body, QuestionAsked) else entry


def test_something_happens_in_these_histories():
    """What the tests above feed on: people of both States make these kinds of entry, and are refused for many reasons."""
    made: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for seed in range(80):
        told = history(Random(seed), 60)  # noqa: S311
        made += Counter(entry.kind for desk in told.desks for entry in desk.said)
        refused += told.refused

    assert {
        "ActivityAmended/1",
        "ActivityCancelled/1",
        "ActivityClosed/1",
        "ActivityOpened/1",
        "Admitted/1",
        "AmendmentProposed/1",
        "Confirmed/1",
        "DelegationEnded/1",
        "DelegationGiven/1",
        "Looked/1",
        "ManifestLodged/1",
        "ObjectedTo/1",
        "OfficesNamed/1",
        "PartListed/1",
        "Prepared/1",
        "PreparedWithdrawn/1",
        "ProposalDeclined/1",
        "QuestionAnswered/1",
        "QuestionAsked/1",
        "StandingGranted/1",
        "StandingRevoked/1",
        "StandingUsed/1",
    } - {kind for kind, count in made.items() if count > 1} == set()
    assert len(refused) > 12


ANY_BODY = st.sampled_from([made(kind) for kind in entry_kinds().values()])


@settings(max_examples=200)
@given(st.lists(st.tuples(ANY_BODY, st.sampled_from([GB, JP]), st.integers(0, 5)), max_size=30))
def test_whatever_a_peer_says_in_whatever_order_it_folds_and_both_nodes_agree(said):
    """A peer's node need not keep to our rules: `evolve` takes everything that has the form of an entry."""
    by = {state: By(state, StateOffice.DEFENCE, "a" * 32) for state in (GB, JP)}
    told = [Entry(f"{ref:032x}", CASE, by[state], BEGINS, body) for body, state, ref in said]
    one, other = ([entry for entry in told if entry.shared and entry.by.state == state] for state in (GB, JP))
    case = fold(Case.empty(CASE, GB, JP), told)

    assert case.size == len(told)
    assert case.digest == fold(Case.empty(CASE, GB, JP), one + other).digest
