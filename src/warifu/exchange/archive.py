"""
Packets on removable media: a `.warifu` archive holds what would have gone over the network, and nothing else.

It is a zip file with `manifest.json` and the packets in the order in which they are to be received. Every packet is
sealed or signed by itself, and is judged on arrival as any other; the manifest says what was put in, so that what was
lost or damaged on the way is noticed. It is not signed: it adds no trust and needs none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from warifu.canonical_json import json_bytes
from warifu.errors import DecodeError, UsageError
from warifu.exchange.forms import STATE, require, require_match
from warifu.exchange.objects import from_members, members_of, read_object
from warifu.exchange.packets import MOST_PACKET_BYTES
from warifu.exchange.zips import read_zip, write_zip
from warifu.parties import State

SUFFIX = ".warifu"
MANIFEST = "manifest.json"
MOST_PACKETS = 10_000


@dataclass(frozen=True)
class Listed:
    """A packet as the manifest lists it: the name of its file, its size in bytes, its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class ArchiveManifest:
    """
    What an archive says of itself.

    Raises:
        DecodeError: a field has not its form.
    """

    sender: State
    recipient: State
    created: datetime
    packets: tuple[Listed, ...]
    v: int = 1

    def __post_init__(self) -> None:
        require("v of an archive", self.v == 1, self.v, "1; use a newer Warifu for a newer one")
        require_match("from of an archive", self.sender, STATE, "a State's two letters")
        require_match("to of an archive", self.recipient, STATE, "a State's two letters")
        count = len(self.packets)
        require("packets of an archive", 0 < count <= MOST_PACKETS, count, f"from 1 to {MOST_PACKETS}")


@dataclass(frozen=True)
class Archive:
    """An archive that was read: what it says of itself, and its packets in order."""

    manifest: ArchiveManifest
    packets: tuple[bytes, ...]


def write_archive(packets: Sequence[bytes], *, sender: State, recipient: State, created: datetime) -> bytes:
    """
    Return the archive of packets, in the order in which they are to be received.

    Raises:
        UsageError: there is none, there are too many, or one is too large.
    """
    if not 0 < len(packets) <= MOST_PACKETS or any(len(each) > MOST_PACKET_BYTES for each in packets):
        raise UsageError(
            f"an archive takes 1 to {MOST_PACKETS} packets, each of at most {MOST_PACKET_BYTES} bytes"
        )
    listed = tuple(_listed(number, packet) for number, packet in enumerate(packets, 1))
    manifest = ArchiveManifest(sender, recipient, created, listed)
    names = (each.name for each in listed)
    return write_zip(
        [(MANIFEST, json_bytes(members_of(manifest))), *zip(names, packets, strict=True)],
    )


def read_archive(data: bytes) -> Archive:
    """
    Read an archive. The packets are not opened: each is judged as if it had come alone.

    Raises:
        DecodeError: it is not an archive in the one form, or a packet is missing, too many, or not the one listed.
    """
    files = read_zip(data)
    if MANIFEST not in files:
        raise DecodeError(f"an archive without {MANIFEST}: it is no {SUFFIX} file")
    manifest = from_members(read_object(files[MANIFEST]), ArchiveManifest)
    _check_names([MANIFEST, *(each.name for each in manifest.packets)], list(files))
    packets = tuple(files[each.name] for each in manifest.packets)
    for number, (listed, packet) in enumerate(zip(manifest.packets, packets, strict=True), 1):
        if len(packet) > MOST_PACKET_BYTES:
            raise DecodeError(f"{listed.name}: {len(packet)} bytes; wanted at most {MOST_PACKET_BYTES}")
        if listed != _listed(number, packet):
            raise DecodeError(f"{listed.name} is not what the manifest says: damaged; copy the archive again")
    return Archive(manifest, packets)


def _check_names(listed: list[str], found: list[str]) -> None:
    if missing := _only_in_the_first(listed, found):
        raise DecodeError(f"{missing[0]} is listed in the archive and is not there: copy it again")
    if unlisted := _only_in_the_first(found, listed):
        raise DecodeError(f"{unlisted[0]} is in the archive and is not listed: do not use it")
    if listed != found:
        raise DecodeError("an archive whose files do not stand in the order of its list: do not use it")


def _only_in_the_first(first: list[str], second: list[str]) -> list[str]:
    there = set(second)
    return [name for name in first if name not in there]


def _listed(number: int, packet: bytes) -> Listed:
    return Listed(f"packets/{number:06}", len(packet), hashlib.sha256(packet).hexdigest())
