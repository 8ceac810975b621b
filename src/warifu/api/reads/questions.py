"""Questions and answers of a case, those of both States, oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import Query

from warifu.api.operations import reads
from warifu.api.reads.finding import OF_A_CASE, Found, found
from warifu.casework.actors import StateOffice
from warifu.casework.questions import Question
from warifu.casework.telling import is_told_of
from warifu.parties import State
from warifu.rules.wording import Text


@dataclass(frozen=True)
class AnswerLine:
    """The answer to a question, as it was written, in the language `lang`."""

    at: datetime
    text: str
    lang: str


@dataclass(frozen=True)
class QuestionLine:
    """
    A question: its handle, who asked whom, when, about which parts by digest, and the answer; None while it is open.

    withheld: it may be about persons, of whom this reader is not told; the text is then empty.
    """

    ref: str
    by: State
    by_office: StateOffice
    to_office: StateOffice
    at: datetime
    text: str
    lang: str
    parts: tuple[str, ...]
    answer: AnswerLine | None
    withheld: bool


@dataclass(frozen=True)
class QuestionsAnswer:
    """The questions of a case, and how many of them are open."""

    questions: tuple[QuestionLine, ...]
    open: int


@reads(
    "/cases/{number}/questions",
    QuestionsAnswer,
    scope="read:questions",
    says=Text("Questions and answers of a case.", "案件の質問と回答。"),
    statuses=OF_A_CASE,
)
def questions(
    request: HttpRequest,
    number: str,
    only_open: Annotated[bool, Query(description="Only those without an answer.")] = False,  # noqa: FBT002
) -> QuestionsAnswer:
    """Answer the questions of a case."""
    asked = found(request, number)
    case = asked.case
    lines = [
        _line(question, state, asked)
        for state in case.states
        for question in case.half(state).questions.asked.values()
    ]
    left = [line for line in lines if line.answer is None]
    shown = left if only_open else lines
    return QuestionsAnswer(tuple(sorted(shown, key=lambda line: (line.at, line.ref))), len(left))


def _line(question: Question, by: State, asked: Found) -> QuestionLine:
    case, said = asked.case, question.asked
    who = asked.caller.who
    withheld = not asked.sees_persons and not is_told_of(case, question, by, who.state, who.office)
    given = case.half(case.peer_of(by)).questions.answers.get(question.ref)
    answer = None
    if given is not None:
        answer = AnswerLine(given[0], "" if withheld else given[1].text, given[1].lang)
    return QuestionLine(
        question.ref,
        by,
        question.by_office,
        said.to_office,
        question.at,
        "" if withheld else said.text,
        said.lang,
        () if withheld else said.parts,
        answer,
        withheld,
    )
