from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.made_up_envelopes import (
    FIRST,
    FULL,
    HYBRID_OPENER,
    KEYRING,
    OPENER,
    SECOND_SIGNER,
    SIGNER,
    STRANGER,
    a_packet,
    verifier_for,
)
from tests.keys.made_up import FIRST as KEY_MANIFEST
from tests.keys.made_up import a_book, signed
from warifu.canonical_json import json_bytes, read_json
from warifu.errors import DecodeError, KeyPurposeError, UsageError
from warifu.exchange.envelopes import MOST_ENVELOPE_BYTES, envelope_hash, sign_envelope
from warifu.exchange.jws import sign_payload
from warifu.exchange.packets import (
    MOST_PACKET_BYTES,
    PacketKind,
    manifest_packet,
    open_manifest_packet,
    open_packet,
    open_statement,
    packet_kind,
    routing_header,
    seal,
    sign_statement,
    unseal,
)
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.exchange.sealing import PADDED_SIZES, RoutingHeader, pad, padded_size, seal_info, unpad
from warifu.keys import Keyring, Purpose, SealingKey, SigningKey
from warifu.parties import GB

STATEMENTS = [PacketKind.RECEIPT, PacketKind.STATUS, PacketKind.LEAVES]
JWS = sign_envelope(FIRST, SIGNER)
HEADER = RoutingHeader.of(FIRST, JWS, OPENER.public)


def refusal_of(packet: bytes, error: type[Exception] = MalformedPacketError, keyring: Keyring = KEYRING):
    with pytest.raises(error) as caught:
        open_packet(packet, keyring, verifier_for)
    return caught.value.refusal


def resealed(padded: bytes, header: RoutingHeader = HEADER) -> bytes:
    """Seal any bytes, padded or not, under a header."""
    sealed = OPENER.public.seal(padded, info=seal_info("warifu/exchange/v1", header))
    return b"\n".join((b"warifu-sealed/1", header.to_bytes(), sealed))


def with_header(change: dict) -> bytes:
    line, header, sealed = a_packet().split(b"\n", 2)
    return b"\n".join((line, json_bytes(read_json(header) | change), sealed))


class TestSealing:
    @pytest.mark.parametrize("key", [OPENER, HYBRID_OPENER], ids=["x25519", "hybrid"])
    @pytest.mark.parametrize("second", [None, SECOND_SIGNER], ids=["one", "two signatures"])
    def test_what_is_sealed_is_opened_and_verified(self, key, second):
        jws = sign_envelope(FULL, SIGNER, second=second)

        opened = open_packet(a_packet(FULL, jws=jws, to=key.public), KEYRING, verifier_for)

        assert opened.envelope == FULL
        assert opened.jws == jws
        assert opened.header.kid == key.kid
        assert envelope_hash(opened.jws) == envelope_hash(jws)

    def test_in_clear_stand_seven_things_and_no_case_and_no_type(self):
        packet = a_packet()

        assert read_json(packet.split(b"\n")[1]) == {
            "v": 1,
            "from": "GB",
            "to": "JP",
            "id": FIRST.id,
            "link_seq": 1,
            "size": 1024,
            "kid": OPENER.kid,
        }
        assert routing_header(packet) == HEADER
        assert FIRST.case.encode() not in packet

    def test_a_packet_has_one_of_five_sizes_whatever_is_in_it(self):
        for letters, size in [(0, 1024), (1500, 4096), (9000, 16384), (40_000, 65536), (150_000, 262144)]:
            jws = sign_envelope(replace(FIRST, body={"x": "x" * letters}), SIGNER)
            header = RoutingHeader.of(FIRST, jws, OPENER.public)

            assert header.size == size
            assert len(a_packet(FIRST, jws=jws).split(b"\n", 2)[2]) == size + OPENER.public.overhead
            assert unseal(a_packet(FIRST, jws=jws), KEYRING) == (header, jws)

    def test_it_is_returned_as_another_kind_that_does_not_pass_for_a_sealed_one(self):
        packet = a_packet(kind=PacketKind.RETURNED)

        assert packet_kind(packet) is PacketKind.RETURNED
        assert unseal(packet, KEYRING)[1] == JWS
        swapped = packet.replace(b"warifu-returned/1", b"warifu-sealed/1", 1)
        assert refusal_of(swapped, UnprovenPacketError) is RefusalCode.SEAL_BROKEN

    def test_a_header_for_another_key_or_size_is_not_sealed_under(self):
        for header in (replace(HEADER, kid=HYBRID_OPENER.kid), replace(HEADER, size=4096)):
            with pytest.raises(UsageError, match="the header is not one to seal"):
                seal(JWS, header, OPENER.public)
        with pytest.raises(UsageError, match="as warifu-receipt/1"):
            seal(JWS, HEADER, OPENER.public, kind=PacketKind.RECEIPT)

    def test_what_is_too_large_for_every_size_is_not_sealed(self):
        with pytest.raises(UsageError, match="262144 bytes, at most 262143"):
            RoutingHeader.of(FIRST, b"x" * (MOST_ENVELOPE_BYTES + 1), OPENER.public)


