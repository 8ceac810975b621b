"""Objections: to parts, which the same office takes back, and to a prior notification, with the reason."""

from __future__ import annotations

from tests.node.two import CASE
from tests.web.case.conftest import address, at_field, digest_of, sign_in
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import ObjectTo
from warifu.casework.notifications import Channel, GivePriorNotification
from warifu.casework.notifications.notices import notices
from warifu.casework.standing import Stand, standing_of
from warifu.parties import GB
from warifu.rules.outcomes import Outcome

CUSTOMS = StateOffice.CUSTOMS


def stand(world, label: str) -> Stand:
    part = digest_of(world, label)
    found = standing_of(world.node.case(CASE))
    return next(each.stand for each in found if (each.part, each.state, each.office) == (part, GB, CUSTOMS))


def test_an_office_takes_its_objection_back_by_two(visit):
    rifle = digest_of(visit, "Rifle EX 7")
    objection = ObjectTo(CASE, (rifle,), "No serial number.", "en")
    visit.pair.gb.perform_by_two(objection, office=CUSTOMS)
    assert stand(visit, "Rifle EX 7") is Stand.OBJECTED
    first, second = sign_in(visit, CUSTOMS), sign_in(visit, CUSTOMS, 2)
    page = f"{address(visit)}/approvals"
    form = {"verdict": "withdraw", "choose": "some", "part": rifle, "lang": "en", "reason": ""}

    assert "Give the reason" in at_field(first.post(page, form).content.decode(), "reason")
    looked = first.post(page, form | {"reason": "It was found."}).content.decode()
    check = looked.partition('name="check" value="')[2][:16]
    form |= {"reason": "It was found.", "step": "prepare", "check": check}
    assert first.post(page, form)["Location"] == f"{page}?done=prepared"
    [ref] = visit.node.case(CASE).national.four_eyes.waiting
    second.post(f"{page}/confirm", {"prepared": ref, "confirm": "1"})

    assert stand(visit, "Rifle EX 7") is Stand.WAITING


def test_an_office_that_does_not_decide_objects_on_the_page_of_the_part_and_takes_it_back(visit):
    rifle = digest_of(visit, "Rifle EX 7")
    page = f"{address(visit)}/part/{rifle[:16]}"
    port = StateOffice.PORT
    first, second = sign_in(visit, port), sign_in(visit, port, 2)
    assert 'value="object"' not in sign_in(visit, CUSTOMS, 3).get(page).content.decode()  # it decides
    form = {"act": "object", "reason": "", "lang": "en"}
    assert "Give the reason" in at_field(first.post(page, form).content.decode(), "object-reason")

    for act, reason, outcome in (
        ("object", "The berth.", Outcome.NOT_MET),
        ("withdraw", "Another berth.", Outcome.MET),
    ):
        assert first.post(page, form | {"act": act, "reason": reason})["Location"] == f"{page}?done=prepared"
        [ref] = visit.node.case(CASE).national.four_eyes.waiting
        second.post(f"{address(visit)}/approvals/confirm", {"prepared": ref, "confirm": "1"})
        found = standing_of(visit.node.case(CASE))
        assert {each.outcome for each in found if (each.part, each.office) == (rifle, port)} == {outcome}


def test_the_receiving_state_objects_to_a_notification_and_says_why(visit):
    given = GivePriorNotification(CASE, Channel.DIPLOMATIC, visit.now, 1, 1, "As discussed.", "en")
    visit.pair.jp.perform(given)
    visit.pair.exchange()
    [notice] = notices(visit.node.case(CASE))
    ref, page = notice.notification.ref, f"{address(visit)}/documents"
    defence = sign_in(visit, StateOffice.DEFENCE)
    form = {"act": f"object-{ref}", "reason": " ", "lang": "en"}

    refused = defence.post(f"{page}/object", form)
    assert refused.status_code == 422
    assert at_field(refused.content.decode(), f"object-{ref}-reason").startswith("Give the reason")
    assert (
        defence.post(f"{page}/object", form | {"reason": "It came late."})["Location"]
        == f"{page}?done=objected"
    )

    [notice] = notices(visit.node.case(CASE))
    assert notice.objection is not None
    assert notice.objection.reason == "It came late."
    assert f"object-{ref}" not in defence.get(page).content.decode()
    assert defence.get(f"{page}/object").status_code == 302


def test_another_office_is_not_offered_to_object(visit):
    visit.pair.jp.perform(
        GivePriorNotification(CASE, Channel.DIPLOMATIC, visit.now, 1, 1, "As discussed.", "en")
    )
    visit.pair.exchange()

    assert 'name="act"' not in sign_in(visit, CUSTOMS).get(f"{address(visit)}/documents").content.decode()
