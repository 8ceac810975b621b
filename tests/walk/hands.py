"""How somebody works a page: with a mouse, or with nothing but the keys, seeing at each stop where one is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Protocol

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as NothingOpenedError

from tests.server.two_nodes import until

STOPS = 400
"""No page has more stops than this between two things that are done on it."""
CHOOSER_WITHIN = 20_000.0
"""Milliseconds."""

STOP = """(target) => {
  const at = document.activeElement, style = getComputedStyle(at);
  const outside = at === document.body || at === document.documentElement, main = at.tagName === 'MAIN';
  if (outside || main) return {there: false, behind: false, outside, main, seen: true, html: at.tagName};
  const rects = [...at.getClientRects()].filter(rect => rect.width > 2 && rect.height > 2);
  const clear = rects.some(rect => {
    const x = (Math.max(rect.left, 0) + Math.min(rect.right, innerWidth)) / 2;
    const y = (Math.max(rect.top, 0) + Math.min(rect.bottom, innerHeight)) / 2;
    const hit = document.elementFromPoint(x, y);
    return hit && (at.contains(hit) || hit.contains(at));
  });
  const twin = at.cloneNode();
  ['id', 'name', 'autofocus'].forEach(name => twin.removeAttribute(name));
  at.after(twin);
  const drawn = of => of.outlineStyle === 'none' || of.outlineColor.endsWith(', 0)') ? '' : of.outline;
  const looks = of => [drawn(of), of.boxShadow, of.backgroundColor].join();
  const marked = looks(style) !== looks(getComputedStyle(twin));
  twin.remove();
  const radios = at.type === 'radio' && target.type === 'radio' && at.form === target.form && at.name === target.name;
  return {
    there: at === target || (radios ? 'group' : false),
    behind: !!(at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING),
    outside,
    main,
    seen: clear && (marked || (at.type === 'date' && !at.matches(':focus'))),  // its own button, which scripts cannot see
    html: at.outerHTML.slice(0, 200),
  };
}"""


class Hands(Protocol):
    """What is done on a page."""

    def press(self, what: Locator) -> None: ...
    def write(self, field: Locator, text: str) -> None: ...
    def tick(self, box: Locator) -> None: ...
    def choose(self, field: Locator, value: str) -> None: ...
    def hand_in(self, field: Locator, path: Path) -> None: ...


class Mouse:
    """With a mouse."""

    def press(self, what: Locator) -> None:
        what.click()

    def write(self, field: Locator, text: str) -> None:
        field.fill(text)

    def tick(self, box: Locator) -> None:
        box.check()

    def choose(self, field: Locator, value: str) -> None:
        field.select_option(value)

    def hand_in(self, field: Locator, path: Path) -> None:
        field.set_input_files(path)


class Keyboard:
    """With the keys alone: everything is reached by them, and every stop on the way can be seen."""

    def __init__(self) -> None:
        self.stops = 0

    def press(self, what: Locator) -> None:
        self._goes_to(what)
        what.page.keyboard.press("Enter")

    def write(self, field: Locator, text: str) -> None:
        self._goes_to(field)
        keys = field.page.keyboard
        if field.get_attribute("type") == "date":
            keys.type(f"{date.fromisoformat(text):%m%d%Y}")  # the order of a browser set to English
        else:
            keys.press("Control+a")
            keys.type(text)

    def tick(self, box: Locator) -> None:
        self._goes_to(box)
        for _ in range(STOPS):
            if box.is_checked():
                return
            is_here = box.evaluate("box => box === document.activeElement")
            box.page.keyboard.press("Space" if is_here else "ArrowDown")
        raise AssertionError(f"not ticked by the keys: {box}")

    def choose(self, field: Locator, value: str) -> None:
        self._goes_to(field)
        keys = field.page.keyboard
        keys.press("Home")
        for _ in range(STOPS):
            if field.input_value() == value:
                return
            keys.press("ArrowDown")
        raise AssertionError(f"{value} not chosen by the keys: {field}")

    def hand_in(self, field: Locator, path: Path) -> None:
        for key in ("Space", "Enter", "Space"):  # a browser that is busy lets a press fall through
            self._goes_to(field)
            try:
                with field.page.expect_file_chooser(timeout=CHOOSER_WITHIN) as chooser:
                    field.page.keyboard.press(key)
            except NothingOpenedError:
                continue
            chooser.value.set_files(path)
            return
        raise AssertionError(f"no file can be chosen by the keys: {field}")

    def _goes_to(self, what: Locator) -> None:
        what.wait_for()
        page, target = what.page, what.element_handle()
        in_main = bool(what.evaluate("each => !!each.closest('main')"))
        for _ in range(STOPS):
            stop = self._stop(page, target)
            if stop["there"]:
                return
            if in_main and "govuk-skip-link" in stop["html"]:
                page.keyboard.press("Enter")
                until(
                    lambda: page.evaluate("document.activeElement.id === 'main'"),
                    what="the skip link leads there",
                )
            page.keyboard.press("Shift+Tab" if stop["behind"] else "Tab")
        raise AssertionError(f"not reached by the keys: {what}")

    def _stop(self, page: Page, target: Any) -> dict[str, Any]:
        stop: dict[str, Any] = page.evaluate(STOP, target)
        if not stop["outside"] and not stop["main"]:
            self.stops += 1
            assert stop["seen"], f"one cannot see where one is at {page.url}: {stop['html']}"
        return stop
