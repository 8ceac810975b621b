"""`/node`: mode, link, queue, keys, disk, backup, alarms; sending paused and resumed."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_POST, require_safe

from warifu.casework.actors import StateOffice
from warifu.node.links import go_on, is_paused, pause
from warifu.server.health import health
from warifu.server.node_settings import node_settings
from warifu.server.people import signed_in, who
from warifu.server.running import running
from warifu.web.acting import refused_page
from warifu.web.new.drafting import go
from warifu.web.rendering import page
from warifu.web.words import operator as words


def for_operators(view: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponseBase]:
    """Let a view be called for those who run the node."""

    def guarded(request: HttpRequest) -> HttpResponse:
        me = who(request)
        if me is None or me.office is not StateOffice.OPERATOR:
            return refused_page(request, words.ONLY_OPERATORS)
        return view(request)

    return signed_in(guarded)


@for_operators
@require_safe
def node(request: HttpRequest) -> HttpResponse:
    """Show how the node is."""
    shown = {"health": health(running(), node_settings()), "is_paused": is_paused(running().ports)}
    return page(request, "operator/node.html", shown, words=words, title=words.NODE)


@for_operators
@require_POST
def clear(request: HttpRequest) -> HttpResponse:
    """Note that an alarm was looked at."""
    ports = running().ports
    number = request.POST.get("number", "")
    open_ = {alarm.number for alarm in ports.alarms.all() if alarm.cleared_at is None}
    if number.isascii() and number.isdecimal() and int(number) in open_:
        with ports.transaction("cleared"):
            ports.alarms.clear(int(number), ports.clock.now())
    return go("/node")


@for_operators
@require_POST
def sending(request: HttpRequest) -> HttpResponse:
    """Pause or resume sending."""
    change = go_on if request.POST.get("to") == "resume" else pause
    change(running().ports)
    return go("/node")
