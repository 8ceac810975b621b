"""Signed requests between two nodes."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from http_message_signatures import InvalidSignature

from tests.vector_files import published, wrong
from warifu.errors import KeyPurposeError, UnknownNameError, VerificationError
from warifu.keys import Algorithm, Purpose, SigningKey, Verifier
from warifu.server.http_signatures import COVERED, Request, _Resolver, _Verifier, sign_request, verify_request

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
KEY = SigningKey.from_seed(b"t" * 32, name="node.gb.invalid/transport", purpose=Purpose.TRANSPORT)


def a_request() -> Request:
    headers = {"content-type": "application/octet-stream", "warifu-message-id": "m-1"}
    return Request("POST", "https://node.jp.invalid/exchange/v1/packets", headers, b"warifu-sealed/1\n...")


def signed(at: datetime = AT) -> Request:
    request = a_request()
    sign_request(request, KEY, kid="k1", at=at)
    return request


def the_key(kid: str) -> Verifier:
    if kid != "k1":
        raise UnknownNameError(f"no key {kid}")
    return KEY.verifier


def test_a_signed_request_says_with_which_key():
    assert verify_request(signed(), the_key, at=AT) == "k1"


def test_it_covers_all_that_the_protocol_asks_for():
    told = signed().headers["Signature-Input"]

    assert all(f'"{name}"' in told for name in COVERED)
    assert 'tag="warifu-exchange"' in told
    assert 'alg="ed25519"' in told


@pytest.mark.parametrize("late", [timedelta(seconds=299), timedelta(seconds=-299)])
def test_clocks_may_differ_a_little(late):
    assert verify_request(signed(), the_key, at=AT + late) == "k1"


@pytest.mark.parametrize("late", [timedelta(seconds=301), timedelta(seconds=-301)])
def test_a_request_of_another_time_is_to_be_sent_anew(late):
    with pytest.raises(VerificationError, match="send it anew"):
        verify_request(signed(), the_key, at=AT + late)


@pytest.mark.parametrize(
    "change",
    [
        lambda request: replace(request, method="PUT"),
        lambda request: replace(request, url="https://node.au.invalid/exchange/v1/packets"),
        lambda request: replace(request, url="https://node.jp.invalid/exchange/v1/other"),
        lambda request: replace(request, body=request.body + b"!"),
        lambda request: replace(request, headers={**request.headers, "content-type": "text/plain"}),
        lambda request: replace(request, headers={**request.headers, "warifu-message-id": "m-2"}),
    ],
)
def test_what_is_covered_cannot_be_changed(change):
    with pytest.raises(VerificationError):
        verify_request(change(signed()), the_key, at=AT)


@pytest.mark.parametrize("name", ["Signature", "Signature-Input", "Content-Digest", "warifu-message-id"])
def test_what_is_needed_cannot_be_left_out(name):
    request = signed()
    del request.headers[name]
    with pytest.raises(VerificationError):
        verify_request(request, the_key, at=AT)


def test_a_covered_header_must_be_there_to_sign():
    request = a_request()
    del request.headers["warifu-message-id"]
    with pytest.raises(VerificationError, match="cannot be signed"):
        sign_request(request, KEY, kid="k1", at=AT)


def test_every_bit_of_the_signature_counts():

    request = signed()
    signature = base64.b64decode(request.headers["Signature"].removeprefix("sig1=:").removesuffix(":"))
    for bit in range(len(signature) * 8):
        flipped = bytearray(signature)
        flipped[bit // 8] ^= 1 << bit % 8
        changed = {**request.headers, "Signature": f"sig1=:{base64.b64encode(bytes(flipped)).decode()}:"}
        with pytest.raises(VerificationError):
            verify_request(replace(request, headers=changed), the_key, at=AT)


def test_a_key_for_something_else_signs_no_request():
    other = SigningKey.from_seed(b"x" * 32, name="node.gb.invalid/exchange", purpose=Purpose.EXCHANGE)
    with pytest.raises(KeyPurposeError):
        sign_request(a_request(), other, kid="k1", at=AT)


def test_a_key_for_something_else_verifies_none():
    other = Verifier(KEY.name, Purpose.EXCHANGE, Algorithm.ED25519, KEY.verifier.public_key)
    with pytest.raises(KeyPurposeError):
        verify_request(signed(), lambda _: other, at=AT)


def test_a_key_that_is_not_known_is_named():
    request = a_request()
    sign_request(request, KEY, kid="k9", at=AT)
    with pytest.raises(UnknownNameError, match="no key k9"):
        verify_request(request, the_key, at=AT)


@pytest.mark.parametrize(
    "told", ["sig1=()", "sig1", "", "é", 'sig1=("@method");created=x', 'sig1=("@method" "@method")']
)
def test_nonsense_is_refused_in_words(told):
    request = signed()
    request.headers["Signature-Input"] = told
    with pytest.raises(VerificationError, match="not signed as it should be"):
        verify_request(request, the_key, at=AT)


def test_vectors_of_our_own():
    vectors = published("own_httpsig")
    public = bytes.fromhex(vectors["common"]["ed25519_public_hex"])
    verifier = Verifier("node-a-2026", Purpose.TRANSPORT, Algorithm.ED25519, public)

    def verdict(case: dict) -> bool:
        url = f"https://{case['authority']}{case['path']}"
        request = Request(case["method"], url, dict(case["headers"]), case["body"].encode())
        at = datetime.fromtimestamp(case.get("now", 1790000000 + 60 * int(case["id"][1:])), UTC)
        try:
            return (verify_request(request, lambda _: verifier, at=at) == "node-a-2026") is case["valid"]
        except VerificationError:
            return not case["valid"]

    assert wrong(vectors["cases"], verdict) == []


def test_the_published_signature_with_a_key_of_the_kind_that_nodes_use_holds_and_no_other_kind_is_taken():
    vectors = published("rfc9421_b2")
    public = vectors["common"]["keys"]["test-key-ed25519"]["x"]
    verifier = Verifier(
        "test-key-ed25519", Purpose.TRANSPORT, Algorithm.ED25519, base64.urlsafe_b64decode(public + "=")
    )

    def verdict(case: dict) -> bool:
        request = _message(vectors["common"]["test_request"], case)
        with_ours = case["algorithm"] == "ed25519"
        for changed in (request, replace(request, headers={**request.headers, "Date": "another"})):
            try:
                at = datetime.fromtimestamp(1618884473, UTC)
                (found,) = _Verifier(_Resolver(lambda _: verifier, Purpose.TRANSPORT), at).verify(changed)
            except InvalidSignature:
                if changed is request and with_ours:
                    return False
            else:
                if changed is not request or not with_ours or found.parameters["keyid"] != case["keyid"]:
                    return False
        return True

    requests = [case for case in vectors["cases"] if case["message"] == "request"]
    assert [case["id"] for case in requests if case["algorithm"] == "ed25519"] == ["b26"]
    assert wrong(requests, verdict) == []


def _message(text: str, case: dict) -> Request:
    head, _, body = text.partition("\n\n")
    line, *lines = head.split("\n")
    method, path, _ = line.split(" ")
    headers = dict(each.split(": ", 1) for each in lines)
    headers |= {"Signature-Input": case["signature_input"], "Signature": case["signature"]}
    return Request(method, f"https://{headers.pop('Host')}{path}", headers, body.encode())


def test_the_digest_of_a_body_is_the_published_one():
    cases = [case for case in published("small_facts")["cases"] if "body" in case]

    def verdict(case: dict) -> bool:
        request = replace(a_request(), body=case["body"].encode())
        sign_request(request, KEY, kid="k1", at=AT)
        return case["sha-256"] in request.headers["Content-Digest"]

    assert wrong(cases, verdict) == []
