from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.keys.made_up import (
    DAY,
    EXCHANGE,
    FIRST,
    ISSUED,
    LEDGER,
    NEW_EXCHANGE,
    NEW_ROOTS,
    ROOTS,
    SEALING,
    SECOND_EXCHANGE,
    YEAR,
    a_manifest,
    a_signing_key,
    following,
    listed,
    signed,
)
from warifu.canonical_json import json_bytes, read_json
from warifu.errors import DecodeError, KeyPurposeError, UsageError, VerificationError
from warifu.keys import (
    NOTHING_BEFORE,
    ManifestKey,
    Purpose,
    Revocation,
    SigningKey,
    add_signatures,
    read_manifest,
    read_signed_manifest,
    sign_manifest,
)
from warifu.parties import JP, State

REVOKED = Revocation(EXCHANGE.verifier.kid, ISSUED + 99 * DAY, 40, 800)
TOKYO = timezone(timedelta(hours=9))


def changed(**members: object) -> bytes:
    """Return the first manifest as JSON, with other members."""
    return json_bytes(read_json(FIRST.to_bytes()) | members)


def many_keys(count: int, purpose: Purpose = Purpose.EXCHANGE) -> list[SigningKey]:
    seeds = (f"{purpose} {number}".encode().ljust(32) for number in range(count))
    return [SigningKey.from_seed(seed, name="gb.invalid/many", purpose=purpose) for seed in seeds]


class TestWriting:
    def test_a_manifest_comes_back_as_it_was_written(self):
        for manifest in (FIRST, following(FIRST, NEW_EXCHANGE, revoked=(REVOKED,))):
            assert read_manifest(manifest.to_bytes()) == manifest
            assert read_manifest(manifest.to_bytes()).digest == manifest.digest

    def test_a_key_comes_back_from_its_manifest(self):
        entries = {entry.kid: entry for entry in FIRST.keys}

        assert entries[EXCHANGE.verifier.kid].key == EXCHANGE.verifier
        assert entries[SECOND_EXCHANGE.verifier.kid].key == SECOND_EXCHANGE.verifier
        assert entries[SEALING.kid].key == SEALING.public
        assert FIRST.key(ROOTS[2].verifier.kid).key == ROOTS[2].verifier
        assert FIRST.key(NEW_EXCHANGE.verifier.kid) is None

    def test_the_fingerprint_is_sixty_digits_in_twelve_groups_of_five(self):
        rows = FIRST.fingerprint.split("\n")

        assert [len(row.split()) for row in rows] == [4, 4, 4]
        assert all(len(group) == 5 and group.isdigit() for row in rows for group in row.split())
        assert int("".join(FIRST.fingerprint.split())) == int(FIRST.digest, 16) % 10**60
        assert a_manifest(EXCHANGE).fingerprint != FIRST.fingerprint


