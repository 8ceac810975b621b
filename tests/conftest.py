"""What tests of several packages share: Django set up once in a process, over databases of both kinds."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.server.postgres import postgres


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
