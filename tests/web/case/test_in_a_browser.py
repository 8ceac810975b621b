"""The pages that act on a case, in a real Chromium: no finding of axe-core, no page wider than a phone, typing kept by itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import WebNode, findings, latin_words

pytestmark = pytest.mark.browser

Opens = Callable[..., Page]
PAGES = {
    "account": "/cases/NUMBER/account",
    "terms": "/cases/NUMBER/terms",
    "offices": "/cases/NUMBER/offices",
    "standing": "/standing",
}


@pytest.mark.parametrize("width", ["desktop", "phone"])
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(  # noqa: PLR0917
    tokyo: WebNode, opens: Opens, axe: str, path: str, language: str, width: str
) -> None:
    who = "customs-1" if "account" in path else "defence-1"
    page = opens(tokyo, who, path, language, width)

    assert page.locator("main form").count() >= 1
    assert findings(page, axe) == []  # with every form unfolded
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("path", ["/cases/NUMBER/account", "/standing"])
def test_what_is_wrong_is_announced_and_leads_to_its_field(
    tokyo: WebNode, opens: Opens, axe: str, path: str
) -> None:
    page = opens(tokyo, "customs-1", path, "ja", "phone", script=False)
    form = page.locator("main details.act").first
    form.locator("summary").first.click()
    form.locator("button").first.click()

    summary = page.locator(".govuk-error-summary")
    assert summary.locator("a").count() >= 2
    target = summary.locator("a").first.get_attribute("href")
    assert target is not None
    assert page.locator(target).first.is_visible()
    assert page.locator(f"{target}-error").count() == 1


@pytest.mark.parametrize("width", ["desktop", "phone"])
def test_a_part_is_objected_to_by_an_office_that_does_not_decide_over_it(
    tokyo: WebNode, opens: Opens, axe: str, width: str
) -> None:
    page = opens(tokyo, "police-1", "/cases/NUMBER/materiel?kind=equipment", "ja", width)
    page.locator("[data-row] th a").first.click()

    page.locator("#object > summary").click()
    page.locator("#object button").click()

    assert "理由を入力してください" in page.locator("#object-reason-error").inner_text()
    assert findings(page, axe) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_japanese_pages_hold_no_english_but_names(tokyo: WebNode, opens: Opens) -> None:
    for path in PAGES.values():
        page = opens(tokyo, "defence-2", path, "ja")
        page.evaluate("document.querySelectorAll('[lang=en], option, .languages').forEach(e => e.remove())")
        text = page.locator("main").inner_text()
        assert latin_words(text) == [], path


def test_what_is_typed_is_kept_by_itself(fresh_tokyo: WebNode, opens: Opens) -> None:
    page = opens(fresh_tokyo, "police-1", "/cases/NUMBER/questions", "ja")
    page.locator("#ask textarea").press_sequentially("橋の耐荷重は")
    expect(page.locator("[data-kept]")).to_contain_text("下書きを保存しました", timeout=60_000)

    again = opens(fresh_tokyo, "police-1", "/cases/NUMBER/questions", "ja", script=False)

    assert again.locator("#ask textarea").input_value() == "橋の耐荷重は"


def test_the_gate_says_what_does_not_fit_together_at_any_width_in_both_languages(
    fresh_tokyo: WebNode, opens: Opens, axe: str
) -> None:
    page = opens(fresh_tokyo, "border-1", "/cases/NUMBER/gate", "en")
    assert page.evaluate(_BRINGS_HOME, [fresh_tokyo.number, _token(page)]) == 201

    for language, said in (
        ("en", "admitted on 2 devices: GB 4711"),
        ("ja", "2台の端末で入域を認められました"),
    ):
        for width in ("desktop", "phone"):
            page = opens(fresh_tokyo, "border-1", "/cases/NUMBER/gate", language, width)
            assert said in page.locator("[data-finding=twice]").inner_text()
            assert page.locator("[data-finding=copied]").count() == 1
            assert page.locator("#scans tbody tr").count() == 4
            assert findings(page, axe) == []
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
            brief = opens(fresh_tokyo, "border-1", "/cases/NUMBER", language, width)
            assert brief.locator(".notice a").get_attribute("href").endswith("/gate")
            assert findings(brief, axe) == []


def _token(page: Page) -> str:
    return next(each["value"] for each in page.context.cookies() if each["name"].endswith("-form"))


_BRINGS_HOME = """async ([number, token]) => {
    const cases = (await (await fetch('/api/v1/cases')).json()).cases
    const scan = (device, counter, permit, colour, reasons) => ({signature: '00', scan: {
        device, counter, previous: '', at: `2023-11-10T0${counter}:30:00Z`, place: 'Yokosuka', code: 'a'.repeat(64),
        issuer: 'GB', permit, single_use: true, colour, reasons, supervisor: null}})
    const scans = [scan('lane-1', 1, '4711', 'green', []), scan('lane-1', 2, '4712', 'red', ['revoked']),
        scan('lane-1', 2, '4713', 'amber', ['pack-old']), scan('lane-2', 1, '4711', 'green', [])]
    const answer = await fetch('/api/v1/commands/RecordScans', {method: 'POST',
        headers: {'content-type': 'application/json', 'idempotency-key': 'made-up', 'x-csrftoken': token},
        body: JSON.stringify({case: cases.find(each => each.number === number).case, scans})})
    return answer.status
}"""
