"""Each node determines alone: the same bytes from the same case, every clause accounted for, no facts of persons."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.casework.desks import CASE, TERMS, Desks, a_part
from warifu.canonical_json import json_bytes
from warifu.casework.activity import AmendActivity
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.asking import Asking
from warifu.casework.case import Case, fold
from warifu.casework.determinations import determine_lines
from warifu.casework.determined import (
    ACTIVITY,
    Answer,
    AnswersGiven,
    Determinations,
    Determine,
    Determined,
    clause_words,
    decide,
    determination_of,
    evolve,
    follows,
    passes,
    sheets_of,
)
from warifu.casework.determined import computing as computing_module
from warifu.casework.determined.answers import runs_of
from warifu.casework.determined.computing import provisions_of
from warifu.casework.determined.steps import steps_of
from warifu.casework.entries import Erased
from warifu.casework.lines import LineKind
from warifu.casework.manifests import PartListed
from warifu.casework.parts import Part, line_of
from warifu.casework.plain_facts import readable_answers
from warifu.casework.questions import AskQuestion
from warifu.casework.refusals import Refusal
from warifu.codec import from_plain, to_plain
from warifu.errors import DecodeError, RuleError
from warifu.instruments import instrument
from warifu.parties import GB, JP
from warifu.rules.outcomes import Kind, Mode, Outcome
from warifu.vocabulary.matters import arms

VISIT = {
    "visit.force_body": "uk_forces",
    "visit.activity_decided": True,
    "visit.receiving_state_consents": True,
    "visit.entry_procedures_followed": True,
    "visit.acts_as_un_forces": False,
}
MEMBER = a_part(1, person__category="member", person__nationality="GB")
CONTRACTOR = a_part(2, person__category="contractor", person__nationality="GB")
VAN = a_part(3, LineKind.VEHICLE, vehicle__kind="motor_vehicle")
LAW = instrument("jp_gb_raa")
VISA = "visa_application_waived"
IN_ANOTHER_PROCESS = """
from tests.casework.test_determined import CONTRACTOR, MEMBER, VAN, prepared
from warifu.casework.determined import determination_of

