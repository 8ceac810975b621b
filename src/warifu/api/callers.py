"""
Callers: who asks. A person by the cookie of their session, or a machine by a token and a signed request.

A machine is what the directory says of it, in the office that its token names, and may do what its token is for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest
from ninja.utils import check_csrf

from warifu.api.problems import (
    NO_FORM_TOKEN,
    NOT_SIGNED,
    NOT_SIGNED_IN,
    OUT_OF_SCOPE,
    TOKEN_NOT_GOOD,
    ProblemError,
)
from warifu.errors import WarifuError
from warifu.keys import Verifier
from warifu.rules.wording import Text
from warifu.server.http_signatures import TO_COMMAND, TO_READ, Request, verify_request
from warifu.server.people import SignedIn, own_state, who
from warifu.server.people.clock import now
from warifu.server.people.directory import Directory
from warifu.server.tokens import Token, find

_SCHEME = "Bearer "
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="warifu"'}
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Caller:
    """Who asks, when, and by which token; None in a session. What is read at once of many cases names no person."""

    who: SignedIn
    at: datetime
    token: Token | None = None

    def require(self, scope: str) -> None:
        """
        Let pass what the token is for; a session is for everything that its person may do.

        Raises:
            ProblemError: it is for other things.
        """
        if self.token is not None and scope not in self.token.scopes:
            says = Text(
                f"the token was not issued for {scope}: have one issued that is",
                f"このトークンは「{scope}」用に発行されていません。対応するトークンの発行を受けてください",
            )
            raise ProblemError(OUT_OF_SCOPE, says)


def caller_of(request: HttpRequest) -> Caller:
    """
    Return who asks.

    Raises:
        ProblemError: nobody is signed in, the token or its signature is not good, or a session sent no form token.
    """
    header = request.headers.get("Authorization", "")
    if header:
        return _machine(request, header)
    found = who(request)
    if found is None:
        raise ProblemError(NOT_SIGNED_IN, headers=_CHALLENGE)
    if request.method not in _SAFE and check_csrf(request) is not None:
        raise ProblemError(NO_FORM_TOKEN)
    return Caller(replace(found, noted=frozenset()), now())


def _machine(request: HttpRequest, header: str) -> Caller:
    at = now()
    token = find(header.removeprefix(_SCHEME)) if header.startswith(_SCHEME) else None
    if token is None or not token.holds(at):
        raise ProblemError(TOKEN_NOT_GOOD, headers=_CHALLENGE)
    _require_signature(request, token, at)
    return Caller(signed_in(token, at), at, token)


def signed_in(token: Token, at: datetime) -> SignedIn:
    """
    Return a machine as one who is signed in.

    Raises:
        ProblemError: it is no longer in the directory, or does not hold the office of its token.
    """
    holds = Directory().holdings(token.machine, at=at)
    if holds is None or token.office not in holds.offices:
        raise ProblemError(TOKEN_NOT_GOOD, headers=_CHALLENGE)
    return SignedIn(
        person=token.machine,
        name=holds.name,
        state=own_state(),
        offices=holds.offices,
        office=token.office,
        authenticator=token.authenticator,
        signed_in_at=token.issued_at,
        cases=holds.cases,
        compartments=holds.compartments,
        cleared=holds.cleared,
        language=holds.language,
        noted=frozenset(),
    )


def _require_signature(request: HttpRequest, token: Token, at: datetime) -> None:
    form = TO_READ if request.method in _SAFE else TO_COMMAND
    signed = Request(request.method or "", request.build_absolute_uri(), dict(request.headers), request.body)

    def verifier_for(kid: str) -> Verifier:
        if kid != token.verifier.kid:
            raise ProblemError(NOT_SIGNED, headers=_CHALLENGE)
        return token.verifier

    try:
        verify_request(signed, verifier_for, at=at, form=form)
    except (WarifuError, ProblemError) as error:
        raise ProblemError(NOT_SIGNED, headers=_CHALLENGE) from error
