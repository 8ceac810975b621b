"""
Questions and answers between the two States. While a question is open, the clocks that name it stand still.

A question belongs to the State that asks it, its answer to the State that gives it. Text is as the writer wrote it,
in the writer's language, and `lang` says which.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from warifu.casework.actors import StateOffice
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.refusals import RefusalKind
from warifu.parties import State, state_names
from warifu.rules.wording import Text

NO_SUCH_QUESTION = RefusalKind(
    "no-such-question",
    Text(
        "{state} has asked no open question {question}: look at the list again",
        "{state}からの未回答の質問{question}はありません。一覧を見直してください",
    ),
)


@dataclass(frozen=True)
class AskQuestion(Command):
    """Ask the other State's office something about some parts of the case, or about the whole of it."""

    to_office: StateOffice
    text: str
    lang: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnswerQuestion(Command):
    """Answer a question of the other State."""

    question: str
    text: str
    lang: str


@dataclass(frozen=True)
class QuestionAsked(Body):
    """A question was put to an office of the other State."""

    to_office: StateOffice
    text: str
    lang: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class QuestionAnswered(Body):
    """A question of the other State was answered."""

    question: str
    text: str
    lang: str


@dataclass(frozen=True)
class Question:
    """A question as it was asked: its handle, by which office, when."""

    ref: str
    by_office: StateOffice
    at: datetime
    asked: QuestionAsked


@dataclass(frozen=True)
class Questions:
    """What one State has asked, and what it has answered to the other, by the handle of the question."""

    asked: Mapping[str, Question] = field(default_factory=dict)
    answers: Mapping[str, tuple[datetime, QuestionAnswered]] = field(default_factory=dict)


class _Half(Protocol):
    @property
    def questions(self) -> Questions: ...


class _Case(Protocol):
    """What this slice needs of a case: the questions of either State."""

    def half(self, state: State) -> _Half: ...
    def peer_of(self, state: State) -> State: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: there is no such open question.
    """
    match command:
        case AskQuestion():
            return (QuestionAsked(command.to_office, command.text, command.lang, command.parts),)
        case AnswerQuestion():
            mine, peer = asking.actor.state, case.peer_of(asking.actor.state)
            if command.question not in open_questions(case.half(peer).questions, case.half(mine).questions):
                raise NO_SUCH_QUESTION(question=command.question, state=Text(*state_names(peer)))
            return (QuestionAnswered(command.question, command.text, command.lang),)
    raise unanswered(command)


def evolve(state: Questions, entry: Entry) -> Questions:
    """Return what one State has asked and answered after one more entry of its own."""
    match entry.body:
        case QuestionAsked():
            question = Question(entry.ref, entry.by.office, entry.at, entry.body)
            return replace(state, asked={**state.asked, entry.ref: question})
        case QuestionAnswered():
            return replace(state, answers={**state.answers, entry.body.question: (entry.at, entry.body)})
    return state


def open_questions(asked: Questions, answered: Questions) -> dict[str, Question]:
    """Return the questions of one State that the other has not answered, oldest first."""
    return {ref: question for ref, question in asked.asked.items() if ref not in answered.answers}
