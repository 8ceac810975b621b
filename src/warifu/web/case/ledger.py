"""The ledger behind a case, the tally, and the account of what came in; the places; and whether anything changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from warifu.casework.actors import StateOffice
from warifu.casework.admissions import account_of
from warifu.casework.admissions.account import Line
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.web.case.around import case_page
from warifu.web.case.determinations import STANDINGS
from warifu.web.case.opening import Opened, of_case
from warifu.web.foot import Foot, foot
from warifu.web.rendering import page
from warifu.web.signs import Sign
from warifu.web.whole import whole
from warifu.web.words import case as words


@dataclass(frozen=True)
class Ledger:
    """What is shown. made: how many entries each State made in this case."""

    digest: str
    made: tuple[tuple[State, int], ...]
    foot: Foot
    tally: Sign
    account: tuple[tuple[Text | str, Line], ...]
    left: tuple[Text, ...]


@dataclass(frozen=True)
class Place:
    """A place: its name, and which offices limited how many approvals to it."""

    name: str
    limited: tuple[tuple[State, StateOffice, int], ...]


@of_case
def ledger(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the ledger and the tally."""
    case, log = opened.case, opened.node.ports.log
    account = account_of(case, case.receiving)
    shown = Ledger(
        case.digest,
        tuple((state, log.count(case.id, state)) for state in case.states),
        foot(),
        STANDINGS[opened.seen.tally.standing],
        tuple((opened.label_of(line.part), line) for line in account.lines),
        () if opened.why_no_persons else case.outstanding(opened.who.state),
    )
    return case_page(request, opened, "ledger", shown)


@of_case
def places(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Show the places."""
    limited: Counter[tuple[str, State, StateOffice]] = Counter()
    for standings in opened.seen.standings.values():
        for one in standings:
            named = {place for condition in one.conditions for place in condition.places}
            limited.update((place, one.state, one.office) for place in named)
    names = dict.fromkeys((*opened.case.terms.places, *(place for place, _, _ in limited)))
    shown = tuple(
        Place(
            name, tuple((state, office, n) for (place, state, office), n in limited.items() if place == name)
        )
        for name in names
    )
    return case_page(request, opened, "places", shown)


@of_case
def changed(request: HttpRequest, opened: Opened) -> HttpResponse:
    """Say that something was written in the case since a page was made; nothing where nothing was."""
    since = request.GET.get("since", "")
    if whole(since, opened.case.size) >= opened.case.size:
        return HttpResponse("")
    return page(request, "web/changed.html", {"address": opened.address}, words=words)
