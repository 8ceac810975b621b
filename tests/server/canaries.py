"""
Canaries: strings that nobody can guess, put where only one State may read, and searched for where the other keeps bytes.

All begin with one mark of twenty digits, so that one search finds any of them. Digits, because they pass unchanged
through whatever folds letters, and are a handle where one is asked for.
"""

from __future__ import annotations

import base64
import io
import secrets
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

MARK, WHOLE = 20, 32
_DEEPEST = 4
_ZIP, _ZLIB, _GZIP = b"PK\x03\x04", (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"), b"\x1f\x8b\x08"
_MOST_UNPACKED, _PROBE = 64 * 1024 * 1024, 1024


@dataclass
class Canaries:
    """The canaries of one run, each made for a field by the name that it is asked for with."""

    mark: str = field(default_factory=lambda: _digits(MARK))
    of: dict[str, str] = field(default_factory=dict)

    def __call__(self, name: str) -> str:
        """Return the canary of a field: 32 digits."""
        if name not in self.of:
            self.of[name] = self.mark + _digits(WHOLE - MARK)
        return self.of[name]

    def secret(self, name: str, data: bytes) -> None:
        """Have other bytes searched for as well, such as a secret key."""
        self.of[name] = data.hex()

    def found(self, data: bytes, place: str = "") -> list[str]:
        """Say where in some bytes, and in what is packed in them, a canary stands, in which form; nothing where none does."""
        marks = {"the mark": self.mark.encode()} | {
            name: bytes.fromhex(canary) for name, canary in self.of.items() if self.mark not in canary
        }
        hits = []
        for inner, unpacked in _unpacked(data, place):
            for name, mark in marks.items():
                hits += [
                    f"{self._named(name, unpacked)} {form} in {inner}"
                    for form, needle in _forms(mark)
                    if needle in unpacked
                ]
        return hits

    def _named(self, name: str, data: bytes) -> str:
        fields = [each for each, canary in self.of.items() if canary.encode() in data]
        return f"{name} ({', '.join(fields)})" if fields else name


def _forms(mark: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield every form in which a mark, or another secret, might have been written, each with its name."""
    yield "as it is", mark
    yield "in hexadecimal", mark.hex().encode()
    yield from _base64(mark)
    if mark.isdigit():
        yield from (
            (f"{name}, {again}", twice) for name, once in _base64(mark) for again, twice in _base64(once)
        )
        yield "in UTF-16, little end first", mark.decode().encode("utf-16-le")
        yield "in UTF-16, big end first", mark.decode().encode("utf-16-be")
        yield "as packed digits", bytes.fromhex(mark.decode())


def _base64(mark: bytes) -> list[tuple[str, bytes]]:
    """Return what of bytes stands in Base64 whatever stands around them: one for each place where they may begin."""
    found = []
    for before in range(3):
        whole = base64.b64encode(bytes(before) + mark + bytes(3))
        # The letters that depend on nothing but the mark.
        first, last = -(-before * 8 // 6), (before + len(mark)) * 8 // 6
        core = whole[first:last]
        found.append((f"in Base64 ({before})", core))
        if (url := core.translate(bytes.maketrans(b"+/", b"-_"))) != core:
            found.append((f"in Base64 of addresses ({before})", url))
    return found


def _unpacked(data: bytes, place: str, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """Yield bytes, and whatever is packed in them as zip, zlib or gzip, and in that again."""
    yield place, data
    if depth == _DEEPEST:
        return
    if data.startswith(_ZIP):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield f"{place}, names", name.encode()
                yield from _unpacked(archive.read(name), f"{place}, {name}", depth + 1)
        return
    for at, inner in _streams(data):
        yield from _unpacked(inner, f"{place}, packed at {at}", depth + 1)


def _streams(data: bytes) -> Iterator[tuple[int, bytes]]:
    for magic, bits in ((_GZIP, 31), *((each, 15) for each in _ZLIB)):
        at = data.find(magic)
        while at >= 0:
            # What only looks like a stream shows it within a few bytes.
            if _inflated(data[at : at + _PROBE], bits) and (inner := _inflated(data[at:], bits)):
                yield at, inner
            at = data.find(magic, at + 1)


def _inflated(data: bytes, bits: int) -> bytes:
    try:
        return zlib.decompressobj(bits).decompress(data, _MOST_UNPACKED)
    except zlib.error:
        return b""


def _digits(count: int) -> str:
    return "".join(secrets.choice("0123456789") for _ in range(count))
