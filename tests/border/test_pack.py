from __future__ import annotations

from datetime import datetime

import pytest

from tests.border.made_up import (
    AUTHORITY,
    DEVICES,
    ESCORT,
    GB,
    JP,
    NOW,
    OTHER_PERMIT_KEY,
    PERMIT_KEY,
    a_device_key,
    a_pack,
    issued,
    sealed,
)
from warifu.border import Arrival, Issuer, open_pack, revocations, sign_pack
from warifu.border.cbor import write_cbor
from warifu.border.cose import sign1
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.keys import Purpose
from warifu.parties import State


def signed_over(content: object) -> bytes:
    return sign1(write_cbor(content), AUTHORITY, purpose=Purpose.PERMIT)


def test_a_pack_comes_back_as_it_was():
    pack = a_pack(
        issuers=(Issuer(GB, OTHER_PERMIT_KEY.verifier), Issuer(JP, PERMIT_KEY.verifier)),
        sealed_arrivals=sealed(Arrival("VI23-0001-A", "Example, Kim", NOW.date())),
    )

    assert open_pack(sign_pack(pack, AUTHORITY), AUTHORITY.verifier) == pack


def test_with_10000_revoked_permits_it_stays_below_200_kibibytes():
    pack = a_pack(revoked=revocations((JP, f"VI23-{number:05}-A") for number in range(10_000)))

    assert len(sign_pack(pack, AUTHORITY)) == 160_267


def test_keys_are_found_by_their_id():
    pack = a_pack()

    assert pack.issuers_of(PERMIT_KEY.verifier.key_id) == pack.issuers
    assert pack.issuers_of(OTHER_PERMIT_KEY.verifier.key_id) == ()


def test_a_pack_of_another_authority_is_refused():
    with pytest.raises(VerificationError, match=r"jp\.invalid/packs does not fit"):
        open_pack(sign_pack(a_pack(), PERMIT_KEY), AUTHORITY.verifier)


def test_a_permit_is_no_pack_though_the_same_key_signed_it():
    with pytest.raises(DecodeError, match="a pack: wanted fields 1 to 8"):
        open_pack(issued(key=AUTHORITY).data, AUTHORITY.verifier)


def test_keys_for_something_else_have_no_place_in_it():
    with pytest.raises(KeyPurposeError):
        Issuer(JP, a_device_key().verifier)
    with pytest.raises(KeyPurposeError):
        sign_pack(a_pack(), a_device_key())
    with pytest.raises(KeyPurposeError):
        open_pack(sign_pack(a_pack(), AUTHORITY), a_device_key().verifier)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"device": "A" * 32}, "device of a pack"),
        ({"device": "a" * 31}, "device of a pack"),
        ({"made_at": NOW.replace(microsecond=1)}, "whole seconds in UTC"),
        ({"made_at": datetime(2026, 1, 1)}, "whole seconds in UTC"),  # noqa: DTZ001  (that is the point)
    ],
)
def test_a_field_that_has_not_its_form_is_refused(changes, message):
    with pytest.raises(DecodeError, match=message):
        a_pack(**changes)


def test_a_state_that_is_none_issues_nothing():
    with pytest.raises(DecodeError, match="issuer of permits: 'XX'"):
        Issuer(State("XX"), PERMIT_KEY.verifier)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({1: 1}, "wanted fields 1 to 8"),
        ({3: "1"}, "wanted fields 1 to 8"),
        ({3: True}, "more, or other"),
        ({4: -1}, "wanted fields 1 to 8"),
        ({4: 253_402_300_800}, "wanted fields 1 to 8"),
        ({5: ["key"]}, "an issuer that is not a State and a key"),
        ({5: [["JP", "key"]]}, "not a note verifier key"),
        ({6: bytes(15)}, "revocations of 15 bytes"),
        ({7: []}, "wanted fields 1 to 8"),
        ({7: {"ESC": ["escort"]}}, "without words in both languages"),
        ({7: {"ESC": ["escort", " "]}}, "without words in both languages"),
        ({7: {"ESC": [" ", "同行"]}}, "without words in both languages"),
        ({7: {1: ["escort", "同行"]}}, "more, or other"),
        ({9: 1}, "more, or other"),
    ],
)
def test_signed_content_that_is_more_or_other_is_refused(changes, message):
    with pytest.raises(DecodeError, match=message):
        open_pack(signed_over(a_pack().content | changes), AUTHORITY.verifier)


def test_what_is_too_long_is_refused_before_it_is_looked_at():
    with pytest.raises(DecodeError, match="a pack of 4194305 bytes"):
        open_pack(bytes(4 * 1024 * 1024 + 1), AUTHORITY.verifier)


def test_conditions_stand_in_it_in_words():
    assert a_pack().conditions == {"ESC": ESCORT}
    assert a_pack().device == DEVICES[0]
