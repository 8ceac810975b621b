"""Somebody before a screen: signed in by the demonstration, pressing buttons by their names, looking at pages."""

from __future__ import annotations

import os
import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, expect

from tests.server.two_nodes import ROOT, NodeProcess, until
from tests.web.conftest import WIDTHS, findings
from warifu.casework.actors import StateOffice
from warifu.parties import JP
from warifu.rules.wording import Language, Text
from warifu.web.words import acting, signin

SHOTS = ROOT / "build" / "walk" if os.environ.get("WARIFU_SHOTS") else None
WITHIN_MS = 120_000
"""No measure of anything: what hangs on a busy machine is given up after it."""


class Desk:
    """A person of an office of one State, before a screen of a width."""

    def __init__(
        self, browser: Browser, axe: str, node: NodeProcess, who: tuple[str, int], width: str
    ) -> None:
        self.node, self.width, self.axe = node, width, axe
        self.language = Language.JA if node.state == JP else Language.EN
        self.context = browser.new_context(viewport={"width": WIDTHS[width], "height": 900}, locale="en")
        self.context.set_default_timeout(WITHIN_MS)
        self.page = self.context.new_page()
        self.seen: list[str] = []
        office, number = who
        self.office = office
        self.name = self._sign_in(StateOffice(office), number)

    def _sign_in(self, office: StateOffice, number: int) -> str:
        self.goes("/sign-in?lang=en")
        says = f"{office.word.en[0].upper()}{office.word.en[1:]}"
        row = self.page.locator("main dl > div").filter(has=self.page.get_by_text(says, exact=True))
        person = row.locator('button[name="person"]').nth(number)
        name = person.inner_text()
        person.click()
        self.page.wait_for_url(f"{self.node.web}/")
        self.goes(f"/?lang={self.language.value}")
        expect(self.page.locator("html")).to_have_attribute("lang", self.language.value, timeout=WITHIN_MS)
        expect(self.page.locator("details.who summary")).to_contain_text(name, timeout=WITHIN_MS)
        return name

    def goes(self, path: str) -> None:
        """Open an address of the node."""
        self.page.goto(self.node.web + path)

    def words(self, text: Text) -> str:
        """Return words in the language that the person reads."""
        return text.to(self.language)

    def presses(self, text: Text | str) -> None:
        """Press the button of a name."""
        name = text if isinstance(text, str) else self.words(text)
        self.page.get_by_role("button", name=name, exact=True).first.click()

    def follows(self, text: Text | str) -> None:
        """Follow the link of a name."""
        name = text if isinstance(text, str) else self.words(text)
        self.page.get_by_role("link", name=name).first.click()

    def field(self, name: str) -> Locator:
        """Return the field of a name."""
        return self.page.locator(f'main [name="{name}"]').first

    def opens(self, text: Text) -> None:
        """Open what is folded under a name."""
        self.page.locator("summary", has_text=self.words(text)).first.click()

    def reads(self, text: Text | str) -> None:
        """See words on the page."""
        name = text if isinstance(text, str) else self.words(text)
        expect(self.page.locator("main")).to_contain_text(name, timeout=WITHIN_MS)

    def is_told(self, done: str) -> None:
        """See what the page says was done."""
        self.reads(acting.DONE[done])

    def waits_at(self, path: str, words: str) -> None:
        """Open a page again and again until it says something: what the other State sent is on its way."""

        def is_there() -> bool:
            self.goes(path)
            return words in self.page.locator("main").inner_text()

        until(is_there, what=f"{words!r} at {path}")

    def proves(self) -> None:
        """Prove again who one is, on a page of its own, and come back."""
        with self.context.expect_page() as opened:
            self.follows(acting.PROVE)
        again = opened.value
        again.get_by_role("button", name=self.words(signin.AGAIN_DEMO)).click()
        again.wait_for_url(re.compile("/approvals"))
        again.close()

    def looks(self, step: str) -> None:
        """Look at the page: nothing that axe-core finds, nothing wider than the screen; a picture where one is wanted."""
        self.seen.append(self.page.content())
        if SHOTS is not None:
            SHOTS.mkdir(parents=True, exist_ok=True)
            path = SHOTS / f"{step}-{self.node.state.lower()}-{self.office}-{self.width}.png"
            self.page.screenshot(path=str(path), full_page=True)
        folded = (
            "document.querySelectorAll('main details:not([open])').forEach(one => one.dataset.folded = 1)"
        )
        self.page.evaluate(folded)
        assert findings(self.page, self.axe) == [], step
        self.page.evaluate(
            "document.querySelectorAll('[data-folded]').forEach(one => { one.open = false; delete one.dataset.folded })"
        )
        assert self.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), step

    def leaves(self) -> None:
        """Close everything."""
        self.context.close()


def kept_by(folder: Path) -> bytes:
    """Return every byte of every file of a folder."""
    return b"\0".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
