"""
OpenID Connect: signing in by the State's own identity provider. Authorization code with PKCE, state and nonce.

A subject that nobody has entered is refused: the provider says who somebody is, not that they belong here.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from django.conf import settings
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

from warifu.errors import UsageError, VerificationError
from warifu.server.models import SubjectRecord
from warifu.server.people.challenges import Challenges, Purpose
from warifu.server.people.directory import DATABASE
from warifu.server.people.id_tokens import Wanted, subject_of
from warifu.server.people.unproved import BEGIN_AGAIN, NO_PROVIDER, PROVIDER_OUT_OF_REACH, PROVIDER_UNPROVED

SCOPE = "openid"
ANY_CLASS = "any"
TIMEOUT = 10
"""Seconds after which a provider that does not answer is given up."""
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_VERIFIER_LENGTH = 64


@dataclass(frozen=True)
class Provider:
    """
    A State's identity provider, as the settings name it, and this node as its client.

    classes: how strong a sign-in has to be, by the provider's names (`acr`); none: however weak it was.

    Raises:
        UsageError: it is not reached by TLS and not on this machine.
    """

    issuer: str
    client: str
    secret: str
    name: str
    classes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _is_closed(self.issuer):
            raise UsageError(
                f"oidc_issuer: found {self.issuer!r}; wanted an address that begins with https://"
            )


@dataclass(frozen=True)
class Begun:
    """Where the browser goes, and the secret that it has to bring back."""

    address: str
    state: str


@dataclass(frozen=True)
class Returned:
    """Who came back: the subject's handle, the person or nobody, where they wanted to go, and who stepped up, if so."""

    authenticator: str
    person: str | None
    next: str
    stepping_up: str


def provider() -> Provider | None:
    """Return the provider that the settings name, or None."""
    issuer: str = getattr(settings, "WARIFU_OIDC_ISSUER", "")
    if not issuer:
        return None
    classes = tuple(str(getattr(settings, "WARIFU_OIDC_ACR", "")).split())
    return Provider(
        issuer,
        settings.WARIFU_OIDC_CLIENT,
        settings.WARIFU_OIDC_SECRET,
        settings.WARIFU_OIDC_NAME or issuer,
        () if classes == (ANY_CLASS,) else classes,
    )


def provider_name() -> str:
    """Return what people call the provider; empty where there is none."""
    found = provider()
    return found.name if found else ""


def begin(redirect: str, next: str, *, at: datetime, stepping_up: str = "") -> Begun:  # noqa: A002
    """
    Return where to send a browser. stepping_up: the handle of a person who has to prove anew who they are.

    Raises:
        Refusal: there is no provider, or it is out of reach.
    """
    found = _required()
    nonce, verifier = generate_token(_VERIFIER_LENGTH), generate_token(_VERIFIER_LENGTH)
    kept = {
        "nonce": nonce,
        "verifier": verifier,
        "next": next,
        "redirect": redirect,
        "stepping_up": stepping_up,
        "since": at.isoformat(),
    }
    state = bytes_to_base64url(Challenges().put(Purpose.PROVIDER, at=at, kept=kept))
    more = {"max_age": "0", "prompt": "login"} if stepping_up else {}
    if found.classes:
        more["acr_values"] = " ".join(found.classes)
    address, _ = _client(found, redirect).create_authorization_url(
        _metadata(found)["authorization_endpoint"], state=state, code_verifier=verifier, nonce=nonce, **more
    )
    return Begun(address, state)


