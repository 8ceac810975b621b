from __future__ import annotations

import pytest

from tests.node.test_keys import old_key, texts, with_new_keys
from tests.node.two import Pair, a_manifest, a_question
from warifu.exchange.packets import PacketKind, manifest_packet, packet_kind
from warifu.node import Mode, bring_manifest, change_own_keys, deliver, mode_of, receive, start
from warifu.node.links import incoming
from warifu.node.signing import envelope_key, note_packed, statement_key_of_own
from warifu.node.trust import key_book
from warifu.parties import GB

DAYS = 24


def with_two_manifests_on_the_way():
    """GB has asked and changed its manifest twice; of its envelopes none has arrived, and they are returned."""
    pair, held = Pair().opened(), []
    pair.lose = lambda packet: held.append(packet) or True
    pair.gb.perform(a_question("Before?"))
    pair.exchange(1)
    second = with_new_keys(pair)
    third = a_manifest(GB, pair.gb.keys.ring, before=second)
    for signed in (second, third):
        change_own_keys(signed, pair.gb.ports)
        pair.exchange(1)
    pair.lose = lambda packet: False
    return pair, (second, third), [each for each in held if packet_kind(each) is PacketKind.SEALED]


def test_what_was_sent_before_a_manifest_that_was_brought_by_hand_is_taken_however_late_it_comes():
    pair, manifests, _ = with_two_manifests_on_the_way()
    for signed in manifests:
        bring_manifest(signed, pair.jp.ports)
    pair.clock.go(hours=40 * DAYS)
    pair.exchange(4)

    assert texts(pair.jp) == ["Before?"]
    assert [held.link_seq for held in key_book(GB, pair.jp.ports).held] == [0, 3, 4]
    assert not {"envelope-bad_manifest", "envelope-key_not_trusted"} & set(pair.jp.alarms)
    assert pair.gb.case().digest == pair.jp.case().digest


def test_the_first_envelope_under_a_new_key_shows_up_to_which_number_the_old_one_was_in_force():
    pair = Pair().opened()
    second = with_new_keys(pair)
    bring_manifest(second, pair.jp.ports)
    assert key_book(GB, pair.jp.ports).held[-1].link_seq is None
    with pair.gb.ports.transaction("test"):
        pair.gb.ports.marks.put("manifest GB 000002", pair.jp.ports.marks.get("manifest GB 000002"))
        note_packed(2, 1, pair.gb.ports)
    assert envelope_key(pair.gb.ports).verifier.kid != old_key(pair).kid
    pair.gb.perform(a_question("After?"))
    pair.exchange()

    assert incoming(pair.jp.ports).taken_seq == 2
    assert key_book(GB, pair.jp.ports).held[-1].link_seq == 1
    pair.gb.perform(a_question("Once more?"))
    pair.exchange()
    assert key_book(GB, pair.jp.ports).held[-1].link_seq == 1


@pytest.mark.parametrize("are_lost", [False, True])
def test_own_envelopes_are_given_back_whether_or_not_the_manifests_in_them_came_before_in_clear(are_lost):
    pair = Pair().opened()
    pair.publish()
    pair.exchange()
    backup = pair.gb.disk.copy()
    second = with_new_keys(pair)
    third = a_manifest(GB, pair.gb.keys.ring, before=second)
    for signed in (second, third):
        change_own_keys(signed, pair.gb.ports)
        pair.exchange(2)
    pair.gb.perform(a_question("After?"))
    pair.exchange()
    newest = statement_key_of_own(pair.gb.ports)

    ports = pair.gb.restore(backup)
    start(ports)
    pair.lose = lambda packet: are_lost and packet_kind(packet) is PacketKind.MANIFEST
    for signed in () if are_lost else (second, third):
        receive(manifest_packet(signed), ports)
    pair.exchange(8)
    assert mode_of(ports) is Mode.OPEN
    assert texts(pair.gb) == texts(pair.jp) == ["After?"]
    assert "packet-verification" not in pair.gb.alarms
    assert envelope_key(ports) == statement_key_of_own(ports) == newest


def test_a_receipt_that_comes_late_takes_no_newer_key_back():
    pair, manifests, envelopes = with_two_manifests_on_the_way()
    receipts = [packet for each in envelopes for packet in receive(each, pair.jp.ports)]
    newest = envelope_key(pair.gb.ports)
    for receipt in reversed(receipts):
        receive(receipt, pair.gb.ports)

    assert key_book(GB, pair.jp.ports).current == manifests[1].manifest
    assert statement_key_of_own(pair.gb.ports) == newest
    assert deliver(pair.gb.ports) is not None
