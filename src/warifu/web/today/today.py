"""The page that people begin their day with: what needs their office, what waits elsewhere, and for how long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from warifu.casework.actors import StateOffice
from warifu.casework.authority import Request, why_not
from warifu.casework.seats import day_at
from warifu.parties import State
from warifu.server.people import people, signed_in, who
from warifu.server.people.known import SignedIn
from warifu.server.reading.looking import note_look
from warifu.server.reading.today import MINE_A_PAGE, PAGE, Ahead, Today, ahead
from warifu.server.reading.today import today as read_today
from warifu.server.running import RunningNode, running
from warifu.web.rendering import page
from warifu.web.tables import Paging, Table
from warifu.web.today.case_list import table_of
from warifu.web.whole import whole
from warifu.web.words import today as words


@dataclass(frozen=True)
class Shown:
    """
    What is shown.

    mine: which of the things that need the reader's office are on this page.
    names: of the people who prepared something, by handle. ahead: for a commander, and None for anybody else.
    openings: how many emergency openings of the last days the reader has to answer for. size: of the ledger, so that a
    later change can be told.
    """

    today: Today
    mine: Paging
    me: SignedIn
    days: tuple[tuple[State, date], ...]
    names: Mapping[str, str]
    ahead: Ahead | None
    cases: Table
    openings: int
    size: int

    @property
    def operates(self) -> bool:
        """Whether the reader runs the node, and so can see how it is."""
        return self.me.office is StateOffice.OPERATOR


@signed_in
def today(request: HttpRequest) -> HttpResponse:
    """Show it."""
    me, node = who(request), running()
    assert me is not None  # noqa: S101  (guarded)
    now = node.ports.clock.now()
    read = read_today(me, node, now, page=whole(request.GET.get("page", ""), 1))
    shown = Shown(
        read,
        Paging(read.waits, read.page, MINE_A_PAGE),
        me,
        tuple((state, day_at(now, state)) for state in (node.own, node.peer)),
        people({line.prepared_by for line in (*read.to_confirm, *read.prepared)}),
        ahead(me, node, now) if me.office is StateOffice.COMMAND else None,
        table_of(read.cases, sortable=False),
        _openings(me, node, now),
        node.ports.log.size(),
    )
    return page(request, "today/today.html", shown, words=words, title=words.TODAY)


@signed_in
def changed(request: HttpRequest) -> HttpResponse:
    """Say that something was written since a page was made; nothing where nothing was."""
    since, size = request.GET.get("since", ""), running().ports.log.size()
    if whole(since, size) >= size:
        return HttpResponse("")
    return page(request, "web/changed.html", {"address": "/"}, words=words)


@require_POST
@signed_in
def seen(request: HttpRequest) -> HttpResponse:
    """Note that the reader has seen what is new."""
    me, node = who(request), running()
    assert me is not None  # noqa: S101  (guarded)
    note_look(me, PAGE, node, node.ports.clock.now())
    return HttpResponseRedirect("/")


def _openings(me: SignedIn, node: RunningNode, now: datetime) -> int:
    """Return how many emergency openings are told of: to those who may end one, and to nobody else."""
    case = node.register()
    asked = Request(me.actor, now, case.states, case.national.delegations)
    return 0 if why_not("MendGlass", asked) else len(case.national.broken_glass.recent(now))
