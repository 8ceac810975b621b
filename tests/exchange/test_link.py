from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from warifu.errors import UsageError
from warifu.exchange import link
from warifu.exchange.link import (
    BEGINNING,
    Arrival,
    Incoming,
    Outgoing,
    Seen,
    Verdict,
    Void,
    after,
    gap,
    judge,
    ready,
    resumed,
    retry_after,
    skipped,
)


@dataclass
class Inbox:
    seen: list[Seen] = field(default_factory=list)

    def by_id(self, envelope_id):
        return next((each for each in self.seen if each.id == envelope_id), None)

    def by_link_seq(self, link_seq):
        return next((each for each in self.seen if each.link_seq == link_seq), None)

    def take(self, arrival):
        self.seen.append(Seen(arrival.link_seq, arrival.id, arrival.hash))


def the_hash(number: int, story: str = "a") -> str:
    return BEGINNING if number == 0 else f"{number:03}{story}" * 16


def an_arrival(number: int, **other) -> Arrival:
    arrival = Arrival(number, the_hash(number - 1), f"id-{number}", the_hash(number), 100)
    return replace(arrival, **other)


def receive(incoming: Incoming, inbox: Inbox, *arrivals: Arrival) -> tuple[Incoming, list[Verdict]]:
    """Judge arrivals in turn, and after each whatever waits and is due."""
    verdicts = []
    for arrival in arrivals:
        due: Arrival | None = arrival
        while due:
            verdict = judge(incoming, due, inbox)
            if verdict is Verdict.NEXT:
                inbox.take(due)
            incoming = after(incoming, due, verdict)
            verdicts.append(verdict)
            due = ready(incoming) if verdict is Verdict.NEXT else None
    return incoming, verdicts


def test_the_first_envelope_has_number_1_and_names_64_zeros_as_the_one_before_it():
    first = Outgoing()

    assert (first.next_seq, first.prev_hash, first.last_seq) == (1, "0" * 64, 0)
    assert first.sent(the_hash(1)) == Outgoing(2, the_hash(1))
    assert first.sent(the_hash(1)).last_seq == 1


def test_envelopes_in_order_are_each_the_next():
    incoming, verdicts = receive(Incoming(), Inbox(), an_arrival(1), an_arrival(2))

    assert verdicts == ["next", "next"]
    assert incoming == Incoming(2, the_hash(2))


def test_an_envelope_that_comes_too_early_waits_and_is_taken_in_its_turn():
    incoming, verdicts = receive(Incoming(), Inbox(), an_arrival(3), an_arrival(2), an_arrival(1))

    assert verdicts == ["wait", "wait", "next", "next", "next"]
    assert incoming == Incoming(3, the_hash(3))


def test_the_gap_reaches_from_what_was_taken_to_the_first_that_waits():
    incoming, _ = receive(Incoming(), Inbox(), an_arrival(1), an_arrival(7), an_arrival(5))

    assert gap(incoming) == range(2, 5)
    assert [each.link_seq for each in incoming.waiting] == [5, 7]
    assert list(gap(Incoming(4, the_hash(4)))) == []


def test_the_same_envelope_again_is_answered_by_its_receipt():
    incoming, verdicts = receive(
        Incoming(), Inbox(), an_arrival(1), an_arrival(2), an_arrival(1), an_arrival(2)
    )

    assert verdicts == ["next", "next", "again", "again"]
    assert incoming == Incoming(2, the_hash(2))


def test_the_same_envelope_again_while_it_waits_goes_on_waiting_once():
    incoming, verdicts = receive(Incoming(), Inbox(), an_arrival(2), an_arrival(2))

    assert verdicts == ["wait", "wait"]
    assert incoming.waiting == (an_arrival(2),)


