"""`/standing`: what waits for a second person, delegations, standing permissions, and emergency openings."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_POST

from warifu.casework.commands import Command
from warifu.casework.four_eyes import Confirm, WithdrawPrepared
from warifu.rules.wording import Text
from warifu.server.people import clock, signed_in, who
from warifu.server.running import running
from warifu.web.acting import act, done_words, sent_on
from warifu.web.forms import Act, Form, Tried, done_of, forms_of, problems_of, tried_of
from warifu.web.rendering import page
from warifu.web.standing import delegating, holding, opening, permitting
from warifu.web.standing.confirming import Prepared, prepared_in
from warifu.web.standing.delegating import Given
from warifu.web.standing.desk import ADDRESS, Desk
from warifu.web.standing.holding import HoldShown
from warifu.web.standing.opening import OpenedGlass
from warifu.web.standing.permitting import Permission
from warifu.web.words import forms as form_words
from warifu.web.words import standing as words

_NAMED = ("delegate", "grant", "break-glass", "hold")


@dataclass(frozen=True)
class Standing:
    """What is shown. offered: the forms that begin something, by their name."""

    desk: Desk
    prepared: tuple[Prepared, ...]
    given: tuple[Given, ...]
    permissions: tuple[Permission, ...]
    sees_permissions: bool
    openings: tuple[OpenedGlass, ...]
    holds: tuple[HoldShown, ...]
    sees_holds: bool
    offered: dict[str, Form]
    problems: tuple[tuple[str, Text], ...]
    done: Text | None


@require_http_methods(["GET", "POST"])
@signed_in
def standing(request: HttpRequest) -> HttpResponse:
    """Show what stands; delegate, grant, draw on, open in an emergency, or end one of them."""
    desk, number = _desk(request), request.GET.get("case", "")
    acts = _acts(desk, number)
    tried = tried_of(request, desk, acts)
    if isinstance(tried, Act):
        return sent_on(ADDRESS, done_of(tried))
    return _shown(request, desk, acts, tried)


@require_POST
@signed_in
def confirm(request: HttpRequest) -> HttpResponse:
    """Confirm as second person what was prepared in the standing case, or take it back."""
    desk = _desk(request)
    ref, takes_back = request.POST.get("prepared", ""), "take_back" in request.POST
    if not takes_back and not desk.who.is_stepped_up(desk.now):
        return HttpResponseRedirect(f"/sign-in/again?next={ADDRESS}")
    reason = request.POST.get("reason", "").strip()
    if takes_back and not reason:
        return _again(request, desk, form_words.WRITE_REASON)
    register = desk.register.id
    command: Command = WithdrawPrepared(register, ref, reason) if takes_back else Confirm(register, ref)
    refused = act(request, desk.node, command, desk.who)
    if refused is None:
        return sent_on(ADDRESS, "withdrawn" if takes_back else "confirmed")
    return _again(request, desk, refused)


@signed_in
def prepared(request: HttpRequest) -> HttpResponse:
    """Lead from Today to what waits for a second person in the standing case."""
    del request
    return HttpResponseRedirect(f"{ADDRESS}#confirm")


def _again(request: HttpRequest, desk: Desk, refused: Text) -> HttpResponse:
    return _shown(request, desk, _acts(desk), None, (("confirm", refused),))


def _acts(desk: Desk, number: str = "") -> tuple[Act, ...]:
    """Return all that the reader may do here. number: of the case that an emergency opening begins with."""
    return (
        *delegating.acts_of(desk),
        *permitting.acts_of(desk),
        *opening.acts_of(desk, number),
        *holding.acts_of(desk),
    )


def _shown(
    request: HttpRequest,
    desk: Desk,
    acts: tuple[Act, ...],
    tried: Tried | None,
    refused: tuple[tuple[str, Text], ...] = (),
) -> HttpResponse:
    every_form = forms_of(acts, desk, ADDRESS, tried)
    problems = (*refused, *problems_of(every_form, tried))
    shown = Standing(
        desk,
        prepared_in(desk),
        delegating.given_of(desk, tried),
        permitting.permissions_of(desk, tried),
        desk.sees_permissions,
        opening.openings_of(desk, tried),
        holding.holds_of(desk, tried),
        holding.sees_holds(desk),
        {form.act.name: form for form in every_form if form.act.name in _NAMED},
        problems,
        done_words(request),
    )
    return page(
        request,
        "standing/standing.html",
        shown,
        words=words,
        title=words.TITLE,
        status=422 if problems else 200,
    )


def _desk(request: HttpRequest) -> Desk:
    reader = who(request)
    assert reader is not None  # noqa: S101  (guarded)
    return Desk(running(), reader, clock.now())
