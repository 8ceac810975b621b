"""The page on which people prove anew who they are, before they do what binds their State."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_POST

from warifu.casework.refusals import Refusal
from warifu.rules.wording import Text
from warifu.server.people import clock, signed_in, who
from warifu.server.people.challenges import Purpose
from warifu.server.people.demonstration import authenticator_of, made_up_person
from warifu.server.people.entering import note_unproved, step_up
from warifu.server.people.known import SignedIn
from warifu.server.people.openid import provider_name
from warifu.server.people.passkeys import Passkeys
from warifu.server.people.tries import wait_of
from warifu.web.rendering import page
from warifu.web.signin.places import next_of, site_of
from warifu.web.signin.trying import too_often
from warifu.web.words import signin as words

FORBIDDEN = 403


@dataclass(frozen=True)
class AgainShown:
    """What the page shows; in a demonstration, a button that says that it proves nothing."""

    next: str
    options: str
    provider: str
    is_demo: bool
    problems: tuple[tuple[str, Text], ...] = ()


@require_GET
@signed_in
def again(request: HttpRequest) -> HttpResponse:
    """Show the ways to prove it."""
    return _shown(request)


@require_POST
@signed_in
def by_passkey(request: HttpRequest) -> HttpResponse:
    """Take the answer of one of the person's own passkeys."""
    at, me = clock.now(), _me(request)
    response = HttpResponseRedirect(next_of(request))
    if seconds := wait_of(me.person):
        return too_often(request, seconds)
    try:
        answer = request.POST.get("answer", "")
        used = Passkeys(site_of(request)).use(answer, Purpose.STEP_UP, at=at, person=me.person)
    except Refusal as refusal:
        return _shown(request, refusal)
    step_up(request, response, used.authenticator, at=at)
    return response


@require_POST
@signed_in
def by_demonstration(request: HttpRequest) -> HttpResponse:
    """Take a click for a proof: only of a made-up person, and only in a demonstration."""
    at, me = clock.now(), _me(request)
    response = HttpResponseRedirect(next_of(request))
    try:
        person = made_up_person(me.person, at=at)
    except Refusal as refusal:
        return _shown(request, refusal)
    step_up(request, response, authenticator_of(person.handle), at=at)
    return response


def _shown(request: HttpRequest, refusal: Refusal | None = None) -> HttpResponse:
    if refusal is not None:
        note_unproved(refusal)
    me = _me(request)
    what = AgainShown(
        next_of(request),
        "" if me.is_demo else Passkeys(site_of(request)).to_step_up(me.person, at=clock.now()),
        provider_name(),
        me.is_demo,
        (("passkey", refusal.says),) if refusal else (),
    )
    status = FORBIDDEN if refusal else 200
    return page(request, "signin/again.html", what, words=words, title=words.AGAIN, status=status)


def _me(request: HttpRequest) -> SignedIn:
    me = who(request)
    assert me is not None  # noqa: S101  (`signed_in` stands before)
    return me
