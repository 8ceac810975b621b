from __future__ import annotations

import dataclasses
from datetime import timedelta

import pytest

from tests.node.two import CASE, START, Pair, a_key, a_question, opening
from warifu.casework.actors import By, StateOffice
from warifu.casework.entries import Entry
from warifu.casework.questions import QuestionAsked
from warifu.casework.refusals import Refusal
from warifu.casework.retention import HoldPlaced
from warifu.errors import UsageError, VerificationError
from warifu.exchange.envelopes import Envelope, sign_envelope
from warifu.exchange.identifiers import uuid7
from warifu.exchange.link import BEGINNING
from warifu.exchange.packets import PacketKind, packet_kind, seal
from warifu.exchange.receipts import Answer, Receipt, open_receipt, sign_receipt
from warifu.exchange.sealing import RoutingHeader
from warifu.keys import Purpose
from warifu.node import deliver, receive
from warifu.node.alarming import evidence_of
from warifu.node.bodies import entries_body, refs_body
from warifu.node.links import incoming, keep_incoming, outgoing, resume
from warifu.node.packing import MOST_UNDER_WAY, choose
from warifu.node.perform import is_revocation
from warifu.node.rows import Queued
from warifu.node.standing import put_off
from warifu.node.trust import key_book
from warifu.node.writing import write_entry
from warifu.parties import GB, JP, US

SALT = bytes(range(32))


def an_entry(**changes):
    given = {
        "ref": "a" * 32,
        "case": CASE,
        "by": By(GB, StateOffice.DEFENCE, "b" * 32),
        "at": START,
        "body": QuestionAsked(StateOffice.DEFENCE, "Which port?", "en", ()),
    }
    return Entry(**(given | changes))


def body_of(*entries):
    return entries_body((entry.content, SALT) for entry in entries)


def a_packet(pair, key=None, **changes):
    """Return a packet as GB could send it: the next envelope of its link, with some fields otherwise."""
    jp, link = pair.jp, incoming(pair.jp.ports)
    fields = {
        "id": uuid7(START, bytes(10)),
        "sender": GB,
        "recipient": JP,
        "link_seq": link.taken_seq + 1,
        "link_prev": link.taken_hash,
        "type": "entries",
        "created": START,
        "case": CASE,
        "body": body_of(an_entry()),
    }
    envelope = Envelope(**(fields | changes))
    jws = (
        sign_envelope(envelope, key or pair.gb.keys.signing(Purpose.EXCHANGE))
        if changes.get("type", "entries") in {"entries", "manifest", "erase.request", "erase.done"}
        else _signed_of_any_type(envelope, pair)
    )
    sealing = key_book(JP, jp.ports).sealing_key(at=START)
    return seal(jws, RoutingHeader.of(envelope, jws, sealing), sealing)


def _signed_of_any_type(envelope, pair):
    from warifu.exchange.envelopes import ENVELOPE_TYP, envelope_bytes
    from warifu.exchange.jws import sign_payload

    return sign_payload(envelope_bytes(envelope), pair.gb.keys.signing(Purpose.EXCHANGE), typ=ENVELOPE_TYP)


def receipts_in(pair, packets):
    key = pair.jp.keys.signing(Purpose.EXCHANGE).verifier
    found = [packet for packet in packets if packet_kind(packet) is PacketKind.RECEIPT]
    return [open_receipt(packet, lambda kid: key, sender=JP, recipient=GB) for packet in found]


def answered(pair, packet):
    """Return the answer, the code and the effect of the one receipt for a packet."""
    (receipt,) = receipts_in(pair, receive(packet, pair.jp.ports))
    return receipt.answer, receipt.code


def test_what_is_taken_gets_a_receipt_that_names_its_leaf_and_the_same_again_whenever_it_comes():
    pair = Pair().opened()
    packet = a_packet(pair)
    first = receive(packet, pair.jp.ports)
    (receipt,) = receipts_in(pair, first)
    (row,) = pair.jp.ports.log.rows(receipt.index, receipt.index + 1)
    assert row.kind == "EnvelopeTaken/1"
    assert receipt.answer is Answer.APPLIED
    assert pair.jp.case().half(GB).questions.asked.keys() == {"a" * 32}
    size = pair.jp.ports.log.size()
    assert receive(packet, pair.jp.ports) == first
    assert pair.jp.ports.log.size() == size


