"""
Receive: what is done with a packet that came from the other node. Bad bytes never raise: they are refused, or dropped.

The order of the checks on an envelope is fixed (the numbers are those of `docs/spec/exchange.md`): limits (1), the
seal (3), signature and key (4), addresses (5), was it seen (6), its type (7), its number (8), the one before it (9),
then one transaction (10), and after its commit the receipt (11). The transport (2) is checked by whoever carries
packets. The first check that fails answers, with a signed refusal as soon as there is an envelope to name in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from warifu.errors import DecodeError, UsageError, VerificationError, WarifuError
from warifu.exchange.envelopes import ENTRIES, SPOKEN, Envelope, envelope_hash, open_envelope
from warifu.exchange.leaves import open_leaves
from warifu.exchange.link import Arrival, Verdict, after, judge, ready
from warifu.exchange.packets import PacketKind, open_manifest_packet, packet_kind, unseal
from warifu.exchange.receipts import Answer, Receipt, sign_receipt
from warifu.exchange.recovery import Step
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.exchange.sealing import RoutingHeader
from warifu.exchange.statuses import Standing
from warifu.node.alarming import alarm
from warifu.node.answers import take_receipt
from warifu.node.bodies import has_unknown_kind
from warifu.node.erasing import note_refused
from warifu.node.keeping import Keeping, open_content, seal_content
from warifu.node.links import SeenIn, incoming, keep_incoming
from warifu.node.manifests import bring_manifest, manifest_packets, regain_own_manifest
from warifu.node.mirroring import add_leaves, is_own_log, look_at_checkpoint
from warifu.node.modes import Mode, mode_of
from warifu.node.packing import jws_of
from warifu.node.ports import Ports
from warifu.node.recovering import advance, begin_recovery, take_own_leaves, take_returned
from warifu.node.regaining import take_contents
from warifu.node.restart import recovery_of, step_of
from warifu.node.signing import statement_key_of_own
from warifu.node.standing import answer, note_status, status_packet
from warifu.node.taking import Came, take
from warifu.node.verifying import EnvelopeKey, statement_key
from warifu.node.writing import TAKEN

_WAITING = "waiting "
_NO_SALT = bytes(32)


def receive(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    """Take a packet of the other node, and return the packets to answer with."""
    try:
        return _TAKERS[packet_kind(packet)](packet, ports)
    except (MalformedPacketError, UnprovenPacketError) as error:
        return _dropped(error.refusal, packet, ports)
    except (DecodeError, VerificationError, UsageError) as error:
        return _dropped(error.code, packet, ports)


def _dropped(code: str, packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    with ports.transaction("dropped"):
        alarm(f"packet-{code}", ports.peer, ports, packet)
    return ()


def _sealed(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    header, jws = unseal(packet, ports.keys.ring)  # 1 and 3
    if _is_learning(ports):
        taken = ports.inbox.by_id(header.id)
        if taken is not None and taken.hash == envelope_hash(jws):
            return (taken.receipt,)
        return (_refusal(header.id, jws, RefusalCode.IN_RECOVERY, ports),)
    try:
        came = _opened(header, jws, ports)
    except (MalformedPacketError, UnprovenPacketError) as error:
        # An envelope that overtook the one with the manifest of its key is no reason for an alarm: it will come again.
        if (
            error.refusal is not RefusalCode.KEY_NOT_TRUSTED
            or header.link_seq <= incoming(ports).taken_seq + 1
        ):
            with ports.transaction("refused"):
                alarm(f"envelope-{error.refusal}", header.id, ports, jws)
        return (_refusal(header.id, jws, error.refusal, ports),)
    answers = (*_judged(came, ports), *_others(ports))
    advance(ports)
    if came.envelope.checkpoint is not None:
        look_at_checkpoint(came.envelope.checkpoint.encode(), ports)
    return answers


def _is_learning(ports: Ports) -> bool:
    """Say whether it is not known yet that the own ledger and envelopes are whole, so that nothing may follow them."""
    return mode_of(ports) is not Mode.OPEN and step_of(ports) is not Step.TAKE


def _opened(header: RoutingHeader, jws: bytes, ports: Ports) -> Came:
    """Check signature and key (4), and the addresses (5)."""
    key = EnvelopeKey(ports, header.link_seq)
    envelope = open_envelope(jws, key)
    header.require(envelope)
    if envelope.recipient != ports.own:
        raise UnprovenPacketError(RefusalCode.NOT_FOR_ME, f"to {envelope.recipient}")
    if envelope.sender != ports.peer:
        raise UnprovenPacketError(RefusalCode.NOT_THE_PEER, f"from {envelope.sender}")
    hash_ = envelope_hash(jws)
    arrival = Arrival(envelope.link_seq, envelope.link_prev, envelope.id, hash_, len(jws))
    return Came(jws, envelope, arrival, key.kid, key.is_quarantined)


def _judged(came: Came, ports: Ports) -> tuple[bytes, ...]:
    """Judge an envelope by what was seen (6), its type (7), its number (8) and the one before it (9)."""
    with ports.transaction("take"):
        link = incoming(ports)
        verdict = judge(link, came.arrival, SeenIn(ports.inbox))
        if verdict in {Verdict.AGAIN, Verdict.EQUIVOCATION}:
            return _seen_before(came, verdict, ports)
        if code := _unknown(came.envelope):
            return _refused(came, code, ports)
        keep_incoming(after(link, came.arrival, verdict), ports)
        if verdict is Verdict.NEXT:
            ports.payloads.destroy(f"{_WAITING}{came.envelope.id}")
            return (take(came, ports),)
        if verdict is Verdict.WAIT:
            return _waits(came, is_new=came.arrival not in link.waiting, ports=ports)
        return _refused(came, _CODES[verdict], ports, is_alarm=verdict is not Verdict.FULL)


def _seen_before(came: Came, verdict: Verdict, ports: Ports) -> tuple[bytes, ...]:
    taken = ports.inbox.by_id(came.envelope.id) or ports.inbox.by_link_seq(came.envelope.link_seq)
    if verdict is Verdict.AGAIN and taken is not None:
        return (taken.receipt,)
    other = None if taken is None else jws_of(TAKEN, taken.id, ports)
    alarm("equivocation", came.envelope.id, ports, came.jws, *filter(None, (other,)))
    note_refused(came.envelope, ports)
    return (_refusal(came.envelope.id, came.jws, RefusalCode.EQUIVOCATION, ports),)


def _unknown(envelope: Envelope) -> RefusalCode | None:
    """Return why an envelope has to wait for a newer Warifu here: its type or an entry's kind is not known (7)."""
    if envelope.type not in SPOKEN.of(envelope.v).types:
        return RefusalCode.UNKNOWN_TYPE
    if envelope.type == ENTRIES and has_unknown_kind(envelope.body):
        return RefusalCode.UNKNOWN_TYPE
    return None


