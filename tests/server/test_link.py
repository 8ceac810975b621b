"""What is asked on the link is taken from the other node alone, once, and answered when it is durable."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.node.two import CASE, SetClock, a_person, opening
from tests.server.conftest import emptied
from tests.server.two_folders import Place, a_place, hold_ceremony
from warifu.keys import Purpose
from warifu.node import deliver, publish
from warifu.node.folding import fold_case
from warifu.parties import GB, JP

URL = "https://127.0.0.1:9423"


@pytest.fixture
def places(databases: None, tmp_path: Path):
    clock = SetClock()
    yield a_place(tmp_path, GB, "sqlite_one", clock), a_place(tmp_path, JP, "sqlite_two", clock)
    emptied("sqlite_one", "sqlite_two")


@pytest.fixture
def two(places):
    hold_ceremony(*places)
    return places


def listener(place: Place):
    from warifu.server.peer_listener import PeerListener

    return PeerListener(place.node, place.settings)


def signed(place: Place, packets=(), *, path="/link", body=None, id="one", purpose=Purpose.TRANSPORT):  # noqa: A002
    """Return a request as a node makes it."""
    from warifu.server.framing import CONTENT_TYPE, join
    from warifu.server.http_signatures import MESSAGE_ID, Request, sign_request

    headers = {"content-type": CONTENT_TYPE, MESSAGE_ID: id}
    request = Request("POST", URL + path, headers, join(packets) if body is None else body)
    key = place.ports.keys.signing(purpose)
    sign_request(request, key, kid=key.verifier.kid, at=place.ports.clock.now())
    return request


def verified(reply, request, by: Place) -> None:
    """Check that an answer is signed by a node, for this request."""
    from warifu.server.http_signatures import ANSWERED, Response, verify_request

    headers = {"content-type": reply.content_type, **reply.headers}
    response = Response(request, reply.status, headers, reply.body)
    key = by.ports.keys.signing(Purpose.TRANSPORT).verifier
    verify_request(response, lambda kid: key, at=by.ports.clock.now(), form=ANSWERED)


def test_a_packet_is_taken_and_answered_with_a_receipt(two):
    from warifu.server.framing import split

    london, tokyo = two
    london.node.perform(opening(), a_person())
    request = signed(london, deliver(london.ports))

    reply = listener(tokyo).answer(request)

    assert reply.status == 200
    verified(reply, request, tokyo)
    assert fold_case(CASE, tokyo.ports).digest == fold_case(CASE, london.ports).digest
    assert any(packet.startswith(b"warifu-receipt/1") for packet in split(reply.body))


def test_listeners_are_told_once_of_all_that_a_request_brought(two):
    london, tokyo = two
    told: list[frozenset[str]] = []
    tokyo.node.listen(told.append)
    for case in (CASE, "d" * 32):
        london.node.perform(opening(case), a_person())

    listener(tokyo).answer(signed(london, deliver(london.ports)))

    (once,) = told
    assert once - {london.node.register().id} == {CASE, "d" * 32}


def test_a_request_that_comes_again_is_refused(two):
    london, tokyo = two
    answering, request = listener(tokyo), signed(london)

    assert answering.answer(request).status == 200
    assert answering.answer(request).status == 409
    assert answering.answer(signed(london, id="two")).status == 200


def test_a_request_that_was_changed_on_the_way_is_refused(two):
    london, tokyo = two
    answering = listener(tokyo)

    for number, change in enumerate(
        (
            {"body": b"warifu-packets/1\n0\n"},
            {"url": f"{URL}/witness/add-checkpoint"},
            {"url": "https://127.0.0.1:1/link"},
        )
    ):
        request = replace(signed(london, id=f"changed {number}"), **change)
        reply = answering.answer(request)
        assert (reply.status, "signature" in {name.lower() for name in reply.headers}) == (401, False)


def test_a_request_of_ten_minutes_ago_is_refused(two):
    london, tokyo = two
    request = signed(london)
    tokyo.ports.clock.go(minutes=10)

    assert listener(tokyo).answer(request).status == 401


def test_who_signs_with_a_key_that_is_not_the_other_nodes_is_refused(two):
    _, tokyo = two

    reply = listener(tokyo).answer(signed(tokyo))

    assert reply.status == 401
    assert b"no key manifest of GB has a key" in reply.body


def test_before_the_ceremony_nothing_is_taken(places):
    london, tokyo = places

    assert listener(tokyo).answer(signed(london)).status == 403


def test_a_node_whose_disk_is_nearly_full_takes_nothing_and_says_when_to_come_again(two):
    london, tokyo = two
    full = Place(replace(tokyo.settings, disk_least=10**18), tokyo.node)
    london.node.perform(opening(), a_person())

    reply = listener(full).answer(signed(london, deliver(london.ports)))

    assert (reply.status, reply.headers["retry-after"]) == (429, "60")
    assert tokyo.ports.log.size() == 0


def test_what_breaks_while_a_packet_is_taken_acknowledges_nothing(two, monkeypatch):
    london, tokyo = two
    london.node.perform(opening(), a_person())
    packets = deliver(london.ports)

    def broken(ref: str) -> None:
        raise OSError(ref)

    monkeypatch.setattr(type(tokyo.ports.marks), "put", lambda self, name, value: broken(name))
    reply = listener(tokyo).answer(signed(london, packets))
    monkeypatch.undo()

    assert reply.status == 503
    assert tokyo.ports.log.size() == 0
    assert listener(tokyo).answer(signed(london, packets, id="again")).status == 200
    assert tokyo.ports.log.size() > 0


@pytest.mark.parametrize("body", [b"", b"warifu-packets/1\n5\nhel", b"hello"])
def test_a_body_that_is_none_of_packets_is_refused(two, body):
    london, tokyo = two

    assert listener(tokyo).answer(signed(london, body=body)).status == 400


def test_the_other_nodes_ledger_is_cosigned_as_it_grows_and_in_one_history_only(two):
    london, tokyo = two

    class Tokyo:
        """Tokyo's node as London asks it."""

        verifiers = (tokyo.ports.keys.signing(Purpose.WITNESS).verifier,)
        asked = 0

        def add_checkpoint(self, body: bytes):
            from warifu.ledger import Answer

            self.asked += 1
            request = signed(london, path="/witness/add-checkpoint", body=body, id=f"witness {self.asked}")
            reply = listener(tokyo).answer(request)
            verified(reply, request, tokyo)
            return Answer(reply.status, reply.body, reply.content_type)

    london.node.perform(opening(), a_person())
    first = publish(london.ports, (Tokyo(),))
    london.node.perform(opening("d" * 32), a_person())
    second = publish(london.ports, (Tokyo(),))

    assert first.cosigned_by == second.cosigned_by == ("node.jp.invalid/witness",)
    older = first.checkpoint
    body = b"old 0\n\n" + older
    reply = listener(tokyo).answer(signed(london, path="/witness/add-checkpoint", body=body, id="old"))
    assert (reply.status, reply.body) == (409, b"2\n")


def test_an_id_is_forgotten_when_its_signature_has_long_ceased_to_hold():
    from warifu.server.peer_listener import SeenIds

    seen, clock = SeenIds(), SetClock()

    assert seen.take("one", clock.now())
    assert not seen.take("one", clock.now() + timedelta(minutes=9))
    assert seen.take("two", clock.now() + timedelta(minutes=11))
    assert seen.take("one", clock.now() + timedelta(minutes=11))
