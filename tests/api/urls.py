"""Addresses of the tests: the API and nothing else."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("api/v1/", include("warifu.api.urls"))]
