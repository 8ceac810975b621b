"""Two made-up nodes, of GB and JP: their keys, their ledgers, their witnesses. Seeds are written out; nobody uses them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from warifu.errors import VerificationError
from warifu.keys import Purpose, SigningKey, Verifier
from warifu.ledger import (
    Group,
    MemoryStorage,
    Policy,
    TileLog,
    add_cosignatures,
    cosign,
    release,
    sign,
)
from warifu.parties import State

GB, JP = State("GB"), State("JP")
AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def a_key(number: int, name: str, purpose: Purpose) -> SigningKey:
    return SigningKey.from_seed(bytes([number]) * 32, name=name, purpose=purpose)


EXCHANGE = {
    GB: a_key(1, "node-gb.invalid/exchange", Purpose.EXCHANGE),
    JP: a_key(2, "node-jp.invalid/exchange", Purpose.EXCHANGE),
}
LEDGER = {
    GB: a_key(3, "node-gb.invalid/ledger", Purpose.LEDGER),
    JP: a_key(4, "node-jp.invalid/ledger", Purpose.LEDGER),
}
WITNESS = {
    GB: a_key(5, "node-gb.invalid/witness", Purpose.WITNESS),
    JP: a_key(6, "node-jp.invalid/witness", Purpose.WITNESS),
}


def keys_of(*keys: SigningKey) -> Callable[[str], Verifier]:
    """Return what finds a verifier of these keys by its kid."""
    by_kid = {key.verifier.kid: key.verifier for key in keys}

    def find(kid: str) -> Verifier:
        if kid not in by_kid:
            raise VerificationError(f"no such key: {kid}")
        return by_kid[kid]

    return find


def policy_for(state: State) -> Policy:
    """Return the policy for the ledger of a State: its log, and the witness of the other."""
    other = JP if state == GB else GB
    witness = WITNESS[other].verifier
    return Policy((LEDGER[state].verifier,), (witness,), Group(1, (witness,)))


def a_ledger(state: State, *leaves: bytes) -> TileLog:
    log = TileLog(MemoryStorage(), LEDGER[state].name)
    log.append(leaves)
    return log


def a_checkpoint(log: TileLog, state: State, *witnesses: SigningKey) -> bytes:
    """Sign the head of a ledger, have it cosigned, put it in place and return it."""
    note = sign(log, LEDGER[state])
    offered = [cosign(note.text, key, at=int(AT.timestamp())) for key in witnesses]
    note = add_cosignatures(note, offered, tuple(key.verifier for key in witnesses))
    release(log.storage, note, LEDGER[state].verifier)
    return note.to_bytes()


def leaves_of(count: int, story: str = "a") -> list[bytes]:
    return [f"leaf {number} {story}".encode() for number in range(count)]
