"""Persons over the API: all of a case's or none, to whom the history of the case says that they take them out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.node.two import CASE
from tests.server.reading.made_up import a_part, lodging
from warifu.casework.actors import StateOffice
from warifu.casework.exports import all_of
from warifu.casework.lines import LineKind

OF_CASE = f"/cases/{CASE}"
LORRY = a_part("Made-up lorry 1", LineKind.VEHICLE, vehicle__kind="motor_vehicle")


def people(count):
    return [a_part(f"EXAMPLE {number:02}", person__nationality="GB") for number in range(count)]


@pytest.fixture
def listed(world):
    """Return what lists so many made-up persons and a lorry in the exercise."""

    def lists(count):
        world.pair.gb.perform(lodging(*people(count), LORRY), office=StateOffice.UNIT)
        return world

    return lists


def names(browser):
    """Return how many of the persons some read of the API names."""
    paths = ("parts?size=500", "entries?bodies=true&size=500", "questions", "determinations", "open-items")
    found = b"".join(browser.get(f"{OF_CASE}/{path}").content for path in paths)
    found += browser.get("/search?text=EXAMPLE&most=200").content
    return sum(f"EXAMPLE {number:02}".encode() in found for number in range(80))


def note(browser, kind, count):
    return browser.command(kind, {"selection": all_of(CASE), "people": count, "reason": "Made-up reason."})


def test_nobody_is_named_to_who_has_not_noted_that_they_take_them_out_and_is_told_how(listed):
    browser = listed(3).signed_in(StateOffice.DEFENCE)

    found = browser.get(f"{OF_CASE}/parts").json

    assert [part["line"]["label"] for part in found["parts"]] == ["Made-up lorry 1"]
    assert found["persons_withheld"] == 3
    assert f"Give NoteExport with selection {all_of(CASE)} and people 3" in found["why_withheld"]["en"]
    assert "people 3で" in found["why_withheld"]["ja"]
    assert names(browser) == 0


def test_it_is_given_for_a_day_to_who_noted_it_and_to_nobody_else(listed):
    world = listed(3)
    one, other = world.signed_in(StateOffice.DEFENCE), world.signed_in(StateOffice.DEFENCE, 2)

    assert note(one, "NoteExport", 3).status == 201
    assert (names(one), names(other)) == (3, 0)

    world.pair.clock.at += timedelta(hours=24, seconds=1)
    assert names(world.signed_in(StateOffice.DEFENCE)) == 0


def test_of_more_than_fifty_persons_two_have_to_say_so_however_few_are_asked_for_at_a_time(listed):
    world = listed(62)
    one, other = world.signed_in(StateOffice.DEFENCE), world.signed_in(StateOffice.DEFENCE, 2)

    assert (note(one, "NoteExport", 62).code, note(one, "NoteExport", 50).status) == ("export-needs-two", 201)
    assert names(one) == 0
    assert "Give ExportPeople" in one.get(f"{OF_CASE}/parts?size=10").json["why_withheld"]["en"]
    prepared = note(one, "ExportPeople", 62)
    assert (prepared.json["waits"], names(one)) == (True, 0)
    assert other.command("Confirm", {"prepared": prepared.json["refs"][0]}).status == 201
    assert (names(one), names(other)) == (62, 62)


def test_a_person_who_is_listed_later_has_to_be_noted_too(listed):
    world = listed(2)
    browser = world.signed_in(StateOffice.DEFENCE)
    note(browser, "NoteExport", 2)
    assert names(browser) == 2

    world.pair.gb.perform(lodging(*people(3), LORRY, read=1), office=StateOffice.UNIT)

    assert names(browser) == 0


def test_a_machine_is_given_nobody(listed):
    world = listed(3)
    machine = world.a_machine(StateOffice.BORDER, "read:parts", "read:entries")

    parts = world.asks(machine, "GET", f"/api/v1{OF_CASE}/parts")
    entries = world.asks(machine, "GET", f"/api/v1{OF_CASE}/entries?bodies=true&size=500")

    assert parts.json["persons_withheld"] == 3
    assert "machines are given no persons" in parts.json["why_withheld"]["en"]
    assert b"EXAMPLE" not in parts.content + entries.content


def test_where_no_person_is_listed_nothing_has_to_be_noted(listed):
    world = listed(0)
    browser = world.signed_in(StateOffice.DEFENCE)
    browser.command("AskQuestion", {"to_office": "defence", "text": "Which port?", "lang": "en", "parts": []})

    assert b"Which port?" in browser.get(f"{OF_CASE}/questions").content
    assert browser.get(f"{OF_CASE}/parts").json["why_withheld"] is None
