"""How far the link to the other node is, both ways, as this node keeps it."""

from __future__ import annotations

import msgspec

from warifu.exchange.link import Incoming, Outgoing, Seen, resumed
from warifu.node.ports import Inbox, Outbox, Ports

_INCOMING, _OUTGOING, _PAUSED = "link incoming", "link outgoing", "link paused"


def incoming(ports: Ports) -> Incoming:
    """Return how far the other's envelopes were taken."""
    data = ports.marks.get(_INCOMING)
    return Incoming() if data is None else msgspec.msgpack.decode(data, type=Incoming)


def outgoing(ports: Ports) -> Outgoing:
    """Return how far the own envelopes are numbered."""
    data = ports.marks.get(_OUTGOING)
    return Outgoing() if data is None else msgspec.msgpack.decode(data, type=Outgoing)


def keep_incoming(state: Incoming, ports: Ports) -> None:
    """Keep how far the other's envelopes were taken, inside a transaction."""
    ports.marks.put(_INCOMING, msgspec.msgpack.encode(state))


def keep_outgoing(state: Outgoing, ports: Ports) -> None:
    """Keep how far the own envelopes are numbered, inside a transaction."""
    ports.marks.put(_OUTGOING, msgspec.msgpack.encode(state))


def resume(link_prev: str, ports: Ports) -> None:
    """
    Let a link go on that was stopped because the other told two stories. Two people of the State decide this.

    link_prev: hash of the envelope that they accept as the last one before the next.

    Raises:
        UsageError: the link is not stopped.
    """
    with ports.transaction("resume"):
        keep_incoming(resumed(incoming(ports), link_prev), ports)


def pause(ports: Ports) -> None:
    """Let an operator hold back what would be sent. Nothing is lost, and what arrives is taken."""
    with ports.transaction("pause"):
        ports.marks.put(_PAUSED, b"1")


def go_on(ports: Ports) -> None:
    """End a pause."""
    with ports.transaction("go on"):
        ports.marks.remove(_PAUSED)


def is_paused(ports: Ports) -> bool:
    """Say whether an operator holds back what would be sent."""
    return ports.marks.get(_PAUSED) is not None


class SeenIn:
    """What was taken, or sent, as the link asks for it."""

    def __init__(self, box: Inbox | Outbox) -> None:
        self._box = box

    def by_id(self, id: str) -> Seen | None:  # noqa: A002  (the name of the field)
        """Return the envelope of this id, or None."""
        row = self._box.by_id(id)
        return None if row is None else Seen(row.link_seq, row.id, row.hash)

    def by_link_seq(self, link_seq: int) -> Seen | None:
        """Return the envelope of this number, or None."""
        row = self._box.by_link_seq(link_seq)
        return None if row is None else Seen(row.link_seq, row.id, row.hash)
