from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import base45
import pytest

from tests.border.made_up import (
    DAY,
    GB,
    NOW,
    NUMBER,
    OTHER_PERMIT_KEY,
    PERMIT_KEY,
    a_consignment_permit,
    a_device_key,
    a_permit,
    issued,
    items,
)
from warifu.border import Consignment, Person, holder_digest, issue, items_head, read_permit
from warifu.border.cbor import write_cbor
from warifu.border.cose import Sign1, sign1
from warifu.border.permits import SignedPermit
from warifu.errors import DecodeError, KeyPurposeError, UsageError, VerificationError
from warifu.keys import Purpose
from warifu.ledger import TreeHead
from warifu.parties import State

PERMITS = [a_permit(), a_consignment_permit(), a_permit(places=(), conditions=(), single_use=True)]


def signed_over(content: object) -> bytes:
    return sign1(write_cbor(content), PERMIT_KEY, purpose=Purpose.PERMIT)


class TestAPermit:
    @pytest.mark.parametrize("permit", PERMITS)
    def test_comes_back_from_its_text_and_from_its_bytes_as_it_was(self, permit):
        signed = issue(permit, PERMIT_KEY)

        assert read_permit(signed.text) == read_permit(signed.data) == signed
        assert signed.permit == permit
        signed.verify(PERMIT_KEY.verifier)

    def test_is_as_long_as_a_code_can_be_that_prints_at_35_millimetres(self):
        usual, load = issued(), issued(a_consignment_permit())

        assert (len(usual.data), len(usual.text)) == (175, 263)
        assert (len(load.data), len(load.text)) == (186, 279)

    def test_with_the_longest_name_six_places_and_six_conditions_stays_within_300_bytes(self):
        person = Person("contractor", "A" * 39, holder_digest("P1234567", "GBR", NUMBER))
        places = tuple(f"JPOS{letter}" for letter in "ABCDEF")
        conditions = tuple(f"CONDIT{letter}" for letter in "ABCDEF")

        signed = issued(a_permit(subject=person, places=places, conditions=conditions, number="N" * 24))

        assert len(signed.data) == 289

    def test_of_more_than_500_bytes_is_not_issued(self):
        places = tuple(f"JPOSA{number:03}" for number in range(60))

        with pytest.raises(UsageError, match="a permit of 705 bytes: at most 500 can be scanned"):
            issued(a_permit(places=places))

    def test_holds_the_digest_of_its_bytes(self):
        assert issued().digest == "a96fff862555534bc18995f57025e7e9c29ccb004ac932ddd36fa2dda4b5825b"

    def test_signed_with_another_key_does_not_verify(self):
        with pytest.raises(VerificationError, match=r"jp\.invalid/permits does not fit"):
            issued(key=OTHER_PERMIT_KEY).verify(PERMIT_KEY.verifier)

    def test_is_signed_and_checked_with_a_key_for_permits_only(self):
        with pytest.raises(KeyPurposeError, match="for device, wanted one for permit"):
            issued(key=a_device_key())
        with pytest.raises(KeyPurposeError, match="for device, wanted one for permit"):
            issued().verify(a_device_key().verifier)


class TestTheHolder:
    def test_is_the_digest_of_document_nationality_and_number(self):
        # SHA-256 of "P1234567GBRVI23-0007-K"
        assert holder_digest("P1234567", "GBR", NUMBER).hex() == "a1512bb0ce3859438cf345fed48bcb83"

    @pytest.mark.parametrize(
        ("document", "nationality", "number"),
        [
            ("P123 567", "GBR", NUMBER),
            ("P1234567<", "GBR", NUMBER),
            ("", "GBR", NUMBER),
            ("P" * 27, "GBR", NUMBER),
            ("P1234567", "D", NUMBER),
            ("P1234567", "<<<", NUMBER),
            ("P1234567", "GBR", "vi23"),
        ],
    )
    def test_refuses_what_does_not_stand_so_in_a_passport(self, document, nationality, number):
        with pytest.raises(DecodeError, match="of a permit"):
            holder_digest(document, nationality, number)

    @pytest.mark.parametrize("nationality", ["D<<", "GBR", "RO<"])
    def test_takes_nationalities_with_their_fillers(self, nationality):
        assert len(holder_digest("P" * 26, nationality, NUMBER)) == 16


