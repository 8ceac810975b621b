"""What is no day, no amount, empty or far too long: said in words at its field, kept as it was typed, and never sent."""

from __future__ import annotations

import pytest

from tests.node.two import CASE
from tests.web.case.conftest import address, digest_of, sign_in
from warifu.casework.actors import StateOffice
from warifu.parties import GB

LONG = "🙈" * 4001
ASKED = {"text": "Which berth?", "office": "port", "lang": "en", "part": ""}
APPROVED = {"step": "review", "choose": "all", "verdict": "approve", "lang": "en"}
REFUSED = APPROVED | {"verdict": "refuse", "reason": "r", "cites": "c"}


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("text", "", "Write something"),
        ("text", LONG, "at most 4,000 characters"),
        ("text", "Which\u202e berth?", "text: there is a sign in it that is not seen, U+202E"),
        ("text", "Which\x1b berth?", "text: there is a sign in it that is not seen, U+001B"),
        ("office", "wizards", "Choose an office"),
    ],
)
def test_a_question_that_is_none_is_told_at_its_field_and_not_sent(visit, field, value, says):
    answered = sign_in(visit, StateOffice.POLICE).post(f"{address(visit)}/questions", ASKED | {field: value})

    page = answered.content.decode()
    assert answered.status_code == 422
    assert f'id="{field}-error"' in page
    assert says in page
    assert visit.node.case(CASE).half(GB).questions.asked == {}


@pytest.mark.parametrize(
    ("form", "field", "value", "says"),
    [
        (APPROVED, "begins", "31.11.2027", "This is no day"),
        (APPROVED, "until", "2027-02-30", "This is no day"),
        (APPROVED | {"begins": "2027-01-12"}, "ends", "2027-01-11", "The last day lies before the first"),
        (APPROVED, "most", "many 🙈", "This is no amount"),
        (APPROVED, "text", LONG, "at most 4,000 characters"),
        (APPROVED, "verdict", "perhaps", "Choose a decision"),
        (REFUSED, "reason", "", "Give the reason"),
        (REFUSED, "reason", LONG, "at most 4,000 characters"),
        (REFUSED, "cites", "", "Name the law"),
    ],
)
def test_a_decision_that_is_none_is_told_at_its_field_and_not_looked_over(visit, form, field, value, says):
    customs = sign_in(visit, StateOffice.CUSTOMS)

    answered = customs.post(f"{address(visit)}/approvals", form | {field: value})

    page = answered.content.decode()
    assert f'id="{field}-error"' in page
    assert says in page
    assert "Look it over before it is prepared" not in page


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("label", "", "Write a name"),
        ("label", "長" * 201, "at most 200 characters"),
        ("way", "magic", "Say what happens to it"),
    ],
)
def test_a_change_that_is_none_is_told_at_its_field_and_not_sent(outward, field, value, says):
    unit, digest = sign_in(outward, StateOffice.UNIT), digest_of(outward, "Rounds 5.56 mm")
    form = {"way": "replaced", "label": "Rifle EX 8", "step": "send"}

    answered = unit.post(f"{address(outward)}/part/{digest[:16]}/change", form | {field: value})

    page = answered.content.decode()
    assert answered.status_code == 422
    assert f'id="{field}-error"' in page
    assert says in page
    assert digest in outward.node.case(CASE).parts()
