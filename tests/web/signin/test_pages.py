"""Signing in, stepping up and signing out, as a browser without script meets them."""

from __future__ import annotations

import re

import pytest
from django.test import Client, override_settings

from warifu.casework.actors import StateOffice
from warifu.parties import GB


def who_is(client: Client):
    from warifu.server.people import clock
    from warifu.server.people.requests import cookie_name, signed_in_by

    cookie = client.cookies.get(cookie_name())
    return signed_in_by(cookie.value if cookie else None, at=clock.now())


@pytest.fixture
def demo(node):
    from warifu.server.people.demonstration import enter_made_up

    with override_settings(WARIFU_DEMO=True):
        enter_made_up(GB, at=node.clock.at)
        yield node


def made_up(office: StateOffice, number: int = 0) -> str:
    from warifu.server.people.demonstration import handle_of

    return handle_of(GB, office, number)


def test_the_page_asks_who_one_is_in_both_languages(client):
    english = client.get("/sign-in", headers={"accept-language": "en"}).content.decode()
    japanese = client.get("/sign-in?lang=ja").content.decode()

    assert "Sign in with a passkey" in english
    assert "パスキーでサインイン" in japanese
    assert "<script>" not in english
    assert "style=" not in english


def test_a_page_that_needs_somebody_sends_one_to_sign_in_and_back(client):
    answer = client.get("/sign-in/you?x=1")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/sign-in?next=/sign-in/you%3Fx%3D1"


def test_the_demonstration_exists_only_where_the_node_is_one(client, node):
    node.person("Ada Madeup", "defence", is_made_up=True)

    assert "Demonstration: be one" not in client.get("/sign-in").content.decode()
    refused = client.post("/sign-in/demonstration", {"person": made_up(StateOffice.DEFENCE)})
    assert refused.status_code == 403
    assert "this node is no demonstration" in refused.content.decode()
    assert who_is(client) is None


def test_in_a_demonstration_one_is_who_one_chooses_and_the_page_says_that_it_proves_nothing(client, demo):
    page = client.get("/sign-in").content.decode()
    answer = client.post(
        "/sign-in/demonstration", {"person": made_up(StateOffice.DEFENCE), "next": "/sign-in/you"}
    )
    me = who_is(client)

    assert "Ada Madeup" in page
    assert "This proves nothing" in page
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in/you")
    assert (me.name, me.office, me.is_demo, me.stepped_up_at) == (
        "Ada Madeup",
        StateOffice.DEFENCE,
        True,
        None,
    )


def test_even_in_a_demonstration_nobody_is_somebody_real_by_choosing(client, demo):
    real = demo.person("Real Person Madeup", "defence")

    assert client.post("/sign-in/demonstration", {"person": real}).status_code == 403
    assert "Real Person Madeup" not in client.get("/sign-in").content.decode()
    assert who_is(client) is None


def test_the_cookie_is_the_states_own_and_neither_scripts_nor_other_sites_have_it(client, demo):
    answer = client.post("/sign-in/demonstration", {"person": made_up(StateOffice.DEFENCE)})
    cookie = answer.cookies["warifu-gb"]

    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Strict"
    assert cookie["path"] == "/"
    assert cookie["domain"] == ""
    assert cookie["max-age"] == 12 * 60 * 60
    with override_settings(SESSION_COOKIE_SECURE=True):
        again = client.post("/sign-in/demonstration", {"person": made_up(StateOffice.DEFENCE)})
    assert again.cookies["__Host-warifu-gb"]["secure"] is True
    assert again.cookies["__Host-warifu-gb"]["path"] == "/"


def test_a_secret_that_was_planted_before_signing_in_is_worth_nothing_after(client, demo):
    client.cookies["warifu-gb"] = "planted"
    client.post("/sign-in/demonstration", {"person": made_up(StateOffice.DEFENCE)})

    assert client.cookies["warifu-gb"].value != "planted"
    other = Client()
    other.cookies["warifu-gb"] = "planted"
    assert who_is(other) is None


def test_whoever_signs_out_leaves_nothing_of_the_pages_in_the_browser(node):
    client = Client()
    node.sign_in(client, node.person("Ada Madeup", "defence"))

    for address in ("out-everywhere", "out"):
        answer = client.post(f"/sign-in/{address}")
        assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'