class TestAFieldThatHasNotItsForm:
    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            ({"number": "AB1"}, "number of a permit"),
            ({"number": "A" * 25}, "number of a permit"),
            ({"number": "-AB12"}, "number of a permit"),
            ({"number": "AB12-"}, "number of a permit"),
            ({"number": "ab12"}, "number of a permit"),
            ({"state": State("XX")}, "State of a permit: 'XX'"),
            ({"valid_from": NOW.replace(microsecond=1)}, "whole seconds in UTC"),
            ({"valid_to": datetime(2027, 1, 1)}, "whole seconds in UTC"),  # noqa: DTZ001  (that is the point)
            ({"valid_to": datetime(2027, 1, 1, tzinfo=timezone(timedelta(hours=9)))}, "whole seconds in UTC"),
            ({"valid_to": NOW - DAY}, "wanted a span"),
            ({"valid_to": NOW - 2 * DAY}, "wanted a span"),
            ({"places": ("J",)}, "places of a permit: 'J'"),
            ({"places": ("JPTYO", "JPOSA")}, "wanted them in order, each once"),
            ({"places": ("JPOSA", "JPOSA")}, "wanted them in order, each once"),
            ({"conditions": ("1A",)}, "conditions of a permit: '1A'"),
            ({"conditions": ("ABCDEFGHI",)}, "conditions of a permit"),
        ],
    )
    def test_is_refused(self, changes, message):
        with pytest.raises(DecodeError, match=message):
            a_permit(**changes)

    @pytest.mark.parametrize(
        ("capacity", "name", "holder", "message"),
        [
            ("soldier", "A", bytes(16), "capacity of a permit: 'soldier'"),
            ("member", "", bytes(16), "name of a permit"),
            ("member", "A" * 40, bytes(16), "name of a permit"),
            ("member", "EXAMPLE<", bytes(16), "name of a permit"),
            ("member", "EXAMPLE<<<KIM", bytes(16), "name of a permit"),
            ("member", "EXAMPLE KIM", bytes(16), "name of a permit"),
            ("member", "A", bytes(15), "holder of a permit: 15 bytes, wanted 16"),
        ],
    )
    def test_of_a_person_is_refused(self, capacity, name, holder, message):
        with pytest.raises(DecodeError, match=message):
            Person(capacity, name, holder)

    @pytest.mark.parametrize(
        ("head", "hazards"),
        [
            (TreeHead(0, bytes(32)), ()),
            (TreeHead(2**32, bytes(32)), ()),
            (TreeHead(1, bytes(31)), ()),
            (TreeHead(1, bytes(32)), ("1.7",)),
            (TreeHead(1, bytes(32)), ("1.4I",)),
            (TreeHead(1, bytes(32)), ("1.4S", "1.1D")),
        ],
    )
    def test_of_a_consignment_is_refused(self, head, hazards):
        with pytest.raises(DecodeError, match="of a permit"):
            Consignment(head, hazard_divisions=hazards)

    def test_stands_at_the_edge_and_is_taken(self):
        assert Consignment(TreeHead(2**32 - 1, bytes(32)), hazard_divisions=("1.1", "1.4S", "1.6N"))
        assert Person("other", "A" * 39, bytes(16)).name == "A" * 39
        assert a_permit(number="AB12", places=("JP", "JPOSA123")).state == GB


