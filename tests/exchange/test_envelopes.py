from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.made_up_envelopes import (
    FIRST,
    FULL,
    SECOND_SIGNER,
    SIGNER,
    STRANGER,
    verifier_for,
)
from warifu.canonical_json import json_bytes, read_json
from warifu.errors import DecodeError, KeyPurposeError, UsageError
from warifu.exchange.envelopes import (
    ENVELOPE_TYP,
    MOST_ENVELOPE_BYTES,
    NOTHING_TAKEN,
    VERSION_1,
    Ack,
    Attachment,
    envelope_bytes,
    envelope_hash,
    open_envelope,
    read_envelope,
    sign_envelope,
)
from warifu.exchange.forms import NO_HASH
from warifu.exchange.jws import sign_payload
from warifu.exchange.refusals import MalformedPacketError, RefusalCode, UnprovenPacketError
from warifu.keys import Purpose, SigningKey

MEMBERS = [
    "ack", "attachments", "base_rev", "body", "case", "checkpoint", "created", "expires", "from", "id",
    "link_prev", "link_seq", "rules_version", "to", "type", "v",
]  # fmt: skip


def changed(**members: object) -> bytes:
    """Return the first envelope as JSON, with other members (`from_` stands for `from`)."""
    named = {name.rstrip("_"): item for name, item in members.items()}
    return json_bytes(read_json(envelope_bytes(FIRST)) | named)


