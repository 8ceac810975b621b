"""What follows on a node from certain entries, in the transaction that writes them: erasing, and letting count again."""

from __future__ import annotations

from collections.abc import Iterable

from warifu.casework.entries import Entry
from warifu.casework.retention import ErasureOrdered, HoldLifted, SignedAgain
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
            case HoldLifted():
                erase_postponed(ports)
            case SignedAgain() if entry.by.state == ports.peer:
                released = release(entry.body.refs, ports)
                after_entries((entry_of(row, ports) for row in released), ports)
