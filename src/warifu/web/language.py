"""The language of a request: asked for in the address, else as last time, else the person's own, else the browser's."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from warifu.rules.wording import Language, Text
from warifu.server.people import who

YEAR = 365 * 24 * 60 * 60

_current: ContextVar[Language] = ContextVar("language", default=Language.EN)


def language_of(request: HttpRequest) -> Language:
    """Return the language that a request is answered in."""
    said = request.GET.get("lang") or request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) or ""
    if said in _CODES:
        return _CODES[said]
    if (found := who(request)) is not None:
        return found.language
    return _preferred(request.headers.get("Accept-Language", ""))


def current() -> Language:
    """Return the language that is being written in now."""
    return _current.get()


def t(words: Text) -> str:
    """Return words in the language that is being written in now."""
    return words.to(_current.get())


def language_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Write everything in the language of the request, and keep it for next time where it was asked for."""

    def answer(request: HttpRequest) -> HttpResponse:
        language = language_of(request)
        token = _current.set(language)
        try:
            response = get_response(request)
        finally:
            _current.reset(token)
        if request.GET.get("lang") in _CODES:
            response.set_cookie(
                settings.LANGUAGE_COOKIE_NAME,
                language.value,
                max_age=YEAR,
                secure=settings.LANGUAGE_COOKIE_SECURE,
                httponly=True,
                samesite="Strict",
            )
        response.headers.setdefault("Content-Language", language.value)
        return response

    return answer


def _preferred(accepted: str) -> Language:
    ranked = sorted((_weighed(each) for each in accepted.split(",")), key=lambda each: -each[0])
    return next((_CODES[code] for weight, code in ranked if weight > 0 and code in _CODES), Language.EN)


def _weighed(accepted: str) -> tuple[float, str]:
    code, _, weight = accepted.strip().partition(";q=")
    try:
        return float(weight or 1), code[:2].lower()
    except ValueError:
        return 0.0, ""


_CODES = {each.value: each for each in Language}
