"""Where the demonstration lies, and where its nodes listen. Sets Django up for both nodes, while they are made."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from warifu.parties import GB, JP, State

PORT = 8423
"""Where London's pages are; Tokyo's are one above, and each node listens to the other a thousand above that."""


def ports_from(first: int) -> Mapping[State, int]:
    """Return where the pages of each node are."""
    return {GB: first, JP: first + 1}


def data_of(folder: Path, state: State) -> Path:
    """Return the folder of a State's node."""
    return folder / state.lower()


def being_made(folder: Path) -> Path:
    """Return the folder in which the demonstration is made, until all of it is there."""
    return folder.with_name(f"{folder.name}.part")


def set_up_both(folder: Path) -> None:
    """Set Django up over the databases of both nodes, which no process that runs a node does."""
    import django  # noqa: PLC0415  (whoever asks for a port need not load Django)
    from django.conf import settings  # noqa: PLC0415

    from warifu.server.settings import sqlite  # noqa: PLC0415

    part = being_made(folder)
    databases = {state.lower(): sqlite(data_of(part, state) / "node.sqlite3") for state in (GB, JP)}
    settings.configure(
        DATABASES={"default": {}, **databases},
        INSTALLED_APPS=["warifu.server.apps.ServerConfig"],
        USE_TZ=True,
        TIME_ZONE="UTC",
        LOGGING_CONFIG=None,
    )
    django.setup()
