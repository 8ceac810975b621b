"""The operator's page: how the node is in words, alarms, sending paused and resumed."""

from __future__ import annotations

import pytest

from tests.node.two import opening
from tests.web.new.conftest import sign_in, world
from tests.web.search.people_listed import people_listed
from warifu.casework.actors import StateOffice
from warifu.node.links import is_paused

__all__ = ["world"]


@pytest.fixture
def operator(world, monkeypatch):
    """Give the operator, of a node whose settings are given."""
    monkeypatch.setenv("WARIFU_DATA", str(world.folder))
    monkeypatch.setenv("WARIFU_STATE", "GB")
    monkeypatch.setenv("WARIFU_PEER", "JP")
    return sign_in(world, StateOffice.OPERATOR)


def test_how_the_node_is_stands_in_words_in_both_languages(operator):
    english, japanese = (operator.get("/node", lang=lang).content.decode() for lang in ("en", "ja"))

    assert "To be sent:" in english
    assert "送付待ち" in japanese


def test_nothing_of_what_is_in_the_node_is_shown(operator, world):
    world.pair.gb.perform(opening())
    people_listed(world, "Example, Alex")

    assert "Example, Alex" not in operator.get("/node").content.decode()


def test_an_alarm_is_shown_until_somebody_has_looked(operator, world):
    ports = world.node.ports
    with ports.transaction("an alarm"):
        ports.alarms.raise_("self-check", "made up", ports.clock.now())
    assert "made up" in operator.get("/node").content.decode()

    operator.post("/node/clear", {"number": "no number"})
    assert "made up" in operator.get("/node").content.decode()
    operator.post("/node/clear", {"number": "0"})

    assert "made up" not in operator.get("/node").content.decode()


def test_sending_is_paused_and_resumed(operator, world):
    operator.post("/node/sending", {"to": "pause"})
    assert is_paused(world.node.ports)
    assert "Sending is paused" in operator.get("/node").content.decode()

    operator.post("/node/sending", {"to": "resume"})
    assert not is_paused(world.node.ports)


def test_others_do_not_run_the_node(world):
    planner = sign_in(world, StateOffice.UNIT)

    assert planner.get("/node").status_code == 403
    assert planner.post("/node/sending", {"to": "pause"}).status_code == 403
    assert not is_paused(world.node.ports)