@pytest.mark.parametrize(
    "other",
    [
        an_arrival(1, hash=the_hash(1, "b")),
        an_arrival(1, id="another", hash=the_hash(1, "b")),
        an_arrival(2, id="id-1", hash=the_hash(2, "b")),
        an_arrival(3, hash=the_hash(3, "b")),
        an_arrival(3, id="another", hash=the_hash(3, "b")),
        an_arrival(4, id="id-3", hash=the_hash(4)),
    ],
)
def test_another_envelope_of_an_id_or_number_that_was_used_is_an_equivocation(other):
    inbox = Inbox()
    before, _ = receive(Incoming(), inbox, an_arrival(1), an_arrival(3))

    incoming, verdicts = receive(before, inbox, other)

    assert verdicts == ["equivocation"]
    assert incoming == before


def test_an_envelope_that_does_not_follow_the_last_one_stops_the_link():
    inbox = Inbox()
    forked = an_arrival(2, link_prev=the_hash(1, "b"))
    incoming, verdicts = receive(Incoming(), inbox, an_arrival(1), forked, an_arrival(2), an_arrival(1))

    assert verdicts == ["next", "fork", "wait", "again"]
    assert incoming == Incoming(1, the_hash(1), (an_arrival(2),), is_stopped=True)
    assert list(gap(incoming)) == []
    assert ready(incoming) is None


def test_an_envelope_that_waited_and_turns_out_not_to_follow_stops_the_link_when_its_turn_comes():
    forked = an_arrival(2, link_prev=the_hash(1, "b"))
    incoming, verdicts = receive(Incoming(), Inbox(), forked, an_arrival(1))

    assert verdicts == ["wait", "next", "fork"]
    assert incoming == Incoming(1, the_hash(1), is_stopped=True)


def test_a_stopped_link_goes_on_from_the_envelope_that_people_accepted():
    inbox = Inbox()
    forked = an_arrival(2, link_prev=the_hash(1, "b"))
    stopped, _ = receive(Incoming(), inbox, an_arrival(1), forked)

    incoming, verdicts = receive(resumed(stopped, the_hash(1, "b")), inbox, forked, an_arrival(3))

    assert verdicts == ["next", "next"]
    assert incoming == Incoming(3, the_hash(3))


def test_a_link_that_is_not_stopped_is_not_resumed():
    with pytest.raises(UsageError, match="not stopped"):
        resumed(Incoming(), BEGINNING)


@pytest.mark.parametrize("number", [-1, 0, 2, 3])
def test_an_unknown_envelope_with_a_number_that_is_past_is_stale(number):
    before = Incoming(3, the_hash(3))

    incoming, verdicts = receive(before, Inbox(), an_arrival(number))

    assert verdicts == ["stale"]
    assert incoming == before


def test_number_0_is_stale_from_the_beginning():
    assert judge(Incoming(), an_arrival(0, link_prev=BEGINNING), Inbox()) is Verdict.STALE


def test_a_full_waiting_room_takes_no_more_but_the_next_one_still_goes_through(monkeypatch):
    monkeypatch.setattr(link, "MOST_WAITING", 2)
    arrivals = [an_arrival(number) for number in (3, 4, 5, 4, 1, 2)]

    incoming, verdicts = receive(Incoming(), Inbox(), *arrivals)

    assert verdicts == ["wait", "wait", "full", "wait", "next", "next", "next", "next"]
    assert incoming == Incoming(4, the_hash(4))


def test_the_waiting_room_holds_10_000_envelopes_or_1_gibibyte():
    assert (link.MOST_WAITING, link.MOST_WAITING_BYTES) == (10_000, 1_073_741_824)

    large = Incoming(waiting=(an_arrival(3, size=2**30 - 99),))
    assert judge(large, an_arrival(2), Inbox()) is Verdict.FULL
    assert judge(large, an_arrival(2, size=99), Inbox()) is Verdict.WAIT


