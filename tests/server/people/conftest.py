"""A moment, a directory on each kind of database, and a node of which only the standing case is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from tests.server.conftest import emptied

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)


@pytest.fixture(params=["sqlite_one", "postgresql_one"])
def database(request: pytest.FixtureRequest, databases: None) -> Iterator[str]:
    """Give the name of a database of each kind; it is empty."""
    yield request.param
    emptied(request.param)


@pytest.fixture
def directory(database: str):
    """Give a directory in which nobody is."""
    from warifu.server.people.directory import Directory

    return Directory(database)
