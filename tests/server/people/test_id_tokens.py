"""What an ID token has to say before it proves anything: each claim changed alone is refused."""

from __future__ import annotations

import base64
import hmac
import json
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey, OKPKey, RSAKey

from tests.server.people.conftest import AT
from tests.vector_files import published
from warifu.errors import VerificationError

ISSUER, CLIENT, NONCE = "https://provider.invalid/o", "warifu", "n" * 43
KEY = ECKey.generate_key("P-256", {"kid": "1", "use": "sig"})
OTHER = ECKey.generate_key("P-256", {"kid": "1", "use": "sig"})
NOW = int(AT.timestamp())
CLAIMS = {
    "iss": ISSUER,
    "aud": CLIENT,
    "sub": "ada",
    "exp": NOW + 300,
    "iat": NOW,
    "nonce": NONCE,
    "auth_time": NOW - 10,
}


@pytest.fixture(autouse=True)
def _django(databases: None) -> None:
    """Have Django set up, since the module lies beside tables."""


def token(header: dict | None = None, key=KEY, **change: object) -> str:
    claims = {name: value for name, value in {**CLAIMS, **change}.items() if value is not None}
    header = header or {"alg": "ES256", "kid": "1"}
    return jwt.encode(header, claims, key, algorithms=[header["alg"]])


def subject(
    said: str, *keys, fresh: bool = False, access_token: str = "", classes: tuple[str, ...] = ()
) -> str:
    from warifu.server.people.id_tokens import Wanted, subject_of

    published = KeySet(list(keys or (KEY,))).as_dict(private=False)
    wanted = Wanted(
        ISSUER, CLIENT, NONCE, access_token, AT - timedelta(minutes=1) if fresh else None, classes
    )
    return subject_of(said, published, wanted, at=AT)


@pytest.mark.parametrize("fresh", [False, True])
def test_a_whole_token_names_its_subject(fresh):
    assert subject(token(), fresh=fresh) == "ada"
    assert subject(token(aud=[CLIENT, "other"], azp=CLIENT), fresh=fresh) == "ada"


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "https://other.invalid/o"},
        {"iss": None},
        {"aud": "other"},
        {"aud": ["other"]},
        {"aud": None},
        {"azp": "other"},
        {"aud": [CLIENT, "other"], "azp": None},
        {"sub": None},
        {"sub": ""},
        {"exp": NOW - 61},
        {"exp": None},
        {"iat": None},
        {"iat": NOW + 120},
        {"nbf": NOW + 120},
        {"nonce": "x" * 43},
        {"nonce": None},
        {"exp": "tomorrow"},
    ],
    ids=str,
)
def test_a_claim_that_is_not_as_it_should_be_is_refused(change):
    with pytest.raises(VerificationError, match="does not prove who you are"):
        subject(token(**change))


@pytest.mark.parametrize("auth_time", [None, "today", NOW - 600])
def test_where_a_fresh_proof_is_wanted_an_old_one_or_none_is_refused(auth_time):
    said = token(auth_time=auth_time)

    with pytest.raises(VerificationError):
        subject(said, fresh=True)


def test_a_sign_in_of_no_class_that_counts_is_refused():
    assert subject(token(acr="two"), classes=("two", "key")) == "ada"
    assert subject(token(acr="one")) == "ada"
    for acr in ("one", "", None, "two key", ["two"]):
        with pytest.raises(VerificationError, match="does not vouch for a sign-in of: two, key"):
            subject(token(acr=acr), classes=("two", "key"))


def test_a_token_of_another_key_or_changed_by_one_letter_is_refused():
    with pytest.raises(VerificationError):
        subject(token(key=OTHER))
    head, claims, signature = token().split(".")
    changed = json.loads(base64.urlsafe_b64decode(claims + "=="))
    changed["sub"] = "bernard"
    forged = base64.urlsafe_b64encode(json.dumps(changed).encode()).decode().rstrip("=")
    with pytest.raises(VerificationError):
        subject(f"{head}.{forged}.{signature}")


def test_a_token_without_signature_or_of_a_shared_secret_is_refused():
    _, claims, _ = token().split(".")
    none = base64.urlsafe_b64encode(b'{"alg":"none"}').decode().rstrip("=")
    shared = base64.urlsafe_b64encode(b'{"alg":"HS256","kid":"1"}').decode().rstrip("=")
    public = hmac.digest(KEY.as_pem(private=False), f"{shared}.{claims}".encode(), "sha256")
    mac = base64.urlsafe_b64encode(public).decode().rstrip("=")
    for said in (f"{none}.{claims}.", f"{shared}.{claims}.{mac}", "", "a.b.c", "."):
        with pytest.raises(VerificationError):
            subject(said)


@pytest.mark.parametrize(
    ("algorithm", "key"),
    [
        ("RS256", RSAKey.generate_key(2048, {"kid": "1"})),
        ("PS256", RSAKey.generate_key(2048, {"kid": "1"})),
        ("ES384", ECKey.generate_key("P-384", {"kid": "1"})),
        ("Ed25519", OKPKey.generate_key("Ed25519", {"kid": "1"})),
    ],
)
def test_every_algorithm_of_the_list_is_taken_and_no_secret_key_is_used_for_it(algorithm, key):
    said = token({"alg": algorithm, "kid": "1"}, key)

    assert subject(said, key) == "ada"
    with pytest.raises(VerificationError):
        subject(said, OctKey.generate_key(256, {"kid": "1"}))


def test_a_token_that_came_with_another_access_token_is_refused():
    with pytest.raises(VerificationError):
        subject(token(at_hash="x" * 22), access_token="made-up")  # noqa: S106


def test_the_challenge_of_a_proof_key_is_the_published_one():
    from warifu.server.people.openid import Provider, _client

    (case,) = [each for each in published("small_facts")["cases"] if each["id"] == "pkce-s256"]
    client = _client(Provider(ISSUER, CLIENT, "", "Provider"), "https://node.gb.invalid/back")
    address, _ = client.create_authorization_url(f"{ISSUER}/authorize", code_verifier=case["code_verifier"])

    asked = parse_qs(urlsplit(address).query)
    assert asked["code_challenge"] == [case["code_challenge"]]
    assert asked["code_challenge_method"] == ["S256"]
