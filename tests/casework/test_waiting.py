"""What a case waits for: from whom, by when, why; and that silence is no consent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.casework.desks import AT, CASE, TERMS, Desks, a_part, with_half
from warifu.casework.activity import (
    ActivityCancelled,
    ProposeAmendment,
)
from warifu.casework.actors import StateOffice
from warifu.casework.admissions import Admit, Discharge, Movement, ReportBroughtIn, ReportDischarge, Way
from warifu.casework.approvals import Approve, ConfirmCondition, ObjectTo, Refuse
from warifu.casework.case import Case
from warifu.casework.clocks import Limit
from warifu.casework.conditions import Condition
from warifu.casework.determined import Determine
from warifu.casework.four_eyes import Prepared
from warifu.casework.lines import LineKind
from warifu.casework.notifications import (
    AcknowledgeNotification,
    Channel,
    GivePriorNotification,
    ObjectToNotification,
)
from warifu.casework.questions import AnswerQuestion, AskQuestion
from warifu.casework.refusals import Refusal
from warifu.casework.waiting import LEAD_UNKNOWN, Awaited, Awaits, WaitingList, waiting_for
from warifu.casework.waiting.due import before_arrival, by_provision, silence_of
from warifu.casework.waiting.law import RECEIVES, SENDS, actors_of
from warifu.instruments import MODULES, instrument
from warifu.parties import GB, JP, State
from warifu.quantities import Quantity
from warifu.rules.offices import Office
from warifu.rules.provisions import Timing
from warifu.rules.wording import Text

UNIT, DEFENCE, CUSTOMS = StateOffice.UNIT, StateOffice.DEFENCE, StateOffice.CUSTOMS
IMMIGRATION, COUNSEL, POLICE = StateOffice.IMMIGRATION, StateOffice.COUNSEL, StateOffice.POLICE
FRIDAY = date(2026, 11, 6)
"""The last working day of both before Monday 9 November 2026, when the made-up exercise begins."""


@pytest.fixture
def desks() -> Desks:
    return Desks()


def waits(desks: Desks, what: Awaits, own: State = JP) -> list[Awaited]:
    return [item for item in waiting_for(desks.case, own).items if item.what is what]


def the_one(desks: Desks, what: Awaits, own: State = JP) -> Awaited:
    (item,) = waits(desks, what, own)
    return item


def a_member(number: int, **facts: object):
    return a_part(number, person__category="member", person__nationality="GB", **facts)


class TestWhatTheStatesHaveToSay:
    def test_a_manifest_is_waited_for_from_the_unit_by_the_last_common_working_day(
        self, desks: Desks
    ) -> None:
        item = the_one(desks, Awaits.MANIFEST)

        assert (item.state, item.office, item.due.day) == (GB, UNIT, FRIDAY)
        assert item.due.lead == LEAD_UNKNOWN
        assert item.says == Text("United Kingdom has lodged no manifest", "英国から一覧が提出されていない")
        desks.lists(a_member(1))
        assert waits(desks, Awaits.MANIFEST) == []

    def test_an_open_question_is_for_the_office_that_was_asked(self, desks: Desks) -> None:
        asked = desks.does(JP, CUSTOMS, AskQuestion(CASE, UNIT, "数量の内訳は", "ja")).ref

        item = the_one(desks, Awaits.QUESTION)
        assert (item.state, item.office, item.refs) == (GB, UNIT, (asked,))
        assert item.says.ja == "日本・税関からの質問（2026-09-01）：数量の内訳は"

        desks.does(GB, UNIT, AnswerQuestion(CASE, asked, "As listed.", "en"))
        assert waits(desks, Awaits.QUESTION) == []

    def test_a_proposal_is_for_the_state_that_owns_the_activity(self, desks: Desks) -> None:
        desks.does(JP, DEFENCE, ProposeAmendment(CASE, 1, TERMS, "One day later."))

        item = the_one(desks, Awaits.PROPOSAL)
        assert (item.state, item.office, item.holds_up) == (GB, DEFENCE, False)
        assert item.says.en == "Japan proposes: One day later."


class TestNotices:
    def test_the_first_is_for_the_sending_state_and_cites_the_rows_that_ask_for_it(
        self, desks: Desks
    ) -> None:
        item = the_one(desks, Awaits.NOTICE)

        assert (item.state, item.office, item.due.day) == (GB, DEFENCE, FRIDAY)
        assert "GB-09" in item.rows

    def test_one_that_was_given_waits_for_the_office_on_the_other_end_of_its_way(self, desks: Desks) -> None:
        desks.lists(a_member(1))
        given = _notice(desks, Channel.DIPLOMATIC)
        item = the_one(desks, Awaits.NOTICE)
        assert (item.state, item.office, item.refs) == (JP, StateOffice.FOREIGN_AFFAIRS, (given,))

        desks.does(JP, DEFENCE, AcknowledgeNotification(CASE, given, AT))
        assert waits(desks, Awaits.NOTICE) == []

    def test_one_that_was_objected_to_goes_back(self, desks: Desks) -> None:
        desks.lists(a_member(1))
        given = _notice(desks, Channel.DEFENCE)
        desks.does(JP, DEFENCE, ObjectToNotification(CASE, given, "港の指定がない", "ja"))

        item = the_one(desks, Awaits.NOTICE)
        assert (item.state, item.office) == (GB, DEFENCE)
        assert item.says.ja == "2026-09-01の通報に異議が申し立てられた：港の指定がない"

    def test_where_no_provision_asks_for_anything_before_the_visit_none_is_waited_for(self) -> None:
        desks = _opened(Desks(), agreement="jp_gb_acsa")

        assert waits(desks, Awaits.NOTICE) == []


class TestLaw:
    def test_a_missing_fact_names_who_can_give_it_the_parts_and_the_rows(self, desks: Desks) -> None:
        _known, unknown = desks.lists(a_member(1), a_part(2, person__nationality="GB"))

        item = next(
            i for i in waits(desks, Awaits.FACT) if "capacity" in i.says.en or "category" in i.says.en
        )

        assert (item.state, item.office) == (GB, UNIT)
        assert item.parts == (unknown,)
        assert item.holds_up
        assert item.rows
        assert item.due.lead == LEAD_UNKNOWN

    def test_a_text_that_nobody_read_is_for_one_s_own_counsel(self, desks: Desks) -> None:
        desks.lists(a_part(1, LineKind.ARMS, weapon__carried_by="member", weapon__kind="small_arm"))

        for own in (GB, JP):
            unread = waits(desks, Awaits.TEXT_UNREAD, own)
            assert {(item.state, item.office) for item in unread} == {(own, COUNSEL)}

    def test_every_office_that_a_provision_can_name_has_somebody_to_act(self, desks: Desks) -> None:
        for office in Office:
            actors = actors_of(office, desks.case, JP)

            assert actors
            assert (len(actors) == 2) is (office in {Office.BOTH_STATES, Office.JOINT_COMMITTEE})
        assert set(SENDS) | set(RECEIVES) | {Office.COUNSEL} == set(Office)

    def test_a_determination_is_waited_for_until_both_have_given_theirs(self, desks: Desks) -> None:
        desks.lists(a_member(1))
        assert {item.state for item in waits(desks, Awaits.DETERMINATION)} == {GB, JP}

        desks.does(JP, DEFENCE, Determine(CASE))
        assert the_one(desks, Awaits.DETERMINATION).state == GB

        desks.does(GB, DEFENCE, Determine(CASE))
        assert waits(desks, Awaits.DETERMINATION) == []

    def test_a_divergence_is_for_the_counsel_of_both(self, desks: Desks) -> None:
        desks.lists(a_member(1))
        desks.does(JP, DEFENCE, Determine(CASE))
        desks.does(GB, DEFENCE, Determine(CASE, stated={"visit.activity_decided": False}))

        found = waits(desks, Awaits.DIVERGENCE)

        assert {(item.state, item.office) for item in found} == {(GB, COUNSEL), (JP, COUNSEL)}
        assert any(item.holds_up and item.rows and "diverged" in item.says.en for item in found)


class TestDecisions:
    def test_missing_approvals_are_one_item_an_office_with_the_earliest_arrival(self, desks: Desks) -> None:
        one, two = desks.lists(a_member(1, person__arrives_on="2026-11-04"), a_member(2))
        desks.does(JP, IMMIGRATION, Approve(CASE, (one,)))

        found = {item.office: item for item in waits(desks, Awaits.APPROVAL)}

        assert {office: item.parts for office, item in found.items()} == {
            IMMIGRATION: (two,),
            DEFENCE: (one, two),
        }
        assert found[IMMIGRATION].due.day == FRIDAY
        assert found[DEFENCE].due.day == date(2026, 11, 2)
        limit = found[DEFENCE].due.limit
        assert isinstance(limit, Limit)
        assert [skip.why.ja for skip in limit.skipped] == ["文化の日"]
        assert found[DEFENCE].says == Text(
            "2 parts: waiting, defence ministry of Japan", "2件：日本・国防担当省「判断待ち」"
        )

    def test_an_approval_that_runs_out_before_the_activity_is_waited_for_again(self, desks: Desks) -> None:
        (one,) = desks.lists(a_member(1))
        desks.does(JP, IMMIGRATION, Approve(CASE, (one,), until=date(2026, 11, 8)))

        item = next(i for i in waits(desks, Awaits.APPROVAL) if i.office is IMMIGRATION)
        assert item.says.ja.endswith("「承認期限切れ」")

    def test_what_was_refused_or_objected_to_goes_back_to_the_unit(self, desks: Desks) -> None:
        (one,) = desks.lists(a_member(1))
        refused = desks.does(JP, IMMIGRATION, Refuse(CASE, (one,), "x", "en", "y")).ref
        objected = desks.does(GB, POLICE, ObjectTo(CASE, (one,), "x", "en")).ref

        found = waits(desks, Awaits.REFUSED)

        assert {(item.state, item.office) for item in found} == {(GB, UNIT)}
        assert {item.refs for item in found} == {(refused,), (objected,)}

    def test_a_condition_waits_for_the_office_that_set_it_until_it_confirms(self, desks: Desks) -> None:
        (one,) = desks.lists(a_member(1))
        approval = desks.does(
            JP,
            DEFENCE,
            Approve(
                CASE, (one,), (Condition(places=("JPYOK",)), Condition(text="案内者をつける", lang="ja"))
            ),
        ).ref

        item = the_one(desks, Awaits.CONDITION)
        assert (item.state, item.office, item.parts, item.refs) == (JP, DEFENCE, (one,), (approval,))
        assert item.says.ja == "日本・国防担当省の条件2（1件）：案内者をつける"

        desks.does(JP, DEFENCE, ConfirmCondition(CASE, approval, 2))
        assert waits(desks, Awaits.CONDITION) == []

    def test_a_condition_that_cannot_be_met_on_arrival_is_shown_although_no_person_judges_it(
        self, desks: Desks
    ) -> None:
        (one,) = desks.lists(a_member(1))
        desks.does(JP, DEFENCE, Approve(CASE, (one,), (Condition(ends=date(2026, 11, 8)),)))

        assert (
            the_one(desks, Awaits.CONDITION).says.en == "condition 1 of defence ministry of Japan on 1 part"
        )

    def test_what_was_prepared_waits_for_a_second_person_of_the_office(self, desks: Desks) -> None:
        ref = desks.happens(JP, IMMIGRATION, Prepared("Approve", {}, "b" * 32)).ref

        item = the_one(desks, Awaits.SECOND_PERSON)
        assert (item.state, item.office, item.refs, item.due.day) == (JP, IMMIGRATION, (ref,), None)
        assert item.due.lead.en == "no lead time is known, and no day to count from"


class TestGoods:
    def test_goods_that_are_outstanding_are_for_the_unit_that_brought_them(self, desks: Desks) -> None:
        rounds = _rounds(desks)
        desks.does(JP, CUSTOMS, Admit(CASE, _moved(rounds, 100)))
        desks.does(JP, CUSTOMS, Discharge(CASE, _moved(rounds, 40), Way.CONSUMED))

        item = the_one(desks, Awaits.ACCOUNT)
        assert (item.state, item.office, item.parts) == (GB, UNIT, (rounds,))
        assert item.says == Text(
            "Example 1, lot L1: 60 pieces outstanding of 100",
            "Example 1・ロットL1：受入れ100個のうち60個が未精算",
        )

    def test_reports_and_figures_that_differ_are_for_customs(self, desks: Desks) -> None:
        rounds = _rounds(desks)
        desks.does(JP, CUSTOMS, Admit(CASE, _moved(rounds, 100)))
        assert waits(desks, Awaits.DIFFERENCE) == []  # nothing is reported yet, so nothing to compare

        desks.does(GB, UNIT, ReportBroughtIn(CASE, _moved(rounds, 100)))
        desks.does(GB, UNIT, ReportDischarge(CASE, _moved(rounds, 7), Way.LOST))

        report, difference = the_one(desks, Awaits.REPORT), the_one(desks, Awaits.DIFFERENCE)
        assert (report.state, report.office, len(report.refs)) == (JP, CUSTOMS, 2)
        assert (difference.state, difference.office) == (JP, CUSTOMS)
        assert difference.says == Text(
            "Example 1, lot L1, lost: reported 7, in the account 0 pieces",
            "Example 1・ロットL1（亡失）：報告7、記帳0個",
        )
        desks.does(GB, UNIT, ReportBroughtIn(CASE, _moved(rounds, 1)))
        assert "came in: reported 101, in the account 100" in waits(desks, Awaits.DIFFERENCE)[0].says.en

    def test_what_came_in_before_it_was_approved_is_shown(self, desks: Desks) -> None:
        rounds = _rounds(desks)
        desks.does(JP, CUSTOMS, Admit(CASE, _moved(rounds, 100)))
        assert the_one(desks, Awaits.CAME_IN_UNAPPROVED).parts == (rounds,)

        for office in (CUSTOMS, POLICE, StateOffice.EXPLOSIVES_SAFETY):
            desks.does(JP, office, Approve(CASE, (rounds,)))
        assert waits(desks, Awaits.CAME_IN_UNAPPROVED) == []

    def test_a_case_that_was_called_off_waits_for_what_came_in_alone(self, desks: Desks) -> None:
        rounds = _rounds(desks)
        desks.does(JP, CUSTOMS, Admit(CASE, _moved(rounds, 100)))

        desks.happens(GB, DEFENCE, ActivityCancelled("storm"))

        assert {item.what for item in waiting_for(desks.case, JP).items} == {Awaits.ACCOUNT}


class TestDue:
    def test_a_provision_that_names_a_number_sets_the_day_and_says_its_row(self, desks: Desks) -> None:
        timings = [
            ("AC-12", Timing(Text("one year after", "1年後"), months=12, after="agreement.end_notified_on")),
            ("NS-84", Timing(Text("sixty days", "60日"), days=60, after="agreement.end_notified_on")),
            ("XX-1", Timing(Text("before", "前"))),
        ]

        due = by_provision(desks.case, timings, {"agreement.end_notified_on": date(2026, 9, 1)})

        assert due is not None
        assert (due.day, due.lead, due.rows) == (
            date(2026, 10, 31),
            Text("sixty days [NS-84]", "60日［NS-84］"),
            ("NS-84",),
        )
        assert by_provision(desks.case, timings[2:], {}) is None

    def test_a_day_from_a_calendar_that_nobody_published_is_said_to_be_one(self) -> None:
        due = before_arrival(_opened(Desks(), terms=replace(TERMS, begins=date(2029, 5, 7))).case)

        assert due.day == date(2029, 5, 2)
        assert due.lead.en.endswith(
            "the public holidays of United Kingdom, Japan for then are not published yet, or not compared with what was"
        )
        assert "英国・日本の当該年の祝日は未公表" in due.lead.ja


class TestTheList:
    def test_what_holds_things_up_comes_first_and_then_the_earliest(self, desks: Desks) -> None:
        desks.lists(a_member(1, person__arrives_on="2026-11-04"), a_member(2))
        desks.does(JP, DEFENCE, ProposeAmendment(CASE, 1, TERMS, "x"))

        items = waiting_for(desks.case, JP).items

        assert [item.holds_up for item in items] == sorted((item.holds_up for item in items), reverse=True)
        held = [item.day for item in items if item.holds_up]
        assert held == sorted(held)

    def test_an_office_finds_what_it_has_to_do(self, desks: Desks) -> None:
        desks.lists(a_member(1))
        waiting = waiting_for(desks.case, JP)

        mine = waiting.of(JP, IMMIGRATION)
        assert [item.what for item in mine] == [Awaits.APPROVAL]
        assert set(mine) < set(waiting.items)

    def test_it_is_empty_of_nothing_that_both_states_have_settled(self, desks: Desks) -> None:
        (member,) = desks.lists(a_member(1))
        for office in (IMMIGRATION, DEFENCE):
            desks.does(JP, office, Approve(CASE, (member,)))

        assert isinstance(waiting_for(desks.case, JP), WaitingList)
        assert (
            waits(desks, Awaits.APPROVAL)
            == waits(desks, Awaits.REFUSED)
            == waits(desks, Awaits.CONDITION)
            == []
        )

    def test_a_case_that_is_not_open_has_no_list(self) -> None:
        with pytest.raises(Refusal, match="nothing is open under this handle"):
            waiting_for(Case.empty(CASE, GB, JP), GB)

    def test_every_kind_of_item_has_words(self) -> None:
        assert len({what.word.ja for what in Awaits}) == len(Awaits)


class TestSilence:
    def test_it_is_no_consent_where_no_provision_says_so(self, desks: Desks) -> None:
        assert waiting_for(desks.case, JP).silence.en == (
            "silence is no consent: no provision that was read takes it for one"
        )

    def test_where_a_provision_takes_it_for_consent_that_one_is_named(self) -> None:
        words = silence_of(instrument("nato_sofa"))

        assert "[NS-43, Art. VIII.5(d)]" in words.en
        assert words.en.startswith("silence is no consent here; it is only where a proposed split")
        assert "［NS-43, Art. VIII.5(d)］" in words.ja

    def test_under_the_others_it_is_none(self) -> None:
        named = [id_ for id_ in MODULES if "[" in silence_of(instrument(id_)).en]

        assert named == ["nato_sofa"]


def _notice(desks: Desks, channel: Channel) -> str:
    return desks.does(GB, DEFENCE, GivePriorNotification(CASE, channel, AT, 1, 1, "We come.", "en")).ref


def _rounds(desks: Desks) -> str:
    (digest,) = desks.lists(a_part(1, LineKind.ARMS, weapon__kind="ammunition"))
    return digest


def _moved(part: str, amount: int) -> Movement:
    return Movement(part, Quantity(Decimal(amount)), AT, "JPYOK", "Declaration 1", "L1")


def _opened(desks: Desks, **changes: object) -> Desks:
    """Return the desks of an activity that was opened otherwise."""
    activity = desks.case.half(GB).activity
    desks.case = with_half(
        desks.case, GB, activity=replace(activity, opened=replace(activity.opened, **changes))
    )
    return desks
