"""The API over a node in SQLite, with what is behind it real: the directory, sessions, tokens and signatures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.api.world import World
from tests.server.conftest import emptied


@pytest.fixture
def world(databases: None, tmp_path: Path) -> Iterator[World]:
    """Give a node of London at which the exercise is opened, and its API."""
    with a_world(tmp_path) as found:
        yield found


@contextmanager
def a_world(folder: Path) -> Iterator[World]:
    """Make a node of London at which the exercise is opened, and its API."""
    from django.test import override_settings

    from warifu.api import operations
    from warifu.api.rates import Rates
    from warifu.server.people import clock
    from warifu.server.ports import SystemClock
    from warifu.server.running import run_as

    emptied("default")
    with override_settings(ROOT_URLCONF="tests.api.urls", WARIFU_STATE="GB"):
        found = World(folder)
        found.pair.opened()
        operations.RATES = Rates()
        yield found
    run_as(None)
    clock.set_clock(SystemClock())
    emptied("default")
