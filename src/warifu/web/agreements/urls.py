"""Addresses of the pages of agreements."""

from __future__ import annotations

from django.urls import path

from warifu.web.agreements.comparing import comparing
from warifu.web.agreements.listing import listing
from warifu.web.agreements.reading import reading
from warifu.web.agreements.trying import trying

urlpatterns = [
    path("agreements", listing),
    path("agreements/compare", comparing),
    path("agreements/<str:agreement>", reading),
    path("agreements/<str:agreement>/try/<str:matter>", trying),
]
