from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.made_up_nodes import AT, EXCHANGE, GB, JP, keys_of
from tests.exchange.test_link import Inbox, the_hash
from warifu.errors import DecodeError
from warifu.exchange.link import Incoming, Outgoing, Seen, Void, resumed, skipped
from warifu.exchange.statuses import Comparison, Own, Standing, Status, compare, open_status, sign_status

NOTHING = range(0)
FROM_JP = Status(
    sender=JP,
    recipient=GB,
    at=AT,
    nonce="0f" * 16,
    taken_seq=5,
    taken_hash=the_hash(5, "e"),
    sent_seq=3,
    sent_hash=the_hash(3, "d"),
    ledger_size=20,
    checkpoint="",
    mirror_size=30,
    versions=(1,),
    manifest=1,
)


def box_of(count: int, story: str) -> Inbox:
    return Inbox(
        [Seen(number, f"id-{number}-{story}", the_hash(number, story)) for number in range(1, count + 1)]
    )


def own(sent: int = 5, taken: int = 3, ledger: int = 30, mirror: int = 20) -> Own:
    """The node of GB, which sent and took so many envelopes."""
    return Own(
        Outgoing(sent + 1, the_hash(sent, "e")),
        Incoming(taken, the_hash(taken, "d")),
        box_of(sent, "e"),
        box_of(taken, "d"),
        ledger,
        mirror,
    )


def listed(comparison: Comparison) -> list[list[int]]:
    spans = (comparison.resend, comparison.leaves, comparison.returned, comparison.returned_leaves)
    return [list(span) for span in spans]


def test_a_status_comes_back_as_it_was_signed():
    packet = sign_status(FROM_JP, EXCHANGE[JP])

    assert open_status(packet, keys_of(EXCHANGE[JP]), sender=JP, recipient=GB) == FROM_JP


def test_a_status_may_name_numbers_left_out_from_the_first_on():
    told = replace(FROM_JP, voids=(Void(1, 3, "0" * 64), Void(9, 9, the_hash(8))))

    packet = sign_status(told, EXCHANGE[JP])

    assert open_status(packet, keys_of(EXCHANGE[JP]), sender=JP, recipient=GB) == told


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"taken_seq": 0}, "zeros"),
        ({"sent_hash": "z" * 64}, "sent_hash"),
        ({"nonce": "0f"}, "nonce of a status"),
        ({"nonce": "0f", "answers": "0f" * 16}, "nonce of a status"),
        ({"ledger_size": -1}, "0 or more"),
        ({"versions": (-1, 1)}, "0 or more"),
        ({"voids": (Void(0, 3, the_hash(1)),)}, "from 1 on, in order"),
        ({"voids": (Void(4, 3, the_hash(1)),)}, "from 1 on, in order"),
        ({"answers": "0f"}, "answers"),
    ],
)
def test_a_status_with_a_field_out_of_form_is_none(other, message):
    with pytest.raises(DecodeError, match=message):
        replace(FROM_JP, **other)


def test_two_nodes_that_have_all_of_one_another_are_fine():
    comparison = compare(FROM_JP, own())

    assert (comparison.standing, comparison.why) == (Standing.FINE, ())
    assert listed(comparison) == [[], [], [], []]


def test_what_the_other_has_not_taken_is_sent_again():
    comparison = compare(replace(FROM_JP, taken_seq=3, taken_hash=the_hash(3, "e"), mirror_size=27), own())

    assert comparison.standing is Standing.FINE
    assert listed(comparison) == [[4, 5], [27, 28, 29], [], []]


def test_of_a_gap_only_what_is_missing_is_sent_again():
    behind = replace(FROM_JP, taken_seq=1, taken_hash=the_hash(1, "e"), first_waiting=4)

    assert list(compare(behind, own()).resend) == [2, 3]


def test_to_a_stopped_link_nothing_is_sent():
    stopped = replace(FROM_JP, taken_seq=1, taken_hash=the_hash(1, "e"), is_stopped=True)

    assert list(compare(stopped, own()).resend) == []


