"""Addresses: how the node is, the programming interface under `/api/v1/`, and the pages at the root."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from warifu.server.reports import health_view, metrics_view

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health_view),
    path("metrics", metrics_view),
    path("api/v1/", include("warifu.api.urls")),
    path("", include("warifu.web.urls")),
]
