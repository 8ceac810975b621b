"""Supplies under Japan's agreements: what may be given, for what, since when, by which law: situations."""

from __future__ import annotations

from datetime import date

import pytest

from tests.instruments.situation import DECISION, MISSING, NO, UNKNOWN, UNREAD, YES, Situation, given
from warifu.instruments import instrument
from warifu.rules import Mode, Outcome, determine

GB = {"supply.supplying_state": "JP", "supply.requesting_state": "GB"}
AU = {"supply.supplying_state": "JP", "supply.requesting_state": "AU"}
FROM_AU = {"supply.supplying_state": "AU", "supply.requesting_state": "JP"}
PH = {"supply.supplying_state": "JP", "supply.requesting_state": "PH"}
FUEL = {"supply.category": "fuel", "supply.requested": True}
EXERCISE = {"supply.purpose": "joint_exercise"}
OTHER = {"supply.purpose": "other", "supply.both_laws_allow": True}
BY_LAW = {"supply.requested": True, "supply.tasks_unharmed": True, "supply.category": "fuel"}
IN_EXERCISE = BY_LAW | EXERCISE | {"supply.crisis_category": False}
ON_THE_SPOT = BY_LAW | {"supply.purpose": "anti_piracy", "supply.same_place_and_activity": True}
STOP = BY_LAW | {"supply.purpose": "liaison", "supply.at_facility_in_place": True}
PASSED_ON = {"transfer.to_third_party": True, "transfer.prior_consent": True}

CATEGORY, PURPOSE, USABLE = "supply_category_allowed", "supply_purpose_covered", "supply_agreement_usable"
LAW, ONWARD, RETURN = "supply_law_allows", "onward_transfer_allowed", "return_due_within_year"
FORM, ENDED = "settlement_form_allowed", "ended_by_notice"

BRITISH = (
    given("water is a listed category", CATEGORY, GB | {"supply.category": "water"}, YES, "AC-06"),
    given("the category is not known", CATEGORY, GB, UNKNOWN, "AC-06", MISSING),
    given(
        "a weapon is not listed, whoever gives it", CATEGORY, GB | {"supply.category": "weapon"}, NO, "AC-J7"
    ),
    given(
        "the United Kingdom gives no weapons either",
        CATEGORY,
        {"supply.supplying_state": "GB", "supply.requesting_state": "JP", "supply.category": "weapon"},
        NO,
        "AC-06",
    ),
    given("Australia is no Party", CATEGORY, AU | {"supply.category": "water"}, NO, "AC-01"),
    given("the day before it entered into force", CATEGORY, GB | FUEL, NO, "AC-01", on=date(2017, 8, 17)),
    given("the first day", CATEGORY, GB | FUEL, YES, "AC-06", on=date(2017, 8, 18)),
    given("an exercise", PURPOSE, GB | EXERCISE, YES, "AC-01"),
    given("a disaster", PURPOSE, GB | {"supply.purpose": "disaster"}, YES, "AC-02"),
    given("nationals abroad", PURPOSE, GB | {"supply.purpose": "nationals_abroad"}, YES, "AC-03"),
    given("routine", PURPOSE, GB | {"supply.purpose": "routine"}, YES, "AC-04"),
    given("another activity that both laws allow", PURPOSE, GB | OTHER, YES, "AC-05"),
    given(
        "another activity that a law forbids",
        PURPOSE,
        GB | OTHER | {"supply.both_laws_allow": False},
        NO,
        "AC-05",
    ),
    given(
        "another activity, the laws not looked at",
        PURPOSE,
        GB | {"supply.purpose": "watch"},
        UNKNOWN,
        "AC-05",
        UNREAD,
    ),
    given("the purpose is not known", PURPOSE, GB, UNKNOWN, "AC-01", MISSING),
    given("fuel asked for in an exercise", USABLE, GB | FUEL | EXERCISE, YES, "AC-06"),
    given("nobody asked for it", USABLE, GB | FUEL | EXERCISE | {"supply.requested": False}, NO, "AC-06"),
    given("fuel, the purpose not known", USABLE, GB | FUEL, UNKNOWN, "AC-01", MISSING),
    given("the form of settlement was not read", FORM, GB, UNKNOWN, "AC-15", UNREAD),
    given(
        "a day agreed for the return does not stand in for the arrangement",
        RETURN,
        GB | {"supply.settlement": "in_kind", "supply.replacement_agreed_on": date(2026, 3, 1)},
        UNKNOWN,
        "AC-15",
        UNREAD,
    ),
    given("passing on is only inferred, even with consent", ONWARD, GB | PASSED_ON, UNKNOWN, "AC-16", UNREAD),
)