def test_each_proof_that_holds_or_does_not_is_logged_and_nobody_is_named(client, demo, caplog):
    caplog.set_level("INFO", "warifu.people")

    client.post("/sign-in/demonstration", {"person": made_up(StateOffice.DEFENCE)})
    client.post("/sign-in/again/demonstration")
    client.post("/sign-in/out")
    client.post("/sign-in/passkey", {"answer": "{}"})
    client.post("/sign-in/register", {"invitation": "made up", "answer": "{}", "name": "key"})

    of_people = [each for each in caplog.records if each.name == "warifu.people"]
    told = [(each.msg, getattr(each, "way", ""), getattr(each, "code", "")) for each in of_people]
    assert told == [
        ("signed-in", "demonstration", ""),
        ("proved-again", "", ""),
        ("signed-out", "", ""),
        ("not-proved", "", "answer-damaged"),
        ("not-proved", "", "invitation-used"),
    ]
    assert made_up(StateOffice.DEFENCE) not in caplog.text


@pytest.mark.parametrize(
    ("wanted", "goes"),
    [
        ("/cases/GB-1", "/cases/GB-1"),
        ("//elsewhere.invalid/", "/"),
        ("https://elsewhere.invalid/", "/"),
        ("/\\elsewhere.invalid", "/"),
        ("javascript:alert(1)", "/"),
        ("cases", "/"),
        ("", "/"),
    ],
)
def test_signing_in_leads_only_to_pages_of_the_node(client, demo, wanted, goes):
    answer = client.post("/sign-in/demonstration", {"person": made_up(StateOffice.DEFENCE), "next": wanted})

    assert answer.headers["Location"] == goes


def test_nobody_is_signed_in_by_a_form_of_another_site(node, demo):
    client = Client(enforce_csrf_checks=True)

    for address in ("demonstration", "passkey", "again/passkey", "register", "out", "office", "provider"):
        answer = client.post(f"/sign-in/{address}", {"person": made_up(StateOffice.DEFENCE)})
        assert answer.status_code == 403
    assert who_is(client) is None


def test_a_form_that_was_open_is_sent_after_a_fresh_proof_on_another_page(node, demo):
    client = Client(enforce_csrf_checks=True)
    client.get("/sign-in")
    name = next(name for name in client.cookies if name.endswith("form"))
    person = {"person": made_up(StateOffice.DEFENCE), "csrfmiddlewaretoken": client.cookies[name].value}
    client.post("/sign-in/demonstration", person)
    form = {"csrfmiddlewaretoken": client.cookies[name].value, "next": "/"}
    assert client.post("/sign-in/again/demonstration", form).status_code == 302

    assert who_is(client).is_stepped_up(demo.clock.at)
    assert client.post("/sign-in/out", form).status_code == 302
    assert who_is(client) is None


def test_a_click_is_a_fresh_proof_only_for_a_made_up_person_in_a_demonstration(client, demo):
    client.post("/sign-in/demonstration", {"person": made_up(StateOffice.DEFENCE)})
    asked = client.get("/sign-in/again?next=/cases").content.decode()
    client.post("/sign-in/again/demonstration", {"next": "/cases"})

    assert "demonstration: nothing is proved" in asked
    assert who_is(client).is_stepped_up(demo.clock.at)
    demo.clock.go(minutes=5)
    assert not who_is(client).is_stepped_up(demo.clock.at)

    real = Client()
    demo.sign_in(real, demo.person("Real Person Madeup", "defence"))
    demo.clock.go(minutes=6)
    assert real.post("/sign-in/again/demonstration", {"next": "/"}).status_code == 403
    assert not who_is(real).is_stepped_up(demo.clock.at)


def test_one_acts_for_any_of_ones_offices_and_for_no_other(client, node):
    ada = node.person("Ada Madeup", "defence", "counsel")
    node.sign_in(client, ada)

    client.post("/sign-in/office", {"office": "counsel"})
    assert who_is(client).office is StateOffice.COUNSEL
    for other in ("customs", "president"):
        client.post("/sign-in/office", {"office": other})
        assert who_is(client).office is StateOffice.COUNSEL


def test_who_loses_an_office_does_not_act_for_it_any_more(client, node):
    from warifu.server.people.directory import Directory, Holding

    ada = node.person("Ada Madeup", "defence", "counsel")
    node.sign_in(client, ada)
    Directory().withdraw(ada, Holding.OFFICE, "defence", at=node.clock.at)

    assert who_is(client).office is StateOffice.COUNSEL
    Directory().withdraw(ada, Holding.OFFICE, "counsel", at=node.clock.at)
    assert who_is(client) is None


