"""A form that is half filled in is kept as it stands, right or wrong, until it can be gone on from."""

from __future__ import annotations

from datetime import date

import pytest

from tests.web.new.conftest import StateOffice, sign_in

HALF = {
    "asks": "jp_gb_raa",
    "title_en": "Staff ta",
    "title_ja": "",
    "kind": "officials_visit",
    "sending": "GB",
    "receiving": "JP",
    "agreement": "jp_gb_raa",
    "begins": "2024-03-04",
    "ends": "",
    "places": "Ichigaya",
    "purpose": "",
    "visit.activity_decided": "yes",
    "unasked": "no field of the form",
}


@pytest.fixture
def form(planner):
    """Give the address of a draft that was begun by form."""
    return planner.post("/new/form")["Location"]


def test_a_half_filled_form_is_there_again_with_what_was_typed(planner, form):
    assert planner.post(f"{form}/keep", HALF)["Location"] == f"{form}?done=kept"

    page = planner.get(form, done="kept").content.decode()
    fields = planner.fields(form)
    assert "Your draft was saved" in page
    assert {name: fields[name] for name in ("title_en", "title_ja", "kind", "begins", "ends", "places")} == {
        "title_en": "Staff ta",
        "title_ja": "",
        "kind": "officials_visit",
        "begins": "2024-03-04",
        "ends": "",
        "places": "Ichigaya",
    }
    assert fields["visit.activity_decided"] == "yes"
    assert "no field of the form" not in page


def test_what_can_be_gone_on_from_takes_the_place_of_what_was_typed(planner, world, form):
    planner.post(f"{form}/keep", HALF)

    sent = planner.post(
        form, HALF | {"title_en": "Staff talks", "title_ja": "幕僚協議", "ends": "2024-03-06"}
    )

    assert sent["Location"] == form.replace("/activity", "/lines")
    assert planner.fields(form)["title_en"] == "Staff talks"
    planner.post(form.replace("/activity", "/preview"))
    assert world.node.case(world.node.cases()[0]).terms.ends == date(2024, 3, 6)


def test_nobody_else_keeps_or_sees_it(planner, world, form):
    planner.post(f"{form}/keep", HALF)
    other = sign_in(world, StateOffice.UNIT, 2)

    assert other.post(f"{form}/keep", HALF | {"title_en": "Taken"}).status_code == 404
    assert other.get(form).status_code == 404
    assert planner.fields(form)["title_en"] == "Staff ta"