JAPANESE_LAW = (
    given("in an exercise", LAW, GB | IN_EXERCISE, YES, "AC-J2"),
    given(
        "in an exercise, services too", LAW, GB | IN_EXERCISE | {"supply.category": "training"}, YES, "AC-J6"
    ),
    given("on the spot in the same activity", LAW, GB | ON_THE_SPOT, YES, "AC-J3"),
    given(
        "against piracy, but elsewhere",
        LAW,
        GB | ON_THE_SPOT | {"supply.same_place_and_activity": False},
        NO,
        "AC-J3",
    ),
    given("a liaison stop at a facility", LAW, GB | STOP, YES, "AC-J4"),
    given(
        "a liaison stop somewhere else", LAW, GB | STOP | {"supply.at_facility_in_place": False}, NO, "AC-J4"
    ),
    given(
        "a liaison stop, the place not known",
        LAW,
        GB | BY_LAW | {"supply.purpose": "liaison"},
        UNKNOWN,
        "AC-J4",
        MISSING,
    ),
    given("no training services on a stop", LAW, GB | STOP | {"supply.category": "training"}, NO, "AC-J6"),
    given("no weapons in an exercise", LAW, GB | IN_EXERCISE | {"supply.category": "weapon"}, NO, "AC-J7"),
    given("without a request", LAW, GB | IN_EXERCISE | {"supply.requested": False}, NO, "AC-J1"),
    given("Japan's own tasks suffer", LAW, GB | IN_EXERCISE | {"supply.tasks_unharmed": False}, NO, "AC-J5"),
    given(
        "a force that the laws on crises deal with",
        LAW,
        GB | IN_EXERCISE | {"supply.crisis_category": True},
        UNKNOWN,
        "AC-J2",
        UNREAD,
    ),
    given("a peace operation", LAW, GB | BY_LAW | {"supply.purpose": "un_peace"}, UNKNOWN, "AC-J1", UNREAD),
    given("Australia supplies", LAW, FROM_AU | IN_EXERCISE, NO, "AC-01"),
    given(
        "the United Kingdom supplies",
        LAW,
        IN_EXERCISE | {"supply.supplying_state": "GB", "supply.requesting_state": "JP"},
        UNKNOWN,
        "AC-J1",
        UNREAD,
    ),
)

FIRST_AUSTRALIAN = (
    given("fuel in 2014", CATEGORY, AU | FUEL, YES, "AC-07", on=date(2014, 5, 20)),
    given(
        "a weapon in 2014", CATEGORY, AU | {"supply.category": "weapon"}, NO, "AC-07", on=date(2014, 5, 20)
    ),
    given("its last day", CATEGORY, AU | FUEL, YES, "AC-07", on=date(2017, 9, 5)),
    given("the day after", CATEGORY, AU | FUEL, NO, "AC-07", on=date(2017, 9, 6)),
    given("before it entered into force", CATEGORY, AU | FUEL, NO, "AC-07", on=date(2013, 1, 30)),
    given("what for was not read", PURPOSE, AU | EXERCISE, UNKNOWN, "AC-07", UNREAD, on=date(2014, 5, 20)),
    given(
        "the laws of then were not read",
        LAW,
        AU | IN_EXERCISE,
        UNKNOWN,
        "AC-07",
        UNREAD,
        on=date(2014, 5, 20),
    ),
)

