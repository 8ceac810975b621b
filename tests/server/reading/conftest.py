from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.node.two import Pair, Side
from tests.server.conftest import emptied
from tests.server.reading.made_up import Node
from warifu.parties import GB, JP

NUMBER = {GB: "one", JP: "two"}


@pytest.fixture(params=["sqlite", "postgresql"])
def pair(
    request: pytest.FixtureRequest, databases: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Pair]:
    """Give two nodes that know one another, each over a database of one kind."""
    from warifu.server.ports import DatabasePorts

    names = {state: f"{request.param}_{number}" for state, number in NUMBER.items()}
    begin = Side.begin

    def begin_over_database(side: Side) -> DatabasePorts:
        memory = begin(side)
        side.ports = DatabasePorts(
            names[side.state],
            tmp_path / side.state,
            side.keys,
            own=side.state,
            peer=side.peer,
            clock=memory.clock,
            chance=memory.chance,
        )
        return side.ports

    monkeypatch.setattr(Side, "begin", begin_over_database)
    emptied(*names.values())
    yield Pair()
    emptied(*names.values())


@pytest.fixture
def node(pair: Pair) -> Node:
    """Give the node of the State that sends, with the exercise opened."""
    pair.opened()
    return Node(pair.gb.ports)
