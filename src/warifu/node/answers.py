"""Receipts of the other node for own envelopes: what it says became of them, kept with the envelope."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from warifu.exchange.envelopes import MANIFEST
from warifu.exchange.receipts import Answer, Receipt, open_receipt
from warifu.exchange.refusals import RefusalCode
from warifu.node.alarming import alarm
from warifu.node.erasing import destroy_when_stored
from warifu.node.modes import Mode, mode_of
from warifu.node.packing import jws_of
from warifu.node.ports import Ports
from warifu.node.rows import Sent
from warifu.node.signing import note_acknowledged
from warifu.node.verifying import statement_key
from warifu.node.writing import RECEIPT, SENT, write_message

_PASSING = {
    RefusalCode.IN_RECOVERY,
    RefusalCode.WAITING_ROOM_FULL,
    RefusalCode.LINK_STOPPED,
    RefusalCode.KEY_NOT_TRUSTED,
}
"""
Refusals that pass by themselves: the envelope is sent again, and nobody need look.

A key is not trusted yet where the envelope overtook the one with the manifest. What does not pass is seen by the
receipt that stays away.
"""


def take_receipt(packet: bytes, ports: Ports) -> tuple[bytes, ...]:
    """
    Keep a receipt. There is nothing to answer.

    While the node is in recovery it keeps none: its leaf would take the place of one that the other node has yet to
    give back. The envelope is sent again once the node is open, and its receipt comes again.

    Raises:
        MalformedPacketError, UnprovenPacketError: it is no receipt of the other node.
    """
    receipt = open_receipt(packet, statement_key(ports), sender=ports.peer, recipient=ports.own)
    sent = ports.outbox.by_id(receipt.envelope)
    if sent is None or packet in sent.receipts or mode_of(ports) is Mode.RECOVERY:
        return ()
    with ports.transaction("receipt"):
        if sent.hash == receipt.hash:
            _keep(packet, receipt, sent, ports)
        else:
            evidence = (packet, jws_of(SENT, sent.id, ports) or b"")
            alarm("receipt-for-another", sent.id, ports, *evidence)
    return ()


def _keep(packet: bytes, receipt: Receipt, sent: Sent, ports: Ports) -> None:
    if receipt.code in _PASSING:
        return
    if receipt.answer is Answer.REFUSED:
        alarm(f"refused-by-them-{receipt.code}", sent.id, ports, packet)
    write_message(RECEIPT, hashlib.sha256(packet).hexdigest()[:32], packet, receipt.at, ports)
    stored_at = sent.stored_at
    if receipt.index is not None:
        stored_at = stored_at or ports.clock.now()
        destroy_when_stored(sent, ports)
        if (sent.type, receipt.answer) == (MANIFEST, Answer.APPLIED):
            note_acknowledged(int(sent.refs[0]), ports)
    answer = receipt.answer if receipt.code is None else f"{receipt.answer}({receipt.code})"
    receipts = (*sent.receipts, packet)
    ports.outbox.put(replace(sent, stored_at=stored_at, answer=answer, receipts=receipts))
