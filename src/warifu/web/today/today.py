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
from warifu.server.reading.awaited_lines import AwaitedLine
from warifu.server.reading.cases import cases
from warifu.server.reading.looking import note_look
from warifu.server.reading.today import PAGE, Today
from warifu.server.reading.today import today as read_today
from warifu.server.running import RunningNode, running
from warifu.web.rendering import page
from warifu.web.tables import Paging, Table
from warifu.web.today.case_list import table_of
from warifu.web.whole import whole
from warifu.web.words import today as words

MOST = 30
MINE_A_PAGE = 25
_RISKS = 3


@dataclass(frozen=True)
class Holder:
    """What one office of one State holds: how many things, the longest wait in days, the first day, some of them."""

    state: State
    office: StateOffice
    lines: tuple[AwaitedLine, ...]
    longest: int
    first: AwaitedLine | None


@dataclass(frozen=True)
class Shown:
    """
    What is shown.

    mine: which of the things that need the reader's office are on this page.
    names: of the people who prepared something, by handle. commands: whether the reader is a commander.
    openings: how many emergency openings of the last days the reader has to answer for. size: of the ledger, so that a
    later change can be told.
    """

    today: Today
    mine: Paging
    me: SignedIn
    days: tuple[tuple[State, date], ...]
    holders: tuple[Holder, ...]
    names: Mapping[str, str]
    commands: bool
    risks: tuple[AwaitedLine, ...]
    cases: Table
    openings: int
    size: int


@signed_in
def today(request: HttpRequest) -> HttpResponse:
    """Show it."""
    me, node = who(request), running()
    assert me is not None  # noqa: S101  (guarded)
    now = node.ports.clock.now()
    read = read_today(me, node, now)
    open_cases = cases(me, node, status="open", size=MOST)
    risks = sorted((*read.mine, *read.others), key=lambda line: (not line.holds_up, -line.parts))
    last = max(1, -(-len(read.mine) // MINE_A_PAGE))
    shown = Shown(
        read,
        Paging(len(read.mine), min(max(1, whole(request.GET.get("page", ""), 1)), last), MINE_A_PAGE),
        me,
        tuple((state, day_at(now, state)) for state in (node.own, node.peer)),
        holders_of(read.others),
        people({line.prepared_by for line in (*read.to_confirm, *read.prepared)}),
        me.office is StateOffice.COMMAND,
        tuple(risks[:_RISKS]),
        table_of(open_cases),
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


def holders_of(lines: tuple[AwaitedLine, ...]) -> tuple[Holder, ...]:
    """Return who holds what, the longest wait first."""
    found: dict[tuple[State, StateOffice], list[AwaitedLine]] = {}
    for line in lines:
        found.setdefault((line.state, line.office), []).append(line)
    held = (
        Holder(
            state,
            office,
            tuple(theirs),
            max(line.days_waiting for line in theirs),
            next((line for line in theirs if line.due is not None), None),
        )
        for (state, office), theirs in found.items()
    )
    return tuple(sorted(held, key=lambda each: (-each.longest, -len(each.lines))))
