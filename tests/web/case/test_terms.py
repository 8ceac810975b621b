"""The terms of an activity: changed by the State that owns them, proposed by the other, called off by two, closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.node.two import CASE
from tests.web.case.conftest import address, at_field, sign_in
from warifu.casework.activity import CancelActivity, ProposeAmendment, cancelled_by, open_proposals
from warifu.casework.actors import StateOffice
from warifu.parties import GB, JP

FORM = {
    "act": "amend",
    "base": "1",
    "title_en": "Made-up exercise",
    "title_ja": "架空の演習",
    "begins": "2027-01-12",
    "ends": "2027-01-29",
    "places": "Ojojihara\n\n Camp Sendai ",
    "purpose": "",
    "visit.activity_decided": "yes",
}


@pytest.fixture
def defence(outward):
    """Give an official of London's defence ministry, whose State owns the terms."""
    return sign_in(outward, StateOffice.DEFENCE)


def test_the_owner_changes_dates_places_and_what_is_known_of_the_visit(defence, outward):
    page = f"{address(outward)}/terms"

    assert defence.post(page, FORM)["Location"] == f"{page}?done=amended"

    terms = outward.node.case(CASE).terms
    assert (terms.begins, terms.places) == (date(2027, 1, 12), ("Ojojihara", "Camp Sendai"))
    assert dict(terms.facts) == {"visit.activity_decided": True}
    shown = defence.get(page).content.decode()
    assert "revision 2" in shown
    assert "Ojojihara; Camp Sendai" in shown


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"ends": "2027-01-02"}, "ends", "before it begins"),
        ({"begins": "soon"}, "begins", "This is no day"),
        ({"title_ja": " "}, "title_ja", "Give the activity a name"),
        ({"visit.activity_decided": "perhaps"}, "visit.activity_decided", "This is no answer"),
        ({"base": "7"}, "form", "was written on revision 7"),
        (
            {"begins": "2027-01-11", "places": "", "visit.activity_decided": ""},
            "title_en",
            "nothing would change",
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_changes(defence, outward, changes, field, says):
    answered = defence.post(f"{address(outward)}/terms", FORM | changes)

    assert answered.status_code == 422
    assert says in at_field(answered.content.decode(), f"amend-{field}")
    assert outward.node.case(CASE).revision == 1


def test_the_other_state_proposes_and_the_owner_accepts_it_as_it_is_or_declines_it(outward):
    pair, page = outward.pair, f"{address(outward)}/terms"
    terms = outward.node.case(CASE).terms
    for ends in (date(2027, 1, 28), date(2027, 1, 30)):
        pair.jp.perform(ProposeAmendment(CASE, 1, replace(terms, ends=ends), f"Made-up reason {ends}"))
    pair.exchange()
    first, second = open_proposals(outward.node.case(CASE))
    defence = sign_in(outward, StateOffice.DEFENCE)
    shown = defence.get(page).content.decode()
    assert "Thu 28 Jan 2027" in shown
    assert "Made-up reason 2027-01-30" in shown

    defence.post(page, {"act": f"accept-{first}"})
    assert outward.node.case(CASE).terms.ends == date(2027, 1, 28)
    shown = defence.get(page).content.decode()
    assert "made on an earlier revision" in shown
    assert f'value="accept-{second}"' not in shown

    refused = defence.post(page, {"act": f"decline-{second}", "reason": ""})
    assert at_field(refused.content.decode(), f"decline-{second}-reason").startswith("Give the reason")
    defence.post(page, {"act": f"decline-{second}", "reason": "The range is closed."})
    assert outward.node.case(CASE).half(GB).activity.declined == {second: "The range is closed."}


def test_the_state_that_does_not_own_the_terms_proposes(visit):
    defence, page = sign_in(visit, StateOffice.DEFENCE), f"{address(visit)}/terms"
    assert 'value="amend"' not in defence.get(page).content.decode()
    form = FORM | {"act": "propose", "places": "Salisbury", "reason": ""}

    refused = defence.post(page, form)
    assert at_field(refused.content.decode(), "propose-reason").startswith("Give the reason")
    defence.post(page, form | {"reason": "A bank holiday."})

    [proposal] = visit.node.case(CASE).half(GB).activity.proposals.values()
    assert (proposal.terms.begins, proposal.reason) == (date(2027, 1, 12), "A bank holiday.")
    assert visit.node.case(CASE).terms.begins == date(2027, 1, 11)


def test_an_activity_is_called_off_by_two_persons_who_prove_who_they_are(outward):
    page = f"{address(outward)}/terms"
    form = {"act": "cancel", "reason": "Weather."}
    unproved = sign_in_unproved(outward)
    answered = unproved.post(page, form).content.decode()
    assert "Prove again who you are" in at_field(answered, "cancel-form")
    assert 'href="/sign-in/again?next=' in answered

    first, second = sign_in(outward, StateOffice.DEFENCE), sign_in(outward, StateOffice.DEFENCE, 2)
    assert first.post(page, form)["Location"] == f"{page}?done=prepared"
    assert cancelled_by(outward.node.case(CASE)) is None
    [waiting] = outward.node.case(CASE).national.four_eyes.waiting
    second.post(f"{address(outward)}/approvals/confirm", {"prepared": waiting, "confirm": "1"})

    assert cancelled_by(outward.node.case(CASE)) == GB
    shown = second.get(page).content.decode()
    assert "Called off by" in shown
    assert 'value="amend"' not in shown
    assert 'value="cancel"' not in shown


def test_a_half_that_has_something_left_is_not_closed_and_says_what(visit):
    from decimal import Decimal

    from tests.web.case.conftest import digest_of
    from warifu.casework.admissions import Admit, Movement
    from warifu.quantities import Quantity

    moved = Movement(digest_of(visit, "Rounds 5.56 mm"), Quantity(Decimal(7)), visit.now, "gate", "paper")
    visit.pair.gb.perform(Admit(CASE, moved), office=StateOffice.CUSTOMS)
    defence, page = sign_in(visit, StateOffice.DEFENCE), f"{address(visit)}/terms"

    shown = defence.get(page).content.decode()

    assert "Rounds 5.56 mm: 7 pieces not accounted for" in shown
    assert 'value="close"' not in shown
    assert defence.post(page, {"act": "close"}).status_code == 422
    assert visit.node.case(CASE).half(GB).activity.closed is None


def test_each_state_closes_its_own_half(outward):
    outward.pair.jp.perform_by_two(CancelActivity(CASE, "Weather."))
    outward.pair.exchange()
    defence, page = sign_in(outward, StateOffice.DEFENCE), f"{address(outward)}/terms"

    assert defence.post(page, {"act": "close"})["Location"] == f"{page}?done=closed"

    case = outward.node.case(CASE)
    assert (case.half(GB).activity.closed, case.half(JP).activity.closed) == (outward.now, None)
    shown = defence.get(page).content.decode()
    assert "Made-up exercise" in shown
    assert 'name="act"' not in shown


def test_another_is_planned_like_it_as_a_draft(defence, outward):
    assert 'action="/new/clone"' in defence.get(f"{address(outward)}/terms").content.decode()

    sent = defence.post("/new/clone", {"case": CASE, "begins": "2028-01-10"})

    draft = defence.get(sent["Location"]).content.decode()
    assert 'value="2028-01-10"' in draft


def sign_in_unproved(world):
    from tests.web.new.conftest import Planner

    client = world.signed_in(StateOffice.DEFENCE, 3, is_stepped_up=False).client
    client.handler.enforce_csrf_checks = False
    return Planner(client)
