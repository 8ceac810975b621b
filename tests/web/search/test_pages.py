"""The search box, what is kept of it, and calendars."""

from __future__ import annotations

import re

import pytest

from tests.node.two import opening
from tests.web.new.conftest import Planner, planner, sign_in, world
from tests.web.search.people_listed import people_listed
from warifu.casework.actors import StateOffice

__all__ = ["planner", "world"]


@pytest.fixture
def listed(world):
    """Open the exercise and list made-up people."""
    world.pair.gb.perform(opening())
    people_listed(world, "Example, Ōtani", "Example, Kim")
    return world


def test_a_name_is_found_without_its_macron_and_leads_to_its_case(planner, listed):
    page = planner.get("/search", q="otani").content.decode()

    assert "Example, Ōtani" in page
    assert "Example, Kim" not in page
    assert re.search(r'href="/cases/GB-[0-9A-Z-]+/parts\?part=', page)


def test_words_of_a_clause_are_found_with_the_agreement(planner, world):
    page = planner.get("/search", q="visa").content.decode()

    assert 'href="/agreements/jp_gb_raa#' in page


def test_nothing_found_says_so_and_nonsense_does_no_harm(planner, world):
    for text in ("zzzzqqqq", "%_'\";--", "\u0000", "割" * 500):
        assert planner.get("/search", q=text).status_code == 200
    assert "Nothing fits" in planner.get("/search", q="zzzzqqqq").content.decode()


def test_an_office_that_decides_nothing_about_persons_finds_none(listed):
    found = sign_in(listed, StateOffice.PORT).get("/search", q="otani").content.decode()

    assert "Example, Ōtani" not in found
    assert "counts only" in found


def test_a_kept_search_tells_of_what_is_new_until_it_is_looked_at(planner, listed):
    planner.post("/search/keep", {"q": "example", "name": "Examples", "alerts": "1"})
    people_listed(listed, "Example, Sam")

    page = planner.get("/search").content.decode()
    assert "1 new" in page
    address = re.search(r'href="(/search\?q=example&amp;kept=\d+)"', page)[1].replace("&amp;", "&")
    planner.client.get(address, headers={"host": "localhost"})

    assert "1 new" not in planner.get("/search").content.decode()


def test_a_kept_search_can_be_removed(planner, world):
    planner.post("/search/keep", {"q": "example", "name": "Examples"})
    number = re.search(r'name="id" value="(\d+)"', planner.get("/search").content.decode())[1]

    planner.post("/search/forget", {"id": number})
    planner.post("/search/forget", {"id": "no number"})

    assert "Examples" not in planner.get("/search").content.decode()


def test_a_calendar_is_read_by_its_address_until_it_is_taken_back(planner, listed):
    from django.test import Client

    page = planner.post("/search/calendar").content.decode()
    path = re.search(r"http://localhost(/calendar/[0-9a-f]+\.ics)", page)[1]
    anybody = Planner(Client())

    feed = anybody.get(path)
    assert feed.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert b"BEGIN:VCALENDAR" in feed.content
    assert "Ōtani".encode() not in feed.content
    assert path.encode() not in planner.get("/search").content

    planner.post("/search/calendar/take-back")
    assert anybody.get(path).status_code == 404
    assert anybody.get("/calendar/0000.ics").status_code == 404