class TestOpening:
    def test_a_packet_for_another_key_stays_closed(self):
        strange = SealingKey.from_seed(b"\x09" * 32, name="nobody.invalid")

        refusal = refusal_of(a_packet(), UnprovenPacketError, Keyring((), (strange,)))
        assert refusal is RefusalCode.UNKNOWN_SEALING_KEY

    @pytest.mark.parametrize(
        "change", [{"from": "AU"}, {"to": "AU"}, {"id": FULL.id}, {"link_seq": 2}, {"v": 2}]
    )
    def test_who_changes_the_header_gets_nothing_opened(self, change):
        assert refusal_of(with_header(change), UnprovenPacketError) is RefusalCode.SEAL_BROKEN

    def test_nor_who_changes_the_size_or_the_length(self):
        packet = a_packet()

        for changed in (with_header({"size": 16384}), packet[:-1], packet + b"\0", packet[:200]):
            assert refusal_of(changed, UnprovenPacketError) is RefusalCode.SEAL_BROKEN

    @pytest.mark.parametrize(
        ("change", "why"),
        [
            ({"from": "gb"}, "a State's two letters"),
            ({"to": "J"}, "a State's two letters"),
            ({"id": "x"}, "UUID"),
            ({"link_seq": 0}, "1 or more"),
            ({"v": 0}, "1 or more"),
            ({"size": 1000}, "five sizes"),
            ({"kid": "x"}, "thumbprint"),
            ({"case": "0f" * 16}, "there is no 'case' here"),
            ({"sender": "GB"}, "wanted the States as from and to"),
            ({"x": "x" * 512}, "at most 512"),
        ],
    )
    def test_a_header_of_another_form_is_refused(self, change, why):
        with pytest.raises(MalformedPacketError, match=why) as error:
            routing_header(with_header(change))

        assert error.value.refusal is RefusalCode.BAD_HEADER

    def test_a_header_must_be_that_of_the_envelope(self):
        for change in ({"id": FULL.id}, {"link_seq": 2}, {"sender": "AU"}, {"recipient": "AU"}, {"v": 2}):
            header = replace(HEADER, **change)
            packet = seal(JWS, header, OPENER.public)

            assert refusal_of(packet, UnprovenPacketError) is RefusalCode.HEADER_DIFFERS

    @pytest.mark.parametrize(
        "padded",
        [
            bytes(1024),
            JWS.ljust(1024, b"\0"),
            pad(JWS)[:-1] + b"\x01",
            (JWS + b"\x80").ljust(1024, b"\x80")[:-1] + b"\x01",
        ],
    )
    def test_padding_is_written_in_one_way(self, padded):
        assert refusal_of(resealed(padded)) is RefusalCode.BAD_PADDING

    def test_a_smaller_size_would_have_done(self):
        packet = resealed((JWS + b"\x80").ljust(4096, b"\0"), replace(HEADER, size=4096))

        assert refusal_of(packet) is RefusalCode.BAD_PADDING

    def test_bytes_of_a_size_that_is_none_are_not_padded(self):
        with pytest.raises(MalformedPacketError, match="5000 bytes are not padded"):
            unpad((JWS + b"\x80").ljust(5000, b"\0"))

    @pytest.mark.parametrize("size", PADDED_SIZES)
    def test_each_size_is_filled_to_its_last_byte(self, size):
        assert padded_size(b"x" * (size - 1)) == size
        assert unpad(pad(b"x" * (size - 1))) == b"x" * (size - 1)
        if size < PADDED_SIZES[-1]:
            assert padded_size(b"x" * size) == 4 * size

    def test_a_signature_by_a_stranger_is_found_inside(self):
        packet = a_packet(jws=sign_envelope(FIRST, STRANGER))

        assert refusal_of(packet, UnprovenPacketError) is RefusalCode.KEY_NOT_TRUSTED

    @pytest.mark.parametrize(
        "packet",
        [b"", b"warifu-sealed/1", b"warifu-sealed/1\n", b"warifu-sealed/1\n{}\nx", b"warifu-sealed/1\n[]\n"],
    )
    def test_half_a_packet_has_no_header(self, packet):
        assert refusal_of(packet) in {RefusalCode.NOT_A_PACKET, RefusalCode.BAD_HEADER}

    def test_a_packet_that_is_larger_than_any_is_not_looked_at(self):
        assert refusal_of(b"warifu-sealed/1\n".ljust(MOST_PACKET_BYTES + 1)) is RefusalCode.TOO_LARGE

    def test_the_largest_of_all_fits(self):
        room = b"x" * MOST_ENVELOPE_BYTES

        assert len(a_packet(jws=room, to=HYBRID_OPENER.public)) <= MOST_PACKET_BYTES
        assert unseal(a_packet(jws=room, to=HYBRID_OPENER.public), KEYRING)[1] == room


