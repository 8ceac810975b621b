"""What keys are for, and how they work."""

from __future__ import annotations

from enum import StrEnum

from warifu.errors import KeyPurposeError


class Purpose(StrEnum):
    """What a key is for: one thing."""

    ROOT = "root"
    EXCHANGE = "exchange"
    SEALING = "sealing"
    LEDGER = "ledger"
    WITNESS = "witness"
    PERMIT = "permit"
    DEVICE = "device"
    TRANSPORT = "transport"
    MACHINE = "machine"


class Algorithm(StrEnum):
    """How a key signs."""

    ED25519 = "Ed25519"
    ML_DSA_44 = "ML-DSA-44"


class SealingAlgorithm(StrEnum):
    """How a key is sealed to: which key encapsulation of HPKE."""

    X25519 = "X25519"
    HYBRID = "MLKEM768-X25519"


def require_signing(purpose: Purpose, name: str) -> None:
    """
    Refuse to sign with, or to check signatures of, a key that things are sealed to.

    Raises:
        KeyPurposeError: the purpose is sealing.
    """
    if purpose is Purpose.SEALING:
        raise KeyPurposeError(f"a key for sealing signs nothing: make another for {name}")
