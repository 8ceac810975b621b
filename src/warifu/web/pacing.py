"""
Pacing: how many pages one person may ask for in a short time, so that a browser that runs wild stops nobody else.

Programs have rates of their own (`warifu.api.rates`), and whoever is not signed in those of signing in.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from warifu.rules.wording import Text
from warifu.server.people.policy import PAGES_OF
from warifu.server.people.requests import who
from warifu.server.rates import Rates
from warifu.web.acting import refused_page
from warifu.web.words import acting as words

TOO_MANY_REQUESTS = 429
_PAGES = "pages"
PACE = Rates({_PAGES: PAGES_OF})
"""That of this process."""


def pacing_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer each person so often and no more; say in words how long to wait."""

    def answer(request: HttpRequest) -> HttpResponse:
        me = who(request)
        if me is None or request.path.startswith("/api/"):
            return get_response(request)
        seconds = math.ceil(PACE.wait(me.person, _PAGES))
        return too_often(request, words.TOO_MANY_PAGES, seconds) if seconds else get_response(request)

    return answer


def too_often(request: HttpRequest, says: Text, seconds: int) -> HttpResponse:
    """Say how long to wait, in words with a gap for the seconds."""
    said = Text(says.en.format(seconds=seconds), says.ja.format(seconds=seconds))
    response = refused_page(request, said, status=TOO_MANY_REQUESTS)
    response.headers["Retry-After"] = str(seconds)
    return response
