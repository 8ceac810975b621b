from __future__ import annotations

import pytest

from tests.node.two import CASE, START, Pair, a_manifest, a_question, a_ring
from warifu.casework.retention import SignAgain
from warifu.errors import UnknownNameError, VerificationError
from warifu.exchange.packets import PacketKind, packet_kind
from warifu.exchange.recovery import Step
from warifu.keys import Keyring, Purpose
from warifu.keys.manifests import Revocation
from warifu.node import Mode, begin_trust, bring_manifest, change_own_keys, deliver, mode_of, receive, start
from warifu.node.links import go_on, incoming, outgoing, pause
from warifu.node.memory import MemoryKeys
from warifu.node.restart import step_of
from warifu.node.signing import envelope_key, statement_key_of_own
from warifu.node.trust import key_book, manifest_of
from warifu.parties import GB, JP, US


def with_new_keys(pair, *revoked, keep_old=True):
    """Put GB's second keys into its store; return its second manifest."""
    side = pair.gb
    old, new = side.keys.ring, a_ring(GB, 2)
    fresh = tuple(key for key in new.keys if key.purpose is Purpose.EXCHANGE)
    side.keys.ring = Keyring((*old.keys, *fresh), (*new.sealing, *old.sealing))
    kept = tuple(key for key in old.keys if keep_old or key.purpose is not Purpose.EXCHANGE)
    named = Keyring((*kept, *fresh), new.sealing)
    return a_manifest(GB, named, before=pair.manifests[GB], revoked=revoked)


def old_key(pair):
    return a_ring(GB).of(Purpose.EXCHANGE)[0].verifier


def texts(side):
    return [each.asked.text for each in side.case().half(GB).questions.asked.values()]


def test_a_newer_manifest_travels_under_the_old_key_and_what_follows_it_under_the_new():
    pair = Pair().opened()
    signed = with_new_keys(pair)
    held = []
    pair.lose = lambda packet: held.append(packet) or True
    pair.gb.perform(a_question("Before?"))
    pair.exchange(1)
    change_own_keys(signed, pair.gb.ports)
    pair.gb.perform(a_question("After?"))
    assert envelope_key(pair.gb.ports).verifier.kid == old_key(pair).kid
    pair.exchange(1)
    assert envelope_key(pair.gb.ports).verifier.kid != old_key(pair).kid
    assert statement_key_of_own(pair.gb.ports).verifier.kid == old_key(pair).kid

    pair.lose = lambda packet: False
    for packet in reversed(held):
        if packet_kind(packet) is PacketKind.SEALED:
            pair.carry(pair.gb, [packet])
    pair.exchange(3)
    assert statement_key_of_own(pair.gb.ports).verifier.kid != old_key(pair).kid
    assert key_book(GB, pair.jp.ports).current.version == 2
    assert texts(pair.jp) == ["Before?", "After?"]
    assert pair.gb.case().digest == pair.jp.case().digest
    assert (pair.gb.alarms, pair.jp.alarms) == ([], [])


def test_what_was_sealed_to_an_old_key_is_still_opened():
    pair = Pair().opened()
    held = []
    pair.lose = lambda packet: held.append(packet) or True
    pair.jp.perform(a_question("日本から"))
    pair.exchange(1)
    pair.lose = lambda packet: False
    change_own_keys(with_new_keys(pair), pair.gb.ports)
    pair.exchange(2)
    for packet in held:
        pair.carry(pair.jp, [packet])
    pair.exchange(2)
    assert pair.gb.case().digest == pair.jp.case().digest


