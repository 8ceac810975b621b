"""A planner in London before the pages on which a new activity is prepared; Tokyo's node is in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.api.world import World
from tests.server.conftest import emptied
from warifu.casework.actors import StateOffice

WORKBOOKS = Path(__file__).parents[3] / "examples" / "workbooks"


@dataclass
class Planner:
    """A browser without script, with somebody signed in."""

    client: object

    def get(self, path: str, **asked: str):
        return self.client.get(path, asked, headers={"host": "localhost"})

    def post(self, path: str, data=None):
        return self.client.post(path, data or {}, headers={"host": "localhost"})

    def upload(self, path: Path) -> str:
        """Upload a file and return the address of its draft."""
        with path.open("rb") as file:
            sent = self.post("/new/file", {"file": file})
        assert sent.status_code == 302, sent.content.decode()
        return sent["Location"].removesuffix("/list")

    def fields(self, path: str) -> dict[str, str]:
        """Return what stands in the fields of a page's largest form."""
        found = self.get(path).content.decode()
        inputs = re.findall(r'<input [^>]*?name="([^"]+)"[^>]*?value="([^"]*)"', found)
        areas = re.findall(r'<textarea [^>]*?name="([^"]+)"[^>]*>([^<]*)</textarea>', found)
        selects = {
            name: "".join(re.findall(r'<option value="([^"]*)" selected>', options))
            for name, options in re.findall(
                r'<select [^>]*?name="([^"]+)"[^>]*>(.*?)</select>', found, re.DOTALL
            )
        }
        return {**dict(inputs), **dict(areas), **selects}


@pytest.fixture
def world(databases: None, tmp_path: Path) -> Iterator[World]:
    """Give a node of London, and Tokyo's in memory."""
    from django.test import override_settings

    from warifu.server.people import clock
    from warifu.server.ports import SystemClock
    from warifu.server.running import run_as

    emptied("default")
    with override_settings(WARIFU_STATE="GB", ROOT_URLCONF="warifu.server.urls"):
        yield World(tmp_path)
    run_as(None)
    clock.set_clock(SystemClock())
    emptied("default")


def sign_in(world: World, office: StateOffice, number: int = 1) -> Planner:
    """Sign somebody of an office in."""
    client = world.signed_in(office, number).client
    client.handler.enforce_csrf_checks = False
    return Planner(client)


@pytest.fixture
def planner(world: World) -> Planner:
    """Give a planner of the visiting unit."""
    return sign_in(world, StateOffice.UNIT)
