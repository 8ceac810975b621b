"""What an activity is now, read from both halves: whose it is, its terms, what is proposed, if it was called off."""

from __future__ import annotations

from typing import Protocol

from warifu.casework.activity.state import Activity, ActivityOpened, AmendmentProposed
from warifu.casework.activity.terms import Terms
from warifu.casework.plain_facts import PlainFact
from warifu.casework.refusals import RefusalKind
from warifu.parties import State
from warifu.rules.wording import Text

NOT_OPEN = RefusalKind(
    "not-open",
    Text(
        "nothing is open under this handle: open the activity first",
        "案件が開設されていません。先に案件を開設してください",
    ),
)


class _Half(Protocol):
    @property
    def activity(self) -> Activity: ...


class CaseOfActivity(Protocol):
    """What these views need of a case: what either State has said."""

    @property
    def states(self) -> tuple[State, State]:
        """The two States."""

    def half(self, state: State) -> _Half:
        """Return what a State has said."""

    def peer_of(self, state: State) -> State:
        """Return the other State."""


def owner(case: CaseOfActivity) -> State:
    """
    Return the State that opened the activity and owns its terms; the earlier, if the other opened it against the rules.

    Raises:
        Refusal: it is not open.
    """
    said = [(at, state) for state in case.states if (at := case.half(state).activity.opened_at) is not None]
    if said:
        return min(said)[1]
    raise NOT_OPEN()


def opened(case: CaseOfActivity) -> ActivityOpened:
    """
    Return the opening of the activity.

    Raises:
        Refusal: it is not open.
    """
    body = case.half(owner(case)).activity.opened
    assert body is not None  # noqa: S101  (the owner is who opened it)
    return body


def terms_of(case: CaseOfActivity) -> Terms:
    """
    Return the terms as they are now.

    Raises:
        Refusal: it is not open.
    """
    amendments = case.half(owner(case)).activity.amendments
    return amendments[-1].terms if amendments else opened(case).terms


def facts_of_activity(case: CaseOfActivity) -> dict[str, PlainFact]:
    """
    Return all that the activity says of the visit, flat names with plain values.

    Raises:
        Refusal: it is not open.
    """
    body, terms = opened(case), terms_of(case)
    return {
        **terms.facts,
        "visit.activity": body.kind_of_activity.value,
        "visit.sending_state": body.sending,
        "visit.receiving_state": body.receiving,
        "visit.begins": terms.begins.isoformat(),
        "visit.ends": terms.ends.isoformat(),
    }


def open_proposals(case: CaseOfActivity) -> dict[str, AmendmentProposed]:
    """
    Return the proposals that the owner has neither accepted nor declined, stale ones too, oldest first.

    Raises:
        Refusal: it is not open.
    """
    state = owner(case)
    mine = case.half(state).activity
    theirs = case.half(case.peer_of(state)).activity.proposals
    return {ref: body for ref, body in theirs.items() if ref not in {*mine.accepted, *mine.declined}}


def cancelled_by(case: CaseOfActivity) -> State | None:
    """Return the State that called the activity off, the earlier if both did, or None."""
    said = [(at, state) for state in case.states if (at := case.half(state).activity.cancelled) is not None]
    return min(said)[1] if said else None