def test_after_a_key_was_given_away_what_came_later_counts_when_two_persons_have_signed_it_anew():
    pair = Pair().opened()
    pair.gb.perform(a_question("Good?"))
    pair.exchange()
    good = outgoing(pair.gb.ports).last_seq
    doubted = pair.gb.perform(a_question("Doubted?")).refs[0]
    pair.exchange()
    revocation = Revocation(old_key(pair).kid, START, good, 0)
    change_own_keys(with_new_keys(pair, revocation, keep_old=False), pair.gb.ports)
    pair.exchange()

    assert pair.jp.alarms == ["key-given-away"]
    assert texts(pair.jp) == ["Good?"]
    assert pair.jp.ports.log.entry(doubted).is_quarantined
    pair.gb.perform_by_two(SignAgain(pair.gb.register, (doubted,)))
    pair.exchange()
    assert texts(pair.jp) == ["Good?", "Doubted?"]
    assert pair.gb.case().digest == pair.jp.case().digest


def test_what_a_lost_key_signed_does_not_count_either_when_it_comes_again_after_a_restore():
    pair = Pair().opened()
    backup, good = pair.jp.disk.copy(), outgoing(pair.gb.ports).last_seq
    doubted = pair.gb.perform(a_question("Doubted?")).refs[0]
    pair.exchange()
    revocation = Revocation(old_key(pair).kid, START, good, 0)
    change_own_keys(with_new_keys(pair, revocation, keep_old=False), pair.gb.ports)
    pair.exchange()
    pair.publish()
    pair.exchange()

    start(pair.jp.restore(backup))
    pair.exchange(8)
    assert mode_of(pair.jp.ports) is Mode.OPEN
    row = pair.jp.ports.log.entry(doubted)
    assert (row.link_seq, row.is_quarantined) == (good + 1, True)
    assert texts(pair.jp) == []


def test_what_arrives_under_a_key_after_it_was_given_away_is_kept_and_does_not_count():
    pair = Pair().opened()
    held = []
    pair.lose = lambda packet: held.append(packet) or True
    late = pair.gb.perform(a_question("Late?")).refs[0]
    pair.carry(pair.gb, deliver(pair.gb.ports))
    pair.lose = lambda packet: False
    revocation = Revocation(old_key(pair).kid, START, 1, 0)
    signed = with_new_keys(pair, revocation, keep_old=False)
    bring_manifest(signed, pair.jp.ports)
    (envelope,) = (packet for packet in held if packet_kind(packet) is PacketKind.SEALED)
    (receipt,) = receive(envelope, pair.jp.ports)
    assert b"warifu-receipt" in receipt
    assert pair.jp.ports.inbox.by_link_seq(2).answer == "stored"
    assert pair.jp.ports.log.entry(late).is_quarantined
    assert texts(pair.jp) == []


def test_statements_under_a_key_that_was_given_away_are_dropped_and_answered_with_the_manifests():
    pair = Pair().opened()
    revocation = Revocation(old_key(pair).kid, START, 1, 0)
    bring_manifest(with_new_keys(pair, revocation, keep_old=False), pair.jp.ports)
    pair.clock.go(hours=2)
    (status,) = deliver(pair.gb.ports)
    (manifest,) = receive(status, pair.jp.ports)
    assert packet_kind(manifest) is PacketKind.MANIFEST
    assert "packet-key_not_trusted" in pair.jp.alarms
    assert receive(manifest, pair.gb.ports) == receive(manifest, pair.gb.ports) == ()
    assert key_book(GB, pair.gb.ports).current.version == 2
    assert statement_key_of_own(pair.gb.ports).verifier.kid != old_key(pair).kid
    pair.exchange()
    assert pair.gb.case().digest == pair.jp.case().digest


