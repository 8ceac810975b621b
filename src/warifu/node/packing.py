"""
Packing: from the queue to a numbered, signed envelope.

Entries of one case go together, in the order in which they were made. A case in which something was taken back goes
before the others, the newest such first; within a case nothing overtakes anything, so that the other State folds what
this one folded. Only so many envelopes are under way at a time; the rest is numbered when its turn comes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from warifu.exchange.envelopes import (
    ENTRIES,
    MANIFEST,
    NOTHING_TAKEN,
    Ack,
    Envelope,
    envelope_hash,
    sign_envelope,
)
from warifu.exchange.identifiers import RANDOM_BYTES, uuid7
from warifu.node.bodies import entries_body, manifest_body, refs_body
from warifu.node.keeping import open_content
from warifu.node.links import incoming, keep_outgoing, outgoing
from warifu.node.ports import Ports
from warifu.node.publish import checkpoint_text
from warifu.node.rows import Queued, Sent
from warifu.node.signing import envelope_key, note_packed
from warifu.node.trust import key_book
from warifu.node.writing import SENT, SENT_IN, handle_of, message_handle, write_message

MOST_UNDER_WAY = 64
MOST_BYTES = 96 * 1024
MOST_ITEMS = 128


def pack_all(ports: Ports) -> None:
    """Number and sign what waits in the queue, as far as there is room under way; a transaction for each envelope."""
    room, queue = MOST_UNDER_WAY - len(ports.outbox.open()), ports.outbox.queued()
    while room > 0 and (chosen := choose(queue)):
        with ports.transaction("pack"):
            sent = pack(chosen, ports)
        if sent is not None:
            # INVARIANT: no status tells of a number that a backup of the rows may not know, and the key store neither.
            ports.keys.note_sent(ports.peer, sent.link_seq)
        packed = {item.place for item in chosen}
        queue = [item for item in queue if item.place not in packed]
        room -= 1


def choose(queue: Sequence[Queued]) -> tuple[Queued, ...]:
    """Return what goes into the next envelope: of one type and one case, in order, and not too much."""
    if not queue:
        return ()
    urgent = [item for item in queue if item.is_urgent]
    first = next(item for item in queue if not urgent or item.case == urgent[-1].case)
    chosen: list[Queued] = []
    size = 0
    for item in (item for item in queue if item.case == first.case):
        size += item.size
        if chosen and (item.type != first.type or size > MOST_BYTES or len(chosen) == MOST_ITEMS):
            break
        chosen.append(item)
        if item.type == MANIFEST:
            break
    return tuple(chosen)


def pack(chosen: Sequence[Queued], ports: Ports) -> Sent | None:
    """
    Number and sign an envelope of what was chosen, inside a transaction, and take it out of the queue.

    What was erased since it was queued is left out; where nothing is left, there is no envelope.
    """
    for item in chosen:
        ports.outbox.unqueue(item.place)
    now, link = ports.clock.now(), outgoing(ports)
    refs, body = _body(chosen, ports)
    if not refs:
        return None
    first = chosen[0]
    envelope = Envelope(
        id=uuid7(now, ports.chance.draw(RANDOM_BYTES)),
        sender=ports.own,
        recipient=ports.peer,
        link_seq=link.next_seq,
        link_prev=link.prev_hash,
        type=first.type,
        created=now,
        body=body,
        ack=_ack(ports),
        case=first.case or None,
        base_rev=ports.log.count(first.case, ports.peer),
        checkpoint=checkpoint_text(ports),
    )
    return keep_sent(envelope, sign_envelope(envelope, envelope_key(ports)), refs, now, ports)


def keep_sent(envelope: Envelope, jws: bytes, refs: tuple[str, ...], due: datetime, ports: Ports) -> Sent:
    """Keep a signed envelope of the own node as the last one of the link, with its leaf, inside a transaction."""
    return keep_as_sent(envelope, jws, refs, ports, hash_=envelope_hash(jws), due=due)


def keep_as_sent(  # noqa: PLR0913  (each is needed)
    envelope: Envelope, proof: bytes, refs: tuple[str, ...], ports: Ports, *, hash_: str, due: datetime
) -> Sent:
    """
    Keep an envelope of the own node as the last one of the link, with its leaf, inside a transaction.

    proof: its signed bytes, or, where those are destroyed, what the other node says is left of it.
    """
    sent = Sent(
        envelope.link_seq,
        envelope.id,
        hash_,
        envelope.type,
        envelope.case or "",
        refs,
        envelope.v,
        envelope.created,
        due,
    )
    write_message(SENT, handle_of(envelope.id), proof, envelope.created, ports)
    ports.outbox.put(sent)
    if sent.type == MANIFEST:
        note_packed(int(refs[0]), sent.link_seq, ports)
    if sent.type == ENTRIES:
        for ref in refs:
            ports.marks.put(f"{SENT_IN}{ref}", str(sent.link_seq).encode())
    keep_outgoing(outgoing(ports).sent(hash_), ports)
    return sent


def jws_of(kind: str, id: str, ports: Ports) -> bytes | None:  # noqa: A002  (the name of the field)
    """Return the signed bytes of an envelope; None where content of it was erased, and they with it."""
    sealed = ports.payloads.get(message_handle(kind, handle_of(id)))
    return None if sealed is None else open_content(sealed, ports.keys)[1]


def _body(chosen: Sequence[Queued], ports: Ports) -> tuple[tuple[str, ...], dict[str, object]]:
    refs = tuple(item.ref for item in chosen)
    match chosen[0].type:
        case "entries":
            carried = {ref: found for ref in refs if (found := _content(ref, ports))}
            return tuple(carried), entries_body((content, salt) for salt, content in carried.values())
        case "manifest":
            held = key_book(ports.own, ports).held
            return refs, manifest_body(
                next(each.signed for each in held if str(each.manifest.version) == refs[0])
            )
        case _:
            return refs, refs_body(refs)


def _content(ref: str, ports: Ports) -> tuple[bytes, bytes] | None:
    sealed = ports.payloads.get(ref)
    return None if sealed is None else open_content(sealed, ports.keys)


def _ack(ports: Ports) -> Ack:
    taken = incoming(ports)
    return Ack(taken.taken_seq, taken.taken_hash) if taken.taken_seq else NOTHING_TAKEN
