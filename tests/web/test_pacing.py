"""Pacing: one person gets so many pages in a short time; others, programs and who is not signed in are not held up."""

from __future__ import annotations

import pytest

from tests.web.case.conftest import sign_in, visit, world
from warifu.casework.actors import StateOffice
from warifu.server.rates import Rate

__all__ = ["visit", "world"]


@pytest.fixture
def seconds(monkeypatch):
    """Let each person ask for two pages at once and one in two seconds then; return the clock, a list of one number."""
    from warifu.web.pacing import PACE

    now = [0.0]
    monkeypatch.setattr(PACE, "clock", lambda: now[0])
    monkeypatch.setattr(PACE, "rates", {"pages": Rate(2, 0.5)})
    PACE.forget()
    yield now
    PACE.forget()


def test_whoever_asks_too_often_is_told_how_long_to_wait_and_nobody_else_is(visit, seconds):
    from django.test import Client

    first, other = sign_in(visit, StateOffice.CUSTOMS), sign_in(visit, StateOffice.CUSTOMS, 2)
    assert [first.get("/").status_code for _ in range(2)] == [200, 200]

    held = first.get("/?lang=ja")
    assert (held.status_code, held.headers["Retry-After"]) == (429, "2")
    assert "2秒お待ちになってから" in held.content.decode()
    assert "Wait 2 seconds" in first.get("/?lang=en").content.decode()
    assert first.get("/api/v1/cases").status_code == 200
    assert other.get("/").status_code == 200
    assert Client().get("/").status_code == 302

    seconds[0] += 2
    assert first.get("/").status_code == 200
    assert first.get("/").status_code == 429
