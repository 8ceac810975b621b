"""Questions and answers between the two States."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.casework.histories import CASE, TERMS, Desk, person
from warifu.casework import questions
from warifu.casework.activity import ActivityKind, CloseActivity, OpenActivity
from warifu.casework.actors import StateOffice
from warifu.casework.questions import (
    AnswerQuestion,
    AskQuestion,
    QuestionAnswered,
    QuestionAsked,
    Questions,
    open_questions,
)
from warifu.casework.refusals import Refusal
from warifu.errors import RuleError
from warifu.parties import GB, JP

UNIT, CUSTOMS, DEFENCE = StateOffice.UNIT, StateOffice.CUSTOMS, StateOffice.DEFENCE
ASK = AskQuestion(CASE, UNIT, "銃の数は。", "ja", ("d" * 64,))


@pytest.fixture
def desks() -> tuple[Desk, Desk]:
    gb, jp = Desk(GB), Desk(JP)
    gb.gives(OpenActivity(CASE, ActivityKind.EXERCISE, GB, JP, "jp_gb_raa", TERMS), person(GB, UNIT))
    jp.hears(gb)
    return gb, jp


def still_open(desk: Desk) -> list[str]:
    return [
        q.asked.text
        for asker, answerer in ((GB, JP), (JP, GB))
        for q in open_questions(desk.case.half(asker).questions, desk.case.half(answerer).questions).values()
    ]


def test_a_question_is_open_on_both_sides_until_the_other_state_answers(desks):
    gb, jp = desks
    (asked,) = jp.gives(ASK, person(JP, CUSTOMS))
    gb.hears(jp)
    assert still_open(gb) == still_open(jp) == ["銃の数は。"]
    (answered,) = gb.gives(AnswerQuestion(CASE, asked.ref, "Twenty.", "en"), person(GB, UNIT))
    jp.hears(gb)

    assert asked.body == QuestionAsked(UNIT, "銃の数は。", "ja", ("d" * 64,))
    assert answered.body == QuestionAnswered(asked.ref, "Twenty.", "en")
    assert still_open(gb) == still_open(jp) == []
    assert jp.case.half(GB).questions.answers[asked.ref] == (answered.at, answered.body)


def test_who_asked_and_when_is_kept(desks):
    _, jp = desks
    (asked,) = jp.gives(ASK, person(JP, CUSTOMS))
    question = jp.case.half(JP).questions.asked[asked.ref]

    assert (question.ref, question.by_office, question.at, question.asked) == (
        asked.ref,
        CUSTOMS,
        asked.at,
        asked.body,
    )


def test_open_questions_come_oldest_first(desks):
    _, jp = desks
    for text in ("one", "two", "three"):
        jp.gives(AskQuestion(CASE, UNIT, text, "en"), person(JP, CUSTOMS))

    assert still_open(jp) == ["one", "two", "three"]


@pytest.mark.parametrize("what", ["unknown", "own", "answered"])
def test_there_is_nothing_to_answer_but_an_open_question_of_the_other_state(desks, what):
    gb, jp = desks
    (own,) = gb.gives(AskQuestion(CASE, CUSTOMS, "How deep is the berth?", "en"), person(GB, UNIT))
    (theirs,) = jp.gives(ASK, person(JP, CUSTOMS))
    gb.hears(jp)
    gb.gives(AnswerQuestion(CASE, theirs.ref, "Twenty.", "en"), person(GB, UNIT))
    ref = {"unknown": "e" * 32, "own": own.ref, "answered": theirs.ref}[what]

    with pytest.raises(Refusal) as caught:
        gb.gives(AnswerQuestion(CASE, ref, "Ten.", "en"), person(GB, UNIT))

    assert caught.value.says.en == f"Japan has asked no open question {ref}: look at the list again"
    assert caught.value.says.ja == f"日本からの未回答の質問{ref}はありません。一覧を見直してください"


def test_other_entries_are_none_of_its_business(desks):
    gb, _ = desks
    (entry,) = gb.gives(CloseActivity(CASE), person(GB, DEFENCE))

    assert questions.evolve(Questions(), entry) == Questions()


def test_a_command_of_another_slice_is_a_mistake_of_whoever_sent_it_here(desks):
    gb, _ = desks
    with pytest.raises(RuleError, match="CloseActivity is not a command of this slice"):
        questions.decide(CloseActivity(CASE), gb.case, SimpleNamespace(actor=person(GB, UNIT)))
