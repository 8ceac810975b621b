"""
Envelopes and permits against their primitives, in a process of its own.

    python -m benchmarks.exchange all OUT.json

Two made-up nodes; what is packed is also opened and compared, before anything is timed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from benchmarks.limits import ROUNDS, Limit, Signed, Work, repeated, work
from tests.node.two import Pair, opening
from warifu.border import (
    Document,
    Issuer,
    Pack,
    Permit,
    Person,
    Sight,
    check,
    holder_digest,
    issue,
    revocations,
)
from warifu.exchange.envelopes import ENTRIES, Envelope, sign_envelope
from warifu.exchange.forms import NO_HASH
from warifu.exchange.identifiers import uuid7
from warifu.exchange.packets import open_packet, seal
from warifu.exchange.sealing import RoutingHeader, pad
from warifu.keys import Keyring, Purpose, SealingKey, SigningKey
from warifu.node import deliver
from warifu.parties import GB, JP

COUNT = 200
AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
SIGNER = SigningKey.from_seed(bytes([1]) * 32, name="gb.invalid/exchange", purpose=Purpose.EXCHANGE)
OPENER = SealingKey.from_seed(bytes([2]) * 32, name="jp.invalid/sealing")
KEYRING = Keyring((), (OPENER,))
PERMIT_KEY = SigningKey.from_seed(bytes([3]) * 32, name="jp.invalid/permits", purpose=Purpose.PERMIT)


def envelope_of(entries: int) -> Envelope:
    """Return an envelope with so many made-up entries, of about a kilobyte each."""
    content: dict[str, Any] = {
        "ref": "0f" * 16,
        "case": "a1" * 16,
        "by": {"state": "GB", "office": "unit", "person": "5c" * 16, "prepared_by": None},
        "at": "2026-11-22T09:00:00.000000Z",
        "kind": "PartListed/1",
        "body": {
            "part": {"label": "Example " * 60, "salt": "5a" * 32, "facts": {"person.category": "member"}}
        },
    }
    body = {"entries": [{"content": content, "salt": "7e" * 32} for _ in range(entries)]}
    return Envelope(uuid7(AT, bytes(range(10))), GB, JP, 1, NO_HASH, ENTRIES, AT, body, case="a1" * 16)


def packed(envelope: Envelope) -> bytes:
    """Sign and seal an envelope."""
    jws = sign_envelope(envelope, SIGNER)
    return seal(jws, RoutingHeader.of(envelope, jws, OPENER.public), OPENER.public)


def envelopes(entries: int) -> list[Work]:
    """Time envelopes of so many entries, packed and opened."""
    envelope = envelope_of(entries)
    packet, jws = packed(envelope), sign_envelope(envelope, SIGNER)
    verifiers = {SIGNER.verifier.kid: SIGNER.verifier}
    assert open_packet(packet, KEYRING, verifiers.__getitem__).envelope == envelope
    signed, sealed = Signed(jws[: jws.rindex(b".")]), Sealed(pad(jws))
    size = f"{len(jws) / 1024:.1f} KiB"
    jobs: dict[str, tuple[Callable[[], object], Limit]] = {
        f"packed, {size}": (
            lambda: packed(envelope),
            ("Ed25519 made, X25519 twice, AES-GCM", lambda: (signed.sign(), sealed.seal())),
        ),
        f"opened, {size}": (
            lambda: open_packet(packet, KEYRING, verifiers.__getitem__),
            ("X25519, AES-GCM, Ed25519 checked", lambda: (sealed.open(), signed.verify())),
        ),
    }
    return _works("envelope", jobs)


def permits() -> list[Work]:
    """Time permits, signed and checked as at a gate, with 10,000 revoked ones in the pack."""
    number = "VI23-0007-K"
    person = Person("member", "EXAMPLE<<KIM", holder_digest("P1234567", "GBR", number))
    permit = Permit(number, GB, AT - timedelta(days=1), AT + timedelta(days=30), person, ("JPOSA",))
    shown = issue(permit, PERMIT_KEY)
    revoked = revocations((JP, f"VI23-{each:05}-A") for each in range(10_000))
    pack = Pack("1" * 32, 1, AT, (Issuer(JP, PERMIT_KEY.verifier),), revoked)
    sight = Sight(AT, "JPOSA", Document("P1234567", "GBR"))
    assert check(shown.text, pack, sight).reasons == ()
    signed = Signed(shown.data)
    jobs: dict[str, tuple[Callable[[], object], Limit]] = {
        "signed": (lambda: issue(permit, PERMIT_KEY), ("one Ed25519 signature", signed.sign)),
        "checked at a gate": (
            lambda: check(shown.text, pack, sight),
            ("one Ed25519 signature checked", signed.verify),
        ),
    }
    return _works("permit", jobs)


class Sealed:
    """Bytes sealed by the primitives alone: an ephemeral X25519 key, an exchange, AES-GCM."""

    def __init__(self, data: bytes) -> None:
        """Seal once, so that there is something to open."""
        self._data = data
        self._private = X25519PrivateKey.from_private_bytes(bytes(range(32)))
        self._public = self._private.public_key()
        self._sealed = AESGCM(bytes(32)).encrypt(bytes(12), data, None)

    def seal(self) -> None:
        """Do what a seal needs."""
        secret = X25519PrivateKey.generate().exchange(self._public)
        AESGCM(secret).encrypt(bytes(12), self._data, None)

    def open(self) -> None:
        """Do what opening a seal needs."""
        self._private.exchange(self._public)
        AESGCM(bytes(32)).decrypt(bytes(12), self._sealed, None)


def link(messages: int = 500) -> Work:
    """Time how two nodes catch up after a partition, both in this process: what one has said, and its receipts."""
    pairs = [_parted(messages) for _ in range(ROUNDS)]
    waiting = iter(pairs)
    packet, jws = packed(envelope_of(1)), sign_envelope(envelope_of(1), SIGNER)
    signed, sealed, receipt = Signed(jws), Sealed(pad(jws)), Signed(packet[:600])

    def primitives() -> None:
        for _ in range(messages):
            signed.sign()
            sealed.seal()
            sealed.open()
            signed.verify()
            receipt.sign()
            receipt.verify()

    says = "for each an envelope sealed and opened, a receipt signed and checked"
    done = work(
        "link",
        "messages caught up, both nodes",
        messages,
        lambda: _catch_up(next(waiting)),
        (says, primitives),
    )
    assert all(
        pair.gb.case(f"{messages:032x}").digest == pair.jp.case(f"{messages:032x}").digest for pair in pairs
    )
    return done


def _parted(messages: int) -> Pair:
    """Return two nodes of which one has opened so many cases that the other does not know of."""
    pair = Pair()
    pair.exchange(1)
    for number in range(1, messages + 1):
        pair.gb.perform(opening(f"{number:032x}"))
    return pair


def _catch_up(pair: Pair) -> None:
    outbox = pair.gb.ports.outbox
    while outbox.queued() or outbox.open():
        pair.carry(pair.gb, deliver(pair.gb.ports))


def measure() -> dict[str, object]:
    """Time all of it; return the figures."""
    return {"works": [asdict(each) for each in (*envelopes(1), *envelopes(64), link(), *permits())]}


def _works(part: str, jobs: dict[str, tuple[Callable[[], object], Limit]]) -> list[Work]:
    return [
        work(part, name, COUNT, repeated(COUNT, job), (says, repeated(COUNT, primitives)))
        for name, (job, (says, primitives)) in jobs.items()
    ]


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(measure()), encoding="utf-8")
