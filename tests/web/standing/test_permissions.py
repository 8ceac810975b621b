"""Standing permissions: granted and taken back by two, drawn on by the other State, and counted."""

from __future__ import annotations

from datetime import date

import pytest

from tests.node.two import CASE
from tests.web.case.conftest import at_field, outward, sign_in, world
from warifu.casework.activity import ActivityKind
from warifu.casework.actors import StateOffice
from warifu.casework.permissions import Grant, GrantStanding, standing_permissions
from warifu.parties import GB, JP
from warifu.rules.wording import Text

__all__ = ["outward", "world"]

PAGE = "/standing"
FORM = {
    "act": "grant",
    "title_en": "Port calls",
    "title_ja": "寄港",
    "agreement": "jp_gb_raa",
    "kinds": ["port_call", "exercise"],
    "begins": "2027-01-01",
    "ends": "2028-12-31",
    "uses": "12",
    "each_year": "yes",
    "conditions": "Notice of three days.",
    "lang": "en",
}


def granted(world):
    return standing_permissions(world.node.register(), GB)


def confirmed(world, second):
    [ref] = world.node.register().national.four_eyes.waiting
    return second.post(f"{PAGE}/confirm", {"prepared": ref, "confirm": "1"})


@pytest.fixture
def envoys(outward):
    """Give two officials of the defence ministry."""
    return sign_in(outward, StateOffice.DEFENCE), sign_in(outward, StateOffice.DEFENCE, 2)


def test_two_grant_a_permission_and_two_take_it_back(outward, envoys):
    first, second = envoys
    assert first.post(PAGE, FORM)["Location"] == f"{PAGE}?done=prepared"
    confirming = second.get(PAGE).content.decode()
    assert "12 in each calendar year" in confirming
    assert "Notice of three days." in confirming
    confirmed(outward, second)

    [permission] = granted(outward)
    assert permission.grant == Grant(
        Text("Port calls", "寄港"),
        "jp_gb_raa",
        (ActivityKind.EXERCISE, ActivityKind.PORT_CALL),
        date(2027, 1, 1),
        date(2028, 12, 31),
        12,
        each_year=True,
        conditions="Notice of three days.",
        lang="en",
    )
    assert "12 of 12 left this year" in first.get(PAGE).content.decode()

    revoke = {"act": f"revoke-{permission.ref}", "from_day": "2027-06-01", "reason": "", "lang": "en"}
    refused = first.post(PAGE, revoke)
    assert at_field(refused.content.decode(), f"revoke-{permission.ref}-reason").startswith("Give the reason")
    first.post(PAGE, revoke | {"reason": "The berth is closed."})
    confirmed(outward, second)
    assert granted(outward)[0].revoked == date(2027, 6, 1)
    assert "taken back from Tue 1 Jun 2027 on" in first.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("changes", "field", "says"),
    [
        ({"kinds": []}, "kinds", "Choose at least one kind"),
        ({"kinds": ["register"]}, "kinds", "Choose at least one kind"),
        ({"uses": "0"}, "uses", "Write a whole number"),
        ({"ends": "2026-12-31"}, "ends", "The last day lies before the first"),
        ({"agreement": "none"}, "agreement", "Choose one of the list"),
        ({"title_ja": ""}, "title_ja", "Give the permission a name"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(outward, envoys, changes, field, says):
    answered = envoys[0].post(PAGE, FORM | changes)

    assert answered.status_code == 422
    assert says in at_field(answered.content.decode(), f"grant-{field}")
    assert outward.node.register().national.four_eyes.waiting == {}


@pytest.fixture
def theirs(outward):
    """Have Tokyo permit two exercises, and return the permission."""
    grant = Grant(
        Text("Small exercises", "小規模演習"), "jp_gb_raa", (ActivityKind.EXERCISE,), date(2027, 1, 1),
        date(2027, 12, 31), 1,
    )  # fmt: skip
    outward.pair.jp.perform_by_two(GrantStanding(outward.pair.jp.register, grant))
    outward.pair.exchange()
    [permission] = standing_permissions(outward.node.register(), JP)
    return permission


def test_an_activity_draws_on_it_once_what_is_left_is_counted_and_a_use_is_taken_back(outward, theirs):
    unit = sign_in(outward, StateOffice.UNIT)
    assert "1 of 1 left" in unit.get(PAGE).content.decode()
    use = {"act": f"use-{theirs.ref}", "activity": CASE, "on": "2027-01-11"}

    early = unit.post(PAGE, use | {"on": "2026-12-31"}).content.decode()
    assert "the permission does not reach to 2026-12-31" in at_field(early, f"use-{theirs.ref}-on")
    assert unit.post(PAGE, use)["Location"] == f"{PAGE}?done=used"
    shown = unit.get(PAGE).content.decode()
    assert "0 of 1 left" in shown
    assert f'<a href="/cases/{outward.node.case(CASE).number}">' in shown
    again = unit.post(PAGE, use).content.decode()
    assert "draws on the permission already" in at_field(again, f"use-{theirs.ref}-activity")

    [ref] = standing_permissions(outward.node.register(), JP)[0].uses
    unit.post(PAGE, {"act": f"back-{theirs.ref}", "use": ref, "reason": "Weather."})
    assert "1 of 1 left" in unit.get(PAGE).content.decode()


def test_who_does_not_act_on_them_is_not_shown_them(outward, theirs):
    outward.a_person(StateOffice.POLICE, 4, cases=())
    police = sign_in(outward, StateOffice.POLICE, 4)

    shown = police.get(PAGE).content.decode()

    assert "Small exercises" not in shown
    assert "does not act on standing permissions" in shown
