"""
Writing into the own ledger: an entry with its content beside it, or a message of which only a trace is kept.

All of it happens inside a transaction of the caller.
"""

from __future__ import annotations

from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.casework.case import register_id
from warifu.casework.entries import Entry
from warifu.ledger import Leaf, commit
from warifu.ledger.leaves import SALT_BYTES
from warifu.node.keeping import Keeping, keeping_of, seal_content
from warifu.node.ports import Ports
from warifu.node.rows import LeafRow


def write_entry(
    entry: Entry, salt: bytes, ports: Ports, *, link_seq: int = 0, is_quarantined: bool = False
) -> int:
    """
    Write an entry and return its position. The leaf of one entry under one salt is the same in both ledgers.

    Raises:
        UsageError: an entry of this handle is there.
    """
    leaf = Leaf(entry.kind, entry.at, entry.case, entry.ref, commit(salt, entry.content), entry.by.role)
    row = LeafRow(
        position=ports.log.size(),
        leaf=leaf.to_bytes(),
        kind=entry.kind,
        ref=entry.ref,
        case=entry.case,
        by=entry.by.state,
        is_entry=True,
        link_seq=link_seq,
        is_quarantined=is_quarantined,
    )
    ports.log.append(row)
    ports.payloads.put(seal_content(entry.ref, keeping_of(entry.kind), salt, entry.content, ports))
    return row.position


def write_message(kind: str, handle: str, content: bytes, at: datetime, ports: Ports) -> int:
    """
    Write that a message was sent or came, and return its position; its content is sealed by its handle.

    kind: `EnvelopeSent/1` and the like. handle: the message's id, 32 hexadecimal digits.

    Raises:
        UsageError: such a message of this handle is there.
    """
    salt = ports.chance.draw(SALT_BYTES)
    case = register_id(ports.own, ports.peer)
    leaf = Leaf(kind, at, case, handle, commit(salt, content), f"{ports.own}/{StateOffice.NODE.value}")
    position = ports.log.size()
    ports.log.append(LeafRow(position, leaf.to_bytes(), kind, handle, case, ports.own, is_entry=False))
    ports.payloads.put(seal_content(message_handle(kind, handle), Keeping.MESSAGE, salt, content, ports))
    return position


def message_handle(kind: str, handle: str) -> str:
    """Return by what the content of a message is sealed."""
    return f"{kind} {handle}"
