from __future__ import annotations

from datetime import timedelta

import pytest

from tests.api.world import handle
from tests.node.two import CASE, seed_of
from warifu.casework.actors import StateOffice
from warifu.errors import UnknownNameError, UsageError
from warifu.keys import Purpose, SigningKey

QUESTION = {"case": CASE, "to_office": "defence", "text": "Which port?", "lang": "en", "parts": []}
ASK = "/api/v1/commands/AskQuestion"
CASES = "/api/v1/cases"


def answered(world, request):
    from django.test import Client

    from tests.api.world import _answered

    sent = {name.lower(): value for name, value in request.headers.items()}
    content_type = sent.pop("content-type", "application/json")
    path = request.url.split("invalid", 1)[1]
    return _answered(
        Client().generic(request.method, path, request.body, content_type=content_type, headers=sent)
    )


def test_nobody_is_answered_who_is_not_signed_in(world):
    from django.test import Client

    refused = Client().get(CASES)

    assert refused.status_code == 401
    assert refused.json()["code"] == "not-signed-in"
    assert refused["WWW-Authenticate"] == 'Bearer realm="warifu"'


def test_a_session_without_a_form_token_reads_and_changes_nothing(world):
    browser = world.signed_in(StateOffice.DEFENCE)
    browser.sends_form_token = False

    assert browser.get("/cases").status == 200
    refused = browser.command("AskQuestion", QUESTION)
    assert (refused.status, refused.code) == (403, "no-form-token")


def test_a_machine_does_what_its_token_is_for(world):
    machine = world.a_machine(StateOffice.DEFENCE, "AskQuestion", "read:cases")

    done = world.asks(machine, "POST", ASK, QUESTION)
    read = world.asks(machine, "GET", f"{CASES}?size=1")

    assert done.status == 201, done.content
    assert read.json["total"] == 1
    assert world.node.case(CASE).half("GB").questions.asked[done.json["refs"][0]].by_office == "defence"


def test_a_machine_is_refused_what_its_token_is_not_for(world):
    machine = world.a_machine(StateOffice.DEFENCE, "AskQuestion")

    refused = world.asks(machine, "GET", CASES)

    assert (refused.status, refused.code) == (403, "out-of-scope")
    assert "read:cases" in refused.json["says"]["ja"]


def test_a_token_without_its_key_is_worth_nothing(world):
    machine = world.a_machine(StateOffice.DEFENCE, "read:cases")
    machine.key = SigningKey.from_seed(seed_of("another"), name="machine/other", purpose=Purpose.MACHINE)

    refused = world.asks(machine, "GET", CASES)

    assert (refused.status, refused.code) == (401, "not-signed")


@pytest.mark.parametrize("change", ["body", "path", "query", "header", "method"])
def test_whatever_is_changed_of_a_signed_request_it_is_refused(world, change):
    machine = world.a_machine(StateOffice.DEFENCE, "AskQuestion", "read:cases")
    request = world.signed(machine, "POST", ASK, QUESTION)
    if change == "body":
        request.body = request.body.replace(b"Which port?", b"Which gate?")
    elif change == "path":
        request.url += "/preview"
    elif change == "query":
        request.url += "?a=b"
    elif change == "header":
        request.headers["idempotency-key"] = "another"
    else:
        request.method = "PUT"

    refused = answered(world, request)

    assert refused.status in {401, 405}
    assert refused.code in {"not-signed", "wrong-method"}
    assert world.node.case(CASE).half("GB").questions.asked == {}


def test_a_request_that_is_sent_again_writes_nothing_more(world):
    machine = world.a_machine(StateOffice.DEFENCE, "AskQuestion")
    request = world.signed(machine, "POST", ASK, QUESTION, key="k-7")

    first, again = answered(world, request), answered(world, request)

    assert first.status == again.status == 201
    assert first.json == again.json
    assert len(world.node.case(CASE).half("GB").questions.asked) == 1


def test_a_request_holds_for_five_minutes(world):
    machine = world.a_machine(StateOffice.DEFENCE, "read:cases")
    request = world.signed(machine, "GET", CASES)

    world.pair.clock.go(minutes=5)
    assert answered(world, request).status == 200
    world.pair.clock.go(seconds=1)
    assert answered(world, request).code == "not-signed"


def test_a_token_ends_when_it_says_and_at_once_when_it_is_revoked(world):
    from warifu.server.tokens import revoke

    machine = world.a_machine(StateOffice.DEFENCE, "read:cases")
    other = world.a_machine(StateOffice.DEFENCE, "read:cases", word="other")
    revoke(other.token.handle, at=world.now)

    assert world.asks(other, "GET", CASES).code == "token-not-good"
    world.pair.clock.go(hours=23, minutes=59)
    assert world.asks(machine, "GET", CASES).status == 200
    world.pair.clock.go(minutes=1)
    assert world.asks(machine, "GET", CASES).code == "token-not-good"


def test_a_machine_that_lost_its_office_is_refused(world):
    from warifu.server.people.directory import Directory, Holding

    machine = world.a_machine(StateOffice.DEFENCE, "read:cases")
    Directory().withdraw(machine.handle, Holding.OFFICE, "defence", at=world.now)

    assert world.asks(machine, "GET", CASES).code == "token-not-good"


def test_no_token_is_for_what_needs_a_fresh_proof_of_who_one_is_nor_for_more_than_a_day(world):
    from warifu.server.tokens import issue

    key = SigningKey.from_seed(seed_of("x"), name="machine/x", purpose=Purpose.MACHINE).verifier.public_key

    for scope in ("Approve", "Confirm", "SettleDivergence", "read:everything"):
        with pytest.raises(UnknownNameError, match=scope):
            issue(handle("x"), StateOffice.DEFENCE, [scope], key, at=world.now)
    with pytest.raises(UsageError, match="at most 24 hours"):
        issue(
            handle("x"), StateOffice.DEFENCE, ["read:cases"], key, at=world.now, holds_for=timedelta(hours=25)
        )


def test_of_a_token_only_the_digest_is_kept(world):
    from warifu.server.models import TokenRecord

    machine = world.a_machine(StateOffice.DEFENCE, "read:cases")

    kept = " ".join(str(value) for row in TokenRecord.objects.values_list() for value in row)
    assert machine.secret not in kept
    assert machine.handle in kept


def test_a_machine_names_each_command_so_that_it_is_done_once(world):
    machine = world.a_machine(StateOffice.DEFENCE, "AskQuestion")

    refused = world.asks(machine, "POST", ASK, QUESTION, key="has a space")

    assert (refused.status, refused.code) == (400, "bad-header")
    assert refused.json["errors"][0]["parameter"] == "Idempotency-Key"


def test_an_account_that_asks_too_often_is_told_how_long_to_wait(world):
    from warifu.api import operations
    from warifu.api.rates import Rate, Rates

    time = [0.0]
    operations.RATES = Rates({"reads": Rate(2, 0.5), "commands": Rate(1, 1.0)}, clock=lambda: time[0])
    browser = world.signed_in(StateOffice.DEFENCE)

    assert [browser.get("/me").status for _ in range(3)] == [200, 200, 429]
    refused = browser.get("/me")
    assert (refused.code, refused.headers["Retry-After"]) == ("too-many", "2")
    time[0] = 2.0
    assert browser.get("/me").status == 200
    assert world.signed_in(StateOffice.DEFENCE, 2).get("/me").status == 200
