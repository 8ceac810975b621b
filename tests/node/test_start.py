from __future__ import annotations

from dataclasses import replace

import pytest

from tests.node.two import CASE, Pair, a_manifest, a_question, a_ring, a_witness, again, opening
from warifu.casework.retention import OrderErasure
from warifu.errors import VerificationError
from warifu.exchange.recovery import Step
from warifu.keys import Keyring, Purpose
from warifu.ledger import Answer, audit
from warifu.node import Mode, change_own_keys, deliver, mode_of, publish, receive, start
from warifu.node.deliver import next_due
from warifu.node.links import incoming, keep_incoming, keep_outgoing, outgoing
from warifu.node.logs import book_of
from warifu.node.memory import Disk
from warifu.node.mirroring import returned_leaves
from warifu.node.packing import pack_all
from warifu.node.recovering import lost
from warifu.node.restart import step_of
from warifu.node.sealing import returned_envelopes
from warifu.node.trust import key_book
from warifu.parties import GB


def audited(side):
    book = book_of(side.ports)
    return audit(side.ports.tiles(book.origin), book.origin, (side.ports.keys.ledger(book.origin).verifier,))


def test_a_new_node_may_write_and_waits_for_the_other_before_it_sends():
    ports = again(Disk())
    started = start(ports)
    assert (started.mode, started.step, started.checked) == (Mode.UNCONFIRMED, Step.ASK, 0)


def test_a_witness_that_knows_more_keeps_a_node_from_writing():
    pair = Pair().opened()
    witness = a_witness(*pair.gb.keys.ring.of(Purpose.LEDGER))
    publish(pair.gb.ports, [witness])
    assert start(pair.gb.begin(), [witness]).mode is Mode.UNCONFIRMED
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question())
    publish(pair.gb.ports, [witness])
    pair.gb.keys.signed_sizes.clear()
    ports = pair.gb.restore(backup)
    assert start(ports, [witness]).mode is Mode.RECOVERY
    pair.gb.keys.signed_sizes.clear()
    witness.is_reachable = False
    assert start(pair.gb.restore(backup), [witness]).mode is Mode.UNCONFIRMED


class Silent:
    """A witness that answers, and says nothing of what it knows."""

    def __init__(self, verifiers):
        self.verifiers = verifiers

    def add_checkpoint(self, body):
        return Answer(403, b"no\n")


def test_a_witness_that_says_nothing_of_a_size_counts_for_nothing():
    pair = Pair().opened()
    publish(pair.gb.ports)
    silent = Silent(a_witness(*pair.gb.keys.ring.of(Purpose.LEDGER)).verifiers)
    assert start(pair.gb.begin(), [silent]).mode is Mode.UNCONFIRMED


def test_tiles_that_are_damaged_are_made_again_from_the_rows():
    pair = Pair().opened()
    publish(pair.gb.ports)
    for place in [path for path in pair.gb.disk.files if "/tile/" in path]:
        pair.gb.disk.flip(place, 77)
    started = start(pair.gb.begin())
    assert len(started.problems) == 1
    assert "made again from the rows" in started.problems[0]
    assert pair.gb.alarms == ["self-check"]
    audited(pair.gb)
    pair.exchange()
    publish(pair.gb.ports)


def test_a_head_that_is_damaged_is_made_again_too():
    pair = Pair().opened()
    publish(pair.gb.ports)
    (head,) = (
        path for path in pair.gb.disk.files if path.endswith("state/head") and path.startswith("tiles")
    )
    pair.gb.disk.flip(head, 3)
    assert "made again" in start(pair.gb.begin()).problems[0]
    audited(pair.gb)


def test_tiles_are_not_made_again_over_what_was_signed():
    pair = Pair().opened()
    publish(pair.gb.ports)
    for place in [path for path in pair.gb.disk.files if path.startswith("tiles") and "/tile/" in path]:
        pair.gb.disk.flip(place, 77)
    (signed,) = (
        path for path in pair.gb.disk.files if path.endswith("state/signed") and path.startswith("tiles")
    )
    pair.gb.disk.files[signed] = (
        pair.gb.disk.files[signed].replace(b"\n3\n", b"\n9\n").replace(b"\n2\n", b"\n9\n")
    )
    started = start(pair.gb.begin())
    assert len(started.problems) == 2


def test_content_that_is_damaged_is_found():
    pair = Pair().opened()
    ref = pair.gb.perform(a_question()).refs[0]
    pair.gb.disk.flip(f"payloads {ref}", 900)
    assert "payloads" in start(pair.gb.begin()).problems[0]


