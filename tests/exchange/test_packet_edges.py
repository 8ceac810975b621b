"""The longest packet is made and read; one byte more is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.exchange.made_up_envelopes import FIRST, KEYRING, OPENER, SIGNER, verifier_for
from warifu.errors import UsageError
from warifu.exchange.envelopes import sign_envelope
from warifu.exchange.packets import PacketKind, open_statement, packet_kind, sign_statement, unseal
from warifu.exchange.refusals import MalformedPacketError, UnprovenPacketError
from warifu.exchange.sealing import RoutingHeader, pad, seal_info

LONGEST = 524_288
LETTERS = 393_037
"""How many letters fill a statement of leaves to its last byte."""


def test_the_longest_packet_has_a_kind_and_with_one_byte_more_it_has_none():
    longest = b"warifu-status/1\n".ljust(LONGEST, b"x")

    assert packet_kind(longest) is PacketKind.STATUS
    with pytest.raises(MalformedPacketError):
        packet_kind(longest + b"x")


def test_the_longest_statement_is_signed_and_read_and_a_longer_one_is_not_made():
    body = {"t": "x" * LETTERS}

    packet = sign_statement(PacketKind.LEAVES, body, SIGNER)

    assert len(packet) == LONGEST
    assert open_statement(PacketKind.LEAVES, packet, verifier_for) == body
    with pytest.raises(UsageError, match="a statement of 524290 bytes, at most 524288: divide it"):
        sign_statement(PacketKind.LEAVES, {"t": "x" * (LETTERS + 1)}, SIGNER)


def test_a_header_that_names_another_size_than_was_sealed_is_refused_though_the_seal_fits():
    jws = sign_envelope(FIRST, SIGNER)
    header = replace(RoutingHeader.of(FIRST, jws, OPENER.public), size=65_536)
    sealed = OPENER.public.seal(pad(jws), info=seal_info("warifu/exchange/v1", header))
    packet = b"\n".join((b"warifu-sealed/1", header.to_bytes(), sealed))

    with pytest.raises(UnprovenPacketError, match="sealed bytes do not hold 65536"):
        unseal(packet, KEYRING)
