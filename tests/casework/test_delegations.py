"""Delegations: dated, national, never handed on, never to oneself. All persons are made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from types import SimpleNamespace

import pytest

from tests.casework.histories import BEGINS, CASE, REGISTER, TERMS, Desk, both, person
from warifu.casework import delegations
from warifu.casework.activity import ActivityKind, OpenActivity
from warifu.casework.actors import Actor, By, StateOffice
from warifu.casework.delegations import (
    Delegate,
    Delegation,
    DelegationEnded,
    DelegationGiven,
    Delegations,
    EndDelegation,
    evolve,
)
from warifu.casework.entries import Entry, read_entry
from warifu.casework.four_eyes import Confirm
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.errors import DecodeError, RuleError
from warifu.parties import GB

CUSTOMS, UNIT = StateOffice.CUSTOMS, StateOffice.UNIT
GIVER, SECOND = person(GB, CUSTOMS, 1), person(GB, CUSTOMS, 2)
DEPUTY = person(GB, CUSTOMS, 7, own=False)
WEEK = timedelta(days=7)
GIVE = Delegate(REGISTER, DEPUTY.person, BEGINS, BEGINS + WEEK)


@pytest.fixture
def desk() -> Desk:
    desk = Desk(GB)
    desk.gives(
        OpenActivity(CASE, ActivityKind.EXERCISE, GB, desk.case.peer_of(GB), "jp_gb_raa", TERMS),
        person(GB, UNIT),
    )
    return desk


def refused(desk: Desk, command, actor: Actor = GIVER) -> Refusal:
    with pytest.raises(Refusal) as caught:
        desk.gives(command, actor)
    return caught.value


def test_a_delegation_lets_another_person_act_for_the_office(desk):
    asking = AskQuestion(CASE, UNIT, "How many?", "en")
    assert refused(desk, asking, DEPUTY).kind.code == "office-not-held"
    both(desk, GIVE, CUSTOMS)
    (entry,) = desk.gives(asking, DEPUTY)

    assert entry.by == By(GB, CUSTOMS, DEPUTY.person)


def test_it_is_national_and_says_who_gave_it(desk):
    (entry,) = both(desk, GIVE, CUSTOMS)

    assert not entry.shared
    assert entry.body == DelegationGiven(GIVER.person, DEPUTY.person, CUSTOMS, BEGINS, BEGINS + WEEK)
    assert entry.by.prepared_by == GIVER.person


@pytest.mark.parametrize(
    ("at", "holds"),
    [
        (-timedelta(microseconds=1), False),
        (timedelta(0), True),
        (WEEK - timedelta(microseconds=1), True),
        (WEEK, False),
    ],
)
def test_it_holds_from_its_first_moment_to_before_its_last(desk, at, holds):
    both(desk, GIVE, CUSTOMS)
    known = desk.register.national.delegations

    assert known.in_force(DEPUTY.person, CUSTOMS, BEGINS + at) is holds
    assert not known.in_force(DEPUTY.person, UNIT, BEGINS)
    assert not known.in_force(GIVER.person, CUSTOMS, BEGINS)


def test_it_can_be_ended_before_its_time_by_the_office_itself(desk):
    (given,) = both(desk, GIVE, CUSTOMS)
    end = EndDelegation(REGISTER, given.ref)
    assert refused(desk, end, person(GB, UNIT)).kind.code == "no-such-delegation"
    desk.gives(end, SECOND)

    assert refused(desk, AskQuestion(CASE, UNIT, "?", "en"), DEPUTY).kind.code == "office-not-held"
    assert refused(desk, end).kind.code == "no-such-delegation"
    assert refused(desk, EndDelegation(REGISTER, "f" * 32)).says.ja == (
        f"税関に有効な委任{'f' * 32}はありません。一覧を見直してください"
    )


def test_one_that_has_run_out_cannot_be_ended(desk):
    (given,) = both(desk, GIVE, CUSTOMS)
    desk.minutes += 8 * 24 * 60

    assert refused(desk, EndDelegation(REGISTER, given.ref)).kind.code == "no-such-delegation"


def test_one_that_has_not_begun_can_be_ended_and_never_holds(desk):
    later = replace(GIVE, begins=BEGINS + WEEK, ends=BEGINS + 2 * WEEK)
    (given,) = both(desk, later, CUSTOMS)
    desk.gives(EndDelegation(REGISTER, given.ref), SECOND)

    assert not desk.register.national.delegations.in_force(DEPUTY.person, CUSTOMS, BEGINS + WEEK)


def test_what_one_holds_by_delegation_is_not_handed_on(desk):
    both(desk, GIVE, CUSTOMS)
    refusal = refused(desk, replace(GIVE, to="e" * 32), DEPUTY)

    assert refusal.kind.code == "held-by-delegation"
    assert refusal.says.en.startswith(
        "you act as customs by delegation, and what is delegated is not handed on"
    )


def test_nor_does_one_who_holds_it_by_delegation_confirm_that_it_is_handed_on(desk):
    both(desk, GIVE, CUSTOMS)
    (prepared,) = desk.gives(replace(GIVE, to="e" * 32), SECOND)

    assert refused(desk, Confirm(REGISTER, prepared.ref), DEPUTY).kind.code == "held-by-delegation"


def test_nobody_delegates_to_themself(desk):
    assert refused(desk, replace(GIVE, to=GIVER.person)).kind.code == "self-delegation"


def test_nor_to_the_person_who_confirms_it(desk):
    (prepared,) = desk.gives(replace(GIVE, to=SECOND.person), GIVER)

    assert refused(desk, Confirm(REGISTER, prepared.ref), SECOND).kind.code == "self-delegation"


@pytest.mark.parametrize("length", [timedelta(0), -WEEK])
def test_one_that_would_never_hold_is_refused(desk, length):
    assert refused(desk, replace(GIVE, ends=BEGINS + length)).kind.code == "delegation-never-holds"


def test_it_lies_in_the_standing_case_and_nowhere_else(desk):
    assert refused(desk, replace(GIVE, case=CASE)).kind.code == "only-in-the-register"
    assert refused(desk, EndDelegation(CASE, "f" * 32)).kind.code == "only-in-the-register"


@pytest.mark.parametrize("name", ["begins", "ends"])
def test_its_times_are_in_utc(name):
    tokyo = datetime(2026, 9, 2, 9, 0, tzinfo=timezone(timedelta(hours=9)))
    given = DelegationGiven("a" * 32, "b" * 32, CUSTOMS, BEGINS, BEGINS + WEEK)

    with pytest.raises(
        DecodeError, match=rf"{name} of a delegation: 2026-09-02T09:00:00\+09:00; wanted a time in UTC"
    ):
        replace(given, **{name: tokyo})


def test_one_that_was_written_with_another_zone_is_not_read():
    given = DelegationGiven("a" * 32, "b" * 32, CUSTOMS, BEGINS, BEGINS + WEEK)
    entry = Entry("e" * 32, REGISTER, By(GB, CUSTOMS, "a" * 32), BEGINS, given)
    wrong = entry.content.replace(b'"begins":"2026-09-01T03:00:00Z"', b'"begins":"2026-09-01T12:00:00+09:00"')

    assert read_entry(entry.content) == entry
    with pytest.raises(DecodeError, match="wanted a time in UTC"):
        read_entry(wrong)


class TestWhoHeldAnOfficeOfWhom:
    GIVEN = Delegations(
        {"d" * 32: Delegation(DelegationGiven("a" * 32, "b" * 32, CUSTOMS, BEGINS, BEGINS + WEEK))}
    )

    @pytest.mark.parametrize(
        ("since", "until", "held"),
        [
            (-2 * WEEK, -WEEK, False),
            (-WEEK, timedelta(0), True),
            (WEEK / 2, 2 * WEEK, True),
            (-WEEK, 2 * WEEK, True),
            (WEEK, 2 * WEEK, False),
        ],
    )
    def test_at_some_moment_between_two(self, since, until, held):
        asked = {"office": CUSTOMS, "since": BEGINS + since, "until": BEGINS + until}

        assert self.GIVEN.delegated(by="a" * 32, to="b" * 32, **asked) is held
        assert not self.GIVEN.delegated(by="b" * 32, to="a" * 32, **asked)
        assert not self.GIVEN.delegated(by="c" * 32, to="b" * 32, **asked)

    def test_only_the_office_that_is_asked_of(self):
        assert not self.GIVEN.delegated(by="a" * 32, to="b" * 32, office=UNIT, since=BEGINS, until=BEGINS)


def test_the_end_of_one_that_is_not_known_changes_nothing():
    entry = Entry("e" * 32, REGISTER, By(GB, CUSTOMS, "a" * 32), BEGINS, DelegationEnded("d" * 32))

    assert evolve(Delegations(), entry) == Delegations()


def test_a_command_of_another_slice_is_a_mistake_of_whoever_sent_it_here(desk):
    with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
        delegations.decide(
            AskQuestion(REGISTER, UNIT, "?", "en"), desk.register, SimpleNamespace(actor=GIVER)
        )
