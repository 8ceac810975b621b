from __future__ import annotations

import pytest

from tests.border.made_up import DEVICES, HOUR, NOW, a_device_key, a_loaded_device, issued
from warifu.border import MemoryStore, missing, read_batch
from warifu.border.cbor import write_cbor
from warifu.border.cose import sign1
from warifu.border.scans import FIRST, read_scan, sign_scan, write_batch
from warifu.casework.scans import Colour, Scan
from warifu.errors import DecodeError, KeyPurposeError, VerificationError
from warifu.keys import Purpose

KEY = a_device_key()


def a_scan(counter: int = 1, previous: str = FIRST, device: str = DEVICES[0]) -> Scan:
    return Scan(
        device,
        counter,
        previous,
        NOW,
        "JPOSA",
        "0" * 64,
        "JP",
        "AB12",
        single_use=False,
        colour=Colour.GREEN,
        reasons=(),
    )


def records(count: int) -> list[bytes]:
    store = MemoryStore()
    device = a_loaded_device(store)
    for hours in range(count):
        device.scan(issued().text, at=NOW + hours * HOUR)
    return store.kept


def brought(kept: list[bytes]):
    return read_batch(write_batch(kept), DEVICES[0], KEY.verifier)


def test_a_scan_comes_back_as_it_was():
    signed = read_scan(sign_scan(a_scan(), KEY), KEY.verifier)

    assert signed.scan == a_scan()
    assert len(signed.signature) == 128


def test_the_digest_of_a_scan_is_that_of_its_canonical_json():
    assert a_scan().digest == "25c9a0660f3d071d7f18f90be60f163b51bc40f45a715e2f063c665f37301322"


class TestABatch:
    def test_is_taken_from_any_number_on(self):
        kept = records(4)

        assert [signed.scan.counter for signed in brought(kept[2:])] == [3, 4]
        assert brought([]) == ()

    @pytest.mark.parametrize("order", [[0, 2], [1, 0], [0, 0], [0, 1, 3]])
    def test_with_a_scan_left_out_moved_or_doubled_is_refused(self, order):
        kept = records(4)

        with pytest.raises(VerificationError, match="does not follow the one before it"):
            brought([kept[number] for number in order])

    def test_that_begins_with_a_first_scan_chained_to_something_is_refused(self):
        with pytest.raises(VerificationError, match=r"scan 1 of 0{31}1 does not follow"):
            brought([sign_scan(a_scan(previous="1" * 64), KEY)])

    @pytest.mark.parametrize("counter", [0, -1])
    def test_with_a_number_below_1_is_refused(self, counter):
        with pytest.raises(VerificationError, match="does not follow"):
            brought([sign_scan(a_scan(counter), KEY)])

    def test_with_another_past_is_refused(self):
        first, other = a_scan(), a_scan(2, previous=FIRST)

        with pytest.raises(VerificationError, match="scan 2 of"):
            brought([sign_scan(first, KEY), sign_scan(other, KEY)])

    def test_of_another_device_is_refused(self):
        with pytest.raises(VerificationError, match=r"scan 1 is of the device 0{31}2, wanted 0{31}1"):
            brought([sign_scan(a_scan(device=DEVICES[1]), KEY)])

    def test_signed_by_another_device_is_refused(self):
        with pytest.raises(VerificationError, match=r"gate-0\.invalid does not fit"):
            brought([sign_scan(a_scan(), a_device_key(1))])

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ({}, "scans: wanted a list"),
            ([1], "one that is not bytes"),
            ([bytes(4097)], "a scan of 4097 bytes"),
        ],
    )
    def test_that_is_no_list_of_scans_is_refused(self, content, message):
        with pytest.raises(DecodeError, match=message):
            read_batch(write_cbor(content), DEVICES[0], KEY.verifier)

    def test_that_is_too_long_is_refused_before_it_is_looked_at(self):
        with pytest.raises(DecodeError, match="scans of 16777217 bytes"):
            read_batch(bytes(16 * 1024 * 1024 + 1), DEVICES[0], KEY.verifier)


@pytest.mark.parametrize("payload", [b"", b"{}", b'{"device": 1}'])
def test_what_a_device_signed_and_is_no_scan_is_refused(payload):
    with pytest.raises(DecodeError):
        read_scan(sign1(payload, KEY, purpose=Purpose.DEVICE), KEY.verifier)


def test_a_key_for_permits_signs_no_scan():
    from tests.border.made_up import PERMIT_KEY

    with pytest.raises(KeyPurposeError):
        sign_scan(a_scan(), PERMIT_KEY)


def test_numbers_that_did_not_come_home_are_named():
    scans = [a_scan(1), a_scan(4), a_scan(2, device=DEVICES[1]), a_scan(1, device=DEVICES[2])]

    assert missing(scans) == {DEVICES[0]: (2, 3), DEVICES[1]: (1,)}
    assert missing([]) == {}
