from __future__ import annotations

from datetime import datetime

from tests.vector_files import own, wrong
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.keys import KeyBook, Purpose, read_signed_manifest


def book_of(case: dict, common: dict) -> KeyBook:
    """Take the manifests of a case, in the order in which they came."""
    first, *later = (read_signed_manifest(common["manifests"][name].encode()) for name in case["manifests"])
    book = KeyBook.founded(first, fingerprint=common["fingerprint"])
    for signed in later:
        book = book.with_next(signed, link_seq=case.get("link_seq_at_change", 0))
    return book


def test_rows_of_key_manifests_are_taken_or_not():
    family = own("own_manifests")

    def is_taken(case):
        try:
            book_of(case, family["common"])
        except (DecodeError, VerificationError):
            return False
        return True

    assert len(family["cases"]) == 20
    assert wrong(family["cases"], lambda case: is_taken(case) is case["valid"]) == []


def test_what_a_key_signed_is_good_quarantined_or_refused():
    family = own("own_key_book")

    def becomes(case):
        book, at = book_of(case, family["common"]), datetime.fromisoformat(case["at"])
        try:
            trusted = book.verifier(
                case["kid"], Purpose(case["purpose"]), at=at, link_seq=case["link_seq"], index=case["index"]
            )
        except (VerificationError, KeyPurposeError):
            return "refused"
        return trusted.standing.value

    assert {case["result"] for case in family["cases"]} == {"good", "quarantined", "refused"}
    assert wrong(family["cases"], lambda case: becomes(case) == case["result"]) == []
