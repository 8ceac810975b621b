"""Two States' desks over one case: commands of any slice, decided and folded at once. All persons are made up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from warifu.casework.activity import OpenActivity, Terms
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.actors import Actor, By, StateOffice
from warifu.casework.asking import Asking
from warifu.casework.case import SLICES, Case, fold, slice_of
from warifu.casework.commands import Command, command_from_plain, command_to_plain
from warifu.casework.entries import Body, Entry, read_entry
from warifu.casework.lines import LineKind
from warifu.casework.manifests import ManifestLodged, PartListed
from warifu.casework.parts import Part
from warifu.parties import GB, JP, State
from warifu.rules.wording import Text

CASE = "c" * 32
TERMS = Terms(Text("A made-up exercise", "架空の演習"), date(2026, 11, 9), date(2026, 11, 20), ("JPYOK",))
AT = datetime(2026, 9, 1, 3, 0, tzinfo=UTC)


def a_part(number: int, kind: LineKind = LineKind.PERSON, version: int = 0, **facts: Any) -> Part:
    """Return a part of a made-up person or thing; another version of the same one has another digest."""
    named = {name.replace("__", "."): value for name, value in facts.items()}
    return Part(f"{number:032x}", kind, f"Example {number}", f"{number * 1000 + version:064x}", named)


def _handles() -> Iterator[str]:
    number = 0x1000000
    while True:
        number += 1
        yield f"{number:032x}"


class Desks:
    """Both States' desks. GB has opened an exercise in Japan."""

    def __init__(self) -> None:
        self.case = Case.empty(CASE, JP, GB)
        self.at = AT
        self.entries: list[Entry] = []
        self._fresh = _handles()
        self.does(
            GB, StateOffice.DEFENCE, OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", TERMS)
        )

    def does(self, state: State, office: StateOffice, command: Command) -> Entry:
        """Carry out a command, through its plain form; return the last entry that follows."""
        command = command_from_plain(type(command).__name__, command_to_plain(command)["fields"])
        asking = Asking(
            Actor(state, office, "a" * 32, "b" * 32, frozenset({office})), self.at, lambda: next(self._fresh)
        )
        bodies = SLICES[slice_of(type(command))].decide(command, self.case, asking)
        return self.happens(state, office, *bodies)

    def happens(self, state: State, office: StateOffice, *bodies: Body) -> Entry:
        """Let entries happen, read back from their bytes; return the last there is."""
        by = By(state, office, "a" * 32)
        made = [Entry(next(self._fresh), CASE, by, self.at, body) for body in bodies]
        for entry in made:
            assert read_entry(entry.content) == entry
        self.case = fold(self.case, made)
        self.entries += made
        return self.entries[-1]

    def lists(self, *parts: Part) -> tuple[str, ...]:
        """List parts, in place of those before; return their digests."""
        known = self.case.half(GB).manifests.known
        new = [PartListed(part) for part in parts if part.digest not in known]
        number = self.case.half(GB).manifests.number + 1
        digests = tuple(part.digest for part in parts)
        self.happens(GB, StateOffice.UNIT, *new, ManifestLodged(number, digests))
        return digests


def on(desks: Desks, at: datetime) -> Desks:
    """Return the desks at another moment."""
    desks.at = at
    return desks


def with_half(case: Case, state: State, **fields: Any) -> Case:
    """Return a case in which a State's half has other fields."""
    return replace(case, halves={**case.halves, state: replace(case.half(state), **fields)})
