from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.made_up_nodes import (
    AT,
    EXCHANGE,
    GB,
    JP,
    WITNESS,
    a_checkpoint,
    a_ledger,
    keys_of,
    leaves_of,
    policy_for,
)
from warifu.errors import DecodeError, VerificationError
from warifu.exchange.packets import PacketKind, sign_statement
from warifu.exchange.receipts import Answer, Effect, Receipt, open_receipt, sign_receipt
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.ledger import TlogProof

STORED = Receipt(JP, GB, Answer.STORED, "017f22e2-79b0-7cc3-98c4-dc0c0c07398f", "ab" * 32, AT, index=2)
REFUSED = replace(STORED, answer=Answer.REFUSED, index=None, code=RefusalCode.UNKNOWN_TYPE)


def a_proof(index: int = 2) -> TlogProof:
    log = a_ledger(JP, *leaves_of(5))
    return TlogProof(index, log.inclusion(index, 5), a_checkpoint(log, JP, WITNESS[GB]))


@pytest.mark.parametrize(
    "receipt",
    [
        STORED,
        REFUSED,
        replace(REFUSED, index=7),
        replace(STORED, index=0),
        replace(STORED, answer=Answer.APPLIED, effect=Effect.QUARANTINED),
        STORED.with_proof(a_proof()),
    ],
)
def test_a_receipt_comes_back_as_it_was_signed(receipt):
    packet = sign_receipt(receipt, EXCHANGE[JP])

    assert open_receipt(packet, keys_of(EXCHANGE[JP]), sender=JP, recipient=GB) == receipt


def test_a_receipt_has_just_these_members():
    from warifu.exchange.objects import members_of

    assert members_of(STORED) == {
        "from": "JP",
        "to": "GB",
        "answer": "stored",
        "envelope": "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "hash": "ab" * 32,
        "at": "2026-11-22T09:00:00Z",
        "index": 2,
        "effect": "now",
        "code": None,
        "proof": None,
    }


def test_the_answers_and_effects_are_written_so():
    assert [answer.value for answer in Answer] == ["stored", "applied", "refused", "decided"]
    assert [effect.value for effect in Effect] == ["now", "quarantined"]


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"envelope": "017f22e2-79b0-4cc3-98c4-dc0c0c07398f"}, "UUID of version 7"),
        ({"hash": "AB" * 32}, "64 lower-case"),
        ({"code": "fork"}, "one if it is refused"),
        ({"answer": Answer.REFUSED}, "one if it is refused"),
        ({"answer": Answer.REFUSED, "code": "A fork!"}, "lower-case words"),
        ({"answer": Answer.REFUSED, "code": ""}, "lower-case words"),
        ({"index": None}, "where it stands"),
        ({"index": -1}, "where it stands"),
    ],
)
def test_a_receipt_that_contradicts_itself_is_none(other, message):
    with pytest.raises(DecodeError, match=message):
        replace(STORED, **other)


def test_a_receipt_signed_by_another_key_is_not_believed():
    packet = sign_receipt(STORED, EXCHANGE[GB])

    with pytest.raises(UnprovenPacketError) as caught:
        open_receipt(packet, keys_of(EXCHANGE[JP]), sender=JP, recipient=GB)
    assert caught.value.refusal is RefusalCode.KEY_NOT_TRUSTED


def test_a_receipt_in_the_name_of_another_state_or_to_another_is_not_believed():
    packet = sign_receipt(STORED, EXCHANGE[JP])
    keys = keys_of(EXCHANGE[JP])

    with pytest.raises(UnprovenPacketError) as caught:
        open_receipt(packet, keys, sender=GB, recipient=GB)
    assert caught.value.refusal is RefusalCode.NOT_THE_PEER
    with pytest.raises(UnprovenPacketError) as caught:
        open_receipt(packet, keys, sender=JP, recipient=JP)
    assert caught.value.refusal is RefusalCode.NOT_FOR_ME


def test_a_signed_statement_that_is_no_receipt_is_refused():
    packet = sign_statement(PacketKind.RECEIPT, {"from": "JP", "to": "GB", "answer": "stored"}, EXCHANGE[JP])

    with pytest.raises(MalformedPacketError, match="envelope") as caught:
        open_receipt(packet, keys_of(EXCHANGE[JP]), sender=JP, recipient=GB)
    assert caught.value.refusal is RefusalCode.BAD_STATEMENT


def test_a_receipt_with_a_proof_shows_the_leaf_in_the_ledger_of_the_receiver():
    checkpoint = STORED.with_proof(a_proof()).require_proof(b"leaf 2 a", policy_for(JP))

    assert (checkpoint.origin, checkpoint.head.size) == ("node-jp.invalid/ledger", 5)


def test_a_receipt_without_a_proof_or_with_that_of_another_leaf_shows_nothing():
    with pytest.raises(VerificationError, match="no proof yet"):
        STORED.require_proof(b"leaf 2 a", policy_for(JP))
    with pytest.raises(VerificationError, match="a proof of leaf 3; the receipt names leaf 2"):
        STORED.with_proof(a_proof(3)).require_proof(b"leaf 3 a", policy_for(JP))
    with pytest.raises(VerificationError, match="does not lead to the root"):
        STORED.with_proof(a_proof()).require_proof(b"leaf 3 a", policy_for(JP))