@pytest.mark.parametrize(
    "packet", [b"", b"warifu-sealed/1", b"warifu-sealed/1\n{}\nx", b"warifu-status/1\nx", b"x" * 600_000]
)
def test_bad_bytes_are_dropped_with_an_alarm(packet):
    pair = Pair().opened()
    assert receive(packet, pair.jp.ports) == ()
    (alarm,) = pair.jp.ports.alarms.all()
    assert alarm.code.startswith("packet-")
    assert evidence_of(alarm, pair.jp.ports) == (packet,)


def test_an_envelope_under_a_key_that_is_not_theirs_is_refused():
    pair = Pair().opened()
    packet = a_packet(pair, key=a_key("thief.invalid", Purpose.EXCHANGE))
    assert answered(pair, packet) == (Answer.REFUSED, "key_not_trusted")
    assert pair.jp.alarms == ["envelope-key_not_trusted"]


def test_before_the_key_ceremony_nobody_is_trusted():
    pair = Pair().opened()
    packet = a_packet(pair)
    with pair.jp.ports.transaction("test"):
        pair.jp.ports.marks.remove("manifest GB 000001")
    assert answered(pair, packet) == (Answer.REFUSED, "key_not_trusted")
    assert deliver(pair.jp.ports) == ()


@pytest.mark.parametrize(
    ("ends", "code"), [({"recipient": US}, "not_for_me"), ({"sender": US}, "not_the_peer")]
)
def test_an_envelope_from_or_to_another_state_is_refused(ends, code):
    pair = Pair().opened()
    assert answered(pair, a_packet(pair, **ends)) == (Answer.REFUSED, code)


def test_an_envelope_that_is_for_another_than_its_header_says_is_refused():
    pair = Pair().opened()
    envelope = Envelope(
        uuid7(START, bytes(10)),
        GB,
        JP,
        2,
        incoming(pair.jp.ports).taken_hash,
        "entries",
        START,
        body_of(an_entry()),
    )
    jws = sign_envelope(envelope, pair.gb.keys.signing(Purpose.EXCHANGE))
    sealing = key_book(JP, pair.jp.ports).sealing_key(at=START)
    header = dataclasses.replace(RoutingHeader.of(envelope, jws, sealing), link_seq=7)
    assert answered(pair, seal(jws, header, sealing)) == (Answer.REFUSED, "header_differs")


@pytest.mark.parametrize(
    ("changes", "body", "code"),
    [
        ({}, {"entries": []}, "bad_body"),
        ({}, {"entries": [{"content": {}, "salt": "00"}]}, "bad_body"),
        ({}, {"entries": 7}, "bad_body"),
        ({}, {"entries": [7]}, "bad_body"),
        ({}, {"entries": [{"content": 7}]}, "bad_body"),
        ({}, entries_body([(an_entry().content, SALT[:5])]), "bad_body"),
        ({}, {"entries": [{**body_of(an_entry())["entries"][0], "salt": "z" * 64}]}, "bad_body"),
        ({}, body_of(an_entry(), an_entry()), "bad_body"),
        ({}, body_of(an_entry(ref="short")), "bad_body"),
        ({"case": "d" * 32}, body_of(an_entry(case="d" * 32)), "bad_body"),
        ({}, body_of(an_entry(case="d" * 32)), "not_theirs"),
        ({}, body_of(an_entry(by=By(JP, StateOffice.DEFENCE, "b" * 32))), "not_theirs"),
        ({}, body_of(an_entry(by=By(GB, StateOffice.DEFENCE, "b" * 32, "b" * 32))), "not_theirs"),
        ({}, body_of(an_entry(body=HoldPlaced(CASE, "national"))), "not_theirs"),
        ({"expires": START + timedelta(seconds=1)}, body_of(an_entry()), "expired"),
        ({"type": "manifest"}, {"manifest": "x"}, "bad_body"),
        ({"type": "erase.request"}, {"refs": 7}, "bad_body"),
        ({"type": "erase.request"}, refs_body(["e" * 32]), "not_theirs"),
        ({"type": "erase.done"}, {}, "bad_body"),
    ],
)
def test_what_cannot_have_an_effect_is_numbered_refused_and_holds_nothing_up(changes, body, code):
    pair = Pair().opened()
    before = pair.jp.case().digest
    (receipt,) = receipts_in(pair, receive(a_packet(pair, body=body, **changes), pair.jp.ports))
    assert (receipt.answer, receipt.code) == (Answer.REFUSED, code)
    assert receipt.index is not None
    assert pair.jp.alarms == [f"envelope-{code}"]
    assert pair.jp.case().digest == before
    assert answered(pair, a_packet(pair, id=uuid7(START, bytes([1] * 10)))) == (Answer.APPLIED, None)


