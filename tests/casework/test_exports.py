"""Taking data of persons out: a few by one person who says so, many by two, and only what was confirmed, for a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from warifu.casework.actors import Actor, By, StateOffice
from warifu.casework.asking import Asking
from warifu.casework.authority import AUTHORITY
from warifu.casework.case import Case, evolve
from warifu.casework.commands import Command
from warifu.casework.entries import Entry
from warifu.casework.exports import (
    ALONE,
    ExportNoted,
    ExportPeople,
    Exports,
    NoteExport,
    PeopleExported,
    all_of,
    decide,
)
from warifu.casework.exports import evolve as evolved
from warifu.casework.questions import QuestionAnswered
from warifu.casework.refusals import Refusal
from warifu.errors import RuleError
from warifu.parties import GB, JP

AT = datetime(2026, 11, 2, 9, tzinfo=UTC)
CASE, SELECTION = "c" * 32, "5" * 64
ONE, TWO, OTHER = "1" * 32, "2" * 32, "3" * 32


def asking(person: str = ONE) -> Asking:
    return Asking(Actor(GB, StateOffice.DEFENCE, person, "a" * 32), AT, lambda: "f" * 32)


def entry(body, person: str = ONE, prepared_by: str | None = None, at: datetime = AT) -> Entry:
    return Entry("e" * 32, CASE, By(GB, StateOffice.DEFENCE, person, prepared_by), at, body)


@pytest.mark.parametrize("people", [1, 49, ALONE])
def test_one_person_may_take_a_few_out(people):
    assert decide(NoteExport(CASE, SELECTION, people, "a table"), None, asking()) == (
        ExportNoted(SELECTION, people, "a table"),
    )


def test_fifty_one_are_too_many_for_one():
    with pytest.raises(Refusal) as refused:
        decide(NoteExport(CASE, SELECTION, 51, "a table"), None, asking())

    assert refused.value.kind.code == "export-needs-two"
    assert "51" in refused.value.says.ja


@pytest.mark.parametrize("people", [1, 51, 5000])
def test_two_may_take_out_however_many(people):
    assert ExportPeople.four_eyes
    assert not NoteExport.four_eyes
    assert decide(ExportPeople(CASE, SELECTION, people, "a table"), None, asking()) == (
        PeopleExported(SELECTION, people, "a table"),
    )


@pytest.mark.parametrize("kind", [NoteExport, ExportPeople])
@pytest.mark.parametrize(
    ("selection", "people", "code"),
    [
        (SELECTION, 0, "export-of-nobody"),
        (SELECTION, -1, "export-of-nobody"),
        ("5" * 63, 3, "export-no-selection"),
        ("A" * 64, 3, "export-no-selection"),
    ],
)
def test_what_makes_no_sense_is_refused(kind, selection, people, code):
    with pytest.raises(Refusal) as refused:
        decide(kind(CASE, selection, people, "a table"), None, asking())

    assert refused.value.kind.code == code


def test_a_command_of_another_slice_is_a_mistake():
    @dataclass(frozen=True)
    class MadeUpNotAnExport(Command):
        pass

    from warifu.casework.commands import KINDS

    del KINDS["MadeUpNotAnExport"]
    with pytest.raises(RuleError, match="not a command of this slice"):
        decide(MadeUpNotAnExport(CASE), None, asking())


def test_both_who_confirmed_may_take_it_and_nobody_else():
    exports = evolved(Exports(), entry(PeopleExported(SELECTION, 80, "a table"), TWO, prepared_by=ONE))

    assert [bool(exports.allowed(SELECTION, who, AT)) for who in (ONE, TWO, OTHER)] == [True, True, False]
    assert exports.allowed("6" * 64, ONE, AT) is None


@pytest.mark.parametrize(
    ("after", "allowed"),
    [
        (timedelta(0), True),
        (timedelta(hours=24), True),
        (timedelta(hours=24, seconds=1), False),
        (-timedelta(seconds=1), False),
    ],
)
def test_it_may_be_taken_for_a_day(after, allowed):
    exports = evolved(Exports(), entry(ExportNoted(SELECTION, 3, "a table")))

    assert (exports.allowed(SELECTION, ONE, AT + after) is not None) is allowed


def test_the_latest_counts():
    later = AT + timedelta(hours=5)
    exports = evolved(Exports(), entry(ExportNoted(SELECTION, 3, "a table")))
    exports = evolved(exports, entry(ExportNoted(SELECTION, 4, "again"), at=later))

    assert exports.allowed(SELECTION, ONE, later).people == 4
    assert len(exports.of[SELECTION]) == 2


def test_other_entries_change_nothing():
    state = Exports()

    assert evolved(state, entry(QuestionAnswered("q" * 32, "yes", "en"))) is state


def test_it_stands_in_what_the_own_state_keeps_to_itself():
    case = evolve(Case.empty(CASE, GB, JP), entry(ExportNoted(SELECTION, 3, "a table")))

    assert case.national.exports.allowed(SELECTION, ONE, AT).people == 3
    assert case.half(GB).exports == Exports()


def test_only_offices_that_decide_about_persons_may():
    for name in ("NoteExport", "ExportPeople"):
        assert {rule.name for rule in AUTHORITY[name]} == {
            "party",
            "holder",
            "one-of:unit,defence,immigration,customs,police,border,counsel",
        }


def test_what_programs_read_of_a_case_is_one_selection_of_that_case_alone():
    assert all_of("a" * 32) == all_of("a" * 32) != all_of("b" * 32)
    assert len(all_of("a" * 32)) == 64
