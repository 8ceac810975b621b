"""The first page shows so many things at a time, and every one of them on some page."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from tests.web.case.conftest import sign_in
from warifu.casework.actors import StateOffice

A_PAGE = 2


@pytest.fixture
def whose(visit, monkeypatch):
    """Give the browser of somebody whose office more than one page of things waits for, and how many they are."""
    for module in ("server.reading", "web.today"):
        monkeypatch.setattr(import_module(f"warifu.{module}.today"), "MINE_A_PAGE", A_PAGE)
    for office in StateOffice:
        browser = sign_in(visit, office)
        found = re.search(r'id="mine">[^<]*<span class="count">(\d+)<', browser.get("/").content.decode())
        if found is not None and int(found[1]) > A_PAGE:
            return browser, int(found[1])
    raise AssertionError("nobody has enough to do")


def things(page: str) -> list[str]:
    mine = page.split('id="mine"', 1)[1].split('id="confirm"', 1)[0]
    return re.findall(r"<li data-row.*?</li>", mine, re.DOTALL)


def test_each_thing_stands_on_one_page_and_the_pages_lead_to_one_another(whose):
    browser, count = whose
    pages = [browser.get(f"/?page={number}").content.decode() for number in range(1, -(-count // A_PAGE) + 1)]

    assert [len(things(page)) for page in pages][:-1] == [A_PAGE] * (len(pages) - 1)
    assert sum(len(things(page)) for page in pages) == count
    assert 'rel="next" href="/?page=2#mine"' in pages[0]
    assert 'rel="next"' not in pages[-1]


@pytest.mark.parametrize("asked", ["0", "-3", "²", "99999999999", "x"])
def test_what_is_no_page_gives_the_first_or_the_last(whose, asked):
    browser, _ = whose
    answered = browser.get(f"/?page={asked}")

    assert answered.status_code == 200
    assert things(answered.content.decode())
