"""What there is to compare: every instrument in shares of a few matters, and its slow evaluator."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from tests.columns.agreement import Oracle
from warifu.instruments import MODULES, instrument
from warifu.rules.matters import Matter

SHARE = 16
"""So many matters are asked of one set of records: enough to share facts, few enough to split the work."""


def shares() -> tuple[tuple[str, int], ...]:
    """Return each instrument of the register with the numbers of its shares."""
    return tuple(
        (id_, number) for id_ in MODULES for number in range(-(-len(instrument(id_).matters) // SHARE))
    )


def matters(id_: str, share: int) -> tuple[Matter, ...]:
    """Return one share of an instrument's matters."""
    return instrument(id_).matters[share * SHARE : (share + 1) * SHARE]


def oracles(id_: str) -> dict[str, Oracle]:
    """Return the slow evaluator of an instrument by matter; none if nobody wrote one."""
    name = f"tests.oracle.{id_}"
    return dict(import_module(name).MATTERS) if find_spec(name) else {}
