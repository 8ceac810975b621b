"""Requests: who asks. The middleware sets `request.who`; the cookie holds a secret and nothing about the person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from warifu.errors import UsageError
from warifu.parties import State
from warifu.server.people import clock
from warifu.server.people.delegated import lent_to
from warifu.server.people.directory import Directory
from warifu.server.people.known import SignedIn, first_office
from warifu.server.people.policy import SESSION_HOLDS
from warifu.server.people.sessions import Session, Sessions, Way


def own_state() -> State:
    """
    Return the State whose node this is.

    Raises:
        UsageError: the settings do not say.
    """
    state: str = getattr(settings, "WARIFU_STATE", "")
    if not state:
        raise UsageError("the settings do not say whose node this is: set WARIFU_STATE, as GB or JP")
    return State(state)


def cookie_name(*, below: bool = False) -> str:
    """
    Return the name of the cookie: one for each State, since a demonstration runs two nodes on one host.

    Over HTTPS it begins so that a browser takes it over HTTPS alone, and from this very host. below: of a cookie that is
    for some addresses of the host only.
    """
    prefix = ("__Secure-" if below else "__Host-") if settings.SESSION_COOKIE_SECURE else ""
    return f"{prefix}warifu-{own_state().lower()}"


def who(request: HttpRequest) -> SignedIn | None:
    """Return who asks, or None where nobody is signed in."""
    found: SignedIn | None = getattr(request, "who", None)
    return found


def people(handles: Iterable[str]) -> dict[str, str]:
    """Return the names of people of the own State by their handles; handles of others are not in it."""
    return Directory().names(handles)


def signed_in_by(secret: str | None, *, at: datetime) -> SignedIn | None:
    """Return who is signed in by the secret of a cookie, or None."""
    session = Sessions().find(secret, at=at) if secret else None
    return None if session is None else _signed_in(session, at)


def _signed_in(session: Session, at: datetime) -> SignedIn | None:
    holdings = Directory().holdings(session.person, at=at)
    if holdings is None:
        return None
    lent = lent_to(session.person, at)
    mine = holdings.offices | lent.offices
    office = session.office if session.office in mine else first_office(mine)
    if office is None:
        return None
    return SignedIn(
        person=session.person,
        name=holdings.name,
        state=own_state(),
        offices=holdings.offices,
        office=office,
        authenticator=session.authenticator,
        signed_in_at=session.signed_in_at,
        stepped_up_at=session.stepped_up_at,
        cases=holdings.cases | {glass.of for glass in lent.opened},
        compartments=holdings.compartments,
        cleared=holdings.cleared,
        opened=frozenset((glass.of, name) for glass in lent.opened for name in glass.compartments),
        is_demo=session.way is Way.DEMONSTRATION,
        language=holdings.language,
        delegated=lent.offices,
    )


class PeopleMiddleware:
    """Sets `request.who`, and keeps what was answered to somebody from being shown to anybody else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer a request."""
        found = signed_in_by(request.COOKIES.get(cookie_name()), at=clock.now())
        request.__dict__["who"] = found
        response = self.get_response(request)
        if found is not None and not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store"
        return response


def give_cookie(response: HttpResponse, secret: str) -> None:
    """Give the browser its secret, for this host alone; scripts cannot read it, and no other site can send it."""
    response.set_cookie(
        cookie_name(),
        secret,
        max_age=SESSION_HOLDS,
        path="/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Strict",
    )


def take_cookie(response: HttpResponse) -> None:
    """Have the browser forget its secret, and whatever it kept of the pages."""
    response.delete_cookie(cookie_name(), path="/", samesite="Strict")
    response["Clear-Site-Data"] = '"cache", "storage"'