SECOND_AUSTRALIAN = (
    given(
        "ammunition on its first day",
        CATEGORY,
        AU | {"supply.category": "ammunition"},
        YES,
        "AC-06",
        on=date(2017, 9, 6),
    ),
    given(
        "the day before", CATEGORY, AU | {"supply.category": "ammunition"}, NO, "AC-05b", on=date(2017, 9, 5)
    ),
    given("an exercise", PURPOSE, AU | EXERCISE, YES, "AC-05b"),
    given(
        "another activity that consultation has settled",
        PURPOSE,
        AU | OTHER | {"supply.other_activity_decided": True},
        YES,
        "AC-09",
    ),
    given("another activity, not consulted yet", PURPOSE, AU | OTHER, UNKNOWN, "AC-09", DECISION),
    given(
        "another activity that consultation did not accept",
        PURPOSE,
        AU | OTHER | {"supply.other_activity_decided": False},
        NO,
        "AC-09",
    ),
    given(
        "fuel for the Australian force on its own account",
        USABLE,
        AU | FUEL | EXERCISE | {"visit.acts_as_un_forces": False},
        YES,
        "AC-06",
    ),
    given(
        "fuel for the Australian force as United Nations forces in Japan",
        USABLE,
        AU | FUEL | EXERCISE | {"visit.acts_as_un_forces": True},
        NO,
        "AC-08",
    ),
    given("in which role is not known", USABLE, AU | FUEL | EXERCISE, UNKNOWN, "AC-08", MISSING),
    given("cash", FORM, AU | {"supply.settlement": "cash"}, YES, "AC-14"),
    given("how is not known", FORM, AU, UNKNOWN, "AC-14", MISSING),
    given("disputes stay between the Governments", "disputes_between_governments", AU, YES, "AC-10"),
    given(
        "a year after the notice",
        ENDED,
        AU | {"agreement.end_notified_on": date(2025, 1, 15), "agreement.term_ends_on": date(2027, 9, 5)},
        YES,
        "AC-12",
    ),
    given(
        "a day less than a year after the notice",
        ENDED,
        AU | {"agreement.end_notified_on": date(2025, 1, 16), "agreement.term_ends_on": date(2027, 9, 5)},
        NO,
        "AC-12",
    ),
    given(
        "six months before the term ends, and it has ended",
        ENDED,
        AU | {"agreement.end_notified_on": date(2027, 3, 5), "agreement.term_ends_on": date(2027, 9, 5)},
        YES,
        "AC-11",
        on=date(2027, 9, 6),
    ),
    given(
        "five months before the term ends is too late",
        ENDED,
        AU | {"agreement.end_notified_on": date(2027, 4, 5), "agreement.term_ends_on": date(2027, 9, 5)},
        NO,
        "AC-11",
        on=date(2027, 9, 6),
    ),
    given("no notice is known", ENDED, AU, UNKNOWN, "AC-12", MISSING),
)

PHILIPPINE = (
    given("a weapon from Japan", CATEGORY, PH | {"supply.category": "weapon"}, NO, "AC-J7"),
    given(
        "water: the list was not read", CATEGORY, PH | {"supply.category": "water"}, UNKNOWN, "AC-17", UNREAD
    ),
    given("what for was not read", PURPOSE, PH | EXERCISE, UNKNOWN, "AC-17", UNREAD),
    given("settlement was not read", RETURN, PH, UNKNOWN, "AC-15", UNREAD),
    given("passing on was not read", ONWARD, PH | PASSED_ON, UNKNOWN, "AC-16", UNREAD),
    given(
        "not even a day of entry into force makes its text read",
        USABLE,
        PH | FUEL | {"agreement.in_force_on": date(2026, 8, 1)},
        UNKNOWN,
        "AC-17",
        UNREAD,
        on=date(2026, 9, 1),
    ),
)

EACH = [
    ("jp_gb_acsa", BRITISH + JAPANESE_LAW),
    ("jp_au_acsa_2010", FIRST_AUSTRALIAN),
    ("jp_au_acsa_2017", SECOND_AUSTRALIAN),
    ("jp_ph_acsa", PHILIPPINE),
]


@pytest.mark.parametrize(
    ("id_", "situation"),
    [
        pytest.param(id_, each, id=f"{id_}: {each.matter}: {each.words}")
        for id_, table in EACH
        for each in table
    ],
)
def test_a_supply_is_answered_as_the_agreement_says(id_: str, situation: Situation) -> None:
    situation.check(instrument(id_))


@pytest.mark.parametrize(
    ("on", "outcome"), [(date(2026, 8, 31), NO), (date(2026, 9, 1), YES), (date(2026, 6, 18), NO)]
)
def test_in_lenient_mode_the_philippine_agreement_starts_on_the_day_that_is_shown(
    on: date, outcome: Outcome
) -> None:
    facts = PH | FUEL | {"agreement.in_force_on": date(2026, 9, 1)}

    found = determine(instrument("jp_ph_acsa"), USABLE, facts, on=on, mode=Mode.LENIENT)

    assert found.outcome is outcome
    assert found.warnings


@pytest.mark.parametrize(("consent", "outcome"), [(True, YES), (False, NO)])
def test_in_lenient_mode_passing_on_turns_on_consent(consent: bool, outcome: Outcome) -> None:  # noqa: FBT001
    facts = GB | {"transfer.to_third_party": True, "transfer.prior_consent": consent}

    found = determine(instrument("jp_gb_acsa"), ONWARD, facts, on=date(2026, 1, 15), mode=Mode.LENIENT)

    assert found.outcome is outcome


def test_ammunition_carries_the_note_on_the_japanese_restraint() -> None:
    facts = GB | {"supply.category": "ammunition"}

    found = determine(instrument("jp_gb_acsa"), CATEGORY, facts, on=date(2024, 5, 20))

    notes = [provision.note.en for provision in found.provisions if provision.note]
    assert any("pistols, rifles and machine guns" in note for note in notes)
