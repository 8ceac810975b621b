"""The pages by which an invited person registers a passkey."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from warifu.casework.refusals import Refusal
from warifu.rules.wording import Text
from warifu.server.people import clock
from warifu.server.people.directory import Directory, Person
from warifu.server.people.entering import enter, note_unproved
from warifu.server.people.invitations import Invitations
from warifu.server.people.passkeys import Passkeys
from warifu.server.people.policy import DEVICE_BOUND
from warifu.server.people.sessions import Way
from warifu.server.people.unproved import LINK_USED
from warifu.web.rendering import page
from warifu.web.signin.places import site_of
from warifu.web.words import signin as words

FORBIDDEN = 403


@dataclass(frozen=True)
class InvitationShown:
    """What the page shows: a field for the invitation, or for whom it is and what their device is asked."""

    invitation: str = ""
    person: Person | None = None
    options: str = ""
    problems: tuple[tuple[str, Text], ...] = ()

    @property
    def needs_bound(self) -> bool:
        """Whether the passkey must not leave its device."""
        return self.person is not None and bool(self.person.offices & DEVICE_BOUND)


@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest) -> HttpResponse:
    """Ask for an invitation; with one, show for whom it is. Looking does not use it up."""
    if request.method != "POST":
        return _page(request, InvitationShown())
    return _shown(request)


@require_POST
def register(request: HttpRequest) -> HttpResponse:
    """Keep the passkey that the device made, and sign its holder in."""
    at, response = clock.now(), HttpResponseRedirect("/")
    fields = (request.POST.get(name, "") for name in ("invitation", "answer", "name"))
    try:
        used = Passkeys(site_of(request)).register(*fields, at=at)
        enter(request, response, used.person, used.authenticator, Way.PASSKEY, at=at)
    except Refusal as refusal:
        return _shown(request, refusal)
    return response


def _shown(request: HttpRequest, refusal: Refusal | None = None) -> HttpResponse:
    secret, at = request.POST.get("invitation", "").strip(), clock.now()
    handle = Invitations().invited(secret, at=at)
    person = Directory().person(handle, at=at) if handle else None
    if person is None:
        told = refusal or LINK_USED()
        note_unproved(told)
        return _page(request, InvitationShown(problems=(("invitation", told.says),)), FORBIDDEN)
    if refusal is not None:
        note_unproved(refusal)
    options = Passkeys(site_of(request)).to_register(person, at=at)
    problems = (("passkey", refusal.says),) if refusal else ()
    shown = InvitationShown(secret, person, options, problems)
    return _page(request, shown, FORBIDDEN if refusal else 200)


def _page(request: HttpRequest, shown: InvitationShown, status: int = 200) -> HttpResponse:
    return page(request, "signin/invitation.html", shown, words=words, title=words.INVITATION, status=status)
