"""Words of questions to an office that is shown no persons: of things alone, and of the whole where it takes part."""

from __future__ import annotations

import pytest

from tests.node.two import Pair
from tests.server.reading.made_up import a_part, lodging
from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind
from warifu.casework.questions import AskQuestion
from warifu.casework.telling import is_told
from warifu.parties import GB, JP

PERSON = a_part("EXAMPLE Alex", person__nationality="GB")
LORRY = a_part("Made-up lorry 1", LineKind.VEHICLE, vehicle__kind="motor_vehicle")
PORT, POLICE, UNIT = StateOffice.PORT, StateOffice.POLICE, StateOffice.UNIT


@pytest.fixture(scope="module")
def pair():
    pair = Pair().opened()
    pair.gb.perform(lodging(PERSON, LORRY), office=UNIT)
    pair.exchange()
    return pair


@pytest.mark.parametrize(
    ("to", "parts", "told"),
    [
        (UNIT, (LORRY.digest,), {(GB, PORT), (GB, UNIT), (JP, POLICE), (JP, PORT)}),
        (PORT, (PERSON.digest,), set()),
        (PORT, (LORRY.digest, PERSON.digest), set()),
        (PORT, ("e" * 64,), set()),
        (PORT, (), {(GB, PORT), (JP, POLICE)}),
        (PORT, ("activity",), {(GB, PORT), (JP, POLICE)}),
        (UNIT, (), {(GB, UNIT), (JP, POLICE)}),
    ],
    ids=["thing", "person", "both", "unknown", "whole", "activity", "whole, to another"],
)
def test_an_office_is_told_of_things_and_of_the_whole_where_it_asks_or_is_asked(pair, to, parts, told):
    question = AskQuestion(pair.gb.case().id, to, "What of it?", "en", parts)
    ref = pair.jp.perform(question, office=POLICE).refs[0]
    case, asked = pair.jp.case(), ((GB, PORT), (GB, UNIT), (JP, POLICE), (JP, PORT))

    assert {(state, office) for state, office in asked if is_told(case, ref, state, office)} == told


def test_of_what_is_no_question_nobody_is_told(pair):
    assert is_told(pair.jp.case(), "f" * 32, JP, POLICE) is False
