from __future__ import annotations

from tests.node.two import CASE, Pair, a_question, opening
from warifu.casework.questions import AnswerQuestion
from warifu.node.links import incoming, outgoing


def test_what_one_state_says_the_other_has_and_both_halves_agree():
    pair = Pair()
    pair.gb.perform(opening())
    asked = pair.gb.perform(a_question()).refs[0]
    pair.exchange()
    assert pair.jp.case().is_open
    pair.jp.perform(AnswerQuestion(CASE, asked, "Port of Example", "en"))
    pair.exchange()

    assert pair.gb.case().digest == pair.jp.case().digest
    assert not pair.gb.ports.outbox.open()
    assert not pair.jp.ports.outbox.open()
    assert (pair.gb.alarms, pair.jp.alarms) == ([], [])
    assert incoming(pair.jp.ports).taken_seq == outgoing(pair.gb.ports).last_seq == 1
