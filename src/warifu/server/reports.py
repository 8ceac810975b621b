"""What the process tells of itself over HTTP: `/health` and `/metrics`."""

from __future__ import annotations

import hmac

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, JsonResponse
from django.views.decorators.http import require_safe

from warifu.server.health import health
from warifu.server.metrics import CONTENT_TYPE, metrics
from warifu.server.node_settings import node_settings
from warifu.server.running import running

_NEAR = {"127.0.0.1", "::1"}
_BY_A_PROXY = {"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"}
"""Headers that a proxy adds; any of them says that somebody else may stand behind it."""
_BEARER = "Bearer "


@require_safe
def health_view(request: HttpRequest) -> HttpResponse:
    """Answer how the node is: to whoever may ask for metrics with every item, to others with one word."""
    found = health(running(), node_settings())
    status = 503 if found.is_red else 200
    if not _may_ask(request):
        return JsonResponse({"level": found.level.value}, status=status)
    return JsonResponse(found.to_plain(), status=status, json_dumps_params={"ensure_ascii": False})


@require_safe
def metrics_view(request: HttpRequest) -> HttpResponse:
    """Answer the metrics."""
    if not _may_ask(request):
        return HttpResponseForbidden(
            "from elsewhere: set metrics_token, and send it as a bearer token\n", "text/plain; charset=utf-8"
        )
    return HttpResponse(metrics(running(), node_settings()), content_type=CONTENT_TYPE)


def _may_ask(request: HttpRequest) -> bool:
    """Say whether a request comes from this machine, through nobody, or brings the token."""
    token = node_settings().metrics_token
    said = request.headers.get("Authorization", "")
    if token and said.startswith(_BEARER):
        return hmac.compare_digest(said.removeprefix(_BEARER).encode(), token.encode())
    is_near = request.META.get("REMOTE_ADDR") in _NEAR
    return is_near and not any(name in request.headers for name in _BY_A_PROXY)
