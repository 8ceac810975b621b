"""Words of questions to an office that is shown no persons: one rule over the API, on pages, in searches."""

from __future__ import annotations

import pytest

from tests.node.two import CASE
from tests.server.reading.made_up import a_part, lodging
from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind
from warifu.casework.questions import AnswerQuestion, AskQuestion
from warifu.casework.telling import is_told

PERSON = a_part("EXAMPLE Alex", person__nationality="GB")
LORRY = a_part("Made-up lorry 1", LineKind.VEHICLE, vehicle__kind="motor_vehicle")
OF_CASE = f"/cases/{CASE}"
ASKED = {
    "of a lorry": (StateOffice.UNIT, (LORRY.digest,)),
    "of a person": (StateOffice.PORT, (PERSON.digest,)),
    "of both": (StateOffice.PORT, (LORRY.digest, PERSON.digest)),
    "of the whole, to the port": (StateOffice.PORT, ()),
    "of the activity, to the port": (StateOffice.PORT, ("activity",)),
    "of the whole, to the unit": (StateOffice.UNIT, ()),
    "of something unknown": (StateOffice.PORT, ("e" * 64,)),
}
TOLD = {"of a lorry", "of the whole, to the port", "of the activity, to the port"}


@pytest.fixture
def asked(world):
    """Have Tokyo's police ask London of a lorry, of a person, and of the whole; London answers one that is for the unit."""
    gb, jp = world.pair.gb, world.pair.jp
    gb.perform(lodging(PERSON, LORRY), office=StateOffice.UNIT)
    world.pair.exchange()
    refs = {}
    for text, (office, parts) in ASKED.items():
        command = AskQuestion(CASE, office, f"Asked {text}?", "en", parts)
        refs[text] = jp.perform(command, office=StateOffice.POLICE).refs[0]
    world.pair.exchange()
    whole = AnswerQuestion(CASE, refs["of the whole, to the unit"], "Answered of EXAMPLE Alex.", "en")
    world.node.perform(whole, _actor(world))
    return world, refs


def _actor(world):
    from tests.node.two import a_person

    return a_person(world.node.own, StateOffice.UNIT, 1)


def told_in(content: bytes) -> set[str]:
    return {text for text in ASKED if f"Asked {text}?".encode() in content}


@pytest.mark.parametrize("path", ["questions", "entries?bodies=true&size=500"])
def test_over_the_api_the_port_is_told_of_things_and_of_what_was_asked_of_it(asked, path):
    world, _ = asked

    answered = world.signed_in(StateOffice.PORT).get(f"{OF_CASE}/{path}")

    assert told_in(answered.content) == TOLD
    assert b"Answered of EXAMPLE Alex." not in answered.content


def test_who_was_neither_asked_nor_asks_is_told_nothing_of_the_whole(asked):
    world, refs = asked
    case, told = world.node.case(CASE), {}
    for state, office in (
        ("GB", "port"),
        ("GB", "unit"),
        ("GB", "aviation"),
        ("JP", "police"),
        ("JP", "port"),
    ):
        told[state, office] = {
            text for text, ref in refs.items() if is_told(case, ref, state, StateOffice(office))
        }

    assert told["GB", "port"] == TOLD
    assert told["GB", "aviation"] == told["JP", "port"] == {"of a lorry"}
    assert told["GB", "unit"] == {"of a lorry", "of the whole, to the unit"}
    assert told["JP", "police"] == TOLD | {"of the whole, to the unit"}
    assert not is_told(case, "0" * 32, "GB", StateOffice.PORT)


def test_a_search_and_what_is_waited_for_give_no_words_of_the_whole(asked):
    world, _ = asked
    browser = world.signed_in(StateOffice.PORT)

    found = browser.get("/search?text=Asked&most=200").content + browser.get(f"{OF_CASE}/open-items").content

    assert told_in(found) == {"of a lorry"}
