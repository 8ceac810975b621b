"""Addresses of the API, below `/api/v1/`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, re_path

from warifu.api import reads  # noqa: F401  (registers what can be read)
from warifu.api.answering import nothing_here, with_problems
from warifu.api.description import description
from warifu.api.operations import API


def _with_problems(found: URLPattern) -> URLPattern:
    found.callback = with_problems(found.callback)
    return found


urlpatterns: list[URLPattern | URLResolver] = [
    path("openapi.json", description),
    *(_with_problems(found) for found in API.urls[0] if isinstance(found, URLPattern)),
    re_path(r"^(?P<path>.*)$", nothing_here),
]
