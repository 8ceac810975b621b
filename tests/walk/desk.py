"""Somebody before a screen: signed in by the demonstration, pressing buttons by their names, looking at pages."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Browser, Locator, Response, expect

from tests.server.two_nodes import ROOT, NodeProcess, until
from tests.walk.hands import Hands, Keyboard, Mouse
from tests.web.conftest import WIDTHS, findings
from warifu.casework.actors import StateOffice
from warifu.rules.wording import Language, Text
from warifu.web.words import acting, signin

SHOTS = ROOT / "build" / "walk" if os.environ.get("WARIFU_SHOTS") else None
FAILED = 500
WITHIN_MS = 120_000
"""No measure of anything: what hangs on a busy machine is given up after it."""


class Desk:
    """A person of an office of one State, before a screen of a width, reading one language, working with a mouse or keys."""

    def __init__(
        self,
        browser: Browser,
        axe: str,
        node: NodeProcess,
        who: tuple[str, int],
        *,
        width: str,
        language: Language,
        hands: Hands | None = None,
    ) -> None:
        self.node, self.width, self.axe, self.language = node, width, axe, language
        self.hands: Hands = hands or Mouse()
        self.context = browser.new_context(viewport={"width": WIDTHS[width], "height": 900}, locale="en")
        self.context.set_default_timeout(WITHIN_MS)
        self.page = self.context.new_page()
        self.failed: list[str] = []
        self.page.on("response", self._hears)
        self.seen: list[str] = []
        office, number = who
        self.office = office
        by = "-keys" if isinstance(self.hands, Keyboard) else ""
        self.said_in_names = f"{node.state.lower()}-{office}-{width}-{language.value}{by}"
        self.name = self._sign_in(StateOffice(office), number)

    def _sign_in(self, office: StateOffice, number: int) -> str:
        self.goes(f"/sign-in?lang={self.language.value}")
        says = self.words(office.word)
        says = f"{says[0].upper()}{says[1:]}"
        row = self.page.locator("main dl > div").filter(has=self.page.get_by_text(says, exact=True))
        person = row.locator('button[name="person"]').nth(number)
        name = person.inner_text()
        self.hands.press(person)
        self.page.wait_for_url(f"{self.node.web}/")
        expect(self.page.locator("html")).to_have_attribute("lang", self.language.value, timeout=WITHIN_MS)
        expect(self.page.locator("details.who summary")).to_contain_text(name, timeout=WITHIN_MS)
        return name

    def _hears(self, response: Response) -> None:
        if response.status >= FAILED:
            self.failed.append(f"{response.status} {response.url}")

    def goes(self, path: str) -> None:
        """Open an address of the node."""
        self.page.goto(self.node.web + path)

    def words(self, text: Text) -> str:
        """Return words in the language that the person reads."""
        return text.to(self.language)

    def presses(self, text: Text | str) -> None:
        """Press the button of a name."""
        name = text if isinstance(text, str) else self.words(text)
        self.hands.press(self.page.get_by_role("button", name=name, exact=True).first)

    def follows(self, text: Text | str) -> None:
        """Follow the link of a name."""
        name = text if isinstance(text, str) else self.words(text)
        self.hands.press(self.page.get_by_role("link", name=name).first)

    def field(self, name: str) -> Locator:
        """Return the field of a name."""
        return self.page.locator(f'main [name="{name}"]').first

    def writes(self, name: str, text: str) -> None:
        """Write into the field of a name."""
        self.hands.write(self.field(name), text)

    def ticks(self, name: str, value: str) -> None:
        """Tick the box, or the one of several, of a name and value."""
        self.hands.tick(self.page.locator(f'main input[name="{name}"][value="{value}"]'))

    def opens(self, text: Text) -> None:
        """Open what is folded under a name."""
        self.hands.press(self.page.locator("main summary", has_text=self.words(text)).first)

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
        self.hands.press(again.get_by_role("button", name=self.words(signin.AGAIN_DEMO)))
        again.wait_for_url(lambda url: "/sign-in/" not in url)
        again.close()

    def looks(self, step: str) -> None:
        """Look at the page: nothing that axe-core finds, nothing wider than the screen; a picture where one is wanted."""
        assert self.failed == [], step
        self.seen.append(self.page.content())
        if SHOTS is not None:
            SHOTS.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=str(SHOTS / f"{step}-{self.said_in_names}.png"), full_page=True)
        if isinstance(self.hands, Keyboard):
            return  # the same pages, in the same language and at the same width, as with the mouse
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
