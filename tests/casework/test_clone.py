"""Last year's activity as this year's: what lasts is kept, what was so on a day is not. All is made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from tests.casework.histories import CASE, TERMS, Desk, person
from warifu.casework.activity import ActivityKind, AmendActivity, OpenActivity, Terms
from warifu.casework.actors import StateOffice
from warifu.casework.case import Case
from warifu.casework.clone import LASTING, Clone, clone, rules_between
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest
from warifu.casework.parts import Part
from warifu.casework.refusals import Refusal
from warifu.instruments import instrument
from warifu.parties import GB, JP
from warifu.rules.rulebook import Rulebook
from warifu.rules.wording import Text
from warifu.vocabulary import FACTS

UNIT = StateOffice.UNIT
THEN, NOW = date(2023, 11, 15), date(2027, 2, 1)
FACTS_THEN = {
    "visit.force_body": "uk_forces",
    "visit.prior_notification_given": True,
    "visit.clearance_granted": True,
}
LAST_YEAR = Terms(
    Text("Example Isles 23", "例島23"), THEN, date(2023, 11, 26), ("JPYOK", "JPSBO"), "made up", FACTS_THEN
)
TITLE = Text("Example Isles 27", "例島27")
PARTS = (
    Part("1" * 32, LineKind.PERSON, "Example, Alex", "1" * 64, {"person.category": "member"}),
    Part("2" * 32, LineKind.PERSON, "Example, Kim", "2" * 64, {"person.arrives_on": "2023-11-15"}),
    Part(
        "3" * 32,
        LineKind.VEHICLE,
        "Example truck",
        "3" * 64,
        {"vehicle.kind": "motor_vehicle", "vehicle.transport_minister_told": True},
    ),
    Part(
        "4" * 32,
        LineKind.EQUIPMENT,
        "Example crate",
        "4" * 64,
        {"consignment.use": "official", "consignment.certificate_deposited": True},
    ),
)


@pytest.fixture(scope="module")
def old() -> Case:
    desk = Desk(GB)
    desk.gives(OpenActivity(CASE, ActivityKind.TRAINING, GB, JP, "jp_gb_raa", TERMS), person(GB, UNIT))
    desk.gives(AmendActivity(CASE, 1, LAST_YEAR), person(GB, UNIT))
    desk.gives(LodgeManifest(CASE, PARTS), person(GB, UNIT))
    return desk.case


@pytest.fixture(scope="module")
def new(old: Case) -> Clone:
    return cloned(old)


def cloned(old: Case, **more) -> Clone:
    numbers = count(0xA00)
    given = {"into": "d" * 32, "title": TITLE, "begins": NOW, "fresh": lambda: f"{next(numbers):032x}"}
    return clone(old, **{**given, **more})


def test_the_new_one_is_as_the_last_with_its_days_moved_together(new):
    assert new.command == OpenActivity(
        "d" * 32,
        ActivityKind.TRAINING,
        GB,
        JP,
        "jp_gb_raa",
        Terms(
            TITLE, NOW, date(2027, 2, 12), ("JPYOK", "JPSBO"), "made up", {"visit.force_body": "uk_forces"}
        ),
        CASE,
    )


def test_it_can_be_opened_and_its_materiel_lodged(new):
    desk = Desk(GB)
    desk.cases["d" * 32] = Case.empty("d" * 32, GB, JP)
    desk.gives(new.command, person(GB, UNIT))
    desk.gives(LodgeManifest("d" * 32, new.parts), person(GB, UNIT))

    assert desk.cases["d" * 32].half(GB).activity.opened.cloned_from == CASE
    assert [part.label for part in desk.cases["d" * 32].parts().values()] == [
        "Example truck",
        "Example crate",
    ]


def test_materiel_is_kept_as_what_it_is_under_new_handles_and_salts(new):
    assert new.parts == (
        Part(
            f"{0xA00:032x}",
            LineKind.VEHICLE,
            "Example truck",
            f"{0xA01:032x}{0xA02:032x}",
            {"vehicle.kind": "motor_vehicle"},
        ),
        Part(
            f"{0xA03:032x}",
            LineKind.EQUIPMENT,
            "Example crate",
            f"{0xA04:032x}{0xA05:032x}",
            {"consignment.use": "official"},
        ),
    )


def test_nothing_of_any_person_is_carried_over(new):
    assert "Alex" not in repr(new)
    assert "Kim" not in repr(new)
    assert "person." not in repr(new.parts)
    assert "1" * 32 not in repr(new)


def test_what_was_notified_certified_or_granted_has_to_be_said_again(new):
    assert new.say_again == (
        "consignment.certificate_deposited",
        "vehicle.transport_minister_told",
        "visit.clearance_granted",
        "visit.prior_notification_given",
    )


def test_every_fact_that_lasts_exists_and_none_is_of_a_person():
    assert set(FACTS) >= LASTING
    assert {name.partition(".")[0] for name in LASTING} == {
        "visit",
        "consignment",
        "vehicle",
        "craft",
        "weapon",
    }


def test_what_is_otherwise_than_last_year_is_shown_line_by_line(new):
    assert [text.en for text in new.changed] == [
        "title: Example Isles 23 → Example Isles 27",
        "begins: 2023-11-15 → 2027-02-01",
        "ends: 2023-11-26 → 2027-02-12",
        "people: the 2 of last time are left out; list who comes now",
        "vehicles: 1 kept, under new handles",
        "equipment and goods: 1 kept, under new handles",
    ]
    assert [text.ja for text in new.changed][2:5] == [
        "終了日：2023-11-26 → 2027-02-12",
        "人員：前回の2名は引き継がれません。今回の参加者を記載してください",
        "車両：1件を新しい識別子で引継ぎ",
    ]


def test_a_title_that_stays_and_people_who_never_were_are_not_mentioned():
    desk = Desk(GB)
    desk.gives(OpenActivity(CASE, ActivityKind.PORT_CALL, GB, JP, "jp_gb_raa", TERMS), person(GB, UNIT))
    found = cloned(desk.case, title=TERMS.title, begins=date(2028, 2, 1))

    assert [text.en for text in found.changed] == [
        "begins: 2027-02-01 → 2028-02-01",
        "ends: 2027-02-12 → 2028-02-12",
    ]
    assert (found.parts, found.say_again) == ((), ())


def test_what_changed_in_the_law_between_the_two_days_is_listed(new):
    words = [text.en for text in new.rules]

    assert words[0] == "the rulebook used then is not at hand: only changes that bear a date are listed"
    assert any(line.startswith("GB-J5/drones [") and "is not in force any more" in line for line in words)
    assert any(line.startswith("GB-J2/drones [") and "has come into force" in line for line in words)
    assert len([line for line in words if "is not in force any more" in line]) == 12
    assert len([line for line in words if "has come into force" in line]) == 14
    assert all(text.ja for text in new.rules)


def test_between_two_days_under_one_law_nothing_changed():
    book = Rulebook((instrument("jp_gb_raa"),))

    assert rules_between(book, book, date(2026, 2, 1), NOW) == ()


def test_with_the_rulebook_that_was_used_then_what_differs_by_edition_is_listed_first():
    law = instrument("jp_gb_raa")
    then = Rulebook((replace(law, provisions=law.provisions[:-1]),))
    lines = rules_between(then, Rulebook((law,)), date(2023, 11, 15), NOW)

    assert lines[0].en.startswith(f"{law.provisions[-1].id} [{law.provisions[-1].cite}] only in the other")


def test_what_happened_to_the_instrument_between_the_two_days_is_listed():
    book = Rulebook((instrument("jp_gb_raa"),))
    lines = rules_between(book, book, date(2023, 1, 11), date(2023, 10, 15))
    (event,) = [line for line in lines if "on 2023-10-15" in line.en]

    assert event.en.startswith("Japan–UK RAA: in force on 2023-10-15 (")
    assert "2023-10-15 発効（" in event.ja
    assert [line for line in lines if "2023-01-11" in line.en] == []


def test_the_days_may_stand_in_either_order():
    book = Rulebook((instrument("jp_gb_raa"),))

    assert any(
        "on 2023-10-15" in line.en for line in rules_between(book, book, date(2024, 1, 1), date(2023, 1, 11))
    )


def test_of_a_case_that_is_not_open_there_is_nothing_to_clone():
    with pytest.raises(Refusal, match="nothing is open under this handle"):
        cloned(Case.empty(CASE, GB, JP))


def test_another_rulebook_than_the_one_at_hand_may_be_used(old):
    found = cloned(old, rulebook_then=Rulebook(()), rulebook_now=Rulebook(()))

    assert found.rules == ()