class TestStatements:
    @pytest.mark.parametrize("kind", STATEMENTS)
    def test_a_statement_comes_back_as_it_was_signed(self, kind):
        packet = sign_statement(kind, {"id": FIRST.id, "of": [1, None]}, SIGNER)

        assert packet_kind(packet) is kind
        assert open_statement(kind, packet, verifier_for) == {"id": FIRST.id, "of": [1, None]}

    @pytest.mark.parametrize("kind", STATEMENTS)
    def test_one_kind_is_not_taken_for_another(self, kind):
        packet = sign_statement(kind, {}, SIGNER)
        other = next(other for other in STATEMENTS if other is not kind)

        with pytest.raises(MalformedPacketError, match="wanted a statement") as error:
            open_statement(other, packet, verifier_for)
        assert error.value.refusal is RefusalCode.NOT_A_PACKET
        disguised = packet.replace(kind.encode(), other.encode(), 1)
        with pytest.raises(MalformedPacketError, match="typ is") as error:
            open_statement(other, disguised, verifier_for)
        assert error.value.refusal is RefusalCode.BAD_JWS

    def test_a_sealed_packet_is_no_statement_nor_is_a_statement_sealed(self):
        with pytest.raises(MalformedPacketError, match="wanted a statement"):
            open_statement(PacketKind.SEALED, a_packet(), verifier_for)
        with pytest.raises(UsageError, match="is no statement: seal an envelope"):
            sign_statement(PacketKind.SEALED, {}, SIGNER)
        assert refusal_of(sign_statement(PacketKind.STATUS, {}, SIGNER)) is RefusalCode.NOT_A_PACKET
        with pytest.raises(MalformedPacketError, match="is not sealed"):
            routing_header(sign_statement(PacketKind.STATUS, {}, SIGNER))

    def test_a_strangers_statement_is_not_taken(self):
        packet = sign_statement(PacketKind.STATUS, {}, STRANGER)

        with pytest.raises(UnprovenPacketError) as error:
            open_statement(PacketKind.STATUS, packet, verifier_for)
        assert error.value.refusal is RefusalCode.KEY_NOT_TRUSTED

    def test_only_a_key_for_the_exchange_signs_one(self):
        key = SigningKey.from_seed(bytes(32), name="x", purpose=Purpose.LEDGER)

        with pytest.raises(KeyPurposeError):
            sign_statement(PacketKind.STATUS, {}, key)

    @pytest.mark.parametrize("payload", [b"[]", b"{} ", b"", b'{"a":1.5}'])
    def test_a_body_is_a_canonical_object(self, payload):
        jws = sign_payload(payload, SIGNER, typ="warifu-status+jws")

        with pytest.raises(MalformedPacketError) as error:
            open_statement(PacketKind.STATUS, b"warifu-status/1\n" + jws, verifier_for)
        assert error.value.refusal is RefusalCode.BAD_STATEMENT

    def test_one_that_is_too_large_is_to_be_divided(self):
        room = MOST_PACKET_BYTES * 3 // 4

        fits = sign_statement(PacketKind.LEAVES, {"x": "x" * (room - 300)}, SIGNER)
        assert MOST_PACKET_BYTES - 400 < len(fits) <= MOST_PACKET_BYTES
        with pytest.raises(UsageError, match="divide it"):
            sign_statement(PacketKind.LEAVES, {"x": "x" * room}, SIGNER)

    def test_what_json_cannot_say_is_not_signed(self):
        with pytest.raises(DecodeError):
            sign_statement(PacketKind.STATUS, {"a": 2**53}, SIGNER)


