"""Manifests: lodged, superseded part by part, refused when stale, and honest about what was erased."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warifu.canonical_json import json_bytes
from warifu.casework.activity import ActivityKind, ActivityOpened, Terms
from warifu.casework.actors import Actor, By, StateOffice
from warifu.casework.asking import Asking
from warifu.casework.case import SLICES, Case, fold
from warifu.casework.commands import Command, command_from_plain, command_to_plain
from warifu.casework.entries import Body, Entry, Erased, read_entry
from warifu.casework.lines import LineKind
from warifu.casework.manifests import (
    DIGESTS_A_SHEET,
    LodgeManifest,
    ManifestLodged,
    Manifests,
    PartListed,
    SupersedeManifest,
    swap,
)
from warifu.casework.parts import Part
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.codec import to_plain
from warifu.errors import RuleError
from warifu.parties import State
from warifu.rules.wording import Text

CASE = "c" * 32
GB, JP = State("GB"), State("JP")
AT = datetime(2026, 9, 1, 9, 0, tzinfo=UTC)
TERMS = Terms(Text("Exercise Example", "例示演習"), date(2026, 11, 16), date(2026, 11, 27))
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

    def happens(self, *bodies: Body, state: State = GB) -> None:
        """Let entries happen that no command was given for, as they may come from another node."""
        by = By(state, StateOffice.UNIT, "a" * 32)
        made = [Entry(next(self._handles), CASE, by, AT, body) for body in bodies]
        self.case = fold(self.case, made)
        self.entries += made

    def erase(self, part: Part) -> None:
        """Fold the case anew, as it is when the content of one part has been destroyed."""
        self.entries = [
            replace(entry, body=Erased(entry.kind)) if entry.body == PartListed(part) else entry
            for entry in self.entries
        ]
        self.case = fold(Case.empty(CASE, JP, GB), self.entries)

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


class TestRefusals:
    def test_a_list_made_on_an_older_one_is_refused_and_says_how_much_changed(self, desk: Desk) -> None:
        parts = tuple(a_part(number) for number in range(1, 6))
        desk.does(LodgeManifest(CASE, parts))
        changed = replace(parts[1], salt="f" * 64)
        desk.does(SupersedeManifest(CASE, 1, (changed, a_part(6)), (parts[0].digest, parts[1].digest)))

        with pytest.raises(Refusal) as refused:
            desk.does(SupersedeManifest(CASE, 1, (a_part(7),)))

        assert refused.value.kind.code == "stale-manifest"
        assert refused.value.says.en == "3 of 5 parts have changed since they were read: read them again"
        assert refused.value.says.ja == "読み込み後に5件中3件が変更されています。もう一度読み込んでください"

    def test_so_is_a_whole_list_by_somebody_who_saw_none(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1),)))

        with pytest.raises(Refusal, match="1 of 1 parts have changed"):
            desk.does(LodgeManifest(CASE, (a_part(2),)))

    def test_an_erased_part_counts_by_its_digest_among_the_changed(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2))))
        desk.does(SupersedeManifest(CASE, 1, withdrawn=(a_part(1).digest,)))
        desk.erase(a_part(1))

        with pytest.raises(Refusal, match="1 of 1 parts have changed"):
            desk.does(SupersedeManifest(CASE, 1, (a_part(3),)))

    def test_a_revision_that_never_was_is_refused(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1),)))

        with pytest.raises(Refusal) as refused:
            desk.does(SupersedeManifest(CASE, 7, (a_part(2),)))

        assert refused.value.kind.code == "no-such-revision"
        assert refused.value.says.en == (
            "there is no revision 7 of the manifest; the latest is 1: read it again"
        )
        assert refused.value.says.ja == (
            "一覧の第7版はありません。最新は第1版です。もう一度読み込んでください"
        )

    def test_what_is_not_listed_cannot_be_withdrawn(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1),)))
        missing = a_part(2).digest

        with pytest.raises(Refusal) as refused:
            desk.does(SupersedeManifest(CASE, 1, withdrawn=(missing,)))

        assert refused.value.kind.code == "not-listed"
        assert refused.value.says.en == f"no part of revision 1 has the digest {missing}: read the list again"
        assert (
            refused.value.says.ja
            == f"第1版にダイジェスト{missing}の項目はありません。一覧を読み直してください"
        )

    def test_nothing_is_withdrawn_twice(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2))))

        with pytest.raises(Refusal, match="no part of revision 1"):
            desk.does(SupersedeManifest(CASE, 1, withdrawn=(a_part(1).digest,) * 2))

    @pytest.mark.parametrize("again", [a_part(1), a_part(1, salt="f" * 64)])
    def test_nobody_stands_on_a_list_twice(self, desk: Desk, again: Part) -> None:
        with pytest.raises(Refusal, match="Example 1 stands on the list twice"):
            desk.does(LodgeManifest(CASE, (a_part(1), again)))

    def test_nobody_is_added_who_is_listed_already(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1),)))

        with pytest.raises(Refusal, match="Example 1 stands on the list twice"):
            desk.does(SupersedeManifest(CASE, 1, added=(a_part(1, salt="f" * 64),)))

    @pytest.mark.parametrize(
        "command",
        [LodgeManifest(CASE, (a_part(2), a_part(1)), read=1), SupersedeManifest(CASE, 1)],
    )
    def test_a_revision_that_would_change_nothing_is_refused(self, desk: Desk, command: Command) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2))))

        with pytest.raises(Refusal) as refused:
            desk.does(command)

        assert refused.value.kind.code == "nothing-changes"
        assert refused.value.says.en == "this lists the same parts as revision 1: nothing would change"
        assert refused.value.says.ja == "第1版と同じ内容です。変更はありません"

    def test_what_cannot_be_asked_of_a_part_is_refused(self, desk: Desk) -> None:
        with pytest.raises(Refusal, match="there is no fact called person"):
            desk.does(LodgeManifest(CASE, (a_part(1, facts={"person.shoe_size": 9}),)))

    def test_after_a_refusal_nothing_has_happened(self, desk: Desk) -> None:
        before = desk.case

        with pytest.raises(Refusal):
            desk.does(LodgeManifest(CASE, (a_part(1), a_part(1))))

        assert desk.case == before


class TestLongLists:
    def test_a_long_list_is_named_on_sheets_that_each_fit_an_envelope(self, desk: Desk) -> None:
        parts = tuple(a_part(number) for number in range(2 * DIGESTS_A_SHEET + 1))

        entries = desk.does(LodgeManifest(CASE, parts))

        sheets = [entry for entry in entries if isinstance(entry.body, ManifestLodged)]
        assert [(s.body.sheet, s.body.sheets, len(s.body.parts)) for s in sheets] == [
            (1, 3, DIGESTS_A_SHEET),
            (2, 3, DIGESTS_A_SHEET),
            (3, 3, 1),
        ]
        assert max(len(entry.content) for entry in entries) < 128 * 1024
        assert desk.mine.listed == tuple(part.digest for part in parts)

    def test_it_does_not_count_before_its_last_sheet_is_there(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1),)))
        one, two = a_part(2), a_part(3)
        bodies = [PartListed(one), PartListed(two)]

        desk.happens(*bodies, ManifestLodged(2, (one.digest,), sheet=1, sheets=2))
        assert desk.mine.listed == (a_part(1).digest,)

        desk.happens(ManifestLodged(2, (two.digest,), sheet=2, sheets=2))
        assert desk.mine.listed == (one.digest, two.digest)
        assert desk.mine.number == 2

    def test_sheets_of_a_list_that_was_never_finished_are_dropped_by_the_next(self, desk: Desk) -> None:
        desk.happens(PartListed(a_part(1)), ManifestLodged(1, (a_part(1).digest,), sheet=1, sheets=2))

        desk.happens(PartListed(a_part(2)), ManifestLodged(1, (a_part(2).digest,)))

        assert desk.mine.listed == (a_part(2).digest,)


class TestErased:
    def test_a_manifest_says_how_many_parts_are_listed_known_and_erased(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2), a_part(3))))
        assert (desk.mine.count().listed, desk.mine.count().known, desk.mine.count().erased) == (3, 3, 0)

        desk.erase(a_part(2))

        assert (desk.mine.count().listed, desk.mine.count().known, desk.mine.count().erased) == (3, 2, 1)
        assert list(desk.mine.parts().values()) == [a_part(1), a_part(3)]
        assert desk.mine.listed == (a_part(1).digest, a_part(2).digest, a_part(3).digest)

    def test_the_list_goes_on_beside_an_erased_part(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2))))
        desk.erase(a_part(1))

        desk.does(SupersedeManifest(CASE, 1, added=(a_part(3),), withdrawn=(a_part(1).digest,)))

        assert list(desk.mine.parts().values()) == [a_part(2), a_part(3)]

    def test_nothing_of_an_erased_part_is_left_in_the_case(self, desk: Desk) -> None:
        desk.does(LodgeManifest(CASE, (a_part(1), a_part(2))))
        assert b"Example 1" in json_bytes(to_plain(desk.case.halves))

        desk.erase(a_part(1))

        assert b"Example 1" not in json_bytes(to_plain(desk.case.halves))


@given(
    listed=st.lists(st.integers(0, 30), min_size=1, max_size=12, unique=True),
    swaps=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10**6)), max_size=8),
)
def test_a_swap_leaves_all_other_digests(listed: list[int], swaps: list[tuple[int, int]]) -> None:
    desk = Desk()
    desk.does(LodgeManifest(CASE, tuple(a_part(number) for number in listed)))
    for number, version in swaps:
        new = a_part(number, salt=f"{version + 2**40:064x}")
        before = desk.mine.parts()
        if new.digest in before:
            continue

        desk.does(swap(desk.mine, CASE, new))

        others = {digest for digest, part in before.items() if part.ref != new.ref}
        assert set(desk.mine.parts()) == others | {new.digest}
        assert desk.mine.count().erased == 0


@given(st.lists(st.integers(0, 9), max_size=10, unique=True))
def test_the_list_is_the_last_one_lodged_whatever_came_before(numbers: list[int]) -> None:
    desk = Desk()
    desk.does(LodgeManifest(CASE, (a_part(99),)))
    last = tuple(a_part(number) for number in numbers)

    desk.does(LodgeManifest(CASE, last, read=1))

    assert list(desk.mine.parts().values()) == list(last)


def test_the_case_has_the_parts_of_the_sending_state(desk: Desk) -> None:
    desk.does(LodgeManifest(CASE, (a_part(1),)))
    assert desk.case.parts() == {}

    desk.happens(ActivityOpened(ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", TERMS, ""))
    desk.happens(PartListed(a_part(2)), ManifestLodged(1, (a_part(2).digest,)), state=JP)

    assert desk.case.parts() == {a_part(1).digest: a_part(1)}
