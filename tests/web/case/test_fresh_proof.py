"""Whatever binds a State is done on a page only after a fresh proof of who one is; what was written is kept meanwhile."""

from __future__ import annotations

import re

import pytest
from django.http import HttpRequest

from tests.node.two import CASE, a_person
from tests.web.case.conftest import address, digest_of, sign_in
from warifu.casework.activity import CancelActivity
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve
from warifu.casework.conditions import Condition
from warifu.casework.determined import Determine
from warifu.parties import GB, JP

LONG = {"minutes": 6}


def test_a_page_that_forgets_to_ask_for_it_is_refused(visit):
    from warifu.casework.questions import AskQuestion
    from warifu.server.people.known import SignedIn
    from warifu.web.acting import refusal_of

    actor = a_person(GB)
    held = frozenset({StateOffice.DEFENCE})
    who = SignedIn(
        actor.person, "Example", GB, held, StateOffice.DEFENCE, actor.authenticator, signed_in_at=visit.now
    )

    refused = refusal_of(HttpRequest(), visit.node, CancelActivity(CASE, "Weather."), who)
    asked = refusal_of(
        HttpRequest(), visit.node, AskQuestion(CASE, StateOffice.PORT, "Which berth?", "en"), who
    )

    assert (refused[0], asked) == ("step-up-needed", None)
    assert visit.node.case(CASE).national.four_eyes.waiting == {}


def test_a_condition_is_not_said_to_be_met_without_it(visit):
    condition = Condition(text="Sealed on arrival.", lang="en")
    approve = Approve(CASE, (digest_of(visit, "Rifle EX 7"),), (condition,))
    visit.pair.gb.perform_by_two(approve, office=StateOffice.CUSTOMS)
    customs, page = sign_in(visit, StateOffice.CUSTOMS), f"{address(visit)}/approvals"
    [ref] = visit.node.case(CASE).half(GB).approvals.acts
    form = {"approval": ref, "number": "1"}
    visit.pair.clock.go(**LONG)

    assert customs.post(f"{page}/met", form)["Location"] == f"/sign-in/again?next={page}"

    assert sign_in(visit, StateOffice.CUSTOMS).post(f"{page}/met", form)["Location"] == f"{page}?done=met"


@pytest.fixture
def diverged(visit):
    """Have both States determine, on facts that are not the same."""
    visit.pair.gb.perform(Determine(CASE), office=StateOffice.NODE)
    stated = {"visit.receiving_state_consents": False}
    visit.pair.jp.perform(Determine(CASE, stated=stated), office=StateOffice.NODE)
    visit.pair.exchange()
    return visit


def test_a_divergence_is_not_settled_without_it_and_what_was_written_is_kept(diverged):
    counsel, page = sign_in(diverged, StateOffice.COUNSEL), f"{address(diverged)}/determinations"

    shown = counsel.get(page).content.decode()
    number, matter = re.search(
        r'name="number" value="(\d+)"><input [^>]*name="matter" value="([^"]+)"', shown
    ).groups()
    form = {"number": number, "matter": matter, "accepts": JP, "reason": "Their reading holds.", "lang": "en"}
    diverged.pair.clock.go(**LONG)

    answered = counsel.post(f"{page}/settle", form)

    shown = answered.content.decode()
    assert answered.status_code == 422
    assert "Prove again who you are" in shown
    assert "Their reading holds.</textarea>" in shown
    assert 'value="JP" checked' in shown
    assert diverged.node.case(CASE).half(GB).determinations.settlements == ()
    again = sign_in(diverged, StateOffice.COUNSEL)
    assert again.post(f"{page}/settle", form)["Location"] == f"{page}?done=settled#tally"
