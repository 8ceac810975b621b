"""Approvals part by part: what changes loses its approval, what does not keeps it, and every office has its say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.casework.desks import CASE, Desks, a_part
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import (
    Approvals,
    Approve,
    Approved,
    ConfirmCondition,
    NameOffices,
    ObjectTo,
    Refuse,
    RevokeApproval,
    Verdict,
    WithdrawObjection,
    decide,
    evolve,
)
from warifu.casework.asking import Asking
from warifu.casework.commands import KINDS, Command
from warifu.casework.conditions import Circumstances, Condition
from warifu.casework.entries import Body, Entry
from warifu.casework.lines import LineKind
from warifu.casework.named_offices import PROPOSED, NamedOffice
from warifu.casework.parts import SUBJECTS
from warifu.casework.refusals import Refusal
from warifu.casework.standing import PartStanding, Stand, may_pass, standing_of
from warifu.codec import from_plain, to_plain
from warifu.errors import RuleError
from warifu.parties import GB, JP
from warifu.rules.outcomes import Outcome

IMMIGRATION, DEFENCE, POLICE = StateOffice.IMMIGRATION, StateOffice.DEFENCE, StateOffice.POLICE
CUSTOMS, SAFETY = StateOffice.CUSTOMS, StateOffice.EXPLOSIVES_SAFETY


@pytest.fixture
def desks() -> Desks:
    return Desks()


def approve_all(desks: Desks, digests: tuple[str, ...], *offices: StateOffice) -> None:
    for office in offices or (IMMIGRATION, DEFENCE):
        desks.does(JP, office, Approve(CASE, digests))


def stands(desks: Desks, on: date | None = None) -> dict[tuple[str, StateOffice], Stand]:
    return {(one.part, one.office): one.stand for one in standing_of(desks.case, on)}


class TestApproving:
    def test_a_part_passes_once_each_office_that_has_to_has_approved_it(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        assert may_pass(desks.case, driver).outcome is Outcome.UNDETERMINED

        approve_all(desks, (driver,), IMMIGRATION)
        assert may_pass(desks.case, driver).outcome is Outcome.UNDETERMINED

        approve_all(desks, (driver,), DEFENCE)
        assert may_pass(desks.case, driver).outcome is Outcome.MET

    def test_to_swap_one_driver_leaves_the_approvals_of_the_others(self, desks: Desks) -> None:
        drivers = desks.lists(a_part(1), a_part(2), a_part(3))
        approve_all(desks, drivers)

        swapped = desks.lists(a_part(1), a_part(2, version=1), a_part(3))

        assert [may_pass(desks.case, digest).outcome for digest in swapped] == [
            Outcome.MET,
            Outcome.UNDETERMINED,
            Outcome.MET,
        ]
        gone = may_pass(desks.case, drivers[1])
        assert (gone.outcome, gone.listed) == (Outcome.NOT_MET, False)

    def test_what_has_changed_since_it_was_read_is_counted_and_nothing_is_approved(
        self, desks: Desks
    ) -> None:
        read = desks.lists(*(a_part(number) for number in range(212)))
        desks.lists(*(a_part(number, version=number in {7, 8, 9}) for number in range(212)))

        with pytest.raises(Refusal) as refused:
            desks.does(JP, IMMIGRATION, Approve(CASE, read))

        assert refused.value.kind.code == "parts-changed"
        assert str(refused.value).startswith("3 of 212 parts have changed since they were read")
        assert "212件のうち3件" in refused.value.says.ja

    def test_an_office_that_is_not_named_for_the_kind_cannot_approve_or_refuse(self, desks: Desks) -> None:
        digests = desks.lists(a_part(1))

        for command in (Approve(CASE, digests), Refuse(CASE, digests, "x", "en", "y")):
            with pytest.raises(Refusal, match="customs of Japan is not named for people"):
                desks.does(JP, CUSTOMS, command)

    def test_the_state_that_lists_a_part_has_none_to_approve_it_unless_it_names_one(
        self, desks: Desks
    ) -> None:
        digests = desks.lists(a_part(1))
        with pytest.raises(Refusal, match="defence ministry of United Kingdom is not named for people"):
            desks.does(GB, DEFENCE, Approve(CASE, digests))

        desks.does(GB, DEFENCE, NameOffices(CASE, LineKind.PERSON, (NamedOffice(DEFENCE),)))
        desks.does(GB, DEFENCE, Approve(CASE, digests))

        assert [(s.state, s.office, s.stand) for s in standing_of(desks.case)] == [
            (GB, DEFENCE, Stand.APPROVED),
            (JP, IMMIGRATION, Stand.WAITING),
            (JP, DEFENCE, Stand.WAITING),
        ]

    def test_nothing_named_is_refused(self, desks: Desks) -> None:
        for command in (
            Approve(CASE, ()),
            ObjectTo(CASE, (), "x", "en"),
            RevokeApproval(CASE, (), "x", "en", "y"),
        ):
            with pytest.raises(Refusal, match="no part is named"):
                desks.does(JP, IMMIGRATION, command)

    def test_an_approval_runs_out_after_its_last_day(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        desks.does(JP, DEFENCE, Approve(CASE, (driver,), until=date(2026, 9, 30)))
        desks.does(JP, IMMIGRATION, Approve(CASE, (driver,)))

        def on(day: date | None) -> Outcome:
            return may_pass(desks.case, driver, Circumstances(day)).outcome

        assert on(date(2026, 9, 30)) is Outcome.MET
        assert on(None) is Outcome.UNDETERMINED
        assert on(date(2026, 10, 1)) is Outcome.NOT_MET
        assert stands(desks, date(2026, 10, 1))[driver, DEFENCE] is Stand.RAN_OUT
        assert stands(desks)[driver, DEFENCE] is Stand.APPROVED

    def test_a_decision_over_very_many_parts_is_several_entries_that_each_fit_an_envelope(
        self, desks: Desks
    ) -> None:
        digests = tuple(f"{number:064x}" for number in range(4_001))
        for number in range(0, 4_001, 1_800):
            desks.happens(JP, DEFENCE, Approved(digests[number : number + 1_800], (), None))
        before = len(desks.entries)

        desks.does(JP, DEFENCE, RevokeApproval(CASE, digests, "x", "en", "y"))

        made = desks.entries[before:]
        assert [len(entry.body.parts) for entry in made] == [1_800, 1_800, 401]
        assert max(len(entry.content) for entry in made) < 128 * 1024


class TestRefusing:
    def test_one_refusal_stops_the_part_and_says_on_what_it_rests(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        approve_all(desks, (driver,))

        desks.does(JP, IMMIGRATION, Refuse(CASE, (driver,), "旅券の期限切れ", "ja", "Art. 5"))

        assert may_pass(desks.case, driver).outcome is Outcome.NOT_MET
        act = next(s.act for s in standing_of(desks.case) if s.office is IMMIGRATION)
        assert act is not None
        assert (act.verdict, act.reason, act.lang, act.cites) == (
            Verdict.REFUSED,
            "旅券の期限切れ",
            "ja",
            "Art. 5",
        )

    def test_what_an_office_decides_last_is_what_it_stands_by(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        desks.does(JP, IMMIGRATION, Refuse(CASE, (driver,), "x", "en", "y"))
        approve_all(desks, (driver,))

        assert may_pass(desks.case, driver).outcome is Outcome.MET

    def test_an_approval_is_taken_back_by_the_office_that_gave_it_even_where_the_part_has_gone(
        self, desks: Desks
    ) -> None:
        one, two = desks.lists(a_part(1), a_part(2))
        approve_all(desks, (one, two))
        desks.lists(a_part(1))

        desks.does(JP, DEFENCE, RevokeApproval(CASE, (one, two), "x", "en", "y"))
        assert may_pass(desks.case, one).outcome is Outcome.NOT_MET
        assert stands(desks)[one, DEFENCE] is Stand.REVOKED

        with pytest.raises(Refusal, match="defence ministry has no approval of 2 of these parts"):
            desks.does(JP, DEFENCE, RevokeApproval(CASE, (one, two), "x", "en", "y"))
        with pytest.raises(Refusal, match="customs has no approval of 1 of"):
            desks.does(JP, CUSTOMS, RevokeApproval(CASE, (one,), "x", "en", "y"))


class TestObjecting:
    def test_any_office_of_either_state_may_object_and_the_part_does_not_pass(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        approve_all(desks, (driver,))

        desks.does(GB, POLICE, ObjectTo(CASE, (driver,), "x", "en"))

        assert may_pass(desks.case, driver).outcome is Outcome.NOT_MET
        objection = next(s for s in standing_of(desks.case) if s.office is POLICE)
        assert (objection.state, objection.stand, objection.required) == (GB, Stand.OBJECTED, False)

    def test_an_objection_that_is_withdrawn_stops_nothing(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        approve_all(desks, (driver,))
        desks.does(GB, POLICE, ObjectTo(CASE, (driver,), "x", "en"))

        desks.does(GB, POLICE, WithdrawObjection(CASE, (driver,), "x", "en"))

        assert may_pass(desks.case, driver).outcome is Outcome.MET
        with pytest.raises(Refusal, match="police does not object to 1 of these parts"):
            desks.does(GB, POLICE, WithdrawObjection(CASE, (driver,), "x", "en"))

    def test_an_office_that_has_to_approve_has_decided_nothing_once_it_withdraws_its_objection(
        self, desks: Desks
    ) -> None:
        (driver,) = desks.lists(a_part(1))
        approve_all(desks, (driver,))
        desks.does(JP, DEFENCE, ObjectTo(CASE, (driver,), "x", "en"))
        desks.does(JP, DEFENCE, WithdrawObjection(CASE, (driver,), "x", "en"))

        assert stands(desks)[driver, DEFENCE] is Stand.WAITING
        assert may_pass(desks.case, driver).outcome is Outcome.UNDETERMINED


class TestNamedOffices:
    def test_each_kind_of_part_has_offices_in_the_proposal(self) -> None:
        assert set(PROPOSED) == set(SUBJECTS)

    @pytest.mark.parametrize(
        ("kind", "facts", "offices"),
        [
            (LineKind.PERSON, {}, {IMMIGRATION, DEFENCE}),
            (LineKind.EQUIPMENT, {}, {CUSTOMS}),
            (LineKind.VEHICLE, {"vehicle__kind": "drone"}, {CUSTOMS, StateOffice.AVIATION}),
            (LineKind.VEHICLE, {"vehicle__kind": "trailer"}, {CUSTOMS}),
            (LineKind.CRAFT, {"craft__kind": "ship"}, {StateOffice.PORT}),
            (LineKind.ARMS, {"weapon__kind": "ammunition"}, {CUSTOMS, POLICE, SAFETY}),
            (LineKind.ARMS, {"weapon__kind": "small_arm"}, {CUSTOMS, POLICE}),
        ],
    )
    def test_the_proposal_for_the_state_that_receives(
        self, kind: LineKind, facts: dict[str, str], offices: set[StateOffice]
    ) -> None:
        assert set(Approvals().offices_for(a_part(1, kind, **facts), receives=True)) == offices

    def test_a_part_that_does_not_say_what_it_is_needs_every_office_of_its_kind(self) -> None:
        assert set(Approvals().offices_for(a_part(1, LineKind.CRAFT), receives=True)) == {
            StateOffice.PORT,
            StateOffice.AVIATION,
        }

    def test_what_a_state_names_replaces_the_proposal_for_that_kind_alone(self, desks: Desks) -> None:
        person, vehicle = desks.lists(a_part(1), a_part(2, LineKind.VEHICLE, vehicle__kind="motor_vehicle"))

        desks.does(JP, DEFENCE, NameOffices(CASE, LineKind.PERSON, (NamedOffice(IMMIGRATION),)))

        assert set(stands(desks)) == {(person, IMMIGRATION), (vehicle, CUSTOMS), (vehicle, POLICE)}

    def test_an_office_that_is_no_longer_named_does_not_hold_a_part_up(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        approve_all(desks, (driver,), IMMIGRATION)
        desks.does(JP, DEFENCE, Refuse(CASE, (driver,), "x", "en", "y"))

        desks.does(JP, DEFENCE, NameOffices(CASE, LineKind.PERSON, (NamedOffice(IMMIGRATION),)))

        assert may_pass(desks.case, driver).outcome is Outcome.MET
        assert stands(desks)[driver, DEFENCE] is Stand.REFUSED


class TestConditions:
    def test_a_condition_that_is_not_met_stops_the_part_and_one_that_is_not_known_leaves_it_open(
        self, desks: Desks
    ) -> None:
        (driver,) = desks.lists(a_part(1))
        approve_all(desks, (driver,), IMMIGRATION)
        desks.does(JP, DEFENCE, Approve(CASE, (driver,), (Condition(places=("JPTYO", "JPYOK")),)))

        def at(place: str | None) -> Outcome:
            return may_pass(desks.case, driver, Circumstances(place=place)).outcome

        assert at("JPYOK") is Outcome.MET
        assert at("JPUKB") is Outcome.NOT_MET
        assert at(None) is Outcome.UNDETERMINED

    def test_what_only_a_person_can_judge_is_confirmed_by_the_state_that_set_it(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        approve_all(desks, (driver,), IMMIGRATION)
        entry = desks.does(
            JP, DEFENCE, Approve(CASE, (driver,), (Condition(text="英語の案内を行う", lang="ja"),))
        )
        assert may_pass(desks.case, driver).outcome is Outcome.UNDETERMINED

        desks.does(JP, DEFENCE, ConfirmCondition(CASE, entry.ref, 1))
        desks.does(JP, DEFENCE, ConfirmCondition(CASE, entry.ref, 1))

        assert may_pass(desks.case, driver).outcome is Outcome.MET
        assert desks.case.half(JP).approvals.confirmed == {entry.ref: (1,)}

    @pytest.mark.parametrize(("approval", "number"), [("f" * 32, 1), (None, 0), (None, 2)])
    def test_a_condition_that_was_not_set_is_not_confirmed(
        self, desks: Desks, approval: str | None, number: int
    ) -> None:
        (driver,) = desks.lists(a_part(1))
        entry = desks.does(JP, DEFENCE, Approve(CASE, (driver,), (Condition(text="x", lang="en"),)))

        with pytest.raises(
            Refusal, match=f"defence ministry of Japan has set no condition {number} in the approval"
        ):
            desks.does(JP, DEFENCE, ConfirmCondition(CASE, approval or entry.ref, number))

    def test_a_condition_is_confirmed_by_the_office_that_set_it_alone(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        entry = desks.does(JP, DEFENCE, Approve(CASE, (driver,), (Condition(text="x", lang="en"),)))

        with pytest.raises(Refusal, match="immigration of Japan has set no condition 1"):
            desks.does(JP, IMMIGRATION, ConfirmCondition(CASE, entry.ref, 1))
        with pytest.raises(Refusal, match="defence ministry of United Kingdom has set no condition 1"):
            desks.does(GB, DEFENCE, ConfirmCondition(CASE, entry.ref, 1))

    @pytest.mark.parametrize(
        "condition",
        [
            Condition(),
            Condition(lang="en"),
            Condition(text="keep left"),
            Condition(begins=date(2026, 9, 2), ends=date(2026, 9, 1)),
        ],
    )
    def test_a_condition_that_says_nothing_or_cannot_hold_is_refused_with_its_number(
        self, desks: Desks, condition: Condition
    ) -> None:
        digests = desks.lists(a_part(1))
        good = Condition(begins=date(2026, 9, 1), ends=date(2026, 9, 1))

        with pytest.raises(Refusal, match="condition 2 demands nothing"):
            desks.does(JP, DEFENCE, Approve(CASE, digests, (good, condition)))

    def test_the_conditions_of_an_approval_taken_back_are_no_longer_asked_for(self, desks: Desks) -> None:
        (driver,) = desks.lists(a_part(1))
        desks.does(JP, DEFENCE, Approve(CASE, (driver,), (Condition(text="x", lang="en"),)))
        held = _of(desks, DEFENCE).conditions
        desks.does(JP, DEFENCE, RevokeApproval(CASE, (driver,), "x", "en", "y"))

        assert (len(held), _of(desks, DEFENCE).conditions) == (1, ())


def _of(desks: Desks, office: StateOffice) -> PartStanding:
    return next(s for s in standing_of(desks.case) if s.office is office)


class TestTheSlice:
    def test_what_binds_a_state_takes_two_persons(self) -> None:
        two = {kind.__name__ for kind in KINDS.values() if kind.four_eyes}

        assert two >= {"NameOffices", "Approve", "Refuse", "ObjectTo", "WithdrawObjection", "RevokeApproval"}

    def test_it_answers_no_command_of_another(self, desks: Desks) -> None:
        @dataclass(frozen=True)
        class Foreign(Command):
            pass

        KINDS.pop("Foreign")
        with pytest.raises(RuleError, match="Foreign is not a command of this slice"):
            decide(Foreign(CASE), desks.case, _asking(desks))

    def test_it_does_not_change_by_an_entry_of_another(self, desks: Desks) -> None:
        @dataclass(frozen=True)
        class Strange(Body):
            pass

        digests = desks.lists(a_part(1))
        entry = desks.happens(JP, IMMIGRATION, Approved(digests, (), None))

        state = desks.case.half(JP).approvals
        assert evolve(state, Entry(entry.ref, CASE, entry.by, entry.at, Strange())) is state

    def test_its_state_comes_back_from_its_plain_form(self, desks: Desks) -> None:
        digests = desks.lists(a_part(1), a_part(2))
        desks.does(
            JP, DEFENCE, NameOffices(CASE, LineKind.ARMS, (NamedOffice(POLICE, "weapon.kind", ("other",)),))
        )
        desks.does(JP, DEFENCE, Approve(CASE, digests, (Condition(escort=POLICE),), date(2026, 9, 30)))
        state = desks.case.half(JP).approvals

        assert from_plain(to_plain(state), Approvals) == state

    def test_every_verdict_and_stand_has_words(self) -> None:
        words = [each.word for kind in (Verdict, Stand) for each in kind]

        assert len({word.en for word in words}) == 7
        assert len({word.ja for word in words}) == 7


def _asking(desks: Desks) -> Asking:
    from warifu.casework.actors import Actor

    return Asking(Actor(JP, DEFENCE, "a" * 32, "b" * 32), desks.at, lambda: "d" * 32)


@given(st.lists(st.booleans(), min_size=1, max_size=40))
def test_approvals_survive_exactly_the_parts_that_do_not_change(changes: list[bool]) -> None:
    desks = Desks()
    approve_all(desks, desks.lists(*(a_part(number) for number in range(len(changes)))))

    now = desks.lists(*(a_part(number, version=changed) for number, changed in enumerate(changes)))

    passes = [may_pass(desks.case, digest).outcome is Outcome.MET for digest in now]
    assert passes == [not changed for changed in changes]
