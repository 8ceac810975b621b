"""
Witnessing the other State's ledger: each node cosigns what the other publishes, and never two histories of it.

What it is about to cosign it first writes down, as a mark in the database, in a transaction of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from warifu.keys import Purpose
from warifu.ledger import Answer, TreeHead, Witness
from warifu.ledger.merkle import EMPTY
from warifu.node.ports import Ports
from warifu.node.trust import ledger_keys

_HEAD = "witness of "


@dataclass(frozen=True)
class MarkedRecords:
    """What this node cosigned last of each log, as marks."""

    ports: Ports

    def latest(self, origin: str) -> TreeHead:
        """Return the last tree head, or that of the empty tree."""
        data = self.ports.marks.get(f"{_HEAD}{origin}")
        return EMPTY if data is None else msgspec.msgpack.decode(data, type=TreeHead)

    def advance(self, origin: str, old: TreeHead, new: TreeHead) -> bool:
        """Durably replace the old head by the new, at once; False where the old one is not there any more."""
        with self.ports.transaction("witness"):
            if self.latest(origin) != old:
                return False
            self.ports.marks.put(f"{_HEAD}{origin}", msgspec.msgpack.encode(new))
        return True


def add_checkpoint(body: bytes, ports: Ports) -> Answer:
    """Answer the other node's request to cosign a checkpoint of its ledger."""
    witness = Witness(
        (ports.keys.signing(Purpose.WITNESS),), ledger_keys(ports.peer, ports), MarkedRecords(ports)
    )
    return witness.add_checkpoint(body, at=int(ports.clock.now().timestamp()))
