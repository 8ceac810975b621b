"""What every answer carries, which methods get as far as a view, and what is logged of a refusal."""

from __future__ import annotations

import subprocess
import sys

import pytest
from django.http import HttpResponse
from django.test import RequestFactory, override_settings

from tests.server.test_logs import line as written
from warifu.server.counters import REQUESTS
from warifu.server.guarding import Guarding

pytestmark = pytest.mark.usefixtures("databases")


def answered(method: str = "GET", status: int = 200, **headers: str):
    guarding = Guarding(lambda _: HttpResponse("said", status=status, headers=headers))
    return guarding(RequestFactory().generic(method, "/cases/GB-4KT9-MW2R-XK"))


def test_every_answer_says_what_a_browser_may_do_with_it():
    carried = answered().headers

    assert carried["X-Content-Type-Options"] == "nosniff"
    assert carried["Referrer-Policy"] == "same-origin"
    assert carried["Cross-Origin-Opener-Policy"] == "same-origin"
    assert carried["Cache-Control"] == "no-store"
    assert carried["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    assert "Access-Control-Allow-Origin" not in carried
    assert "Server" not in carried


def test_over_https_a_browser_is_told_to_come_back_by_https_for_a_year():
    assert "Strict-Transport-Security" not in answered().headers
    with override_settings(SESSION_COOKIE_SECURE=True):
        assert answered().headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "MADEUP"])
def test_a_method_that_no_view_takes_gets_as_far_as_none(method):
    refused = answered(method)

    assert refused.status_code == 405
    assert refused.content == b""


def test_methods_that_somebody_makes_up_are_counted_as_one():
    def counts() -> set[str]:
        return {sample.labels["method"] for each in REQUESTS.collect() for sample in each.samples}

    answered("TRACE")
    before = counts()
    for number in range(5):
        answered(f"MADEUP{number}")

    assert "other" in before
    assert counts() == before


@pytest.mark.parametrize("status", [400, 401, 403, 413, 429])
def test_a_refusal_is_logged_without_its_address(status, caplog):
    answered(status=status)
    answered(status=200)

    (record,) = caplog.records
    found = written(record)
    assert (found["event"], found["status"], found["method"]) == ("request-refused", status, "GET")
    assert "4KT9" not in str(found)


NAMES = (
    "import django; django.setup(); from django.conf import settings as s; "
    "from warifu.server.people.requests import cookie_name as n; "
    "print(s.CSRF_COOKIE_NAME, s.LANGUAGE_COOKIE_NAME, n(), n(below=True), s.CSRF_COOKIE_SECURE, s.DEBUG)"
)


@pytest.mark.parametrize(
    ("origin", "names"),
    [
        (
            "https://node.gb.invalid",
            "__Host-warifu-gb-form __Host-warifu-gb-language __Host-warifu-gb __Secure-warifu-gb True False",
        ),
        ("http://localhost:8423", "warifu-gb-form warifu-gb-language warifu-gb warifu-gb False False"),
    ],
)
def test_over_https_every_cookie_is_named_so_that_it_comes_from_this_host_alone(origin, names, tmp_path):
    (tmp_path / "warifu.toml").write_text(f'state = "GB"\npeer = "JP"\norigin = "{origin}"\n')
    made = subprocess.run(
        [sys.executable, "-c", NAMES],
        env={
            "PYTHONPATH": "src",
            "WARIFU_DATA": str(tmp_path),
            "DJANGO_SETTINGS_MODULE": "warifu.server.settings",
        },
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )

    assert made.stdout.strip() == names
