"""Who tries too often to prove who they are is told how long to wait, and nobody else has to."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from webauthn.helpers import bytes_to_base64url


@pytest.fixture
def tries(node):
    """Give the tries of this process, with a clock that stands still."""
    from warifu.server.people.tries import TRIES

    class Clock:
        now = 0.0

    before, TRIES.clock = TRIES.clock, lambda: Clock.now
    TRIES.forget()
    yield Clock
    TRIES.clock = before
    TRIES.forget()


def a_passkey(person: str, number: int):
    from warifu.server.models import PasskeyRecord
    from warifu.server.people.passkeys import authenticator_of

    credential = bytes([number]) * 32
    PasskeyRecord.objects.create(
        authenticator=authenticator_of(credential), person_id=person, credential_id=credential,
        public_key=b"", sign_count=0, is_device_bound=True, name="Made-up key", created="2026-11-01T00:00:00Z",
    )  # fmt: skip
    return credential


def an_answer(credential: bytes) -> str:
    """Return what a browser would send, with nothing in it that proves anything."""
    name = bytes_to_base64url(credential)
    data = {"type": "webauthn.get", "challenge": "AAAA", "origin": "http://testserver"}
    response = {
        "clientDataJSON": bytes_to_base64url(json.dumps(data).encode()),
        "authenticatorData": "AAAA",
        "signature": "AAAA",
    }
    return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": response})


def test_a_person_may_be_tried_ten_times_and_then_once_in_half_a_minute(client, node, tries):
    ada = an_answer(a_passkey(node.person("Ada Madeup", "defence"), 1))
    bernard = an_answer(a_passkey(node.person("Bernard Madeup", "defence"), 2))

    statuses = [client.post("/sign-in/passkey", {"answer": ada}).status_code for _ in range(11)]
    told = client.post("/sign-in/passkey?lang=en", {"answer": ada})
    in_japanese = client.post("/sign-in/passkey?lang=ja", {"answer": ada}).content.decode()

    assert statuses == [403] * 10 + [429]
    assert told.headers["Retry-After"] == "30"
    assert "tried too often in a short time. Wait 30 seconds" in told.content.decode()
    assert "30秒お待ちになってから" in in_japanese
    assert client.post("/sign-in/passkey", {"answer": bernard}).status_code == 403
    tries.now = 30.0
    assert client.post("/sign-in/passkey", {"answer": ada}).status_code == 403
    assert client.post("/sign-in/passkey", {"answer": ada}).status_code == 429


def test_who_is_signed_in_proves_it_no_more_often(client, node, tries):
    ada = node.person("Ada Madeup", "defence")
    node.sign_in(client, ada)

    statuses = [client.post("/sign-in/again/passkey", {"answer": "{}"}).status_code for _ in range(11)]

    assert statuses == [403] * 10 + [429]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "/sign-in", 200),
        ("post", "/sign-in/passkey", 403),
        ("post", "/sign-in/invitation", 403),
        ("post", "/sign-in/register", 403),
        ("post", "/sign-in/provider", 403),
        ("get", "/sign-in/provider/return", 403),
    ],
)
def test_from_one_address_so_much_is_tried_and_from_another_it_still_can_be(
    node, tries, method, path, status
):
    from warifu.server.people.policy import TRIES_FROM
    from warifu.server.people.tries import TRIES

    TRIES._full_at["192.0.2.1", "address"] = (
        TRIES_FROM.at_once / TRIES_FROM.a_second
    )  # it was emptied just now
    busy, other = Client(REMOTE_ADDR="192.0.2.1"), Client(REMOTE_ADDR="192.0.2.2")

    assert getattr(busy, method)(path).status_code == 429
    assert getattr(other, method)(path).status_code == status
    tries.now = 0.5
    assert getattr(busy, method)(path).status_code == status


def test_it_is_logged_that_it_was_too_often_and_not_who_it_was(client, node, tries, caplog):
    person = node.person("Ada Madeup", "defence")
    answer = an_answer(a_passkey(person, 1))
    for _ in range(11):
        client.post("/sign-in/passkey", {"answer": answer})

    (told,) = [record for record in caplog.records if record.message == "tried-too-often"]
    assert told.code == "person"
    assert person not in str(told.__dict__)
