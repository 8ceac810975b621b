"""Delegations: given by two of an office, acted on by whoever has one, ended at once."""

from __future__ import annotations

import pytest

from tests.node.two import a_person
from tests.web.case.conftest import at_field, sign_in, visit, world
from warifu.casework.actors import StateOffice
from warifu.parties import GB

__all__ = ["visit", "world"]

PAGE = "/standing"
POLICE, CUSTOMS = StateOffice.POLICE, StateOffice.CUSTOMS


@pytest.fixture
def third(visit):
    """Enter a third person, who holds customs only, and return their handle."""
    return visit.a_person(CUSTOMS, 3, name="Example, Robin")


@pytest.fixture
def form(third):
    """Give the form by which the police delegate to the third person."""
    return {"act": "delegate", "to": third, "begins": "2026-11-02T09:00", "ends": "2026-11-02T18:00"}


def waiting_of(world):
    [ref] = world.node.register().national.four_eyes.waiting
    return ref


def delegated(world, form):
    first, second = sign_in(world, POLICE), sign_in(world, POLICE, 2)
    assert first.post(PAGE, form)["Location"] == f"{PAGE}?done=prepared"
    confirming = second.get(PAGE).content.decode()
    assert "Example, Robin" in confirming
    assert second.post(f"{PAGE}/confirm", {"prepared": waiting_of(world), "confirm": "1"}).status_code == 302
    return first, second


def test_an_office_is_delegated_by_two_and_acted_for_by_the_third(visit, form):
    first, _ = delegated(visit, form)
    [delegation] = visit.node.register().national.delegations.given.values()
    assert (delegation.given.giver, delegation.given.office) == (a_person(GB, POLICE, 1).person, POLICE)
    assert delegation.given.begins.isoformat() == "2026-11-02T09:00:00+00:00"

    robin = sign_in(visit, CUSTOMS, 3)
    shown = robin.get("/").content.decode()
    assert '<option value="police">police</option>' in shown
    assert robin.post("/sign-in/office", {"office": "police", "next": "/"}).status_code == 302
    assert '<option value="police" selected>police</option>' in robin.get("/").content.decode()
    assert 'value="delegate"' not in robin.get(PAGE).content.decode()  # what is delegated is not handed on

    [ref] = visit.node.register().national.delegations.given
    assert "in force" in first.get(PAGE).content.decode()
    assert first.post(PAGE, {"act": f"end-{ref}"})["Location"] == f"{PAGE}?done=ended"
    assert 'value="police"' not in robin.get("/").content.decode()
    assert f"end-{ref}" not in first.get(PAGE).content.decode()


def test_today_leads_to_what_waits_in_the_standing_case(visit, form):
    sign_in(visit, POLICE).post(PAGE, form)
    second = sign_in(visit, POLICE, 2)

    assert 'href="/prepared"' in second.get("/").content.decode()
    assert second.get("/prepared")["Location"] == f"{PAGE}#confirm"


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"to": "nobody"}, "to", "Choose a person"),
        ({"begins": "soon"}, "begins", "This is no day and time"),
        ({"ends": "2026-11-02T09:00"}, "ends", "It would end before it begins"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(visit, form, changes, field, says):
    answered = sign_in(visit, POLICE).post(PAGE, form | changes)

    assert answered.status_code == 422
    assert says in at_field(answered.content.decode(), f"delegate-{field}")


def test_what_is_refused_as_it_is_confirmed_is_said_and_nothing_happens(visit, form):
    sign_in(visit, POLICE).post(PAGE, form)

    second = sign_in(visit, POLICE, 2)
    ref = waiting_of(visit)
    second.post(f"{PAGE}/confirm", {"prepared": ref, "confirm": "1"})
    answered = second.post(f"{PAGE}/confirm", {"prepared": ref, "confirm": "1"})

    assert answered.status_code == 422
    assert "nothing that waits for a second person has the handle" in answered.content.decode()
    assert len(visit.node.register().national.delegations.given) == 1


def test_what_was_prepared_is_taken_back_with_a_reason(visit, form):
    first = sign_in(visit, POLICE)
    first.post(PAGE, form)
    form = {"prepared": waiting_of(visit), "take_back": "1", "reason": ""}
    assert first.post(f"{PAGE}/confirm", form).status_code == 422

    assert first.post(f"{PAGE}/confirm", form | {"reason": "The wrong person."}).status_code == 302

    assert visit.node.register().national.four_eyes.waiting == {}


def test_another_office_is_not_shown_them_and_who_answers_for_it_is(visit, form):
    delegated(visit, form)

    assert "Example, Robin" not in listed(sign_in(visit, StateOffice.PORT, 4))
    assert "Example, Robin" in listed(sign_in(visit, StateOffice.COUNSEL, 5))


def test_nothing_is_confirmed_without_a_fresh_proof(visit, form):
    sign_in(visit, POLICE).post(PAGE, form)
    second = sign_in(visit, POLICE, 2)
    visit.pair.clock.go(minutes=6)

    answered = second.post(f"{PAGE}/confirm", {"prepared": waiting_of(visit), "confirm": "1"})

    assert answered["Location"] == "/sign-in/again?next=/standing"
    assert visit.node.register().national.delegations.given == {}


def listed(planner) -> str:
    """Return the list of delegations as a page shows it, without the names that can be chosen."""
    page = planner.get(PAGE).content.decode()
    return page.partition('id="delegations"')[2].partition('id="permissions"')[0].partition("<details")[0]
