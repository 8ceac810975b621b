"""`/calendar/SECRET.ics`: the calendar of one person for one office; made and taken back on the page of the search."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.views.decorators.http import require_POST, require_safe

from warifu.server.people import signed_in, who
from warifu.server.people.absent import absent
from warifu.server.reading import address_of, calendar, make_address, revoke_addresses
from warifu.server.running import running
from warifu.web.language import current
from warifu.web.new.drafting import go
from warifu.web.search.searching import shown


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Give the calendar to whoever has its address; nothing where there is none, or it was taken back."""
    del request
    node = running()
    now = node.ports.clock.now()
    address = address_of(secret, node)
    owner = None if address is None else absent(address.person, address.office, at=now)
    if address is None or owner is None:
        return HttpResponseNotFound("no such calendar\n", content_type="text/plain; charset=utf-8")
    content = calendar(owner, node, address.language, now)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


@signed_in
@require_POST
def make(request: HttpRequest) -> HttpResponse:
    """Make an address, and show it this once."""
    me = who(request)
    assert me is not None  # noqa: S101  (guarded)
    secret = make_address(me, current(), running(), running().ports.clock.now())
    return shown(request, me, address=request.build_absolute_uri(f"/calendar/{secret}.ics"))


@signed_in
@require_POST
def take_back(request: HttpRequest) -> HttpResponse:
    """Let no address of this person be read any more."""
    me = who(request)
    assert me is not None  # noqa: S101  (guarded)
    revoke_addresses(me, running(), running().ports.clock.now())
    return go("/search")
