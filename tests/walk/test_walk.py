"""A whole case between the two running nodes, as its people walk it: London in English, Tokyo in Japanese."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.server.two_nodes import TwoNodes
from tests.walk.conftest import Sits
from tests.walk.desk import WITHIN_MS, Desk, kept_by
from tests.walk.planners_list import CANARIES, NO_DAY, VEHICLES, planners_list
from warifu.parties import JP, state_names
from warifu.web.words import approvals, audit, case, changing, new

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(900)]

QUESTION, ANSWER = "車両の陸揚げ港はどこですか。", "All three are landed at Yokohama."
CONDITION = "到着の前日までに登録番号を確認すること。"
ANOTHER = "EX 11 AA 77"


@pytest.mark.parametrize("width", ["desktop"])
def test_a_case_goes_from_a_planners_list_to_a_verified_ledger(
    nodes: TwoNodes, sits: Sits, tmp_path: Path, width: str
) -> None:
    title = f"Joint study of the {width}"
    planner = sits(nodes.gb, "unit")
    number = plans(planner, planners_list(tmp_path, title), title)
    reviewers = [sits(nodes.jp, office, width=width) for office in ("customs", "immigration", "defence")]
    customs = reviewers[0]

    for reviewer in reviewers:
        reviewer.waits_at(f"/cases/{number}", title)
        reviewer.looks("10-brief")
    asks(customs, number)
    answers(planner, number)
    customs.waits_at(f"/cases/{number}/questions", ANSWER)
    customs.looks("14-answered")

    second = sits(nodes.jp, "customs", 1, width)
    approves_all_but(customs, number, VEHICLES[2])
    confirms(second, number)
    assert stands(customs, number, "approved") == ["Laptop", VEHICLES[0], VEHICLES[1]]
    assert stands(customs, number, "waiting") == [VEHICLES[2]]

    swaps(planner, number, VEHICLES[0])
    customs.waits_at(f"/cases/{number}/approvals?with=waiting", ANOTHER)
    assert stands(customs, number, "waiting") == [VEHICLES[2], ANOTHER]
    customs.looks("24-only-that-goes-round")
    assert stands(customs, number, "approved") == ["Laptop", VEHICLES[1]]

    auditor = sits(nodes.jp, "audit", width=width)
    verifies(auditor)
    nothing_of_londons_own_is_in_tokyo(nodes, [*reviewers, second, auditor], title)


def plans(planner: Desk, path: Path, title: str) -> str:
    """Go from a list to a case that was sent; return its number."""
    planner.looks("00-today")
    planner.goes("/new")
    planner.looks("01-new")
    planner.page.locator("#file").set_input_files(path)
    planner.presses(new.READ_IT)
    expect(planner.page.locator(".excerpt__here").first).to_have_text(NO_DAY, timeout=WITHIN_MS)
    planner.looks("02-problem")
    planner.field("cell Activity!B6").fill("2027-11-26")
    planner.presses(new.READ_AGAIN)
    planner.reads(new.ALL_READ)
    planner.looks("03-corrected")
    planner.presses(new.TAKE_OVER)
    expect(planner.field("title_en")).to_have_value(title, timeout=WITHIN_MS)
    assert planner.field("ends").input_value() == "2027-11-26"
    planner.field("title_ja").fill(f"共同研究（{title}）")
    planner.looks("04-activity")
    planner.presses(new.KEEP)
    planner.reads(new.LISTED)
    planner.looks("05-lines")
    planner.presses(new.GO_TO_PREVIEW)
    planner.reads(new.STAYS_HERE)
    planner.looks("06-preview")
    assert not [each for each in CANARIES if each in planner.seen[-1]]
    planner.presses(new.SEND.en.format(state=state_names(JP)[0]))
    planner.is_told("sent")
    planner.looks("07-sent")
    return planner.page.locator(".case-number").first.inner_text()


def asks(customs: Desk, number: str) -> None:
    """Ask London's unit about the case."""
    customs.follows(case.QUESTIONS)
    customs.field("office").select_option("unit")
    customs.page.locator("#ask textarea").fill(QUESTION)
    customs.looks("11-question")
    customs.presses(case.SEND_QUESTION)
    customs.is_told("asked")
    assert f"/cases/{number}/questions" in customs.page.url