def test_a_handle_that_is_taken_is_refused_with_all_that_came_with_it():
    pair = Pair().opened()
    receive(a_packet(pair), pair.jp.ports)
    again = a_packet(pair, id=uuid7(START, bytes([1] * 10)), body=body_of(an_entry(ref="c" * 32), an_entry()))
    assert answered(pair, again) == (Answer.REFUSED, "bad_body")
    assert pair.jp.ports.log.entry("c" * 32) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "newer.type", "body": {}},
        {"body": {"entries": [{"content": {"kind": "Newer/9"}, "salt": ""}]}},
    ],
)
def test_what_a_newer_warifu_wrote_waits_for_one_here(changes):
    pair = Pair().opened()
    (receipt,) = receipts_in(pair, receive(a_packet(pair, **changes), pair.jp.ports))
    assert (receipt.answer, receipt.code, receipt.index) == (Answer.REFUSED, "unknown_type", None)
    assert incoming(pair.jp.ports).taken_seq == 1


def test_the_same_id_for_another_envelope_is_refused_and_both_are_kept_as_evidence():
    pair = Pair().opened()
    receive(a_packet(pair), pair.jp.ports)
    other = a_packet(pair, body=body_of(an_entry(ref="c" * 32)))
    assert answered(pair, other) == (Answer.REFUSED, "equivocation")
    (alarm,) = pair.jp.ports.alarms.all()
    assert alarm.code == "equivocation"
    assert len(evidence_of(alarm, pair.jp.ports)) == 2


def test_a_waiting_number_for_another_envelope_is_refused():
    pair = Pair().opened()
    receive(a_packet(pair, link_seq=5, link_prev="f" * 64), pair.jp.ports)
    other = a_packet(pair, link_seq=5, link_prev="f" * 64, id=uuid7(START, bytes([1] * 10)))
    assert answered(pair, other) == (Answer.REFUSED, "equivocation")


def test_what_does_not_follow_the_last_one_stops_the_link_until_people_have_looked():
    pair = Pair().opened()
    assert answered(pair, a_packet(pair, link_prev="f" * 64)) == (Answer.REFUSED, "fork")
    assert incoming(pair.jp.ports).is_stopped
    assert pair.jp.alarms == ["envelope-fork"]
    later = receive(a_packet(pair, id=uuid7(START, bytes([1] * 10))), pair.jp.ports)
    assert [packet_kind(packet) for packet in later] == [PacketKind.STATUS]


def test_a_link_that_was_stopped_goes_on_from_the_envelope_that_people_accept():
    pair = Pair().opened()
    receive(a_packet(pair, link_prev="f" * 64), pair.jp.ports)
    resume("f" * 64, pair.jp.ports)
    assert answered(pair, a_packet(pair, id=uuid7(START, bytes([1] * 10)))) == (Answer.APPLIED, None)
    assert incoming(pair.jp.ports).taken_seq == 2
    with pytest.raises(UsageError, match="not stopped"):
        resume("f" * 64, pair.jp.ports)