def test_before_anything_was_sent_there_is_nothing_to_compare():
    zeros = "0" * 64
    first = replace(
        FROM_JP, taken_seq=0, taken_hash=zeros, sent_seq=0, sent_hash=zeros, ledger_size=0, mirror_size=0
    )

    assert compare(first, own(0, 0, 0, 0)).standing is Standing.FINE
    assert compare(first, own(2, 0, 0, 0)) == Comparison(Standing.FINE, (1, 2), NOTHING, (), NOTHING)


def test_a_node_of_which_the_other_took_more_than_it_knows_of_is_behind():
    comparison = compare(FROM_JP, own(sent=4))

    assert (comparison.standing, comparison.why) == (Standing.BEHIND, ("they-took-more-than-i-sent",))
    assert list(comparison.resend) == []


def test_a_node_of_whose_ledger_the_other_holds_more_is_behind():
    comparison = compare(FROM_JP, own(ledger=29))

    assert (comparison.standing, comparison.why) == (Standing.BEHIND, ("they-hold-more-of-my-ledger",))


def test_a_node_that_took_less_than_was_sent_is_not_behind_for_that():
    assert compare(FROM_JP, own(taken=1, mirror=3)).standing is Standing.FINE


def test_the_other_is_behind_when_i_have_of_it_what_it_does_not_have():
    comparison = compare(FROM_JP, own(taken=4, mirror=22))

    assert comparison.standing is Standing.PEER_BEHIND
    assert comparison.why == ("i-took-more-than-they-sent", "i-hold-more-of-their-ledger")
    assert listed(comparison) == [[], [], [], []]


def test_to_a_node_in_recovery_goes_back_what_it_lost():
    comparison = compare(replace(FROM_JP, is_recovering=True), own(taken=5, mirror=22))

    assert listed(comparison) == [[], [], [4, 5], [20, 21]]
    assert listed(compare(replace(FROM_JP, is_recovering=True), own(taken=2, mirror=3))) == [[], [], [], []]


@pytest.mark.parametrize("taken", [3, 5])
def test_another_envelope_taken_of_mine_is_a_fork(taken):
    comparison = compare(replace(FROM_JP, taken_seq=taken, taken_hash=the_hash(taken, "f")), own())

    assert (comparison.standing, comparison.why) == (Standing.FORK, ("they-took-another-envelope",))


@pytest.mark.parametrize("sent", [1, 3])
def test_another_envelope_said_to_be_sent_than_i_took_is_a_fork(sent):
    comparison = compare(replace(FROM_JP, sent_seq=sent, sent_hash=the_hash(sent, "f")), own())

    assert comparison.standing is Standing.FORK
    assert "they-sent-another-envelope" in comparison.why


def test_nothing_taken_where_all_was_is_no_fork_but_a_loss():
    lost = replace(FROM_JP, taken_seq=0, taken_hash="0" * 64)

    assert list(compare(lost, own()).resend) == [1, 2, 3, 4, 5]
    assert compare(lost, own()).standing is Standing.FINE


def test_an_envelope_that_should_be_in_the_outbox_and_is_not_cannot_be_vouched_for():
    lost = replace(own(), sent=Inbox())

    assert compare(replace(FROM_JP, taken_seq=4, taken_hash=the_hash(4, "e")), lost).standing is Standing.FORK


def test_a_fork_weighs_more_than_being_behind():
    comparison = compare(replace(FROM_JP, sent_hash=the_hash(3, "f")), own(sent=4))

    assert comparison.standing is Standing.FORK
    assert comparison.why == ("they-took-more-than-i-sent", "they-sent-another-envelope")


def test_a_late_status_never_makes_a_node_seem_behind_or_forked():
    """What JP said at any earlier time, after GB sent and took 5 and 3."""
    for taken in range(6):
        for sent in range(4):
            late = replace(
                FROM_JP,
                taken_seq=taken,
                taken_hash=the_hash(taken, "e"),
                sent_seq=sent,
                sent_hash=the_hash(sent, "d"),
                ledger_size=sent * 6,
                mirror_size=taken * 6,
            )
            assert compare(late, own()).standing in {Standing.FINE, Standing.PEER_BEHIND}


