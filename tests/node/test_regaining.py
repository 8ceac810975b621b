from __future__ import annotations

from dataclasses import replace

import pytest

from tests.node.test_keys import with_new_keys
from tests.node.two import CASE, GB, Pair, a_manifest, a_question, a_ring, opening
from warifu.casework.retention import OrderErasure
from warifu.exchange.contents import open_contents, seal_contents
from warifu.exchange.link import Arrival
from warifu.exchange.packets import PacketKind, packet_kind
from warifu.exchange.receipts import open_receipt
from warifu.exchange.recovery import Step
from warifu.keys import Keyring, Purpose
from warifu.keys.manifests import Revocation
from warifu.node import Mode, mode_of, publish, receive, start
from warifu.node.bodies import entries_body, read_what_is_left
from warifu.node.erasing import erasure_ref
from warifu.node.links import incoming, keep_incoming, outgoing
from warifu.node.manifests import bring_manifest, change_own_keys
from warifu.node.recovering import lost
from warifu.node.regaining import take_contents
from warifu.node.remnants import own_remnants, returned_remnants
from warifu.node.restart import step_of
from warifu.node.trust import key_book
from warifu.node.verifying import statement_key
from warifu.node.writing import SENT_IN, TAKEN

GIVEN = ("Which port?", "Which pier?")
ERASED = "Kim Example, made up"


def questions_on(side, of="GB"):
    return {each.asked.text for each in side.case().half(of).questions.asked.values()}


def ask(pair, *, side=None):
    """Have three questions asked that go in one envelope; return their handles."""
    side = side or pair.gb
    return tuple(side.perform(a_question(text)).refs[0] for text in (GIVEN[0], ERASED, GIVEN[1]))


def erase(pair, ref, *, side=None):
    side = side or pair.gb
    side.perform_by_two(OrderErasure(side.register, CASE, (ref,), "end of retention"))


def with_a_person_erased(*, is_published=True):
    """Return two nodes, backups from before an envelope with three entries of GB of which one was erased, and these."""
    pair = Pair().opened()
    pair.publish()
    pair.exchange()
    backups = {"gb": pair.gb.disk.copy(), "jp": pair.jp.disk.copy()}
    refs = ask(pair)
    pair.exchange()
    if is_published:
        pair.publish()
        pair.exchange()
    erase(pair, refs[1])
    pair.exchange()
    return pair, backups, refs


def number_of(refs, pair):
    return int(pair.gb.ports.marks.get(f"{SENT_IN}{refs[0]}"))


def opened(packet, side):
    keys = side.ports.keys.ring
    return open_contents(packet, keys, statement_key(side.ports), sender=side.peer, recipient=side.state)[0]


def contents_in(packet, side, key):
    """Return the contents of a packet, whatever became of the key that signed it."""
    return open_contents(
        packet, side.ports.keys.ring, lambda _: key.verifier, sender=side.peer, recipient=side.state
    )[0]


def sealed(contents, side):
    """Return the packet of contents as the node of a side signs and seals them."""
    key = key_book(side.peer, side.ports).sealing_key(at=side.clock.now())
    return seal_contents(contents, side.ports.keys.signing(Purpose.EXCHANGE), key)


def both_agree(pair):
    assert mode_of(pair.gb.ports) is mode_of(pair.jp.ports) is Mode.OPEN
    assert questions_on(pair.gb) == questions_on(pair.jp) == set(GIVEN)
    assert pair.gb.case().digest == pair.jp.case().digest
    assert not {"link-fork", "leaf-differs", "contents-differ"} & {*pair.gb.alarms, *pair.jp.alarms}
    assert incoming(pair.jp.ports).taken_seq == outgoing(pair.gb.ports).last_seq


@pytest.mark.parametrize("is_published", [True, False])
def test_the_receiver_gets_back_what_was_in_an_envelope_beside_a_person_who_was_erased(is_published):
    pair, backups, refs = with_a_person_erased(is_published=is_published)
    start(pair.jp.restore(backups["jp"]), was_restored=True)
    pair.exchange(8)

    both_agree(pair)
    assert lost(pair.jp.ports) == ()
    assert pair.jp.ports.payloads.get(refs[1]) is None
    assert "given-back-in-parts" in pair.jp.alarms
    assert "passed-over" not in pair.jp.alarms
    row = pair.jp.ports.inbox.by_link_seq(number_of(refs, pair))
    leaf = pair.jp.ports.log.message(TAKEN, row.id.replace("-", ""))
    assert (set(row.refs), row.answer, row.position) == (set(refs), "applied", leaf.position)


