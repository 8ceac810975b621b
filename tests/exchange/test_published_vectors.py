"""
The JOSE cookbook. Of it concerns us what is a JWS and signed with Ed25519.

Not ours, and never taken: JWS by RSA, ECDSA and HMAC, since the algorithm is fixed to the key; unprotected headers, since
there are only compact ones; payloads that are not encoded (RFC 7797), since `crit` names nothing that is understood;
and every JWE, since sealing is HPKE.
"""

from __future__ import annotations

import pytest

from tests.vector_files import published, wrong
from warifu.canonical_json import json_bytes
from warifu.errors import VerificationError
from warifu.exchange.jws import open_payload, read_compact, write_compact
from warifu.exchange.refusals import MalformedPacketError, UnprovenPacketError
from warifu.keys import Algorithm, Purpose, SigningKey, Verifier
from warifu.keys.base64url import from_base64url

TYP = "warifu-env+jws"


def of_ed25519(case: dict) -> bool:
    return case["doc"]["input"].get("alg") == "EdDSA"


def test_the_example_of_ed25519_verifies_and_is_made_byte_for_byte():
    cases = [case for case in published("jose_cookbook")["cases"] if of_ed25519(case)]

    def is_ours(case):
        given, output = case["doc"]["input"], case["doc"]["output"]["compact"].encode()
        key = SigningKey.from_seed(from_base64url(given["key"]["d"]), name="x", purpose=Purpose.EXCHANGE)
        public = from_base64url(given["key"]["x"])
        compact = read_compact(output)
        Verifier("x", Purpose.EXCHANGE, Algorithm.ED25519, public).verify(compact.signed, compact.signature)
        made = write_compact(
            case["doc"]["signing"]["protected"],
            given["payload"].encode(),
            lambda signed: key.sign(signed, purpose=Purpose.EXCHANGE),
        )
        return (
            made == output
            and compact.payload == given["payload"].encode()
            and key.verifier.public_key == public
        )

    assert wrong(cases, is_ours) == []
    assert [case["id"] for case in cases] == ["curve25519/jws.json"]


def test_a_changed_letter_of_it_does_not_verify():
    case = next(case for case in published("jose_cookbook")["cases"] if of_ed25519(case))
    public = from_base64url(case["doc"]["input"]["key"]["x"])
    verifier = Verifier("x", Purpose.EXCHANGE, Algorithm.ED25519, public)
    compact = read_compact(case["doc"]["output"]["compact"].encode())

    with pytest.raises(VerificationError):
        verifier.verify(compact.signed[:-1] + b"h", compact.signature)


def test_no_other_example_of_the_cookbook_is_taken():
    cases = published("jose_cookbook")["cases"]
    key = SigningKey.from_seed(bytes(32), name="x", purpose=Purpose.EXCHANGE)

    def is_refused(case):
        output = case["doc"]["output"]
        forms = [output[name] for name in ("compact", "json", "json_flat") if name in output]
        refused = 0
        for form in forms:
            written = form.encode() if isinstance(form, str) else json_bytes(form)
            try:
                open_payload(written, lambda _kid: key.verifier, typ=TYP)
            except (MalformedPacketError, UnprovenPacketError):
                refused += 1
        return refused == len(forms) > 0

    assert wrong(cases, is_refused) == []
