"""
ID tokens: what an identity provider says about who signed in, believed only as far as it is proved.

Checked are the signature, by a key that the provider publishes, with an algorithm of a short list; who issued it and
for whom; its end; the nonce that was asked with; how strong the sign-in was, where that counts; and, where a fresh
proof was asked for, when the person gave it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from warifu.errors import VerificationError

ALGORITHMS = ("RS256", "PS256", "ES256", "ES384", "EdDSA", "Ed25519")
"""Signatures that are taken. None of a shared secret, and no token without one."""
LEEWAY = timedelta(seconds=60)
"""How far the clocks of node and provider may differ."""


@dataclass(frozen=True)
class Wanted:
    """
    What an ID token has to say.

    fresh_since: when the person must have proved who they are, or None. classes: one of these, if there are any.
    """

    issuer: str
    client: str
    nonce: str
    access_token: str = ""
    fresh_since: datetime | None = None
    classes: tuple[str, ...] = ()


def subject_of(token: str, keys: Mapping[str, Any], wanted: Wanted, *, at: datetime) -> str:
    """
    Return the subject that an ID token names.

    keys: the key set as the provider publishes it.

    Raises:
        VerificationError: the token does not prove what is wanted.
    """
    try:
        decoded = jwt.decode(token, KeySet.import_key_set(_public(keys)), algorithms=list(ALGORITHMS))
        claims = CodeIDToken(
            decoded.claims,
            decoded.header,
            {
                "iss": {"essential": True, "value": wanted.issuer},
                "aud": {"essential": True, "value": wanted.client},
                "sub": {"essential": True},
                "exp": {"essential": True},
                "nonce": {"essential": True, "value": wanted.nonce},
            },
            {"nonce": wanted.nonce, "client_id": wanted.client, "access_token": wanted.access_token},
        )
        claims.validate(now=int(at.timestamp()), leeway=int(LEEWAY.total_seconds()))
    except (JoseError, ValueError, TypeError, KeyError) as error:
        raise VerificationError(f"the provider's answer does not prove who you are: {error}") from error
    _require_fresh(claims, wanted)
    if wanted.classes and claims.get("acr") not in wanted.classes:
        raise VerificationError(f"the provider does not vouch for a sign-in of: {', '.join(wanted.classes)}")
    return str(claims["sub"])


def _public(keys: Mapping[str, Any]) -> Any:  # noqa: ANN401  (joserfc's own form)
    """Leave out of a key set what is no public key of a signature."""
    known = [
        key
        for key in keys.get("keys", ())
        if key.get("kty") in {"RSA", "EC", "OKP"} and key.get("use") != "enc"
    ]
    return {"keys": known}


def _require_fresh(claims: Mapping[str, Any], wanted: Wanted) -> None:
    if wanted.fresh_since is None:
        return
    said = claims.get("auth_time")
    if not isinstance(said, int | float):
        raise VerificationError("the provider does not say when you proved who you are: a passkey is needed")
    if datetime.fromtimestamp(said, UTC) < wanted.fresh_since - LEEWAY:
        raise VerificationError("the provider did not ask you anew who you are: prove it again")
