"""Expected arrivals: who and what a device may look for, sealed so that only that device can read them (RFC 9180)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from warifu.border.cbor import Plain, read_cbor, write_cbor
from warifu.errors import DecodeError
from warifu.keys import SealingKey, SealingPublicKey

_CONTEXT = b"warifu/arrivals/v1\n"


@dataclass(frozen=True, order=True)
class Arrival:
    """Someone or something that is expected: the number of its permit, what to call it, the day."""

    number: str
    label: str
    day: date


def seal_arrivals(arrivals: tuple[Arrival, ...], device: str, key: SealingPublicKey) -> bytes:
    """Seal arrivals for a device, given its handle and the public key of its data key."""
    content: list[Plain] = [[each.number, each.label, each.day.isoformat()] for each in sorted(set(arrivals))]
    return key.seal(write_cbor(content), info=_CONTEXT + device.encode())


def open_arrivals(sealed: bytes, device: str, key: SealingKey) -> tuple[Arrival, ...]:
    """
    Open what was sealed for a device.

    Raises:
        VerificationError: it was sealed for another device or key, or changed.
        DecodeError: it is sealed well, and holds no arrivals.
    """
    match read_cbor(key.open(sealed, info=_CONTEXT + device.encode()), "expected arrivals"):
        case list(items):
            return tuple(_arrival(item) for item in items)
    raise DecodeError("expected arrivals: wanted a list")


def _arrival(item: Plain) -> Arrival:
    match item:
        case [str(number), str(label), str(day)]:
            try:
                return Arrival(number, label, date.fromisoformat(day))
            except ValueError as error:
                raise DecodeError(f"expected arrivals: the day {day[:20]!r}; wanted 2026-11-22") from error
    raise DecodeError("expected arrivals: wanted a number, a label and a day")