def test_a_case_in_which_something_was_taken_back_goes_first_and_nothing_overtakes_within_a_case():
    one, other, third = (Queued(place, "entries", case, f"{place}") for place, case in enumerate("abc"))
    revoked = Queued(3, "entries", "b", "3", is_urgent=True)
    newest = Queued(4, "entries", "c", "4", is_urgent=True)
    assert choose([one, other, third]) == (one,)
    assert choose([one, other, third, revoked]) == (other, revoked)
    assert choose([one, other, third, revoked, newest]) == (third, newest)
    assert choose([one, Queued(5, "erase.done", "a", "5")]) == (one,)
    assert is_revocation("ApprovalRevoked/1")
    assert not is_revocation("Approved/1")


def test_a_number_that_is_past_is_refused():
    pair = Pair().opened()
    pair.gb.perform(a_question())
    pair.exchange()
    with pair.jp.ports.transaction("test"):
        keep_incoming(dataclasses.replace(incoming(pair.jp.ports), taken_seq=9), pair.jp.ports)
    assert answered(pair, a_packet(pair, link_seq=7)) == (Answer.REFUSED, "number_used")


def test_a_full_waiting_room_takes_nothing_more(monkeypatch):
    from warifu.exchange import link

    monkeypatch.setattr(link, "MOST_WAITING", 1)
    pair = Pair().opened()
    receive(a_packet(pair, link_seq=5, link_prev="f" * 64), pair.jp.ports)
    more = a_packet(pair, link_seq=6, link_prev="f" * 64, id=uuid7(START, bytes([1] * 10)))
    assert answered(pair, more) == (Answer.REFUSED, "waiting_room_full")
    assert pair.jp.alarms == []


def test_envelopes_in_any_order_wait_for_those_before_them_and_are_each_taken_once():
    pair = Pair().opened()
    held = []
    pair.lose = lambda packet: held.append(packet) or True
    for number in range(6):
        pair.gb.perform(a_question(f"Question {number}?"))
        pair.carry(pair.gb, deliver(pair.gb.ports))
    pair.lose = lambda packet: False
    for packet in reversed(held * 2):
        pair.carry(pair.gb, [packet])
    pair.exchange()
    assert [each.asked.text for each in pair.jp.case().half(GB).questions.asked.values()] == [
        f"Question {number}?" for number in range(6)
    ]
    assert pair.gb.case().digest == pair.jp.case().digest
    assert not pair.gb.ports.outbox.open()
    assert not any(str(key).startswith("waiting ") for key in pair.jp.disk.keys("payloads"))


def test_a_waiting_envelope_whose_key_is_not_trusted_any_more_is_let_go_and_sent_again():
    pair = Pair().opened()
    held = []
    pair.lose = lambda packet: held.append(packet) or True
    for number in range(2):
        pair.gb.perform(a_question(f"Question {number}?"))
        pair.carry(pair.gb, deliver(pair.gb.ports))
    envelopes = [packet for packet in held if packet_kind(packet) is PacketKind.SEALED]
    pair.lose = lambda packet: False
    receive(envelopes[1], pair.jp.ports)
    waiting = incoming(pair.jp.ports).waiting[0]
    with pair.jp.ports.transaction("test"):
        pair.jp.ports.payloads.destroy(f"waiting {waiting.id}")
    receive(envelopes[0], pair.jp.ports)
    assert pair.jp.alarms == ["waiting-verification"]
    pair.exchange()
    assert pair.gb.case().digest == pair.jp.case().digest


def test_a_receipt_for_another_envelope_under_an_own_id_is_an_alarm():
    pair = Pair().opened()
    sent = pair.gb.ports.outbox.by_link_seq(1)
    false = Receipt(JP, GB, Answer.STORED, sent.id, "f" * 64, START, index=0)
    receive(sign_receipt(false, pair.jp.keys.signing(Purpose.EXCHANGE)), pair.gb.ports)
    assert pair.gb.alarms == ["receipt-for-another"]
    unknown = dataclasses.replace(false, envelope=uuid7(START, bytes(10)))
    assert receive(sign_receipt(unknown, pair.jp.keys.signing(Purpose.EXCHANGE)), pair.gb.ports) == ()
    assert pair.gb.alarms == ["receipt-for-another"]


