from __future__ import annotations

import pytest

from tests.border.made_up import (
    AUTHORITY,
    DATA_SEED,
    DAY,
    DEVICES,
    DOCUMENT,
    HOUR,
    JP,
    NOW,
    NUMBER,
    OTHER_PERMIT_KEY,
    a_consignment_permit,
    a_device,
    a_device_key,
    a_loaded_device,
    a_pack,
    a_permit,
    issued,
    sealed,
)
from warifu.border import Arrival, MemoryStore, read_batch, sign_pack
from warifu.border.scans import FIRST
from warifu.casework.scans import Colour
from warifu.errors import KeyPurposeError, VerificationError


def codes(shown) -> list[str]:
    return [reason.code for reason in shown.verdict.reasons]


class TestAScan:
    def test_of_a_valid_permit_and_its_document_is_green_and_stored(self):
        store = MemoryStore()
        device = a_loaded_device(store)

        shown = device.scan(issued().text, at=NOW, document=DOCUMENT)

        assert shown.verdict.colour is Colour.GREEN
        assert (shown.scan.counter, shown.scan.previous, shown.scan.place) == (1, FIRST, "JPOSA")
        assert (shown.scan.issuer, shown.scan.permit, shown.scan.reasons) == (JP, NUMBER, ())
        assert shown.scan.code == "edf6696f719372494f9bc09033404842c301b173bf14d090f11d56678d8c0142"
        assert len(store.kept) == 1

    def test_is_stored_before_the_colour_is_shown(self):
        class Full(MemoryStore):
            def append(self, record: bytes) -> None:
                raise OSError("the disk is full")

        device = a_loaded_device(Full())

        with pytest.raises(OSError, match="full"):
            device.scan(issued().text, at=NOW)
        assert device.counter == 0

    def test_without_a_pack_is_red(self):
        shown = a_device().scan(issued().text, at=NOW)

        assert (shown.verdict.colour, codes(shown)) == (Colour.RED, ["no-pack"])
        assert (shown.scan.issuer, shown.scan.permit) == ("", "")

    def test_of_what_is_no_permit_is_stored_by_its_digest_alone(self):
        shown = a_loaded_device().scan("HELLO", at=NOW)

        assert codes(shown) == ["not-a-permit"]
        assert (shown.scan.issuer, shown.scan.permit, shown.scan.colour) == ("", "", Colour.RED)
        assert shown.scan.code == "3733cd977ff8eb18b987357e22ced99f46097f31ecb239e878ae63760e83e4d5"

    def test_of_a_forged_permit_does_not_name_the_permit(self):
        data = issued().data

        shown = a_loaded_device().scan(data[:-1] + bytes([data[-1] ^ 1]), at=NOW)

        assert (codes(shown), shown.scan.permit) == (["forged"], "")

    def test_keeps_who_confirmed_though_the_list_was_old(self):
        device = a_loaded_device(made_at=NOW - 15 * DAY)

        alone = device.scan(issued().text, at=NOW, document=DOCUMENT)
        confirmed = device.scan(issued().text, at=NOW, document=DOCUMENT, supervisor="5" * 32)

        assert (alone.scan.colour, codes(alone)) == (Colour.RED, ["pack-too-old"])
        assert (confirmed.scan.colour, codes(confirmed)) == (Colour.AMBER, ["pack-confirmed"])
        assert (alone.scan.supervisor, confirmed.scan.supervisor) == (None, "5" * 32)

    def test_of_a_single_use_permit_admitted_before_is_amber_on_the_same_device(self):
        device = a_loaded_device()
        text = issued(a_consignment_permit()).text

        first, second = (device.scan(text, at=NOW + n * HOUR) for n in range(2))

        assert (first.scan.colour, first.scan.single_use) == (Colour.GREEN, True)
        assert (second.scan.colour, codes(second)) == (Colour.AMBER, ["admitted-already"])
        assert "today, 22 Nov 2026, 09:00" in second.verdict.reasons[0].says.en

    def test_that_was_red_admits_nobody(self):
        device = a_loaded_device()
        text = issued(a_consignment_permit(valid_from=NOW + HOUR)).text

        assert codes(device.scan(text, at=NOW)) == ["not-yet"]
        assert codes(device.scan(text, at=NOW + HOUR)) == []


class TestAfterAStart:
    def test_a_device_goes_on_where_it_stopped(self):
        store = MemoryStore()
        text = issued(a_consignment_permit()).text
        first = a_loaded_device(store).scan(text, at=NOW)

        again = a_device(store)
        second = again.scan(text, at=NOW + HOUR)

        assert (second.scan.counter, second.scan.previous) == (2, first.scan.digest)
        assert codes(second) == ["admitted-already"]

    def test_a_last_scan_that_broke_off_is_cut_for_its_colour_was_never_shown(self):
        store = MemoryStore()
        device = a_loaded_device(store)
        for hours in range(3):
            device.scan(issued().text, at=NOW + hours * HOUR)
        store.kept[2] = store.kept[2][:40]

        again = a_device(store)

        assert (again.counter, len(store.kept)) == (2, 2)
        assert again.scan(issued().text, at=NOW).scan.counter == 3

    @pytest.mark.parametrize("number", [0, 1])
    def test_an_earlier_scan_that_was_changed_stops_the_device(self, number):
        store = MemoryStore()
        device = a_loaded_device(store)
        for hours in range(3):
            device.scan(issued().text, at=NOW + hours * HOUR)
        store.kept[number] = store.kept[number][:-1] + b"\x00"

        with pytest.raises(VerificationError, match=r"gate-0\.invalid does not fit"):
            a_device(store)

    def test_an_earlier_scan_that_was_taken_away_stops_the_device(self):
        store = MemoryStore()
        device = a_loaded_device(store)
        for hours in range(4):
            device.scan(issued().text, at=NOW + hours * HOUR)
        del store.kept[1]

        with pytest.raises(VerificationError, match=r"scan 3 of 0{31}1 does not follow"):
            a_device(store)


