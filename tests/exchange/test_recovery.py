from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.test_link import the_hash
from tests.exchange.test_statuses import FROM_JP, own
from warifu.exchange.link import Void
from warifu.exchange.recovery import Decision, Keeper, Recovery, Step, is_confirmed, next_step

NONCE = "aa" * 16
"""Of the status with which GB asks. What it has: `own()`, in test_statuses."""

ANSWER = replace(FROM_JP, answers=NONCE)
START = Recovery(NONCE, signed=28)
VOID = own().outgoing.next_void()


def test_a_node_asks_before_it_does_anything():
    assert next_step(START, own(), None, ()) == Decision(Step.ASK, is_behind=False)


@pytest.mark.parametrize("answers", [None, "bb" * 16])
def test_a_status_from_before_the_start_is_no_answer(answers):
    status = replace(FROM_JP, answers=answers)

    assert next_step(START, own(sent=2), status, ()).step is Step.ASK


def test_while_only_a_witness_answers_a_node_that_is_not_behind_writes_but_sends_nothing():
    assert next_step(START, own(), None, (Keeper("audit", 28),)) == Decision(
        Step.ASK, is_behind=False, may_write=True
    )
    assert next_step(START, own(), None, (Keeper("audit", 31),)) == Decision(Step.ASK, is_behind=True)
    assert next_step(replace(START, is_behind=True), own(), None, (Keeper("audit", 28),)).may_write is False


def test_a_node_that_has_as_many_leaves_as_anybody_knows_of_is_not_behind():
    decision = next_step(START, own(ledger=31), None, (Keeper("audit", 31),))

    assert decision == Decision(Step.ASK, is_behind=False, may_write=True)


def test_a_node_that_lost_nothing_opens_and_leaves_out_no_numbers():
    decision = next_step(START, own(), ANSWER, (Keeper("audit", 30),))

    assert decision == Decision(Step.OPEN, is_behind=False, may_write=True)


def test_a_node_that_lost_nothing_opens_before_it_has_what_the_other_sent():
    late = own(taken=1, mirror=3)

    assert next_step(START, late, ANSWER, ()).step is Step.OPEN


def test_a_void_is_confirmed_by_what_the_other_has_taken_and_not_by_having_been_declared():
    noted = replace(ANSWER, taken_seq=VOID.last, taken_hash=VOID.hash)

    assert is_confirmed(VOID, VOID, noted)
    assert not is_confirmed(VOID, VOID, ANSWER)
    assert not is_confirmed(VOID, VOID, replace(noted, taken_hash=the_hash(9)))
    assert not is_confirmed(VOID, None, noted)


def test_a_node_whose_void_the_other_noted_was_put_back_even_if_its_own_marks_do_not_say_so():
    noted = replace(ANSWER, taken_seq=VOID.last, taken_hash=VOID.hash)

    assert next_step(START, own(), noted, (), declared=VOID) == Decision(
        Step.OPEN, is_behind=True, void=VOID, may_write=True
    )


def test_leaves_come_first_from_whoever_has_most():
    keepers = (Keeper("audit", 34), Keeper("ministry", 33, leaves=33))

    assert next_step(START, own(ledger=25), ANSWER, keepers) == Decision(
        Step.ASK_LEAVES, is_behind=True, keeper="ministry", first=25, stop=33
    )
    assert next_step(START, own(ledger=25), ANSWER, ()) == Decision(
        Step.ASK_LEAVES, is_behind=True, keeper="JP", first=25, stop=30
    )


def test_a_log_of_which_signed_leaves_are_lost_is_never_signed_again():
    lost = Decision(Step.NEW_LOG, is_behind=True, first=30, stop=34)

    assert next_step(START, own(), ANSWER, (Keeper("audit", 34),)) == lost
    assert next_step(replace(START, signed=34), own(), ANSWER, ()) == lost


