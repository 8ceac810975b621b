"""
Entries that came from the other State: what they must be before any of them is part of a case here.

An envelope may change only what its sender owns. So each entry must be made by the sender, be of a kind that is
shared, belong to the case that the envelope names, and have a handle of its own; and the case must be known here, or
be opened by the first entry. What this State opened, the other does not open over it. All or none of an envelope's entries are taken.
"""

from __future__ import annotations

from warifu.casework.activity import ActivityOpened
from warifu.casework.case import register_id
from warifu.casework.entries import Entry
from warifu.errors import DecodeError
from warifu.exchange.envelopes import Envelope
from warifu.exchange.refusals import RefusalCode
from warifu.node.ports import Ports
from warifu.node.writing import leaf_of


def fault_in(
    entries: tuple[tuple[Entry, bytes], ...], envelope: Envelope, ports: Ports
) -> RefusalCode | None:
    """Return why entries of an envelope are not taken, or None."""
    seen: set[str] = set()
    for entry, salt in entries:
        if not _is_theirs(entry, envelope) or _opens_what_is_ours(entry, ports):
            return RefusalCode.NOT_THEIRS
        if entry.ref in seen or _is_taken(entry, salt, ports):
            return RefusalCode.BAD_BODY
        seen.add(entry.ref)
    return None if _is_known(entries[0][0], ports) else RefusalCode.BAD_BODY


def _is_theirs(entry: Entry, envelope: Envelope) -> bool:
    has_two_persons_or_one = entry.by.prepared_by != entry.by.person
    return (
        entry.by.state == envelope.sender
        and entry.shared
        and entry.case == envelope.case
        and has_two_persons_or_one
    )


def _opens_what_is_ours(entry: Entry, ports: Ports) -> bool:
    if not isinstance(entry.body, ActivityOpened):
        return False
    return any(row.by == ports.own and row.kind == entry.kind for row in ports.log.of_case(entry.case))


def _is_taken(entry: Entry, salt: bytes, ports: Ports) -> bool:
    """Say whether its handle is another's, or it has not the form of a leaf."""
    try:
        leaf = leaf_of(entry, salt)
    except DecodeError:
        return True
    row = ports.log.entry(entry.ref)
    return row is not None and (row.leaf != leaf or ports.payloads.get(row.ref) is not None)


def _is_known(first: Entry, ports: Ports) -> bool:
    if isinstance(first.body, ActivityOpened) or first.case == register_id(ports.own, ports.peer):
        return True
    return next(ports.log.of_case(first.case), None) is not None
