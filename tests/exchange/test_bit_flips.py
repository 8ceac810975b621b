"""Every bit of what travels counts: whichever one flips, the whole is refused."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from tests.exchange.made_up_envelopes import (
    FIRST,
    FULL,
    HYBRID_OPENER,
    KEYRING,
    OPENER,
    SECOND_SIGNER,
    SIGNER,
    a_packet,
    verifier_for,
)
from tests.keys.made_up import FIRST as KEY_MANIFEST
from tests.keys.made_up import NEW_EXCHANGE, NEW_ROOTS, ROOTS, SEALING, a_book, following, signed
from warifu.errors import WarifuError
from warifu.exchange.envelopes import open_envelope, sign_envelope
from warifu.exchange.packets import (
    PacketKind,
    manifest_packet,
    open_manifest_packet,
    open_packet,
    open_statement,
    sign_statement,
    unseal,
)
from warifu.keys import KeyBook, read_signed_manifest

NEXT = signed(following(KEY_MANIFEST, NEW_EXCHANGE, SEALING, roots=NEW_ROOTS), *ROOTS, *NEW_ROOTS)


def statement(kind: PacketKind) -> tuple[bytes, Callable]:
    body = {"id": FIRST.id, "sha256": "ab" * 32, "what": "stored", "index": 7}
    return sign_statement(kind, body, SIGNER), lambda data: open_statement(kind, data, verifier_for)


def found_on_paper(data: bytes) -> KeyBook:
    return KeyBook.founded(read_signed_manifest(data), fingerprint=KEY_MANIFEST.fingerprint)


SAMPLES: dict[str, tuple[bytes, Callable]] = {
    "sealed packet": (a_packet(), lambda data: open_packet(data, KEYRING, verifier_for)),
    "sealed packet, hybrid": (
        a_packet(FULL, to=HYBRID_OPENER.public),
        lambda data: open_packet(data, KEYRING, verifier_for),
    ),
    "returned packet": (
        a_packet(FULL, to=OPENER.public, kind=PacketKind.RETURNED),
        lambda data: unseal(data, KEYRING),
    ),
    "envelope": (sign_envelope(FULL, SIGNER), lambda data: open_envelope(data, verifier_for)),
    "envelope, two signatures": (
        sign_envelope(FULL, SIGNER, second=SECOND_SIGNER),
        lambda data: open_envelope(data, verifier_for),
    ),
    "receipt": statement(PacketKind.RECEIPT),
    "status": statement(PacketKind.STATUS),
    "leaves": statement(PacketKind.LEAVES),
    "first manifest": (signed(KEY_MANIFEST, *ROOTS).to_bytes(), found_on_paper),
    "next manifest": (
        manifest_packet(NEXT),
        lambda data: a_book().with_next(open_manifest_packet(data)),
    ),
}
FLIPS_A_SAMPLE = 700


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def unseen_flips(data: bytes, read: Callable, bits: list[int]) -> list[int]:
    unseen = []
    for bit in bits:
        try:
            read(flipped(data, bit))
        except WarifuError:
            continue
        unseen.append(bit)
    return unseen


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_sample_itself_is_taken(sample):
    data, read = SAMPLES[sample]

    assert read(data)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_one_of_700_flipped_bits_is_found(sample):
    data, read = SAMPLES[sample]
    bits = Random(20_261_124).sample(range(8 * len(data)), FLIPS_A_SAMPLE)  # noqa: S311  (any bits will do)

    assert unseen_flips(data, read, bits) == []


def test_every_single_bit_of_a_receipt_is_looked_at():
    data, read = SAMPLES["receipt"]

    assert unseen_flips(data, read, list(range(8 * len(data)))) == []
    assert 8 * len(data) > 3000


def test_seven_thousand_flips_and_more_are_tried():
    assert len(SAMPLES) * FLIPS_A_SAMPLE == 7000
    assert unseen_flips(b"data", lambda data: data, [1]) == [1]
