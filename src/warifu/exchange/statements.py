"""
Signed statements as dataclasses: written with `from` and `to`, read back, and refused where another State speaks.

A statement has no number, may be lost, doubled or late, and means the same each time.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

from warifu.errors import DecodeError
from warifu.exchange.jws import VerifierFor
from warifu.exchange.objects import from_members, members_of
from warifu.exchange.packets import PacketKind, open_statement, sign_statement
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.keys import SigningKey
from warifu.parties import State


class Statement(Protocol):
    """What one State tells another and signs."""

    @property
    def sender(self) -> State:
        """The State that says it."""

    @property
    def recipient(self) -> State:
        """The State that it is said to."""


S = TypeVar("S", bound=Statement)


def write_statement(kind: PacketKind, statement: Statement, key: SigningKey) -> bytes:
    """
    Return the packet of a statement.

    Raises:
        UsageError: it is too large.
        KeyPurposeError: the key is not one for the exchange.
    """
    return sign_statement(kind, members_of(statement), key)


def read_statement(  # noqa: PLR0913  (each is needed)
    kind: PacketKind,
    packet: bytes,
    form: type[S],
    verifier_for: VerifierFor,
    *,
    sender: State,
    recipient: State,
) -> S:
    """
    Return the statement of a packet, which `sender` must have signed, and said to `recipient`.

    verifier_for: knows the keys of `sender`, and no others.

    Raises:
        MalformedPacketError: it is not a statement of this kind.
        UnprovenPacketError: the signature does not fit, or it is from another State or to another.
    """
    body = open_statement(kind, packet, verifier_for)
    try:
        statement = from_members(body, form)
    except DecodeError as error:
        raise MalformedPacketError(RefusalCode.BAD_STATEMENT, str(error)) from error
    if statement.sender != sender:
        raise UnprovenPacketError(RefusalCode.NOT_THE_PEER, f"from {statement.sender}, wanted {sender}")
    if statement.recipient != recipient:
        raise UnprovenPacketError(RefusalCode.NOT_FOR_ME, f"to {statement.recipient}, this is {recipient}")
    return statement