def answers(planner: Desk, number: str) -> None:
    """Answer what Tokyo asked."""
    planner.waits_at(f"/cases/{number}/questions", QUESTION)
    planner.page.locator("article textarea").fill(ANSWER)
    planner.looks("12-question-arrived")
    planner.presses(case.SEND_ANSWER)
    planner.is_told("answered")
    planner.looks("13-answer")


def approves_all_but(customs: Desk, number: str, vehicle: str) -> None:
    """Prepare an approval of everything but one vehicle, under a condition."""
    customs.goes(f"/cases/{number}/approvals")
    customs.looks("15-approvals")
    customs.page.locator("tr", has_text=vehicle).locator('input[name="part"]').check()
    customs.page.locator('input[name="choose"][value="all"]').check()
    customs.page.locator('input[name="verdict"][value="approve"]').check()
    customs.opens(approvals.WITH_CONDITIONS)
    customs.page.locator("#text").fill(CONDITION)
    customs.presses(approvals.LOOK_OVER)
    customs.reads(approvals.REVIEW)
    customs.reads(CONDITION)
    customs.looks("16-looked-over")
    customs.proves()
    customs.presses(approvals.PREPARE)
    customs.is_told("prepared")
    customs.reads(approvals.NOT_YOU)
    customs.looks("17-prepared")


def confirms(second: Desk, number: str) -> None:
    """Confirm as a second person, who has to prove first who it is."""
    second.goes("/")
    second.looks("18-to-confirm")
    second.goes(f"/cases/{number}/approvals")
    second.presses(approvals.CONFIRM)
    second.looks("19-again")
    second.page.locator("#passkey button").click()
    second.reads(approvals.TO_CONFIRM)
    second.presses(approvals.CONFIRM)
    second.is_told("confirmed")
    second.looks("20-confirmed")


def stands(customs: Desk, number: str, stand: str) -> list[str]:
    """Return the parts that stand so with customs: of each the word that tells it from the others."""
    customs.goes(f"/cases/{number}/approvals?with={stand}")
    labels = customs.page.locator("tr[data-row] th").all_inner_texts()
    known = ("Laptop", *VEHICLES, ANOTHER)
    found = [next(each for each in known if each in label) for label in labels]
    return sorted(found, key=known.index)


def swaps(planner: Desk, number: str, vehicle: str) -> None:
    """Send another vehicle in the place of one that was approved."""
    planner.waits_at(f"/cases/{number}/materiel", vehicle)
    planner.looks("21-materiel")
    planner.follows(vehicle)
    planner.follows(case.CHANGE_PART)
    planner.page.locator('input[name="way"][value="replaced"]').check()
    label = planner.field("label")
    label.fill(label.input_value().replace(vehicle, ANOTHER))
    planner.presses(changing.LOOK_OVER)
    planner.reads(changing.REVIEW)
    planner.looks("22-change")
    planner.presses(changing.SEND)
    planner.is_told("changed")
    planner.looks("23-changed")


def verifies(auditor: Desk) -> None:
    """Have everything hashed again."""
    auditor.goes("/audit")
    auditor.looks("25-audit")
    auditor.presses(audit.VERIFY)
    auditor.reads(auditor.words(audit.SOUND).partition("{")[0])
    auditor.looks("26-verified")


def nothing_of_londons_own_is_in_tokyo(nodes: TwoNodes, desks: list[Desk], title: str) -> None:
    """Find no word of London's own in any file of Tokyo's, in its log, or on any page that was looked at."""
    pages = "".join(page for desk in desks for page in desk.seen)
    kept = kept_by(nodes.jp.data) + nodes.jp.log.read_bytes() + pages.encode()
    assert title in pages, "the pages that were looked at hold what London did send"
    assert [each for each in CANARIES if each.encode() in kept] == []
