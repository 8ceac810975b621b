"""The Django app of the server."""

from __future__ import annotations

from django.apps import AppConfig


class ServerConfig(AppConfig):
    """Tables and commands of a node."""

    name = "warifu.server"
    label = "warifu"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have done what follows from commands, once the tables are known."""
        from warifu.server.people.assigning import assign_opened  # noqa: PLC0415  (it needs the tables)
        from warifu.server.running import AFTER  # noqa: PLC0415

        if assign_opened not in AFTER:
            AFTER.append(assign_opened)
