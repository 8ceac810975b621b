"""Scans on their way home: signed by the device, each chained to the one before, so that none is lost unseen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warifu.border.cbor import read_cbor, write_cbor
from warifu.border.cose import Sign1, read_sign1, sign1
from warifu.canonical_json import json_bytes, read_canonical
from warifu.casework.scans import Scan, SignedScan
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError, VerificationError
from warifu.keys import Purpose, SigningKey, Verifier

FIRST = "0" * 64
"""What the first scan of a device is chained to."""

MOST_RECORD_BYTES = 4096
MOST_BATCH_BYTES = 16 * 1024 * 1024


def sign_scan(scan: Scan, key: SigningKey) -> bytes:
    """
    Sign a scan with the key of its device.

    Raises:
        KeyPurposeError: the key is not one of a device.
    """
    return sign1(json_bytes(to_plain(scan)), key, purpose=Purpose.DEVICE)


def read_scan(record: bytes, verifier: Verifier) -> SignedScan:
    """
    Check and read a scan.

    Raises:
        DecodeError: it is too long, or not well formed.
        KeyPurposeError: the key is not one of a device.
        VerificationError: the device did not sign it.
    """
    if len(record) > MOST_RECORD_BYTES:
        raise DecodeError(f"a scan of {len(record)} bytes: wanted at most {MOST_RECORD_BYTES}")
    signed: Sign1 = read_sign1(record, "a scan")
    signed.verify(verifier, purpose=Purpose.DEVICE)
    return SignedScan(from_plain(read_canonical(signed.payload), Scan), signed.signature.hex())


def require_chain(scans: Sequence[SignedScan], device: str) -> None:
    """
    Check that scans are those of one device, one after the other, each chained to the one before.

    Raises:
        VerificationError: they are not; the message says from which number on.
    """
    for before, signed in zip((None, *scans), scans, strict=False):
        scan = signed.scan
        if scan.device != device:
            raise VerificationError(f"scan {scan.counter} is of the device {scan.device}, wanted {device}")
        if before is None:
            follows = scan.counter > 1 or (scan.counter, scan.previous) == (1, FIRST)
        else:
            follows = (scan.counter, scan.previous) == (before.scan.counter + 1, before.scan.digest)
        if not follows:
            raise VerificationError(f"scan {scan.counter} of {device} does not follow the one before it")


def write_batch(records: Iterable[bytes]) -> bytes:
    """Return signed scans as they are brought home: a list of them."""
    return write_cbor(list(records))


def read_batch(batch: bytes, device: str, verifier: Verifier) -> tuple[SignedScan, ...]:
    """
    Check and read what a device brought home.

    Raises:
        DecodeError: it is too long, or not well formed.
        KeyPurposeError: the key is not one of a device.
        VerificationError: a scan is not signed by the device, or does not follow the one before it.
    """
    if len(batch) > MOST_BATCH_BYTES:
        raise DecodeError(f"scans of {len(batch)} bytes: wanted at most {MOST_BATCH_BYTES}")
    records = read_cbor(batch, "scans")
    if not isinstance(records, list):
        raise DecodeError("scans: wanted a list")
    scans = tuple(read_scan(_record(each), verifier) for each in records)
    require_chain(scans, device)
    return scans


def missing(scans: Iterable[Scan]) -> dict[str, tuple[int, ...]]:
    """Return, of each device, the numbers of the scans below its last that did not come home; none where all did."""
    numbers: dict[str, set[int]] = {}
    for scan in scans:
        numbers.setdefault(scan.device, set()).add(scan.counter)
    gaps = {device: sorted(set(range(1, max(known))) - known) for device, known in sorted(numbers.items())}
    return {device: tuple(gap) for device, gap in gaps.items() if gap}


def _record(item: object) -> bytes:
    if isinstance(item, bytes):
        return item
    raise DecodeError("scans: one that is not bytes")
