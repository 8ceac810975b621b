"""
Signing in by the State's identity provider.

The browser comes back from another site, and so without the node's own cookie. A short-lived cookie of its own, which
holds nothing but the state of this one asking, shows that it is the browser that left; and what is proved is taken up
by a page of the node, to which the browser goes with its cookie again. It leaves by a page, too: the node's pages allow forms to
lead to the node alone, and a browser holds them to it wherever a form is sent on to.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_POST
from webauthn.helpers import bytes_to_base64url

from warifu.casework.refusals import Refusal
from warifu.server.people import clock, signed_in, who
from warifu.server.people.challenges import Challenges, Purpose
from warifu.server.people.entering import NOT_KNOWN, enter, step_up
from warifu.server.people.openid import Returned, begin, come_back, provider_name
from warifu.server.people.passkey_answers import bytes_of
from warifu.server.people.policy import CHALLENGE_HOLDS
from warifu.server.people.requests import cookie_name
from warifu.server.people.sessions import Way
from warifu.server.people.unproved import PASSKEY_OF_ANOTHER
from warifu.web.rendering import page
from warifu.web.signin import sign_in
from warifu.web.signin.places import next_of, site_of
from warifu.web.words import signin as words

PATH = "/sign-in/provider"


@dataclass(frozen=True)
class OnTheWayShown:
    """What the page shows from which the browser leaves: where to, and what people call it."""

    address: str
    provider: str


@dataclass(frozen=True)
class DoneShown:
    """What the page shows: where one goes on to."""

    next: str
    was_again: bool


@require_POST
def leave_for(request: HttpRequest) -> HttpResponse:
    """Send the browser to the provider."""
    me = who(request) if request.POST.get("again") else None
    redirect = f"{site_of(request).origin}{PATH}/return"
    try:
        begun = begin(redirect, next_of(request), at=clock.now(), stepping_up=me.person if me else "")
    except Refusal as refusal:
        return sign_in.shown(request, refusal)
    shown = OnTheWayShown(begun.address, provider_name())
    response = page(request, "signin/on_the_way.html", shown, words=words, title=words.LEAVING)
    response.set_cookie(
        _cookie(),
        begun.state,
        max_age=CHALLENGE_HOLDS,
        path=PATH,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


@require_GET
def came_back(request: HttpRequest) -> HttpResponse:
    """Take the provider's answer: sign the person in, or let them go on to where it is noted that they proved it."""
    at = clock.now()
    asked = {name: request.GET[name] for name in request.GET}
    try:
        returned = come_back(asked, request.COOKIES.get(_cookie(), ""), at=at)
        if returned.person is None:
            raise NOT_KNOWN()
        response = _answer(request, returned, returned.person)
        if not returned.stepping_up:
            enter(request, response, returned.person, returned.authenticator, Way.PROVIDER, at=at)
    except Refusal as refusal:
        response = sign_in.shown(request, refusal)
    response.delete_cookie(_cookie(), path=PATH, samesite="Lax")
    return response


@require_GET
@signed_in
def proved(request: HttpRequest) -> HttpResponse:
    """Note that the person who is signed in proved anew who they are."""
    at, me = clock.now(), who(request)
    try:
        kept = Challenges().take(
            bytes_of(request.GET.get("proof", "")), Purpose.PROVED, at=at, person=me.person if me else ""
        )
    except Refusal as refusal:
        return sign_in.shown(request, refusal)
    response = HttpResponseRedirect(kept["next"])
    step_up(request, response, kept["authenticator"], at=at)
    return response


def _answer(request: HttpRequest, returned: Returned, person: str) -> HttpResponse:
    """Return the page from which the browser goes on; who steps up brings the proof along, good once and for them."""
    onward = returned.next
    if returned.stepping_up:
        if returned.stepping_up != person:
            raise PASSKEY_OF_ANOTHER()
        kept = {"authenticator": returned.authenticator, "next": returned.next}
        proof = Challenges().put(Purpose.PROVED, at=clock.now(), person=person, kept=kept)
        onward = f"{PATH}/proved?proof={bytes_to_base64url(proof)}"
    shown = DoneShown(onward, was_again=bool(returned.stepping_up))
    return page(request, "signin/done.html", shown, words=words, title=words.SIGNED_IN)


def _cookie() -> str:
    return f"{cookie_name(below=True)}-provider"