VOID = Void(6, 2**20, the_hash(5, "e"))


def restored(sent: int = 2**20) -> Own:
    """The node of GB, which sent 5, was put back from a backup, and left out the numbers up to 2**20."""
    before = own()
    outgoing = before.outgoing.voided(VOID)
    box = box_of(5, "e")
    for number in range(2**20 + 1, sent + 1):
        outgoing = outgoing.sent(the_hash(number, "e"))
        box.seen.append(Seen(number, f"id-{number}", the_hash(number, "e")))
    return replace(before, outgoing=outgoing, sent=box)


def test_a_void_is_declared_until_the_other_has_taken_note_of_it():
    declared = replace(FROM_JP, sent_seq=5, sent_hash=the_hash(5, "e"), voids=(VOID,))
    incoming = Incoming(5, the_hash(5, "e"))
    mine = replace(own(taken=5), incoming=incoming, taken=box_of(5, "e"))

    assert compare(declared, mine).void == VOID
    noted = replace(mine, incoming=skipped(incoming, VOID))
    assert compare(declared, noted).void is None
    assert compare(replace(declared, is_recovering=True), noted).returned == ()


@pytest.mark.parametrize(
    ("taken", "taken_hash", "missing"),
    [
        (2**20, VOID.hash, ()),
        (5, the_hash(5, "e"), ()),
        (4, the_hash(4, "e"), (5,)),
    ],
)
def test_what_was_left_out_is_not_sent_again(taken, taken_hash, missing):
    comparison = compare(replace(FROM_JP, taken_seq=taken, taken_hash=taken_hash), restored())

    assert comparison.standing is Standing.FINE
    assert comparison.resend == missing


def test_a_late_word_that_a_void_was_noted_is_no_fork():
    noted = replace(FROM_JP, taken_seq=2**20, taken_hash=VOID.hash)

    comparison = compare(noted, restored(2**20 + 2))

    assert (comparison.standing, comparison.resend) == (Standing.FINE, (2**20 + 1, 2**20 + 2))
    other = replace(noted, taken_hash=the_hash(1))
    assert compare(other, restored(2**20 + 2)).standing is Standing.FORK


def test_a_gap_after_a_void_is_sent_again_without_it():
    waits = replace(FROM_JP, taken_seq=4, taken_hash=the_hash(4, "e"), first_waiting=2**20 + 2)

    assert compare(waits, restored(2**20 + 2)).resend == (5, 2**20 + 1)
    assert compare(replace(waits, first_waiting=5), restored(2**20 + 2)).resend == ()


def test_what_people_accepted_after_a_fork_is_a_fork_no_more():
    accepted = replace(
        own(), incoming=resumed(Incoming(3, the_hash(3, "d"), is_stopped=True), the_hash(3, "f"))
    )
    other_history = replace(FROM_JP, sent_hash=the_hash(3, "f"))

    assert compare(other_history, own()).standing is Standing.FORK
    assert compare(other_history, accepted).standing is Standing.FINE


def test_a_late_status_from_before_a_restore_names_a_number_that_is_left_out_now_and_is_no_fork():
    void = Void(4, 2**20, the_hash(3, "d"))
    mine = replace(own(), incoming=skipped(Incoming(3, the_hash(3, "d")), void))
    late = replace(FROM_JP, sent_seq=4, sent_hash=the_hash(4, "f"))

    assert mine.incoming.taken_seq == 2**20
    assert compare(late, mine).standing is Standing.PEER_BEHIND
    assert compare(replace(late, sent_seq=2**20), mine).standing is Standing.FORK


def test_the_hash_of_a_void_stands_at_its_last_number_and_at_no_other():
    void = Void(2, 4, the_hash(1, "e"))
    mine = replace(own(), outgoing=replace(own().outgoing, voids=(void,)))

    at_its_end = compare(replace(FROM_JP, taken_seq=4, taken_hash=void.hash), mine)
    elsewhere = compare(replace(FROM_JP, taken_seq=5, taken_hash=void.hash), mine)

    assert at_its_end.standing is Standing.FINE
    assert elsewhere.standing is Standing.FORK
