from __future__ import annotations

import hashlib

import pytest

from tests.node.two import CASE, Pair, a_question, a_witness
from warifu.casework.refusals import Refusal
from warifu.exchange.envelopes import envelope_hash
from warifu.exchange.packets import PacketKind, packet_kind, unseal
from warifu.exchange.recovery import Step
from warifu.ledger import audit
from warifu.node import Mode, deliver, mode_of, publish, receive, start
from warifu.node.links import incoming, outgoing
from warifu.node.logs import book_of
from warifu.node.packing import pack_all
from warifu.node.recovering import lost
from warifu.node.restart import step_of
from warifu.node.writing import RECEIPT


def audited(side):
    book = book_of(side.ports)
    key = side.ports.keys.ledger(book.origin).verifier
    return audit(side.ports.tiles(book.origin), book.origin, (key,))


def both_agree(pair):
    assert pair.gb.case().digest == pair.jp.case().digest
    assert not pair.gb.ports.outbox.open()
    assert not pair.jp.ports.outbox.open()
    assert incoming(pair.jp.ports).taken_seq == outgoing(pair.gb.ports).last_seq
    assert incoming(pair.gb.ports).taken_seq == outgoing(pair.jp.ports).last_seq


def test_a_node_that_starts_again_asks_and_is_open_once_the_other_has_answered():
    pair = Pair().opened()
    ports = pair.gb.begin()
    started = start(ports)
    assert (started.mode, started.problems) == (Mode.UNCONFIRMED, ())
    pair.gb.perform(a_question())
    pair.exchange()
    assert mode_of(ports) is Mode.OPEN
    both_agree(pair)


def test_a_node_put_back_from_an_old_backup_gets_its_ledger_its_envelopes_and_the_others_back():
    pair = Pair().opened()
    backup = pair.gb.disk.copy()
    for number in range(5):
        pair.gb.perform(a_question(f"Question {number}?"))
        pair.jp.perform(a_question(f"質問{number}"))
        pair.publish()
        pair.exchange()
    before = pair.gb.case().digest
    head = audited(pair.gb).head

    ports = pair.gb.restore(backup)
    assert start(ports).mode is Mode.RECOVERY
    with pytest.raises(Refusal):
        pair.gb.perform(a_question())
    with pytest.raises(Refusal):
        publish(ports)
    pair.exchange(6)

    assert mode_of(ports) is Mode.OPEN
    assert pair.gb.case().digest == before
    assert lost(ports) == ()
    publish(ports)
    assert audited(pair.gb).head.size >= head.size
    pair.gb.perform(a_question("Afterwards?"))
    pair.exchange(6)
    both_agree(pair)
    assert outgoing(ports).last_seq > 2**20
    assert "ledger-fork" not in pair.jp.alarms
    assert "link-fork" not in pair.jp.alarms


def test_a_late_receipt_takes_no_place_in_a_ledger_that_is_yet_to_be_given_back():
    pair = Pair().opened()
    pair.gb.perform(a_question())
    late = tuple(receipt for packet in deliver(pair.gb.ports) for receipt in receive(packet, pair.jp.ports))
    assert [packet_kind(packet) for packet in late] == [PacketKind.RECEIPT]
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question("Before the receipt?"))
    pair.carry(pair.jp, late)
    pair.publish()
    pair.exchange()
    before = pair.gb.case().digest

    ports = pair.gb.restore(backup)
    assert start(ports).mode is Mode.RECOVERY
    held = ports.log.size()
    assert pair.carry(pair.jp, late) == 1
    assert ports.log.size() == held

    pair.exchange(6)
    assert mode_of(ports) is Mode.OPEN
    assert pair.gb.case().digest == before
    both_agree(pair)
    assert ports.log.message(RECEIPT, hashlib.sha256(late[0]).hexdigest()[:32]).position == held + 1


def test_national_content_that_a_backup_has_not_is_reported_as_lost():
    pair = Pair().opened()
    backup = pair.gb.disk.copy()
    from warifu.casework.retention import PlaceHold

    receipt = pair.gb.perform(PlaceHold(pair.gb.register, CASE, "dispute"))
    pair.publish()
    pair.exchange()

    ports = pair.gb.restore(backup)
    start(ports)
    pair.exchange(6)
    assert mode_of(ports) is Mode.OPEN
    assert lost(ports) == receipt.refs
    assert "content-lost" in pair.gb.alarms


