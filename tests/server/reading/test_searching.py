"""Searching: however a name is written, and whatever else there is, for those who may see it."""

from __future__ import annotations

import pytest

from tests.node.two import CASE, a_question
from tests.server.reading.made_up import Node, Somebody, a_part, lodging, some_people
from tests.server.reading.names import five_hundred
from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind

NAMES = five_hundred()
REACH = 0.95


@pytest.fixture(scope="module")
def search(lasting):
    from warifu.server.reading.refreshing import refresh
    from warifu.server.reading.searching import search

    node = Node(lasting.gb.ports)
    parts = [a_part(label) for label, _ in NAMES]
    lasting.gb.perform(lodging(*parts, *some_people(500), a_part("Land vehicle 12 AB 34", LineKind.VEHICLE)))
    lasting.gb.perform(a_question("Which quay at Portsmouth?"))
    refresh(CASE, node)
    return lambda text, somebody=None, **more: search(somebody or Somebody(), text, node, **more)


def first_five(search, text):
    return [hit.label for hit in search(text, kinds=("part",), most=5).hits]


def test_of_500_made_up_names_nearly_all_are_among_the_first_five_in_every_way_of_writing(search):
    asked = [
        (label, way) for number, (label, ways) in enumerate(NAMES) for way in (ways[number % len(ways)],)
    ]
    missed = [(label, way) for label, way in asked if label not in first_five(search, way)]

    assert len(asked) == 500
    assert len(missed) <= 500 * (1 - REACH), missed


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("12ab34", "Land vehicle 12 AB 34"),
        ("AB 34", "Land vehicle 12 AB 34"),
        ("lnad vehicel", "Land vehicle 12 AB 34"),
    ],
)
def test_things_are_found_by_fragments_and_with_slips(search, text, label):
    assert first_five(search, text)[0] == label


def test_a_case_is_found_by_its_number_its_title_and_a_fragment_of_either(search, lasting):
    number = str(lasting.gb.case().number)
    for text in (number, number.replace("-", "").lower(), number[3:7], "架空の演習", "made-up exercise"):
        assert search(text, kinds=("case",)).hits[0].case == CASE


def test_a_question_is_found_by_its_words(search):
    assert search("portsmuoth quay").hits[0].kind == "question"


@pytest.mark.parametrize("text", ["passport", "旅券", "visa application"])
def test_clauses_of_agreements_are_found_with_their_citation(search, text):
    found = search(text, kinds=("clause",)).clauses

    assert found
    assert all(hit.provision and hit.cite.ja for hit in found)
    words = " ".join((found[0].says.en + found[0].says.ja).casefold().split())
    assert text.split()[0] in words


def test_persons_are_not_found_by_offices_that_decide_nothing_about_them(search):
    port = Somebody(StateOffice.PORT)

    assert search("ono", port, kinds=("part",)).hits == ()
    assert search("ono", port).without_persons
    assert search("12ab34", port).hits[0].label == "Land vehicle 12 AB 34"


def test_nothing_is_found_in_a_case_that_is_not_assigned(search):
    assert search("ono", Somebody(cases=frozenset())).hits == ()


@pytest.mark.parametrize("text", ["", "   ", "・", "?!", "qqxxzzkkvv wwyyjj"])
def test_what_says_nothing_finds_nothing(search, text):
    assert search(text, kinds=("part", "case")).hits == ()
