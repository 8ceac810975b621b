"""Trying to prove who one is: not more often than some times, which is said in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from warifu.server.people.tries import wait_from
from warifu.web import pacing
from warifu.web.words import signin as words

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
    return pacing.too_often(request, words.TOO_OFTEN, seconds)
