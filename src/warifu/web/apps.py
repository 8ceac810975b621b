"""The Django app of the pages: where its static files lie."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages of a node; they have no tables."""

    name = "warifu.web"
    label = "warifu_web"