def _waits(came: Came, *, is_new: bool, ports: Ports) -> tuple[bytes, ...]:
    """Keep an envelope that came too early, and say what is missing before it."""
    if not is_new:
        return ()
    name = f"{_WAITING}{came.envelope.id}"
    ports.payloads.put(seal_content(name, Keeping.MESSAGE, _NO_SALT, came.jws, ports))
    return (status_packet(ports, asks=False),)


def _refused(came: Came, code: RefusalCode, ports: Ports, *, is_alarm: bool = True) -> tuple[bytes, ...]:
    if is_alarm:
        alarm(f"envelope-{code}", came.envelope.id, ports, came.jws)
        note_refused(came.envelope, ports)
    return (_refusal(came.envelope.id, came.jws, code, ports),)


def _refusal(id: str, jws: bytes, code: RefusalCode, ports: Ports) -> bytes:  # noqa: A002
    receipt = Receipt(
        sender=ports.own,
        recipient=ports.peer,
        answer=Answer.REFUSED,
        envelope=id,
        hash=envelope_hash(jws),
        at=ports.clock.now(),
        code=code,
    )
    return sign_receipt(receipt, statement_key_of_own(ports))


def _others(ports: Ports) -> tuple[bytes, ...]:
    """Take what waited and whose turn has come."""
    answers: list[bytes] = []
    while not _is_learning(ports) and (arrival := ready(incoming(ports))) is not None:
        key = EnvelopeKey(ports, arrival.link_seq)
        try:
            jws = _waiting_jws(arrival, ports)
            came = Came(jws, open_envelope(jws, key), arrival, key.kid, key.is_quarantined)
        except (DecodeError, VerificationError) as error:
            _forget(arrival, error, ports)
        else:
            answers.extend(_judged(came, ports))
    return tuple(answers)