def test_signing_out_here_leaves_the_other_browser_and_everywhere_does_not(node):
    ada, here, there = node.person("Ada Madeup", "defence"), Client(), Client()
    for each in (here, there):
        node.sign_in(each, ada)
    here.post("/sign-in/out")

    assert (who_is(here), who_is(there).person) == (None, ada)
    node.sign_in(here, ada)
    kept = there.cookies["warifu-gb"].value
    here.post("/sign-in/out-everywhere")
    there.cookies["warifu-gb"] = kept
    assert (who_is(here), who_is(there)) == (None, None)


def test_one_sees_where_one_is_signed_in_and_ends_one_of_them(node):
    ada, here, there = node.person("Ada Madeup", "defence", "counsel"), Client(), Client()
    node.sign_in(there, ada, "counsel", way="provider")
    node.clock.go(minutes=2)
    node.sign_in(here, ada)
    page = here.get("/sign-in/you").content.decode()

    assert page.index("This browser") < page.index("Another browser")
    assert page.count("Sign out there") == 1
    assert "your State&#39;s provider" in page
    (handle,) = re.findall(r'name="place" value="([0-9a-f]{32})"', page)
    there.post("/sign-in/out-there", {"place": "0" * 32})
    assert who_is(there).person == ada

    assert here.post("/sign-in/out-there", {"place": handle})["Location"] == "/sign-in/you"
    assert (who_is(here).person, who_is(there)) == (ada, None)
    assert "Another browser" not in here.get("/sign-in/you").content.decode()


@pytest.mark.parametrize("place", ["", "a", "%" * 32, "f" * 64])
def test_what_names_no_place_of_ones_own_ends_nothing(node, place):
    from warifu.server.people.sessions import Sessions

    ada, bob, here, there = (
        node.person("Ada Madeup", "defence"),
        node.person("Bob Madeup", "police"),
        Client(),
        Client(),
    )
    node.sign_in(here, ada)
    node.sign_in(there, bob, "police")
    (of_bob,) = Sessions().of(bob, "", at=node.clock.at)
    for asked in (place, of_bob.handle):
        here.post("/sign-in/out-there", {"place": asked})

    assert (who_is(here).person, who_is(there).person) == (ada, bob)


def test_what_is_elsewhere_is_ended_only_with_a_proof(node):
    from warifu.server.people.sessions import Sessions

    ada, here, there = node.person("Ada Madeup", "defence"), Client(), Client()
    for each in (here, there):
        node.sign_in(each, ada)
    node.clock.go(minutes=6)
    page = here.get("/sign-in/you").content.decode()
    assert "Prove that it is you" in page
    assert "out-there" not in page

    for address in ("out-there", "out-everywhere"):
        handle = next(each.handle for each in Sessions().of(ada, "", at=node.clock.at))
        answer = here.post(f"/sign-in/{address}", {"place": handle})
        assert answer["Location"] == "/sign-in/again?next=/sign-in/you"
    assert (who_is(here).person, who_is(there).person) == (ada, ada)


def test_an_invitation_is_looked_at_without_being_used_up_and_ends_after_three_days(client, node):
    ada = node.person("Ada Madeup", "defence")
    secret = node.invite(ada)

    for _ in range(2):
        page = client.post("/sign-in/invitation", {"invitation": secret}).content.decode()
        assert "You register a passkey for Ada Madeup" in page
    assert "cannot leave its device" in page
    node.clock.go(hours=72)
    late = client.post("/sign-in/invitation", {"invitation": secret})
    assert late.status_code == 403
    assert "this invitation was used already, or is too old" in late.content.decode()


def test_a_newer_invitation_ends_the_one_before(client, node):
    ada = node.person("Ada Madeup", "unit")
    first, second = node.invite(ada), node.invite(ada)

    assert client.post("/sign-in/invitation", {"invitation": first}).status_code == 403
    assert client.post("/sign-in/invitation", {"invitation": second}).status_code == 200


@pytest.mark.parametrize(
    "answer", ["", "{", "[]", "{}", '{"response": {}}', '{"response": {"clientDataJSON": "%"}}', "[" * 9999]
)
def test_whatever_a_browser_sends_for_a_passkey_is_answered_in_words(client, node, answer):
    page = client.post("/sign-in/passkey", {"answer": answer})

    assert page.status_code == 403
    assert "Signing in did not work" in page.content.decode()
