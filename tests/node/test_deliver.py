from __future__ import annotations

import pytest

from tests.node.two import CASE, Pair, a_question, opening
from warifu.exchange.packets import PacketKind, packet_kind
from warifu.ledger import TileLog
from warifu.node import deliver, receive
from warifu.node.deliver import next_due
from warifu.node.logs import book_of
from warifu.node.mirroring import mirrored
from warifu.node.standing import status_packet, their_status


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


def test_where_leaves_are_shown_in_vain_the_other_is_asked_what_it_holds(pair):
    pair.publish()
    with pair.jp.ports.transaction("older"):
        older = status_packet(pair.jp.ports, asks=False)
    pair.gb.perform(a_question())
    pair.publish()
    pair.exchange(4)
    assert mirrored(pair.jp.ports) == book_size(pair.gb.ports)
    deliver(pair.gb.ports)
    receive(older, pair.gb.ports)  # it was held up on its way, and speaks of less than was said since
    assert their_status(pair.gb.ports).mirror_size < book_size(pair.gb.ports)

    asked = 0
    for _ in range(5):
        pair.clock.go(minutes=2)
        packets = deliver(pair.gb.ports)
        asked += sum(packet_kind(packet) is PacketKind.STATUS for packet in packets)
        for packet in packets:
            for answer in receive(packet, pair.jp.ports):
                receive(answer, pair.gb.ports)
    assert asked >= 1
    assert their_status(pair.gb.ports).mirror_size == book_size(pair.gb.ports)


def book_size(ports) -> int:
    return TileLog(ports.tiles(book_of(ports).origin), book_of(ports).origin).head().size