@pytest.mark.parametrize(
    ("attempts", "least", "most"), [(1, 1, 2), (2, 2, 4), (5, 16, 32), (10, 450, 900), (10_000, 450, 900)]
)
def test_the_wait_before_another_attempt_doubles_up_to_15_minutes(attempts, least, most):
    assert retry_after(attempts, bytes(8)) == timedelta(seconds=least)
    assert retry_after(attempts, bytes([128])) == timedelta(seconds=(least + most) / 2)
    assert timedelta(seconds=most * 0.99) < retry_after(attempts, b"\xff" * 8) <= timedelta(seconds=most)


def test_a_node_that_was_put_back_leaves_out_the_numbers_up_to_a_multiple_of_2_to_the_20():
    sent = Outgoing(7, the_hash(6))
    void = sent.next_void()

    assert void == Void(7, 1_048_576, the_hash(6))
    once = sent.voided(void)
    assert once == Outgoing(1_048_577, void.hash, (void,))
    assert once.next_void() == Void(1_048_577, 2_097_152, void.hash)
    assert once.sent(the_hash(7)) == Outgoing(1_048_578, the_hash(7), (void,))


@pytest.mark.parametrize(
    ("given_out", "last"), [(0, 2**20), (2**20 - 1, 2**20), (2**20, 2**21), (2**21 + 5, 3 * 2**20)]
)
def test_a_void_reaches_beyond_every_number_that_was_given_out(given_out, last):
    assert Outgoing(7, the_hash(6)).next_void(given_out) == Void(7, last, the_hash(6))


def test_voids_of_a_time_before_a_restore_are_taken_back_where_they_follow():
    sent = Outgoing(7, the_hash(6))
    first = sent.next_void()
    second = sent.voided(first).next_void()
    after_one_more = sent.voided(first).sent(the_hash(7, "n")).next_void()

    assert sent.regained(()) == sent
    assert sent.regained((second, first)) == sent.voided(first).voided(second)
    assert sent.regained((first, after_one_more)) == sent.voided(first)
    elsewhere = (replace(first, prev=the_hash(5)), replace(first, first=8))
    assert sent.regained(elsewhere) == sent


def test_the_hash_of_a_void_is_that_of_its_canonical_json():
    void = Void(7, 1_048_576, "ab" * 32)

    text = '{"prev":"' + "ab" * 32 + '","void":[7,1048576]}'
    assert void.hash == hashlib.sha256(text.encode()).hexdigest()
    assert Void(1, 1_048_576, BEGINNING).hash != BEGINNING


def test_a_link_goes_on_after_a_void_and_what_was_signed_under_one_of_its_numbers_is_stale():
    inbox = Inbox()
    void = Void(2, 2**20, the_hash(1))
    early = an_arrival(2**20 + 1, link_prev=void.hash)
    before, _ = receive(Incoming(), inbox, an_arrival(1), an_arrival(3), early)

    incoming = skipped(before, void)

    assert incoming == Incoming(2**20, void.hash, (early,), voids=(void,))
    assert ready(incoming) == early
    assert judge(incoming, an_arrival(2), inbox) is Verdict.STALE
    assert judge(incoming, early, inbox) is Verdict.NEXT


@pytest.mark.parametrize(
    "before",
    [
        Incoming(0, BEGINNING),
        Incoming(2, the_hash(2)),
        Incoming(1, the_hash(1, "b")),
        Incoming(1, the_hash(1), is_stopped=True),
    ],
)
def test_a_void_that_does_not_follow_what_was_taken_changes_nothing(before):
    assert skipped(before, Void(2, 2**20, the_hash(1))) == before


def test_what_waits_under_the_last_number_that_is_left_out_waits_no_more():
    waiting = tuple(Arrival(n, the_hash(n - 1), f"id-{n}", the_hash(n), 100) for n in (4, 5))
    before = Incoming(1, the_hash(1), waiting)

    assert [each.link_seq for each in skipped(before, Void(2, 4, the_hash(1))).waiting] == [5]


def test_both_ends_say_the_hash_of_their_last_envelope():
    assert Outgoing(3, the_hash(2)).last_hash == the_hash(2)
    assert Incoming(2, the_hash(2)).last_hash == the_hash(2)
