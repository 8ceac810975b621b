from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.border.made_up import (
    DAY,
    DOCUMENT,
    ESCORT,
    GB,
    HOUR,
    JP,
    NOW,
    NUMBER,
    OTHER_PERMIT_KEY,
    PERMIT_KEY,
    a_consignment_permit,
    a_pack,
    a_permit,
    issued,
)
from warifu.border import Document, Issuer, Sight, check, revocations
from warifu.border import reasons as kinds
from warifu.border.cose import Sign1
from warifu.border.reasons import ReasonKind
from warifu.casework.scans import Colour
from warifu.keys import Purpose, SigningKey
from warifu.rules.wording import Text

SECOND = timedelta(seconds=1)
SIGHT = Sight(NOW, "JPOSA", DOCUMENT)


def codes(verdict) -> list[str]:
    return [reason.code for reason in verdict.reasons]


def seen(permit=None, pack=None, **changes) -> list[str]:
    return codes(check(issued(permit).text, pack or a_pack(), replace(SIGHT, **changes)))


def test_a_valid_permit_with_its_document_is_green_without_a_reason():
    verdict = check(issued().text, a_pack(), SIGHT)

    assert (verdict.colour, verdict.reasons) == (Colour.GREEN, ())
    assert verdict.signed == issued()
    assert verdict.issuer == Issuer(JP, PERMIT_KEY.verifier)
    assert verdict.conditions == (ESCORT,)


def test_a_condition_of_which_the_device_has_no_words_is_shown_by_its_code():
    verdict = check(issued(a_permit(conditions=("ESC", "NIGHT"))).text, a_pack(), SIGHT)

    assert verdict.conditions == (ESCORT, Text("NIGHT", "NIGHT"))


class TestTheSignature:
    def test_of_a_key_that_is_not_known_is_red(self):
        verdict = check(issued(key=OTHER_PERMIT_KEY).text, a_pack(), SIGHT)

        assert (verdict.colour, codes(verdict), verdict.issuer) == (Colour.RED, ["key-not-known"], None)
        assert OTHER_PERMIT_KEY.verifier.key_id.hex() in verdict.reasons[0].says.en

    def test_that_does_not_fit_is_red_and_nothing_else_is_said(self):
        signed = issued(a_permit(valid_to=NOW - HOUR)).signed
        forged = Sign1(signed.key_id, signed.payload, bytes(64)).to_bytes()

        assert codes(check(forged, a_pack(), SIGHT)) == ["forged"]

    def test_of_the_second_of_two_keys_with_one_id_is_found(self, monkeypatch):
        pack = a_pack(issuers=(Issuer(GB, OTHER_PERMIT_KEY.verifier), Issuer(JP, PERMIT_KEY.verifier)))
        monkeypatch.setattr(type(pack), "issuers_of", lambda pack, key_id: pack.issuers)

        assert check(issued().text, pack, SIGHT).issuer.state == JP

    def test_under_a_key_that_was_taken_out_of_the_pack_is_red(self):
        new = SigningKey.from_seed(bytes([14]) * 32, name="jp.invalid/permits", purpose=Purpose.PERMIT)

        assert seen(pack=a_pack(issuers=(Issuer(JP, new.verifier),))) == ["key-not-known"]


class TestValidity:
    def test_begins_at_its_first_second_and_ends_before_its_last(self):
        permit = a_permit(valid_from=NOW, valid_to=NOW + HOUR)

        assert seen(permit, at=NOW - SECOND) == ["not-yet"]
        assert seen(permit, at=NOW) == []
        assert seen(permit, at=NOW + HOUR - SECOND) == []
        assert seen(permit, at=NOW + HOUR) == ["expired"]

    @pytest.mark.parametrize(
        ("delay", "said"),
        [
            (6 * HOUR, "valid from today, 22 Nov 2026, 15:00"),
            (DAY, "valid from tomorrow, 23 Nov 2026, 09:00"),
            (2 * DAY, "valid from 24 Nov 2026, 09:00"),
        ],
    )
    def test_that_has_not_begun_says_from_when(self, delay, said):
        verdict = check(issued(a_permit(valid_from=NOW + delay)).text, a_pack(), SIGHT)

        assert verdict.reasons[0].says.en == said

    def test_that_is_over_says_since_when_by_the_clock_on_the_wall(self):
        text = issued(a_permit(valid_to=NOW - 12 * HOUR)).text

        verdict = check(text, a_pack(), replace(SIGHT, zone=ZoneInfo("Europe/London")))

        assert verdict.reasons[0].says == Text(
            "was valid until yesterday, 21 Nov 2026, 21:00",
            "有効期間が満了しています（昨日（2026年11月21日）21:00まで）",
        )

    def test_holds_at_its_places_only_and_anywhere_if_none_is_named(self):
        assert seen(place="JPSPK") == ["other-place"]
        assert seen(a_permit(places=()), place="JPSPK") == []
        verdict = check(issued().text, a_pack(), replace(SIGHT, place="JPSPK"))
        assert verdict.reasons[0].says.en == "not good for JPSPK: only for JPOSA, JPTYO"

    def test_ends_when_it_is_revoked(self):
        assert seen(pack=a_pack(revoked=revocations([(JP, NUMBER)]))) == ["revoked"]
        assert seen(pack=a_pack(revoked=revocations([(GB, NUMBER)]))) == []


