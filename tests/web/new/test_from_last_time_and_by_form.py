"""From last year's activity, and by form."""

from __future__ import annotations

from datetime import date

import pytest

from tests.node.two import CASE, opening
from warifu.casework.lines import LineKind

FORM = {
    "asks": "jp_gb_raa",
    "title_en": "Staff talks",
    "title_ja": "幕僚協議",
    "kind": "officials_visit",
    "sending": "GB",
    "receiving": "JP",
    "agreement": "jp_gb_raa",
    "begins": "2024-03-04",
    "ends": "2024-03-06",
    "places": "Ichigaya\n\nYokota",
    "visit.activity_decided": "yes",
    "visit.clearance_granted": "",
}


@pytest.fixture
def form(planner):
    """Give the address of a draft that was begun by form."""
    return planner.post("/new/form")["Location"].removesuffix("/activity")


def test_a_small_visit_is_filed_in_three_forms(planner, world, form):
    assert planner.post(f"{form}/activity", FORM)["Location"] == f"{form}/lines"
    rows = {
        "label": ["Example, Alex", "", "Laptop EX-1"],
        "category": ["person member", "", "equipment equipment"],
        "nationality": ["gb", "", ""],
        "go_on": "1",
    }
    assert planner.post(f"{form}/lines", rows)["Location"] == f"{form}/preview"
    planner.post(f"{form}/preview")

    case = world.node.case(world.node.cases()[0])
    assert case.terms.places == ("Ichigaya", "Yokota")
    assert case.terms.begins == date(2024, 3, 4)
    assert dict(case.terms.facts) == {"visit.activity_decided": True}
    parts = {part.label: part for part in case.parts().values()}
    assert dict(parts["Example, Alex"].facts) == {"person.category": "member", "person.nationality": "GB"}
    assert parts["Laptop EX-1"].kind is LineKind.EQUIPMENT


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("ends", "2024-02-31", "This is no day"),
        ("ends", "2024-03-01", "The last day lies before the first"),
        ("title_ja", "", "Fill this in"),
        ("title_ja", "長" * 201, "at most 200 characters"),
        ("purpose", "🙈" * 4001, "at most 4,000 characters"),
        ("places", "x" * 10_000, "at most 4,000 characters"),
        ("receiving", "GB", "Name two different States"),
        ("kind", "invasion", "Fill this in"),
        ("visit.activity_decided", "perhaps", "This is no answer"),
    ],
)
def test_a_wrong_field_keeps_what_was_typed_and_says_what_is_wanted(  # noqa: PLR0917
    planner, world, form, field, value, says
):
    answered = planner.post(f"{form}/activity", FORM | {field: value})

    page = answered.content.decode()
    assert answered.status_code == 422
    assert says in page
    assert f'id="{"sending" if field == "receiving" else field}-error"' in page
    assert 'value="Staff talks"' in page
    assert world.node.cases() == ()


def test_the_longest_title_and_texts_are_taken(planner, form):
    longest = {"title_ja": "長" * 200, "purpose": "🙈" * 4000}

    assert planner.post(f"{form}/activity", FORM | longest)["Location"] == f"{form}/lines"


def test_a_line_says_what_it_is_and_where_it_is_wrong(planner, form):
    planner.post(f"{form}/activity", FORM)

    answered = planner.post(
        f"{form}/lines", {"label": ["長" * 201], "category": ["person wizard"], "nationality": ["XX"]}
    )

    page = answered.content.decode()
    assert answered.status_code == 422
    assert 'id="label-0-error"' in page
    assert 'id="category-0-error"' in page
    assert "This is no State" in page


def test_what_is_listed_can_be_taken_out_again(planner, form):
    planner.post(f"{form}/activity", FORM)
    planner.post(
        f"{form}/lines",
        {
            "label": ["Example, Kim", "Lorry"],
            "category": ["person member", "vehicle motor_vehicle"],
            "nationality": ["", ""],
        },
    )
    page = planner.get(f"{form}/lines").content.decode()
    refs = [each.partition('"')[0] for each in page.split('name="remove" value="')[1:]]
    assert len(refs) == 2

    planner.post(f"{form}/lines", {"remove": refs[0]})

    left = planner.get(f"{form}/lines").content.decode()
    assert "Example, Kim" not in left
    assert "Lorry" in left


def test_last_years_activity_comes_with_its_days_moved_and_nobody_listed(planner, world):
    world.pair.gb.perform(opening())
    before = world.node.case(CASE)
    begins = date(2024, 11, 13)

    sent = planner.post("/new/clone", {"case": CASE, "begins": begins.isoformat()})

    page = planner.get(sent["Location"]).content.decode()
    length = before.terms.ends - before.terms.begins
    assert f'value="{begins + length}"' in page
    assert "What is otherwise than last time" in page
    assert f"{before.terms.begins} → {begins}" in page


def test_without_a_day_the_clone_says_what_is_wanted(planner, world):
    world.pair.gb.perform(opening())

    answered = planner.post("/new/clone", {"case": CASE, "begins": "soon"})

    assert answered.status_code == 422
    assert "This is no day" in answered.content.decode()


def test_a_form_without_its_token_does_nothing_and_says_so_in_both_languages(planner, world):
    from warifu.server.models import DraftRecord

    planner.client.handler.enforce_csrf_checks = True

    refused = [
        planner.client.post(f"/new/form?lang={lang}", headers={"host": "localhost"}) for lang in ("en", "ja")
    ]

    assert [each.status_code for each in refused] == [403, 403]
    assert "nothing was done" in refused[0].content.decode()
    assert "何も処理されていません" in refused[1].content.decode()
    assert DraftRecord.objects.count() == 0
