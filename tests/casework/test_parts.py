"""Parts: known by a digest over all that they say; and a planner's lines as parts, version by version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.casework.desks import a_part
from warifu.canonical import digest
from warifu.casework.lines import Line, LineKind
from warifu.casework.parts import SUBJECTS, Part, line_of, parts_of
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError

REF, SALT = "1" * 32, "2" * 64
ALEX = Part(REF, LineKind.PERSON, "EXAMPLE ALEX", SALT, {"person.arrives_on": "2026-11-16"})


def a_line(label: str, kind: LineKind = LineKind.PERSON, **facts: object) -> Line:
    return Line(kind, "People", 4, label, {name.replace("__", "."): value for name, value in facts.items()})


class Handles:
    """Hands out handles, never the same twice."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = iter(range(10**6, 10**7))

    def __call__(self) -> str:
        return f"{next(self._numbers):032x}"


@pytest.fixture
def fresh() -> Handles:
    return Handles()


class TestDigest:
    def test_it_is_that_of_all_that_the_part_says(self) -> None:
        assert ALEX.digest == digest(to_plain(ALEX))

    @pytest.mark.parametrize(
        "other",
        [
            replace(ALEX, ref="3" * 32),
            replace(ALEX, kind=LineKind.VEHICLE),
            replace(ALEX, label="EXAMPLE ALEX J"),
            replace(ALEX, salt="3" * 64),
            replace(ALEX, facts={"person.arrives_on": "2026-11-17"}),
            replace(ALEX, facts={}),
        ],
    )
    def test_whatever_differs_makes_another_part(self, other: Part) -> None:
        assert other.digest != ALEX.digest

    def test_it_does_not_hang_on_the_order_of_the_facts(self) -> None:
        one = replace(ALEX, facts={"person.stateless": False, "person.category": "member"})
        other = replace(ALEX, facts={"person.category": "member", "person.stateless": False})

        assert one.digest == other.digest


class TestForm:
    @pytest.mark.parametrize(
        ("changes", "why"),
        [
            ({"ref": "1" * 31}, "wanted 32 hexadecimal digits in lower case"),
            ({"ref": "A" * 32}, "wanted 32 hexadecimal digits in lower case"),
            ({"salt": "2" * 63}, "salt of a part: wanted 64 hexadecimal digits"),
            ({"kind": LineKind.ACTIVITY}, "kind of a part: 'activity'; wanted one of person, equipment"),
        ],
    )
    def test_a_part_of_another_form_is_refused(self, changes: dict[str, str], why: str) -> None:
        with pytest.raises(DecodeError, match=why):
            replace(ALEX, **changes)

    def test_it_reads_back_from_its_plain_form(self) -> None:
        assert from_plain(to_plain(ALEX), Part) == ALEX

    def test_a_salt_in_an_error_is_not_shown(self) -> None:
        with pytest.raises(DecodeError) as error:
            replace(ALEX, salt="secret")

        assert "secret" not in str(error.value)


class TestAnswers:
    def test_they_are_those_that_can_be_read_here(self) -> None:
        part = replace(ALEX, facts={"person.arrives_on": "2026-11-16", "person.from_another_edition": True})

        assert part.answers == {"person.arrives_on": date(2026, 11, 16)}

    def test_a_part_is_a_line_to_be_determined(self) -> None:
        assert line_of(ALEX, 3) == Line(
            LineKind.PERSON, "manifest", 3, "EXAMPLE ALEX", {"person.arrives_on": date(2026, 11, 16)}
        )


class TestPartsOfLines:
    def test_a_line_becomes_a_part_with_handle_salt_and_plain_facts(self, fresh: Handles) -> None:
        (part,) = parts_of([a_line("EXAMPLE ALEX", person__arrives_on=date(2026, 11, 16))], fresh)

        assert part == Part(
            f"{10**6:032x}",
            LineKind.PERSON,
            "EXAMPLE ALEX",
            f"{10**6 + 1:032x}{10**6 + 2:032x}",
            {"person.arrives_on": "2026-11-16"},
        )

    def test_the_activity_is_no_part(self, fresh: Handles) -> None:
        assert parts_of([a_line("Exercise Example", LineKind.ACTIVITY)], fresh) == ()

    def test_an_unchanged_line_is_the_part_it_was(self, fresh: Handles) -> None:
        lines = [a_line("ALEX", person__category="member"), a_line("BO"), a_line("Van", LineKind.VEHICLE)]
        before = parts_of(lines, fresh)

        assert parts_of(lines[::-1], fresh, before) == before[::-1]

    def test_a_line_with_other_facts_is_a_new_version_of_the_same_person(self, fresh: Handles) -> None:
        (before,) = parts_of([a_line("ALEX")], fresh)

        (after,) = parts_of([a_line("ALEX", person__category="member")], fresh, [before])

        assert after.ref == before.ref
        assert after.salt != before.salt
        assert after.digest != before.digest

    def test_another_label_is_another_thing(self, fresh: Handles) -> None:
        (before,) = parts_of([a_line("Van (EX-1)", LineKind.VEHICLE)], fresh)

        (after,) = parts_of([a_line("Van (EX-2)", LineKind.VEHICLE)], fresh, [before])

        assert after.ref != before.ref

    def test_one_label_on_two_kinds_are_two_things(self, fresh: Handles) -> None:
        (before,) = parts_of([a_line("ALEX")], fresh)

        (after,) = parts_of([a_line("ALEX", LineKind.CRAFT)], fresh, [before])

        assert after.ref != before.ref

    def test_two_of_one_name_keep_apart_by_what_is_said_of_them(self, fresh: Handles) -> None:
        one, other = a_line("ALEX", person__category="member"), a_line("ALEX", person__category="civilian")
        before = parts_of([one, other], fresh)

        changed = a_line("ALEX", person__category="contractor")
        after = parts_of([other, changed], fresh, before)

        assert after[0] == before[1]
        assert after[1].ref == before[0].ref

    def test_where_nobody_can_tell_which_of_two_changed_both_are_new(self, fresh: Handles) -> None:
        before = parts_of(
            [a_line("ALEX", person__category="member"), a_line("ALEX", person__category="civilian")], fresh
        )

        after = parts_of(
            [a_line("ALEX", person__category="official"), a_line("ALEX", person__category="other")],
            fresh,
            before,
        )

        assert not {part.ref for part in before} & {part.ref for part in after}

    def test_one_that_is_listed_twice_as_before_is_a_second_one(self, fresh: Handles) -> None:
        before = parts_of([a_line("Rifle", LineKind.ARMS)], fresh)

        after = parts_of([a_line("Rifle", LineKind.ARMS)] * 2, fresh, before)

        assert after[0] == before[0]
        assert after[1].ref != before[0].ref

    @given(
        st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["member", "civilian"]))),
        st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from(["member", "civilian"]))),
    )
    def test_no_two_parts_are_ever_of_one_handle(
        self, first: list[tuple[str, str]], then: list[tuple[str, str]]
    ) -> None:
        fresh = Handles()
        before = parts_of([a_line(name, person__category=what) for name, what in first], fresh)
        after = parts_of([a_line(name, person__category=what) for name, what in then], fresh, before)

        assert len({part.ref for part in after}) == len(then)
        assert len({part.digest for part in after}) == len(then)


def test_every_kind_but_the_activity_can_be_listed() -> None:
    assert set(SUBJECTS) == set(LineKind) - {LineKind.ACTIVITY}
    assert a_part(1, LineKind.CRAFT).kind is LineKind.CRAFT
