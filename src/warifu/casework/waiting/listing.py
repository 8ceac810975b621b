"""The list of everything that a case waits for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from warifu.casework.activity import cancelled_by
from warifu.casework.case import Case
from warifu.casework.waiting.awaited import Awaited, Awaits, WaitingList
from warifu.casework.waiting.decisions import approvals_to_come, conditions_to_meet, second_persons
from warifu.casework.waiting.due import silence_of
from warifu.casework.waiting.goods import came_in_unapproved, goods_to_account_for
from warifu.casework.waiting.law import determinations_to_come, missing_in_law
from warifu.casework.waiting.talk import (
    manifest_to_come,
    notices_to_come,
    proposals_to_answer,
    questions_to_answer,
)
from warifu.instruments import instrument
from warifu.parties import State

_ORDER = {what: place for place, what in enumerate(Awaits)}


def waiting_for(case: Case, own: State, *, law: Iterable[Awaited] | None = None) -> WaitingList:
    """
    Return everything that a case waits for, as one State sees it: what holds parts up first, then by day.

    A case that was called off waits only for what was admitted, and for second persons.
    law: what `missing_in_law` gave for the same terms and the same manifest, where that was asked before.

    Raises:
        Refusal: the activity is not open.
    """
    items = [*second_persons(case, own), *goods_to_account_for(case)]
    if cancelled_by(case) is None:
        items += _at_work(case, missing_in_law(case, own) if law is None else law, own)
    items.sort(key=lambda item: (not item.holds_up, item.day, _ORDER[item.what], item.state, item.office))
    return WaitingList(tuple(items), silence_of(instrument(case.agreement)))


def _at_work(case: Case, law: Iterable[Awaited], own: State) -> Iterator[Awaited]:
    yield from manifest_to_come(case)
    yield from law
    yield from questions_to_answer(case)
    yield from proposals_to_answer(case)
    yield from notices_to_come(case)
    yield from determinations_to_come(case, own)
    yield from approvals_to_come(case)
    yield from conditions_to_meet(case)
    yield from came_in_unapproved(case)
