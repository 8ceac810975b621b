from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.keys.made_up import (
    DAY,
    EXCHANGE,
    FIRST,
    ISSUED,
    LEDGER,
    NEW_EXCHANGE,
    NEW_ROOTS,
    NEW_SEALING,
    ROOTS,
    SEALING,
    SECOND_EXCHANGE,
    a_book,
    a_manifest,
    a_signing_key,
    following,
    listed,
    signed,
)
from warifu.errors import KeyPurposeError, VerificationError
from warifu.keys import KeyBook, Purpose, Revocation, Standing, UntrustedKeyError
from warifu.parties import JP

KID, NEW_KID = EXCHANGE.verifier.kid, NEW_EXCHANGE.verifier.kid
SECOND = following(FIRST, NEW_EXCHANGE, LEDGER, SEALING)
CHANGED = SECOND.issued
COMPROMISED = Revocation(KID, CHANGED - 2 * DAY, last_good_link_seq=40, last_good_index=800)
EMERGENCY = following(FIRST, NEW_EXCHANGE, LEDGER, SEALING, revoked=(COMPROMISED,))


def found(book, kid=KID, purpose=Purpose.EXCHANGE, *, at=ISSUED + DAY, **numbers):
    return book.verifier(kid, purpose, at=at, **numbers)


def a_changed_book(link_seq=50) -> KeyBook:
    return a_book().with_next(signed(SECOND), link_seq=link_seq)


def an_emergency_book() -> KeyBook:
    return a_book().with_next(signed(EMERGENCY), link_seq=50)


class TestTheCeremony:
    def test_trust_begins_with_a_fingerprint_that_both_delegations_compared(self):
        typed = " ".join(FIRST.fingerprint.replace("\n", " ").split())

        assert KeyBook.founded(signed(FIRST), fingerprint=typed).current == FIRST

    def test_another_fingerprint_is_no_beginning(self):
        with pytest.raises(VerificationError, match="compare the papers again"):
            KeyBook.founded(signed(FIRST), fingerprint=a_manifest(EXCHANGE).fingerprint)

    def test_nor_is_a_manifest_that_too_few_signed(self):
        with pytest.raises(VerificationError, match="1 root keys"):
            KeyBook.founded(signed(FIRST, ROOTS[0]), fingerprint=FIRST.fingerprint)


class TestTheNextManifest:
    def test_it_is_taken_when_root_keys_of_both_signed_it(self):
        assert a_changed_book().current == SECOND

    def test_two_may_be_issued_at_one_moment(self):
        manifest = following(FIRST, NEW_EXCHANGE, after=0 * DAY)

        assert a_book().with_next(signed(manifest)).current == manifest

    def test_brought_again_it_changes_nothing(self):
        book = a_changed_book(50)

        assert book.with_next(signed(SECOND, ROOTS[1], ROOTS[2]), link_seq=60) is book

    def test_new_root_keys_need_the_old_ones_and_themselves(self):
        manifest = following(FIRST, NEW_EXCHANGE, roots=NEW_ROOTS)

        assert a_book().with_next(signed(manifest, *ROOTS[:2], *NEW_ROOTS[:2])).current == manifest
        with pytest.raises(VerificationError, match="0 root keys of manifest 1 signed manifest 2"):
            a_book().with_next(signed(manifest, *NEW_ROOTS))
        with pytest.raises(VerificationError, match="0 root keys of manifest 2 signed manifest 2"):
            a_book().with_next(signed(manifest, *ROOTS))
        with pytest.raises(VerificationError, match="1 root keys of manifest 1 signed manifest 2"):
            a_book().with_next(signed(manifest, ROOTS[0], *NEW_ROOTS))

    def test_a_lost_root_key_is_replaced_by_the_two_others(self):
        roots = (*ROOTS[:2], NEW_ROOTS[0])
        manifest = following(FIRST, NEW_EXCHANGE, roots=roots)

        assert a_book().with_next(signed(manifest)).current.root[2].key == NEW_ROOTS[0].verifier

    @pytest.mark.parametrize(
        ("manifest", "why"),
        [
            (following(SECOND, EXCHANGE), "wanted manifest 2 of GB"),
            (replace(a_manifest(LEDGER)), "wanted manifest 2 of GB, and none can be taken back"),
            (replace(SECOND, state=JP), "key manifest 2 of JP: wanted manifest 2 of GB"),
            (following(a_manifest(LEDGER), NEW_EXCHANGE), "does not follow the one in force"),
            (following(FIRST, NEW_EXCHANGE, after=-DAY), "does not follow the one in force"),
            (following(FIRST, a_signing_key(11, Purpose.LEDGER)), "was for exchange, not for ledger"),
        ],
    )
    def test_one_that_does_not_follow_is_refused_whoever_signed_it(self, manifest, why):
        with pytest.raises(VerificationError, match=why):
            a_book().with_next(signed(manifest, *ROOTS))

    def test_an_earlier_manifest_cannot_be_brought_back(self):
        with pytest.raises(VerificationError, match="none can be taken back"):
            a_changed_book().with_next(signed(FIRST))

    def test_a_revocation_stays(self):
        book = an_emergency_book()
        later = following(EMERGENCY, NEW_EXCHANGE)

        assert book.with_next(signed(later)).current.revoked == (COMPROMISED,)
        for revoked in ((), (replace(COMPROMISED, last_good_link_seq=41),)):
            with pytest.raises(VerificationError, match="takes a revocation back, or changes one"):
                book.with_next(signed(replace(later, revoked=revoked)))

    def test_a_key_keeps_its_name(self):
        renamed = tuple(replace(entry, name="gb.invalid/other") for entry in listed(EXCHANGE))
        manifest = replace(following(FIRST), keys=renamed)

        with pytest.raises(VerificationError, match=r"the key .* was for exchange"):
            a_book().with_next(signed(manifest))


