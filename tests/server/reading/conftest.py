"""Nodes for the tests of reading: over each kind of database, with the exercise opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.node.two import Pair
from tests.server.pairs_over_databases import KINDS, a_pair
from tests.server.reading.made_up import Node


@pytest.fixture(params=KINDS)
def pair(request: pytest.FixtureRequest, databases: None, tmp_path: Path) -> Iterator[Pair]:
    """Give two nodes."""
    with a_pair(request.param, tmp_path) as made:
        yield made


@pytest.fixture
def node(pair: Pair) -> Node:
    """Give the node of the State that sends, with the exercise opened."""
    pair.opened()
    return Node(pair.gb.ports)


@pytest.fixture(scope="module", params=KINDS)
def lasting(
    request: pytest.FixtureRequest, databases: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Pair]:
    """Give two nodes with the exercise opened, the same for all tests of a module: for those that only read."""
    with a_pair(request.param, tmp_path_factory.mktemp("lasting")) as made:
        yield made.opened()
