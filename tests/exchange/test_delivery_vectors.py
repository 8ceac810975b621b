from __future__ import annotations

from tests.exchange.made_up_nodes import GB, JP
from tests.exchange.test_link import Inbox
from tests.vector_files import own, wrong
from warifu.errors import DecodeError, VerificationError
from warifu.exchange.archive import read_archive
from warifu.exchange.leaves import open_leaves
from warifu.exchange.link import (
    BEGINNING,
    Arrival,
    Incoming,
    Verdict,
    Void,
    after,
    gap,
    judge,
    ready,
    resumed,
    retry_after,
    skipped,
)
from warifu.exchange.objects import members_of
from warifu.exchange.packets import PacketKind, packet_kind
from warifu.exchange.receipts import Receipt, open_receipt
from warifu.exchange.refusals import MalformedPacketError, UnprovenPacketError
from warifu.exchange.statuses import Status, open_status
from warifu.keys import Algorithm, Purpose, Verifier

LINK, RECEIPTS, ARCHIVES = own("own_link"), own("own_receipts"), own("own_archive")
OPENERS = {
    PacketKind.RECEIPT: open_receipt,
    PacketKind.STATUS: open_status,
    PacketKind.LEAVES: open_leaves,
}


class Receiver:
    """One end of a link, as a file of vectors drives it."""

    def __init__(self) -> None:
        self.incoming, self.inbox = Incoming(), Inbox()

    def happens(self, event: dict) -> list[str]:
        due = None
        if "arrives" in event:
            due = Arrival(**event["arrives"])
        elif "void" in event:
            self.incoming = skipped(self.incoming, Void(**event["void"]))
        else:
            self.incoming = resumed(self.incoming, event["resumed"])
        due = due or ready(self.incoming)
        verdicts = []
        while due:
            verdict = judge(self.incoming, due, self.inbox)
            if verdict is Verdict.NEXT:
                self.inbox.take(due)
            self.incoming = after(self.incoming, due, verdict)
            verdicts.append(verdict.value)
            due = ready(self.incoming) if verdict is Verdict.NEXT else None
        return verdicts

    @property
    def end(self) -> dict:
        missing = gap(self.incoming)
        return {
            "taken_seq": self.incoming.taken_seq,
            "taken_hash": self.incoming.taken_hash,
            "waiting": [each.link_seq for each in self.incoming.waiting],
            "gap": [missing.start, missing.stop] if missing else None,
            "is_stopped": self.incoming.is_stopped,
        }


def test_what_arrives_on_a_link_gets_these_verdicts():
    def comes_out(case: dict) -> bool:
        receiver = Receiver()
        verdicts = [receiver.happens(event) for event in case["events"]]
        return verdicts == [event["verdicts"] for event in case["events"]] and receiver.end == case["end"]

    assert len(LINK["cases"]) == 20
    assert wrong(LINK["cases"], comes_out) == []
    told = {verdict for case in LINK["cases"] for event in case["events"] for verdict in event["verdicts"]}
    assert told == {verdict.value for verdict in Verdict}


def test_numbers_that_are_left_out_have_these_hashes():
    assert LINK["common"]["beginning"] == BEGINNING
    for case in LINK["common"]["void_hashes"]:
        assert Void(case["first"], case["last"], case["prev"]).hash == case["hash"]


def test_attempts_are_so_far_apart():
    for case in LINK["common"]["retry_seconds"]:
        found = retry_after(case["attempts"], bytes.fromhex(case["chance_hex"]))
        assert found.total_seconds() == case["seconds"]


def the_peer(kid: str) -> Verifier:
    common = RECEIPTS["common"]
    if kid != common["kid"]:
        raise VerificationError(f"no key {kid}")
    public_key = bytes.fromhex(common["public_key_hex"])
    return Verifier("node-jp.invalid/exchange", Purpose.EXCHANGE, Algorithm.ED25519, public_key)


def test_statements_are_taken_or_refused_with_these_codes():
    def comes_out(case: dict) -> bool:
        packet = case["packet"].encode()
        try:
            found = OPENERS[packet_kind(packet)](packet, the_peer, sender=JP, recipient=GB)
        except (MalformedPacketError, UnprovenPacketError) as error:
            return not case["valid"] and error.refusal.value == case["refusal"]
        if isinstance(found, Receipt | Status):
            return case["valid"] and members_of(found) == case["statement"]
        return case["valid"] and found.start == case["statement"]["start"]

    assert len(RECEIPTS["cases"]) == 37
    assert wrong(RECEIPTS["cases"], comes_out) == []
    assert {case["valid"] for case in RECEIPTS["cases"]} == {True, False}


def test_archives_are_read_or_refused():
    def comes_out(case: dict) -> bool:
        try:
            packets = read_archive(bytes.fromhex(case["archive_hex"])).packets
        except DecodeError:
            return not case["valid"]
        return case["valid"] and [packet.hex() for packet in packets] == case["packets_hex"]

    assert len(ARCHIVES["cases"]) == 18
    assert wrong(ARCHIVES["cases"], comes_out) == []
