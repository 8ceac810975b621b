"""The report page in a real browser: both languages, phone width, paper, keyboard, accessibility."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
WIDTHS = {"desktop": 1280, "phone": 360}


VIEWS = [(language, width) for language in ("en", "ja") for width in WIDTHS]


@pytest.fixture(params=VIEWS, ids="-".join)
def view(request: pytest.FixtureRequest, browser: Browser, report_url: str) -> Iterator[Page]:
    yield from _viewed(browser, report_url, *request.param)


@pytest.fixture(params=VIEWS, ids="-".join)
def small(request: pytest.FixtureRequest, browser: Browser, small_url: str) -> Iterator[Page]:
    yield from _viewed(browser, small_url, *request.param)


def _viewed(browser: Browser, url: str, language: str, width: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": WIDTHS[width], "height": 900})
    page.goto(url)
    page.check(f"#lang-{language}")
    yield page
    page.close()


@pytest.fixture
def english(browser: Browser, report_url: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(report_url)
    yield page
    page.close()


def test_axe_finds_nothing(small: Page, axe: str) -> None:
    small.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")

    assert violations(small, axe) == []


def test_axe_finds_nothing_on_a_long_page_either(english: Page, axe: str) -> None:
    assert violations(english, axe) == []


def violations(page: Page, axe: str) -> list[tuple[str, str]]:
    page.evaluate(axe + ";0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert len(found["passes"]) > 15
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]]


def test_nothing_is_wider_than_the_screen(view: Page) -> None:
    assert view.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_one_language_is_shown_at_a_time(english: Page) -> None:
    assert english.locator("#open").inner_text() == "What is missing, by when, who must act"

    english.check("#lang-ja")

    assert english.locator("#open").inner_text() == "不足事項・期限・対応者"


def test_the_language_is_switched_and_a_trace_opened_by_keyboard_alone(english: Page) -> None:
    english.keyboard.press("Tab")
    english.keyboard.press("Tab")
    english.keyboard.press("ArrowRight")
    assert english.locator("#lang-ja").is_checked()

    english.locator("summary").first.focus()
    english.keyboard.press("Enter")

    assert english.locator("details").first.get_attribute("open") is not None


def test_asks_nothing_of_any_server(browser: Browser, report_url: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(report_url)

    assert asked == [report_url]
    page.close()


def test_works_without_script(browser: Browser, report_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(report_url)

    page.check("#lang-ja")

    assert page.locator("#reasons").inner_text() == "理由（重複なし）"
    context.close()


@pytest.mark.parametrize("language", ["en", "ja"])
def test_prints_on_a4_with_page_numbers_and_nothing_cut(english: Page, tmp_path: Path, language: str) -> None:
    english.check(f"#lang-{language}")
    path = tmp_path / "report.pdf"

    english.pdf(path=str(path), prefer_css_page_size=True)

    about = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "A4" in about
    assert "Vigilant Isles 23" in text
    assert "1 / " in text
    assert ("不足事項・期限・対応者" in text) is (language == "ja")
