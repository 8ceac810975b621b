"""Every page of a case, and Today: no finding of axe-core, in both languages, wide and narrow, with and without script."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.web.conftest import WebNode, findings

pytestmark = pytest.mark.browser

PAGES = {
    "today": "/",
    "cases": "/cases",
    "brief": "/cases/NUMBER",
    "people": "/cases/NUMBER/people",
    "materiel": "/cases/NUMBER/materiel?kind=arms&sort=-law",
    "places": "/cases/NUMBER/places",
    "missing": "/cases/NUMBER/missing",
    "determinations": "/cases/NUMBER/determinations",
    "questions": "/cases/NUMBER/questions",
    "approvals": "/cases/NUMBER/approvals",
    "differences": "/cases/NUMBER/differences",
    "timeline": "/cases/NUMBER/timeline",
    "history": "/cases/NUMBER/history?all=1",
    "documents": "/cases/NUMBER/documents",
    "ledger": "/cases/NUMBER/ledger",
    "not there": "/cases/GB-2222-2222-22",
}
LANGUAGES = ("en", "ja")

Opens = Callable[..., Page]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing(tokyo: WebNode, opens: Opens, axe: str, path: str, language: str) -> None:
    page = opens(tokyo, "defence-2", path, language)

    assert findings(page, axe) == []


@pytest.mark.parametrize("path", ["/", "/cases/NUMBER", "/cases/NUMBER/people", "/cases/NUMBER/approvals"])
def test_axe_finds_nothing_on_a_phone(tokyo: WebNode, opens: Opens, axe: str, path: str) -> None:
    page = opens(tokyo, "customs-2", path, "ja", "phone")

    assert findings(page, axe) == []


@pytest.mark.parametrize("path", ["/", "/cases/NUMBER", "/cases/NUMBER/determinations"])
def test_axe_finds_nothing_in_the_dark(tokyo: WebNode, opens: Opens, axe: str, path: str) -> None:
    page = opens(tokyo, "counsel-1", path)
    page.emulate_media(color_scheme="dark")

    assert findings(page, axe) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_is_wider_than_a_phone(tokyo: WebNode, opens: Opens, path: str, language: str) -> None:
    page = opens(tokyo, "customs-2", path, language, "phone")

    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_no_page_breaks_the_rules_it_gives_the_browser(tokyo: WebNode, opens: Opens, path: str) -> None:
    page = opens(tokyo, "immigration-1", "/")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    outside: list[str] = []
    page.on("request", lambda asked: outside.append(asked.url) if str(tokyo.port) not in asked.url else None)

    page.goto(tokyo.url(path))

    assert outside == []
    assert [each for each in said if "Content Security Policy" in each or "Error" in each] == []


def test_the_language_is_switched_anywhere_and_stays(tokyo: WebNode, opens: Opens) -> None:
    page = opens(tokyo, "defence-1", "/cases/NUMBER/missing")
    assert page.locator("h1").inner_text().startswith("ヴィジラント・アイルズ23")  # the person's own language

    page.get_by_role("link", name="English").click()
    assert page.locator("h1").inner_text().startswith("Vigilant Isles 23")

    page.goto(tokyo.url("/"))
    assert page.locator("h1").inner_text().startswith("Today")


def test_both_states_read_a_record_s_name_in_both_languages(tokyo: WebNode, opens: Opens) -> None:
    page = opens(tokyo, "defence-1", "/cases/NUMBER?lang=en")

    assert page.locator("h1").inner_text() == "Vigilant Isles 23 ヴィジラント・アイルズ23"


def test_every_page_says_that_it_is_a_demonstration_and_how_it_is_marked(
    tokyo: WebNode, opens: Opens
) -> None:
    page = opens(tokyo, "defence-1", "/cases/NUMBER/ledger?lang=en")

    assert "all people and goods here are made up" in page.locator(".demo-banner").inner_text()
    assert page.locator(".marking").count() == 2


def test_a_node_of_another_state_shows_the_same_case_by_the_same_code(
    london: WebNode, tokyo: WebNode, opens: Opens
) -> None:
    assert london.number == tokyo.number
    codes = [
        opens(node, "defence-1", "/cases/NUMBER/ledger").locator(".code--large").inner_text()
        for node in (london, tokyo)
    ]

    assert codes[0] == codes[1]


def test_prints_on_a4_with_the_marking_and_page_numbers(tokyo: WebNode, opens: Opens, tmp_path) -> None:
    page = opens(tokyo, "defence-1", "/cases/NUMBER?lang=en")
    path = tmp_path / "brief.pdf"
    page.pdf(path=str(path), prefer_css_page_size=True)

    about = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "A4" in about
    assert tokyo.number in text
    assert "OFFICIAL USE" in text
    assert re.search(r"1 ?/ ?\d", text)
    assert "Choose columns" not in text
