"""Breaking the glass: from "why can I not see this?" to a case that is open to two persons for four hours."""

from __future__ import annotations

import pytest

from tests.node.two import CASE
from tests.web.case.conftest import address, at_field, sign_in, visit, world
from warifu.casework.actors import StateOffice

__all__ = ["visit", "world"]

PAGE = "/standing"
POLICE = StateOffice.POLICE


@pytest.fixture
def two(visit):
    """Give two officers of the police to whom no case is assigned."""
    for number in (4, 5):
        visit.a_person(POLICE, number, cases=())
    return sign_in(visit, POLICE, 4), sign_in(visit, POLICE, 5)


def test_a_case_is_opened_by_two_with_a_reason_and_closes_by_itself(visit, two):
    first, second = two
    number = str(visit.node.case(CASE).number)
    assert first.get(address(visit)).status_code == 404
    why = first.get("/why", case=number).content.decode()
    assert f'href="/standing?case={number}#break-glass"' in why
    assert f'value="{number}"' in first.get(PAGE, case=number).content.decode()

    form = {"act": "break-glass", "number": number, "reason": "", "compartments": ""}
    refused = first.post(PAGE, form).content.decode()
    assert at_field(refused, "break-glass-reason").startswith("Say why the case has to be opened now")
    first.post(PAGE, form | {"reason": "A crash at the made-up gate."})
    assert first.get(address(visit)).status_code == 404
    assert f"{number}: A crash at the made-up gate." in second.get(PAGE).content.decode()
    [ref] = visit.node.register().national.four_eyes.waiting
    second.post(f"{PAGE}/confirm", {"prepared": ref, "confirm": "1"})

    assert (first.get(address(visit)).status_code, second.get(address(visit)).status_code) == (200, 200)
    assert f'href="/cases/{number}"' in first.get(PAGE).content.decode()
    visit.pair.clock.go(hours=4)
    assert sign_in(visit, POLICE, 4).get(address(visit)).status_code == 404


def test_who_answers_for_personal_data_sees_it_and_ends_it(visit, two):
    first, second = two
    number = str(visit.node.case(CASE).number)
    form = {"act": "break-glass", "number": number, "reason": "A crash.", "compartments": "medical、 post"}
    first.post(PAGE, form)
    [ref] = visit.node.register().national.four_eyes.waiting
    assert "medical, post" in second.get(PAGE).content.decode()
    second.post(f"{PAGE}/confirm", {"prepared": ref, "confirm": "1"})
    [broken] = visit.node.register().national.broken_glass.broken

    counsel = sign_in(visit, StateOffice.COUNSEL, 6)
    assert "A crash." in counsel.get(PAGE).content.decode()
    counsel.post(PAGE, {"act": f"mend-{broken}", "reason": "It is over."})

    assert first.get(address(visit)).status_code == 404
    assert "A crash." not in sign_in(visit, StateOffice.PORT, 7).get(PAGE).content.decode()


def test_those_who_answer_for_it_find_it_on_their_page_of_today_for_seven_days_and_nobody_else(visit, two):
    first, second = two
    form = {"act": "break-glass", "number": str(visit.node.case(CASE).number), "reason": "A crash."}
    first.post(PAGE, form | {"compartments": ""})
    [ref] = visit.node.register().national.four_eyes.waiting
    told = "1 case opened in an emergency within seven days"
    answering = {StateOffice.DEFENCE: 8, StateOffice.COUNSEL: 6}
    assert not any(told in sign_in(visit, *each).get("/").content.decode() for each in answering.items())
    second.post(f"{PAGE}/confirm", {"prepared": ref, "confirm": "1"})

    for each in answering.items():
        page = sign_in(visit, *each).get("/").content.decode()
        assert told in page
        assert 'href="/standing#emergency"' in page
    for each in ((POLICE, 4), (StateOffice.OPERATOR, 9), (StateOffice.PORT, 7)):
        assert told not in sign_in(visit, *each).get("/").content.decode()
    visit.pair.clock.go(hours=7 * 24 - 1)
    assert told in sign_in(visit, StateOffice.COUNSEL, 6).get("/").content.decode()
    visit.pair.clock.go(hours=1)
    assert told not in sign_in(visit, StateOffice.COUNSEL, 6).get("/").content.decode()


def test_of_a_number_that_is_no_case_the_page_says_what_it_says_of_one_that_is_not_assigned(visit, two):
    from warifu.casework.case_numbers import CaseNumber
    from warifu.parties import GB

    nowhere = str(CaseNumber.of("d" * 32, GB))
    assert f'href="/standing?case={nowhere}#break-glass"' in two[0].get("/why", case=nowhere).content.decode()

    answered = two[0].post(PAGE, {"act": "break-glass", "number": nowhere, "reason": "A crash."})

    assert answered["Location"] == f"{PAGE}?done=prepared"
    assert f"{nowhere}: A crash." in two[1].get(PAGE).content.decode()


def test_a_slip_in_the_number_is_said_at_its_field(two):
    answered = two[0].post(PAGE, {"act": "break-glass", "number": "GB-4KT9", "reason": "A crash."})

    assert answered.status_code == 422
    assert "a case number has 12 letters and digits" in at_field(
        answered.content.decode(), "break-glass-number"
    )


def test_whoever_runs_the_node_opens_nothing(visit):
    operator = sign_in(visit, StateOffice.OPERATOR)

    shown = operator.get(PAGE).content.decode()

    assert 'name="act"' not in shown
    assert operator.post(PAGE, {"act": "break-glass"}).status_code == 422
