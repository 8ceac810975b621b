from __future__ import annotations

import pytest

from tests.node.test_erasure import WORDS, holds, order
from tests.node.test_receive import a_packet, an_entry, body_of
from tests.node.two import START, Pair
from warifu.casework.actors import StateOffice
from warifu.casework.questions import QuestionAsked
from warifu.casework.retention import LiftHold, PlaceHold
from warifu.exchange.envelopes import ERASE_DONE
from warifu.exchange.identifiers import uuid7
from warifu.node import receive
from warifu.node.bodies import named_refs, refs_body
from warifu.node.links import incoming

REF, ELSEWHERE = "a" * 32, "d" * 32


def about_a_person(**changes):
    return body_of(an_entry(body=QuestionAsked(StateOffice.DEFENCE, WORDS, "en", ()), **changes))


def an_id(number):
    return uuid7(START, bytes([number] * 10))


def with_a_refused_envelope():
    """Have JP refuse an envelope about a person, since it is of a case that JP does not know."""
    pair = Pair().opened()
    receive(a_packet(pair, id=an_id(1), case=ELSEWHERE, body=about_a_person(case=ELSEWHERE)), pair.jp.ports)
    row = pair.jp.ports.inbox.by_id(an_id(1))
    assert (row.answer, row.refs, holds(pair.jp, WORDS)) == ("refused", (), True)
    return pair


def ask_to_erase(pair, *refs, number=2):
    body = refs_body(refs)
    receive(a_packet(pair, id=an_id(number), type="erase.request", case=ELSEWHERE, body=body), pair.jp.ports)
    return pair.jp.ports.inbox.by_id(an_id(number)).answer


def told_erased(pair):
    return [item.ref for item in pair.jp.ports.outbox.queued() if item.type == ERASE_DONE]


def test_what_was_refused_is_erased_as_well_when_its_state_asks_for_it():
    pair = with_a_refused_envelope()
    assert ask_to_erase(pair, REF, "9" * 32) == "refused"
    assert holds(pair.jp, WORDS)
    assert ask_to_erase(pair, REF, number=3) == "applied"
    assert not holds(pair.jp, WORDS)
    assert told_erased(pair) == [REF]
    assert ask_to_erase(pair, REF, number=4) == "refused"


def test_a_hold_keeps_what_was_refused_until_it_is_lifted():
    pair = with_a_refused_envelope()
    holding = pair.jp.perform_by_two(PlaceHold(pair.jp.register, ELSEWHERE, "調査")).refs[1]
    other = pair.jp.perform_by_two(PlaceHold(pair.jp.register, "e" * 32, "調査")).refs[1]
    assert ask_to_erase(pair, REF) == "stored"
    pair.jp.perform_by_two(LiftHold(pair.jp.register, other, "終了"))
    assert holds(pair.jp, WORDS)
    pair.jp.perform_by_two(LiftHold(pair.jp.register, holding, "終了"))
    assert not holds(pair.jp, WORDS)
    assert told_erased(pair) == [REF]


def test_an_entry_that_was_taken_once_and_refused_once_is_erased_from_both():
    pair = Pair().opened()
    receive(a_packet(pair, id=an_id(1), body=about_a_person()), pair.jp.ports)
    receive(a_packet(pair, id=an_id(2), body=about_a_person()), pair.jp.ports)
    assert pair.jp.ports.inbox.by_id(an_id(2)).answer == "refused"
    order(pair, REF, side=pair.jp)
    assert not holds(pair.jp, WORDS)


@pytest.mark.parametrize("is_next", [True, False])
def test_what_is_refused_after_its_erasure_is_not_kept(is_next):
    pair = Pair().opened()
    receive(a_packet(pair, id=an_id(1), body=about_a_person()), pair.jp.ports)
    order(pair, REF, side=pair.jp)
    link = {} if is_next else {"link_seq": 1, "link_prev": "0" * 64}
    before = incoming(pair.jp.ports).taken_seq
    late = a_packet(pair, id=an_id(2), body=about_a_person(case=ELSEWHERE), **link)
    receive(late, pair.jp.ports)
    assert incoming(pair.jp.ports).taken_seq == before + is_next
    assert {"envelope-not_theirs", "equivocation"} & set(pair.jp.alarms)
    assert not holds(pair.jp, WORDS)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"entries": 1},
        {"entries": [1, {"content": 1}, {"content": {"ref": 1}}, {"content": {"ref": "x"}}]},
    ],
)
def test_a_body_of_any_form_is_looked_through(body):
    assert named_refs(body) == ()
