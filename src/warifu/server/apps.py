"""The Django app of the server."""

from __future__ import annotations

from django.apps import AppConfig


class ServerConfig(AppConfig):
    """Tables and commands of a node."""

    name = "warifu.server"
    label = "warifu"
    default_auto_field = "django.db.models.BigAutoField"
