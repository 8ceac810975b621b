"""Addresses: the pages at the root, the programming interface under `/api/v1/`, and how the node is."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path


def _is_there(package: str) -> bool:
    return bool(find_spec(f"warifu.{package}")) and bool(find_spec(f"warifu.{package}.urls"))


urlpatterns: list[URLPattern | URLResolver] = [
    *([path("api/v1/", include("warifu.api.urls"))] if _is_there("api") else []),
    *([path("", include("warifu.web.urls"))] if _is_there("web") else []),
]