class TestReading:
    @pytest.mark.parametrize(
        ("members", "why"),
        [
            ({"version": 0}, "version is below 1"),
            ({"version": "1"}, "Expected `int`, got `str`"),
            ({"state": "gb"}, "state is not two letters"),
            ({"previous": "0" * 63}, "previous is not a digest"),
            ({"previous": "1" * 64}, "previous is zeros in the first one"),
            ({"version": 2}, "previous is zeros in the first one"),
            ({"threshold": 1}, "the threshold is not 2 or more"),
            ({"threshold": 4}, "the threshold is not 2 or more"),
            ({"root": []}, "the threshold is not 2 or more"),
            ({"expires": "2026-11-22T09:00:00Z"}, "it expires before it is issued"),
            ({"expires": "2027-11-24T09:00:00Z"}, "more than 366 days after"),
            ({"issued": "2026-11-22T09:00:00"}, "wanted a time in UTC"),
            ({"expires": "2027-11-22T18:00:00+09:00"}, "wanted a time in UTC"),
            ({"note": "x"}, "there is no 'note' here"),
            ({"keys": None}, "Expected `array`, got `null`"),
        ],
    )
    def test_refuses_a_manifest_of_another_form(self, members, why):
        with pytest.raises(DecodeError) as error:
            read_manifest(changed(**members))

        assert why in str(error.value)

    @pytest.mark.parametrize(
        "missing", ["state", "version", "previous", "issued", "expires", "root", "revoked"]
    )
    def test_refuses_a_manifest_with_a_member_missing(self, missing):
        members = read_json(FIRST.to_bytes())
        del members[missing]

        with pytest.raises(DecodeError, match=f"missing.*{missing}|{missing}.*missing"):
            read_manifest(json_bytes(members))

    @pytest.mark.parametrize(
        ("entry", "why"),
        [
            ({"kid": SEALING.kid}, "its thumbprint is"),
            ({"purpose": "sealing"}, "no key for sealing is 'Ed25519'"),
            ({"algorithm": "X25519"}, "no key for exchange is 'X25519'"),
            ({"purpose": "everything"}, "Invalid enum value"),
            ({"public_key": "!"}, "not base64url"),
            ({"public_key": "AB"}, "not written in the one way"),
            ({"public_key": "AA"}, "1 bytes, wanted 32"),
            ({"valid_to": "2026-11-22T09:00:00Z"}, "valid_to is not after valid_from"),
            ({"valid_to": "2026-11-23T09:00:00"}, "wanted a time in UTC"),
            ({"valid_from": "2026-11-21T09:00:00"}, "wanted a time in UTC"),
            ({"name": "with space"}, "the name of a key"),
        ],
    )
    def test_refuses_a_key_of_another_form(self, entry, why):
        keys = [read_json(FIRST.to_bytes())["keys"][0] | entry]

        with pytest.raises(DecodeError) as error:
            read_manifest(changed(keys=keys))

        assert why in str(error.value)

    def test_refuses_keys_that_do_not_belong_together(self):
        for keys, why in [
            (listed(EXCHANGE, EXCHANGE), "a key stands twice"),
            (listed(EXCHANGE, a_signing_key(11, Purpose.LEDGER)), "a key stands twice"),
            (listed(a_signing_key(1)), "a key stands twice"),
            (listed(NEW_ROOTS[0]), "a key for the root is not among the root"),
            (listed(*(a_signing_key(number) for number in range(11, 255))) * 2, "too many keys"),
        ]:
            with pytest.raises(DecodeError, match=why):
                replace(FIRST, keys=keys)
        with pytest.raises(DecodeError, match="a root key is not for the root"):
            replace(FIRST, root=listed(ROOTS[0], ROOTS[1], a_signing_key(7)))
        roots = listed(*(a_signing_key(number, Purpose.ROOT) for number in range(100, 117)))
        with pytest.raises(DecodeError, match="too many keys"):
            replace(FIRST, root=roots, threshold=9)

    @pytest.mark.parametrize(
        ("roots", "threshold", "fits"),
        [(3, 3, True), (2, 2, True), (3, 4, False), (4, 2, False), (5, 2, False), (5, 3, True)],
    )
    def test_more_than_half_of_the_root_keys_must_sign(self, roots, threshold, fits):
        root = listed(*many_keys(roots, Purpose.ROOT))

        if fits:
            assert replace(FIRST, root=root, threshold=threshold).threshold == threshold
        else:
            with pytest.raises(DecodeError, match="more than half of the root keys"):
                replace(FIRST, root=root, threshold=threshold)

    def test_at_the_limits_it_is_taken_and_beyond_them_not(self):
        most = replace(
            FIRST, root=listed(*many_keys(16, Purpose.ROOT)), threshold=9, keys=listed(*many_keys(256))
        )

        assert read_manifest(most.to_bytes()) == most
        for root, keys in [(16, 257), (17, 256)]:
            with pytest.raises(DecodeError, match="too many keys"):
                replace(most, root=listed(*many_keys(root, Purpose.ROOT)), keys=listed(*many_keys(keys)))

    @pytest.mark.parametrize("days", [366, 1 / 24])
    def test_it_lasts_a_year_and_a_day_at_most_and_may_be_short(self, days):
        assert replace(FIRST, expires=ISSUED + days * DAY).issued == ISSUED

    def test_refuses_revocations_that_say_nothing_or_too_much(self):
        other = replace(REVOKED, kid=NEW_EXCHANGE.verifier.kid)
        many = tuple(replace(other, kid=f"{number:043d}") for number in range(1025))
        for revoked, why in [
            ((REVOKED,), "a revoked key stands among the keys"),
            ((replace(REVOKED, kid=ROOTS[0].verifier.kid),), "a revoked key stands among the keys"),
            ((other, other), "a key is revoked twice"),
            (many, "too many revocations"),
        ]:
            with pytest.raises(DecodeError, match=why):
                replace(FIRST, revoked=revoked)
        assert replace(FIRST, revoked=many[1:]).revoked[-1].kid.endswith("1024")
        for fault in ({"last_good_link_seq": -1}, {"last_good_index": -2}):
            with pytest.raises(DecodeError, match="below 0"):
                replace(REVOKED, **fault)
        with pytest.raises(DecodeError, match="wanted a time in UTC"):
            replace(REVOKED, at=datetime(2026, 11, 22, 18, tzinfo=TOKYO))

    def test_nothing_good_came_from_a_ledger_key_that_was_never_in_good_hands(self):
        never = replace(REVOKED, last_good_index=-1)

        assert not never.leaves_good(at=ISSUED, link_seq=None, index=0)

    def test_refuses_what_is_no_object_or_not_canonical(self):
        for data in (b"[]", b"", FIRST.to_bytes() + b"\n", FIRST.to_bytes().replace(b":", b": ", 1)):
            with pytest.raises(DecodeError):
                read_manifest(data)


