"""What is erased, what a hold keeps, what is signed anew: in the register, by two persons. All is made up."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.casework.histories import BEGINS, CASE, REGISTER, TERMS, Desk, both, person
from warifu.casework import retention
from warifu.casework.activity import ActivityKind, OpenActivity
from warifu.casework.actors import By, StateOffice
from warifu.casework.entries import Entry
from warifu.casework.four_eyes import Confirm
from warifu.casework.questions import AskQuestion, QuestionAnswered
from warifu.casework.refusals import Refusal
from warifu.casework.retention import (
    ErasureDone,
    ErasureOrdered,
    HoldLifted,
    LiftHold,
    OrderErasure,
    PlaceHold,
    Retention,
    SignAgain,
    SignedAgain,
    evolve,
)
from warifu.errors import RuleError
from warifu.parties import GB, JP

KEEPER = StateOffice.DEFENCE
ERASE = OrderErasure(REGISTER, CASE, ("1" * 32, "2" * 32), "the retention period ended")
HOLD = PlaceHold(REGISTER, CASE, "a claim is open")


@pytest.fixture
def desk() -> Desk:
    return Desk(GB)


def refused(desk: Desk, command) -> Refusal:
    with pytest.raises(Refusal) as caught:
        desk.gives(command, person(GB, KEEPER))
    return caught.value


def held(desk: Desk) -> bool:
    return desk.register.national.retention.is_held(CASE)


def test_an_erasure_is_ordered_by_two_persons_and_stays_with_the_state(desk):
    (entry,) = both(desk, ERASE, KEEPER)

    assert entry.body == ErasureOrdered(CASE, ("1" * 32, "2" * 32), "the retention period ended")
    assert not entry.shared
    assert entry.by.prepared_by is not None


def test_while_a_hold_is_on_a_case_nothing_of_it_is_erased(desk):
    (hold,) = both(desk, HOLD, KEEPER)
    refusal = refused(desk, ERASE)

    assert held(desk)
    assert refusal.kind.code == "on-hold"
    both(desk, LiftHold(REGISTER, hold.ref, "settled"), KEEPER)
    assert not held(desk)
    both(desk, ERASE, KEEPER)


def test_a_hold_on_one_case_keeps_no_other(desk):
    both(desk, PlaceHold(REGISTER, "d" * 32, "a claim is open"), KEEPER)

    assert not held(desk)
    both(desk, ERASE, KEEPER)


def test_of_two_holds_on_a_case_each_is_lifted_by_itself(desk):
    (one,) = both(desk, HOLD, KEEPER)
    (two,) = both(desk, HOLD, KEEPER)
    both(desk, LiftHold(REGISTER, one.ref, "settled"), KEEPER)
    assert held(desk)
    both(desk, LiftHold(REGISTER, two.ref, "settled"), KEEPER)

    assert not held(desk)


def test_a_hold_that_is_not_there_or_was_lifted_cannot_be_lifted(desk):
    (hold,) = both(desk, HOLD, KEEPER)
    both(desk, LiftHold(REGISTER, hold.ref, "settled"), KEEPER)

    assert refused(desk, LiftHold(REGISTER, hold.ref, "again")).kind.code == "no-such-hold"
    assert refused(desk, LiftHold(REGISTER, "f" * 32, "what")).says.en == (
        f"there is no hold {'f' * 32} in force: look at the list again"
    )


def test_an_erasure_that_was_prepared_before_the_hold_is_refused_when_it_is_confirmed(desk):
    (prepared,) = desk.gives(ERASE, person(GB, KEEPER, 1))
    both(desk, HOLD, KEEPER)

    with pytest.raises(Refusal) as caught:
        desk.gives(Confirm(REGISTER, prepared.ref), person(GB, KEEPER, 2))
    assert caught.value.kind.code == "on-hold"


def test_what_is_signed_again_goes_to_the_other_state(desk):
    (entry,) = both(desk, SignAgain(REGISTER, ("1" * 32,)), StateOffice.DEFENCE)
    peer = Desk(JP)
    peer.hears(desk)

    assert entry.shared
    assert peer.register.half(GB).retention.signed_again == ("1" * 32,)


def test_it_stands_in_the_register_and_nowhere_else(desk):
    desk.gives(
        OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", TERMS), person(GB, StateOffice.UNIT)
    )

    assert refused(desk, OrderErasure(CASE, CASE, (), "")).kind.code == "not-in-the-register"


def test_what_was_held_erased_and_signed_is_folded_from_the_entries():
    bodies = [
        ErasureDone("1" * 32),
        SignedAgain(("2" * 32,)),
        SignedAgain(("3" * 32, "4" * 32)),
        HoldLifted("f" * 32, "of a hold that is not known"),
        ErasureOrdered(CASE, (), ""),
        QuestionAnswered("q" * 32, "", "en"),
    ]
    state = Retention()
    for number, body in enumerate(bodies):
        state = evolve(state, Entry(f"{number:032x}", REGISTER, By(GB, KEEPER, "a" * 32), BEGINS, body))

    assert state == Retention({}, {"1" * 32: BEGINS}, ("2" * 32, "3" * 32, "4" * 32))


def test_a_command_of_another_slice_is_a_mistake_of_whoever_sent_it_here(desk):
    with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
        retention.decide(
            AskQuestion(REGISTER, KEEPER, "?", "en"), desk.register, SimpleNamespace(actor=person(GB, KEEPER))
        )