@pytest.mark.parametrize("restored", ["gb", "jp"])
def test_a_node_put_back_from_before_a_key_was_changed_finds_to_the_other(restored):
    pair = Pair().opened()
    pair.publish()
    pair.exchange()
    backup = getattr(pair, restored).disk.copy()
    revocation = Revocation(old_key(pair).kid, START, 1, 0)
    change_own_keys(with_new_keys(pair, revocation, keep_old=False), pair.gb.ports)
    pair.gb.perform(a_question("After?"))
    pair.publish()
    pair.exchange()

    start(getattr(pair, restored).restore(backup))
    pair.exchange(8)
    assert [mode_of(side.ports) for side in (pair.gb, pair.jp)] == [Mode.OPEN, Mode.OPEN]
    assert [key_book(GB, side.ports).current.version for side in (pair.gb, pair.jp)] == [2, 2]
    assert texts(pair.jp) == texts(pair.gb) == ["After?"]
    assert pair.gb.case().digest == pair.jp.case().digest


def test_who_gave_the_envelope_with_a_manifest_back_has_taken_it_and_hears_statements_under_its_keys():
    pair = Pair().opened()
    change_own_keys(with_new_keys(pair, keep_old=False), pair.gb.ports)
    backup = pair.gb.disk.copy()
    pair.gb.perform(a_question("After?"))
    pair.publish()
    pair.exchange()
    pair.clock.go(days=25)
    restored = pair.gb.restore(backup)
    start(restored)
    for _ in range(3):  # up to what was given back; the receipts are lost on the way
        (status,) = deliver(restored)
        for packet in receive(status, pair.jp.ports):
            receive(packet, restored)
    assert step_of(restored) is Step.DECLARE_VOID

    pair.clock.go(days=10)  # the old key is taken for thirty days
    pair.exchange(8)
    assert mode_of(restored) is Mode.OPEN
    assert "packet-key_not_trusted" not in pair.jp.alarms
    assert pair.gb.case().digest == pair.jp.case().digest


def test_before_trust_nobody_is_told_of_manifests():
    pair = Pair()
    with pair.jp.ports.transaction("test"):
        pair.jp.ports.marks.remove("manifest GB 000001")
    (status,) = deliver(pair.gb.ports)
    assert receive(status, pair.jp.ports) == ()


def test_an_erasure_asked_for_under_a_lost_key_is_not_done():
    from tests.node.test_receive import a_packet
    from warifu.node.bodies import refs_body

    pair = Pair().opened()
    ref = pair.gb.perform(a_question()).refs[0]
    pair.exchange()
    revocation = Revocation(old_key(pair).kid, START, 2, 0)
    request = a_packet(pair, type="erase.request", body=refs_body([ref]))
    bring_manifest(with_new_keys(pair, revocation, keep_old=False), pair.jp.ports)
    receive(request, pair.jp.ports)
    assert pair.jp.ports.payloads.get(ref) is not None
    with pair.jp.ports.transaction("test"):
        pair.jp.ports.marks.put(f"erase ordered {ref}", b"2026-11-02T09:00:00+00:00")
    packet = a_packet(
        pair,
        key=a_ring(GB).of(Purpose.EXCHANGE)[0],
        type="erase.done",
        body=refs_body([ref]),
        id="01a00000-0000-7000-8000-000000000000",
    )
    receive(packet, pair.jp.ports)
    assert dict(pair.jp.ports.marks.named("erase ordered "))


def test_a_manifest_that_does_not_follow_is_refused_and_shown():
    from tests.node.test_receive import a_packet, answered
    from warifu.node.bodies import manifest_body

    pair = Pair().opened()
    other = a_manifest(JP, a_ring(JP, 3))
    packet = a_packet(pair, type="manifest", case=None, body=manifest_body(other))
    assert answered(pair, packet) == ("refused", "bad_manifest")
    assert pair.jp.alarms == ["envelope-bad_manifest"]
    with pytest.raises(VerificationError):
        bring_manifest(other, pair.jp.ports)


def test_trust_begins_with_the_fingerprint_that_was_compared_and_no_other():
    pair = Pair()
    signed = a_manifest(US, a_ring(US))
    with pytest.raises(VerificationError):
        begin_trust(US, signed, "00000", pair.gb.ports)
    with pytest.raises(UnknownNameError, match="hold the key ceremony"):
        key_book(US, pair.gb.ports)
    with pytest.raises(UnknownNameError, match="manifest 7"):
        manifest_of(GB, 7, pair.gb.ports)


