"""
Scans: permits that were held before a border device, as the devices of a State recorded them and brought home.

A device numbers its scans and chains each to the one before; `warifu.border` makes them and checks the signatures.
Here they become part of the case to which the permit belongs. The same scan brought twice counts once; that one
permit for a single use was admitted on two devices is shown to a human, who decides what it was.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Protocol

from warifu.canonical import Digest, digest
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.codec import to_plain
from warifu.parties import State
from warifu.rules.wording import Text


class Colour(enum.StrEnum):
    """What a device showed."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"

    @property
    def word(self) -> Text:
        """What a person reads beside the colour."""
        return _WORDS[self]

    @property
    def admits(self) -> bool:
        """Whether whoever shows the permit is let in; at amber, after a look at the reason."""
        return self is not Colour.RED


_WORDS = {
    Colour.GREEN: Text("valid", "有効"),
    Colour.AMBER: Text("look first", "要確認"),
    Colour.RED: Text("stop", "停止"),
}


@dataclass(frozen=True)
class Scan:
    """
    One scan: which device, its number there from 1 on, the digest of the scan before, when (UTC) and where.

    code: SHA-256 of what was shown, in hexadecimal digits. issuer, permit: State and number, empty where unsure.
    reasons: the codes of the reasons for the colour. supervisor: the handle of who confirmed, where one had to.
    """

    device: str
    counter: int
    previous: str
    at: datetime
    place: str
    code: str
    issuer: str
    permit: str
    single_use: bool
    colour: Colour
    reasons: tuple[str, ...]
    supervisor: str | None = None

    @cached_property
    def digest(self) -> Digest:
        """What the next scan of the device is chained to."""
        return digest(to_plain(self))


@dataclass(frozen=True)
class SignedScan:
    """A scan and the signature of the device over it, in hexadecimal digits."""

    scan: Scan
    signature: str


@dataclass(frozen=True)
class RecordScans(Command):
    """Record scans that a device brought home, and that were checked."""

    scans: tuple[SignedScan, ...]


@dataclass(frozen=True)
class ScansRecorded(Body):
    """Scans were recorded that were not yet."""

    scans: tuple[SignedScan, ...]


@dataclass(frozen=True)
class Scans:
    """The scans that one State recorded, by their digest."""

    recorded: Mapping[str, SignedScan] = field(default_factory=dict)


@dataclass(frozen=True)
class Clash:
    """A permit for a single use that two or more devices admitted: the first admission on each, in order of time."""

    issuer: str
    permit: str
    admissions: tuple[Scan, ...]


class _Half(Protocol):
    @property
    def scans(self) -> Scans: ...


class _Case(Protocol):
    """What this slice needs of a case: the scans of either State."""

    def half(self, state: State) -> _Half: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out: nothing, where each scan is recorded already.

    Who may bring scans home is said in `warifu.casework.authority`.
    """
    if not isinstance(command, RecordScans):
        raise unanswered(command)
    known = case.half(asking.actor.state).scans.recorded
    new = {signed.scan.digest: signed for signed in command.scans if signed.scan.digest not in known}
    return (ScansRecorded(tuple(new.values())),) if new else ()


def evolve(state: Scans, entry: Entry) -> Scans:
    """Return the scans of one State after one more entry of its own."""
    match entry.body:
        case ScansRecorded(scans=scans):
            new = {str(signed.scan.digest): signed for signed in scans}
            return replace(state, recorded={**new, **state.recorded})
    return state


def scans_of(states: Iterable[State], case: _Case) -> tuple[Scan, ...]:
    """Return every scan that these States recorded, in order of time, then of device and number."""
    found = (signed.scan for state in states for signed in case.half(state).scans.recorded.values())
    return tuple(sorted(found, key=lambda scan: (scan.at, scan.device, scan.counter, scan.digest)))


def clashes(scans: Iterable[Scan]) -> tuple[Clash, ...]:
    """Return the permits for a single use that more than one device admitted, in order of issuer and number."""
    first: dict[tuple[str, str], dict[str, Scan]] = {}
    for scan in sorted(scans, key=lambda scan: (scan.at, scan.device, scan.counter)):
        if scan.single_use and scan.colour.admits:
            first.setdefault((scan.issuer, scan.permit), {}).setdefault(scan.device, scan)
    return tuple(
        Clash(issuer, permit, tuple(by_device.values()))
        for (issuer, permit), by_device in sorted(first.items())
        if len(by_device) > 1
    )


def contradictions(scans: Iterable[Scan]) -> tuple[tuple[Scan, Scan], ...]:
    """Return pairs of different scans with one number of one device: it was copied, or its past was changed."""
    by_number: dict[tuple[str, int], list[Scan]] = {}
    for scan in scans:
        same = by_number.setdefault((scan.device, scan.counter), [])
        if scan.digest not in {other.digest for other in same}:
            same.append(scan)
    return tuple((same[0], other) for _, same in sorted(by_number.items()) for other in same[1:])
