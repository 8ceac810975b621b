"""Passkeys in a real browser, with an authenticator that the browser makes up (WebDriver's virtual authenticator)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect

pytestmark = pytest.mark.browser


@dataclass
class Person:
    """Somebody at a browser with an authenticator."""

    page: Page
    session: CDPSession
    authenticator: str

    @classmethod
    def at(cls, browser: Browser, *, can_leave: bool = False) -> Person:
        """Sit down at a fresh browser; `can_leave`: what it makes can be copied to other devices."""
        page = browser.new_context(locale="en-GB").new_page()
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "ctap2Version": "ctap2_1",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
            "defaultBackupEligibility": can_leave,
            "defaultBackupState": can_leave,
        }
        made = session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        return cls(page, session, made["authenticatorId"])

    def register(self, address: str, invitation: str) -> None:
        self.page.goto(f"{address}/sign-in/invitation#{invitation}")
        self.page.get_by_label("A name for it").fill("Made-up key")
        self.page.get_by_role("button", name="Make the passkey").click()

    def sign_in(self, address: str) -> None:
        self.page.goto(f"{address}/sign-in?next=/sign-in/you")
        self.page.get_by_role("button", name="Sign in with a passkey").click()

    def send(self, what: str, **more: object) -> dict:
        return self.session.send(f"WebAuthn.{what}", {"authenticatorId": self.authenticator, **more})


@pytest.fixture
def ada(browser: Browser, node, address: str) -> Iterator[Person]:
    """Have somebody whose office needs a passkey that cannot leave its device, and who has registered one."""
    person = Person.at(browser)
    person.handle = node.person("Ada Madeup", "defence")
    person.register(address, node.invite(person.handle))
    person.page.wait_for_url(f"{address}/")
    yield person
    person.page.context.close()


def sessions_of(handle: str) -> int:
    from warifu.server.models import SessionRecord

    return SessionRecord.objects.filter(person=handle).count()


def passkey_of(handle: str):
    from warifu.server.models import PasskeyRecord

    return PasskeyRecord.objects.get(person=handle)


def test_a_passkey_is_registered_by_invitation_and_signs_its_holder_in(ada, node, address):
    kept = passkey_of(ada.handle)
    assert (kept.name, kept.is_device_bound, kept.sign_count) == ("Made-up key", True, 1)
    assert ada.page.evaluate("location.hash") == ""

    ada.page.goto(f"{address}/sign-in/you")
    ada.page.get_by_role("button", name="Sign out everywhere").click()
    assert sessions_of(ada.handle) == 0
    node.clock.go(hours=1)
    ada.sign_in(address)
    expect(ada.page.get_by_role("heading", name="Made-up key")).to_be_visible()
    expect(ada.page.get_by_text("stays on its device")).to_be_visible()
    assert passkey_of(ada.handle).sign_count > 1
    assert passkey_of(ada.handle).last_used == node.clock.at


def test_proving_it_again_takes_the_passkey_again_and_holds_for_five_minutes(ada, node, address):
    from warifu.server.models import SessionRecord

    node.clock.go(minutes=10)
    before = SessionRecord.objects.get(person=ada.handle)
    ada.page.goto(f"{address}/sign-in/again?next=/sign-in/you")
    ada.page.get_by_role("button", name="Prove it with a passkey").click()
    ada.page.wait_for_url(f"{address}/sign-in/you")
    after = SessionRecord.objects.get(person=ada.handle)

    assert before.stepped_up_at < node.clock.at
    assert after.stepped_up_at == node.clock.at
    assert after.digest != before.digest


def test_a_passkey_that_can_be_copied_is_not_taken_from_an_office_that_decides(browser, node, address):
    person = Person.at(browser, can_leave=True)
    handle = node.person("Bernard Madeup", "customs")
    person.register(address, node.invite(handle))

    expect(person.page.get_by_role("alert").first).to_contain_text(
        "customs needs a passkey that cannot leave its device"
    )
    assert sessions_of(handle) == 0


def test_a_passkey_that_can_be_copied_is_taken_from_a_unit(browser, node, address):
    person = Person.at(browser, can_leave=True)
    handle = node.person("Robin Madeup", "unit")
    person.register(address, node.invite(handle))
    person.page.wait_for_url(f"{address}/")

    assert passkey_of(handle).is_device_bound is False
    assert sessions_of(handle) == 1


def test_a_device_that_does_not_check_its_holder_signs_nobody_in(ada, node, address):
    ada.page.context.clear_cookies()
    ada.send("setUserVerified", isUserVerified=False)
    ada.sign_in(address)

    expect(ada.page.get_by_text("Your device did not answer")).to_be_visible()
    assert sessions_of(ada.handle) == 1


def test_a_copied_passkey_is_found_out_by_its_counter(ada, node, address):
    from warifu.server.models import PasskeyRecord

    PasskeyRecord.objects.filter(person=ada.handle).update(sign_count=1000)
    ada.page.context.clear_cookies()
    ada.sign_in(address)

    expect(ada.page.get_by_text("the passkey does not prove who you are")).to_be_visible()
    assert passkey_of(ada.handle).sign_count == 1000


def test_a_passkey_that_was_ended_signs_nobody_in(ada, node, address):
    from warifu.server.models import PasskeyRecord
    from warifu.server.people.passkeys import Passkeys, Site

    ended = Passkeys(Site("localhost", address)).end(passkey_of(ada.handle).authenticator, at=node.clock.at)
    ada.page.context.clear_cookies()
    ada.sign_in(address)

    assert ended
    assert PasskeyRecord.objects.get(person=ada.handle).ended == node.clock.at
    expect(ada.page.get_by_text("this passkey is not registered here")).to_be_visible()


def test_an_answer_is_taken_once_and_within_five_minutes(ada, node, address):
    ada.page.context.clear_cookies()
    ada.page.goto(f"{address}/sign-in")
    node.clock.go(minutes=5)
    ada.page.get_by_role("button", name="Sign in with a passkey").click()
    expect(ada.page.get_by_text("begin again")).to_be_visible()

    ada.page.goto(f"{address}/sign-in?next=/sign-in/you")
    with ada.page.expect_request("**/sign-in/passkey") as sent:
        ada.page.get_by_role("button", name="Sign in with a passkey").click()
    ada.page.wait_for_url(f"{address}/sign-in/you")
    ada.page.context.clear_cookies()
    ada.page.goto(f"{address}/sign-in")
    again = ada.page.request.post(
        f"{address}/sign-in/passkey",
        form={
            **_fields(sent.value.post_data),
            "csrfmiddlewaretoken": ada.page.input_value("form#passkey [name=csrfmiddlewaretoken]"),
        },
        headers={"Referer": f"{address}/sign-in"},
    )

    assert again.status == 403
    assert "begin again" in again.text()


def _fields(posted: str) -> dict[str, str]:
    from urllib.parse import parse_qsl

    return dict(parse_qsl(posted, keep_blank_values=True))
