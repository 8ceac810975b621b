"""A question that is typed and not sent yet: kept for whoever types it, seen by nobody else, and gone once it is sent."""

from __future__ import annotations

from tests.node.two import CASE
from tests.web.case.conftest import address, sign_in
from warifu.casework.actors import StateOffice
from warifu.parties import GB

TYPED = {"text": "Which berth, and", "office": "port", "lang": "en", "part": ""}


def test_a_question_is_kept_as_it_stands_and_is_there_again(visit):
    police, page = sign_in(visit, StateOffice.POLICE), f"{address(visit)}/questions"

    assert police.post(f"{page}/keep", TYPED)["Location"] == f"{page}?done=kept#ask"

    shown = police.get(page, done="kept").content.decode()
    assert ">Which berth, and</textarea>" in shown
    assert '<option value="port" selected>' in shown
    assert "Your draft was saved" in shown
    assert "Which berth" not in sign_in(visit, StateOffice.POLICE, 2).get(page).content.decode()
    assert visit.node.case(CASE).half(GB).questions.asked == {}


def test_a_page_that_keeps_it_by_itself_is_answered_in_words_and_stays(visit):
    police, page = sign_in(visit, StateOffice.POLICE), f"{address(visit)}/questions"

    answered = police.client.post(f"{page}/keep", TYPED, headers={"host": "localhost", "X-Warifu-Keeps": "1"})

    assert answered.status_code == 200
    assert answered["Content-Type"] == "text/plain; charset=utf-8"
    assert answered.content.decode().startswith("Draft saved, Mon 2 Nov 2026, ")


def test_it_is_destroyed_once_it_is_sent_and_is_no_draft_of_an_activity(visit):
    from warifu.server.models import DraftRecord, SealedRecord

    unit, page = sign_in(visit, StateOffice.UNIT), f"{address(visit)}/questions"
    unit.post(f"{page}/keep", TYPED)
    [kept] = DraftRecord.objects.all()
    assert SealedRecord.objects.filter(handle=f"draft {kept.handle}").exists()
    assert "Drafts" not in unit.get("/new").content.decode()

    unit.post(page, TYPED | {"text": "Which berth?"})

    assert not DraftRecord.objects.exists()
    assert not SealedRecord.objects.filter(handle=f"draft {kept.handle}").exists()
    [question] = visit.node.case(CASE).half(GB).questions.asked.values()
    assert question.asked.text == "Which berth?"
    assert "Which berth?</textarea>" not in unit.get(page).content.decode()
