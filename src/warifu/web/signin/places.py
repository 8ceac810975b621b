"""Where a person goes on to after signing in: only ever a page of this node."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from warifu.server.people.passkeys import Site


def next_of(request: HttpRequest) -> str:
    """Return the page that somebody wanted before they were asked who they are; the first page, where that is none."""
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    is_own = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if is_own else "/"


def site_of(request: HttpRequest) -> Site:
    """Return the site that passkeys are made for: the address in the settings, or that by which the browser came."""
    origin: str = getattr(settings, "WARIFU_ORIGIN", "") or f"{request.scheme}://{request.get_host()}"
    host = origin.partition("://")[2]
    return Site(host.rpartition(":")[0] or host, origin)
