"""What follows on a node from certain entries, in the transaction that writes them: erasing, letting count again, telling."""

from __future__ import annotations

from collections.abc import Iterable

from warifu.casework.breaking_glass import GlassBroken
from warifu.casework.entries import Entry
from warifu.casework.retention import ErasureOrdered, HoldLifted, SignedAgain
from warifu.node.alarming import alarm
from warifu.node.erasing import erase_ordered, erase_postponed
from warifu.node.folding import entry_of
from warifu.node.manifests import release
from warifu.node.ports import Ports


def after_entries(entries: Iterable[Entry], ports: Ports) -> None:
    """
    Do what follows from entries that were just written.

    Raises:
        Refusal: an erasure names an entry of another case.
    """
    for entry in entries:
        match entry.body:
            case ErasureOrdered():
                erase_ordered(entry.body, ports)
            case GlassBroken(of=of):
                alarm("break-glass", f"{of} {entry.ref}", ports)
            case HoldLifted():
                erase_postponed(ports)
            case SignedAgain() if entry.by.state == ports.peer:
                released = release(entry.body.refs, ports)
                after_entries((entry_of(row, ports) for row in released), ports)
