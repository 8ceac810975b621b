"""Standing permissions: so many uses, counted over both halves. All are made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from tests.casework.histories import BEGINS, CASE, REGISTER, TERMS, Desk, both, person
from warifu.casework import permissions
from warifu.casework.activity import ActivityKind, OpenActivity
from warifu.casework.actors import By, StateOffice
from warifu.casework.case import fold
from warifu.casework.entries import Entry
from warifu.casework.permissions import (
    Grant,
    GrantStanding,
    Permissions,
    RevokeStanding,
    StandingGranted,
    StandingRevoked,
    StandingUsed,
    TakeBackUse,
    UseStanding,
    UseTakenBack,
    evolve,
    standing_permission,
    standing_permissions,
)
from warifu.casework.questions import AskQuestion, QuestionAnswered
from warifu.casework.refusals import Refusal
from warifu.errors import RuleError
from warifu.parties import GB, JP
from warifu.rules.wording import Text

ENVOY, UNIT = StateOffice.FOREIGN_AFFAIRS, StateOffice.UNIT
GRANT = Grant(
    Text("port calls", "寄港"),
    "jp_gb_raa",
    (ActivityKind.PORT_CALL, ActivityKind.TRAINING),
    date(2027, 1, 1),
    date(2028, 12, 31),
    2,
)
SPRING, SUMMER, AUTUMN, NEXT = date(2027, 4, 1), date(2027, 7, 1), date(2027, 10, 1), date(2028, 4, 1)


class Pair:
    """Japan grants, the United Kingdom uses."""

    def __init__(self, grant: Grant = GRANT) -> None:
        self.jp, self.gb = Desk(JP), Desk(GB)
        (entry,) = both(self.jp, GrantStanding(REGISTER, grant), ENVOY)
        self.ref = entry.ref
        self.gb.hears(self.jp)

    def use(self, number: int, on: date = SPRING, kind: ActivityKind = ActivityKind.PORT_CALL) -> str:
        command = UseStanding(REGISTER, self.ref, f"{number:032x}", kind, on)
        (entry,) = self.gb.gives(command, person(GB, UNIT))
        return entry.ref

    def refused(self, *what, **named) -> Refusal:
        with pytest.raises(Refusal) as caught:
            self.use(*what, **named)
        return caught.value

    def revoke(self, from_day: date) -> None:
        both(self.jp, RevokeStanding(REGISTER, self.ref, from_day, "紛争", "ja"), ENVOY)

    def seen(self, desk: Desk) -> permissions.StandingPermission:
        return standing_permission(desk.register, JP, self.ref)


@pytest.fixture
def pair() -> Pair:
    return Pair()


def test_what_was_granted_is_known_to_both_with_all_its_uses_left(pair):
    for desk in (pair.jp, pair.gb):
        (found,) = standing_permissions(desk.register, JP)
        assert (found.ref, found.by, found.grant, found.uses, found.revoked) == (
            pair.ref,
            JP,
            GRANT,
            {},
            None,
        )
        assert found.left(SPRING) == 2
        assert (found.too_many, found.not_covered) == ((), ())


def test_it_takes_two_persons_to_grant():
    desk = Desk(JP)
    desk.gives(GrantStanding(REGISTER, GRANT), person(JP, ENVOY))

    assert standing_permissions(desk.register, JP) == ()


def test_a_use_is_declared_by_the_other_state_and_counted_on_both_sides(pair):
    use = pair.use(1)
    pair.jp.hears(pair.gb)

    for desk in (pair.jp, pair.gb):
        assert pair.seen(desk).left(SPRING) == 1
        assert pair.seen(desk).uses == {
            use: StandingUsed(pair.ref, f"{1:032x}", ActivityKind.PORT_CALL, SPRING)
        }


def test_more_uses_than_granted_are_refused(pair):
    pair.use(1)
    pair.use(2, SUMMER)
    refusal = pair.refused(3, AUTUMN)

    assert refusal.kind.code == "none-left"
    assert refusal.says.en.startswith("all 2 uses are drawn on: apply for this activity by itself")
    assert refusal.says.ja.startswith("許可された2回は全て使用済みです。")


def test_a_use_that_is_taken_back_is_free_again(pair):
    pair.use(1)
    use = pair.use(2)
    pair.gb.gives(TakeBackUse(REGISTER, use, "typhoon"), person(GB, UNIT))

    assert pair.seen(pair.gb).left(SPRING) == 1
    pair.use(2, SUMMER)
    with pytest.raises(Refusal, match="your State has declared no use"):
        pair.gb.gives(TakeBackUse(REGISTER, use, "again"), person(GB, UNIT))


def test_an_activity_is_counted_once(pair):
    pair.use(1)

    assert pair.refused(1, SUMMER).kind.code == "drawn-on-already"


@pytest.mark.parametrize(
    ("on", "code"), [(date(2026, 12, 31), "not-permitted-then"), (date(2029, 1, 1), "not-permitted-then")]
)
def test_outside_its_days_it_permits_nothing(pair, on, code):
    refusal = pair.refused(1, on)

    assert refusal.kind.code == code
    assert refusal.says.en.endswith("it holds from 2027-01-01 to 2028-12-31")


@pytest.mark.parametrize("on", [date(2027, 1, 1), date(2028, 12, 31)])
def test_its_first_and_its_last_day_are_included(pair, on):
    pair.use(1, on)

    assert pair.seen(pair.gb).not_covered == ()


def test_for_another_kind_of_activity_it_permits_nothing(pair):
    refusal = pair.refused(1, kind=ActivityKind.EXERCISE)

    assert refusal.says.en == (
        "the permission is not for this kind of activity (exercise): apply for one by itself"
    )


def test_one_that_is_counted_each_year_begins_anew():
    pair = Pair(replace(GRANT, uses=1, each_year=True))
    pair.use(1, SPRING)
    assert pair.refused(2, AUTUMN).kind.code == "none-left"
    pair.use(3, NEXT)

    assert pair.seen(pair.gb).left(SPRING) == pair.seen(pair.gb).left(NEXT) == 0


class TestTakenBack:
    def test_from_the_day_on_nothing_is_permitted_and_before_it_all(self, pair):
        pair.revoke(SUMMER)
        pair.gb.hears(pair.jp)
        refusal = pair.refused(1, SUMMER)
        pair.use(1, date(2027, 6, 30))

        assert refusal.says.en.endswith("it holds from 2027-01-01 to 2027-06-30")

    def test_the_earliest_day_counts(self, pair):
        pair.revoke(SUMMER)
        pair.revoke(AUTUMN)
        assert pair.seen(pair.jp).last_day == date(2027, 6, 30)
        pair.revoke(SPRING)

        assert pair.seen(pair.jp).last_day == date(2027, 3, 31)

    def test_a_day_after_its_end_changes_nothing(self, pair):
        pair.revoke(date(2030, 1, 1))

        assert pair.seen(pair.jp).last_day == date(2028, 12, 31)

    def test_a_use_that_crosses_with_it_in_the_post_is_shown_on_both_sides(self, pair):
        early, late = pair.use(1, SPRING), pair.use(2, AUTUMN)
        pair.revoke(SUMMER)
        pair.jp.hears(pair.gb)
        pair.gb.hears(pair.jp)

        assert pair.seen(pair.gb) == pair.seen(pair.jp)
        assert pair.seen(pair.jp).not_covered == (late,)
        assert early in pair.seen(pair.jp).uses

    def test_a_state_takes_back_only_its_own(self, pair):
        with pytest.raises(Refusal) as caught:
            pair.gb.gives(RevokeStanding(REGISTER, pair.ref, SPRING, "", "en"), person(GB, ENVOY))

        assert caught.value.says.en == (
            f"United Kingdom has granted no permission {pair.ref} that still stands: look at the list again"
        )


def test_a_state_does_not_use_what_it_granted_itself(pair):
    with pytest.raises(Refusal, match="United Kingdom has granted no permission"):
        pair.jp.gives(
            UseStanding(REGISTER, pair.ref, "1" * 32, ActivityKind.PORT_CALL, SPRING), person(JP, UNIT)
        )


def test_uses_beyond_what_was_granted_that_came_in_all_the_same_are_shown(pair):
    """A peer whose node does not refuse what ours would."""
    by = By(GB, UNIT, "a" * 32)
    used = [StandingUsed(pair.ref, f"{n:032x}", ActivityKind.PORT_CALL, SPRING) for n in range(4)]
    case = fold(
        pair.jp.register, [Entry(f"{n:032x}", REGISTER, by, BEGINS, body) for n, body in enumerate(used)]
    )
    found = standing_permission(case, JP, pair.ref)

    assert found.left(SPRING) == -2
    assert found.too_many == (f"{2:032x}", f"{3:032x}")


@pytest.mark.parametrize(
    "changes", [{"kinds": ()}, {"uses": 0}, {"uses": -1}, {"ends": date(2026, 12, 31)}], ids=str
)
def test_what_would_permit_nothing_is_not_granted(changes):
    with pytest.raises(Refusal, match="this would permit nothing"):
        Desk(JP).gives(GrantStanding(REGISTER, replace(GRANT, **changes)), person(JP, ENVOY))


def test_it_may_be_for_a_single_day():
    pair = Pair(replace(GRANT, ends=GRANT.begins))
    pair.use(1, GRANT.begins)

    assert pair.seen(pair.gb).left(GRANT.begins) == 1


def test_it_lies_in_the_standing_case():
    desk = Desk(JP)
    desk.gives(OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", TERMS), person(JP, UNIT))

    with pytest.raises(Refusal, match="a standing permission belongs in the standing case"):
        desk.gives(GrantStanding(CASE, GRANT), person(JP, ENVOY))


def test_what_one_state_said_is_folded_from_its_own_entries():
    by = By(JP, ENVOY, "a" * 32)
    use = StandingUsed("p" * 32, "1" * 32, ActivityKind.PORT_CALL, SPRING)
    bodies = [
        StandingGranted(GRANT),
        StandingRevoked("0" * 32, SUMMER, "", "ja"),
        use,
        use,
        UseTakenBack(f"{2:032x}", ""),
        UseTakenBack("f" * 32, ""),
        QuestionAnswered("q" * 32, "", "ja"),
    ]
    state = Permissions()
    for number, body in enumerate(bodies):
        state = evolve(state, Entry(f"{number:032x}", REGISTER, by, BEGINS, body))

    assert state == Permissions({"0" * 32: GRANT}, {"0" * 32: SUMMER}, {f"{3:032x}": use})


def test_a_command_of_another_slice_is_a_mistake_of_whoever_sent_it_here():
    desk = Desk(JP)
    with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
        permissions.decide(
            AskQuestion(REGISTER, UNIT, "?", "en"), desk.register, SimpleNamespace(actor=person(JP, UNIT))
        )