class TestTheForm:
    @pytest.mark.parametrize("envelope", [FIRST, FULL], ids=["least", "full"])
    def test_an_envelope_comes_back_as_it_was_signed(self, envelope):
        assert open_envelope(sign_envelope(envelope, SIGNER), verifier_for) == envelope

    def test_every_member_is_written_and_is_null_where_there_is_nothing(self):
        members = read_json(envelope_bytes(FIRST))

        assert sorted(members) == MEMBERS
        assert [name for name in MEMBERS if members[name] is None] == [
            "checkpoint",
            "expires",
            "rules_version",
        ]
        assert members["attachments"] == []
        assert members["ack"] == {"hash": NO_HASH, "link_seq": 0}
        assert members["base_rev"] == 0
        assert (members["from"], members["to"]) == ("GB", "JP")

    @pytest.mark.parametrize("missing", MEMBERS)
    def test_none_of_them_may_be_missing(self, missing):
        members = read_json(envelope_bytes(FULL))
        del members[missing]

        with pytest.raises(MalformedPacketError) as error:
            read_envelope(json_bytes(members))

        assert error.value.refusal is RefusalCode.BAD_ENVELOPE

    @pytest.mark.parametrize(
        ("members", "why"),
        [
            ({"id": "017f22e2-79b0-4cc3-98c4-dc0c0c07398f"}, "wanted a UUID of version 7"),
            ({"from_": "gb"}, "wanted a State's two letters"),
            ({"to": "JPN"}, "wanted a State's two letters"),
            ({"to": "GB"}, "wanted another State than in from"),
            ({"link_seq": 0}, "wanted 1 or more"),
            ({"link_seq": 1.5}, "a number with a point"),
            ({"link_seq": True}, "Expected `int`, got `bool`"),
            ({"link_seq": 2}, "wanted the hash of an envelope, not zeros"),
            ({"link_prev": "ab" * 32}, "wanted zeros, since nothing came before"),
            ({"link_prev": "AB" * 32}, "wanted 64 lower-case hexadecimal digits"),
            ({"type": "Entries"}, "wanted lower-case words"),
            ({"case": "0f"}, "wanted 32 lower-case hexadecimal digits"),
            ({"base_rev": -1}, "wanted 0 or more"),
            ({"rules_version": ""}, "wanted letters, digits"),
            (
                {"created": "2026-11-22T18:00:00+09:00"},
                "created: '2026-11-22T18:00:00+09:00'; wanted a time in UTC",
            ),
            (
                {"expires": "2026-11-22T19:00:00+09:00"},
                "expires: '2026-11-22T19:00:00+09:00'; wanted a time in UTC",
            ),
            ({"created": "2026-11-22T09:00:00"}, "wanted a time in UTC"),
            ({"created": "2026-11-22T09:00:00.000Z"}, "wanted it written as"),
            ({"expires": "2026-11-22T09:00:00Z"}, "wanted a time after created"),
            ({"checkpoint": ""}, "wanted a signed note"),
            ({"checkpoint": "x" * 32769}, "wanted a signed note"),
            ({"body": []}, "Expected `object`, got `array`"),
            ({"ack": {"link_seq": -1, "hash": NO_HASH}}, "wanted 0 or more"),
            ({"ack": {"link_seq": 0, "hash": "ab" * 32}}, "wanted zeros"),
            ({"ack": {"link_seq": 1, "hash": NO_HASH}}, "not zeros"),
            ({"ack": {"link_seq": 1, "hash": "x"}}, "wanted 64 lower-case"),
            ({"ack": {"link_seq": 0, "hash": NO_HASH, "x": 1}}, "there is no 'x' here"),
            ({"attachments": None}, "Expected `array`, got `null`"),
            ({"attachments": [{"sha256": "ef", "size": 1, "media": "a/b"}]}, "attachment.sha256"),
            ({"attachments": [{"sha256": "ef" * 32, "size": -1, "media": "a/b"}]}, "attachment.size"),
            ({"attachments": [{"sha256": "ef" * 32, "size": 2**28 + 1, "media": "a/b"}]}, "attachment.size"),
            ({"attachments": [{"sha256": "ef" * 32, "size": 1, "media": "pdf"}]}, "attachment.media"),
            ({"attachments": [{"sha256": "ef" * 32, "size": 1, "media": "a/b"}] * 65}, "64 at most"),
            ({"priority": 1}, "there is no 'priority' here"),
            ({"sender": "GB"}, "wanted the States as from and to"),
            ({"v": "1"}, "v is missing: it is the version, a whole number"),
            ({"v": True}, "v is missing: it is the version, a whole number"),
        ],
    )
    def test_one_of_another_form_is_refused(self, members, why):
        payload = changed(**members)

        with pytest.raises(MalformedPacketError) as error:
            open_envelope(sign_payload(payload, SIGNER, typ=ENVELOPE_TYP), verifier_for)

        assert error.value.refusal is RefusalCode.BAD_ENVELOPE
        assert why in str(error.value)

    def test_at_the_limits_it_is_taken(self):
        largest, empty = (Attachment("ef" * 32, size, "a/b") for size in (268_435_456, 0))
        most = replace(FULL, checkpoint="x" * 32768, attachments=(largest,) * 64)
        least = replace(FULL, checkpoint="x", attachments=(empty,))

        for envelope in (most, least):
            assert open_envelope(sign_envelope(envelope, SIGNER), verifier_for) == envelope

    def test_a_time_in_another_zone_is_not_written(self):
        tokyo = timezone(timedelta(hours=9))

        with pytest.raises(DecodeError, match=r"created: .*; wanted a time in UTC"):
            replace(FIRST, created=datetime(2026, 11, 22, 18, tzinfo=tokyo))

    def test_only_canonical_json_of_an_object_is_read(self):
        for payload in (b"[]", b"", b"{}", b" " + envelope_bytes(FIRST), b'{"v":1}'):
            with pytest.raises(MalformedPacketError) as error:
                read_envelope(payload)
            assert error.value.refusal is RefusalCode.BAD_ENVELOPE

    @pytest.mark.parametrize(("depth", "fits"), [(31, True), (32, False)])
    def test_it_is_nested_32_deep_at_most(self, depth, fits):
        body: object = 1
        for _ in range(depth):
            body = {"a": body}

        if fits:
            assert read_envelope(envelope_bytes(replace(FIRST, body=body))).body == body
        else:
            with pytest.raises(DecodeError, match="nested deeper than 32"):
                envelope_bytes(replace(FIRST, body=body))

    def test_a_body_holds_only_what_canonical_json_can_say(self):
        for body, why in [({"a": 2**53}, "beyond"), ({"a": 1.5}, "a number with a point")]:
            with pytest.raises(DecodeError, match=why):
                read_envelope(envelope_bytes(replace(FIRST, body=body)))


