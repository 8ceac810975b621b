"""Two nodes over two databases run a case together: what the simulation holds in memory, held once for real."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.node.two import CASE, Pair, a_question, opening
from tests.server.pairs_over_databases import KINDS, a_pair
from warifu.casework.questions import AnswerQuestion, open_questions
from warifu.ledger import audit
from warifu.node import deliver, publish, receive
from warifu.parties import GB, JP


@pytest.fixture(params=KINDS)
def pair(request: pytest.FixtureRequest, databases: None, tmp_path: Path) -> Iterator[Pair]:
    """Give the pair of the node's own tests, each side over a database of one kind."""
    with a_pair(request.param, tmp_path) as made:
        yield made


def test_a_case_is_the_same_on_both_sides(pair):
    pair.opened()
    asked = pair.jp.perform(a_question())
    pair.exchange()
    pair.gb.perform(AnswerQuestion(CASE, asked.refs[0], "The usual one", "en"))
    pair.exchange()

    assert pair.gb.case().digest == pair.jp.case().digest
    halves = pair.jp.case().halves
    assert asked.refs[0] in halves[GB].questions.answers
    assert open_questions(halves[JP].questions, halves[GB].questions) == {}
    assert pair.gb.alarms == pair.jp.alarms == []


def test_a_process_that_begins_again_goes_on_where_the_last_one_stopped(pair):
    pair.opened()
    for number in range(3):
        pair.jp.perform(a_question(f"Which port, {number}?"))
        pair.jp.begin()
        pair.gb.begin()
        pair.exchange(rounds=1)
    pair.exchange()

    assert len(pair.gb.case().half(JP).questions.asked) == 3
    assert pair.gb.case().digest == pair.jp.case().digest


def test_the_same_packet_twice_is_taken_once(pair):
    pair.gb.perform(opening())
    packets = deliver(pair.gb.ports)
    receipts = _receipts(pair, packets)
    size = pair.jp.ports.log.size()

    assert receipts
    assert _receipts(pair, packets) == receipts
    assert pair.jp.ports.log.size() == size > 0


def _receipts(pair, packets):
    answers = [answer for packet in packets for answer in receive(packet, pair.jp.ports)]
    return [answer for answer in answers if answer.startswith(b"warifu-receipt/1")]


def test_both_ledgers_are_sound_when_published(pair):
    pair.opened()
    for side in (pair.gb, pair.jp):
        published = publish(side.ports)
        key = side.keys.ledger(f"node.{side.state.lower()}.invalid/ledger/2026")
        found = audit(side.ports.tiles(key.name), key.name, (key.verifier,))

        assert found.head == published.head
        assert found.entries == side.ports.log.size() > 0
