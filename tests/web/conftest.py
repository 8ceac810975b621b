"""Two nodes of the tests, each in a process of its own, and pages of theirs in a real Chromium."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[2]
WIDTHS = {"desktop": 1200, "phone": 360}


@dataclass(frozen=True)
class WebNode:
    """A node that serves its pages: its State, where, the number of its case, and the cookies of its people."""

    state: str
    port: int
    number: str
    cookies: dict[str, str]

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path.replace('NUMBER', self.number)}"

    def sign_in(self, context: BrowserContext, person: str) -> None:
        name = f"warifu-{self.state.lower()}"
        context.add_cookies([{"name": name, "value": self.cookies[person], "url": self.url("/")}])


@pytest.fixture(scope="session")
def london(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebNode]:
    yield from _node("GB", tmp_path_factory.mktemp("london"))


@pytest.fixture(scope="session")
def tokyo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebNode]:
    yield from _node("JP", tmp_path_factory.mktemp("tokyo"))


@pytest.fixture(scope="module")
def fresh_tokyo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebNode]:
    """Give another node to tests that change something: each something else."""
    yield from _node("JP", tmp_path_factory.mktemp("fresh"))


@pytest.fixture(scope="module")
def fresh_london(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebNode]:
    """Give another node of the sending State to tests that change something."""
    yield from _node("GB", tmp_path_factory.mktemp("fresh-london"))


def _node(state: str, folder: Path) -> Iterator[WebNode]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    for name in [name for name in environment if name.startswith(("WARIFU_", "DJANGO_"))]:
        del environment[name]
    errors = folder / "errors.txt"
    command = [sys.executable, "-W", "ignore", "-m", "tests.web.node", str(folder / "node"), state]
    with (
        errors.open("w") as said,
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=said, text=True
        ) as process,
    ):
        assert process.stdout is not None
        line = process.stdout.readline()
        try:
            assert line, errors.read_text()[-3000:]
            told = json.loads(line)
            yield WebNode(state, told["port"], told["number"], told["cookies"])
        finally:
            process.terminate()
    assert "Traceback" not in errors.read_text(), errors.read_text()[-3000:]


@pytest.fixture
def opens(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Give a way to open a page of a node as somebody, in a language and at a width."""
    contexts: list[BrowserContext] = []

    def opened(
        node: WebNode,
        person: str,
        path: str,
        language: str = "",
        width: str = "desktop",
        *,
        script: bool = True,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": WIDTHS[width], "height": 900}, java_script_enabled=script, locale="en"
        )
        context.set_default_navigation_timeout(
            120_000
        )  # the first page of a node is worked out on a busy machine
        contexts.append(context)
        if person:
            node.sign_in(context, person)
        page = context.new_page()
        asked = f"{'&' if '?' in path else '?'}lang={language}" if language else ""
        page.goto(node.url(path + asked))
        return page

    yield opened
    for context in contexts:
        context.close()


def findings(page: Page, axe: str) -> list[tuple[str, str]]:
    """Return what axe-core finds on a page, opened up."""
    page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true })")
    page.evaluate(axe + ";0")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert len(found["passes"]) > 15
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"]]


def latin_words(text: str) -> list[str]:
    """Return the runs of English words in a text: what a Japanese page must not hold but for names."""
    return re.findall(r"[a-z]{3,}(?: [a-z]{2,})+", text)