def test_a_receiver_that_cannot_know_that_it_was_put_back_is_given_it_as_well():
    """It had signed no tree and numbered no envelope since, so nobody but the sender, by its receipt, knows of it."""
    pair = Pair().opened()
    pair.publish()
    pair.exchange()
    backup = pair.jp.disk.copy()
    refs = ask(pair)
    pair.exchange()
    start(pair.jp.restore(backup))
    erase(pair, refs[1])
    pair.exchange(8)

    both_agree(pair)
    assert pair.jp.ports.log.entry(refs[1]) is None or pair.jp.ports.payloads.get(refs[1]) is None
    sent = pair.gb.ports.outbox.by_link_seq(number_of(refs, pair))
    receipt = open_receipt(sent.receipts[-1], statement_key(pair.gb.ports), sender="JP", recipient="GB")
    taken = pair.jp.ports.inbox.by_link_seq(number_of(refs, pair))
    assert pair.jp.ports.log.rows(receipt.index, receipt.index + 1)[0].ref == taken.id.replace("-", "")


@pytest.mark.parametrize("is_published", [True, False])
def test_the_sender_gets_back_what_was_in_its_envelope_beside_a_person_who_was_erased(is_published):
    pair, backups, refs = with_a_person_erased(is_published=is_published)
    number = number_of(refs, pair)
    start(pair.gb.restore(backups["gb"]), was_restored=True)
    pair.exchange(4)
    if not is_published:
        assert (mode_of(pair.gb.ports), step_of(pair.gb.ports)) == (Mode.RECOVERY, Step.ASK_RETURNED)
        publish(pair.jp.ports)
        pair.exchange(8)

    both_agree(pair)
    assert lost(pair.gb.ports) == ()
    assert pair.gb.ports.payloads.get(refs[1]) is None
    assert ("taken-on-their-word" in pair.gb.alarms) is not is_published
    assert pair.gb.ports.log.entry(refs[1]).leaf == pair.jp.ports.log.entry(refs[1]).leaf
    sent = pair.gb.ports.outbox.by_link_seq(number)
    assert (set(sent.refs), sent.stored_at is None) == (set(refs), False)
    assert {pair.gb.ports.marks.get(f"{SENT_IN}{ref}") for ref in refs} == {str(number).encode()}
    pair.gb.perform(a_question("Later?"))
    pair.exchange(4)
    assert questions_on(pair.jp) == {*GIVEN, "Later?"}


def test_what_is_back_is_given_on_when_the_other_is_put_back_in_its_turn():
    pair, backups, refs = with_a_person_erased()
    start(pair.gb.restore(backups["gb"]))
    pair.exchange(8)
    start(pair.jp.restore(backups["jp"]))
    pair.exchange(12)
    both_agree(pair)
    assert pair.jp.ports.payloads.get(refs[1]) is None


def test_what_is_back_is_erased_when_that_is_asked_for():
    pair, backups, refs = with_a_person_erased()
    start(pair.jp.restore(backups["jp"]))
    pair.exchange(8)
    erase(pair, refs[0])
    pair.exchange(4)
    assert questions_on(pair.gb) == questions_on(pair.jp) == {GIVEN[1]}
    assert pair.jp.ports.payloads.get(refs[0]) is None
    assert not dict(pair.gb.ports.marks.named("erase ordered "))


def test_what_still_waited_in_the_queue_of_a_backup_is_not_sent_a_second_time():
    pair = Pair().opened()
    refs = ask(pair)
    pair.gb.perform(opening("d" * 32))
    backup = pair.gb.disk.copy()
    pair.exchange()
    pair.publish()
    pair.exchange()
    erase(pair, refs[1])
    pair.exchange()
    start(pair.gb.restore(backup))
    pair.exchange(8)
    both_agree(pair)
    assert not pair.gb.ports.outbox.queued()