def test_leaves_that_only_a_witness_saw_can_never_be_signed_again_and_people_are_told():
    pair = Pair().opened()
    witness = a_witness(pair.gb.ports.keys.ledger(book_of(pair.gb.ports).origin))
    publish(pair.gb.ports, [witness])
    backup = pair.gb.disk.copy()
    pair.gb.keys.signed_sizes.clear()
    pair.gb.perform(a_question())
    publish(pair.gb.ports, [witness])
    pair.gb.keys.signed_sizes.clear()

    ports = pair.gb.restore(backup)
    assert start(ports, [witness]).mode is Mode.RECOVERY
    pair.exchange()
    assert mode_of(ports) is Mode.RECOVERY
    assert "log-lost" in pair.gb.alarms

    assert step_of(ports) is Step.NEW_LOG


def test_a_number_whose_envelope_is_still_on_its_way_is_not_used_again_though_nobody_tells_of_the_restore():
    pair = Pair().opened()
    pair.publish()
    pair.exchange()
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question("On its way?"))
    on_its_way = deliver(pair.gb.ports)
    number = outgoing(pair.gb.ports).last_seq

    ports = pair.gb.restore(backup)
    assert outgoing(ports).last_seq == number - 1
    assert start(ports).mode is Mode.RECOVERY
    pair.exchange(6)
    assert mode_of(ports) is Mode.OPEN
    pair.gb.perform(a_question("After the restore?"))
    pair.exchange(6)
    assert outgoing(ports).last_seq == 2**20 + 1
    assert incoming(pair.jp.ports).taken_seq == 2**20 + 1

    pair.carry(pair.gb, on_its_way)
    assert not {"equivocation", "link-fork"} & set(pair.jp.alarms)
    both_agree(pair)


def test_a_crash_between_numbering_and_giving_out_is_no_restore():
    pair = Pair().opened()
    pair.gb.perform(a_question())
    pack_all(pair.gb.ports)
    number = outgoing(pair.gb.ports).last_seq

    ports = pair.gb.begin()
    assert start(ports).mode is Mode.UNCONFIRMED
    pair.exchange()
    assert mode_of(ports) is Mode.OPEN
    assert outgoing(ports).last_seq == number
    both_agree(pair)


def test_an_envelope_that_waits_at_the_other_node_behind_a_gap_comes_back_after_a_restore():
    pair = Pair().opened()
    pair.lose = lambda packet: packet.startswith(b"warifu-sealed")
    pair.gb.perform(a_question("Which port?"))
    pair.exchange(1)
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question("Which pier?"))
    *_, newest = (packet for packet in deliver(pair.gb.ports) if packet.startswith(b"warifu-sealed"))
    receive(newest, pair.jp.ports)
    number = outgoing(pair.gb.ports).last_seq
    assert [each.link_seq for each in incoming(pair.jp.ports).waiting] == [number]

    ports = pair.gb.restore(backup)
    assert outgoing(ports).last_seq == number - 1
    assert start(ports).mode is Mode.RECOVERY
    pair.lose = lambda packet: False
    pair.exchange(8)
    assert mode_of(ports) is Mode.OPEN
    assert ports.outbox.by_link_seq(number).hash == pair.jp.ports.inbox.by_link_seq(number).hash
    both_agree(pair)


def restored_again_and_again(pair, backup, *, after=()):
    """Put GB back from one backup, let it work, and put it back from the same one; return its ports."""
    start(pair.gb.restore(backup))
    pair.exchange(8)
    assert mode_of(pair.gb.ports) is Mode.OPEN
    for text in after:
        pair.gb.perform(a_question(text))
        pair.exchange(2)
    return pair.gb.restore(backup)


def numbers_given_out(pair):
    """Note which hashes stand on each number that GB gives out from now on."""
    seen = {}

    def look(packet):
        if packet_kind(packet) is PacketKind.SEALED:
            header, jws = unseal(packet, pair.jp.keys.ring if b'"from":"GB"' in packet else pair.gb.keys.ring)
            seen.setdefault((header.sender, header.link_seq), set()).add(envelope_hash(jws))
        return False

    pair.lose = look
    return seen