class TestReading:
    def test_takes_the_greatest_moment_and_no_greater(self):
        content = a_permit().content

        last = read_permit(signed_over(content | {5: 253_402_300_799}))

        assert last.permit.valid_to == datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
        for wrong in (253_402_300_800, 2**63):
            with pytest.raises(DecodeError, match="wanted seconds since 1970"):
                read_permit(signed_over(content | {5: wrong}))
        with pytest.raises(DecodeError, match="wanted seconds since 1970"):
            read_permit(signed_over(content | {4: -1}))
        assert read_permit(signed_over(content | {4: 0})).permit.valid_from == datetime(
            1970, 1, 1, tzinfo=UTC
        )

    @pytest.mark.parametrize(
        "changes",
        [
            {16: 1},
            {1: 2},
            {1: 3},
            {1: True},
            {2: 5},
            {4: "0"},
            {6: "JPOSA"},
            {6: [5]},
            {7: None},
            {8: 1},
            {9: 7},
            {11: "holder"},
            {12: bytes(32)},
        ],
    )
    def test_refuses_a_person_with_a_field_that_is_more_or_other(self, changes):
        content = {name: item for name, item in (a_permit().content | changes).items() if item is not None}

        with pytest.raises(DecodeError, match=r"^a permit: "):
            read_permit(signed_over(content))

    @pytest.mark.parametrize("field", range(1, 12))
    def test_refuses_a_person_without_a_field(self, field):
        content = {name: item for name, item in a_permit().content.items() if name != field}

        with pytest.raises(DecodeError, match=r"^a permit: wanted"):
            read_permit(signed_over(content))

    @pytest.mark.parametrize("changes", [{13: True}, {14: 4}, {14: -1}, {14: True}, {15: [1]}, {9: "member"}])
    def test_refuses_a_consignment_with_a_field_that_is_more_or_other(self, changes):
        single = a_consignment_permit(subject=Consignment(items_head(items(1)), weapons=True))

        assert read_permit(signed_over(single.content)).permit == single
        with pytest.raises(DecodeError, match=r"^a permit: "):
            read_permit(signed_over(single.content | changes))

    @pytest.mark.parametrize("content", [[], 1, "permit", {}, {"number": 1}])
    def test_refuses_what_is_signed_and_no_permit(self, content):
        with pytest.raises(DecodeError, match="a permit: wanted fields 1 to 11 of a person"):
            read_permit(signed_over(content))

    def test_refuses_what_is_too_long_before_it_looks_at_it(self):
        with pytest.raises(DecodeError, match="501 bytes: wanted at most 500"):
            read_permit(bytes(501))
        with pytest.raises(DecodeError, match="751 characters: wanted at most 750"):
            read_permit("0" * 751)

    def test_takes_500_bytes(self):
        base = a_permit(places=(), conditions=())
        places = [f"JPOSA{number:03}" for number in range(37)]

        longest = read_permit(signed_over(base.content | {6: [*places, "JPOSB"]}))

        assert len(longest.data) == 500
        assert read_permit(longest.text) == longest
        assert len(longest.text) == 750

    @pytest.mark.parametrize(
        "change", [str.lower, lambda text: text + "\n", lambda text: text[:-1], lambda t: ":" * len(t)]
    )
    def test_refuses_a_text_that_is_not_the_one_way_to_write_its_bytes(self, change):
        with pytest.raises(DecodeError):
            read_permit(change(issued().text))

    def test_refuses_a_line_feed_at_the_end_though_the_library_does_not(self):
        text = issued().text
        assert base45.b45decode(text + "\n") == issued().data

        with pytest.raises(DecodeError, match="not the one way to write its bytes"):
            read_permit(text + "\n")

    def test_does_not_look_at_the_signature(self):
        signed = issued().signed

        read = read_permit(Sign1(signed.key_id, signed.payload, bytes(64)).to_bytes())

        assert isinstance(read, SignedPermit)
        with pytest.raises(VerificationError):
            read.verify(PERMIT_KEY.verifier)
