"""The second person: confirms what a first prepared, or takes it back; and whoever says that a condition is met."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from warifu.casework.approvals import ConfirmCondition
from warifu.casework.four_eyes import Confirm, WithdrawPrepared
from warifu.rules.wording import Text
from warifu.web.acting import act, sent_on
from warifu.web.case.approvals import approvals_of
from warifu.web.case.around import case_page
from warifu.web.case.opening import Opened, of_case
from warifu.web.whole import whole
from warifu.web.words import approvals as words


@of_case
def confirm(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Confirm as second person, or take back."""
    address = f"{opened.address}/approvals"
    if request.method != "POST":
        return HttpResponseRedirect(address)
    ref, takes_back = request.POST.get("prepared", ""), "take_back" in request.POST
    if not takes_back and not opened.who.is_stepped_up(opened.now):
        return HttpResponseRedirect(f"/sign-in/again?next={address}")
    reason = request.POST.get("reason", "").strip()
    if takes_back and not reason:
        return _again(request, opened, words.GIVE_REASON)
    command = WithdrawPrepared(opened.case.id, ref, reason) if takes_back else Confirm(opened.case.id, ref)
    refused = act(request, opened.node, command, opened.who)
    if refused is None:
        return sent_on(address, "withdrawn" if takes_back else "confirmed")
    return _again(request, opened, refused)


@of_case
def met(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Say that a condition which the reader's office set is met."""
    if request.method != "POST":
        return HttpResponseRedirect(f"{opened.address}/approvals")
    if not opened.who.is_stepped_up(opened.now):
        return HttpResponseRedirect(f"/sign-in/again?next={opened.address}/approvals")
    number = request.POST.get("number", "")
    command = ConfirmCondition(opened.case.id, request.POST.get("approval", ""), whole(number, 0))
    refused = act(request, opened.node, command, opened.who)
    return (
        sent_on(f"{opened.address}/approvals", "met") if refused is None else _again(request, opened, refused)
    )


def _again(request: HttpRequest, opened: Opened, refused: Text) -> HttpResponse:
    shown = approvals_of(request, opened)
    return case_page(request, opened, "approvals", shown, refused=refused, status=422)