def _waiting_jws(arrival: Arrival, ports: Ports) -> bytes:
    sealed = ports.payloads.get(f"{_WAITING}{arrival.id}")
    if sealed is None:
        raise VerificationError(f"the envelope {arrival.id} waits and is not there: check the disk")
    return open_content(sealed, ports.keys)[1]


def _forget(arrival: Arrival, error: WarifuError, ports: Ports) -> None:
    """Let an envelope wait no more that cannot be opened now: it will be sent again."""
    with ports.transaction("forget"):
        link = incoming(ports)
        waiting = tuple(each for each in link.waiting if each != arrival)
        keep_incoming(replace(link, waiting=waiting), ports)
        ports.payloads.destroy(f"{_WAITING}{arrival.id}")
        alarm(f"waiting-{error.code}", arrival.id, ports)


def _status(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    try:
        status, found = note_status(packet, ports)
    except UnprovenPacketError as error:
        # One of the two was put back from before a key was changed: the manifests say so, and prove themselves.
        newer = manifest_packets(ports) if error.refusal is RefusalCode.KEY_NOT_TRUSTED else ()
        return (*_dropped(error.refusal, packet, ports), *newer)
    if status.checkpoint:
        look_at_checkpoint(status.checkpoint.encode(), ports)
    before = step_of(ports)
    if found.standing is Standing.BEHIND and recovery_of(ports) is None:
        begin_recovery(ports)
    is_changed = advance(ports) is not before
    newer = manifest_packets(ports) if status.asks else ()
    return (*newer, *_others(ports), *answer(status, found, ports, is_due=is_changed))


def _receipt(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    take_receipt(packet, ports)
    return ()


def _leaves(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    leaves = open_leaves(packet, statement_key(ports), sender=ports.peer, recipient=ports.own)
    if is_own_log(leaves.checkpoint, ports):
        return _asked_for_more(take_own_leaves(leaves, ports), ports)
    return _said_where(ports) if add_leaves(leaves, ports) else ()


def _returned(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    return _asked_for_more(take_returned(packet, ports), ports)


def _contents(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    answers = take_contents(packet, ports)
    return (*(answers or ()), *_others(ports), *_asked_for_more(answers is not None, ports))


def _brought_manifest(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    """Take a manifest that came in clear, of either State: it proves itself, whoever sent it."""
    signed = open_manifest_packet(packet)
    if signed.manifest.state == ports.own:
        regain_own_manifest(signed, ports)
    else:
        bring_manifest(signed, ports)
    return ()


def _asked_for_more(is_wanted: bool, ports: Ports) -> tuple[bytes, ...]:  # noqa: FBT001  (what was found)
    """Go on with a start after something came back; say where this node stands when the next step is another."""
    if not is_wanted:
        return ()
    before = step_of(ports)
    is_changed = advance(ports) is not before
    return _said_where(ports) if is_changed or before is Step.ASK_LEAVES else ()


def _said_where(ports: Ports) -> tuple[bytes, ...]:
    with ports.transaction("where"):
        return (status_packet(ports, asks=recovery_of(ports) is not None),)


_CODES = {
    Verdict.FULL: RefusalCode.WAITING_ROOM_FULL,
    Verdict.FORK: RefusalCode.FORK,
    Verdict.STALE: RefusalCode.NUMBER_USED,
}
_TAKERS: dict[PacketKind, Callable[[bytes, Ports], tuple[bytes, ...]]] = {
    PacketKind.SEALED: _sealed,
    PacketKind.RETURNED: _returned,
    PacketKind.CONTENTS: _contents,
    PacketKind.RECEIPT: _receipt,
    PacketKind.STATUS: _status,
    PacketKind.LEAVES: _leaves,
    PacketKind.MANIFEST: _brought_manifest,
}
