"""
Writing into the own ledger: an entry with its content beside it, or a message that was sent or came.

All of it happens inside a transaction of the caller. A leaf that was given back after a restore is not written again:
its content is put beside it, if it is the one that the leaf commits to.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime

from warifu.casework.actors import StateOffice
from warifu.casework.case import register_id
from warifu.casework.entries import Entry
from warifu.errors import VerificationError
from warifu.ledger import Leaf, commit
from warifu.node.keeping import Keeping, keeping_of, seal_content
from warifu.node.ports import Ports
from warifu.node.rows import LeafRow

SENT, TAKEN, RECEIPT, OPENED = "EnvelopeSent/1", "EnvelopeTaken/1", "ReceiptTaken/1", "LogOpened/1"
MESSAGES = frozenset([SENT, TAKEN, RECEIPT, OPENED])
"""The kinds of leaf that are of no entry: an envelope was sent, or taken; a receipt came; a log was opened."""

LOST = "lost "
"""Begins the marks of entries of which a restore gave back the leaf and not the content."""
SENT_IN = "sent in "
"""Begins the marks of own entries that were put into an envelope: its number."""


def write_entry(
    entry: Entry, salt: bytes, ports: Ports, *, link_seq: int = 0, is_quarantined: bool = False
) -> int:
    """
    Write an entry and return its position. The leaf of one entry under one salt is the same in both ledgers.

    Raises:
        VerificationError: another entry has its handle.
        DecodeError: a field has not the form that a leaf asks for.
    """
    leaf = leaf_of(entry, salt)
    position = _position(ports.log.entry(entry.ref), leaf, ports)
    if position is None:
        position = ports.log.size()
        ports.log.append(
            LeafRow(
                position=position,
                leaf=leaf,
                kind=entry.kind,
                ref=entry.ref,
                case=entry.case,
                by=entry.by.state,
                is_entry=True,
                link_seq=link_seq,
                is_quarantined=is_quarantined,
            )
        )
    else:
        # INVARIANT: a row names its envelope, or erasing the entry would leave the signed bytes of that.
        ports.log.set_came_with(position, link_seq, is_quarantined=is_quarantined)
        ports.index.drop(entry.case)
        ports.marks.remove(f"{LOST}{entry.ref}")
    ports.payloads.put(seal_content(entry.ref, keeping_of(entry.kind), salt, entry.content, ports))
    return position


def leaf_of(entry: Entry, salt: bytes) -> bytes:
    """
    Return the leaf of an entry under a salt.

    Raises:
        DecodeError: a field has not the form that a leaf asks for.
    """
    return Leaf(
        entry.kind, entry.at, entry.case, entry.ref, commit(salt, entry.content), entry.by.role
    ).to_bytes()


def write_message(kind: str, handle: str, content: bytes, at: datetime, ports: Ports) -> int:
    """
    Write that a message was sent or came, and return its position; its content is sealed by its kind and handle.

    kind: `EnvelopeSent/1` and the like. handle: the message's id, 32 hexadecimal digits.
    """
    name = message_handle(kind, handle)
    # The salt follows from a key of the store, so that a leaf given back after a restore can be proved again.
    salt = hmac.new(ports.keys.wrapping(Keeping.MESSAGE), name.encode(), hashlib.sha256).digest()
    row = ports.log.message(kind, handle)
    position = ports.log.size() if row is None else row.position
    if row is None:
        case, role = register_id(ports.own, ports.peer), f"{ports.own}/{StateOffice.NODE.value}"
        leaf = Leaf(kind, at, case, handle, commit(salt, content), role).to_bytes()
        ports.log.append(LeafRow(position, leaf, kind, handle, case, ports.own, is_entry=False))
    ports.payloads.put(seal_content(name, Keeping.MESSAGE, salt, content, ports))
    return position


def handle_of(id: str) -> str:  # noqa: A002  (the name of the field)
    """Return the handle of an envelope: the digits of its id."""
    return id.replace("-", "")


def message_handle(kind: str, handle: str) -> str:
    """Return by what the content of a message is sealed."""
    return f"{kind} {handle}"


def _position(row: LeafRow | None, leaf: bytes, ports: Ports) -> int | None:
    if row is None:
        return None
    if row.leaf != leaf or ports.payloads.get(row.ref) is not None:
        raise VerificationError(f"another entry has the handle {row.ref}, or it is there already")
    return row.position
