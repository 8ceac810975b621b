"""One's own sign-in: one's passkeys, the office one acts for, and signing out, here and everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_POST

from warifu.casework.refusals import Refusal
from warifu.errors import UsageError
from warifu.server.people import clock, signed_in, who
from warifu.server.people.entering import act_for, leave, leave_everywhere, office_named
from warifu.server.people.guards import SIGN_IN
from warifu.server.people.passkeys import Passkeys, PasskeyShown
from warifu.web.rendering import page
from warifu.web.signin.places import next_of, site_of
from warifu.web.words import signin as words


@dataclass(frozen=True)
class YouShown:
    """What the page shows."""

    keys: tuple[PasskeyShown, ...]


@require_GET
@signed_in
def you(request: HttpRequest) -> HttpResponse:
    """Show one's passkeys, and the ways to sign out."""
    me = who(request)
    keys = Passkeys(site_of(request)).of(me.person) if me else ()
    return page(request, "signin/you.html", YouShown(keys), words=words, title=words.YOU)


@require_POST
def out(request: HttpRequest) -> HttpResponse:
    """Sign out here."""
    response = HttpResponseRedirect(SIGN_IN)
    leave(request, response)
    return response


@require_POST
@signed_in
def out_everywhere(request: HttpRequest) -> HttpResponse:
    """Sign out wherever one is signed in."""
    response, me = HttpResponseRedirect(SIGN_IN), who(request)
    if me is not None:
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