print(determination_of(prepared(MEMBER, CONTRACTOR, VAN).case).digest)
"""


def prepared(*parts: Part, **facts: Any) -> Desks:
    """Return desks over an exercise with enough said of the visit, and some parts listed."""
    desks = Desks()
    terms = replace(TERMS, facts={**VISIT, **facts})
    desks.does(GB, StateOffice.DEFENCE, AmendActivity(CASE, 1, terms))
    desks.lists(*parts)
    return desks


@pytest.fixture
def desks() -> Desks:
    return prepared(MEMBER, CONTRACTOR, VAN)


def answer(determined: Determined, listed: tuple[str, ...], part: str, matter: str = VISA) -> Answer:
    (found,) = (each for each in determined.of(listed)[part] if each.matter == matter)
    return found


class TestDetermination:
    def test_a_member_passes_and_a_contractor_does_not(self, desks: Desks) -> None:
        determined = determination_of(desks.case)
        answers = determined.of(desks.case.half(GB).manifests.listed)

        assert passes(answers[MEMBER.digest]) is Outcome.MET
        assert passes(answers[CONTRACTOR.digest]) is Outcome.NOT_MET
        assert passes(answers[VAN.digest]) is Outcome.UNDETERMINED
        assert passes(answers[ACTIVITY]) is Outcome.MET

    def test_a_part_of_which_nothing_that_decides_was_asked_is_unknown(self) -> None:
        assert passes(()) is Outcome.UNDETERMINED

    def test_an_answer_names_its_provisions_with_their_articles(self, desks: Desks) -> None:
        determined = determination_of(desks.case)

        found = answer(determined, desks.case.half(GB).manifests.listed, CONTRACTOR.digest)

        assert found.outcome is Outcome.NOT_MET
        assert found.decides
        assert found.provisions == ("GB-12", "GB-04", "GB-01", "GB-01/contractors", "GB-J3/contract")
        assert [determined.laws[name].cite for name in found.provisions[:3]] == [
            "Art. VI (paragraph not found)",
            "Art. I(d)",
            "Art. I(a)",
        ]

    def test_an_unknown_answer_names_what_is_missing_and_of_what_kind_it_is(self) -> None:
        nobody_knows = a_part(1, person__nationality="GB")
        desks = prepared(nobody_knows)

        found = answer(determination_of(desks.case), (nobody_knows.digest,), nobody_knows.digest)

        assert found.outcome is Outcome.UNDETERMINED
        assert "person.category" in found.missing
        assert Kind.MISSING_FACT in found.unknown

    def test_its_answers_are_those_that_the_lines_get(self, desks: Desks) -> None:
        parts = [MEMBER, CONTRACTOR, VAN]
        visit = {
            "visit.sending_state": "GB",
            "visit.receiving_state": "JP",
            "visit.activity": "exercise",
            "visit.begins": TERMS.begins,
            "visit.ends": TERMS.ends,
        }
        lines = determine_lines(LAW, [line_of(part) for part in parts], {**VISIT, **visit})

        given = determination_of(desks.case).of(tuple(part.digest for part in parts))

        for index, part in enumerate(parts):
            wanted = {
                (lines.situations[s].matter.id, lines.situations[s].outcome) for s in lines.of_line[index]
            }
            assert {(each.matter, each.outcome) for each in given[part.digest]} == wanted

    def test_each_part_that_is_listed_is_answered_in_each_matter_once(self, desks: Desks) -> None:
        listed = desks.case.half(GB).manifests.listed

        for answers in determination_of(desks.case).of(listed).values():
            assert len({each.matter for each in answers}) == len(answers)

    def test_parts_that_differ_only_in_what_decides_nothing_share_an_answer(self) -> None:
        parts = [
            a_part(number, person__category="member", person__nationality="GB", person__arrives_on=day)
            for number, day in enumerate(["2026-11-09", "2026-11-10"])
        ]
        desks = prepared(*parts)

        (visa,) = (each for each in determination_of(desks.case).answers if each.matter == VISA)

        assert visa.places == ((1, 2),)

    def test_a_matter_that_the_agreement_says_nothing_of_is_listed_as_not_asked(self) -> None:
        desks = prepared(a_part(5, LineKind.ARMS, weapon__kind="ammunition"))
        silent = replace(
            LAW, provisions=tuple(p for p in LAW.provisions if p.matter is not arms.MOVE_DANGEROUS_GOODS)
        )

        assert determination_of(desks.case).unasked == ()
        assert [(each.kind, each.matter) for each in determination_of(desks.case, law=silent).unasked] == [
            (LineKind.ARMS, "move_dangerous_goods")
        ]

    def test_the_day_may_be_given(self, desks: Desks) -> None:
        before_force = determination_of(desks.case, on=date(2023, 10, 14))

        found = before_force.of(desks.case.half(GB).manifests.listed)

        assert before_force.on == date(2023, 10, 14)
        assert passes(found[MEMBER.digest]) is Outcome.NOT_MET

    def test_weaker_texts_decide_only_in_lenient_mode(self, desks: Desks) -> None:
        strict, lenient = determination_of(desks.case), determination_of(desks.case, mode=Mode.LENIENT)

        assert (strict.mode, lenient.mode) == (Mode.STRICT, Mode.LENIENT)
        assert strict.answers != lenient.answers

    def test_what_a_state_states_of_the_visit_itself_goes_before_the_terms(self, desks: Desks) -> None:
        stated = determination_of(desks.case, stated={"visit.receiving_state_consents": False})

        found = stated.of(desks.case.half(GB).manifests.listed)

        assert stated.visit["visit.receiving_state_consents"] is False
        assert passes(found[MEMBER.digest]) is Outcome.NOT_MET

    def test_an_erased_part_is_passed_over_and_the_others_keep_their_places(self, desks: Desks) -> None:
        entries = [
            replace(each, body=Erased(each.kind)) if each.body == PartListed(MEMBER) else each
            for each in desks.entries
        ]
        listed = desks.case.half(GB).manifests.listed

        again = determination_of(fold(Case.empty(CASE, JP, GB), entries))

        assert MEMBER.digest not in again.of(listed)
        assert passes(again.of(listed)[CONTRACTOR.digest]) is Outcome.NOT_MET


class TestSameBytes:
    def test_two_nodes_that_hold_the_same_write_the_same_bytes(self, desks: Desks) -> None:
        other = prepared(MEMBER, CONTRACTOR, VAN)

        one, two = determination_of(desks.case), determination_of(other.case)

        assert json_bytes(to_plain(one)) == json_bytes(to_plain(two))
        assert one.digest == two.digest

    def test_another_process_writes_them_too(self, desks: Desks) -> None:
        run = subprocess.run(
            [sys.executable, "-c", IN_ANOTHER_PROCESS],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONPATH": ":".join(filter(None, sys.path)), "PYTHONHASHSEED": "77"},
        )

        assert run.stdout.strip() == determination_of(desks.case).digest

    @pytest.mark.parametrize(
        "otherwise",
        [
            lambda desks: determination_of(desks.case, on=date(2026, 11, 9)),
            lambda desks: determination_of(desks.case, mode=Mode.LENIENT),
            lambda desks: determination_of(desks.case, stated={"visit.receiving_state_consents": False}),
            lambda desks: determination_of(prepared(MEMBER, CONTRACTOR).case),
            lambda desks: determination_of(desks.case, law=replace(LAW, provisions=LAW.provisions[:-1])),
        ],
    )
    def test_whatever_it_was_made_of_tells(
        self, desks: Desks, otherwise: Callable[[Desks], Determined]
    ) -> None:
        assert otherwise(desks).digest != determination_of(desks.case).digest

    def test_no_fact_of_a_person_stands_in_it(self, desks: Desks) -> None:
        desks.lists(a_part(1, person__nationality="NZ", person__arrives_on="2031-05-06"))

        written = json_bytes(to_plain(determination_of(desks.case)))

        assert b"NZ" not in written
        assert b"2031" not in written
        assert b"Example 1" not in written

    def test_it_reads_back_from_its_plain_form(self, desks: Desks) -> None:
        determined = determination_of(desks.case)

        assert from_plain(to_plain(determined), Determined) == determined


class TestFollows:
    @pytest.mark.parametrize(
        "how",
        [
            {},
            {"on": date(2026, 11, 9), "mode": Mode.LENIENT},
            {"stated": {"visit.receiving_state_consents": False}},
        ],
    )
    def test_what_was_determined_as_it_says_follows_from_its_grounds(
        self, desks: Desks, how: dict[str, Any]
    ) -> None:
        given = determination_of(desks.case, **how)

        assert follows(desks.case, given) is Outcome.MET

    def test_it_follows_still_when_the_case_has_gone_on(self, desks: Desks) -> None:
        given = determination_of(desks.case)
        desks.lists(MEMBER)
        terms = replace(TERMS, facts={"visit.receiving_state_consents": False})
        desks.does(GB, StateOffice.DEFENCE, AmendActivity(CASE, 2, terms))

        assert follows(desks.case, given) is Outcome.MET

    def test_one_without_any_manifest_follows_too(self) -> None:
        desks = Desks()

        assert follows(desks.case, determination_of(desks.case)) is Outcome.MET

    def test_an_answer_that_was_changed_does_not_follow(self, desks: Desks) -> None:
        given = determination_of(desks.case)
        bent = tuple(replace(each, outcome=Outcome.MET) for each in given.answers)

        assert follows(desks.case, replace(given, answers=bent)) is Outcome.NOT_MET

    def test_other_grounds_than_those_it_was_made_of_do_not_carry_it(self, desks: Desks) -> None:
        given = determination_of(desks.case)
        visit = {**given.visit, "visit.receiving_state_consents": False}

        assert follows(desks.case, replace(given, visit=visit)) is Outcome.NOT_MET

    def test_another_edition_of_the_law_cannot_be_judged_here_unless_it_is_held(self, desks: Desks) -> None:
        other = replace(LAW, provisions=LAW.provisions[:-1])
        given = determination_of(desks.case, law=other)

        assert follows(desks.case, given) is Outcome.UNDETERMINED
        assert follows(desks.case, given, law=other) is Outcome.MET

    @pytest.mark.parametrize("changes", [{"agreement": "no_such_agreement"}, {"manifest": 9}])
    def test_what_names_something_that_is_not_here_cannot_be_judged(
        self, desks: Desks, changes: dict[str, Any]
    ) -> None:
        given = replace(determination_of(desks.case), **changes)

        assert follows(desks.case, given) is Outcome.UNDETERMINED

    def test_once_a_part_is_erased_it_can_no_longer_be_told(self, desks: Desks) -> None:
        given = determination_of(desks.case)
        entries = [
            replace(each, body=Erased(each.kind)) if each.body == PartListed(VAN) else each
            for each in desks.entries
        ]

        assert follows(fold(Case.empty(CASE, JP, GB), entries), given) is Outcome.UNDETERMINED


class TestSteps:
    def test_the_trace_tells_of_every_provision_what_its_finding_came_to(self, desks: Desks) -> None:
        determined = determination_of(desks.case)
        lines = determine_lines(LAW, [line_of(MEMBER)], readable_answers(determined.visit))
        finding = next(s for s in lines.situations if s.matter.id == VISA).determination.finding

        found = determined.steps(answer(determined, desks.case.half(GB).manifests.listed, MEMBER.digest))

        assert found == steps_of(finding)
        assert [step.provision for step in found][-1] == "GB-12"
        assert found[-1].word.startswith("y")

    def test_a_provision_comes_after_those_that_it_rests_on(self, desks: Desks) -> None:
        determined = determination_of(desks.case)

        order = determined.asks[VISA]

        assert order.index("GB-02") < order.index("GB-04") < order.index("GB-12")

    def test_a_clause_is_said_in_words_by_its_number(self) -> None:
        words = clause_words(provisions_of(LAW)["GB-02"], 2, Mode.STRICT)

        assert words.en == "the receiving State consents to its presence"
        assert words.ja == "接受国がその所在に同意していること"

    def test_a_provision_of_one_clause_has_one_letter_beside_its_own(self, desks: Desks) -> None:
        determined = determination_of(desks.case)
        listed = desks.case.half(GB).manifests.listed

        found = determined.steps(answer(determined, listed, MEMBER.digest, "passport_waived"))

        assert [step.word for step in found if step.provision == "GB-14/passport"] == ["uu"]

    @pytest.mark.parametrize("word", ["", "x", "yn?"])
    def test_a_trace_of_other_letters_is_refused(self, desks: Desks, word: str) -> None:
        found = determination_of(desks.case).answers[0]

        with pytest.raises(DecodeError, match="wanted words of the letters y, n and u"):
            replace(found, trace=(word,))


class TestPlaces:
    @given(st.sets(st.integers(0, 60)))
    def test_runs_name_the_places_they_were_made_of(self, places: set[int]) -> None:
        runs = runs_of(sorted(places))

        assert [place for first, last in runs for place in range(first, last + 1)] == sorted(places)
        assert all(first <= last for first, last in runs)
        assert all(one[1] + 1 < other[0] for one, other in pairwise(runs))

    def test_places_that_no_list_has_name_nobody(self, desks: Desks) -> None:
        determined = determination_of(desks.case)
        wild = replace(determined.answers[0], places=((-5, 0), (2, 10**15)))

        found = replace(determined, answers=(wild,)).of(("a" * 64, "b" * 64))

        assert list(found) == [ACTIVITY, "b" * 64]

    def test_an_answer_for_scattered_parts_is_given_in_pieces(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(computing_module, "MOST_RUNS", 2)
        parts = [
            a_part(number, person__category=category, person__nationality="GB")
            for number, category in enumerate(["member", "contractor"] * 5)
        ]
        desks = prepared(*parts)

        determined = determination_of(desks.case)

        assert max(len(each.places) for each in determined.answers) == 2
        answers = determined.of(tuple(part.digest for part in parts))
        assert [passes(answers[part.digest]) for part in parts] == [Outcome.MET, Outcome.NOT_MET] * 5


class TestSheets:
    def test_a_determination_of_ordinary_length_is_one_entry(self, desks: Desks) -> None:
        determined = determination_of(desks.case)

        assert sheets_of(determined) == (determined,)

    def test_one_without_answers_is_one_as_well(self, desks: Desks) -> None:
        determined = replace(determination_of(desks.case), answers=())

        assert sheets_of(determined) == (determined,)

    def test_a_long_one_is_given_on_sheets_and_folds_to_the_whole(self, desks: Desks) -> None:
        short = determination_of(desks.case)
        scattered = tuple((place, place) for place in range(1, 4_001, 2))
        whole = replace(short, answers=tuple(replace(each, places=scattered) for each in short.answers))

        sheets = sheets_of(whole)
        for sheet in sheets:
            assert len(json_bytes(to_plain(sheet))) < 200_000
            desks.happens(JP, StateOffice.NODE, sheet)

        assert len(sheets) > 2
        assert all(isinstance(sheet, AnswersGiven) for sheet in sheets[:-1])
        latest = desks.case.half(JP).determinations.latest
        assert latest is not None
        assert latest.determined == whole
        assert desks.case.half(JP).determinations.coming == ()


class TestDetermine:
    def test_it_is_kept_as_the_state_s_own(self, desks: Desks) -> None:
        entry = desks.does(JP, StateOffice.NODE, Determine(CASE))

        latest = desks.case.half(JP).determinations.latest
        assert latest is not None
        assert (latest.ref, latest.at) == (entry.ref, desks.at)
        assert latest.determined == determination_of(desks.case)
        assert desks.case.half(GB).determinations == Determinations()

    def test_it_is_asked_with_day_mode_and_facts(self, desks: Desks) -> None:
        stated = {"visit.receiving_state_consents": False}
        desks.does(JP, StateOffice.COUNSEL, Determine(CASE, date(2026, 11, 9), Mode.LENIENT, stated))

        latest = desks.case.half(JP).determinations.latest
        assert latest is not None
        assert latest.determined == determination_of(
            desks.case, on=date(2026, 11, 9), mode=Mode.LENIENT, stated=stated
        )

    def test_what_was_said_is_not_said_again(self, desks: Desks) -> None:
        desks.does(JP, StateOffice.NODE, Determine(CASE))
        asking = Asking(Actor(JP, StateOffice.NODE, "a" * 32, "b" * 32), desks.at, lambda: "0" * 32)

        assert decide(Determine(CASE), desks.case, asking) == ()
        assert len(decide(Determine(CASE, date(2026, 11, 9)), desks.case, asking)) == 1

    def test_a_swapped_part_leaves_the_answers_for_all_others(self, desks: Desks) -> None:
        before = determination_of(desks.case).of(desks.case.half(GB).manifests.listed)
        desks.lists(MEMBER, CONTRACTOR, replace(VAN, salt="f" * 64, facts={"vehicle.kind": "drone"}))

        after = determination_of(desks.case).of(desks.case.half(GB).manifests.listed)

        for part in (MEMBER.digest, CONTRACTOR.digest, ACTIVITY):
            assert [replace(each, places=()) for each in after[part]] == [
                replace(each, places=()) for each in before[part]
            ]

    @pytest.mark.parametrize(
        ("stated", "code", "en", "ja"),
        [
            (
                {"person.category": "member"},
                "fact-of-others",
                "activity: person.category is not asked of activity: state it where it belongs, or leave it out",
                "活動：person.categoryは活動についての事実ではありません。該当する箇所に記載するか、削除してください",
            ),
            (
                {"visit.shoe_size": 9},
                "no-such-fact",
                "activity: there is no fact called visit.shoe_size: take a name from the vocabulary",
                "活動：visit.shoe_sizeという事実項目はありません。語彙にある名称を使ってください",
            ),
        ],
    )
    def test_facts_that_are_not_of_the_visit_are_refused_in_both_languages(
        self, desks: Desks, stated: dict[str, Any], code: str, en: str, ja: str
    ) -> None:
        with pytest.raises(Refusal) as refused:
            desks.does(JP, StateOffice.NODE, Determine(CASE, stated=stated))

        assert refused.value.kind.code == code
        assert (refused.value.says.en, refused.value.says.ja) == (en, ja)

    def test_a_command_of_another_slice_is_a_mistake(self, desks: Desks) -> None:
        asking = Asking(Actor(JP, StateOffice.NODE, "a" * 32, "b" * 32), desks.at, lambda: "0" * 32)

        with pytest.raises(RuleError, match="AskQuestion is not a command of this slice"):
            decide(AskQuestion(CASE, StateOffice.CUSTOMS, "?", "en"), desks.case, asking)

    def test_an_entry_of_another_slice_changes_nothing(self, desks: Desks) -> None:
        assert evolve(Determinations(), desks.entries[-1]) == Determinations()
