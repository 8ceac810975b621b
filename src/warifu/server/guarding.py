"""Guarding: the headers with which every answer to a browser goes out, and what is kept out of caches."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from warifu.server.counters import REQUESTS

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), publickey-credentials-get=(self)",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What each answer carries, whoever made it."""

_A_YEAR = "max-age=31536000; includeSubDomains"
_REFUSED = frozenset({400, 401, 403, 405, 409, 413, 415, 429})
_METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE")
"""Methods that some address may take; no other gets as far as one. TRACE is not among them."""
_LOG = logging.getLogger("warifu.guarding")


def headers() -> dict[str, str]:
    """Return what each answer carries here: over HTTPS, also that browsers come back by HTTPS alone."""
    secure = {"Strict-Transport-Security": _A_YEAR} if settings.SESSION_COOKIE_SECURE else {}
    return {**HEADERS, **secure}


class Guarding:
    """The middleware; it stands before all others, so that no answer goes out without."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, with the headers."""
        begun = time.perf_counter()
        # Whoever makes methods up gets one count for all of them, and nothing else.
        method = request.method or ""
        method = method if method in _METHODS else "other"
        response = HttpResponseNotAllowed(_METHODS) if method == "other" else self.get_response(request)
        REQUESTS.labels(method=method, status=str(response.status_code)).observe(time.perf_counter() - begun)
        if response.status_code in _REFUSED:
            _note_refused(request, method, response.status_code)
        for name, value in headers().items():
            response.headers.setdefault(name, value)
        # What a person may see is nobody else's: no cache keeps it, unless a view says otherwise.
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def _note_refused(request: HttpRequest, method: str, status: int) -> None:
    """Log that a request was refused, by which view; the address is not told, for it may name a case."""
    view = request.resolver_match.view_name if request.resolver_match else ""
    _LOG.warning("request-refused", extra={"status": status, "method": method, "view": view})
