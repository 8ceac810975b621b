"""What people do on the pages of a case: ask, decide in bulk with exceptions, confirm, look; by keyboard and without script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.web.conftest import WebNode, findings

pytestmark = pytest.mark.browser

Opens = Callable[..., Page]


def test_an_office_approves_all_but_the_exceptions_and_a_second_person_confirms(
    fresh_tokyo: WebNode, opens: Opens, axe: str
) -> None:
    page = opens(fresh_tokyo, "police-1", "/cases/NUMBER/approvals?kind=vehicle", "en")
    assert "11 of 11" in page.locator(".rows__count").inner_text()

    page.locator("[data-row] input[type=checkbox]").nth(0).check()
    page.locator("[data-row] input[type=checkbox]").nth(2).check()
    page.check("input[name=choose][value=all]")
    page.check("input[name=verdict][value=approve]")
    page.get_by_text("Under conditions, or until a day").click()
    page.fill("#ends", "2023-11-26")
    page.fill("#places", "Camp Soumagahara")
    page.get_by_role("button", name="Look it over").click()

    review = page.locator(".card--review").inner_text()
    assert "9 parts" in review
    assert "Taken out" in review
    assert "to Sun 26 Nov 2023; at Camp Soumagahara" in review
    assert findings(page, axe) == []
    page.get_by_role("button", name="Prepare for the second person").click()
    assert "Prepared. It takes effect when a second person" in page.locator(".notice").first.inner_text()
    assert "another person of your office confirms" in page.locator("#confirm").inner_text()
    assert "waiting 213" in _stands(page, "police")

    other = opens(fresh_tokyo, "police-2", "/", "en")
    other.get_by_role("link", name="Look at it and confirm").click()
    other.get_by_role("button", name="Confirm as second person").click()

    assert "It has taken effect" in other.locator(".notice").first.inner_text()
    assert "approved 9" in _stands(other, "police")
    assert "waiting 204" in _stands(other, "police")


def test_what_is_ticked_is_kept_from_page_to_page(tokyo: WebNode, opens: Opens) -> None:
    page = opens(tokyo, "police-1", "/cases/NUMBER/approvals?kind=arms", "en")
    page.locator("[data-row] input[type=checkbox]").nth(1).check()
    page.get_by_role("button", name="Show page 2").click()
    page.locator("[data-row] input[type=checkbox]").nth(0).check()
    page.check("input[name=verdict][value=object]")
    page.locator(".decide summary").nth(1).click()
    page.fill("#reason", "Held for inspection.")
    page.get_by_role("button", name="Look it over").click()

    assert "2 parts" in page.locator(".card--review").inner_text()


def test_a_form_says_at_its_fields_what_is_wanted_in_both_languages(
    tokyo: WebNode, opens: Opens, axe: str
) -> None:
    page = opens(tokyo, "customs-1", "/cases/NUMBER/approvals", "ja")

    page.check("input[name=verdict][value=refuse]")
    page.get_by_role("button", name="内容を確認する").click()

    summary = page.locator(".govuk-error-summary").inner_text()
    assert "理由を入力してください。両国が閲覧します" in summary
    assert "Give the reason: both States will read it" in summary
    assert "No part is chosen" in summary
    assert page.locator("#reason").get_attribute("aria-describedby") == "reason-hint reason-error"
    assert findings(page, axe) == []


def test_the_one_who_prepared_is_not_offered_to_confirm(tokyo: WebNode, opens: Opens) -> None:
    page = opens(tokyo, "customs-1", "/cases/NUMBER/approvals", "en")

    assert page.locator("#confirm").is_visible()
    assert page.get_by_role("button", name="Confirm as second person").count() == 0


def test_a_question_is_asked_and_stands_on_the_page(fresh_tokyo: WebNode, opens: Opens) -> None:
    page = opens(fresh_tokyo, "immigration-1", "/cases/NUMBER/questions", "ja")
    page.select_option("#office", "unit")
    page.fill("#text", "到着の便名を教えてください。")
    page.get_by_role("button", name="質問を送る").click()

    assert "質問を送信しました。" in page.locator(".notice").inner_text()
    assert "到着の便名を教えてください。" in page.locator(".question").first.inner_text()


def test_everything_works_without_script(tokyo: WebNode, opens: Opens) -> None:
    page = opens(tokyo, "defence-1", "/cases/NUMBER/people", "en", script=False)

    page.fill("#find", "ｇｒｉｍｍｏｓｓ")
    page.get_by_role("button", name="Show").click()
    names = page.locator("tbody th").all_inner_texts()
    assert names
    assert all("Grimmoss" in name for name in names)

    page.get_by_role("link", name=names[0]).first.click()
    assert names[0] in page.locator("h2").first.inner_text()


def test_a_case_is_read_by_keyboard_alone(tokyo: WebNode, opens: Opens) -> None:
    page = opens(tokyo, "police-1", "/", "en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "govuk-skip-link"
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/approvals")

    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-box"
    page.keyboard.press("Escape")
    first = page.locator("tbody [data-row]").first
    page.locator("tbody input[type=checkbox]").first.focus()
    page.keyboard.press("x")
    assert first.locator("input").is_checked()
    page.keyboard.press("j")
    assert "is-here" in (page.locator("tbody [data-row]").nth(1).get_attribute("class") or "")
    page.keyboard.press("?")
    assert page.locator("#keys").get_attribute("open") is not None


def test_an_office_that_decides_nothing_about_persons_reads_how_many_and_not_who(
    tokyo: WebNode, opens: Opens
) -> None:
    page = opens(tokyo, "explosives_safety-1", "/cases/NUMBER/people", "en")

    text = page.locator("main").inner_text()
    assert "decides nothing about persons and is shown counts only" in text
    assert "200" in page.locator(".figure").inner_text()
    assert page.locator("table").count() == 0
    for path in (
        "",
        "/differences?since=0&until=1",
        "/history?all=1",
        "/questions",
        "/documents",
        "/missing",
        "/parts",
    ):
        page.goto(tokyo.url(f"/cases/NUMBER{path}"))
        assert "Grimmoss" not in page.content(), path
    answered = page.request.get(tokyo.url("/cases/NUMBER/documents/determination"))
    assert (answered.status, "Grimmoss" in answered.text()) == (403, False)
    lists = page.request.get(tokyo.url("/cases/NUMBER/people?format=tsv"))
    assert "Grimmoss" not in lists.text()


def test_who_is_not_signed_in_is_sent_to_sign_in_and_comes_back(tokyo: WebNode, opens: Opens) -> None:
    page = opens(tokyo, "", "/cases/NUMBER/missing")

    assert page.url.startswith(tokyo.url("/sign-in?next=/cases/"))


def test_a_slip_in_a_case_number_is_told_with_the_group_to_read_again(tokyo: WebNode, opens: Opens) -> None:
    wrong = tokyo.number[:4] + ("7" if tokyo.number[4] != "7" else "9") + tokyo.number[5:]
    page = opens(tokyo, "police-1", f"/cases/{wrong}", "en")

    assert "this case number does not check" in page.locator("main").inner_text()


def test_a_list_is_taken_to_a_spreadsheet_whole_and_makes_no_formula(tokyo: WebNode, opens: Opens) -> None:
    page = opens(tokyo, "customs-1", "/cases/NUMBER", "en")

    text = page.request.get(tokyo.url("/cases/NUMBER/materiel?format=tsv&lang=en")).text()

    lines = text.removeprefix("\ufeff").split("\r\n")
    assert lines[0].startswith("name or description\tkind\tagreement\toffices\t")
    assert len(lines) == 1 + 231 + 1
    assert not any(line.startswith(("=", "+", "-", "@")) for line in lines)


def test_a_form_that_is_sent_twice_is_carried_out_once(fresh_tokyo: WebNode, opens: Opens) -> None:
    page = opens(fresh_tokyo, "defence-1", "/cases/NUMBER/questions", "en", script=False)
    form = {
        name: page.locator(f"#ask input[name={name}]").get_attribute("value")
        for name in ("csrfmiddlewaretoken", "asked")
    } | {"office": "unit", "text": "Once only?", "lang": "en", "part": ""}

    for _ in range(2):
        answered = page.request.post(
            fresh_tokyo.url("/cases/NUMBER/questions"), form=form, headers={"Referer": fresh_tokyo.url("/")}
        )
        assert answered.status == 200

    page.reload()
    assert page.get_by_text("Once only?", exact=True).count() == 1


def test_a_page_says_by_itself_that_somebody_changed_the_case(fresh_tokyo: WebNode, opens: Opens) -> None:
    waiting = opens(fresh_tokyo, "customs-2", "/cases/NUMBER", "en")
    with waiting.expect_response("**/live/changes"):
        waiting.reload()
    page = opens(fresh_tokyo, "police-1", "/cases/NUMBER/questions", "en")
    page.select_option("#office", "unit")
    page.fill("#text", "Is the route agreed?")
    page.get_by_role("button", name="Send the question").click()

    told = waiting.locator("#changed")
    told.get_by_role("link").wait_for()
    assert told.inner_text().strip() == "Something has changed since this page was made. Show it"


def test_one_vehicle_is_replaced_and_only_it_goes_round_again(
    fresh_london: WebNode, opens: Opens, axe: str
) -> None:
    page = opens(fresh_london, "unit-1", "/cases/NUMBER/materiel?kind=vehicle&find=AA+02", "en")
    page.get_by_role("link", name="Light utility vehicle (EX 11 AA 02)").click()
    page.get_by_role("link", name="Change, replace or leave out").click()

    page.get_by_role("button", name="Look it over").click()
    assert "Say what happens to it" in page.locator(".govuk-error-summary").inner_text()
    page.check("input[name=way][value=replaced]")
    page.fill("#label", "Light utility vehicle (EX 11 AA 99)")
    page.get_by_role("button", name="Look it over").click()
    assert "EX 11 AA 99" in page.locator(".card--review").inner_text()
    assert findings(page, axe) == []
    page.get_by_role("button", name="Send the change").click()

    assert "Only it goes round again" in page.locator(".notice").first.inner_text()
    page.goto(fresh_london.url("/cases/NUMBER/approvals"))
    assert "approved 150" in _stands(page, "immigration")
    page.goto(fresh_london.url("/cases/NUMBER/differences?since=2&until=3"))
    text = page.locator("main").inner_text()
    assert "EX 11 AA 99" in text
    assert "EX 11 AA 02" in text


def test_data_of_many_people_leaves_only_after_two_persons_said_so(
    fresh_london: WebNode, opens: Opens, axe: str
) -> None:
    address = "/cases/NUMBER/people?format=tsv"
    page = opens(fresh_london, "defence-1", address, "en")
    assert "data of 200 people" in page.locator("main").inner_text()
    assert findings(page, axe) == []
    page.fill("#reason", "Seats on the bus.")
    page.get_by_role("button", name="Prepare for the second person").click()
    assert "Prepared" in page.locator(".notice").first.inner_text()
    answered = page.request.get(fresh_london.url(address))
    assert "text/html" in answered.headers["content-type"]

    other = opens(fresh_london, "defence-2", "/cases/NUMBER/approvals", "en")
    other.get_by_role("button", name="Confirm as second person").click()

    taken = other.request.get(fresh_london.url(address + "&lang=en"))
    assert taken.headers["content-type"] == "text/tab-separated-values; charset=utf-8"
    assert len(taken.text().split("\r\n")) == 1 + 200 + 1


def _stands(page: Page, office: str) -> str:
    line = page.locator(".stands li").filter(has_text=office)
    return " ".join(line.inner_text().split())
