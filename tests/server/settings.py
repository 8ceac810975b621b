"""Settings of the tests: two databases of each kind, so that two nodes can be run beside one another."""

from __future__ import annotations

import os
from pathlib import Path

from warifu.server import settings
from warifu.server.settings import postgresql, sqlite

globals().update({name: getattr(settings, name) for name in dir(settings) if name.isupper()})

SECRET_KEY = "only for tests"  # noqa: S105
ALLOWED_HOSTS = ["*"]
FOLDER = Path(os.environ["WARIFU_TEST_FOLDER"])
SOCKET = os.environ["WARIFU_TEST_POSTGRES"]

DATABASES = {
    "default": sqlite(FOLDER / "default.sqlite3"),
    **{f"sqlite_{n}": sqlite(FOLDER / f"{n}.sqlite3") for n in ("one", "two")},
    **{
        f"postgresql_{n}": postgresql("postgresql:///x")
        | {"NAME": f"warifu_{n}", "USER": "warifu", "HOST": SOCKET}
        for n in ("one", "two")
    },
}
