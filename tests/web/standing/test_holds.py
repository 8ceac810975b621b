"""Legal holds: placed and lifted by two who answer for what is kept, and shown to nobody else."""

from __future__ import annotations

import pytest

from tests.node.two import CASE
from tests.web.case.conftest import at_field, sign_in, visit, world
from warifu.casework.actors import StateOffice

__all__ = ["visit", "world"]

PAGE = "/standing"
COUNSEL = StateOffice.COUNSEL


@pytest.fixture
def two(visit):
    """Give two legal advisers."""
    return sign_in(visit, COUNSEL), sign_in(visit, COUNSEL, 2)


def confirmed(world, second):
    [ref] = world.node.register().national.four_eyes.waiting
    assert second.post(f"{PAGE}/confirm", {"prepared": ref, "confirm": "1"}).status_code == 302


def test_a_hold_is_placed_and_lifted_by_two(visit, two):
    first, second = two
    number = str(visit.node.case(CASE).number)
    form = {"act": "hold", "number": number, "reason": ""}
    refused = first.post(PAGE, form).content.decode()
    assert at_field(refused, "hold-reason").startswith("Give the reason")
    first.post(PAGE, form | {"reason": "A made-up claim."})
    assert f"{number}: A made-up claim." in second.get(PAGE).content.decode()
    confirmed(visit, second)

    assert visit.node.register().national.retention.is_held(CASE)
    assert f'<a href="/cases/{number}">' in first.get(PAGE).content.decode()
    [ref] = visit.node.register().national.retention.holds
    first.post(PAGE, {"act": f"lift-{ref}", "reason": "It was settled."})
    confirmed(visit, second)
    assert not visit.node.register().national.retention.is_held(CASE)
    assert f"lift-{ref}" not in first.get(PAGE).content.decode()


def test_a_slip_in_the_number_is_said_at_its_field(visit, two):
    answered = two[0].post(PAGE, {"act": "hold", "number": "GB", "reason": "A made-up claim."})

    assert "a case number has 12 letters and digits" in at_field(answered.content.decode(), "hold-number")
    assert visit.node.register().national.four_eyes.waiting == {}


def test_who_does_not_answer_for_what_is_kept_is_not_shown_it(visit):
    shown = sign_in(visit, StateOffice.POLICE).get(PAGE).content.decode()

    assert "Legal holds" not in shown
    assert 'value="hold"' not in shown
