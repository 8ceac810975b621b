"""
Receipts: what the receiver says of one envelope, signed, so that the sender can show it to a third person.

The same envelope again gets the same receipt again. Once the receiver's ledger is witnessed, the receipt can be
given again with a proof that the envelope's leaf is in it (`with_proof`).
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, replace
from datetime import datetime

from warifu.errors import VerificationError
from warifu.exchange.forms import HASH, require, require_match
from warifu.exchange.identifiers import is_uuid7
from warifu.exchange.jws import VerifierFor
from warifu.exchange.packets import PacketKind
from warifu.exchange.statements import read_statement, write_statement
from warifu.keys import SigningKey
from warifu.ledger import Checkpoint, Policy, TlogProof, read_tlog_proof
from warifu.parties import State

_CODE = re.compile(r"[a-z][a-z_]{0,47}")


class Answer(enum.StrEnum):
    """What became of an envelope."""

    STORED = "stored"
    """It is durable here and in the ledger, and waits for someone to decide."""
    APPLIED = "applied"
    """It is durable here and in the ledger, and its entries are part of the case."""
    REFUSED = "refused"
    """It has no effect here; the code says why."""
    DECIDED = "decided"
    """It waited, and people have decided what becomes of it."""


class Effect(enum.StrEnum):
    """When what an envelope says takes effect."""

    NOW = "now"
    QUARANTINED = "quarantined"
    """Not before two persons have looked: it was signed after its key was lost."""


@dataclass(frozen=True)
class Receipt:
    """
    One answer to one envelope.

    sender: the State that received the envelope and says this; recipient: the one that sent it. envelope: its id.
    hash: SHA-256 of its JWS. index: of its leaf in the ledger of `sender`. code: why it was refused.
    proof: a tlog-proof of that leaf, once there is one.

    Raises:
        DecodeError: a field has not its form, or is missing or too much for this answer.
    """

    sender: State
    recipient: State
    answer: Answer
    envelope: str
    hash: str
    at: datetime
    index: int | None = None
    effect: Effect = Effect.NOW
    code: str | None = None
    proof: str | None = None

    def __post_init__(self) -> None:
        require("envelope of a receipt", is_uuid7(self.envelope), self.envelope, "a UUID of version 7")
        require_match("hash of a receipt", self.hash, HASH, "64 lower-case hexadecimal digits")
        is_refusal = self.answer is Answer.REFUSED
        require("code of a receipt", (self.code is not None) is is_refusal, self.code, "one if it is refused")
        if self.code is not None:
            require_match("code of a receipt", self.code, _CODE, "lower-case words")
        has_index = is_refusal if self.index is None else self.index >= 0
        require("index of a receipt", has_index, self.index, "where it stands, 0 or more, unless refused")

    def with_proof(self, proof: TlogProof) -> Receipt:
        """Return the receipt with a proof that its leaf is in the ledger, to be signed and given again."""
        return replace(self, proof=proof.to_bytes().decode())

    def require_proof(self, leaf: bytes, policy: Policy) -> Checkpoint:
        """
        Check that its proof shows this leaf, at the index it names; return the checkpoint it is proved against.

        Raises:
            DecodeError: the proof is not well formed.
            VerificationError: there is none, it is of another index, or it does not show it.
        """
        if self.proof is None:
            raise VerificationError(
                f"the receipt for {self.envelope} has no proof yet: ask for it again later"
            )
        proof = read_tlog_proof(self.proof.encode())
        if proof.index != self.index:
            raise VerificationError(f"a proof of leaf {proof.index}; the receipt names leaf {self.index}")
        return proof.verify(leaf, policy)


def sign_receipt(receipt: Receipt, key: SigningKey) -> bytes:
    """
    Return the packet of a receipt.

    Raises:
        KeyPurposeError: the key is not one for the exchange.
    """
    return write_statement(PacketKind.RECEIPT, receipt, key)


def open_receipt(packet: bytes, verifier_for: VerifierFor, *, sender: State, recipient: State) -> Receipt:
    """
    Return the receipt in a packet, which `sender` must have signed for an envelope of `recipient`.

    Raises:
        MalformedPacketError: it is not a receipt.
        UnprovenPacketError: the signature does not fit, or it is from another State or to another.
    """
    return read_statement(
        PacketKind.RECEIPT, packet, Receipt, verifier_for, sender=sender, recipient=recipient
    )