def test_a_whole_envelope_goes_whole_and_nothing_of_it_in_parts():
    pair = Pair().opened()
    refs = ask(pair)
    pair.exchange()
    number = number_of(refs, pair)
    assert own_remnants([number, number + 7], pair.gb.ports) == ()
    assert returned_remnants([number, number + 7], pair.jp.ports) == ()


def test_what_was_erased_is_in_no_packet_and_a_late_packet_does_not_bring_it_back():
    pair, backups, refs = with_a_person_erased()
    number = number_of(refs, pair)
    (late,) = own_remnants([number], pair.gb.ports)
    assert opened(late, pair.jp).missing == (refs[1],)
    erase(pair, refs[0])
    pair.exchange()
    (later,) = own_remnants([number], pair.gb.ports)
    assert set(opened(later, pair.jp).missing) == {refs[0], refs[1]}

    assert pair.carry(pair.gb, [late]) == 1
    assert pair.jp.ports.payloads.get(refs[0]) is None
    start(pair.jp.restore(backups["jp"]))
    pair.exchange(8)
    assert questions_on(pair.jp) == {GIVEN[1]}
    pair.carry(pair.gb, [late, late])
    assert questions_on(pair.jp) == {GIVEN[1]}
    assert pair.jp.ports.payloads.get(refs[0]) is None


def test_what_the_restored_node_has_erased_itself_is_not_even_given_to_it():
    pair, backups, refs = with_a_person_erased()
    number = number_of(refs, pair)
    erase(pair, refs[0], side=pair.jp)
    (early,) = own_remnants([number], pair.gb.ports)
    assert opened(early, pair.jp).missing == (refs[1],)
    pair.publish()
    pair.exchange()
    (packet,) = own_remnants([number], pair.gb.ports)
    assert set(opened(packet, pair.jp).missing) == {refs[0], refs[1]}

    start(pair.jp.restore(backups["jp"]))
    pair.carry(pair.gb, [early])
    pair.exchange(8)
    pair.carry(pair.gb, [early])
    assert mode_of(pair.jp.ports) is Mode.OPEN
    assert questions_on(pair.jp) == {GIVEN[1]}
    assert pair.jp.ports.log.entry(erasure_ref(refs[0], pair.jp.state)) is not None
    assert pair.jp.ports.payloads.get(refs[0]) is None


def in_recovery(backups, pair, name="jp", *, stop=Step.TAKE):
    """Put a node back, and let nothing through that is left of envelopes, until it waits for that."""
    side = pair.jp if name == "jp" else pair.gb
    pair.lose = lambda packet: packet_kind(packet) is PacketKind.CONTENTS
    start(side.restore(backups[name]), was_restored=True)
    pair.exchange(4)
    assert step_of(side.ports) is stop
    pair.lose = lambda packet: False
    return side


def test_leaves_that_were_given_back_hold_contents_to_their_commitment():
    pair, backups, refs = with_a_person_erased()
    (packet,) = own_remnants([number_of(refs, pair)], pair.gb.ports)
    in_recovery(backups, pair)
    contents = opened(packet, pair.jp)
    (first, salt), second = read_what_is_left(contents.body)
    forged = replace(first, body=replace(first.body, text="Which city?"))
    body = entries_body([(forged.content, salt), (second[0].content, second[1])])

    assert receive(sealed(replace(contents, body=body), pair.gb), pair.jp.ports) == ()
    assert "contents-differ" in pair.jp.alarms
    assert set(lost(pair.jp.ports)) >= {refs[0], refs[2]}
    other_salt = entries_body([(first.content, bytes(32))])
    receive(sealed(replace(contents, body=other_salt), pair.gb), pair.jp.ports)
    assert set(lost(pair.jp.ports)) >= {refs[0], refs[2]}
    pair.exchange(6)
    assert questions_on(pair.jp) == set(GIVEN)


def test_leaves_of_the_others_ledger_hold_contents_that_stand_in_no_own_leaf():
    pair, backups, refs = with_a_person_erased(is_published=False)
    publish(pair.jp.ports)
    pair.exchange()
    (packet,) = returned_remnants([number_of(refs, pair)], pair.jp.ports)
    gb = in_recovery(backups, pair, "gb", stop=Step.ASK_RETURNED)
    contents = opened(packet, gb)
    (first, salt), _ = read_what_is_left(contents.body)
    forged = replace(first, body=replace(first.body, text="Which city?"))
    body = entries_body([(forged.content, salt)])
    receive(sealed(replace(contents, body=body), pair.jp), gb.ports)
    assert gb.alarms.count("contents-differ") == 1
    assert gb.ports.log.entry(refs[0]) is None
    assert step_of(gb.ports) is Step.ASK_RETURNED


