"""Who is told how the node is in full: whoever asks on the machine itself, or brings the token."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.test import RequestFactory

pytestmark = pytest.mark.usefixtures("databases")


@pytest.fixture
def status(monkeypatch: pytest.MonkeyPatch):
    """Give the status with which metrics are answered."""
    from warifu.server import reports

    monkeypatch.setattr(reports, "running", lambda: None)
    monkeypatch.setattr(reports, "metrics", lambda *_: b"warifu_open 1\n")

    def asked(address: str = "127.0.0.1", *, setting: str = "", **headers: str) -> int:
        monkeypatch.setattr(reports, "node_settings", lambda: SimpleNamespace(metrics_token=setting))
        request = RequestFactory().get("/metrics", REMOTE_ADDR=address, headers=headers)
        return reports.metrics_view(request).status_code

    return asked


def test_the_machine_itself_is_answered_and_no_other(status):
    assert status() == 200
    assert status("192.0.2.7") == 403


@pytest.mark.parametrize(
    "name", ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"]
)
def test_what_came_through_a_proxy_did_not_come_from_the_machine(status, name):
    assert status(**{name: "https"}) == 403


def test_whoever_brings_the_token_is_answered_from_anywhere(status):
    assert status("192.0.2.7", setting="made-up", Authorization="Bearer made-up") == 200
    assert status("192.0.2.7", setting="made-up", Authorization="Bearer other") == 403
    assert status(setting="made-up", Authorization="Bearer other") == 403
