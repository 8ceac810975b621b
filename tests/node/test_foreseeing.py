"""What a command would write, and what of it the other State would see: asked, and nothing is written."""

from __future__ import annotations

import pytest

from tests.node.two import CASE, Pair, a_person, a_question, opening
from warifu.casework.refusals import Refusal
from warifu.casework.retention import HoldPlaced, PlaceHold
from warifu.node.foreseeing import foresee
from warifu.parties import JP


def test_a_shared_entry_is_seen_by_the_other_and_nothing_is_written():
    ports = Pair().opened().gb.ports
    size, drawn = ports.log.size(), len(ports.outbox.queued())
    foreseen = foresee(a_question("Which port?"), actor=a_person(), ports=ports)

    (entry,) = foreseen.entries
    assert foreseen.seen_by_the_other == (entry,)
    assert foreseen.once_confirmed == ()
    assert entry.body.text == "Which port?"
    assert (ports.log.size(), len(ports.outbox.queued())) == (size, drawn)


def test_of_what_two_persons_do_the_rest_is_foreseen_and_what_is_national_is_not_seen():
    side = Pair().opened().gb
    command = PlaceHold(side.register, CASE, "a made-up inquiry")
    foreseen = foresee(command, actor=a_person(), ports=side.ports)

    assert [type(entry.body) for entry in foreseen.once_confirmed] == [HoldPlaced]
    assert [entry.shared for entry in (*foreseen.entries, *foreseen.once_confirmed)] == [False, False]
    assert foreseen.seen_by_the_other == ()


def test_it_is_refused_as_the_command_itself_would_be():
    ports = Pair().opened().gb.ports
    with pytest.raises(Refusal) as of_another:
        foresee(a_question(), actor=a_person(JP), ports=ports)
    with pytest.raises(Refusal) as opened_again:
        foresee(opening(), actor=a_person(), ports=ports)
    assert of_another.value.kind.code == "other-states-node"
    assert opened_again.value.kind.code == "already-open"