def test_a_refusal_is_shown_to_the_sender_and_a_passing_one_is_not():
    pair = Pair().opened()
    sent = pair.gb.ports.outbox.by_link_seq(1)
    for code, alarms in (("in_recovery", []), ("bad_body", ["refused-by-them-bad_body"])):
        receipt = Receipt(JP, GB, Answer.REFUSED, sent.id, sent.hash, START, code=code)
        receive(sign_receipt(receipt, pair.jp.keys.signing(Purpose.EXCHANGE)), pair.gb.ports)
        assert pair.gb.alarms == alarms
    assert pair.gb.ports.outbox.by_link_seq(1).answer == "refused(bad_body)"


def test_many_entries_go_in_several_envelopes_and_only_so_many_at_a_time():
    pair = Pair().opened()
    for number in range(300):
        pair.gb.perform(a_question(f"Question {number} {'x' * 900}"))
    deliver(pair.gb.ports)
    assert 3 <= len(pair.gb.ports.outbox.open()) <= MOST_UNDER_WAY
    pair.exchange()
    assert len(pair.jp.case().half(GB).questions.asked) == 300
    assert pair.gb.case().digest == pair.jp.case().digest


def test_an_entry_that_no_envelope_could_carry_is_refused_before_it_is_written():
    pair = Pair().opened()
    with pytest.raises(Refusal) as refused:
        pair.gb.perform(a_question("x" * 140_000))
    assert refused.value.kind.code == "too-long-to-send"
    pair.gb.perform(a_question("x" * 120_000))
    pair.exchange()
    assert pair.gb.case().digest == pair.jp.case().digest


def test_envelopes_follow_one_another_by_hash_from_nothing():
    pair = Pair()
    pair.gb.perform(opening())
    pair.gb.perform(a_question())
    pair.exchange()
    assert incoming(pair.jp.ports).taken_hash == outgoing(pair.gb.ports).prev_hash != BEGINNING


def test_an_envelope_that_waits_and_comes_again_is_answered_once():
    pair = Pair().opened()
    packet = a_packet(pair, link_seq=5, link_prev="f" * 64)
    assert len(receive(packet, pair.jp.ports)) == 1
    assert receive(packet, pair.jp.ports) == ()


def test_what_is_queued_and_not_there_any_more_holds_nothing_up():
    pair = Pair().opened()
    ref = pair.gb.perform(a_question()).refs[0]
    with pair.gb.ports.transaction("test"):
        pair.gb.ports.payloads.destroy(ref)
    deliver(pair.gb.ports)
    assert pair.gb.ports.outbox.queued() == ()
    assert pair.gb.ports.outbox.open() == ()
    pair.gb.perform(a_question("Next?"))
    pair.exchange()
    assert [each.asked.text for each in pair.jp.case().half(GB).questions.asked.values()] == ["Next?"]


def test_sending_again_what_was_never_sent_changes_nothing():
    pair = Pair().opened()
    before = dict(pair.gb.disk.everything())
    with pair.gb.ports.transaction("test"):
        put_off(99, pair.gb.ports)
    assert dict(pair.gb.disk.everything()) == before


def test_one_entry_is_written_once():
    pair = Pair().opened()
    with pair.gb.ports.transaction("test"):
        write_entry(an_entry(), SALT, pair.gb.ports)
        with pytest.raises(VerificationError, match="another entry has the handle"):
            write_entry(an_entry(), SALT, pair.gb.ports)


def test_a_case_that_this_state_opened_is_not_opened_over_by_the_other():
    pair = Pair().opened()
    pair.jp.perform(opening("d" * 32))
    before = pair.jp.case("d" * 32)
    over = dataclasses.replace(before.half(JP).activity.opened, receiving=GB, sending=JP)
    body = body_of(an_entry(case="d" * 32, body=over))
    (receipt,) = receipts_in(pair, receive(a_packet(pair, case="d" * 32, body=body), pair.jp.ports))

    assert (receipt.answer, receipt.code) == (Answer.REFUSED, "not_theirs")
    assert pair.jp.case("d" * 32).digest == before.digest
