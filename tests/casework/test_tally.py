"""One's own determination held against the other State's: matched, diverged at a clause, settled, or waiting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from tests.casework.desks import CASE, Desks, a_part
from tests.casework.histories import History, histories
from tests.casework.test_determined import CONTRACTOR, LAW, MEMBER, VAN, VISA, prepared
from warifu.canonical import Digest
from warifu.casework.actors import StateOffice
from warifu.casework.case import Case, fold
from warifu.casework.determined import (
    ACTIVITY,
    Determine,
    Determined,
    DivergenceSettled,
    SettleDivergence,
    determination_of,
)
from warifu.casework.determined.computing import provisions_of
from warifu.casework.determined.held import Apart, Cause
from warifu.casework.entries import Erased
from warifu.casework.manifests import PartListed
from warifu.casework.refusals import Refusal
from warifu.casework.tally import Comparison, Tallied, Tally, tally
from warifu.casework.tally_words import comparison_words
from warifu.parties import AU, GB, JP, State
from warifu.rules.outcomes import Mode, Outcome
from warifu.rules.provisions import Instrument

NO_CONSENT = {"visit.receiving_state_consents": False}


def of(found: Tally, part: str, matter: str = VISA) -> Comparison:
    (comparison,) = (each for each in found.of(part) if each.matter == matter)
    return comparison


def determines(desks: Desks, state: State, **how: Any) -> Desks:
    desks.does(state, StateOffice.NODE, Determine(CASE, **how))
    return desks


@pytest.fixture
def desks() -> Desks:
    return prepared(MEMBER, CONTRACTOR, VAN)


@pytest.fixture
def apart(desks: Desks) -> Desks:
    """Return desks whose two States answer otherwise: JP does not consent to the presence of the force."""
    return determines(determines(desks, GB), JP, stated=NO_CONSENT)


def later_edition() -> Instrument:
    """Return the agreement in another edition: one in which GB-12, on visas, is in force only from 2030."""
    later = date(2030, 1, 1)
    return replace(
        LAW,
        provisions=tuple(replace(p, in_force=later) if p.id == "GB-12" else p for p in LAW.provisions),
    )


class TestMatched:
    def test_two_that_determine_the_same_match_in_every_part(self, desks: Desks) -> None:
        found = tally(determines(determines(desks, GB), JP).case, GB)

        assert found.standing is Tallied.MATCHED
        assert {each.standing for each in found.comparisons} == {Tallied.MATCHED}
        assert {each.apart for each in found.comparisons} == {None}
        assert found.parts(Tallied.MATCHED) == 4
        assert (found.waits_for, found.undetermined, found.causes, found.visit) == ((), (), (), ())

    def test_each_state_sees_its_own_answer_first(self, apart: Desks) -> None:
        ours, theirs = tally(apart.case, GB), tally(apart.case, JP)

        assert (ours.states, theirs.states) == ((GB, JP), (JP, GB))
        assert of(ours, MEMBER.digest).outcomes == (Outcome.MET, Outcome.NOT_MET)
        assert of(theirs, MEMBER.digest).outcomes == (Outcome.NOT_MET, Outcome.MET)

    def test_one_answer_for_other_reasons_matches_and_says_where_they_differ(self, apart: Desks) -> None:
        comparison = of(tally(apart.case, GB), CONTRACTOR.digest)

        assert comparison.standing is Tallied.MATCHED
        assert comparison.apart is not None
        assert (comparison.apart.provision, comparison.apart.clause) == ("GB-02", 2)

    def test_parts_that_stand_alike_are_compared_once(self) -> None:
        parts = [a_part(number, person__category="member", person__nationality="GB") for number in range(50)]
        desks = determines(determines(prepared(*parts), GB), JP)

        (visa,) = (each for each in tally(desks.case, GB).comparisons if each.matter == VISA)

        assert visa.parts == tuple(part.digest for part in parts)


class TestDiverged:
    def test_it_is_shown_at_the_first_clause_that_differs_with_both_outcomes_and_the_article(
        self, apart: Desks
    ) -> None:
        comparison = of(tally(apart.case, GB), MEMBER.digest)

        assert comparison.standing is Tallied.DIVERGED
        assert comparison.decides
        assert comparison.apart is not None
        assert (comparison.apart.provision, comparison.apart.clause, comparison.apart.cite) == (
            "GB-02",
            2,
            "Art. I(c)",
        )
        assert (comparison.apart.one, comparison.apart.other) == (Outcome.MET, Outcome.NOT_MET)
        assert not comparison.apart.other_law

    def test_what_the_two_had_not_in_common_is_named(self, apart: Desks) -> None:
        found = tally(apart.case, GB)

        assert found.standing is Tallied.DIVERGED
        assert found.causes == (Cause.VISIT,)
        assert found.visit == ("visit.receiving_state_consents",)

    @pytest.mark.parametrize(
        ("how", "causes"),
        [
            ({"on": date(2023, 10, 14)}, (Cause.DAY,)),
            ({"mode": Mode.LENIENT}, (Cause.MODE,)),
            (
                {"mode": Mode.LENIENT, "on": date(2023, 10, 14), "stated": NO_CONSENT},
                (Cause.MODE, Cause.DAY, Cause.VISIT),
            ),
        ],
    )
    def test_another_day_and_another_mode_are_causes(
        self, desks: Desks, how: dict[str, Any], causes: tuple[Cause, ...]
    ) -> None:
        assert tally(determines(determines(desks, GB), JP, **how).case, GB).causes == causes

    def test_the_day_on_which_the_agreement_was_not_yet_in_force_shows_at_its_gate(
        self, desks: Desks
    ) -> None:
        found = tally(determines(determines(desks, GB), JP, on=date(2023, 10, 14)).case, GB)

        comparison = of(found, MEMBER.digest)

        assert comparison.apart is not None
        assert (comparison.apart.provision, comparison.apart.clause) == ("GB-08/parties", 1)
        assert (comparison.apart.one, comparison.apart.other) == (Outcome.MET, Outcome.NOT_MET)

    def test_another_edition_of_the_law_is_a_cause_and_shows_at_the_provision(self, desks: Desks) -> None:
        determines(desks, GB)
        desks.happens(JP, StateOffice.NODE, determination_of(desks.case, law=later_edition()))

        found = tally(desks.case, GB)
        comparison = of(found, MEMBER.digest)

        assert found.causes == (Cause.LAW,)
        assert comparison.standing is Tallied.DIVERGED
        assert comparison.apart is not None
        assert (comparison.apart.provision, comparison.apart.clause) == ("GB-12", 0)
        assert (comparison.apart.one, comparison.apart.other) == (Outcome.MET, Outcome.NOT_MET)
        assert comparison.apart.other_law

    def test_where_every_clause_agrees_the_provision_shows_whose_editions_differ(self, desks: Desks) -> None:
        determines(desks, GB)
        theirs = determination_of(desks.case)
        otherwise = tuple(replace(each, outcome=Outcome.NOT_MET) for each in theirs.answers)
        laws = {**theirs.laws, "GB-04": replace(theirs.laws["GB-04"], digest=Digest("f" * 64))}
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=otherwise, laws=laws))

        comparison = of(tally(desks.case, GB), MEMBER.digest)

        assert comparison.outcomes == (Outcome.MET, Outcome.NOT_MET)
        assert comparison.apart is not None
        assert (comparison.apart.provision, comparison.apart.clause) == ("GB-04", 0)
        assert comparison.apart.other_law

    def test_a_matter_that_one_side_does_not_ask_diverges(self, desks: Desks) -> None:
        determines(desks, GB)
        theirs = determination_of(desks.case)
        silent = tuple(answer for answer in theirs.answers if answer.matter != VISA)
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=silent))

        ours, theirs_seen = (of(tally(desks.case, state), MEMBER.digest) for state in (GB, JP))

        assert ours.standing is theirs_seen.standing is Tallied.DIVERGED
        assert ours.apart == Apart("", 0, Outcome.MET, None, (None, None))
        assert theirs_seen.apart == Apart("", 0, None, Outcome.MET, (None, None))
        assert ours.apart is not None
        assert ours.apart.cite == ""

    def test_a_provision_that_one_side_does_not_ask_shows_as_such(self, desks: Desks) -> None:
        determines(desks, GB)
        desks.happens(JP, StateOffice.NODE, without_first_step(determination_of(desks.case)))

        ours, theirs = (of(tally(desks.case, state), MEMBER.digest).apart for state in (GB, JP))

        assert ours is not None
        assert theirs is not None
        assert (ours.provision, ours.clause, ours.one, ours.other) == (
            "GB-08/united-nations",
            0,
            Outcome.NOT_MET,
            None,
        )
        assert (theirs.provision, theirs.one, theirs.other) == ("GB-08/parties", Outcome.MET, None)

    def test_a_provision_that_only_the_other_side_goes_on_to_ask_shows_as_its(self, desks: Desks) -> None:
        determines(desks, GB)
        desks.happens(JP, StateOffice.NODE, without_last_step(determination_of(desks.case)))

        theirs = of(tally(desks.case, JP), MEMBER.digest).apart

        assert theirs is not None
        assert (theirs.provision, theirs.clause, theirs.one, theirs.other) == ("GB-12", 0, None, Outcome.MET)

    def test_an_answer_that_is_not_of_its_own_clauses_is_found(self, desks: Desks) -> None:
        determines(desks, GB)
        theirs = determination_of(desks.case)
        wild = tuple(replace(each, outcome=Outcome.NOT_MET) for each in theirs.answers)
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=wild))

        comparison = of(tally(desks.case, GB), MEMBER.digest)

        assert comparison.standing is Tallied.DIVERGED
        assert comparison.apart == Apart("", 0, Outcome.MET, Outcome.NOT_MET, (None, None))

    def test_a_provision_that_is_not_what_its_clauses_come_to_is_found(self, desks: Desks) -> None:
        determines(desks, GB)
        theirs = determination_of(desks.case)
        wild = tuple(
            replace(each, outcome=Outcome.NOT_MET, trace=tuple(f"n{word[1:]}" for word in each.trace))
            for each in theirs.answers
        )
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=wild))

        apart = of(tally(desks.case, GB), MEMBER.digest).apart

        assert apart is not None
        assert (apart.provision, apart.clause) == ("GB-08/parties", 0)
        assert (apart.one, apart.other) == (Outcome.MET, Outcome.NOT_MET)

    def test_of_a_provision_in_another_edition_the_clauses_are_not_compared(self, desks: Desks) -> None:
        determines(desks, GB)
        theirs = determination_of(desks.case)
        laws = {name: replace(law, digest=Digest("f" * 64)) for name, law in theirs.laws.items()}
        other_clauses = tuple(
            replace(each, trace=tuple(f"{word[0]}uuu" for word in each.trace)) for each in theirs.answers
        )
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=other_clauses, laws=laws))

        assert of(tally(desks.case, GB), MEMBER.digest).apart is None

    def test_of_two_answers_to_one_matter_the_first_counts(self, desks: Desks) -> None:
        determines(desks, GB)
        theirs = determination_of(desks.case)
        second = tuple(replace(each, outcome=Outcome.NOT_MET) for each in theirs.answers)
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=(*theirs.answers, *second)))

        assert tally(desks.case, GB).standing is Tallied.MATCHED


def without_first_step(determined: Determined) -> Determined:
    return replace(
        determined,
        asks={matter: ids[1:] for matter, ids in determined.asks.items()},
        answers=tuple(replace(each, trace=each.trace[1:]) for each in determined.answers),
    )


def without_last_step(determined: Determined) -> Determined:
    return replace(
        determined,
        asks={matter: ids[:-1] for matter, ids in determined.asks.items()},
        answers=tuple(replace(each, trace=each.trace[:-1]) for each in determined.answers),
    )


class TestWaiting:
    def test_before_anybody_determines_both_are_waited_for(self, desks: Desks) -> None:
        found = tally(desks.case, GB)

        assert found.standing is Tallied.WAITING
        assert found.waits_for == (GB, JP)
        assert found.undetermined == (ACTIVITY, MEMBER.digest, CONTRACTOR.digest, VAN.digest)
        assert found.comparisons == ()

    def test_one_that_has_not_determined_is_waited_for_in_every_matter(self, desks: Desks) -> None:
        found = tally(determines(desks, GB).case, GB)

        assert found.standing is Tallied.WAITING
        assert found.waits_for == (JP,)
        assert {each.waits_for for each in found.comparisons} == {(JP,)}
        assert {each.standing for each in found.comparisons} == {Tallied.WAITING}
        assert of(found, MEMBER.digest).outcomes == (Outcome.MET, None)
        assert of(found, MEMBER.digest).apart is None

    def test_a_part_that_came_since_is_waited_for_and_the_others_keep_their_answers(
        self, desks: Desks
    ) -> None:
        determines(determines(desks, GB), JP)
        new = a_part(9, person__category="member", person__nationality="GB")
        desks.lists(MEMBER, CONTRACTOR, VAN, new)

        found = tally(desks.case, GB)

        assert found.standing is Tallied.WAITING
        assert found.waits_for == (GB, JP)
        assert found.undetermined == (new.digest,)
        assert of(found, MEMBER.digest).standing is Tallied.MATCHED
        assert found.of(new.digest) == ()

    def test_a_part_that_left_is_waited_for_no_more(self, desks: Desks) -> None:
        determines(determines(desks, GB), JP)
        desks.lists(MEMBER)

        found = tally(desks.case, GB)

        assert found.standing is Tallied.MATCHED
        assert found.parts(Tallied.MATCHED) == 2

    def test_nobody_waits_for_an_answer_on_what_was_erased(self, desks: Desks) -> None:
        determines(desks, GB)
        entries = [
            replace(each, body=Erased(each.kind)) if each.body == PartListed(VAN) else each
            for each in desks.entries
        ]
        desks.case = fold(Case.empty(CASE, JP, GB), entries)
        determines(desks, JP)

        found = tally(desks.case, GB)

        assert found.standing is Tallied.MATCHED
        assert found.of(VAN.digest) == ()

    def test_a_determination_on_a_manifest_that_is_not_known_answers_for_the_activity_alone(
        self, desks: Desks
    ) -> None:
        determines(desks, GB)
        desks.happens(JP, StateOffice.NODE, replace(determination_of(desks.case), manifest=99))

        found = tally(desks.case, GB)

        assert found.waits_for == (JP,)
        assert of(found, ACTIVITY, "agreement_applies").standing is Tallied.MATCHED
        assert of(found, MEMBER.digest).standing is Tallied.WAITING


class TestSettled:
    def settle(self, desks: Desks, state: State, accepts: State, *parts: str) -> None:
        desks.does(
            state,
            StateOffice.COUNSEL,
            SettleDivergence(CASE, VISA, parts or (MEMBER.digest,), accepts, "The consent was given.", "en"),
        )

    def test_a_state_that_accepts_what_the_other_answers_settles_it(self, apart: Desks) -> None:
        self.settle(apart, JP, GB)

        comparison = of(tally(apart.case, GB), MEMBER.digest)

        assert comparison.standing is Tallied.SETTLED
        (settlement,) = comparison.settlements
        assert (settlement.state, settlement.by_office, settlement.at) == (JP, StateOffice.COUNSEL, apart.at)
        assert settlement.settled == DivergenceSettled(
            VISA,
            (MEMBER.digest,),
            GB,
            {GB: Outcome.MET, JP: Outcome.NOT_MET},
            "The consent was given.",
            "en",
        )

    def test_to_stand_by_one_s_own_answer_settles_nothing_but_is_shown(self, apart: Desks) -> None:
        self.settle(apart, GB, GB)

        comparison = of(tally(apart.case, GB), MEMBER.digest)

        assert comparison.standing is Tallied.DIVERGED
        assert [each.state for each in comparison.settlements] == [GB]

    def test_both_states_settlements_are_shown(self, apart: Desks) -> None:
        self.settle(apart, GB, GB)
        self.settle(apart, JP, GB)

        comparison = of(tally(apart.case, GB), MEMBER.digest)

        assert comparison.standing is Tallied.SETTLED
        assert [each.state for each in comparison.settlements] == [GB, JP]

    def test_two_that_each_accept_what_the_other_answers_are_still_apart(self, apart: Desks) -> None:
        self.settle(apart, GB, JP)
        self.settle(apart, JP, GB)

        assert of(tally(apart.case, GB), MEMBER.digest).standing is Tallied.DIVERGED

    def test_what_a_state_says_last_counts(self, apart: Desks) -> None:
        self.settle(apart, JP, GB)
        self.settle(apart, JP, JP)

        assert of(tally(apart.case, GB), MEMBER.digest).standing is Tallied.DIVERGED

    def test_it_is_left_behind_by_a_determination_that_answers_otherwise(self, apart: Desks) -> None:
        self.settle(apart, JP, GB)
        determines(apart, JP, stated={"visit.activity_decided": False})
        assert of(tally(apart.case, GB), MEMBER.digest).standing is Tallied.SETTLED

        determines(apart, JP, stated={"visit.entry_procedures_followed": False})
        determines(apart, GB, stated={"visit.entry_procedures_followed": False})

        assert of(tally(apart.case, GB), MEMBER.digest).standing is Tallied.MATCHED
        assert of(tally(apart.case, GB), MEMBER.digest).settlements == ()

    def test_a_case_with_one_settled_matter_is_diverged_until_all_are(self, apart: Desks) -> None:
        self.settle(apart, JP, GB)
        assert tally(apart.case, GB).standing is Tallied.DIVERGED

        for comparison in tally(apart.case, GB).comparisons:
            if comparison.standing is Tallied.DIVERGED:
                settled = SettleDivergence(CASE, comparison.matter, comparison.parts, GB, "Consent.", "en")
                apart.does(JP, StateOffice.COUNSEL, settled)

        assert tally(apart.case, GB).standing is Tallied.SETTLED

    def test_parts_that_came_apart_otherwise_are_settled_each_as_they_are(self, desks: Desks) -> None:
        unknown = a_part(7, person__nationality="GB")
        desks.lists(MEMBER, unknown)
        determines(determines(desks, GB), JP, stated=NO_CONSENT)

        before = len(desks.entries)
        self.settle(desks, JP, GB, MEMBER.digest, unknown.digest)

        bodies = [entry.body for entry in desks.entries[before:]]
        assert [each.outcomes[GB] for each in bodies if isinstance(each, DivergenceSettled)] == [
            Outcome.MET,
            Outcome.UNDETERMINED,
        ]
        assert of(tally(desks.case, GB), unknown.digest).standing is Tallied.SETTLED

    def test_what_one_side_did_not_ask_can_be_settled(self, desks: Desks) -> None:
        determines(desks, GB)
        theirs = determination_of(desks.case)
        silent = tuple(answer for answer in theirs.answers if answer.matter != VISA)
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=silent))

        self.settle(desks, JP, GB)

        assert of(tally(desks.case, GB), MEMBER.digest).standing is Tallied.SETTLED


class TestRefusals:
    def test_there_is_nothing_to_settle_before_both_have_determined(self, desks: Desks) -> None:
        determines(desks, GB)

        with pytest.raises(Refusal) as refused:
            desks.does(GB, StateOffice.COUNSEL, SettleDivergence(CASE, VISA, (MEMBER.digest,), JP, "x", "en"))

        assert refused.value.kind.code == "not-determined"
        assert refused.value.says.en == (
            "Japan has not determined this case yet: wait until both States have"
        )
        assert refused.value.says.ja == "日本はまだ判定を行っていません。両国の判定がそろうまでお待ちください"

    @pytest.mark.parametrize(
        ("part", "matter"), [(CONTRACTOR.digest, VISA), ("f" * 64, VISA), (MEMBER.digest, "no_such_matter")]
    )
    def test_there_is_nothing_to_settle_where_both_answer_alike(
        self, apart: Desks, part: str, matter: str
    ) -> None:
        with pytest.raises(Refusal) as refused:
            apart.does(JP, StateOffice.COUNSEL, SettleDivergence(CASE, matter, (part,), GB, "x", "en"))

        assert refused.value.kind.code == "not-apart"
        assert refused.value.says.en == (
            f"both States answer {matter} alike for {part}: there is nothing to settle"
        )
        assert (
            refused.value.says.ja
            == f"{part}の{matter}については両国の判定が一致しています。解決すべき相違はありません"
        )

    def test_a_third_state_s_answer_cannot_be_accepted(self, apart: Desks) -> None:
        with pytest.raises(Refusal) as refused:
            apart.does(JP, StateOffice.COUNSEL, SettleDivergence(CASE, VISA, (MEMBER.digest,), AU, "x", "en"))

        assert refused.value.kind.code == "not-a-party"
        assert refused.value.says.en == "Australia gives no answer in this case: name one of its two States"
        assert (
            refused.value.says.ja
            == "オーストラリアは本案件の判定を行う国ではありません。両当事国のいずれかを指定してください"
        )

    def test_a_settlement_needs_its_reason(self, apart: Desks) -> None:
        with pytest.raises(Refusal) as refused:
            apart.does(JP, StateOffice.COUNSEL, SettleDivergence(CASE, VISA, (MEMBER.digest,), GB, " ", "en"))

        assert refused.value.kind.code == "no-reason"
        assert refused.value.says.en == "say why this answer is accepted"
        assert refused.value.says.ja == "その判定を受け入れる理由を記載してください"


class TestWords:
    def test_a_divergence_is_said_with_article_clause_and_both_outcomes(self, apart: Desks) -> None:
        found = tally(apart.case, GB)

        words = comparison_words(found, of(found, MEMBER.digest), LAW)

        assert words.en == (
            "Is the person exempt from applying for a visa? diverged: GB-02 (Art. I(c)), clause 2 "
            "(the receiving State consents to its presence): United Kingdom yes; Japan no"
        )
        assert words.ja == (
            "本人は査証申請を免除されますか。不一致：GB-02（第1条(c)）第2要件（接受国がその所在に同意していること）："
            "英国「はい」、日本「いいえ」"
        )

    def test_a_match_is_said_and_whether_its_reasons_differ(self, apart: Desks) -> None:
        found = tally(apart.case, GB)

        matched = comparison_words(found, of(found, MEMBER.digest, "passport_waived"), LAW)
        otherwise = comparison_words(found, of(found, CONTRACTOR.digest), LAW)

        assert matched.en == "Is the person exempt from passport rules? matched"
        assert otherwise.en.startswith(
            "Is the person exempt from applying for a visa? matched, for other reasons: GB-02 (Art. I(c)), clause 2"
        )
        assert "一致（ただし理由は異なる）：GB-02" in otherwise.ja

    def test_another_edition_is_said_and_no_clause_of_it(self, desks: Desks) -> None:
        determines(desks, GB)
        desks.happens(JP, StateOffice.NODE, determination_of(desks.case, law=later_edition()))
        found = tally(desks.case, GB)

        words = comparison_words(found, of(found, MEMBER.digest), LAW)

        assert words.en.endswith(
            "GB-12 (Art. VI (paragraph not found)): United Kingdom yes; Japan no; "
            "the two apply different editions of it"
        )
        assert words.ja.endswith("：英国「はい」、日本「いいえ」。両国の適用する版が異なる")

    def test_a_provision_that_differs_as_a_whole_is_said_without_a_clause(self, desks: Desks) -> None:
        determines(desks, GB)
        desks.happens(JP, StateOffice.NODE, without_first_step(determination_of(desks.case)))
        found = tally(desks.case, GB)

        words = comparison_words(found, of(found, MEMBER.digest), LAW)

        assert "GB-08/united-nations (" in words.en
        assert words.en.endswith("United Kingdom no; Japan did not ask")
        assert words.ja.endswith("英国「いいえ」、日本「判定していない」")

    def test_a_provision_that_is_not_held_here_is_said_by_its_number(self, apart: Desks) -> None:
        found = tally(apart.case, GB)
        empty = replace(LAW, gate=provisions_of(LAW)["GB-08/united-nations"], provisions=())

        words = comparison_words(found, of(found, MEMBER.digest), empty)

        assert "GB-02 (Art. I(c)), clause 2: United Kingdom yes; Japan no" in words.en

    def test_a_matter_that_one_side_did_not_ask_is_said(self, desks: Desks) -> None:
        determines(desks, GB)
        theirs = determination_of(desks.case)
        silent = tuple(answer for answer in theirs.answers if answer.matter != VISA)
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=silent))
        found = tally(desks.case, GB)

        words = comparison_words(found, of(found, MEMBER.digest), LAW)

        assert words.en.endswith("diverged: United Kingdom yes; Japan did not ask")

    def test_a_matter_of_another_edition_is_said_by_its_name(self, desks: Desks) -> None:
        theirs = determination_of(desks.case)
        named = tuple(replace(answer, matter=f"{answer.matter}_2") for answer in theirs.answers)
        desks.happens(JP, StateOffice.NODE, replace(theirs, answers=named))
        found = tally(desks.case, GB)

        words = comparison_words(found, of(found, MEMBER.digest, f"{VISA}_2"), LAW)

        assert words.en == "visa_application_waived_2 waiting"
        assert words.ja == "visa_application_waived_2判定待ち"

    @pytest.mark.parametrize("words", [*(each.word for each in Tallied), *(each.word for each in Cause)])
    def test_every_word_is_there_in_both_languages(self, words: Any) -> None:
        assert words.en.isascii()
        assert not words.ja.isascii()


@given(histories())
def test_both_states_see_one_tally_each_from_its_own_side(told: History) -> None:
    gb, jp = told.desks
    if not gb.case.is_open:
        return
    ours, theirs = tally(gb.case, GB), tally(jp.case, JP)

    assert ours.standing is theirs.standing
    assert set(ours.waits_for) == set(theirs.waits_for)
    assert ours.undetermined == theirs.undetermined
    assert seen(ours) == {key: (standing, other, one) for key, (standing, one, other) in seen(theirs).items()}


def seen(found: Tally) -> dict[tuple[str, str], tuple[Tallied, Outcome | None, Outcome | None]]:
    """Return how each part stands in each matter, with the answers of both sides."""
    return {
        (part, each.matter): (each.standing, *each.outcomes)
        for each in found.comparisons
        for part in each.parts
    }
