from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.node.two import Pair, Side
from tests.server.conftest import emptied
from tests.server.reading.made_up import Node
from warifu.parties import GB, JP

NUMBER = {GB: "one", JP: "two"}
KINDS = ["sqlite", "postgresql"]


@contextmanager
def a_pair(kind: str, folder: Path) -> Iterator[Pair]:
    """Give two nodes that know one another, each over a database of one kind."""
    from warifu.server.ports import DatabasePorts

    names = {state: f"{kind}_{number}" for state, number in NUMBER.items()}
    begin = Side.begin

    def begin_over_database(side: Side) -> DatabasePorts:
        memory = begin(side)
        side.ports = DatabasePorts(
            names[side.state],
            folder / side.state,
            side.keys,
            own=side.state,
            peer=side.peer,
            clock=memory.clock,
            chance=memory.chance,
        )
        return side.ports

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Side, "begin", begin_over_database)
        emptied(*names.values())
        yield Pair()
        emptied(*names.values())


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
