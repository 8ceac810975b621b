"""
The limit: a Django view that answers `ok`, behind the same server with the same threads and no middleware.

    python -m benchmarks.load.bare

The first line that is printed is the port.
"""

from __future__ import annotations

import asyncio
import socket

import django
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import path


def ok(request: HttpRequest) -> HttpResponse:
    """Answer."""
    del request
    return HttpResponse(b"ok", headers={"Content-Length": "2"})


urlpatterns = [path("ok", ok)]


async def main() -> None:
    """Serve until the process is ended."""
    settings.configure(
        ROOT_URLCONF=__name__,
        MIDDLEWARE=[],
        ALLOWED_HOSTS=["localhost"],
        INSTALLED_APPS=["warifu.server.apps.ServerConfig"],
        LOGGING_CONFIG=None,
    )
    django.setup()
    from warifu.server.asgi import application_of  # noqa: PLC0415  (Django has to be set up)
    from warifu.server.serving import server_of  # noqa: PLC0415

    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    await server_of(application_of(None)).serve([listener])


if __name__ == "__main__":
    asyncio.run(main())