class TestAKeyInItsTime:
    def test_the_keys_of_the_manifest_in_force_are_good(self):
        book = a_book()

        assert found(book).verifier == EXCHANGE.verifier
        assert found(book).standing is Standing.GOOD
        assert found(book, LEDGER.verifier.kid, Purpose.LEDGER).verifier == LEDGER.verifier

    def test_a_key_is_asked_for_by_its_purpose(self):
        with pytest.raises(KeyPurposeError, match="is for exchange, wanted one for ledger"):
            found(a_book(), purpose=Purpose.LEDGER)
        with pytest.raises(KeyPurposeError, match="is for sealing, wanted one for exchange"):
            found(a_book(), SEALING.kid)
        with pytest.raises(KeyPurposeError, match="is for sealing, wanted one for sealing"):
            found(a_book(), SEALING.kid, Purpose.SEALING)

    def test_a_key_that_no_manifest_has_is_not_trusted(self):
        with pytest.raises(UntrustedKeyError, match="no key manifest of GB has a key"):
            found(a_book(), NEW_KID)

    @pytest.mark.parametrize(
        ("at", "good"),
        [
            (ISSUED - 3 * DAY, True),
            (ISSUED - 3 * DAY - timedelta(seconds=1), False),
            (ISSUED + 394 * DAY, True),
            (ISSUED + 395 * DAY, False),
        ],
    )
    def test_clocks_need_not_agree_and_thirty_days_are_left_after_the_end(self, at, good):
        if good:
            assert found(a_book(), at=at).standing is Standing.GOOD
        else:
            with pytest.raises(UntrustedKeyError, match="is over, or not come"):
                found(a_book(), at=at)

    def test_a_key_ends_with_its_own_time_or_with_its_manifest(self):
        short = replace(FIRST, keys=listed(EXCHANGE, days=10))
        long = replace(FIRST, keys=listed(EXCHANGE, days=1000))
        for manifest, end in ((short, 40), (long, 395)):
            book = KeyBook.founded(signed(manifest), fingerprint=manifest.fingerprint)

            assert found(book, at=ISSUED + (end - 1) * DAY).standing is Standing.GOOD
            with pytest.raises(UntrustedKeyError):
                found(book, at=ISSUED + end * DAY)

    def test_that_the_manifest_has_run_out_is_told(self):
        assert not a_book().is_run_out(at=FIRST.expires - DAY)
        assert a_book().is_run_out(at=FIRST.expires)


class TestAKeyThatWasReplaced:
    def test_both_keys_are_good_for_thirty_days(self):
        book = a_changed_book()

        assert found(book, NEW_KID, at=CHANGED).standing is Standing.GOOD
        assert found(book, at=CHANGED + 29 * DAY, link_seq=51).standing is Standing.GOOD
        with pytest.raises(UntrustedKeyError):
            found(book, at=CHANGED + 30 * DAY, link_seq=51)

    def test_what_it_signed_before_is_good_whenever_it_comes(self):
        book = a_changed_book(link_seq=50)

        assert found(book, at=CHANGED + 300 * DAY, link_seq=50).standing is Standing.GOOD
        with pytest.raises(UntrustedKeyError):
            found(book, at=CHANGED + 300 * DAY)

    def test_brought_by_hand_a_manifest_replaces_no_key_on_the_link_before_the_link_shows_it(self):
        book = a_changed_book(link_seq=None)

        assert found(book, at=CHANGED + 200 * DAY, link_seq=51).standing is Standing.GOOD
        for days, link_seq in ((30, None), (500, 51)):
            with pytest.raises(UntrustedKeyError):
                found(book, at=CHANGED + days * DAY, link_seq=link_seq)
        shown = book.in_force(book.first_version(NEW_KID), link_seq=51)
        assert shown == a_changed_book(link_seq=51) == shown.in_force(2, link_seq=90)
        assert (book.in_force(1, link_seq=51), book.first_version("none")) == (book, 0)

    def test_where_nothing_came_under_it_only_time_counts(self):
        book = a_book().with_next(signed(SECOND))

        assert found(book, at=CHANGED + 29 * DAY, link_seq=1).standing is Standing.GOOD
        with pytest.raises(UntrustedKeyError):
            found(book, at=CHANGED + 30 * DAY, link_seq=1)

    def test_after_two_changes_the_number_at_the_first_counts(self):
        third = following(SECOND, a_signing_key(15))
        book = a_changed_book(link_seq=50).with_next(signed(third), link_seq=90)

        assert found(book, at=CHANGED + 300 * DAY, link_seq=50).standing is Standing.GOOD
        assert found(book, NEW_KID, at=CHANGED + 300 * DAY, link_seq=90).standing is Standing.GOOD
        with pytest.raises(UntrustedKeyError):
            found(book, at=CHANGED + 300 * DAY, link_seq=51)

    def test_a_key_that_is_kept_is_good_as_the_newest_manifest_has_it(self):
        book = a_changed_book()

        kept = found(book, LEDGER.verifier.kid, Purpose.LEDGER, at=CHANGED + 390 * DAY)
        assert kept.standing is Standing.GOOD

    def test_what_it_signed_then_can_be_shown_years_later(self):
        assert found(a_changed_book(), at=ISSUED + 10 * DAY).standing is Standing.GOOD


