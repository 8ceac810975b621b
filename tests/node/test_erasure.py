from __future__ import annotations

import pytest

from tests.node.two import CASE, Pair, a_question
from warifu.casework.refusals import Refusal
from warifu.casework.retention import LiftHold, OrderErasure, PlaceHold
from warifu.ledger import audit
from warifu.node import publish, start
from warifu.node.erasing import erasure_ref, personal_refs
from warifu.node.folding import entry_of
from warifu.node.logs import book_of

WORDS = "Kim Example, made up"


def told(pair):
    """Have GB tell JP something that is to be erased; return its handle."""
    pair.opened()
    ref = pair.gb.perform(a_question(WORDS)).refs[0]
    pair.publish()
    pair.exchange()
    return ref


def everything_readable(side):
    """Yield all that can be read of a disk by someone who holds the keys: rows as they lie, and content opened."""
    from warifu.node.keeping import open_content

    yield from (data for _, data in side.disk.everything())
    for key in side.disk.keys("payloads"):
        yield b"".join(open_content(side.ports.payloads.get(key), side.ports.keys))


def holds(side, text):
    """Say whether a text is anywhere on a disk: as it is, or in the base64 of a signed envelope."""
    from base64 import urlsafe_b64decode

    for data in everything_readable(side):
        if text.encode() in data:
            return True
        for part in data.split(b"."):
            try:
                if text.encode() in urlsafe_b64decode(part + b"=" * (-len(part) % 4)):
                    return True
            except ValueError:
                continue
    return False


def order(pair, *refs, side=None):
    side = side or pair.gb
    return side.perform_by_two(OrderErasure(side.register, CASE, refs, "end of retention"))


def audited(side):
    book = book_of(side.ports)
    return audit(side.ports.tiles(book.origin), book.origin, (side.ports.keys.ledger(book.origin).verifier,))


def test_what_is_erased_is_nowhere_on_either_disk_and_both_ledgers_verify():
    pair = Pair()
    ref = told(pair)
    assert holds(pair.gb, WORDS)
    assert holds(pair.jp, WORDS)

    order(pair, ref)
    assert not holds(pair.gb, WORDS)
    pair.exchange()

    assert not holds(pair.jp, WORDS)
    pair.publish()
    assert audited(pair.gb).entries == pair.gb.ports.log.size()
    assert audited(pair.jp).entries == pair.jp.ports.log.size()
    assert not dict(pair.gb.ports.marks.named("erase ordered "))
    assert pair.gb.case().digest == pair.jp.case().digest
    assert ref not in pair.gb.case().half("GB").questions.asked
    row = pair.gb.ports.log.entry(ref)
    assert entry_of(row, pair.gb.ports).body.was == "QuestionAsked/1"
    assert pair.gb.case(pair.gb.register).national.retention.erased[ref]


def test_nothing_of_what_a_person_prepared_is_left_either():
    pair = Pair().opened()
    from warifu.casework.activity import CancelActivity

    prepared = pair.gb.perform(CancelActivity(CASE, WORDS)).refs
    assert personal_refs(CASE, pair.gb.ports) == prepared
    order(pair, *prepared)
    assert not holds(pair.gb, WORDS)
    assert personal_refs(CASE, pair.gb.ports) == ()


def test_what_was_not_sent_yet_is_never_sent():
    pair = Pair().opened()
    ref = pair.gb.perform(a_question(WORDS)).refs[0]
    order(pair, ref)
    pair.exchange()
    assert pair.jp.ports.log.entry(ref) is None
    assert not holds(pair.gb, WORDS)


def test_what_is_under_way_is_sent_again_until_it_arrives_and_then_erased_on_both_sides():
    pair = Pair().opened()
    pair.lose = lambda packet: True
    ref = pair.gb.perform(a_question(WORDS)).refs[0]
    pair.exchange()
    order(pair, ref)
    assert holds(pair.gb, WORDS)
    pair.lose = lambda packet: False
    pair.exchange(4)
    assert not holds(pair.gb, WORDS)
    assert not holds(pair.jp, WORDS)
    assert pair.jp.ports.log.entry(ref) is not None


def test_a_hold_stops_an_erasure_until_two_persons_lift_it():
    pair = Pair()
    ref = told(pair)
    hold = pair.gb.perform_by_two(PlaceHold(pair.gb.register, CASE, "a dispute")).refs[1]
    with pytest.raises(Refusal) as refused:
        pair.gb.perform(OrderErasure(pair.gb.register, CASE, (ref,), "end of retention"))
    assert refused.value.kind.code == "on-hold"
    pair.gb.perform_by_two(LiftHold(pair.gb.register, hold, "settled"))
    order(pair, ref)
    assert not holds(pair.gb, WORDS)


def test_the_others_hold_postpones_what_is_asked_of_it():
    pair = Pair()
    ref = told(pair)
    hold = pair.jp.perform_by_two(PlaceHold(pair.jp.register, CASE, "調査")).refs[1]
    order(pair, ref)
    pair.exchange()
    assert holds(pair.jp, WORDS)
    assert dict(pair.gb.ports.marks.named("erase ordered "))
    pair.jp.perform_by_two(PlaceHold(pair.jp.register, "d" * 32, "other"))
    pair.jp.perform_by_two(LiftHold(pair.jp.register, hold, "終了"))
    pair.exchange()
    assert not holds(pair.jp, WORDS)
    assert not dict(pair.gb.ports.marks.named("erase ordered "))


