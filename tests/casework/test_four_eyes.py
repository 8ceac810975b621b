"""Four eyes: what binds a State takes two persons, and no way around. All persons are made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.casework.histories import BEGINS, CASE, REGISTER, TERMS, Desk, both, person
from warifu.casework import commands, four_eyes
from warifu.casework.activity import (
    ActivityCancelled,
    ActivityKind,
    AmendActivity,
    CancelActivity,
    OpenActivity,
)
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.delegations import Delegate, EndDelegation
from warifu.casework.four_eyes import Confirm, Confirmed, FourEyes, Prepared, WithdrawPrepared
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.errors import RuleError
from warifu.parties import GB, JP

DEFENCE, ENVOY = StateOffice.DEFENCE, StateOffice.FOREIGN_AFFAIRS
FIRST, SECOND = person(GB, DEFENCE, 1), person(GB, DEFENCE, 2)
CANCEL = CancelActivity(CASE, "storm")


@pytest.fixture
def desk() -> Desk:
    desk = Desk(GB)
    desk.gives(OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", TERMS), person(GB, DEFENCE))
    return desk


def refused(desk: Desk, command, actor: Actor) -> Refusal:
    with pytest.raises(Refusal) as caught:
        desk.gives(command, actor)
    return caught.value


def test_the_first_persons_command_waits_and_only_their_own_state_knows(desk):
    (prepared,) = desk.gives(CANCEL, FIRST)

    assert prepared.body == Prepared("CancelActivity", {"case": CASE, "reason": "storm"}, FIRST.authenticator)
    assert not prepared.shared
    assert desk.case.half(GB).activity.cancelled is None
    waiting = desk.case.national.four_eyes.waiting[prepared.ref]
    assert (waiting.command, waiting.person, waiting.office) == (CANCEL, FIRST.person, DEFENCE)


def test_it_takes_effect_when_a_second_confirms_and_both_stand_in_the_entry(desk):
    (prepared,) = desk.gives(CANCEL, FIRST)
    confirmed, cancelled = desk.gives(Confirm(CASE, prepared.ref), SECOND)

    assert (confirmed.body, confirmed.shared) == (Confirmed(prepared.ref), False)
    assert (cancelled.body, cancelled.shared) == (ActivityCancelled("storm"), True)
    assert (cancelled.by.prepared_by, cancelled.by.person) == (FIRST.person, SECOND.person)
    assert desk.case.half(GB).activity.cancelled == cancelled.at
    assert desk.case.national.four_eyes == FourEyes()


def test_it_is_confirmed_once(desk):
    (prepared,) = desk.gives(CANCEL, FIRST)
    desk.gives(Confirm(CASE, prepared.ref), SECOND)

    assert refused(desk, Confirm(CASE, prepared.ref), SECOND).kind.code == "nothing-prepared"


def test_the_same_person_does_not_confirm(desk):
    (prepared,) = desk.gives(CANCEL, FIRST)
    refusal = refused(desk, Confirm(CASE, prepared.ref), FIRST)

    assert (
        refusal.says.en
        == "the person who prepared this cannot confirm it: another person of the same office has to"
    )
    assert refusal.says.ja == "起案者本人は確認できません。同じ部署の別の人が確認してください"


def test_nor_another_with_the_same_authenticator(desk):
    (prepared,) = desk.gives(CANCEL, FIRST)
    borrowed = replace(SECOND, authenticator=FIRST.authenticator)

    assert refused(desk, Confirm(CASE, prepared.ref), borrowed).kind.code == "same-authenticator"


def test_nor_a_person_of_another_office(desk):
    (prepared,) = desk.gives(CANCEL, FIRST)
    refusal = refused(desk, Confirm(CASE, prepared.ref), person(GB, ENVOY))

    assert refusal.says.en.startswith(
        "this was prepared for defence ministry, and you act for another office"
    )


def test_nor_a_person_of_an_office_that_may_not_give_the_command(desk):
    (prepared,) = desk.gives(CANCEL, FIRST)

    assert (
        refused(desk, Confirm(CASE, prepared.ref), person(GB, StateOffice.AUDIT)).kind.code
        == "not-this-office"
    )


def test_what_could_not_be_carried_out_now_is_not_even_prepared(desk):
    both(desk, CANCEL, DEFENCE)

    assert refused(desk, CANCEL, FIRST).kind.code == "cancelled"


def test_what_cannot_be_carried_out_any_more_is_refused_when_it_is_confirmed(desk):
    (one,) = desk.gives(CANCEL, FIRST)
    both(desk, CANCEL, DEFENCE)

    assert refused(desk, Confirm(CASE, one.ref), SECOND).kind.code == "cancelled"


def test_either_may_take_it_back_and_another_office_may_not(desk):
    (prepared,) = desk.gives(CANCEL, FIRST)
    back = WithdrawPrepared(CASE, prepared.ref, "the storm turned")
    assert refused(desk, back, person(GB, ENVOY)).kind.code == "other-office"
    desk.gives(back, FIRST)

    assert desk.case.national.four_eyes == FourEyes()
    assert refused(desk, Confirm(CASE, prepared.ref), SECOND).kind.code == "nothing-prepared"
    assert refused(desk, back, FIRST).kind.code == "nothing-prepared"


class TestWithDelegations:
    """Whoever holds the office only by leave of the other is not a second pair of eyes."""

    def delegated(self, desk: Desk, giver: Actor, to: Actor) -> str:
        given = Delegate(REGISTER, to.person, BEGINS, BEGINS.replace(year=2027))
        (prepared,) = desk.gives(given, giver)
        return desk.gives(Confirm(REGISTER, prepared.ref), person(GB, DEFENCE, 9))[1].ref

    def test_a_delegate_does_not_confirm_what_their_giver_prepared(self, desk):
        deputy = person(GB, DEFENCE, 3, own=False)
        self.delegated(desk, FIRST, deputy)
        (prepared,) = desk.gives(CANCEL, FIRST)

        assert refused(desk, Confirm(CASE, prepared.ref), deputy).kind.code == "own-delegate"

    def test_nor_the_giver_what_their_delegate_prepared(self, desk):
        deputy = person(GB, DEFENCE, 3, own=False)
        self.delegated(desk, FIRST, deputy)
        (prepared,) = desk.gives(CANCEL, deputy)

        assert refused(desk, Confirm(CASE, prepared.ref), FIRST).kind.code == "own-delegate"

    def test_nor_after_the_delegation_was_ended_meanwhile(self, desk):
        deputy = person(GB, DEFENCE, 3, own=False)
        given = self.delegated(desk, FIRST, deputy)
        (prepared,) = desk.gives(CANCEL, deputy)
        desk.gives(EndDelegation(REGISTER, given), FIRST)

        assert refused(desk, Confirm(CASE, prepared.ref), FIRST).kind.code == "own-delegate"

    def test_a_third_person_does(self, desk):
        deputy = person(GB, DEFENCE, 3, own=False)
        self.delegated(desk, FIRST, deputy)
        (prepared,) = desk.gives(CANCEL, deputy)

        assert len(desk.gives(Confirm(CASE, prepared.ref), SECOND)) == 2

    def test_and_so_does_the_giver_once_it_was_over_before_anything_was_prepared(self, desk):
        deputy = person(GB, DEFENCE, 3, own=False)
        given = self.delegated(desk, FIRST, deputy)
        desk.gives(EndDelegation(REGISTER, given), FIRST)
        (prepared,) = desk.gives(CANCEL, SECOND)

        assert len(desk.gives(Confirm(CASE, prepared.ref), FIRST)) == 2


def test_these_commands_take_two_persons():
    kinds = {
        name
        for name, kind in commands.KINDS.items()
        if kind.four_eyes and kind.__module__.startswith("warifu.")
    }

    assert kinds >= {
        "Approve",
        "CancelActivity",
        "Delegate",
        "GrantStanding",
        "NameOffices",
        "ObjectTo",
        "Refuse",
        "Reverse",
        "RevokeApproval",
        "RevokeStanding",
        "WithdrawObjection",
    }


def test_other_entries_leave_what_waits_as_it_is(desk):
    desk.gives(CANCEL, FIRST)
    before = desk.case.national.four_eyes
    (entry,) = desk.gives(AmendActivity(CASE, 1, TERMS), FIRST)

    assert four_eyes.evolve(before, entry) == before


def test_a_command_of_another_slice_is_a_mistake_of_whoever_sent_it_here(desk):
    with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
        four_eyes.decide(AskQuestion(CASE, DEFENCE, "?", "en"), desk.case, None)
