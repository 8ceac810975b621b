"""
Operations: each address of the API, with what it is for, what it answers, and whose token reaches it.

    @reads("/cases/{number}", CaseAnswer, scope="read:cases", says=Text("A case.", "案件。"))
    def case(request: HttpRequest, number: str) -> CaseAnswer: ...

What an operation says here is what the OpenAPI description says of it.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from warifu import __version__
from warifu.api.answering import plain, problem_for
from warifu.api.callers import Caller, caller_of
from warifu.api.problems import NOT_READABLE, TOO_MANY, ProblemError, Where
from warifu.api.rates import RATES
from warifu.rules.wording import Text

API = NinjaAPI(
    title="Warifu",
    version=__version__,
    urls_namespace="api",
    openapi_url=None,
    docs_url=None,
)
PLAIN_TEXT = "text/plain; charset=utf-8"
OCTETS = "application/octet-stream"

View = Callable[..., Any]


@dataclass(frozen=True)
class Operation:
    """
    What an operation is.

    answer: the class that it answers, as JSON; None for bytes of the type `media`. scope: what a token must be for;
    empty where any will do, None where anybody may ask. statuses: those of its problems, besides the ones that every operation has.
    """

    method: str
    path: str
    says: Text
    answer: type[Any] | None
    media: str
    scope: str | None
    status: int
    statuses: tuple[int, ...]
    command: str | None = None


OPERATIONS: dict[str, Operation] = {}
"""Every operation by its id in the description, which is the name of its view."""


def reads(  # noqa: PLR0913  (all that an operation says)
    path: str,
    answer: type[Any] | None,
    *,
    scope: str | None,
    says: Text,
    media: str = "application/json",
    statuses: tuple[int, ...] = (),
) -> Callable[[View], View]:
    """Register a view that reads, and answers an instance of a class, or bytes."""

    def register(view: View) -> View:
        operation = Operation("get", path, says, answer, media, scope, 200, statuses)
        return _registered(operation, view, view.__name__)

    return register


def commands(name: str, operation: Operation, view: View) -> None:
    """Register a view that takes a command."""
    _registered(operation, view, name)


def caller(request: HttpRequest) -> Caller:
    """Return who asks, as it was found out before the view was called."""
    found: Caller = request.caller  # type: ignore[attr-defined]
    return found


def _registered(operation: Operation, view: View, name: str) -> View:
    OPERATIONS[name] = operation

    @wraps(view)
    def guarded(request: HttpRequest, **arguments: Any) -> HttpResponse:  # noqa: ANN401
        if operation.scope is not None:
            asking = caller_of(request)
            if operation.scope:
                asking.require(operation.scope)
            _require_rate(asking, "reads" if operation.method == "get" else "commands")
            request.caller = asking  # type: ignore[attr-defined]
        _require_known(request, view)
        found = view(request, **arguments)
        if isinstance(found, HttpResponse):
            return found
        if isinstance(found, bytes):
            return HttpResponse(found, content_type=operation.media)
        return plain(found, operation.status)

    # The names in annotations are those of the view's module, and are looked up there.
    guarded.__signature__ = inspect.signature(view, eval_str=True)  # type: ignore[attr-defined]
    API.api_operation([operation.method.upper()], operation.path, operation_id=name)(guarded)
    return view


def _require_known(request: HttpRequest, view: View) -> None:
    """Refuse what is asked under a name that means nothing here, or twice: it would be passed over in silence."""
    known = {*inspect.signature(view).parameters} - {"request"}
    for name, values in request.GET.lists():
        if name not in known or len(values) > 1:
            says = Text(
                f"{name}: wanted once and no others than {', '.join(sorted(known)) or 'none'}",
                f"{name}：使える項目（各1回）は{'、'.join(sorted(known)) or 'ありません'}",
            )
            raise ProblemError(NOT_READABLE, says, (Where(says, parameter=name),))


def _require_rate(asking: Caller, what: str) -> None:
    wait = RATES.wait(asking.who.person, what)
    if wait:
        raise ProblemError(TOO_MANY, headers={"Retry-After": str(math.ceil(wait))})


for _kind in (Exception, Http404, HttpError, ValidationError):
    API.exception_handler(_kind)(problem_for)