class TestACompromise:
    @pytest.mark.parametrize(
        ("numbers", "standing"),
        [
            ({"link_seq": 40}, Standing.GOOD),
            ({"link_seq": 41}, Standing.QUARANTINED),
            ({"index": 800}, Standing.GOOD),
            ({"index": 801}, Standing.QUARANTINED),
            ({"at": COMPROMISED.at - timedelta(microseconds=1)}, Standing.GOOD),
            ({"at": COMPROMISED.at}, Standing.QUARANTINED),
        ],
    )
    def test_what_came_after_the_last_good_number_is_quarantined_and_not_refused(self, numbers, standing):
        trusted = found(an_emergency_book(), **({"at": ISSUED + 900 * DAY} | numbers))

        assert trusted.standing is standing
        assert trusted.verifier == EXCHANGE.verifier

    def test_another_key_is_not_touched_by_it(self):
        assert found(an_emergency_book(), NEW_KID, at=CHANGED, link_seq=41).standing is Standing.GOOD

    def test_it_needs_nothing_but_root_keys(self):
        manifest = following(
            FIRST,
            revoked=tuple(
                Revocation(key.kid, CHANGED, 0, -1) for key in (EXCHANGE.verifier, LEDGER.verifier, SEALING)
            ),
        )
        book = a_book().with_next(signed(manifest))

        assert book.verifiers(Purpose.EXCHANGE) == ()
        assert found(book, at=CHANGED, link_seq=1).standing is Standing.QUARANTINED

    def test_a_revocation_in_a_later_manifest_reaches_a_key_of_a_far_earlier_one(self):
        third = following(SECOND, NEW_EXCHANGE, revoked=(COMPROMISED,))
        book = a_changed_book().with_next(signed(third), link_seq=60)

        assert found(book, at=CHANGED, link_seq=45).standing is Standing.QUARANTINED


class TestKeysToUse:
    def test_the_first_sealing_key_in_its_time_is_sealed_to(self):
        later = a_book().with_next(signed(following(FIRST, NEW_SEALING, SEALING)))

        assert a_book().sealing_key(at=ISSUED) == SEALING.public
        assert later.sealing_key(at=CHANGED) == NEW_SEALING.public
        assert later.sealing_key(at=CHANGED - 4 * DAY + 10 * DAY) == NEW_SEALING.public

    def test_one_whose_time_has_not_come_is_passed_over(self):
        keys = (*listed(NEW_SEALING, start=ISSUED + 50 * DAY), *listed(SEALING))
        manifest = replace(FIRST, keys=keys)
        book = KeyBook.founded(signed(manifest), fingerprint=manifest.fingerprint)

        assert book.sealing_key(at=ISSUED + 46 * DAY) == SEALING.public
        assert book.sealing_key(at=ISSUED + 47 * DAY) == NEW_SEALING.public

    def test_without_one_there_is_nothing_to_seal_to(self):
        with pytest.raises(UntrustedKeyError, match="GB has no key to seal to"):
            a_book().sealing_key(at=ISSUED + 395 * DAY)

    def test_the_verifiers_for_a_purpose_are_those_in_force(self):
        assert a_book().verifiers(Purpose.EXCHANGE) == (EXCHANGE.verifier, SECOND_EXCHANGE.verifier)
        assert a_changed_book().verifiers(Purpose.EXCHANGE) == (NEW_EXCHANGE.verifier,)
        assert a_changed_book().verifiers(Purpose.SEALING) == ()
