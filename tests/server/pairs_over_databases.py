"""Two nodes that know one another, in this process, each over a database of one kind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.node.two import Pair, Side
from tests.server.conftest import emptied
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