def come_back(asked: Mapping[str, str], state: str, *, at: datetime) -> Returned:
    """
    Take what a browser brings back from the provider. state: the secret that it was given as it left.

    Raises:
        Refusal: it is not the browser that left, the provider refused or is out of reach, or its answer proves nothing.
    """
    found = _required()
    if not state or not hmac.compare_digest(asked.get("state", ""), state):
        raise BEGIN_AGAIN()
    kept = Challenges().take(_decoded(state), Purpose.PROVIDER, at=at)
    if "error" in asked or not asked.get("code"):
        raise PROVIDER_UNPROVED()
    if asked.get("iss", found.issuer) != found.issuer:  # RFC 9207: another provider answered
        raise PROVIDER_UNPROVED()
    subject = _subject(found, asked["code"], kept, at)
    authenticator = authenticator_of(found.issuer, subject)
    record = SubjectRecord.objects.using(DATABASE).filter(authenticator=authenticator).first()
    return Returned(
        authenticator, None if record is None else record.person_id, kept["next"], kept["stepping_up"]
    )


def enter_subject(person: str, issuer: str, subject: str, *, at: datetime, database: str = DATABASE) -> str:
    """
    Note who a person is to a provider, and return the handle of it.

    Raises:
        UsageError: the subject is somebody's already.
    """
    authenticator = authenticator_of(issuer, subject)
    records = SubjectRecord.objects.using(database)
    if records.filter(authenticator=authenticator).exists():
        raise UsageError(f"the subject {subject!r} of {issuer} is entered already: see `warifu people list`")
    SubjectRecord(
        authenticator=authenticator, person_id=person, issuer=issuer, subject=subject, created=at
    ).save(using=database, force_insert=True)
    return authenticator


def authenticator_of(issuer: str, subject: str) -> str:
    """Return the handle of a subject of a provider: it follows from both."""
    return hashlib.sha256(f"provider {issuer} {subject}".encode()).hexdigest()[:32]


def _subject(found: Provider, code: str, kept: Mapping[str, str], at: datetime) -> str:
    try:
        metadata = _metadata(found)
        token = _client(found, kept["redirect"]).fetch_token(
            metadata["token_endpoint"],
            code=code,
            code_verifier=kept["verifier"],
            timeout=TIMEOUT,
            allow_redirects=False,
        )
        keys = _fetched(metadata["jwks_uri"])
    except (requests.RequestException, AuthlibBaseError) as error:
        raise PROVIDER_OUT_OF_REACH() from error
    wanted = Wanted(
        found.issuer,
        found.client,
        kept["nonce"],
        token.get("access_token", ""),
        datetime.fromisoformat(kept["since"]) if kept["stepping_up"] else None,
        found.classes,
    )
    try:
        return subject_of(token.get("id_token", ""), keys, wanted, at=at)
    except VerificationError as error:
        raise PROVIDER_UNPROVED() from error


def _metadata(found: Provider) -> dict[str, Any]:
    metadata = _fetched(f"{found.issuer.rstrip('/')}/.well-known/openid-configuration")
    wanted = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    if metadata.get("issuer") != found.issuer or not all(_is_closed(metadata.get(name)) for name in wanted):
        raise PROVIDER_OUT_OF_REACH()
    return metadata


def _is_closed(address: object) -> bool:
    """Say whether an address is reached by TLS, or lies on this machine."""
    parts = urlsplit(address) if isinstance(address, str) else urlsplit("")
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
    )


def _fetched(address: str) -> dict[str, Any]:
    try:
        answer = requests.get(address, timeout=TIMEOUT, allow_redirects=False)
        answer.raise_for_status()
        read = answer.json()
    except (requests.RequestException, ValueError) as error:
        raise PROVIDER_OUT_OF_REACH() from error
    return read if isinstance(read, dict) else {}


def _client(found: Provider, redirect: str) -> OAuth2Session:
    return OAuth2Session(
        found.client,
        found.secret or None,
        scope=SCOPE,
        redirect_uri=redirect,
        code_challenge_method="S256",
        token_endpoint_auth_method="client_secret_basic" if found.secret else "none",
    )


def _decoded(state: str) -> bytes:
    try:
        return base64url_to_bytes(state)
    except ValueError as error:
        raise BEGIN_AGAIN() from error


def _required() -> Provider:
    found = provider()
    if found is None:
        raise NO_PROVIDER()
    return found
