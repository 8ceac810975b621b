from __future__ import annotations

from dataclasses import replace

import pytest

from tests.node.two import Pair, a_key, a_question
from warifu.exchange.leaves import batch, sign_leaves
from warifu.exchange.packets import PacketKind, packet_kind
from warifu.keys import Purpose
from warifu.ledger import MemoryStorage, TileLog, release, sign
from warifu.node import deliver, publish, receive
from warifu.node.alarming import evidence_of
from warifu.node.logs import book_of
from warifu.node.mirroring import look_at_checkpoint, mirrored, returned_leaves
from warifu.node.publish import checkpoint_of
from warifu.parties import GB, JP


def shown(pair, leaves, origin=None, key=None):
    """Return a packet with leaves of a log that GB's node could make up, with its own keys."""
    key = key or pair.gb.keys.ledger(origin or book_of(pair.gb.ports).origin)
    log = TileLog(MemoryStorage(), key.name)
    log.append(leaves)
    note = sign(log, key)
    release(log.storage, note, key.verifier)
    found = batch(log, note.to_bytes(), 0, key.verifier)
    return sign_leaves(
        found, pair.gb.keys.signing(Purpose.EXCHANGE), sender=GB, recipient=JP
    ), note.to_bytes()


def working():
    pair = Pair().opened()
    pair.publish()
    pair.exchange()
    return pair


def test_each_node_mirrors_the_others_ledger_as_far_as_it_was_signed():
    pair = working()
    pair.publish()
    pair.exchange(4)
    assert mirrored(pair.jp.ports) == pair.gb.ports.log.size()
    assert mirrored(pair.gb.ports) == pair.jp.ports.log.size()
    assert not dict(pair.jp.ports.marks.named("unproven "))


def test_a_second_history_is_an_alarm_with_both_checkpoints():
    pair = working()
    packet, checkpoint = shown(pair, [b"another"] * 3)
    receive(packet, pair.jp.ports)
    (alarm,) = pair.jp.ports.alarms.all()
    assert alarm.code == "ledger-fork"
    assert checkpoint in evidence_of(alarm, pair.jp.ports)


def test_a_second_history_is_found_by_a_checkpoint_alone():
    pair = working()
    _, checkpoint = shown(pair, [b"another"])
    look_at_checkpoint(checkpoint, pair.jp.ports)
    assert pair.jp.alarms == ["ledger-fork"]


def test_a_checkpoint_that_they_did_not_sign_is_an_alarm():
    pair = working()
    thief = a_key(book_of(pair.gb.ports).origin, Purpose.LEDGER, 7)
    _, checkpoint = shown(pair, [b"another"], key=thief)
    look_at_checkpoint(checkpoint, pair.jp.ports)
    look_at_checkpoint(b"nothing", pair.jp.ports)
    assert pair.jp.alarms == ["bad-checkpoint"]


def test_a_checkpoint_of_a_log_that_was_never_shown_says_nothing_yet():
    pair = Pair().opened()
    publish(pair.gb.ports)
    look_at_checkpoint(checkpoint_of(pair.gb.ports), pair.jp.ports)
    assert pair.jp.alarms == []
    assert mirrored(pair.jp.ports) == 0


def test_a_leaf_for_another_entry_than_the_one_that_was_sent_is_an_alarm():
    from warifu.ledger import read_leaf

    pair = Pair().opened()
    (row,) = pair.gb.ports.log.rows(0, 1)
    other = replace(read_leaf(row.leaf), commitment="f" * 64).to_bytes()
    receive(shown(pair, [other, b"no leaf at all"])[0], pair.jp.ports)
    assert sorted(pair.jp.alarms) == ["bad-leaf", "leaf-differs"]


def test_an_entry_for_another_leaf_than_the_one_that_was_shown_is_an_alarm():
    from warifu.ledger import read_leaf

    pair = Pair().opened()
    pair.gb.perform(a_question())
    (row,) = pair.gb.ports.log.rows(pair.gb.ports.log.size() - 1, pair.gb.ports.log.size())
    other = replace(read_leaf(row.leaf), commitment="f" * 64).to_bytes()
    receive(shown(pair, [other])[0], pair.jp.ports)
    assert pair.jp.alarms == []
    pair.exchange()
    assert "leaf-differs" in pair.jp.alarms


def test_leaves_that_were_shown_before_their_entries_came_are_held_against_them():
    pair = Pair().opened()
    pair.gb.perform(a_question())
    publish(pair.gb.ports)
    for packet in deliver(pair.gb.ports):
        if packet_kind(packet) is PacketKind.LEAVES:
            receive(packet, pair.jp.ports)
    pair.exchange()
    assert pair.jp.alarms == []
    assert not dict(pair.jp.ports.marks.named("unproven "))


def test_leaves_of_a_log_that_no_manifest_names_are_dropped():
    pair = working()
    stranger = a_key("stranger.invalid/ledger", Purpose.LEDGER)
    before = mirrored(pair.jp.ports)
    assert receive(shown(pair, [b"x"], key=stranger)[0], pair.jp.ports) == ()
    assert mirrored(pair.jp.ports) == before


def test_leaves_are_given_back_as_far_as_they_are_held():
    pair = working()
    assert returned_leaves(0, pair.jp.ports)
    assert returned_leaves(10_000, pair.jp.ports) == ()


@pytest.mark.parametrize("start", [0, 1])
def test_leaves_that_nobody_asked_for_change_nothing(start):
    pair = working()
    size = pair.gb.ports.log.size()
    for packet in returned_leaves(start, pair.jp.ports):
        assert receive(packet, pair.gb.ports) == ()
    assert pair.gb.ports.log.size() == size
