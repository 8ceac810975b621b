"""Manifests: lodged, superseded part by part, refused when stale, and honest about what was erased."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from warifu.casework.actors import Actor, By, StateOffice
from warifu.casework.asking import Asking
from warifu.casework.case import SLICES, Case, fold
from warifu.casework.commands import Command, command_from_plain, command_to_plain
from warifu.casework.entries import Entry, Erased, read_entry
from warifu.casework.lines import LineKind
from warifu.casework.manifests import (
    LodgeManifest,
    ManifestLodged,
    Manifests,
    PartListed,
    SupersedeManifest,
    swap,
)
from warifu.casework.parts import Part
from warifu.casework.questions import AskQuestion
from warifu.errors import RuleError
from warifu.parties import State

CASE = "c" * 32
GB, JP = State("GB"), State("JP")
AT = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
MEMBER = {"person.category": "member", "person.nationality": "GB"}


def a_part(number: int, kind: LineKind = LineKind.PERSON, **changes: object) -> Part:
    """Return a part of a made-up person or thing, the same for the same number."""
    facts = MEMBER if kind is LineKind.PERSON else {}
    return replace(Part(f"{number:032x}", kind, f"Example {number}", f"{number:064x}", facts), **changes)


def handles() -> Iterator[str]:
    number = 10**6
    while True:
        number += 1
        yield f"{number:032x}"


class Desk:
    """A unit of the sending State at work: carries out commands of the slice on a case of its own."""

    def __init__(self) -> None:
        self.case = Case.empty(CASE, JP, GB)
        self.entries: list[Entry] = []
        self._handles = handles()

    def does(self, command: Command) -> tuple[Entry, ...]:
        actor = Actor(GB, StateOffice.UNIT, "a" * 32, "b" * 32, frozenset({StateOffice.UNIT}))
        asking = Asking(actor, AT, lambda: next(self._handles))
        bodies = SLICES["manifests"].decide(command, self.case, asking)
        by = By(GB, StateOffice.UNIT, actor.person)
        entries = tuple(Entry(asking.fresh(), CASE, by, AT, body) for body in bodies)
        self.case = fold(self.case, entries)
        self.entries += entries
        return entries

    @property
    def mine(self) -> Manifests:
        return self.case.half(GB).manifests


@pytest.fixture
def desk() -> Desk:
    return Desk()


class TestLodging:
    def test_each_part_is_an_entry_of_its_own_and_the_revision_names_their_digests(self, desk: Desk) -> None:
        one, two = a_part(1), a_part(2)

        entries = desk.does(LodgeManifest(CASE, (one, two)))

        assert [entry.body for entry in entries] == [
            PartListed(one),
            PartListed(two),
            ManifestLodged(1, (one.digest, two.digest)),
        ]
        assert desk.mine.parts() == {one.digest: one, two.digest: two}

    def test_entries_read_back_as_they_were_written(self, desk: Desk) -> None:
        for entry in desk.does(LodgeManifest(CASE, (a_part(1), a_part(2)))):
            assert read_entry(entry.content) == entry

    def test_a_command_is_the_same_after_a_journey_as_plain_values(self) -> None:
        command = LodgeManifest(CASE, (a_part(1),))

        plain = command_to_plain(command)

        assert command_from_plain("LodgeManifest", plain["fields"]) == command

    def test_a_manifest_may_list_nobody(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, ()))

        assert desk.mine.number == 1
        assert desk.mine.listed == ()

    def test_nothing_is_listed_before_the_first(self, desk: Desk) -> None:
        assert desk.mine.latest is None
        assert desk.mine.number == 0
        assert desk.mine.parts() == {}

    def test_the_whole_list_may_be_lodged_anew_and_known_parts_are_not_written_twice(
        self, desk: Desk
    ) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2))))

        entries = desk.does(LodgeManifest(CASE, (a_part(2), a_part(3)), read=1))

        assert [entry.body for entry in entries] == [
            PartListed(a_part(3)),
            ManifestLodged(2, (a_part(2).digest, a_part(3).digest)),
        ]

    def test_the_half_of_the_other_state_is_left_alone(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1),)))

        assert desk.case.half(JP).manifests == Manifests()

    def test_a_command_of_another_slice_is_a_mistake(self, desk: Desk) -> None:
        with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
            desk.does(AskQuestion(CASE, StateOffice.CUSTOMS, "?", "en"))

    def test_an_entry_of_another_slice_changes_nothing(self, desk: Desk) -> None:
        entry = Entry("e" * 32, CASE, By(GB, StateOffice.UNIT, "a" * 32), AT, Erased("PartListed/1"))

        assert SLICES["manifests"].evolve(Manifests(), entry) == Manifests()


class TestSuperseding:
    def test_a_swapped_vehicle_leaves_every_other_digest(self, desk: Desk) -> None:
        people = tuple(a_part(number) for number in range(1, 4))
        old = a_part(9, LineKind.VEHICLE)
        desk.does(LodgeManifest(CASE, (*people, old)))
        new = replace(old, salt="f" * 64, facts={"vehicle.kind": "motor_vehicle"})

        entries = desk.does(swap(desk.mine, CASE, new))

        assert [entry.body for entry in entries] == [
            PartListed(new),
            ManifestLodged(2, (*(part.digest for part in people), new.digest)),
        ]
        assert list(desk.mine.parts().values()) == [*people, new]

    def test_a_swap_of_nobody_adds(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1),)))

        assert swap(desk.mine, CASE, a_part(2)) == SupersedeManifest(CASE, 1, (a_part(2),), ())

    def test_a_part_is_withdrawn_by_its_digest(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2))))

        desk.does(SupersedeManifest(CASE, 1, withdrawn=(a_part(1).digest,)))

        assert desk.mine.listed == (a_part(2).digest,)

    def test_a_part_that_comes_back_keeps_its_digest_and_is_not_written_again(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2))))
        desk.does(SupersedeManifest(CASE, 1, withdrawn=(a_part(1).digest,)))

        entries = desk.does(SupersedeManifest(CASE, 2, added=(a_part(1),)))

        assert [entry.body for entry in entries] == [
            ManifestLodged(3, (a_part(2).digest, a_part(1).digest)),
        ]

    def test_older_revisions_can_still_be_read(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1),)))
        desk.does(SupersedeManifest(CASE, 1, (a_part(2),), (a_part(1).digest,)))

        assert desk.mine.at(0) == {}
        assert desk.mine.at(1) == {a_part(1).digest: a_part(1)}
        assert desk.mine.at(2) == {a_part(2).digest: a_part(2)}
