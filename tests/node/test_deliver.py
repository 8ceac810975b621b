from __future__ import annotations

import pytest

from tests.node.two import CASE, Pair, a_question, opening
from warifu.node import deliver
from warifu.node.deliver import next_due


@pytest.fixture
def pair():
    """Give two nodes that have told one another where they stand, of which one has something unacknowledged."""
    pair = Pair()
    pair.opened()
    pair.gb.perform(a_question())
    assert deliver(pair.gb.ports)
    return pair


def test_what_was_sent_is_not_sent_again_at_once(pair):
    assert deliver(pair.gb.ports) == ()


def test_a_clock_that_was_days_ahead_holds_nothing_up_once_it_is_put_right(pair):
    pair.clock.go(hours=38)
    assert len(deliver(pair.gb.ports)) >= 2  # the envelope again, and the hourly status
    pair.clock.go(hours=-38)

    assert next_due(pair.gb.ports) <= pair.clock.at
    kinds = {packet.split(b"\n", 1)[0] for packet in deliver(pair.gb.ports)}

    assert kinds >= {b"warifu-sealed/1", b"warifu-status/1"}


def test_what_was_sent_by_a_clock_that_was_wrong_is_put_off_by_the_right_one(pair):
    pair.clock.go(hours=38)
    deliver(pair.gb.ports)
    pair.clock.go(hours=-38)
    deliver(pair.gb.ports)

    assert deliver(pair.gb.ports) == ()
    assert pair.gb.case().id == CASE


def test_nothing_is_due_before_the_first_packet_of_a_node_with_nothing_to_say():
    pair = Pair()
    pair.gb.perform(opening())

    assert next_due(pair.gb.ports) <= pair.clock.at