def test_then_come_the_own_envelopes_that_the_other_took():
    assert next_step(START, own(sent=3), ANSWER, ()) == Decision(
        Step.ASK_RETURNED, is_behind=True, keeper="JP", first=4, stop=6
    )


def test_then_the_other_s_envelopes():
    behind = replace(START, is_behind=True)

    assert next_step(behind, own(taken=1, mirror=3), ANSWER, ()) == Decision(
        Step.TAKE, is_behind=True, keeper="JP", first=2, stop=4
    )


def test_then_the_numbers_that_may_have_been_used_are_left_out():
    behind = replace(START, is_behind=True)

    assert next_step(behind, own(), ANSWER, ()) == Decision(
        Step.DECLARE_VOID, is_behind=True, keeper="JP", void=VOID
    )
    assert (VOID.first, VOID.last) == (6, 1_048_576)


def test_a_node_opens_when_the_other_has_taken_note_of_the_void():
    noted = replace(ANSWER, taken_seq=VOID.last, taken_hash=VOID.hash)

    assert next_step(replace(START, is_behind=True), own(), noted, (), declared=VOID) == Decision(
        Step.OPEN, is_behind=True, void=VOID, may_write=True
    )


def test_a_void_that_was_noted_in_a_time_before_this_start_opens_nothing():
    noted = replace(ANSWER, taken_seq=VOID.last, taken_hash=VOID.hash)

    assert next_step(START, own(), noted, ()) == Decision(
        Step.ASK_RETURNED, is_behind=True, keeper="JP", first=6, stop=VOID.last + 1
    )


def test_nor_does_one_below_a_number_that_the_key_store_knows():
    noted = replace(ANSWER, taken_seq=VOID.last, taken_hash=VOID.hash)
    given_out = VOID.last + 3

    decision = next_step(START, own(), noted, (), given_out=given_out, declared=VOID)
    assert decision.step is Step.ASK_RETURNED
    behind = replace(START, is_behind=True)
    declared = next_step(behind, own(), ANSWER, (), given_out=given_out)
    assert (declared.step, declared.void) == (Step.DECLARE_VOID, Void(6, 2 * VOID.last, VOID.prev))


def test_an_envelope_from_before_the_restore_that_the_other_took_meanwhile_is_asked_for_before_opening():
    behind = replace(START, is_behind=True)
    took = replace(ANSWER, taken_seq=6, taken_hash=the_hash(6, "e"))

    assert next_step(behind, own(), took, ()) == Decision(
        Step.ASK_RETURNED, is_behind=True, keeper="JP", first=6, stop=7
    )
    assert next_step(behind, own(sent=6), took, ()).void == own(sent=6).outgoing.next_void()


def test_every_way_back_ends_open_and_signs_and_numbers_nothing_twice():
    """The answers are those of JP, which has 5 envelopes and 30 leaves of GB, and sent it 3."""
    for sent in range(6):
        for taken in range(4):
            for ledger in range(20, 31):
                here, status, steps = own(sent, taken, ledger, taken * 6), ANSWER, []
                recovery, declared = replace(START, signed=20, is_behind=True), None
                while not steps or steps[-1].step is not Step.OPEN:
                    decision = next_step(recovery, here, status, (), declared=declared)
                    steps.append(decision)
                    match decision.step:
                        case Step.ASK_LEAVES:
                            here = replace(here, ledger_size=decision.stop)
                        case Step.ASK_RETURNED:
                            here = own(decision.stop - 1, taken, here.ledger_size, taken * 6)
                        case Step.TAKE:
                            here = own(here.outgoing.last_seq, decision.stop - 1, here.ledger_size, 18)
                        case Step.DECLARE_VOID:
                            declared = decision.void
                            status = replace(
                                status, taken_seq=decision.void.last, taken_hash=decision.void.hash
                            )

                assert here.ledger_size == 30
                assert here.outgoing.voided(steps[-1].void).next_seq == 2**20 + 1
                assert [each.may_write for each in steps] == [False] * (len(steps) - 1) + [True]
                assert len(steps) <= 5
