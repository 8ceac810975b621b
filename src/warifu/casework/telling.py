"""
Telling: which questions, with their answers, an office is told the words of that is not shown who persons are.

Who writes freely may write about a person. So such an office is told what was asked about things alone, and what was
asked of the case as a whole only where it asked itself or is the one that was asked; of persons it is told nothing, nor of
parts that nobody can read any more, since they may have been persons. This one rule holds on every page, in the history
and over the API.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind
from warifu.casework.manifests import Manifests
from warifu.casework.questions import Question, Questions
from warifu.parties import State

WHOLE = "activity"
"""What stands for the case as a whole among parts."""


class _Half(Protocol):
    @property
    def manifests(self) -> Manifests: ...
    @property
    def questions(self) -> Questions: ...


class _Case(Protocol):
    """What is needed of a case: what either State has listed, and asked."""

    @property
    def halves(self) -> Mapping[State, _Half]: ...


def names_a_person(case: _Case, parts: tuple[str, ...]) -> bool:
    """Say whether some of the parts are persons; one that nobody can read any more may have been."""
    halves = tuple(half.manifests.known for half in case.halves.values())
    found = (
        next((known[digest] for known in halves if digest in known), None)
        for digest in parts
        if digest != WHOLE
    )
    return any(part is None or part.kind is LineKind.PERSON for part in found)


def is_of_the_whole(parts: tuple[str, ...]) -> bool:
    """Say whether something is about the case as a whole, and so may be about anybody."""
    return not parts or WHOLE in parts


def is_told(case: _Case, ref: str, state: State, office: StateOffice) -> bool:
    """Say whether an office that is shown no persons is told the words of a question, by its handle, and of its answer."""
    for asking, half in case.halves.items():
        if (question := half.questions.asked.get(ref)) is not None:
            return is_told_of(case, question, asking, state, office)
    return False


def is_told_of(case: _Case, question: Question, by: State, state: State, office: StateOffice) -> bool:
    """Say the same of a question that one State asked."""
    parts = question.asked.parts
    if names_a_person(case, parts):
        return False
    spoken = question.by_office if state == by else question.asked.to_office
    return not is_of_the_whole(parts) or office is spoken
