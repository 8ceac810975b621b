"""A form whose token is not that of the session: nothing was done, said in words."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from warifu.web.acting import refused_page
from warifu.web.words import acting as words


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that nothing was done, and what to do; `reason` is for programmers, and not shown."""
    del reason
    return refused_page(request, words.FORM_EXPIRED)
