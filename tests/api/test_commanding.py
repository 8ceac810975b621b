from __future__ import annotations

from warifu.casework.actors import StateOffice

QUESTION = {"to_office": "defence", "text": "Which port?", "lang": "en", "parts": []}


def test_a_command_is_answered_with_the_receipt_of_the_ledger(world):
    size = world.node.ports.log.size()

    answered = world.signed_in(StateOffice.DEFENCE).command("AskQuestion", QUESTION)

    assert answered.status == 201, answered.content
    assert answered.json["positions"] == [size]
    assert answered.json["waits"] is False
    assert world.node.ports.log.entry(answered.json["refs"][0]).position == size


def test_the_same_request_asked_again_gets_the_same_receipt_and_writes_nothing(world):
    browser = world.signed_in(StateOffice.DEFENCE)
    first = browser.command("AskQuestion", QUESTION, key="one")
    size = world.node.ports.log.size()

    again = browser.command("AskQuestion", QUESTION, key="one")

    assert (again.status, again.json) == (201, first.json)
    assert world.node.ports.log.size() == size


def test_one_key_for_two_commands_is_refused(world):
    browser = world.signed_in(StateOffice.DEFENCE)
    browser.command("AskQuestion", QUESTION, key="one")

    other = browser.command("AskQuestion", {**QUESTION, "text": "Which gate?"}, key="one")

    assert (other.status, other.code) == (409, "request-reused")