class TestThePack:
    def test_of_another_device_is_refused(self):
        with pytest.raises(VerificationError, match=r"a pack for the device 0{31}2"):
            a_device().load(sign_pack(a_pack(device=DEVICES[1]), AUTHORITY))

    @pytest.mark.parametrize("serial", [3, 2])
    def test_that_is_not_newer_is_refused(self, serial):
        device = a_loaded_device(serial=3)

        with pytest.raises(VerificationError, match=f"pack {serial} is not newer than 3"):
            device.load(sign_pack(a_pack(serial=serial), AUTHORITY))
        assert device.current_pack.serial == 3

    def test_that_is_newer_takes_the_place_of_the_one_before(self):
        store = MemoryStore()
        device = a_loaded_device(store)

        device.load(sign_pack(a_pack(serial=2), AUTHORITY))

        assert device.current_pack.serial == 2
        assert a_device(store).current_pack.serial == 2

    def test_signed_by_another_is_refused(self):
        with pytest.raises(VerificationError, match=r"jp\.invalid/packs does not fit"):
            a_device().load(sign_pack(a_pack(), OTHER_PERMIT_KEY))


class TestExpectedArrivals:
    ARRIVAL = Arrival(NUMBER, "Example, Kim", NOW.date())

    def device(self, store=None, seed=DATA_SEED):
        device = a_device(store)
        device.renew(seed)
        device.load(sign_pack(a_pack(sealed_arrivals=sealed(self.ARRIVAL)), AUTHORITY))
        return device

    def test_are_known_to_the_device_they_were_sealed_for(self):
        device = self.device()

        assert device.expected(NOW) == {NUMBER}
        assert codes(device.scan(issued().text, at=NOW, document=DOCUMENT)) == []
        assert codes(device.scan(issued(a_consignment_permit()).text, at=NOW)) == ["not-expected"]

    def test_are_there_again_after_a_start(self):
        store = MemoryStore()
        self.device(store)

        assert a_device(store).expected(NOW) == {NUMBER}

    def test_end_72_hours_after_the_pack_was_made_and_do_not_come_back(self):
        store = MemoryStore()
        device = self.device(store)

        assert device.expected(NOW - HOUR + 72 * HOUR) == {NUMBER}
        assert device.expected(NOW + 72 * HOUR) is None
        assert (store.seed, device.expected(NOW), a_device(store).expected(NOW)) == (None, None, None)

    def test_need_a_new_data_key_after_that(self):
        device = self.device()
        device.expected(NOW + 72 * HOUR)

        public = device.renew(bytes([16]) * 32)

        assert device.expected(NOW) is None
        assert public.name == DEVICES[0]
        assert device.renew(DATA_SEED).name == DEVICES[0]
        assert device.expected(NOW) == {NUMBER}

    def test_sealed_to_another_key_are_not_known_and_stop_nobody(self):
        device = self.device(seed=bytes([17]) * 32)

        assert device.expected(NOW) is None
        assert codes(device.scan(issued().text, at=NOW, document=DOCUMENT)) == []

    def test_of_a_device_without_a_pack_are_not_known(self):
        assert a_device().expected(NOW) is None


class TestComingHome:
    def test_a_batch_holds_the_scans_after_a_number(self):
        device = a_loaded_device()
        for hours in range(4):
            device.scan(issued().text, at=NOW + hours * HOUR)

        whole = read_batch(device.batch(), DEVICES[0], a_device_key().verifier)
        rest = read_batch(device.batch(after=2), DEVICES[0], a_device_key().verifier)

        assert [signed.scan.counter for signed in whole] == [1, 2, 3, 4]
        assert rest == whole[2:]


def test_a_device_needs_a_key_of_a_device_and_an_authority_for_permits():
    from warifu.border import Device

    with pytest.raises(KeyPurposeError, match="wanted one for device"):
        Device(DEVICES[0], AUTHORITY, AUTHORITY.verifier, MemoryStore(), place="JPOSA")
    with pytest.raises(KeyPurposeError, match="wanted one for permit"):
        Device(DEVICES[0], a_device_key(), a_device_key().verifier, MemoryStore(), place="JPOSA")


def test_a_moment_is_told_in_the_zone_of_the_place():
    from zoneinfo import ZoneInfo

    device = a_device(zone=ZoneInfo("Asia/Tokyo"))
    device.load(sign_pack(a_pack(), AUTHORITY))

    shown = device.scan(issued(a_permit(valid_from=NOW + 12 * HOUR)).text, at=NOW, document=DOCUMENT)

    assert shown.verdict.reasons[0].says.en == "valid from tomorrow, 23 Nov 2026, 06:00"
    assert shown.verdict.reasons[0].says.ja == "有効期間の開始前です（明日（2026年11月23日）06:00から有効）"
