"""Made-up people, things and readers, and two nodes over databases, for the tests of reading."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from tests.node.two import CASE
from warifu.casework.access import Reader
from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest, swap
from warifu.casework.parts import Part
from warifu.parties import GB, State


def handle(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()[:32]


def a_part(label: str, kind: LineKind = LineKind.PERSON, version: int = 1, **facts) -> Part:
    """Return a made-up part; facts with `__` for the dot in their names."""
    salt = hashlib.sha256(f"salt {label} {version}".encode()).hexdigest()
    named = {name.replace("__", "."): value for name, value in facts.items()}
    return Part(handle(f"part {label}"), kind, label, salt, named)


def some_people(count: int) -> tuple[Part, ...]:
    return tuple(
        a_part(f"PERSON Number{n:05d}", person__nationality="GB", person__category="member")
        for n in range(count)
    )


def some_vehicles(count: int) -> tuple[Part, ...]:
    return tuple(
        a_part(f"Made-up truck {n:03d}", LineKind.VEHICLE, vehicle__kind="motor_vehicle")
        for n in range(count)
    )


def lodging(*parts: Part, read: int = 0) -> LodgeManifest:
    return LodgeManifest(CASE, tuple(parts), read)


def swapping(side, part: Part):
    return swap(side.case().half(GB).manifests, CASE, part)


@dataclass(frozen=True)
class Node:
    """A node as reading needs it."""

    ports: object


@dataclass(frozen=True)
class Somebody:
    """Somebody who is signed in."""

    office: StateOffice = StateOffice.DEFENCE
    person: str = handle("somebody")
    state: State = GB
    cases: frozenset[str] = frozenset({CASE})

    @property
    def reader(self) -> Reader:
        return Reader(self.state, self.office, self.cases)


def tables(database: str) -> dict[str, list[tuple]]:
    """Return all that the read tables hold."""
    from warifu.server.reading.refreshing import TABLES

    return {
        table.__name__: sorted(repr(row) for row in table.objects.using(database).values_list())
        for table in TABLES
    }