def test_an_order_names_only_entries_of_its_case():
    pair = Pair()
    ref = told(pair)
    with pytest.raises(Refusal) as refused:
        pair.gb.perform_by_two(OrderErasure(pair.gb.register, "d" * 32, (ref,), "a slip"))
    assert refused.value.kind.code == "not-of-the-case"
    with pytest.raises(Refusal):
        order(pair, "e" * 32)
    assert holds(pair.gb, WORDS)


def test_a_state_erases_its_copy_of_what_the_other_said_without_asking():
    pair = Pair()
    ref = told(pair)
    order(pair, ref, side=pair.jp)
    pair.exchange()
    assert not holds(pair.jp, WORDS)
    assert holds(pair.gb, WORDS)


def test_erasing_twice_says_so_once():
    pair = Pair()
    ref = told(pair)
    order(pair, ref)
    size = pair.gb.ports.log.size()
    order(pair, ref)
    kinds = [row.kind for row in pair.gb.ports.log.rows(size, pair.gb.ports.log.size())]
    assert kinds == ["Prepared/1", "Confirmed/1", "ErasureOrdered/1"]


def test_a_node_put_back_from_a_backup_older_than_an_erasure_erases_again():
    pair = Pair()
    ref = told(pair)
    backup = pair.gb.disk.copy()
    order(pair, ref)
    pair.publish()
    pair.exchange()
    assert pair.gb.ports.log.entry(erasure_ref(ref, pair.gb.state)) is not None

    ports = pair.gb.restore(backup)
    assert holds(pair.gb, WORDS)
    start(ports)
    pair.exchange(6)
    assert not holds(pair.gb, WORDS)
    publish(ports)


def test_the_evidence_of_an_alarm_goes_with_what_it_shows():
    from tests.node.test_receive import a_packet, an_entry, body_of
    from warifu.casework.actors import StateOffice
    from warifu.casework.questions import QuestionAsked
    from warifu.node import receive
    from warifu.node.alarming import evidence_of

    pair = Pair().opened()
    body = body_of(an_entry(body=QuestionAsked(StateOffice.DEFENCE, WORDS, "en", ())))
    receive(a_packet(pair, body=body), pair.jp.ports)
    receive(a_packet(pair, body=body_of(an_entry(ref="c" * 32))), pair.jp.ports)
    receive(b"something else", pair.jp.ports)
    equivocation, other = pair.jp.ports.alarms.all()
    order(pair, "a" * 32, side=pair.jp)
    assert not holds(pair.jp, WORDS)
    assert evidence_of(equivocation, pair.jp.ports) == ()
    assert evidence_of(other, pair.jp.ports) == (b"something else",)


def test_of_two_holds_one_is_enough():
    pair = Pair()
    ref = told(pair)
    holds_ = [pair.jp.perform_by_two(PlaceHold(pair.jp.register, CASE, each)).refs[1] for each in "ab"]
    order(pair, ref)
    pair.exchange()
    pair.jp.perform_by_two(LiftHold(pair.jp.register, holds_[0], "settled"))
    assert holds(pair.jp, WORDS)
    pair.jp.perform_by_two(LiftHold(pair.jp.register, holds_[1], "settled"))
    assert not holds(pair.jp, WORDS)


def test_an_order_that_a_backup_has_not_comes_back_with_the_request_that_was_sent():
    pair = Pair()
    ref = told(pair)
    pair.publish()
    pair.exchange()
    backup = pair.gb.disk.copy()
    order(pair, ref)
    pair.exchange()
    assert pair.jp.ports.payloads.get(ref) is None
    start(pair.gb.restore(backup))
    pair.exchange(8)
    assert not holds(pair.gb, WORDS)
    assert pair.gb.case().digest == pair.jp.case().digest
    assert pair.gb.ports.log.entry(erasure_ref(ref, pair.gb.state)) is not None


def test_an_erasure_that_was_confirmed_before_a_restore_is_done_again():
    pair = Pair()
    ref = told(pair)
    backup = pair.jp.disk.copy()
    order(pair, ref)
    pair.exchange()
    start(pair.jp.restore(backup))
    pair.exchange(8)
    assert not holds(pair.jp, WORDS)
    assert pair.gb.case().digest == pair.jp.case().digest


def test_what_came_again_after_a_restore_is_erased_with_the_envelope_that_carried_it():
    pair = Pair().opened()
    backup = pair.jp.disk.copy()
    ref = pair.gb.perform(a_question(WORDS)).refs[0]
    pair.publish()
    pair.exchange()
    pair.publish()
    pair.exchange()
    start(pair.jp.restore(backup))
    pair.exchange(6)
    assert holds(pair.jp, WORDS)

    order(pair, ref)
    pair.exchange(4)
    assert not holds(pair.gb, WORDS)
    assert not holds(pair.jp, WORDS)
