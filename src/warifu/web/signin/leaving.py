"""
One's own sign-in: one's passkeys, where one is signed in, the office one acts for, and signing out, here and elsewhere.

What ends elsewhere asks for a proof: else whoever finds a browser open could shut its owner out.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_POST

from warifu.casework.refusals import Refusal
from warifu.errors import UsageError
from warifu.server.people import clock, signed_in, who
from warifu.server.people.entering import (
    act_for,
    leave,
    leave_everywhere,
    leave_one,
    office_named,
    places_of,
)
from warifu.server.people.guards import SIGN_IN, STEP_UP
from warifu.server.people.passkeys import Passkeys, PasskeyShown
from warifu.server.people.sessions import OpenSession
from warifu.web.rendering import page
from warifu.web.signin.places import next_of, site_of
from warifu.web.words import signin as words

YOU = "/sign-in/you"


@dataclass(frozen=True)
class YouShown:
    """What the page shows. proved: whether what is elsewhere can be ended now, or a proof is asked for first."""

    keys: tuple[PasskeyShown, ...]
    places: tuple[OpenSession, ...]
    proved: bool


@require_GET
@signed_in
def you(request: HttpRequest) -> HttpResponse:
    """Show one's passkeys, and the ways to sign out."""
    me, at = who(request), clock.now()
    assert me is not None  # noqa: S101  (guarded)
    keys = Passkeys(site_of(request)).of(me.person)
    shown = YouShown(keys, places_of(request, me, at=at), me.is_stepped_up(at))
    return page(request, "signin/you.html", shown, words=words, title=words.YOU)


@require_POST
def out(request: HttpRequest) -> HttpResponse:
    """Sign out here."""
    response = HttpResponseRedirect(SIGN_IN)
    leave(request, response)
    return response


@require_POST
@signed_in
def out_there(request: HttpRequest) -> HttpResponse:
    """Sign out in one place; where one is not signed in there any more, it is as was asked for."""
    me = who(request)
    assert me is not None  # noqa: S101  (guarded)
    if not me.is_stepped_up(clock.now()):
        return HttpResponseRedirect(f"{STEP_UP}?next={YOU}")
    leave_one(me, request.POST.get("place", ""))
    return HttpResponseRedirect(YOU)


@require_POST
@signed_in
def out_everywhere(request: HttpRequest) -> HttpResponse:
    """Sign out wherever one is signed in."""
    response, me = HttpResponseRedirect(SIGN_IN), who(request)
    assert me is not None  # noqa: S101  (guarded)
    if not me.is_stepped_up(clock.now()):
        return HttpResponseRedirect(f"{STEP_UP}?next={YOU}")
    leave_everywhere(response, me)
    return response


@require_POST
@signed_in
def office(request: HttpRequest) -> HttpResponse:
    """Act for another of one's offices; an office that is not one's own changes nothing."""
    response, me = HttpResponseRedirect(next_of(request)), who(request)
    if me is not None:
        try:
            act_for(request, response, me, office_named(request.POST.get("office", "")), at=clock.now())
        except (Refusal, UsageError):
            return HttpResponseRedirect(next_of(request))
    return response