@pytest.mark.parametrize("after", [(), ("Between?",)])
def test_a_node_put_back_twice_from_one_backup_gets_back_what_it_left_out_and_leaves_out_more(after):
    pair = Pair().opened()
    seen = numbers_given_out(pair)
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question("Before?"))
    pair.publish()
    pair.exchange()
    ports = restored_again_and_again(pair, backup, after=after)
    start(ports)
    pair.exchange(10)

    assert mode_of(ports) is Mode.OPEN
    first, second = outgoing(ports).voids
    assert (first.last, second.last) == (2**20, 2**21)
    assert second.first == 2**20 + 1 + len(after)
    pair.gb.perform(a_question("Afterwards?"))
    pair.exchange(4)
    both_agree(pair)
    assert {each.asked.text for each in pair.jp.case().half("GB").questions.asked.values()} == {
        "Before?",
        "Afterwards?",
        *after,
    }
    assert all(len(hashes) == 1 for hashes in seen.values())
    assert not {"equivocation", "link-fork"} & {*pair.gb.alarms, *pair.jp.alarms}


def test_a_number_that_only_the_wire_knows_is_not_used_again_by_the_second_restore_either():
    pair = Pair().opened()
    seen = numbers_given_out(pair)
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question("Before?"))
    pair.exchange()
    start(pair.gb.restore(backup))
    pair.exchange(8)
    pair.gb.perform(a_question("On its way?"))
    on_its_way = deliver(pair.gb.ports)
    assert outgoing(pair.gb.ports).last_seq == 2**20 + 1
    assert not any(pair.lose(packet) for packet in on_its_way)

    ports = pair.gb.restore(backup)
    assert start(ports).mode is Mode.RECOVERY
    pair.exchange(10)
    assert mode_of(ports) is Mode.OPEN
    pair.gb.perform(a_question("Afterwards?"))
    pair.exchange(4)
    pair.carry(pair.gb, on_its_way)
    both_agree(pair)
    assert outgoing(ports).last_seq == 2**21 + 1
    assert all(len(hashes) == 1 for hashes in seen.values())
    assert "equivocation" not in pair.jp.alarms


@pytest.mark.parametrize("after", [(), ("Between?",)])
def test_a_backup_made_while_a_void_was_declared_is_put_back_as_well(after):
    pair = Pair().opened()
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question("Before?"))
    pair.exchange()
    pair.lose = lambda packet: (
        packet.startswith(b"warifu-status/1\n") and step_of(pair.gb.ports) is Step.DECLARE_VOID
    )
    start(pair.gb.restore(backup))
    pair.exchange(8)
    assert step_of(pair.gb.ports) is Step.DECLARE_VOID
    pair.lose = lambda packet: False
    ports = restored_again_and_again(pair, pair.gb.disk.copy(), after=after)
    start(ports)
    pair.exchange(10)
    assert mode_of(ports) is Mode.OPEN
    pair.gb.perform(a_question("Afterwards?"))
    pair.exchange(4)
    both_agree(pair)


def test_a_status_tells_of_no_number_that_the_key_store_does_not_know():
    pair = Pair().opened()
    pair.gb.perform(a_question())
    pack_all(pair.gb.ports)
    assert pair.gb.keys.sent_number("JP") == outgoing(pair.gb.ports).last_seq
    pair.gb.keys.sent_numbers.clear()
    start(pair.gb.begin())
    assert pair.gb.keys.sent_number("JP") == outgoing(pair.gb.ports).last_seq


def test_what_is_erased_before_it_is_packed_gets_no_number():
    pair = Pair().opened()
    number = outgoing(pair.gb.ports).last_seq
    ref = pair.gb.perform(a_question()).refs[0]
    with pair.gb.ports.transaction("erased"):
        pair.gb.ports.payloads.destroy(ref)
    pack_all(pair.gb.ports)
    assert outgoing(pair.gb.ports).last_seq == number == pair.gb.keys.sent_number("JP")
