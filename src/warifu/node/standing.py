"""
Where this node stands towards the other: the status that it sends, and what follows from the other's.

A status is answered by a status only where it asks for one, and the answer does not ask: so two nodes that tell one
another where they stand fall silent by themselves, however often the network doubles what they say.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import msgspec

from warifu.exchange.envelopes import SPOKEN
from warifu.exchange.link import retry_after, skipped
from warifu.exchange.statuses import Comparison, Own, Standing, Status, compare, open_status, sign_status
from warifu.node.alarming import alarm
from warifu.node.links import SeenIn, incoming, keep_incoming, outgoing
from warifu.node.logs import counted_here
from warifu.node.mirroring import mirrored, own_leaves, returned_leaves
from warifu.node.ports import Ports
from warifu.node.publish import checkpoint_text
from warifu.node.remnants import own_remnants, returned_remnants
from warifu.node.restart import NONCE_BYTES, declared_void, recovery_of
from warifu.node.sealing import returned_envelopes, sealed_envelopes
from warifu.node.signing import statement_key_of_own
from warifu.node.trust import key_book
from warifu.node.verifying import statement_key

MOST_RESENT = 32
CLOCKS_APART = timedelta(hours=24)
"""From this difference on between two clocks, people have to look."""

HEARD = "heard"
_THEIRS = "status theirs"


def own_standing(ports: Ports) -> Own:
    """Return where this node stands. Leaves are counted through all logs of a node."""
    sent, taken = SeenIn(ports.outbox), SeenIn(ports.inbox)
    return Own(outgoing(ports), incoming(ports), sent, taken, ports.log.size(), mirrored(ports))


def status_packet(ports: Ports, *, asks: bool) -> bytes:
    """Return the packet of a status of this node, inside a transaction. asks: whether one is wanted back."""
    own, recovery, theirs = own_standing(ports), recovery_of(ports), their_status(ports)
    nonce = ports.chance.draw(NONCE_BYTES).hex() if recovery is None else recovery.nonce
    void = declared_void(ports)
    status = Status(
        sender=ports.own,
        recipient=ports.peer,
        at=ports.clock.now(),
        nonce=nonce,
        taken_seq=own.incoming.taken_seq,
        taken_hash=own.incoming.taken_hash,
        sent_seq=own.outgoing.last_seq,
        sent_hash=own.outgoing.prev_hash,
        ledger_size=own.ledger_size,
        checkpoint=checkpoint_text(ports) or "",
        mirror_size=own.mirror_size,
        versions=SPOKEN.numbers,
        manifest=key_book(ports.own, ports).current.version,
        first_waiting=own.incoming.waiting[0].link_seq if own.incoming.waiting else 0,
        is_stopped=own.incoming.is_stopped,
        is_recovering=recovery is not None and recovery.is_behind,
        voids=own.outgoing.voids if void is None else (*own.outgoing.voids, void),
        noted=own.incoming.voids,
        answers=None if theirs is None else theirs.nonce,
        asks=asks,
    )
    return sign_status(status, statement_key_of_own(ports))


def their_status(ports: Ports) -> Status | None:
    """Return the last status of the other node since the start, or None."""
    data = ports.marks.get(_THEIRS)
    return None if data is None else msgspec.msgpack.decode(data, type=Status)


def note_heard(ports: Ports) -> None:
    """Note that the other node was heard of now, inside a transaction."""
    ports.marks.put(HEARD, ports.clock.now().isoformat().encode())


def forget_their_status(ports: Ports) -> None:
    """Forget the other's status at a start, inside a transaction: so that it is asked for again."""
    ports.marks.remove(_THEIRS)


def note_status(packet: bytes, ports: Ports) -> tuple[Status, Comparison]:
    """
    Keep a status of the other node and say what follows from it.

    Raises:
        MalformedPacketError, UnprovenPacketError: it is no status of the other node.
    """
    said = open_status(packet, statement_key(ports), sender=ports.peer, recipient=ports.own)
    status = replace(said, mirror_size=counted_here(said.mirror_size, ports))
    with ports.transaction("status"):
        found = compare(status, own_standing(ports))
        ports.marks.put(_THEIRS, msgspec.msgpack.encode(status))
        note_heard(ports)
        if found.void is not None:
            keep_incoming(skipped(incoming(ports), found.void), ports)
        now = ports.clock.now()
        if found.standing is Standing.FORK:
            alarm("link-fork", ",".join(found.why), ports, packet)
        if abs(status.at - now) > CLOCKS_APART:
            alarm("clocks-apart", ports.peer, ports, packet)
    return status, found


def answer(status: Status, found: Comparison, ports: Ports, *, is_due: bool) -> tuple[bytes, ...]:
    """
    Return what the other is to have for its status: envelopes, leaves, what it lost, and where this node stands.

    is_due: whether a status is to go even if the other did not ask for one.
    """
    with ports.transaction("answer"):
        mine = (status_packet(ports, asks=is_due),) if is_due or status.asks else ()
        resend = found.resend[:MOST_RESENT]
        for link_seq in resend:
            put_off(link_seq, ports)
    return (
        *sealed_envelopes(resend, ports),
        *(own_leaves(found.leaves.start, ports) if found.leaves else ()),
        *returned_envelopes(found.returned[:MOST_RESENT], ports),
        *(returned_leaves(found.returned_leaves.start, ports) if found.returned_leaves else ()),
        *own_remnants(resend, ports),
        *returned_remnants(found.returned[:MOST_RESENT], ports),
        *mine,
    )


def put_off(link_seq: int, ports: Ports) -> None:
    """Note that an own envelope was sent once more, and when it is due again, inside a transaction."""
    sent = ports.outbox.by_link_seq(link_seq)
    if sent is not None:
        wait = retry_after(sent.attempts + 1, ports.chance.draw(4))
        ports.outbox.put(replace(sent, attempts=sent.attempts + 1, due=ports.clock.now() + wait))
