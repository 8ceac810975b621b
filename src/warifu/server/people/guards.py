"""Guards before views: somebody has to be signed in, or to have proved anew who they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import quote

from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase

from warifu.server.people import clock
from warifu.server.people.requests import who

SIGN_IN = "/sign-in"
STEP_UP = "/sign-in/again"

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def signed_in(view: View[P]) -> View[P]:
    """Answer only those who are signed in; others are sent to sign in, and come back afterwards."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **more: P.kwargs) -> HttpResponseBase:
        if who(request) is None:
            return _to(SIGN_IN, request)
        return view(request, *args, **more)

    return guarded


def stepped_up(view: View[P]) -> View[P]:
    """Answer only those who proved within five minutes who they are; others are asked to, and come back afterwards."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **more: P.kwargs) -> HttpResponseBase:
        found = who(request)
        if found is None:
            return _to(SIGN_IN, request)
        if not found.is_stepped_up(clock.now()):
            return _to(STEP_UP, request)
        return view(request, *args, **more)

    return guarded


def _to(page: str, request: HttpRequest) -> HttpResponseRedirect:
    back = request.get_full_path() if request.method in {"GET", "HEAD"} else request.path
    return HttpResponseRedirect(f"{page}?next={quote(back, safe='/')}")
