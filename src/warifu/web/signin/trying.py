"""Trying to prove who one is: not more often than some times, which is said in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from warifu.rules.wording import Text
from warifu.server.people.tries import wait_from
from warifu.web.acting import refused_page
from warifu.web.words import signin as words

TOO_MANY_REQUESTS = 429

View = Callable[[HttpRequest], HttpResponseBase]


def few(view: View) -> View:
    """Answer only so many requests from one address."""

    @wraps(view)
    def limited(request: HttpRequest) -> HttpResponseBase:
        seconds = wait_from(request)
        return too_often(request, seconds) if seconds else view(request)

    return limited


def too_often(request: HttpRequest, seconds: int) -> HttpResponse:
    """Say how long to wait."""
    says = Text(words.TOO_OFTEN.en.format(seconds=seconds), words.TOO_OFTEN.ja.format(seconds=seconds))
    response = refused_page(request, says, status=TOO_MANY_REQUESTS)
    response.headers["Retry-After"] = str(seconds)
    return response
