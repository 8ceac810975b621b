"""
In which mode a node works: open; unconfirmed, until the other node has answered; in recovery, where it only reads.

A node that was put back from an old backup knows less than the other node and the witnesses do. Until it has learnt
it again it must not number an envelope, write an entry or sign a tree: each would tell a second history.
So every start begins with asking. While only witnesses have answered, entries may be written and trees signed, and
national work goes on; envelopes are numbered once the other node has answered too.
"""

from __future__ import annotations

from enum import StrEnum

from warifu.casework.refusals import RefusalKind
from warifu.node.ports import Ports
from warifu.rules.wording import Text

_MARK = "mode"

IN_RECOVERY = RefusalKind(
    "in-recovery",
    Text(
        "the node has started and is learning whether it lacks anything: wait until it is open again",
        "ノードは起動後、不足の有無を確認しています。再開までお待ちください",
    ),
)


class Mode(StrEnum):
    """What a node may do."""

    OPEN = "open"
    UNCONFIRMED = "unconfirmed"
    RECOVERY = "recovery"


def mode_of(ports: Ports) -> Mode:
    """Return the mode; a new node is open."""
    data = ports.marks.get(_MARK)
    return Mode.OPEN if data is None else Mode(data.decode())


def set_mode(mode: Mode, ports: Ports) -> None:
    """Keep another mode, inside a transaction."""
    ports.marks.put(_MARK, mode.value.encode())


def require_open(ports: Ports) -> None:
    """
    Refuse to write or to sign while the node is in recovery.

    Raises:
        Refusal: it is.
    """
    if mode_of(ports) is Mode.RECOVERY:
        raise IN_RECOVERY()
