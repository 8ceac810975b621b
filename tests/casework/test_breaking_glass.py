"""Breaking the glass: two persons, a reason, four hours, national, in the standing case. All persons are made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from types import SimpleNamespace

import pytest

from tests.casework.histories import BEGINS, CASE, REGISTER, TERMS, Desk, both, person
from warifu.casework import breaking_glass
from warifu.casework.activity import ActivityKind, OpenActivity
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.breaking_glass import BreakGlass, BrokenGlass, GlassBroken, GlassMended, MendGlass
from warifu.casework.four_eyes import Confirm
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.errors import DecodeError, RuleError
from warifu.parties import GB, JP

POLICE, COUNSEL = StateOffice.POLICE, StateOffice.COUNSEL
FIRST, SECOND = person(GB, POLICE, 1), person(GB, POLICE, 2)
OPEN = BreakGlass(REGISTER, CASE, "a made-up accident at night", ("medical",))
FOUR_HOURS = timedelta(hours=4)


@pytest.fixture
def desk() -> Desk:
    return Desk(GB)


def refused(desk: Desk, command, actor: Actor = FIRST) -> str:
    with pytest.raises(Refusal) as caught:
        desk.gives(command, actor)
    return caught.value.kind.code


def glass(desk: Desk) -> BrokenGlass:
    return desk.register.national.broken_glass


def test_both_persons_read_for_four_hours_and_nobody_else(desk):
    (entry,) = both(desk, OPEN, POLICE)

    assert entry.body == GlassBroken(
        CASE,
        "a made-up accident at night",
        ("medical",),
        (FIRST.person, SECOND.person),
        entry.at + FOUR_HOURS,
    )
    for reader in (FIRST, SECOND):
        assert glass(desk).open_to(reader.person, entry.at) == (entry.body,)
        assert glass(desk).open_to(reader.person, entry.at + FOUR_HOURS - timedelta(microseconds=1))
        assert glass(desk).open_to(reader.person, entry.at + FOUR_HOURS) == ()
        assert glass(desk).open_to(reader.person, entry.at - timedelta(seconds=1)) == ()
    assert glass(desk).open_to(person(GB, POLICE, 3).person, entry.at) == ()


def test_one_person_opens_nothing(desk):
    (prepared,) = desk.gives(OPEN, FIRST)

    assert glass(desk).broken == {}
    assert refused(desk, Confirm(REGISTER, prepared.ref), FIRST) == "same-person"
    assert glass(desk).broken == {}


def test_the_other_state_never_hears_of_it(desk):
    (entry,) = both(desk, OPEN, POLICE)

    assert entry.shared is False
    assert all(half.broken_glass.broken == {} for half in desk.register.halves.values())


@pytest.mark.parametrize("office", [StateOffice.OPERATOR, StateOffice.AUDIT, StateOffice.NODE])
def test_who_does_not_work_on_cases_does_not_open_them(desk, office):
    assert refused(desk, OPEN, person(GB, office, 1)) == "not-this-office"


def test_it_needs_a_reason(desk):
    assert refused(desk, replace(OPEN, reason=" \n")) == "no-reason-for-glass"


def test_it_stands_in_the_standing_case_alone(desk):
    kind = ActivityKind.EXERCISE
    desk.gives(OpenActivity(CASE, kind, GB, JP, "jp_gb_raa", TERMS), person(GB, StateOffice.UNIT))
    assert refused(desk, replace(OPEN, case=CASE)) == "glass-in-the-register"
    assert refused(desk, MendGlass(CASE, "1" * 32, "made up"), person(GB, COUNSEL)) == "glass-in-the-register"


def test_those_who_answer_for_personal_data_end_it_at_once(desk):
    (entry,) = both(desk, OPEN, POLICE)
    (mended,) = desk.gives(MendGlass(REGISTER, entry.ref, "no need any more"), person(GB, COUNSEL))

    assert mended.body == GlassMended(entry.ref, "no need any more")
    assert glass(desk).open_to(FIRST.person, mended.at) == ()
    assert glass(desk).open_to(FIRST.person, mended.at - timedelta(microseconds=1)) == (entry.body,)
    assert refused(desk, MendGlass(REGISTER, entry.ref, "again"), person(GB, COUNSEL)) == "no-broken-glass"
    assert refused(desk, MendGlass(REGISTER, "1" * 32, "none"), person(GB, COUNSEL)) == "no-broken-glass"


def test_what_ended_by_itself_is_not_ended_again_and_stays_as_it_was(desk):
    (entry,) = both(desk, OPEN, POLICE)
    desk.minutes += 240

    assert refused(desk, MendGlass(REGISTER, entry.ref, "late"), person(GB, COUNSEL)) == "no-broken-glass"
    late = replace(entry, ref="9" * 32, at=entry.at + 2 * FOUR_HOURS, body=GlassMended(entry.ref, "late"))
    broken = breaking_glass.evolve(glass(desk), late).broken[entry.ref]
    assert not broken.holds(entry.at + FOUR_HOURS)


def test_an_entry_of_something_else_changes_nothing(desk):
    (entry,) = both(desk, OPEN, POLICE)
    state = glass(desk)
    unknown = replace(entry, ref="9" * 32, body=GlassMended("8" * 32, "unknown"))

    assert breaking_glass.evolve(state, unknown) is state
    with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
        breaking_glass.decide(
            AskQuestion(REGISTER, POLICE, "?", "en"), desk.register, SimpleNamespace(at=BEGINS)
        )


def test_a_time_that_is_not_in_utc_is_no_end():
    tokyo = datetime(2026, 11, 2, 18, tzinfo=timezone(timedelta(hours=9)))
    with pytest.raises(DecodeError, match=r"ends of an emergency opening: .*; wanted a time in UTC"):
        GlassBroken(CASE, "made up", (), (FIRST.person,), tokyo)


def test_an_opening_is_told_of_for_a_week(desk):
    (entry,) = both(desk, OPEN, POLICE)

    assert [each.glass for each in glass(desk).recent(entry.at + timedelta(days=6, hours=23))] == [entry.body]
    assert glass(desk).recent(entry.at + timedelta(days=7)) == ()