class TestTheHolder:
    def test_is_looked_at_by_a_human_where_no_document_was_read(self):
        verdict = check(issued().text, a_pack(), replace(SIGHT, document=None))

        assert (verdict.colour, codes(verdict)) == (Colour.AMBER, ["holder-not-read"])

    @pytest.mark.parametrize(
        "document",
        [Document("P1234568", "GBR"), Document("P1234567", "AUS"), Document("p1234567", "GBR")],
    )
    def test_of_another_document_is_red(self, document):
        assert seen(document=document) == ["other-holder"]

    def test_of_a_consignment_needs_none(self):
        assert seen(a_consignment_permit(), document=None) == []


class TestTheAgeOfThePack:
    @pytest.mark.parametrize(
        ("age", "supervised", "found"),
        [
            (72 * HOUR, False, []),
            (72 * HOUR + SECOND, False, ["pack-old"]),
            (14 * DAY, False, ["pack-old"]),
            (14 * DAY + SECOND, False, ["pack-too-old"]),
            (14 * DAY + SECOND, True, ["pack-confirmed"]),
            (72 * HOUR + SECOND, True, ["pack-old"]),
            (timedelta(0), False, []),
            (-SECOND, False, ["clock-behind"]),
        ],
    )
    def test_is_amber_after_72_hours_and_red_after_14_days(self, age, supervised, found):
        assert seen(pack=a_pack(made_at=NOW - age), supervised=supervised) == found

    @pytest.mark.parametrize(
        ("age", "supervised", "said"),
        [
            (73 * HOUR, False, "73 hours ago: bring it up to date"),
            (15 * DAY, False, "15 days ago: a supervisor has to confirm"),
            (15 * DAY, True, "15 days ago; a supervisor confirmed"),
            (-HOUR, False, "its list was made at today, 22 Nov 2026, 10:00"),
        ],
    )
    def test_is_said(self, age, supervised, said):
        pack = a_pack(made_at=NOW - age)

        verdict = check(issued().text, pack, replace(SIGHT, supervised=supervised))

        assert said in verdict.reasons[0].says.en


class TestTheLists:
    def test_who_is_not_expected_is_looked_at(self):
        assert seen(expected=frozenset({NUMBER})) == []
        assert seen(expected=frozenset({"VI23-0001-A"})) == ["not-expected"]
        assert seen(expected=frozenset()) == ["not-expected"]

    def test_a_permit_for_a_single_use_is_looked_at_when_it_comes_again(self):
        before = {("JP", NUMBER): NOW - HOUR}

        assert seen(a_permit(single_use=True), admitted=before) == ["admitted-already"]
        assert seen(a_permit(single_use=True), admitted={("GB", NUMBER): NOW}) == []
        assert seen(a_permit(), admitted=before) == []


def test_reasons_stand_worst_first():
    verdict = check(
        issued(a_permit(valid_to=NOW)).text,
        a_pack(made_at=NOW - 80 * HOUR),
        replace(SIGHT, document=None, place="JPSPK"),
    )

    assert codes(verdict) == ["expired", "other-place", "holder-not-read", "pack-old"]
    assert verdict.colour is Colour.RED


def test_amber_and_green_admit_and_red_does_not():
    assert [colour.admits for colour in Colour] == [True, True, False]
    assert [colour.word.en for colour in Colour] == ["valid", "look first", "stop"]


def test_every_kind_of_reason_has_a_code_of_its_own_and_both_languages():
    found = [kind for kind in vars(kinds).values() if isinstance(kind, ReasonKind)]

    assert len({kind.code for kind in found}) == len(found) == 16
    assert all(kind.says.ja != kind.says.en for kind in found)


@given(st.binary(max_size=600) | st.text(max_size=800))
def test_whatever_is_shown_is_answered(shown):
    assert codes(check(shown, a_pack(), SIGHT)) == ["not-a-permit"]