class TestSigning:
    def test_it_is_chained_by_the_hash_of_the_signed_bytes(self):
        jws = sign_envelope(FIRST, SIGNER)

        assert envelope_hash(jws) == hashlib.sha256(jws).hexdigest()
        assert envelope_hash(jws) != envelope_hash(sign_envelope(FIRST, SIGNER, second=SECOND_SIGNER))

    def test_the_same_envelope_is_signed_to_the_same_bytes(self):
        assert sign_envelope(FULL, SIGNER) == sign_envelope(FULL, SIGNER)

    def test_another_signer_is_not_taken(self):
        with pytest.raises(UnprovenPacketError) as error:
            open_envelope(sign_envelope(FIRST, STRANGER), verifier_for)

        assert error.value.refusal is RefusalCode.KEY_NOT_TRUSTED

    def test_a_signed_statement_is_no_envelope(self):
        with pytest.raises(MalformedPacketError, match="typ is 'warifu-receipt"):
            open_envelope(sign_payload(envelope_bytes(FIRST), SIGNER, typ="warifu-receipt+jws"), verifier_for)

    def test_only_a_key_for_the_exchange_signs(self):
        key = SigningKey.from_seed(bytes(32), name="gb.invalid", purpose=Purpose.LEDGER)

        with pytest.raises(KeyPurposeError, match="is for ledger, wanted one for exchange"):
            sign_envelope(FIRST, key)

    def test_a_type_that_its_version_does_not_have_is_not_signed_but_read(self):
        strange = replace(FIRST, type="rules.change")

        with pytest.raises(UsageError, match=r"version 1 has no message of the type rules.change"):
            sign_envelope(strange, SIGNER)
        payload = sign_payload(envelope_bytes(strange), SIGNER, typ=ENVELOPE_TYP)
        assert open_envelope(payload, verifier_for).type == "rules.change"

    def test_the_longest_has_262_143_bytes_and_with_one_more_it_is_none(self):
        longest, too_long = (replace(FIRST, body={"x": "x" * letters}) for letters in (195_999, 196_000))

        jws = sign_envelope(longest, SIGNER)
        assert len(jws) == MOST_ENVELOPE_BYTES == 262_143
        assert open_envelope(jws, verifier_for) == longest
        with pytest.raises(UsageError, match="an envelope of 262144 bytes, at most 262143: divide it"):
            sign_envelope(too_long, SIGNER)
        with pytest.raises(MalformedPacketError) as error:
            open_envelope(sign_payload(envelope_bytes(too_long), SIGNER, typ=ENVELOPE_TYP), verifier_for)
        assert error.value.refusal is RefusalCode.TOO_LARGE

    def test_these_types_are_signed_and_no_others(self):
        types = {"entries", "manifest", "erase.request", "erase.done"}

        assert VERSION_1.types == types
        for each in types:
            jws = sign_envelope(replace(FIRST, type=each), SIGNER)
            assert open_envelope(jws, verifier_for).type == each

    def test_its_version_must_be_spoken(self):
        with pytest.raises(UnprovenPacketError, match="version 2; spoken here: 1") as error:
            sign_envelope(replace(FIRST, v=2), SIGNER)
        assert error.value.refusal is RefusalCode.VERSION_NOT_SPOKEN

        with pytest.raises(UnprovenPacketError, match="version 2; spoken here: 1"):
            open_envelope(sign_payload(changed(v=2), SIGNER, typ=ENVELOPE_TYP), verifier_for)


def test_before_anything_was_taken_an_ack_is_of_nothing():
    assert Ack(0, NO_HASH) == NOTHING_TAKEN == FIRST.ack


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=9,
)


@given(st.dictionaries(st.text(max_size=9), VALUES, max_size=4))
def test_every_body_comes_back(body):
    envelope = replace(FIRST, body=body)

    assert open_envelope(sign_envelope(envelope, SIGNER), verifier_for) == envelope


@given(st.sampled_from(MEMBERS), VALUES)
def test_whatever_stands_in_a_member_is_read_or_refused(member, value):
    payload = changed(**{member: value})
    try:
        envelope = read_envelope(payload)
    except (MalformedPacketError, UnprovenPacketError):
        return

    assert envelope_bytes(envelope) == payload


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_bytes_make_the_readers_fall_over(data):
    with pytest.raises(MalformedPacketError):
        read_envelope(data)
    with pytest.raises(MalformedPacketError):
        open_envelope(data, verifier_for)
