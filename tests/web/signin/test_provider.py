"""Signing in by a real OpenID Connect provider, which runs beside the tests. It tells the time by itself."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from django.test import Client, override_settings
from playwright.sync_api import Browser

from tests.web.signin.provider.serve import CLIENT, SECRET
from tests.web.signin.test_pages import who_is

ORIGIN = "https://node.gb.invalid"
REDIRECT = f"{ORIGIN}/sign-in/provider/return"


@pytest.fixture(scope="session")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run the provider, and give its name."""
    command = [
        sys.executable,
        "-m",
        "tests.web.signin.provider.serve",
        str(tmp_path_factory.mktemp("p")),
        REDIRECT,
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]
    ) as process:
        assert process.stdout is not None
        yield f"http://localhost:{process.stdout.readline().strip()}/o"
        process.terminate()


@dataclass
class Person:
    """Somebody with one browser, in which they meet both the node and the provider."""

    node: Client
    provider: requests.Session
    name: str

    def leaves(self, **fields: str) -> str:
        """Go from the node to the provider, and return the address there."""
        answer = self.node.post("/sign-in/provider", {"next": "/sign-in/you", **fields})
        assert answer.status_code == 200
        (address,) = re.findall('content="0;url=([^"]*)"', answer.content.decode())
        return html.unescape(address)

    def proves(self, address: str) -> dict[str, str]:
        """Say at the provider who one is, and return what the browser is to bring back."""
        for _ in range(6):
            answer = self.provider.get(address, allow_redirects=False, timeout=20)
            if answer.status_code == 200:
                answer = self.provider.post(
                    answer.url, data={"name": self.name}, allow_redirects=False, timeout=20
                )
            address = requests.compat.urljoin(answer.url, answer.headers["Location"])
            if address.startswith(REDIRECT):
                return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        raise AssertionError(address)

    def comes_back(self, brought: dict[str, str]):
        """Come back to the node without its own cookie, which no browser sends from another site."""
        own = self.node.cookies.pop("warifu-gb", None)
        answer = self.node.get("/sign-in/provider/return", brought)
        if own is not None and "warifu-gb" not in self.node.cookies:
            self.node.cookies["warifu-gb"] = own.value
        return answer


@pytest.fixture
def ada(node, issuer: str) -> Iterator[Person]:
    """Have somebody who is entered with the subject that the provider knows them by."""
    from warifu.server.people.openid import enter_subject

    node.clock.at = datetime.now(UTC) - timedelta(
        seconds=1
    )  # the provider has no other clock than the machine's
    with override_settings(
        WARIFU_OIDC_ISSUER=issuer,
        WARIFU_OIDC_CLIENT=CLIENT,
        WARIFU_OIDC_SECRET=SECRET,
        WARIFU_OIDC_NAME="the ministry",
        WARIFU_ORIGIN=ORIGIN,
    ):
        person = Person(Client(), requests.Session(), "ada")
        person.handle = node.person("Ada Madeup", "defence")
        enter_subject(person.handle, issuer, "1", at=node.clock.at)
        yield person


def test_somebody_whom_the_node_knows_is_signed_in_and_goes_on_by_a_page_of_the_node(ada):
    address = ada.leaves()
    asked = parse_qs(urlsplit(address).query)
    answer = ada.comes_back(ada.proves(address))

    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["state"][0]) >= 43
    assert len(asked["nonce"][0]) >= 43
    assert answer.status_code == 200
    assert 'content="0;url=/sign-in/you"' in answer.content.decode()
    assert who_is(ada.node).person == ada.handle
    assert who_is(ada.node).is_demo is False
    assert "by the ministry" in Client().get("/sign-in?lang=en").content.decode()


def test_somebody_whom_the_node_does_not_know_is_told_whom_to_ask(ada):
    ada.name = "stranger"
    answer = ada.comes_back(ada.proves(ada.leaves()))

    assert answer.status_code == 403
    assert "ask the operator of the node to enter you" in answer.content.decode()
    assert who_is(ada.node) is None


def test_what_is_brought_back_is_taken_once_and_only_from_the_browser_that_left(ada):
    brought = ada.proves(ada.leaves())
    elsewhere = Client()

    assert elsewhere.get("/sign-in/provider/return", brought).status_code == 403
    assert who_is(elsewhere) is None
    cookie = ada.node.cookies["warifu-gb-provider"].value
    assert ada.comes_back(brought).status_code == 200
    ada.node.cookies["warifu-gb-provider"] = cookie
    again = ada.comes_back(brought)
    assert again.status_code == 403
    assert "begin again" in again.content.decode()


