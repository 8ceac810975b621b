"""
The people's side as one ASGI application: live updates raw, everything else Django, in threads.

Django under ASGI hops between threads at each middleware and view; in threads from the start it answers several times
as many requests.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from a2wsgi import WSGIMiddleware
from django.core.handlers.wsgi import WSGIHandler

THREADS = 8

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


def application_of(live: Application | None) -> Application:
    """Return the application. Django must have been set up. live: what answers under `/live/`."""
    pages = WSGIMiddleware(WSGIHandler(), workers=THREADS)  # type: ignore[arg-type]

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        if live is not None and scope["path"].startswith("/live/"):
            await live(scope, receive, send)
        else:
            await pages(scope, receive, send)  # type: ignore[arg-type]

    return application