def test_a_node_that_learns_while_it_runs_that_it_lacks_something_stops_writing():
    pair = Pair().opened()
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question())
    pair.exchange()
    pair.gb.restore(backup)
    pair.clock.go(hours=2)
    assert mode_of(pair.gb.ports) is Mode.OPEN
    for packet in deliver(pair.jp.ports):
        receive(packet, pair.gb.ports)
    assert mode_of(pair.gb.ports) is Mode.RECOVERY
    pair.exchange(6)
    assert mode_of(pair.gb.ports) is Mode.OPEN
    assert pair.gb.case().digest == pair.jp.case().digest


def test_in_recovery_envelopes_are_refused_until_the_ledger_is_whole():
    pair = Pair().opened()
    pair.jp.perform(a_question("日本から"))
    pair.gb.perform(a_question())
    pair.publish()
    pair.exchange()
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question("After?"))
    pair.publish()
    pair.exchange()
    start(pair.gb.restore(backup))
    pair.jp.perform(a_question("後から"))
    pair.lose = lambda packet: not packet.startswith((b"warifu-sealed", b"warifu-receipt"))
    pair.carry(pair.jp, deliver(pair.jp.ports))
    assert pair.jp.ports.outbox.open()[-1].answer == ""
    assert pair.jp.alarms == []
    pair.lose = lambda packet: False
    pair.exchange(6)
    assert pair.gb.case().digest == pair.jp.case().digest


def test_in_recovery_what_was_taken_before_still_gets_its_receipt():
    pair = Pair().opened()
    held = []
    pair.lose = lambda packet: held.append(packet) or True
    pair.jp.perform(a_question("日本から"))
    pair.carry(pair.jp, deliver(pair.jp.ports))
    (envelope,) = (packet for packet in held if packet.startswith(b"warifu-sealed"))
    receipts = receive(envelope, pair.gb.ports)
    start(pair.gb.ports, was_restored=True)
    assert mode_of(pair.gb.ports) is Mode.RECOVERY
    assert receive(envelope, pair.gb.ports) == receipts


def test_keys_and_erasures_that_a_backup_has_not_come_back_with_the_envelopes():
    pair = Pair().opened()
    ref = pair.gb.perform(a_question("Kim Example, made up")).refs[0]
    kept = pair.gb.perform(a_question("Kept?")).refs[0]
    pair.publish()
    pair.exchange()
    backup = pair.gb.disk.copy()
    old, new = pair.gb.keys.ring, a_ring(GB, 2)
    fresh = tuple(key for key in new.keys if key.purpose is Purpose.EXCHANGE)
    pair.gb.keys.ring = Keyring((*old.keys, *fresh), (*new.sealing, *old.sealing))
    signed = a_manifest(GB, Keyring((*old.keys, *fresh), new.sealing), before=pair.manifests[GB])
    change_own_keys(signed, pair.gb.ports)
    pair.gb.perform_by_two(OrderErasure(pair.gb.register, CASE, (ref,), "end of retention"))
    pair.publish()
    pair.exchange(4)

    ports = pair.gb.restore(backup)
    start(ports)
    pair.exchange(8)
    assert mode_of(ports) is Mode.OPEN
    assert key_book(GB, ports).current.version == 2
    assert ports.payloads.get(ref) is None
    assert ports.payloads.get(kept) is not None
    assert ref not in lost(ports)


def test_what_was_queued_in_a_backup_and_sent_since_is_not_sent_twice():
    pair = Pair().opened()
    pair.gb.perform(a_question("Once?"))
    backup = pair.gb.disk.copy()
    pair.publish()
    pair.exchange()
    start(pair.gb.restore(backup))
    pair.exchange(8)
    texts = [each.asked.text for each in pair.jp.case().half(GB).questions.asked.values()]
    assert texts == ["Once?"]
    assert pair.gb.case().digest == pair.jp.case().digest
    assert pair.gb.ports.outbox.queued() == ()


def test_envelopes_and_leaves_that_are_returned_unasked_change_nothing():
    pair = Pair().opened()
    pair.publish()
    size = pair.gb.ports.log.size()
    for packet in (*returned_envelopes([1, 2], pair.jp.ports), *returned_leaves(0, pair.jp.ports)):
        assert receive(packet, pair.gb.ports) == ()
    assert pair.gb.ports.log.size() == size
    assert step_of(pair.gb.ports) is Step.OPEN


def test_an_envelope_that_this_node_never_signed_is_not_put_back():
    from tests.node.test_receive import a_packet
    from warifu.exchange.packets import PacketKind, seal, unseal

    pair = Pair().opened()
    thief = a_ring(GB, 7).of(Purpose.EXCHANGE)[0]
    header, jws = unseal(a_packet(pair, key=thief), pair.jp.keys.ring)
    sealing = key_book(GB, pair.jp.ports).sealing_key(at=pair.clock.now())
    packet = seal(jws, replace(header, kid=sealing.kid), sealing, kind=PacketKind.RETURNED)
    assert receive(packet, pair.gb.ports) == ()
    assert pair.gb.alarms == ["packet-key_not_trusted"]


