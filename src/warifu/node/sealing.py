"""Sealing envelopes for the other node, each time they are sent: their signature was made once."""

from __future__ import annotations

from collections.abc import Iterable

from warifu.exchange.packets import PacketKind, seal
from warifu.exchange.sealing import RoutingHeader, padded_size
from warifu.node.packing import jws_of
from warifu.node.ports import Ports
from warifu.node.rows import Sent, Taken
from warifu.node.trust import key_book
from warifu.node.writing import SENT, TAKEN


def sealed_envelopes(numbers: Iterable[int], ports: Ports) -> tuple[bytes, ...]:
    """Return packets of own envelopes. One whose content was erased cannot be sent again, and is left out."""
    found = (ports.outbox.by_link_seq(link_seq) for link_seq in numbers)
    rows = tuple(row for row in found if row and jws_of(SENT, row.id, ports))
    packets = tuple(_sealed(row, PacketKind.SEALED, ports) for row in rows)
    if rows:
        # INVARIANT: no envelope leaves before its number is noted where a backup of the rows does not reach. Its row
        # is committed by then, so that a number beyond the last row always means that the rows were put back.
        ports.keys.note_sent(ports.peer, max(row.link_seq for row in rows))
    return packets


def returned_envelopes(numbers: Iterable[int], ports: Ports) -> tuple[bytes, ...]:
    """Return packets of envelopes that the other node once sent and has lost."""
    rows = (ports.inbox.by_link_seq(link_seq) for link_seq in numbers)
    return tuple(
        _sealed(row, PacketKind.RETURNED, ports) for row in rows if row and jws_of(TAKEN, row.id, ports)
    )


def _sealed(row: Sent | Taken, kind: PacketKind, ports: Ports) -> bytes:
    is_own = isinstance(row, Sent)
    jws = jws_of(SENT if is_own else TAKEN, row.id, ports) or b""
    key = key_book(ports.peer, ports).sealing_key(at=ports.clock.now())
    ends = (ports.own, ports.peer) if is_own else (ports.peer, ports.own)
    header = RoutingHeader(row.v, *ends, row.id, row.link_seq, padded_size(jws), key.kid)
    return seal(jws, header, key, kind=kind)
