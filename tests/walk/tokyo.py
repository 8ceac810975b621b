"""What Tokyo's offices do of a case: they ask, approve in part under a condition, confirm, see what stands how, verify."""

from __future__ import annotations

from tests.walk.desk import Desk
from warifu.web.words import approvals, audit, case, signin

QUESTION = "車両の陸揚げ港はどこですか。"
CONDITION = "到着の前日までに登録番号を確認すること。"
UNTIL = "2027-12-10"


def asks(customs: Desk, number: str) -> None:
    """Ask London's unit about the case."""
    customs.follows(case.QUESTIONS)
    customs.hands.choose(customs.field("office"), "unit")
    customs.hands.write(customs.page.locator("#ask textarea"), QUESTION)
    customs.hands.tick(customs.page.locator('#ask input[name="lang"][value="ja"]'))
    customs.looks("11-question")
    customs.presses(case.SEND_QUESTION)
    customs.is_told("asked")
    assert f"/cases/{number}/questions" in customs.page.url


def approves(reviewer: Desk, number: str, but: str = "") -> None:
    """Prepare an approval of everything, or of everything but one thing and under a condition."""
    reviewer.goes(f"/cases/{number}/approvals")
    reviewer.looks("15-approvals")
    if but:
        reviewer.hands.tick(reviewer.page.locator("tr", has_text=but).locator('input[name="part"]'))
    reviewer.ticks("choose", "all")
    reviewer.ticks("verdict", "approve")
    if but:
        reviewer.opens(approvals.WITH_CONDITIONS)
        reviewer.writes("text", CONDITION)
        reviewer.writes("until", UNTIL)
    reviewer.presses(approvals.LOOK_OVER)
    reviewer.reads(approvals.REVIEW)
    if but:
        reviewer.reads(CONDITION)
    reviewer.looks("16-looked-over")
    reviewer.proves()
    reviewer.presses(approvals.PREPARE)
    reviewer.is_told("prepared")
    reviewer.reads(approvals.NOT_YOU)
    reviewer.looks("17-prepared")


def confirms(second: Desk, number: str) -> None:
    """Confirm as a second person, who has to prove first who it is."""
    second.goes("/")
    second.looks("18-to-confirm")
    second.goes(f"/cases/{number}/approvals")
    second.presses(approvals.CONFIRM)
    second.reads(signin.AGAIN)
    second.looks("19-again")
    second.hands.press(second.page.locator("#passkey button"))
    second.reads(approvals.TO_CONFIRM)
    second.presses(approvals.CONFIRM)
    second.is_told("confirmed")
    second.looks("20-confirmed")


def labels(reviewer: Desk, number: str, stand: str) -> list[str]:
    """Return the labels of the parts that stand so with an office."""
    reviewer.goes(f"/cases/{number}/approvals?with={stand}")
    return reviewer.page.locator("tr[data-row] th").all_inner_texts()


def verifies(auditor: Desk) -> None:
    """Have everything hashed again."""
    auditor.goes("/audit")
    auditor.looks("25-audit")
    auditor.presses(audit.VERIFY)
    auditor.reads(auditor.words(audit.SOUND).partition("{")[0])
    auditor.looks("26-verified")
