"""`/search`: one box over cases, people, things, places, questions and clauses."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from warifu.casework.refusals import Refusal
from warifu.errors import UsageError
from warifu.rules.wording import Text
from warifu.server.people import signed_in, who
from warifu.server.people.known import SignedIn
from warifu.server.reading import (
    Found,
    SavedSearch,
    alerts,
    forget_search,
    has_address,
    note_seen,
    save_search,
    saved_searches,
    search,
)
from warifu.server.reading.searching import MOST_LETTERS
from warifu.server.running import running
from warifu.web.new.drafting import go
from warifu.web.rendering import page
from warifu.web.whole import whole
from warifu.web.words import search as words


@dataclass(frozen=True)
class Searched:
    """What is shown: what was found, the searches that are kept with how many new matches, and the calendar."""

    text: str
    found: Found | None
    kept: tuple[tuple[SavedSearch, int], ...]
    has_address: bool
    problems: tuple[tuple[str, Text], ...] = ()
    address: str = ""


@signed_in
@require_safe
def searching(request: HttpRequest) -> HttpResponse:
    """Show what fits."""
    me = _me(request)
    kept = whole(request.GET.get("kept", ""), 0)
    if kept in {each.id for each in saved_searches(me, running())}:
        note_seen(me, kept, running())
    return shown(request, me)


@signed_in
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a search."""
    me, text = _me(request), request.POST.get("q", "")
    node = running()
    try:
        save_search(
            me, request.POST.get("name", "") or text, text, node, node.ports.clock.now(),
            alerts=bool(request.POST.get("alerts")),
        )  # fmt: skip
    except Refusal as refusal:
        return shown(request, me, (("name", refusal.says),))
    except UsageError as error:
        return shown(request, me, (("name", Text(str(error), str(error))),))
    return go("/search")


@signed_in
@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Keep a search no longer."""
    with suppress(UsageError):  # It is gone already.
        forget_search(_me(request), whole(request.POST.get("id", ""), 0), running())
    return go("/search")


def shown(
    request: HttpRequest, me: SignedIn, problems: tuple[tuple[str, Text], ...] = (), address: str = ""
) -> HttpResponse:
    """Return the page of the search; `address`: of a calendar that was just made."""
    node = running()
    text = (request.GET.get("q") or request.POST.get("q") or "").strip()[:MOST_LETTERS]
    new = {alert.saved.id: len(alert.new) for alert in alerts(me, node)}
    value = Searched(
        text,
        search(me, text, node) if text else None,
        tuple((each, new.get(each.id, 0)) for each in saved_searches(me, node)),
        has_address(me, node),
        problems,
        address,
    )
    return page(
        request, "search/search.html", value, words=words, title=words.SEARCH, status=422 if problems else 200
    )


def _me(request: HttpRequest) -> SignedIn:
    me = who(request)
    assert me is not None  # noqa: S101  (guarded)
    return me
