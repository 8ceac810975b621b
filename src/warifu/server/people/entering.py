"""Entering and leaving: what signing in, stepping up and signing out do to a session and to the browser's cookie."""

from __future__ import annotations

import logging
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token

from warifu.casework.actors import StateOffice
from warifu.casework.refusals import Refusal, RefusalKind
from warifu.errors import UsageError
from warifu.rules.wording import Text
from warifu.server.people.delegated import lent_to
from warifu.server.people.directory import Directory
from warifu.server.people.known import SignedIn, first_office
from warifu.server.people.requests import cookie_name, give_cookie, take_cookie
from warifu.server.people.sessions import OpenSession, Sessions, Way

_LOG = logging.getLogger("warifu.people")

NOT_KNOWN = RefusalKind(
    "person-not-known",
    Text(
        "who you are is proved, and this node knows nobody by it: ask the operator of the node to enter you",
        "本人確認はできましたが、このノードに登録されていません。ノード運用者に登録を依頼してください",
    ),
)
NO_OFFICE = RefusalKind(
    "person-without-office",
    Text(
        "you hold no office here now: ask the operator of the node to enter the one you hold",
        "現在、所属部署の登録がありません。ノード運用者に登録を依頼してください",
    ),
)
OFFICE_NOT_YOURS = RefusalKind(
    "office-not-yours",
    Text(
        "{office} is not your office, and is not delegated to you now: choose another",
        "{office}はご自身の所属ではなく、現在有効な委任もありません。別の部署を選んでください",
    ),
)


def enter(  # noqa: PLR0913  (who, with what, how, where, when)
    request: HttpRequest, response: HttpResponse, person: str, authenticator: str, way: Way, *, at: datetime
) -> None:
    """
    Sign a person in, under a new secret; whoever was signed in in this browser is signed out.

    Raises:
        Refusal: nobody active has this handle, or they hold no office.
    """
    holdings = Directory().holdings(person, at=at)
    if holdings is None:
        raise NOT_KNOWN()
    office = first_office(holdings.offices | lent_to(person, at).offices)
    if office is None:
        raise NO_OFFICE()
    Sessions().end(_secret(request))
    Sessions().tidy(at=at)
    give_cookie(response, Sessions().open(person, office, authenticator, way, at=at))
    rotate_token(request)
    _LOG.info("signed-in", extra={"way": way.value})


def step_up(request: HttpRequest, response: HttpResponse, authenticator: str, *, at: datetime) -> None:
    """
    Note that somebody who is signed in proved anew who they are.

    Their secret is changed, and their form token is not: a form that is open on another page, for which they proved it,
    is sent as it is.

    Raises:
        UsageError: they are not signed in any more.
    """
    give_cookie(response, Sessions().step_up(_secret(request), authenticator, at=at))
    _LOG.info("proved-again")


def act_for(
    request: HttpRequest, response: HttpResponse, who: SignedIn, office: StateOffice, *, at: datetime
) -> None:
    """
    Let somebody act for another of their offices, or for one that is delegated to them.

    Raises:
        Refusal: it is neither.
        UsageError: they are not signed in any more.
    """
    if office not in who.offices | who.delegated:
        raise OFFICE_NOT_YOURS(office=office.word)
    give_cookie(response, Sessions().act_for(_secret(request), office, at=at))


def leave(request: HttpRequest, response: HttpResponse) -> None:
    """Sign out in this browser."""
    Sessions().end(_secret(request))
    take_cookie(response)
    _LOG.info("signed-out")


def places_of(request: HttpRequest, who: SignedIn, *, at: datetime) -> tuple[OpenSession, ...]:
    """Return where a person is signed in, this browser first."""
    return Sessions().of(who.person, _secret(request), at=at)


def leave_one(who: SignedIn, handle: str) -> bool:
    """Sign a person out in one place; False where they are not signed in there any more."""
    is_ended = Sessions().end_one(who.person, handle)
    _LOG.info("signed-out-elsewhere")
    return is_ended


def leave_everywhere(response: HttpResponse, who: SignedIn) -> int:
    """Sign a person out wherever they are signed in; return in how many places that was."""
    take_cookie(response)
    _LOG.info("signed-out-everywhere")
    return Sessions().end_everywhere(who.person)


def note_unproved(refusal: Refusal) -> None:
    """Log why somebody did not prove who they are; who they may be is not told."""
    _LOG.warning("not-proved", extra={"code": refusal.kind.code})


def office_named(name: str) -> StateOffice:
    """
    Return the office of a name.

    Raises:
        UsageError: there is none.
    """
    try:
        return StateOffice(name)
    except ValueError:
        raise UsageError(f"no office {name[:40]!r}: choose one of the list") from None


def _secret(request: HttpRequest) -> str:
    return request.COOKIES.get(cookie_name(), "")
