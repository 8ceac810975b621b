"""What an onlooker who holds every key can read from the packets that went over the wire."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.simulation.network import kind_of
from warifu.errors import WarifuError
from warifu.exchange.envelopes import Envelope, envelope_hash, read_envelope
from warifu.exchange.packets import unseal
from warifu.keys import Keyring, Verifier
from warifu.ledger import Checkpoint, open_checkpoint

SEALED = ("warifu-sealed/1", "warifu-returned/1", "warifu-contents/1")


@dataclass
class Wire:
    """
    Envelopes by their sender and number, with their hash; statements by their kind; every plain text that was inside.
    """

    envelopes: dict[tuple[str, int], dict[str, Envelope]] = field(default_factory=dict)
    statements: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    plain: list[tuple[str, bytes]] = field(default_factory=list)

    def checkpoints(self, logs: Sequence[Verifier]) -> Iterator[Checkpoint]:
        """Yield every tree that was told of under the signature of its log."""
        for _, payload in self.plain:
            for text in _texts(json.loads(payload)):
                yield from _checkpoints_in(text, logs)


def read_wire(carried: list[tuple[str, bytes]], rings: dict[str, Keyring]) -> Wire:
    """Read all packets as they were handed to the network; `rings` has the keys of each State that may open."""
    wire = Wire()
    for sender, packet in carried:
        kind, _, rest = packet.partition(b"\n")
        if kind_of(packet) in SEALED:
            ring = next(ring for state, ring in rings.items() if state != sender)
            _, jws = unseal(packet, ring)
            payload = payload_of(jws)
            if kind_of(packet) == SEALED[0]:
                envelope = read_envelope(payload)
                known = wire.envelopes.setdefault((envelope.sender, envelope.link_seq), {})
                known[envelope_hash(jws)] = envelope
        elif rest.startswith(b"{"):
            payload = rest
        else:
            payload = payload_of(rest)
            wire.statements.append((sender, kind.decode(), json.loads(payload)))
        wire.plain.append((sender, payload))
    return wire


def payload_of(jws: bytes) -> bytes:
    """Return what a compact JWS was made over."""
    return unbase64(jws.split(b".")[1])


def unbase64(text: bytes) -> bytes:
    """Return what base64url without padding stands for."""
    return base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _checkpoints_in(text: str, logs: Sequence[Verifier]) -> Iterator[Checkpoint]:
    note = text.partition("\n\n")[2] if text.startswith("c2sp.org/tlog-proof") else text
    if "\n\n\u2014 " not in note:
        return
    try:
        yield open_checkpoint(note.encode(), *logs)
    except WarifuError:
        return