def test_the_last_envelope_must_be_the_one_that_the_other_says_it_took():
    pair = Pair().opened()
    backups = {"gb": pair.gb.disk.copy()}
    refs = ask(pair)
    pair.exchange()
    pair.publish()
    pair.exchange()
    erase(pair, refs[1], side=pair.jp)
    number = number_of(refs, pair)
    (packet,) = returned_remnants([number], pair.jp.ports)
    gb = in_recovery(backups, pair, "gb", stop=Step.ASK_RETURNED)
    receive(sealed(replace(opened(packet, gb), hash="ab" * 32), pair.jp), gb.ports)
    assert outgoing(gb.ports).next_seq == number
    pair.exchange(6)
    assert questions_on(gb) == set(GIVEN)
    assert gb.ports.outbox.by_link_seq(number).hash == opened(packet, gb).hash


def test_entries_that_are_none_of_the_envelope_or_stand_twice_are_not_taken():
    pair, backups, refs = with_a_person_erased()
    (packet,) = own_remnants([number_of(refs, pair)], pair.gb.ports)
    in_recovery(backups, pair)
    contents = opened(packet, pair.jp)
    (first, salt), _ = read_what_is_left(contents.body)
    doubled = entries_body([(first.content, salt)] * 2)
    elsewhere = entries_body([(replace(first, case="d" * 32).content, salt)])
    unknown = {"entries": [{"content": {"kind": "Nothing/1"}, "salt": "00" * 32}]}
    wrong = [
        replace(contents, body=doubled),
        replace(contents, missing=(*contents.missing, refs[0])),
        replace(contents, body=elsewhere),
        replace(contents, body=unknown),
    ]
    before = pair.jp.ports.log.size()
    for each in wrong:
        assert receive(sealed(each, pair.gb), pair.jp.ports) == ()
    assert {"packet-bad_body", "packet-not_theirs"} <= set(pair.jp.alarms)
    assert questions_on(pair.jp) == set()
    assert pair.jp.ports.log.size() == before
    assert incoming(pair.jp.ports).taken_seq == number_of(refs, pair) - 1


def test_contents_that_come_twice_or_out_of_turn_change_nothing():
    pair, backups, refs = with_a_person_erased()
    number = number_of(refs, pair)
    (packet,) = own_remnants([number], pair.gb.ports)
    in_recovery(backups, pair)
    contents = opened(packet, pair.jp)
    nothing = {"entries": []}
    receive(sealed(replace(contents, link_seq=number + 1, body=nothing), pair.gb), pair.jp.ports)
    assert incoming(pair.jp.ports).taken_seq == number - 1
    pair.carry(pair.gb, [packet, packet])
    taken = incoming(pair.jp.ports).taken_seq
    assert taken >= number
    pair.exchange(6)
    pair.carry(pair.gb, [packet])
    both_agree(pair)


def test_a_stopped_link_goes_on_for_nothing_and_what_waits_here_whole_is_taken_whole():
    pair, backups, refs = with_a_person_erased()
    (packet,) = own_remnants([number_of(refs, pair)], pair.gb.ports)
    in_recovery(backups, pair)
    link = incoming(pair.jp.ports)
    with pair.jp.ports.transaction("stop"):
        keep_incoming(replace(link, is_stopped=True), pair.jp.ports)
    assert receive(packet, pair.jp.ports) == ()
    assert incoming(pair.jp.ports).taken_seq == link.taken_seq
    with pair.jp.ports.transaction("go on"):
        keep_incoming(link, pair.jp.ports)
    pair.carry(pair.gb, [packet])
    assert incoming(pair.jp.ports).taken_seq > link.taken_seq


