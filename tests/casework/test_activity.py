"""An activity from its opening to its close: who owns its terms, what the other State may say of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from tests.casework.histories import BEGINS, CASE, REGISTER, TERMS, Desk, both, person
from warifu.casework import activity, admissions
from warifu.casework.activity import (
    ActivityAmended,
    ActivityClosed,
    ActivityKind,
    ActivityOpened,
    AmendActivity,
    AmendmentProposed,
    CancelActivity,
    CloseActivity,
    DeclineProposal,
    OpenActivity,
    ProposeAmendment,
    cancelled_by,
    open_proposals,
)
from warifu.casework.activity.state import Activity
from warifu.casework.actors import By, StateOffice
from warifu.casework.case import Case, fold
from warifu.casework.entries import Body, Entry
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.errors import RuleError
from warifu.parties import AU, GB, JP, State
from warifu.rules.wording import Text

DEFENCE, UNIT = StateOffice.DEFENCE, StateOffice.UNIT
OPEN = OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", TERMS)
LONGER = replace(TERMS, ends=date(2027, 2, 20))


@pytest.fixture
def gb() -> Desk:
    """The desk of the State that opened the activity."""
    desk = Desk(GB)
    desk.gives(OPEN, person(GB, UNIT))
    return desk


@pytest.fixture
def jp(gb: Desk) -> Desk:
    """The desk of the other State, which has heard of it."""
    desk = Desk(JP)
    desk.hears(gb)
    return desk


def refused(desk: Desk, command, office: StateOffice = DEFENCE) -> Refusal:
    with pytest.raises(Refusal) as caught:
        desk.gives(command, person(desk.state, office))
    return caught.value


def test_what_was_opened_is_on_both_sides_what_its_owner_said(gb, jp):
    for desk in (gb, jp):
        case = desk.case
        assert (case.is_open, case.is_closed, case.is_register) == (True, False, False)
        assert (case.owner, case.sending, case.receiving) == (GB, GB, JP)
        assert str(case.number) == "GB-93KH-Y672-T6"
        assert (case.agreement, case.revision, case.terms) == ("jp_gb_raa", 1, TERMS)


def test_the_law_is_asked_with_what_the_activity_says_of_the_visit(gb):
    gb.gives(
        AmendActivity(CASE, 1, replace(TERMS, facts={"visit.activity_decided": True})), person(GB, DEFENCE)
    )

    assert gb.case.visit_facts == {
        "visit.activity_decided": True,
        "visit.activity": "exercise",
        "visit.sending_state": "GB",
        "visit.receiving_state": "JP",
        "visit.begins": "2027-02-01",
        "visit.ends": "2027-02-12",
    }


@pytest.mark.parametrize("kind", ActivityKind)
def test_every_kind_of_activity_has_its_word_in_both_languages(kind):
    assert kind.word.en
    assert kind.word.ja


@pytest.mark.parametrize(
    "kind",
    [
        "exercise",
        "training",
        "joint_study",
        "research_visit",
        "port_call",
        "disaster_relief",
        "officials_visit",
    ],
)
def test_every_kind_that_is_wanted_can_be_opened(kind):
    desk = Desk(JP)
    (entry,) = desk.gives(replace(OPEN, kind=ActivityKind(kind)), person(JP, DEFENCE))

    assert isinstance(entry.body, ActivityOpened)
    assert (desk.case.owner, desk.case.sending) == (JP, GB)


class TestWhatCannotBeOpened:
    @pytest.mark.parametrize(
        ("changes", "code", "en"),
        [
            (
                {"sending": AU},
                "not-these-states",
                "the case is between United Kingdom and Japan: one of them sends and the other receives",
            ),
            (
                {"sending": JP},
                "not-these-states",
                "the case is between United Kingdom and Japan: one of them sends and the other receives",
            ),
            (
                {"kind": ActivityKind.REGISTER},
                "not-the-register",
                "the standing case of two States has its own handle, and only it is of the kind `register`",
            ),
            (
                {"terms": replace(TERMS, ends=date(2027, 1, 31))},
                "ends-before-it-begins",
                "the activity would end on 2027-01-31, before it begins on 2027-02-01: look at both days",
            ),
            (
                {"terms": replace(TERMS, facts={"person.category": "member"})},
                "not-of-the-visit",
                "person.category is no fact of the visit: say it on the manifest, line by line",
            ),
            (
                {"terms": replace(TERMS, facts={"visit.ends": "2027-02-12"})},
                "said-twice",
                "visit.ends follows from the activity itself: leave it out of the facts",
            ),
            (
                {"terms": replace(TERMS, facts={"visit.activity_decided": "perhaps"})},
                "visit-fact-unfit",
                (
                    "what is said of the visit cannot be read: "
                    "visit.activity_decided: found 'perhaps', wanted yes or no (true or false)"
                ),
            ),
        ],
    )
    def test_is_refused_with_what_is_wrong(self, changes, code, en):
        refusal = refused(Desk(GB), replace(OPEN, **changes))

        assert refusal.kind.code == code
        assert refusal.says.en == en
        assert refusal.says.ja

    def test_a_fact_that_does_not_exist(self):
        refusal = refused(Desk(GB), replace(OPEN, terms=replace(TERMS, facts={"visit.weather": True})))

        assert refusal.kind.code == "visit-fact-unfit"

    def test_an_agreement_that_does_not_exist_is_refused_with_those_there_are(self):
        refusal = refused(Desk(GB), replace(OPEN, agreement="jp_xx_raa"))

        assert refusal.says.en.startswith(
            "there is no instrument jp_xx_raa: name one of jp_au_raa, jp_gb_raa, "
        )

    def test_what_is_open_already(self, gb, jp):
        assert refused(gb, OPEN).kind.code == "already-open"
        assert refused(jp, OPEN).kind.code == "already-open"

    def test_the_standing_case_as_an_exercise(self):
        assert refused(Desk(GB), replace(OPEN, case=REGISTER)).kind.code == "not-the-register"


def test_the_standing_case_may_be_opened_as_what_it_is():
    desk = Desk(GB)
    desk.gives(replace(OPEN, case=REGISTER, kind=ActivityKind.REGISTER), person(GB, DEFENCE))

    assert desk.register.is_register
    assert desk.register.is_open


def test_nothing_is_done_in_a_case_that_is_not_open():
    desk = Desk(GB)

    assert refused(desk, AskQuestion(CASE, UNIT, "?", "en")).kind.code == "not-open"
    with pytest.raises(Refusal, match="nothing is open under this handle"):
        _ = desk.case.revision


class TestAmending:
    def test_the_owner_changes_the_terms_and_the_revision_rises(self, gb):
        (entry,) = gb.gives(AmendActivity(CASE, 1, LONGER), person(GB, UNIT))

        assert entry.body == ActivityAmended(1, LONGER, "")
        assert (gb.case.revision, gb.case.terms) == (2, LONGER)

    def test_the_other_state_does_not(self, jp):
        refusal = refused(jp, AmendActivity(CASE, 1, LONGER))

        assert (
            refusal.says.en
            == "United Kingdom opened this activity and owns its terms: propose the change to it"
        )
        assert refusal.says.ja == "この活動の内容は、開始した英国が定めます。変更を提案してください"

    @pytest.mark.parametrize("base", [0, 2])
    def test_what_was_written_on_another_revision_is_refused(self, gb, base):
        refusal = refused(gb, AmendActivity(CASE, base, LONGER))

        assert refusal.kind.code == "old-revision"
        assert f"on revision {base}, and the activity is now at revision 1" in refusal.says.en

    def test_terms_that_cannot_be_are_refused_here_too(self, gb):
        assert refused(gb, AmendActivity(CASE, 1, replace(LONGER, begins=date(2028, 1, 1)))).kind.code == (
            "ends-before-it-begins"
        )


class TestProposing:
    def test_a_proposal_changes_nothing_until_it_is_accepted(self, gb, jp):
        (proposal,) = jp.gives(
            ProposeAmendment(CASE, 1, LONGER, "the berth is free longer"), person(JP, DEFENCE)
        )
        gb.hears(jp)

        assert gb.case.terms == TERMS
        assert open_proposals(gb.case) == {
            proposal.ref: AmendmentProposed(1, LONGER, "the berth is free longer")
        }

        gb.gives(AmendActivity(CASE, 1, LONGER, proposal.ref), person(GB, UNIT))

        assert gb.case.terms == LONGER
        assert open_proposals(gb.case) == {}

    def test_the_owner_may_decline(self, gb, jp):
        (proposal,) = jp.gives(ProposeAmendment(CASE, 1, LONGER, "why not"), person(JP, DEFENCE))
        gb.hears(jp)
        gb.gives(DeclineProposal(CASE, proposal.ref, "the ship sails"), person(GB, DEFENCE))

        assert open_proposals(gb.case) == {}
        assert gb.case.half(GB).activity.declined == {proposal.ref: "the ship sails"}
        assert refused(gb, DeclineProposal(CASE, proposal.ref, "again")).kind.code == "no-such-proposal"
        assert refused(gb, AmendActivity(CASE, 1, LONGER, proposal.ref)).kind.code == "no-such-proposal"

    def test_one_does_not_decline_what_one_proposed(self, jp):
        (proposal,) = jp.gives(ProposeAmendment(CASE, 1, LONGER, "why not"), person(JP, DEFENCE))

        assert refused(jp, DeclineProposal(CASE, proposal.ref, "no")).kind.code == "not-yours"

    def test_the_owner_proposes_nothing_to_itself(self, gb):
        assert refused(gb, ProposeAmendment(CASE, 1, LONGER, "")).kind.code == "yours"

    def test_on_another_revision_it_is_refused(self, jp):
        assert refused(jp, ProposeAmendment(CASE, 2, LONGER, "")).kind.code == "old-revision"

    def test_of_terms_that_cannot_be_it_is_refused(self, jp):
        never = replace(LONGER, begins=date(2028, 1, 1))

        assert refused(jp, ProposeAmendment(CASE, 1, never, "")).kind.code == "ends-before-it-begins"

    def test_it_is_accepted_as_it_is_or_not_at_all(self, gb, jp):
        (proposal,) = jp.gives(ProposeAmendment(CASE, 1, LONGER, ""), person(JP, DEFENCE))
        gb.hears(jp)

        assert refused(gb, AmendActivity(CASE, 1, TERMS, proposal.ref)).kind.code == "not-as-proposed"

    def test_of_two_on_one_revision_both_are_kept_and_the_second_is_stale_once_the_first_is_accepted(
        self, gb, jp
    ):
        other = replace(TERMS, places=("JPSBO",))
        (one,) = jp.gives(ProposeAmendment(CASE, 1, LONGER, ""), person(JP, DEFENCE))
        (two,) = jp.gives(ProposeAmendment(CASE, 1, other, ""), person(JP, DEFENCE))
        gb.hears(jp)
        assert list(open_proposals(gb.case)) == [one.ref, two.ref]
        gb.gives(AmendActivity(CASE, 1, LONGER, one.ref), person(GB, UNIT))

        assert list(open_proposals(gb.case)) == [two.ref]
        assert refused(gb, AmendActivity(CASE, 2, other, two.ref)).kind.code == "old-revision"

    def test_what_crosses_in_the_post_is_shown_as_stale(self, gb, jp):
        gb.gives(AmendActivity(CASE, 1, LONGER), person(GB, UNIT))
        (proposal,) = jp.gives(ProposeAmendment(CASE, 1, LONGER, ""), person(JP, DEFENCE))
        gb.hears(jp)

        assert open_proposals(gb.case)[proposal.ref].base == 1
        assert gb.case.revision == 2


class TestCancelling:
    @pytest.mark.parametrize("state", [GB, JP])
    def test_either_state_may_call_it_off_with_two_persons(self, gb, jp, state):
        desk = gb if state == GB else jp
        assert cancelled_by(desk.case) is None
        both(desk, CancelActivity(CASE, "storm"), DEFENCE)

        assert cancelled_by(desk.case) == state
        assert refused(desk, CancelActivity(CASE, "again")).kind.code == "cancelled"

    def test_its_terms_stand_still_from_then_on(self, gb):
        both(gb, CancelActivity(CASE, "storm"), DEFENCE)
        refusal = refused(gb, AmendActivity(CASE, 1, LONGER))

        assert refusal.says.en == "this activity was cancelled by United Kingdom"
        assert refusal.says.ja == "この活動は英国により中止されています"

    def test_of_two_that_cross_in_the_post_the_earlier_is_named_on_both_sides(self, gb, jp):
        jp.minutes = 1
        both(jp, CancelActivity(CASE, "typhoon"), DEFENCE)
        gb.minutes = 30
        both(gb, CancelActivity(CASE, "storm"), DEFENCE)
        gb.hears(jp)
        jp.hears(gb)

        assert cancelled_by(gb.case) == cancelled_by(jp.case) == JP


class TestClosing:
    def test_the_case_is_closed_when_both_halves_are(self, gb, jp):
        gb.gives(CloseActivity(CASE), person(GB, DEFENCE))
        jp.hears(gb)
        assert not jp.case.is_closed
        jp.gives(CloseActivity(CASE), person(JP, DEFENCE))

        assert jp.case.is_closed

    def test_in_a_closed_half_nothing_is_done_any_more(self, gb):
        gb.gives(CloseActivity(CASE), person(GB, DEFENCE))

        assert refused(gb, AskQuestion(CASE, UNIT, "?", "en")).kind.code == "closed"
        assert refused(gb, CloseActivity(CASE)).kind.code == "closed"

    def test_it_is_refused_while_something_is_outstanding_in_any_slice(self, gb, monkeypatch):
        left = (Text("1,200 rounds", "弾薬1,200発"), Text("2 vehicles", "車両2両"))
        monkeypatch.setattr(admissions, "outstanding", lambda case, state: left if state == GB else ())
        refusal = refused(gb, CloseActivity(CASE))

        assert refusal.says.en == "it cannot be closed while this is outstanding: 1,200 rounds, 2 vehicles"
        assert refusal.says.ja == "次の事項が残っているため終了できません：弾薬1,200発、車両2両"

    def test_the_standing_case_is_always_at_work(self):
        desk = Desk(GB)
        desk.gives(CloseActivity(REGISTER), person(GB, DEFENCE))
        desk.gives(AskQuestion(REGISTER, UNIT, "?", "en"), person(GB, DEFENCE))

        assert len(desk.said) == 2


class TestWhatAPeerMaySayAgainstTheRules:
    """`evolve` never refuses; what counts is decided by whose half it stands in."""

    def says(self, case: Case, state: State, *bodies: Body) -> Case:
        by = By(state, DEFENCE, "a" * 32)
        made = [Entry(f"{n:032x}", case.id, by, BEGINS + timedelta(days=n), b) for n, b in enumerate(bodies)]
        return fold(case, made)

    def test_amendments_of_a_state_that_does_not_own_the_terms_change_nothing(self, gb):
        case = self.says(gb.case, JP, ActivityAmended(1, LONGER, ""))

        assert (case.terms, case.revision) == (TERMS, 1)

    def test_a_second_opening_changes_nothing(self, gb):
        again = ActivityOpened(ActivityKind.TRAINING, JP, GB, "jp_gb_raa", LONGER, "")

        assert self.says(gb.case, GB, again).half(GB).activity == gb.case.half(GB).activity

    def test_a_state_that_opens_what_the_other_opened_before_does_not_come_to_own_it(self):
        over = ActivityOpened(ActivityKind.TRAINING, JP, GB, "jp_gb_raa", LONGER, "")
        jp = Desk(JP)
        (first,) = jp.gives(OPEN, person(JP, UNIT))
        late = Entry("f" * 32, CASE, By(GB, DEFENCE, "a" * 32), first.at + timedelta(seconds=1), over)
        case = fold(jp.case, [late])

        assert (case.owner, case.terms) == (JP, TERMS)

    def test_only_the_first_day_of_a_cancelling_and_of_a_closing_counts(self, gb):
        case = self.says(gb.case, JP, ActivityClosed(), ActivityClosed())

        assert case.half(JP).activity.closed == BEGINS

    def test_an_entry_of_another_slice_is_none_of_its_business(self, gb):
        (entry,) = gb.gives(AskQuestion(CASE, UNIT, "?", "en"), person(GB, UNIT))

        assert activity.evolve(Activity(), entry) == Activity()


def test_a_command_of_another_slice_is_a_mistake_of_whoever_sent_it_here(gb):
    with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
        activity.decide(AskQuestion(CASE, UNIT, "?", "en"), gb.case, SimpleNamespace(actor=person(GB, UNIT)))
