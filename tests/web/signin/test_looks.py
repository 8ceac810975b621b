"""The pages of signing in, looked at by axe in a real browser: both languages, and as narrow as a telephone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser

from warifu.parties import GB

pytestmark = pytest.mark.browser

RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(
    (found) => found.id + " " + found.nodes.map((node) => node.html).join(" | ")
)"""
SHOTS = os.environ.get("WARIFU_SHOTS", "")


@pytest.mark.parametrize("lang", ["en", "ja"])
@pytest.mark.parametrize("width", [1280, 360])
def test_no_page_has_a_finding_and_none_is_wider_than_the_window(  # noqa: PLR0917  (what a browser needs)
    browser: Browser, axe, node, address, lang, width
):
    from warifu.server.people.demonstration import enter_made_up

    with override_settings(WARIFU_DEMO=True):
        enter_made_up(GB, at=node.clock.at)
        context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
        page = context.new_page()
        found = {}

        def look(name: str, path: str) -> None:
            page.goto(f"{address}{path}{'&' if '?' in path else '?'}lang={lang}")
            page.add_script_tag(content=axe)
            wider = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            found[name] = page.evaluate(RUN) + (["wider than the window"] if wider else [])
            if SHOTS:
                page.screenshot(path=Path(SHOTS) / f"{name}-{lang}-{width}.png", full_page=True)

        look("sign-in", "/sign-in?next=/sign-in/you")
        look("invitation", "/sign-in/invitation")
        page.goto(f"{address}/sign-in?next=/sign-in/you&lang={lang}")
        page.locator("button[name=person]").first.click()
        look("you", "/sign-in/you")
        look("again", "/sign-in/again?next=/sign-in/you")
        look("why", "/why?case=GB-1")
        context.close()

    assert {name: findings for name, findings in found.items() if findings} == {}
    assert len(found) == 5
