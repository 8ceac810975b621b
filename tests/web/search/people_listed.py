"""Listing made-up people in the exercise of the tests."""

from __future__ import annotations

from tests.node.two import CASE, a_person
from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest, SupersedeManifest
from warifu.casework.parts import Part
from warifu.parties import GB


def people_listed(world, *labels: str) -> None:
    """List people of these names, besides those who are listed."""
    fresh = world.pair.gb.ports.chance.draw
    parts = tuple(
        Part(fresh(16).hex(), LineKind.PERSON, label, fresh(32).hex(), {"person.category": "member"})
        for label in labels
    )
    latest = world.node.case(CASE).half(GB).manifests.number
    command = SupersedeManifest(CASE, latest, parts) if latest else LodgeManifest(CASE, parts)
    world.node.perform(command, a_person(GB, StateOffice.UNIT, 1))
