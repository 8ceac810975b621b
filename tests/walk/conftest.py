"""Two running nodes, and people before their screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.server.two_nodes import NodeProcess, TwoNodes, made_nodes, two_nodes, until
from tests.walk.desk import Desk


@pytest.fixture(scope="module")
def nodes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoNodes]:
    """Give London's node and Tokyo's, each a process of its own, open to one another."""
    folder = tmp_path_factory.mktemp("walk")
    with two_nodes(made_nodes(folder), folder, is_copied=False) as both:
        until(lambda: all(node.health()["items"][0]["level"] == "green" for node in both.both), what="open")
        yield both


Sits = Callable[..., Desk]


@pytest.fixture
def sits(browser: Browser, axe: str) -> Iterator[Sits]:
    """Give a way to set somebody before a screen, signed in."""
    desks: list[Desk] = []

    def sat(node: NodeProcess, office: str, number: int = 0, **how: Any) -> Desk:
        desk = Desk(browser, axe, node, (office, number), **how)
        desks.append(desk)
        return desk

    yield sat
    for desk in desks:
        desk.leaves()
