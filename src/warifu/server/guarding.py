"""Guarding: the headers with which every answer to a browser goes out, and what is kept out of caches."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

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


class Guarding:
    """The middleware; it stands before all others, so that no answer goes out without."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, with the headers."""
        begun = time.perf_counter()
        response = self.get_response(request)
        REQUESTS.labels(method=request.method or "", status=str(response.status_code)).observe(
            time.perf_counter() - begun
        )
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if settings.SESSION_COOKIE_SECURE:
            response.headers.setdefault("Strict-Transport-Security", _A_YEAR)
        # What a person may see is nobody else's: no cache keeps it, unless a view says otherwise.
        response.headers.setdefault("Cache-Control", "no-store")
        return response
