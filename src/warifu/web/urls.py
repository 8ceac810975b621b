"""Addresses of the pages: one module of addresses a page; a page that is not installed has none."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

PAGES = ("today", "case", "new", "agreements", "search", "audit", "standing", "operator", "signin")
"""The packages that hold a page each, in the order in which addresses are looked up."""


def _is_there(page: str) -> bool:
    return bool(find_spec(f"warifu.web.{page}")) and bool(find_spec(f"warifu.web.{page}.urls"))


urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"warifu.web.{page}.urls")) for page in PAGES if _is_there(page)
]
