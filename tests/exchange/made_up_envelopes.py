"""Made-up envelopes between two States. The names are under .invalid, and the seeds are written out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from warifu.errors import VerificationError
from warifu.exchange.envelopes import ENTRIES, Ack, Attachment, Envelope, sign_envelope
from warifu.exchange.forms import NO_HASH
from warifu.exchange.identifiers import uuid7
from warifu.exchange.packets import PacketKind, seal
from warifu.exchange.sealing import RoutingHeader
from warifu.keys import (
    Algorithm,
    Keyring,
    Purpose,
    SealingAlgorithm,
    SealingKey,
    SealingPublicKey,
    SigningKey,
    Verifier,
)
from warifu.parties import GB, JP

AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
SIGNER = SigningKey.from_seed(b"\x01" * 32, name="gb.invalid/exchange", purpose=Purpose.EXCHANGE)
SECOND_SIGNER = SigningKey.from_seed(
    b"\x02" * 32, name="gb.invalid/exchange-2", purpose=Purpose.EXCHANGE, algorithm=Algorithm.ML_DSA_44
)
STRANGER = SigningKey.from_seed(b"\x03" * 32, name="nobody.invalid", purpose=Purpose.EXCHANGE)
OPENER = SealingKey.from_seed(b"\x04" * 32, name="jp.invalid/sealing")
HYBRID_OPENER = SealingKey.from_seed(
    b"\x05" * 32, name="jp.invalid/sealing-2", algorithm=SealingAlgorithm.HYBRID
)
KEYRING = Keyring((), (OPENER, HYBRID_OPENER))
FIRST = Envelope(
    id=uuid7(AT, bytes(range(10))),
    sender=GB,
    recipient=JP,
    link_seq=1,
    link_prev=NO_HASH,
    type=ENTRIES,
    created=AT,
    body={"entries": [{"content": {"kind": "QuestionAsked/1"}, "salt": "5a" * 32}]},
    case="0f" * 16,
)
FULL = replace(
    FIRST,
    id=uuid7(AT, bytes(range(10, 20))),
    link_seq=7,
    link_prev="ab" * 32,
    ack=Ack(3, "cd" * 32),
    base_rev=12,
    expires=AT.replace(year=2027),
    rules_version="jp-gb-raa:2023.1",
    attachments=(Attachment("ef" * 32, 123, "application/pdf"),),
    checkpoint="gb.invalid/ledger\n3\nuNfmtGv5sDynY1TQWdCZ0rJd4ux2Nmaq1ReeV0wSyXw=\n",
    body={"note": "割符 \U0001f600", "numbers": [1, -2, 0], "nothing": None, "yes": True},
)


def verifier_for(kid: str) -> Verifier:
    """Know the two keys of the made-up sender, and no others."""
    for key in (SIGNER, SECOND_SIGNER):
        if key.verifier.kid == kid:
            return key.verifier
    raise VerificationError(f"no key {kid}")


def a_packet(
    envelope: Envelope = FIRST,
    *,
    jws: bytes = b"",
    to: SealingPublicKey = OPENER.public,
    kind: PacketKind = PacketKind.SEALED,
    **header: Any,
) -> bytes:
    """Seal an envelope; or other bytes, or under a header that says something else."""
    jws = jws or sign_envelope(envelope, SIGNER)
    return seal(jws, replace(RoutingHeader.of(envelope, jws, to), **header), to, kind=kind)