def test_two_stories_about_a_link_are_an_alarm():
    pair = Pair().opened()
    with pair.gb.ports.transaction("test"):
        link = outgoing(pair.gb.ports)
        keep_outgoing(replace(link, prev_hash="f" * 64), pair.gb.ports)
    with pair.jp.ports.transaction("test"):
        keep_incoming(replace(incoming(pair.jp.ports), taken_hash="e" * 64), pair.jp.ports)
    pair.clock.go(hours=2)
    for packet in deliver(pair.gb.ports):
        receive(packet, pair.jp.ports)
    assert "link-fork" in pair.jp.alarms


def test_when_something_is_due_next_is_known():
    pair = Pair().opened()
    assert next_due(pair.gb.ports) > pair.clock.now()
    pair.gb.perform(a_question())
    pack_all(pair.gb.ports)
    assert next_due(pair.gb.ports) == pair.clock.now()
    assert next_due(again(Disk())) == again(Disk()).clock.now()


def test_rows_that_are_not_what_was_signed_are_not_signed():
    pair = Pair().opened()
    publish(pair.gb.ports)
    book = book_of(pair.gb.ports)
    pair.gb.keys.note_signed(book.origin, 500)
    with pytest.raises(VerificationError, match="more were signed"):
        publish(pair.gb.ports)


def test_tiles_that_are_another_logs_are_made_again():
    pair, other = Pair().opened(), Pair()
    other.gb.perform(a_question(case=other.gb.register))
    for each in (pair, other):
        publish(each.gb.ports)
    tiles = {path: data for path, data in other.gb.disk.files.items() if path.startswith("tiles")}
    pair.gb.disk.files = {**pair.gb.disk.files, **tiles}
    for path in [path for path in pair.gb.disk.files if path.endswith("state/signed")]:
        del pair.gb.disk.files[path]
    assert "not those of the rows; made again" in start(pair.gb.begin()).problems[0]
    pair.gb.disk.files = {
        path: data for path, data in pair.gb.disk.files.items() if not path.endswith("checkpoint")
    }
    audited(pair.gb)


def test_leaves_that_do_not_follow_are_left_and_the_rest_of_the_queue_stays():
    pair = Pair().opened()
    backup = pair.gb.disk.copy()
    for number in range(3):
        pair.gb.perform(a_question(f"Question {number}?"))
        pair.publish()
        pair.exchange()
    start(pair.gb.restore(backup))
    with pair.gb.ports.transaction("test"):
        pair.gb.ports.outbox.queue("erase.done", CASE, "e" * 32)
    pair.lose = lambda packet: packet.startswith(b"warifu-leaves")
    pair.exchange(2)
    assert step_of(pair.gb.ports) is Step.ASK_LEAVES
    size = pair.gb.ports.log.size()
    (late,) = returned_leaves(size + 1, pair.jp.ports)
    assert receive(late, pair.gb.ports) == ()
    assert pair.gb.ports.log.size() == size
    pair.lose = lambda packet: False
    pair.exchange(8)
    assert mode_of(pair.gb.ports) is Mode.OPEN
    assert pair.gb.case().digest == pair.jp.case().digest
    assert pair.jp.ports.log.entry("e" * 32) is None


def test_a_node_that_is_behind_stays_so_when_its_process_begins_anew():
    pair = Pair()
    pair.jp.begin()
    pair.gb.perform(opening())
    backup = pair.gb.disk.copy()
    pair.publish()
    pair.exchange()
    pair.jp.perform(a_question("日本から"))
    pair.exchange()
    start(pair.gb.restore(backup), was_restored=True)
    started = start(pair.gb.begin())
    assert started.mode is Mode.RECOVERY
    pair.exchange(8)
    assert mode_of(pair.gb.ports) is Mode.OPEN
    assert pair.gb.case().digest == pair.jp.case().digest
    assert pair.gb.alarms == []


def test_until_the_other_has_answered_its_envelopes_wait_outside():
    pair = Pair().opened()
    held = []
    pair.lose = lambda packet: held.append(packet) or True
    pair.jp.perform(a_question("日本から"))
    pair.carry(pair.jp, deliver(pair.jp.ports))
    (envelope,) = (packet for packet in held if packet.startswith(b"warifu-sealed"))
    start(pair.gb.begin())
    before = incoming(pair.gb.ports)
    receive(envelope, pair.gb.ports)
    assert incoming(pair.gb.ports) == before
    pair.lose = lambda packet: False
    pair.exchange(4)
    assert pair.gb.case().digest == pair.jp.case().digest
