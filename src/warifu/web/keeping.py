"""Keeping what is typed before it is sent: by a button, or by itself where scripts run."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse

from warifu.server.people import clock, who
from warifu.web import dates
from warifu.web.acting import sent_on
from warifu.web.language import t
from warifu.web.words import forms as words

BY_ITSELF = "X-Warifu-Keeps"
"""The header of a form that the page keeps by itself; it is answered in words, and the page stays."""
_LONGEST = 20_000


def typed_in(request: HttpRequest, names: Iterable[str]) -> dict[str, str]:
    """Return what stands in some fields of a form, as it was typed."""
    return {name: request.POST[name][:_LONGEST] for name in names if name in request.POST}


def kept(request: HttpRequest, address: str) -> HttpResponse:
    """Say that a draft was kept: in words to a page that does so by itself, else on the page of the form."""
    if request.headers.get(BY_ITSELF) is None:
        return sent_on(address, "kept")
    reader = who(request)
    at = dates.moment(clock.now(), [reader.state] if reader is not None else [])
    return HttpResponse(t(words.SAVED).format(time=t(at)), content_type="text/plain; charset=utf-8")
