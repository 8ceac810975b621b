"""
Settings of a node, from the environment.

WARIFU_DATA: the folder of this node (default: `./node`). WARIFU_DATABASE: `postgresql://user:password@host/name`, or
nothing for SQLite in that folder.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from warifu.errors import UsageError

DATA = Path(os.environ.get("WARIFU_DATA", "node"))

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=20000",
    "cache_size=-20000",
    "temp_store=MEMORY",
)


def sqlite(path: Path) -> dict[str, Any]:
    """Return the database of a file: one writer, and on the disk when a transaction ends."""
    pragmas = "".join(f"PRAGMA {pragma};" for pragma in _PRAGMAS)
    options = {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": pragmas}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": path, "OPTIONS": options}


def postgresql(address: str) -> dict[str, Any]:
    """
    Return the database at an address.

    Raises:
        UsageError: it is not one of PostgreSQL.
    """
    parts = urlsplit(address)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise UsageError(
            "WARIFU_DATABASE: wanted postgresql://user:password@host:port/name, or nothing for SQLite"
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"isolation_level": _SERIALIZABLE},
    }


_SERIALIZABLE = 4
"""psycopg's `IsolationLevel.SERIALIZABLE`: what a transaction read is what it writes on."""

_ADDRESS = os.environ.get("WARIFU_DATABASE", "")

DATABASES = {"default": postgresql(_ADDRESS) if _ADDRESS else sqlite(DATA / "node.sqlite3")}
INSTALLED_APPS = ["warifu.server.apps.ServerConfig"]
USE_TZ = True
TIME_ZONE = "UTC"
SECRET_KEY = os.environ.get("WARIFU_SECRET_KEY", "")
