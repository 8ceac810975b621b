"""
What is left of envelopes whose signed bytes were destroyed with an entry that was erased: given to who lost the rest.

An envelope that is whole is sent or returned as it was signed; only in place of one that is not, its entries go one by
one. What was erased is not held any more, so it can never be among them.
"""

from __future__ import annotations

from collections.abc import Iterable

from warifu.exchange.contents import Contents, seal_contents
from warifu.exchange.envelopes import ENTRIES
from warifu.node.bodies import entries_body
from warifu.node.erasing import erasure_ref
from warifu.node.keeping import open_content
from warifu.node.mirroring import seen_leaf
from warifu.node.packing import jws_of
from warifu.node.ports import Ports
from warifu.node.rows import Sealed, Sent, Taken
from warifu.node.signing import envelope_kid, statement_key_of_own
from warifu.node.trust import key_book
from warifu.node.writing import SENT, TAKEN
from warifu.parties import State


def own_remnants(numbers: Iterable[int], ports: Ports) -> tuple[bytes, ...]:
    """Return packets with what is left of own envelopes that cannot be sent again whole."""
    rows = (ports.outbox.by_link_seq(link_seq) for link_seq in numbers)
    found = (row for row in rows if row is not None and _is_destroyed(row, SENT, ports))
    return tuple(_packet(row, ports.own, envelope_kid(row.link_seq, ports), ports) for row in found)


def returned_remnants(numbers: Iterable[int], ports: Ports) -> tuple[bytes, ...]:
    """Return packets with what is left of envelopes that the other node once sent and has lost."""
    rows = (ports.inbox.by_link_seq(link_seq) for link_seq in numbers)
    found = (row for row in rows if row is not None and _is_destroyed(row, TAKEN, ports))
    return tuple(_packet(row, ports.peer, row.kid, ports) for row in found)


def _is_destroyed(row: Sent | Taken, kind: str, ports: Ports) -> bool:
    return row.type == ENTRIES and jws_of(kind, row.id, ports) is None


def _held(ref: str, ports: Ports) -> Sealed | None:
    """Return an entry's content, unless it was erased here, or the other's ledger says that it was erased there."""
    return None if seen_leaf(erasure_ref(ref, ports.peer), ports) else ports.payloads.get(ref)


def _packet(row: Sent | Taken, of: State, kid: str, ports: Ports) -> bytes:
    held = {ref: sealed for ref in row.refs if (sealed := _held(ref, ports)) is not None}
    opened = (open_content(sealed, ports.keys) for sealed in held.values())
    contents = Contents(
        sender=ports.own,
        recipient=ports.peer,
        of=of,
        v=row.v,
        id=row.id,
        link_seq=row.link_seq,
        hash=row.hash,
        kid=kid,
        case=row.case,
        created=row.created,
        body=entries_body((content, salt) for salt, content in opened),
        missing=tuple(ref for ref in row.refs if ref not in held),
    )
    key = key_book(ports.peer, ports).sealing_key(at=ports.clock.now())
    return seal_contents(contents, statement_key_of_own(ports), key)
