"""The page on which people sign in."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_POST

from warifu.casework.actors import StateOffice
from warifu.casework.refusals import Refusal
from warifu.rules.wording import Text
from warifu.server.people import clock
from warifu.server.people.challenges import Purpose
from warifu.server.people.demonstration import authenticator_of, is_demo, made_up_people, made_up_person
from warifu.server.people.directory import Person
from warifu.server.people.entering import enter, note_unproved
from warifu.server.people.openid import provider_name
from warifu.server.people.passkeys import Passkeys
from warifu.server.people.sessions import Way
from warifu.server.people.tries import wait_of
from warifu.web.rendering import page
from warifu.web.signin.places import next_of, site_of
from warifu.web.signin.trying import too_often
from warifu.web.words import signin as words

FORBIDDEN = 403


@dataclass(frozen=True)
class SignInShown:
    """What the page shows: the passkey question as JSON, the provider's name, and in a demonstration its people."""

    next: str
    options: str
    provider: str
    made_up: tuple[tuple[StateOffice, tuple[Person, ...]], ...]
    problems: tuple[tuple[str, Text], ...] = ()


@require_GET
def sign_in(request: HttpRequest) -> HttpResponse:
    """Show the ways to sign in."""
    return shown(request)


@require_POST
def by_passkey(request: HttpRequest) -> HttpResponse:
    """Sign somebody in by the answer of their passkey."""
    at, response = clock.now(), _onward(request)
    passkeys, answer = Passkeys(site_of(request)), request.POST.get("answer", "")
    if seconds := wait_of(passkeys.owner(answer)):
        return too_often(request, seconds)
    try:
        used = passkeys.use(answer, Purpose.SIGN_IN, at=at)
        enter(request, response, used.person, used.authenticator, Way.PASSKEY, at=at)
    except Refusal as refusal:
        return shown(request, refusal)
    return response


@require_POST
def by_demonstration(request: HttpRequest) -> HttpResponse:
    """Sign in as a made-up person, where the node is a demonstration."""
    at, response = clock.now(), _onward(request)
    try:
        person = made_up_person(request.POST.get("person", ""), at=at)
        enter(request, response, person.handle, authenticator_of(person.handle), Way.DEMONSTRATION, at=at)
    except Refusal as refusal:
        return shown(request, refusal)
    return response


def shown(request: HttpRequest, refusal: Refusal | None = None) -> HttpResponse:
    """Return the page, with why it did not work where it did not."""
    if refusal is not None:
        note_unproved(refusal)
    at = clock.now()
    what = SignInShown(
        next_of(request),
        Passkeys(site_of(request)).to_sign_in(at=at),
        provider_name(),
        made_up_people(at=at) if is_demo() else (),
        (("passkey", refusal.says),) if refusal else (),
    )
    status = FORBIDDEN if refusal else 200
    return page(request, "signin/sign_in.html", what, words=words, title=words.TITLE, status=status)


def _onward(request: HttpRequest) -> HttpResponseRedirect:
    return HttpResponseRedirect(next_of(request))