def test_an_envelope_that_waits_here_whole_is_not_taken_in_parts():
    pair, backups, refs = with_a_person_erased(is_published=False)
    number = number_of(refs, pair)
    (packet,) = own_remnants([number], pair.gb.ports)
    in_recovery(backups, pair)
    contents, link = opened(packet, pair.jp), incoming(pair.jp.ports)
    arrival = Arrival(number, link.taken_hash, contents.id, contents.hash, 1)
    with pair.jp.ports.transaction("wait"):
        keep_incoming(replace(link, waiting=(arrival,)), pair.jp.ports)
    assert take_contents(packet, pair.jp.ports) is None
    assert incoming(pair.jp.ports).taken_seq == link.taken_seq
    with pair.jp.ports.transaction("wait no more"):
        keep_incoming(link, pair.jp.ports)
    assert take_contents(packet, pair.jp.ports)


def test_what_may_not_be_taken_is_refused_in_parts_as_it_would_be_whole():
    pair, backups, refs = with_a_person_erased(is_published=False)
    number = number_of(refs, pair)
    (packet,) = own_remnants([number], pair.gb.ports)
    in_recovery(backups, pair)
    contents = opened(packet, pair.jp)
    ((first, salt), _) = read_what_is_left(contents.body)
    elsewhere = replace(first, case="d" * 32, ref="e" * 32)
    body = entries_body([(elsewhere.content, salt)])
    assert take_contents(sealed(replace(contents, case="d" * 32, body=body), pair.gb), pair.jp.ports)
    row = pair.jp.ports.inbox.by_link_seq(number)
    assert (row.answer, row.refs) == ("refused", ())
    assert pair.jp.ports.log.entry("e" * 32) is None


@pytest.mark.parametrize(("last_good", "counts"), [(1, False), (1000, True)])
def test_what_came_under_a_key_that_was_given_away_counts_no_more_in_parts_than_whole(last_good, counts):
    pair, backups, refs = with_a_person_erased()
    (packet,) = own_remnants([number_of(refs, pair)], pair.gb.ports)
    in_recovery(backups, pair)
    old = pair.gb.keys.signing(Purpose.EXCHANGE)
    revoked = (Revocation(old.verifier.kid, pair.clock.at, last_good, 0),)
    newer = a_manifest(GB, a_ring(GB, 2), before=pair.manifests[GB], revoked=revoked)
    bring_manifest(newer, pair.jp.ports)
    pair.gb.keys.ring = Keyring((*pair.gb.keys.ring.keys, *a_ring(GB, 2).keys), pair.gb.keys.ring.sealing)
    contents = contents_in(packet, pair.jp, old)
    assert take_contents(sealed(contents, pair.gb), pair.jp.ports)
    assert questions_on(pair.jp) == (set(GIVEN) if counts else set())
    assert lost(pair.jp.ports) == ()
    row = pair.jp.ports.inbox.by_link_seq(contents.link_seq)
    assert (row.kid, row.answer) == (old.verifier.kid, "applied" if counts else "stored")


def test_contents_say_under_which_key_their_envelope_was_signed():
    pair = Pair().opened()
    first = pair.gb.keys.signing(Purpose.EXCHANGE).verifier.kid
    before = ask(pair)
    pair.exchange()
    newer = with_new_keys(pair)
    change_own_keys(newer, pair.gb.ports)
    pair.exchange()
    after = ask(pair)
    pair.exchange()
    erase(pair, before[1])
    erase(pair, after[1])
    pair.exchange(4)
    second = pair.gb.keys.signing(Purpose.EXCHANGE).verifier.kid
    assert first != second

    numbers = [number_of(before, pair), number_of(after, pair)]
    told = [opened(packet, pair.jp).kid for packet in own_remnants(numbers, pair.gb.ports)]
    assert told == [first, second]
    returned = [opened(packet, pair.gb).kid for packet in returned_remnants(numbers, pair.jp.ports)]
    assert returned == [first, second]


def test_a_leaf_of_another_case_is_not_put_back_for_one_that_was_erased():
    pair, backups, refs = with_a_person_erased(is_published=False)
    publish(pair.gb.ports)
    pair.exchange()
    (packet,) = own_remnants([number_of(refs, pair)], pair.gb.ports)
    in_recovery(backups, pair)
    other = next(row.ref for row in pair.gb.ports.log.of_case(pair.gb.register))
    contents = opened(packet, pair.jp)
    assert take_contents(sealed(replace(contents, missing=(other,)), pair.gb), pair.jp.ports)
    assert pair.jp.ports.log.entry(other) is None
    assert questions_on(pair.jp) == set(GIVEN)
