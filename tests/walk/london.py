"""What London's planner does of a case: from a list to what was sent, an answer, another vehicle."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.walk.desk import WITHIN_MS, Desk
from tests.walk.planners_list import CANARIES, NO_DAY
from warifu.parties import JP, state_names
from warifu.rules.wording import Text
from warifu.web.words import case, changing, new

ANSWER = "All three are landed at Yokohama."
CORRECTED = "2027-11-26"


def plans(planner: Desk, path: Path, title: str) -> str:
    """Go from a list to a case that was sent; return its number."""
    planner.looks("00-today")
    planner.goes("/new")
    planner.looks("01-new")
    planner.hands.hand_in(planner.page.locator("#file"), path)
    planner.presses(new.READ_IT)
    expect(planner.page.locator(".excerpt__here").first).to_have_text(NO_DAY, timeout=WITHIN_MS)
    planner.looks("02-problem")
    planner.writes("cell Activity!B6", CORRECTED)
    planner.presses(new.READ_AGAIN)
    planner.reads(new.ALL_READ)
    planner.looks("03-corrected")
    planner.presses(new.TAKE_OVER)
    expect(planner.field("title_en")).to_have_value(title, timeout=WITHIN_MS)
    assert planner.field("ends").input_value() == CORRECTED
    planner.writes("title_ja", f"共同研究（{title}）")
    planner.looks("04-activity")
    planner.presses(new.KEEP)
    planner.reads(new.LISTED)
    planner.looks("05-lines")
    planner.presses(new.GO_TO_PREVIEW)
    planner.reads(new.STAYS_HERE)
    planner.looks("06-preview")
    assert not [each for each in CANARIES if each in planner.seen[-1]]
    planner.presses(planner.words(new.SEND).format(state=planner.words(Text(*state_names(JP)))))
    planner.is_told("sent")
    planner.looks("07-sent")
    return planner.page.locator(".case-number").first.inner_text()


def answers(planner: Desk, number: str, question: str) -> None:
    """Answer what Tokyo asked."""
    planner.waits_at(f"/cases/{number}/questions", question)
    planner.hands.write(planner.page.locator("article textarea"), ANSWER)
    planner.hands.tick(planner.page.locator('article input[name="lang"][value="en"]'))
    planner.looks("12-question-arrived")
    planner.presses(case.SEND_ANSWER)
    planner.is_told("answered")
    planner.looks("13-answer")


def swaps(planner: Desk, number: str, vehicle: str, another: str) -> None:
    """Send another vehicle in the place of one that was approved."""
    planner.waits_at(f"/cases/{number}/materiel", vehicle)
    planner.looks("21-materiel")
    planner.follows(vehicle)
    planner.reads(case.PART_ANSWERS)
    planner.looks("21b-part")
    planner.follows(case.CHANGE_PART)
    planner.ticks("way", "replaced")
    planner.writes("label", planner.field("label").input_value().replace(vehicle, another))
    planner.presses(changing.LOOK_OVER)
    planner.reads(changing.REVIEW)
    planner.looks("22-change")
    planner.presses(changing.SEND)
    planner.is_told("changed")
    planner.looks("23-changed")