class TestKeyManifests:
    def test_one_travels_in_clear_and_proves_itself(self):
        packet = manifest_packet(signed(KEY_MANIFEST))

        assert packet_kind(packet) is PacketKind.MANIFEST
        assert open_manifest_packet(packet) == signed(KEY_MANIFEST)
        assert a_book().with_next(open_manifest_packet(packet)) == a_book()
        assert open_manifest_packet(packet).manifest.state == GB

    def test_something_else_in_its_place_is_refused(self):
        for packet, refusal in [
            (a_packet(), RefusalCode.NOT_A_PACKET),
            (b"warifu-manifest/1\n{}", RefusalCode.BAD_MANIFEST),
            (manifest_packet(signed(KEY_MANIFEST)) + b"\n", RefusalCode.BAD_MANIFEST),
            (b"warifu-manifest/2\n{}", RefusalCode.NOT_A_PACKET),
        ]:
            with pytest.raises(MalformedPacketError) as error:
                open_manifest_packet(packet)
            assert error.value.refusal is refusal


LINES = st.sampled_from([kind.value.encode() + b"\n" for kind in PacketKind])


@given(st.binary(max_size=300) | st.tuples(LINES, st.binary(max_size=300)).map(b"".join))
def test_no_bytes_make_a_reader_of_packets_fall_over(data):
    for read in (
        lambda: open_packet(data, KEYRING, verifier_for),
        lambda: open_statement(PacketKind.STATUS, data, verifier_for),
        lambda: open_statement(PacketKind.RECEIPT, data, verifier_for),
        lambda: open_statement(PacketKind.LEAVES, data, verifier_for),
        lambda: open_manifest_packet(data),
        lambda: routing_header(data),
    ):
        with pytest.raises((MalformedPacketError, UnprovenPacketError)):
            read()


@given(st.binary(max_size=1100))
def test_no_sealed_bytes_make_the_opening_fall_over(data):
    packet = resealed(data.ljust(1024, b"\0")[:1024])

    with pytest.raises((MalformedPacketError, UnprovenPacketError)):
        open_packet(packet, KEYRING, verifier_for)
