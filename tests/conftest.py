"""What tests of several packages share: Django set up once in a process, over databases of both kinds; and a real Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.resources import files

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.server.postgres import postgres

ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip

settings.register_profile("of any machine", deadline=None)  # no test depends on how fast it is
settings.load_profile("of any machine")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine; `make test` installs one where it may (Debian, as root)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Set Django up over both kinds of database, with their tables made."""
    with postgres("fsync=off", "full_page_writes=off") as socket:
        os.environ["WARIFU_TEST_FOLDER"] = str(tmp_path_factory.mktemp("databases"))
        os.environ["WARIFU_TEST_POSTGRES"] = str(socket)
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.server.settings"
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
            "1"  # a browser of other tests may have its loop in this process
        )
        import django
        import psycopg
        from django.core.management import call_command
        from django.db import connections

        django.setup()
        with psycopg.connect(
            host=str(socket), user="warifu", dbname="postgres", autocommit=True
        ) as connection:
            for number in ("one", "two"):
                connection.execute(f"CREATE DATABASE warifu_{number}")
        for name in connections:
            call_command("migrate", database=name, verbosity=0)
        yield
        connections.close_all()