@pytest.mark.parametrize(
    "change",
    [
        {"state": "x" * 43},
        {"code": "made-up"},
        {"iss": "https://other.invalid"},
        {"error": "access_denied"},
        {"code": ""},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_was_changed_on_the_way_signs_nobody_in(ada, change):
    brought = ada.proves(ada.leaves())
    answer = ada.comes_back({**brought, **change})

    assert answer.status_code == 403
    assert who_is(ada.node) is None


def test_a_state_is_good_for_five_minutes(ada, node):
    brought = ada.proves(ada.leaves())
    node.clock.go(minutes=5)

    assert ada.comes_back(brought).status_code == 403
    assert who_is(ada.node) is None


def test_proving_it_again_asks_the_provider_anew_and_is_noted_once(ada, node):
    ada.comes_back(ada.proves(ada.leaves()))
    node.clock.go(minutes=6)
    before = who_is(ada.node)
    assert not before.is_stepped_up(node.clock.at)
    node.clock.go(minutes=-6)
    address = ada.leaves(again="1")
    page = ada.comes_back(ada.proves(address)).content.decode()
    onward = page.partition('content="0;url=')[2].partition('"')[0]
    node.clock.go(seconds=2)
    answer = ada.node.get(onward)

    assert parse_qs(urlsplit(address).query)["prompt"] == ["login"]
    assert parse_qs(urlsplit(address).query)["max_age"] == ["0"]
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in/you")
    assert who_is(ada.node).stepped_up_at == node.clock.at
    assert ada.node.get(onward).status_code == 403


def test_somebody_else_does_not_prove_it_for_one(ada, node):
    from warifu.server.people.openid import enter_subject, provider

    enter_subject(node.person("Stran Madeup", "defence"), provider().issuer, "2", at=node.clock.at)
    ada.comes_back(ada.proves(ada.leaves()))
    before = who_is(ada.node).stepped_up_at
    ada.name, ada.provider = "stranger", requests.Session()
    answer = ada.comes_back(ada.proves(ada.leaves(again="1")))

    assert answer.status_code == 403
    assert who_is(ada.node).stepped_up_at == before
    assert who_is(ada.node).person == ada.handle


def test_a_provider_out_of_reach_is_said_in_words(ada):
    with override_settings(WARIFU_OIDC_ISSUER="http://localhost:1/o"):
        answer = ada.node.post("/sign-in/provider", {"next": "/"})

    assert answer.status_code == 403
    assert "identity provider does not answer as it should" in answer.content.decode()


@pytest.mark.parametrize("name", ["authorization_endpoint", "token_endpoint", "jwks_uri"])
@pytest.mark.parametrize("address", ["http://elsewhere.invalid/x", "file:///etc/passwd", "", None, 7])
def test_a_provider_that_names_an_address_without_tls_is_not_gone_to(node, monkeypatch, name, address):
    from warifu.casework.refusals import Refusal
    from warifu.server.people import openid

    issuer = "https://provider.invalid/o"
    said = {each: f"{issuer}/{each}" for each in ("authorization_endpoint", "token_endpoint", "jwks_uri")}
    monkeypatch.setattr(openid, "_fetched", lambda _: {"issuer": issuer, **said, name: address})
    with override_settings(
        WARIFU_OIDC_ISSUER=issuer, WARIFU_OIDC_CLIENT=CLIENT, WARIFU_OIDC_SECRET=SECRET, WARIFU_OIDC_NAME=""
    ):
        with pytest.raises(Refusal, match="does not answer as it should"):
            openid.begin("https://node.invalid/x", "/", at=node.clock.at)
        monkeypatch.setattr(openid, "_fetched", lambda _: {"issuer": issuer, **said})
        assert openid.begin("https://node.invalid/x", "/", at=node.clock.at).address.startswith(
            f"{issuer}/authorization_endpoint?"
        )


@pytest.mark.parametrize(
    ("said", "asked", "wanted"), [("two key", ["two key"], ("two", "key")), ("any", None, ()), ("", None, ())]
)
def test_a_provider_is_asked_for_the_classes_of_sign_in_that_count(node, monkeypatch, said, asked, wanted):
    from warifu.server.people import openid

    issuer = "https://provider.invalid/o"
    names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    metadata = {"issuer": issuer, **{name: f"{issuer}/{name}" for name in names}}
    monkeypatch.setattr(openid, "_fetched", lambda _: metadata)
    with override_settings(
        WARIFU_OIDC_ISSUER=issuer,
        WARIFU_OIDC_CLIENT=CLIENT,
        WARIFU_OIDC_SECRET=SECRET,
        WARIFU_OIDC_NAME="",
        WARIFU_OIDC_ACR=said,
    ):
        found = openid.provider()
        address = openid.begin("https://node.invalid/x", "/", at=node.clock.at).address

    assert found is not None
    assert found.classes == wanted
    assert parse_qs(urlsplit(address).query).get("acr_values") == asked


def test_a_provider_without_tls_is_none_unless_it_runs_on_this_machine():
    from warifu.errors import UsageError
    from warifu.server.people.openid import Provider

    with pytest.raises(UsageError, match="wanted an address that begins with https://"):
        Provider("http://provider.invalid/o", CLIENT, SECRET, "")


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without"])
def test_a_browser_gets_to_the_provider_though_forms_are_for_the_node_alone(
    ada, address: str, browser: Browser, issuer: str, *, scripts: bool
):
    """A browser holds `form-action` also against where a form leads to in the end."""
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{address}/sign-in?lang=en")
    page.get_by_role("button", name="the ministry").click()
    page.wait_for_url(f"{issuer.removesuffix('/o')}/**")

    assert urlsplit(page.url).path == "/who"
    context.close()
