"""Finding the case that an address names: by its number, as people say it, or by its handle, and only for its readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, TypeVar

from django.http import HttpRequest
from ninja import Query

from warifu.api.bodies import HANDLE
from warifu.api.callers import Caller
from warifu.api.operations import caller
from warifu.api.problems import NO_SUCH_CASE, SEVERAL_CASES, ProblemError
from warifu.api.readable import is_readable, reads_persons, require_readable
from warifu.api.taking_out import noting, why_not
from warifu.casework.case import Case
from warifu.casework.case_numbers import CaseNumber
from warifu.casework.refusals import Refusal
from warifu.parties import State
from warifu.rules.wording import Text
from warifu.server.running import RunningNode, running

MOST_A_PAGE = 500
OF_A_CASE = (404, 409, 422)
"""The statuses that every read of one case may answer with."""

Page = Annotated[int, Query(ge=1, le=1_000_000, description="Which page, from 1.")]
Size = Annotated[int, Query(ge=1, le=MOST_A_PAGE, description="How many on a page.")]

T = TypeVar("T")


@dataclass(frozen=True)
class Found:
    """A case that was asked for, by whom, and why they are not shown who its persons are; None if they are."""

    case: Case
    caller: Caller
    why_no_persons: Text | None
    node: RunningNode

    @property
    def sees_persons(self) -> bool:
        """Whether the reader is shown who the persons of the case are."""
        return self.why_no_persons is None

    @property
    def own(self) -> State:
        """The State of this node."""
        return self.node.own


def found(request: HttpRequest, number: str) -> Found:
    """
    Return the case that is asked for.

    Raises:
        ProblemError: there is none, there are several, or this reader may not read it.
    """
    asking, node = caller(request), running()
    case = node.case(number) if re.fullmatch(HANDLE, number) else _by_number(number, asking, node)
    if not case.size or not case.is_open:
        raise ProblemError(NO_SUCH_CASE)
    require_readable(case, asking.who.reader)
    asking = noting(asking, case)
    persons = reads_persons(case, asking.who.reader)
    return Found(case, asking, None if persons.allowed else why_not(persons.reasons[0], asking, case), node)


def paged(items: tuple[T, ...], page: int, size: int) -> tuple[T, ...]:
    """Return one page, from 1, of some items."""
    return items[(page - 1) * size : page * size]


def _by_number(text: str, asking: Caller, node: RunningNode) -> Case:
    try:
        number = CaseNumber.read(text)
    except Refusal as refusal:
        raise ProblemError(NO_SUCH_CASE, refusal.says) from refusal
    cases = [case for handle in node.cases() if number.is_of(handle) and (case := node.case(handle)).is_open]
    cases = [case for case in cases if case.owner == number.state]
    cases = [case for case in cases if is_readable(case, asking.who.reader)]
    if len(cases) > 1:
        raise ProblemError(SEVERAL_CASES)
    if not cases:
        raise ProblemError(NO_SUCH_CASE)
    return cases[0]
