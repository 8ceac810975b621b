from __future__ import annotations

import pytest

from tests.node.two import CASE, Pair, a_question
from warifu.casework.retention import OrderErasure
from warifu.errors import UsageError
from warifu.exchange.packets import PacketKind, packet_kind, routing_header
from warifu.exchange.recovery import Step
from warifu.node import Mode, mode_of, start
from warifu.node.links import go_on, incoming, outgoing, pause
from warifu.node.passing_over import pass_over
from warifu.node.restart import step_of

ERASED = 2
"""The number of the envelope that both have erased; the first opened the exercise."""


def without_parts():
    """Return two nodes of which neither can give the other what is left of an envelope."""
    pair = Pair().opened()
    pair.lose = _is_contents
    return pair


def _is_contents(packet):
    return packet_kind(packet) is PacketKind.CONTENTS


def _is_number(packet, number):
    sealed = packet_kind(packet) in {PacketKind.SEALED, PacketKind.RETURNED}
    return sealed and routing_header(packet).link_seq == number


def with_an_erased_envelope(after):
    """Return two nodes between which an envelope went that both have erased, and backups from before it."""
    pair = without_parts()
    backups = {"gb": pair.gb.disk.copy(), "jp": pair.jp.disk.copy()}
    ref = pair.gb.perform(a_question("Kim Example, made up")).refs[0]
    pair.exchange()
    if after:
        pair.gb.perform(a_question("After?"))
        pair.exchange()
    pair.gb.perform_by_two(OrderErasure(pair.gb.register, CASE, (ref,), "end of retention"))
    pair.exchange()
    return pair, backups


@pytest.mark.parametrize("after", [True, False])
def test_a_node_that_waits_for_what_the_other_erased_goes_on_when_people_say_so(after):
    pair, backups = with_an_erased_envelope(after)
    start(pair.jp.restore(backups["jp"]))
    pair.exchange(6)
    assert (mode_of(pair.jp.ports), step_of(pair.jp.ports)) == (Mode.RECOVERY, Step.TAKE)

    pass_over(ERASED, pair.jp.ports)
    pair.exchange(8)
    assert mode_of(pair.jp.ports) is Mode.OPEN
    assert pair.gb.case().digest == pair.jp.case().digest
    assert "passed-over" in pair.jp.alarms
    pair.gb.perform(a_question("Later?"))
    pair.exchange(4)
    assert pair.gb.case().digest == pair.jp.case().digest


def test_the_last_envelope_is_passed_over_by_what_the_other_says_it_sent():
    pair = without_parts()
    backup = pair.jp.disk.copy()
    ref = pair.gb.perform(a_question("Kim Example, made up")).refs[0]
    pair.exchange()
    pause(pair.gb.ports)
    pair.gb.perform_by_two(OrderErasure(pair.gb.register, CASE, (ref,), "end of retention"))
    start(pair.jp.restore(backup), was_restored=True)
    pair.exchange(6)
    assert step_of(pair.jp.ports) is Step.TAKE
    pass_over(ERASED, pair.jp.ports)
    go_on(pair.gb.ports)
    pair.exchange(8)
    assert mode_of(pair.jp.ports) is Mode.OPEN
    assert incoming(pair.jp.ports).taken_seq == outgoing(pair.gb.ports).last_seq


def test_a_node_whose_own_envelopes_were_erased_goes_on_when_people_say_so():
    pair, backups = with_an_erased_envelope(after=False)
    start(pair.gb.restore(backups["gb"]))
    pair.exchange(6)
    assert (mode_of(pair.gb.ports), step_of(pair.gb.ports)) == (Mode.RECOVERY, Step.ASK_RETURNED)
    pass_over(ERASED, pair.gb.ports)
    pair.exchange(8)
    assert mode_of(pair.gb.ports) is Mode.OPEN
    assert pair.gb.ports.outbox.by_link_seq(ERASED + 1).type == "erase.request"
    pair.gb.perform(a_question("Later?"))
    pair.exchange(4)
    texts = [each.asked.text for each in pair.jp.case().half("GB").questions.asked.values()]
    assert texts == ["Later?"]
    assert pair.gb.case().digest == pair.jp.case().digest


def test_what_is_only_late_is_not_passed_over_with_what_was_erased():
    pair, backups = with_an_erased_envelope(after=True)
    late = ERASED + 1
    pair.lose = lambda packet: _is_contents(packet) or _is_number(packet, late)
    start(pair.jp.restore(backups["jp"]))
    pair.exchange(6)
    assert incoming(pair.jp.ports).waiting[0].link_seq == late + 1
    with pytest.raises(UsageError, match="number 3 has not come yet"):
        pass_over(ERASED, pair.jp.ports)
    assert incoming(pair.jp.ports).taken_seq == ERASED - 1
    assert "passed-over" not in pair.jp.alarms

    pair.lose = _is_contents
    pair.exchange(4)
    with pytest.raises(UsageError, match="has number 1, and does not wait for it"):
        pass_over(ERASED - 1, pair.jp.ports)
    pass_over(ERASED, pair.jp.ports)
    pair.exchange(8)
    assert mode_of(pair.jp.ports) is Mode.OPEN
    assert pair.jp.ports.inbox.by_link_seq(late) is not None
    assert pair.gb.case().digest == pair.jp.case().digest
    assert "envelope-number_used" not in pair.jp.alarms


def test_an_own_envelope_that_is_only_late_is_not_passed_over_either():
    pair, backups = with_an_erased_envelope(after=True)
    late = ERASED + 1
    pair.lose = lambda packet: _is_contents(packet) or _is_number(packet, late)
    start(pair.gb.restore(backups["gb"]))
    pair.exchange(6)
    assert step_of(pair.gb.ports) is Step.ASK_RETURNED
    with pytest.raises(UsageError, match="number 3 has not come yet"):
        pass_over(ERASED, pair.gb.ports)

    pair.lose = _is_contents
    pair.exchange(4)
    pass_over(ERASED, pair.gb.ports)
    pair.exchange(8)
    assert mode_of(pair.gb.ports) is Mode.OPEN
    assert pair.gb.ports.outbox.by_link_seq(late) is not None
    texts = [each.asked.text for each in pair.gb.case().half("GB").questions.asked.values()]
    assert texts == ["After?"]
    assert not dict(pair.gb.ports.marks.named("returned-ahead "))
    assert pair.gb.case().digest == pair.jp.case().digest


def test_a_node_that_waits_for_nothing_passes_over_nothing():
    pair = Pair().opened()
    with pytest.raises(UsageError, match="waits for no envelope"):
        pass_over(ERASED, pair.gb.ports)
    start(pair.gb.ports)
    with pytest.raises(UsageError, match="waits for no envelope"):
        pass_over(ERASED, pair.gb.ports)
