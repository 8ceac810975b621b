from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exchange.test_link import Inbox, an_arrival, the_hash
from warifu.exchange import link
from warifu.exchange.link import Incoming, Verdict, after, gap, judge, ready

LONGEST = 12


def deliver(incoming: Incoming, inbox: Inbox, arrival, taken: list[int]) -> Incoming:
    due = arrival
    while due:
        verdict = judge(incoming, due, inbox)
        if verdict is Verdict.NEXT:
            inbox.take(due)
            taken.append(due.link_seq)
        incoming = after(incoming, due, verdict)
        due = ready(incoming) if verdict is Verdict.NEXT else None
    return incoming


@st.composite
def networks(draw):
    """How many envelopes are sent, and for each round which of those not acknowledged arrive, in which order."""
    count = draw(st.integers(1, LONGEST))
    arrives = st.lists(st.integers(1, count), max_size=3 * count)
    return count, draw(st.lists(arrives, max_size=6))


@given(networks(), st.integers(1, LONGEST))
@settings(deadline=None)
def test_whatever_is_lost_doubled_or_shuffled_each_envelope_is_taken_once_and_in_order(network, room):
    count, rounds = network
    incoming, inbox, taken = Incoming(), Inbox(), []
    kept, link.MOST_WAITING = link.MOST_WAITING, room
    try:
        # What was not acknowledged is sent again, until everything was; the last rounds lose nothing.
        for numbers in (*rounds, *[range(1, count + 1)] * count):
            for number in numbers:
                incoming = deliver(incoming, inbox, an_arrival(number), taken)
                assert len(incoming.waiting) <= room
                assert list(gap(incoming)) == list(
                    range(incoming.taken_seq + 1, incoming.waiting[0].link_seq) if incoming.waiting else ()
                )
    finally:
        link.MOST_WAITING = kept

    assert taken == list(range(1, count + 1))
    assert incoming == Incoming(count, the_hash(count))


@given(networks(), st.lists(st.tuples(st.integers(1, LONGEST), st.integers(0, 40)), max_size=8))
@settings(deadline=None)
def test_a_second_story_is_never_taken_together_with_the_first(network, others):
    """Envelopes of another story, with the same numbers and other hashes, are mixed in at any place."""
    _, rounds = network
    arrivals = [an_arrival(number) for numbers in rounds for number in numbers]
    for number, place in others:
        other = an_arrival(number, link_prev=the_hash(number - 1, "b"), hash=the_hash(number, "b"))
        arrivals.insert(place, other)
    incoming, inbox, taken = Incoming(), Inbox(), []
    for arrival in arrivals:
        incoming = deliver(incoming, inbox, arrival, taken)

    assert taken == list(range(1, len(taken) + 1))
    stories = {seen.hash[3] for seen in inbox.seen if seen.link_seq > 1}
    assert len(stories) <= 1
    assert all(after_.link_seq > incoming.taken_seq for after_ in incoming.waiting)
