"""
Acting: a form becomes a command, the command is carried out, and the browser is sent on; or the refusal is shown.

A form carries a name that it alone has (`asked`), so that a form that is sent twice is carried out once.
"""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from warifu.casework.commands import Command
from warifu.casework.refusals import Refusal
from warifu.errors import WarifuError
from warifu.rules.wording import Text
from warifu.server.people.known import SignedIn
from warifu.server.people.stepping_up import require_step_up
from warifu.server.running import RunningNode
from warifu.web.rendering import page
from warifu.web.words import acting as words

_ASKED = re.compile("[0-9a-f]{32}")


def act(request: HttpRequest, node: RunningNode, command: Command, who: SignedIn) -> Text | None:
    """Carry out a command once, however often its form is sent; return why it was refused, or None."""
    refused = refusal_of(request, node, command, who)
    return None if refused is None else refused[1]


def refusal_of(
    request: HttpRequest, node: RunningNode, command: Command, who: SignedIn
) -> tuple[str, Text] | None:
    """
    As `act`; with the code of the refusal, so that it can be shown at the field that it is about.

    Whatever needs a fresh proof of who one is is refused without, also where a page forgot to ask for it.
    """
    asked = request.POST.get("asked", "")
    name = f"page {asked}" if _ASKED.fullmatch(asked) else None
    try:
        require_step_up(command, who, at=node.ports.clock.now())
        node.perform(command, who, request=name)
    except Refusal as refusal:
        return refusal.kind.code, refusal.says
    except WarifuError as error:
        return "", Text(f"{words.NOT_UNDERSTOOD.en}: {error}", f"{words.NOT_UNDERSTOOD.ja}（{error}）")
    return None


def sent_on(address: str, done: str) -> HttpResponse:
    """Send the browser on to a page that says what was done: a name in `words.acting.DONE`."""
    path, _, anchor = address.partition("#")
    joint = "&" if "?" in path else "?"
    return HttpResponseRedirect(f"{path}{joint}done={done}{'#' + anchor if anchor else ''}")


def done_words(request: HttpRequest) -> Text | None:
    """Return what the page is to say was done, if it was reached after a form."""
    return words.DONE.get(request.GET.get("done", ""))


def refused_page(
    request: HttpRequest, says: Text, *, status: int = 403, reasons: tuple[Text, ...] = (), ask: str = ""
) -> HttpResponse:
    """Return a page that says what cannot be shown, why, and what to do; `ask`: where one is told more."""
    shown = {"says": says, "reasons": reasons, "ask": ask}
    return page(request, "web/refused.html", shown, words=words, status=status, title=says)