def test_a_node_without_the_keys_that_its_manifest_names_says_so():
    pair = Pair().opened()
    pair.gb.keys.ring = a_ring(GB, 9)
    with pytest.raises(UnknownNameError, match="no exchange key of manifest 1"):
        envelope_key(pair.gb.ports)
    empty = MemoryKeys(Keyring(()), {})
    for ask in (
        lambda: empty.signing(Purpose.PERMIT),
        lambda: empty.ledger("x"),
        lambda: empty.wrapping("P1"),
    ):
        with pytest.raises(UnknownNameError):
            ask()
    assert pair.jp.keys.signing(Purpose.LEDGER).name == "node.jp.invalid/ledger/2026"


def test_a_pause_holds_back_and_loses_nothing():
    pair = Pair().opened()
    pause(pair.gb.ports)
    pair.gb.perform(a_question())
    pair.exchange()
    assert incoming(pair.jp.ports).taken_seq == 1
    go_on(pair.gb.ports)
    pair.exchange()
    assert pair.gb.case().digest == pair.jp.case().digest


def test_with_no_key_to_seal_to_nothing_is_lost_and_people_are_told():
    pair = Pair().opened()
    pair.gb.perform(a_question())
    pair.clock.go(days=400)
    sealed = [packet for packet in deliver(pair.gb.ports) if packet_kind(packet) is PacketKind.SEALED]
    assert sealed == []
    assert pair.gb.alarms == ["no-key-to-seal-to"]
    pair.clock.go(days=-400)
    pair.exchange()
    assert pair.jp.case(CASE).digest == pair.gb.case(CASE).digest


def test_a_manifest_brought_twice_changes_nothing():
    pair = Pair().opened()
    bring_manifest(pair.manifests[GB], pair.jp.ports)
    assert key_book(GB, pair.jp.ports).current.version == 1


def test_only_what_came_under_the_lost_key_is_doubted_and_only_what_is_doubted_is_signed_anew():
    pair = Pair().opened()
    before = pair.gb.perform(a_question("Under the old key?")).refs[0]
    pair.exchange()
    second = with_new_keys(pair)
    change_own_keys(second, pair.gb.ports)
    pair.exchange()
    after = pair.gb.perform(a_question("Under the new key?")).refs[0]
    pair.exchange()

    ring = pair.gb.keys.ring
    named = Keyring(tuple(key for key in ring.keys if key.verifier.kid != old_key(pair).kid), ring.sealing)
    revocation = Revocation(old_key(pair).kid, START, 1, 0)
    third = a_manifest(GB, named, before=second, revoked=[revocation])
    change_own_keys(third, pair.gb.ports)
    pair.exchange()
    quarantined = [pair.jp.ports.log.entry(ref).is_quarantined for ref in (before, after)]
    assert quarantined == [True, False]

    change_own_keys(a_manifest(GB, named, before=third, revoked=[revocation]), pair.gb.ports)
    pair.exchange()
    pair.gb.perform_by_two(SignAgain(pair.gb.register, (after, "e" * 32, before)))
    pair.exchange()
    assert texts(pair.jp) == ["Under the old key?", "Under the new key?"]
    assert pair.jp.alarms == ["key-given-away"]


def test_a_manifest_that_comes_in_clear_proves_itself_or_is_dropped():
    from warifu.exchange.packets import manifest_packet

    pair = Pair().opened()
    receive(manifest_packet(with_new_keys(pair)), pair.jp.ports)
    assert key_book(GB, pair.jp.ports).current.version == 2
    receive(manifest_packet(a_manifest(GB, a_ring(GB, 5))), pair.jp.ports)
    assert key_book(GB, pair.jp.ports).current.version == 2
    assert pair.jp.alarms == ["packet-verification"]