class TestSignatures:
    def test_two_of_three_root_keys_are_enough(self):
        for keys in (ROOTS[:2], ROOTS[1:], (ROOTS[2], ROOTS[0]), ROOTS):
            manifest = sign_manifest(FIRST, keys)
            manifest.verify()

            assert read_signed_manifest(manifest.to_bytes()) == manifest

    def test_one_root_key_is_not_enough(self):
        with pytest.raises(
            VerificationError, match="1 root keys of manifest 1 signed manifest 1 of GB, wanted 2"
        ):
            signed(FIRST, ROOTS[0]).verify()

    def test_holders_sign_in_different_places(self):
        both = add_signatures(signed(FIRST, ROOTS[2]), signed(FIRST, ROOTS[0]))

        both.verify()
        assert both == signed(FIRST, ROOTS[0], ROOTS[2])
        with pytest.raises(UsageError, match="two different key manifests were signed"):
            add_signatures(both, signed(a_manifest(LEDGER), ROOTS[1]))

    def test_a_signature_over_another_manifest_spoils_the_whole(self):
        strange = signed(a_manifest(LEDGER), ROOTS[2]).signatures
        manifest = replace(
            signed(FIRST),
            signatures=tuple(
                sorted((*signed(FIRST).signatures, *strange), key=lambda signature: signature.kid)
            ),
        )

        with pytest.raises(VerificationError, match="does not fit: treat it as forged"):
            manifest.verify()

    def test_a_signature_by_a_stranger_spoils_the_whole(self):
        with pytest.raises(VerificationError, match="signed a key manifest of GB: no root key"):
            signed(FIRST, *ROOTS, NEW_ROOTS[0]).verify()

    def test_a_signature_stands_once_and_in_order(self):
        two = signed(FIRST).signatures

        for signatures in (two[::-1], (two[0], two[0])):
            with pytest.raises(DecodeError, match="one a key, in the order of the thumbprints"):
                replace(signed(FIRST), signatures=signatures)

    def test_only_root_keys_sign_manifests(self):
        with pytest.raises(KeyPurposeError, match="wanted one for root"):
            sign_manifest(FIRST, [EXCHANGE])

    def test_a_manifest_too_large_is_not_read(self):
        with pytest.raises(DecodeError, match="131073 bytes, at most 131072"):
            read_signed_manifest(b"[" * (128 * 1024 + 1))
        with pytest.raises(DecodeError, match="nested deeper than 32"):
            read_signed_manifest(b"[" * 128 * 1024)

    @given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
    def test_no_bytes_make_the_reader_fall_over(self, data):
        with pytest.raises(DecodeError):
            read_signed_manifest(data)

    @given(st.data())
    def test_no_json_in_the_place_of_a_member_makes_the_reader_fall_over(self, data):
        members = read_json(signed(FIRST).to_bytes())
        values = st.recursive(
            st.none() | st.booleans() | st.integers(-9, 2**53 - 1) | st.text(max_size=9),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
            ),
        )
        where = data.draw(st.sampled_from([members, members["manifest"], members["manifest"]["keys"][0]]))
        name = data.draw(st.sampled_from(sorted(where)))
        value = data.draw(values)
        if where[name] != value:
            where[name] = value
            try:
                manifest = read_signed_manifest(json_bytes(members))
            except DecodeError:
                return
            with pytest.raises((VerificationError, DecodeError)):
                manifest.verify()


def test_a_manifest_names_its_state_and_begins_with_nothing_before_it():
    manifest = a_manifest(EXCHANGE, state=JP)

    assert (manifest.state, manifest.previous) == (State("JP"), NOTHING_BEFORE)
    assert manifest.expires - manifest.issued == YEAR
    assert ManifestKey.of(EXCHANGE.verifier, ISSUED, ISSUED + YEAR) in manifest.keys
