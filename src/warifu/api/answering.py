"""Answering: whatever goes wrong on the way to an answer is answered with a problem, never with a page or a traceback."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps

import msgspec
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja.errors import HttpError, ValidationError

from warifu.api.problems import (
    BAD_HEADER,
    BUSY,
    FAULT,
    NOT_FOUND,
    NOT_READABLE,
    TOO_LARGE,
    WRONG_METHOD,
    ProblemError,
    ProblemKind,
    Where,
    answered,
    language_of,
    of_error,
    of_refusal,
)
from warifu.casework.refusals import Refusal
from warifu.errors import DecodeError, FactError, UnknownNameError, UsageError
from warifu.rules.wording import Text

View = Callable[..., HttpResponseBase]

_LOG = logging.getLogger("warifu.api")
_OF_THE_REQUEST = (DecodeError, FactError, UnknownNameError, UsageError)
_KIND_OF: dict[type[Exception], ProblemKind] = {
    HttpError: NOT_READABLE,
    Http404: NOT_FOUND,
    RequestDataTooBig: TOO_LARGE,
    SuspiciousOperation: BAD_HEADER,
}
_NOT_ALLOWED = 405


def plain(value: object, status: int = 200) -> HttpResponse:
    """Return a response of JSON."""
    return HttpResponse(msgspec.json.encode(value), status=status, content_type="application/json")


def problem_for(request: HttpRequest, error: Exception) -> HttpResponse:
    """Return the response for whatever was raised."""
    language = language_of(request)
    if isinstance(error, Refusal):
        return answered(of_refusal(error, language), language)
    known = error if isinstance(error, ProblemError) else _problem_of(error)
    if known.kind is FAULT:
        _LOG.error("fault", exc_info=error, extra={"error": type(error).__name__})
    return answered(of_error(known, language), language, known.headers)


def with_problems(view: View) -> View:
    """Have a view answer with problems whatever happens in it, other methods than its own included."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **arguments: object) -> HttpResponseBase:
        try:
            response = view(request, *args, **arguments)
        except Exception as error:  # noqa: BLE001  (the last line of defence)
            return problem_for(request, error)
        if response.status_code != _NOT_ALLOWED:
            return response
        return problem_for(request, ProblemError(WRONG_METHOD, headers={"Allow": response["Allow"]}))

    return guarded


def nothing_here(request: HttpRequest, path: str = "") -> HttpResponse:
    """Answer an address below the API at which there is nothing."""
    del path
    return problem_for(request, ProblemError(NOT_FOUND))


def _problem_of(error: Exception) -> ProblemError:
    if isinstance(error, ValidationError):
        return ProblemError(NOT_READABLE, errors=tuple(map(_parameter, error.errors)))
    if isinstance(error, OperationalError):
        return ProblemError(BUSY, headers={"Retry-After": "1"})
    if isinstance(error, _OF_THE_REQUEST):
        words = f"{NOT_READABLE.title.en}: {error}", f"{NOT_READABLE.title.ja}：{error}"
        return ProblemError(NOT_READABLE, Text(*words))
    return ProblemError(next((kind for of, kind in _KIND_OF.items() if isinstance(error, of)), FAULT))


def _parameter(found: dict[str, object]) -> Where:
    loc = found.get("loc")
    name = str(loc[-1]) if isinstance(loc, tuple | list) and loc else ""
    says = str(found.get("msg", ""))
    return Where(Text(f"{name}: {says}", f"{name}：{says}"), parameter=name)
