"""The published vectors of Web Authentication, Level 3: registrations and sign-ins, taken as a node takes them."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.server.people.conftest import AT
from tests.vector_files import published
from warifu.casework.refusals import Refusal
from warifu.rules.wording import Language

REFUSED = {
    "none-es256-crossOrigin": "other-site",
    "packed-es512": "passkey-unproved",
    "packed-ed448": "passkey-unproved",
    "android-key-es256": "passkey-unproved",
    "apple-es256": "passkey-unproved",
}
"""
What is refused though it is well made: pages inside others, kinds of keys that are not asked for, and attestations of
makers whose certificates are made up. No attestation is asked for, so none of a true maker comes.
"""


def text(data: str) -> str:
    from webauthn.helpers import bytes_to_base64url

    return bytes_to_base64url(bytes.fromhex(data))


def asked(database: str, challenge: str, purpose: str, person: str = "") -> None:
    """Have a node ask a challenge that is not random."""
    from warifu.server.models import ChallengeRecord
    from warifu.server.people.policy import CHALLENGE_HOLDS

    digest = hashlib.sha256(bytes.fromhex(challenge)).hexdigest()
    ChallengeRecord(digest=digest, purpose=purpose, person=person, expires=AT + CHALLENGE_HOLDS).save(
        using=database
    )


def made(case: dict) -> str:
    found = case["registration"]
    response = {
        "clientDataJSON": text(found["clientDataJSON"]),
        "attestationObject": text(found["attestationObject"]),
    }
    return answer(found["credential_id"], response)


def used(case: dict, **change: str) -> str:
    found = {**case["authentication"], **change}
    names = ("clientDataJSON", "authenticatorData", "signature")
    response = {name: text(found[name]) for name in names}
    return answer(case["registration"]["credential_id"], response)


def answer(credential_id: str, response: dict) -> str:
    return json.dumps(
        {"id": text(credential_id), "rawId": text(credential_id), "type": "public-key", "response": response}
    )


def outcome(case: dict, directory, **change: str) -> str:
    """Register and sign in as the vector says, and return `ok`, or the code of the refusal."""
    from warifu.server.people.challenges import Purpose
    from warifu.server.people.directory import Holding
    from warifu.server.people.invitations import Invitations
    from warifu.server.people.passkeys import Passkeys, Site

    database = directory.database
    passkeys = Passkeys(Site("example.org", "https://example.org"), database)
    person = directory.add("Ada Madeup", Language.EN, at=AT)
    directory.grant(person, Holding.OFFICE, "unit", at=AT)
    asked(database, case["registration"]["challenge"], "register", person)
    asked(database, case["authentication"]["challenge"], "sign-in")
    try:
        registered = passkeys.register(
            Invitations(database).invite(person, at=AT), made(case), "made up", at=AT
        )
        signed_in = passkeys.use(used(case, **change), Purpose.SIGN_IN, at=AT)
    except Refusal as refusal:
        return refusal.kind.code
    assert signed_in == registered
    assert signed_in.person == person
    return "ok"


@pytest.fixture
def cases() -> dict[str, dict]:
    return {case["id"]: case for case in published("webauthn_l3")["cases"]}


@pytest.fixture
def unverified(monkeypatch) -> None:
    """Let devices not check their holder, as most of the vectors have it."""
    from warifu.server.people import passkeys

    for name in ("verify_registration_response", "verify_authentication_response"):
        check = getattr(passkeys, name)
        monkeypatch.setattr(
            passkeys, name, lambda check=check, **more: check(**{**more, "require_user_verification": False})
        )


def flipped(data: str) -> str:
    return data[:-1] + format(int(data[-1], 16) ^ 1, "x")


def test_where_the_holder_need_not_be_checked_each_vector_is_taken_as_it_should_be(
    cases, directory, unverified
):
    found = {name: outcome(case, directory) for name, case in cases.items()}

    assert found == {name: REFUSED.get(name, "ok") for name in cases}
    assert list(found.values()).count("ok") >= 5


def test_a_signature_with_one_bit_changed_is_refused_in_each_vector(cases, directory, unverified):
    right = [case for name, case in cases.items() if name not in REFUSED]
    found = [
        outcome(case, directory, signature=flipped(case["authentication"]["signature"])) for case in right
    ]

    assert found == ["passkey-unproved"] * len(right)


def test_what_the_device_says_of_itself_is_signed_too(cases, directory, unverified):
    case = cases["packed-es256"]
    data = flipped(case["authentication"]["authenticatorData"])

    assert outcome(case, directory, authenticatorData=data) == "passkey-unproved"


def test_a_holder_who_was_not_checked_by_the_device_is_refused(cases, directory):
    checked = [name for name, case in cases.items() if name not in REFUSED and is_verified(case)]
    found = {name: outcome(case, directory) for name, case in cases.items() if name not in REFUSED}

    assert {name for name, code in found.items() if code == "ok"} == set(checked)
    assert {code for code in found.values() if code != "ok"} == {"passkey-unproved"}
    assert "packed-es256" in checked


def is_verified(case: dict) -> bool:
    """Whether the device checked its holder both times: the third bit of the flags, behind 32 bytes of the site."""
    import cbor2

    made = cbor2.loads(bytes.fromhex(case["registration"]["attestationObject"]))["authData"]
    used = bytes.fromhex(case["authentication"]["authenticatorData"])
    return bool(made[32] & used[32] & 0x04)
