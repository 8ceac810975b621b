"""
What comes to people's minds: mostly what they may do, now and then what they may not.

A move looks at a case as the own node shows it, and gives an errand, or nothing where there is nothing of its kind to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeAlias

from tests.simulation.people import STAFFED, Errand, Staff
from warifu.casework.activity import (
    AmendActivity,
    CancelActivity,
    CloseActivity,
    DeclineProposal,
    ProposeAmendment,
    open_proposals,
)
from warifu.casework.actors import StateOffice
from warifu.casework.approvals import Approve, ObjectTo, Refuse, RevokeApproval, Verdict
from warifu.casework.case import Case, register_id
from warifu.casework.commands import Command
from warifu.casework.delegations import Delegate, EndDelegation
from warifu.casework.four_eyes import Confirm, WithdrawPrepared
from warifu.casework.manifests import LodgeManifest, swap
from warifu.casework.questions import AnswerQuestion, AskQuestion, open_questions
from warifu.casework.retention import LiftHold, OrderErasure, PlaceHold

_NOBODY = "f" * 32
Move: TypeAlias = Callable[[Staff, Case, datetime], Errand | None]


def next_errand(staff: Staff, cases: dict[str, Case], now: datetime, *, most_cases: int) -> Errand:
    """Return what somebody sets out to do next, as the cases look from this node."""
    open_cases = [case for case in cases.values() if case.is_open and not case.is_register]
    if not open_cases or (len(staff.opened) < most_cases and staff.chance.random() < 0.2):
        return staff.opening(now)
    case = staff.chance.choice(sorted(open_cases, key=lambda each: each.id))
    register = cases[register_id(staff.state, staff.peer)]
    moves: list[Move] = staff.chance.choices(_MOVES, weights=_WEIGHTS, k=8)
    found = (move(staff, _scene(staff, move, case, register), now) for move in moves)
    return next((errand for errand in found if errand is not None), staff.question(case))


def _scene(staff: Staff, move: Move, case: Case, register: Case) -> Case:
    """Return the case in which a move is made: the standing one for what belongs there, and what waits in it."""
    often = 0.5 if register.national.four_eyes.waiting else 0.1
    standing = move in _STANDING or (move in _WAITING and staff.chance.random() < often)
    return register if standing else case


def _asks(staff: Staff, case: Case, now: datetime) -> Errand | None:
    return staff.question(case)


def _answers(staff: Staff, case: Case, now: datetime) -> Errand | None:
    theirs = open_questions(case.half(staff.peer).questions, case.half(staff.state).questions)
    if not theirs:
        return None
    question = staff.chance.choice(list(theirs))
    return Errand(staff.someone(), AnswerQuestion(case.id, question, f"answer {staff.handle()}", "ja"))


def _answers_nothing(staff: Staff, case: Case, now: datetime) -> Errand | None:
    return Errand(staff.someone(), AnswerQuestion(case.id, _NOBODY, "answer", "en"), forbidden=True)


def _lodges(staff: Staff, case: Case, now: datetime) -> Errand | None:
    mine = case.half(staff.state).manifests
    if mine.number:
        return None
    parts = tuple(staff.new_part() for _ in range(staff.chance.randrange(1, 5)))
    return Errand(staff.someone(StateOffice.UNIT), LodgeManifest(case.id, parts))


def _swaps(staff: Staff, case: Case, now: datetime) -> Errand | None:
    mine = case.half(staff.state).manifests
    if not mine.parts():
        return None
    old = staff.chance.choice(list(mine.parts().values()))
    new = replace(staff.new_part(old.ref), kind=old.kind)
    return Errand(staff.someone(StateOffice.UNIT), swap(mine, case.id, new))


def _swaps_what_is_stale(staff: Staff, case: Case, now: datetime) -> Errand | None:
    mine = case.half(staff.state).manifests
    stale = LodgeManifest(case.id, (staff.new_part(),), read=mine.number + 1000)
    return Errand(staff.someone(StateOffice.UNIT), stale, forbidden=True)


def _decides(staff: Staff, case: Case, now: datetime) -> Errand | None:
    theirs = case.half(staff.peer).manifests.parts()
    if not theirs:
        return None
    approvals = case.half(staff.state).approvals
    digest, part = staff.chance.choice(list(theirs.items()))
    named = [each for each in approvals.offices_for(part, receives=True) if each in STAFFED]
    if not named or staff.chance.random() < 0.2:
        return Errand(staff.someone(), ObjectTo(case.id, (digest,), "an example of an objection", "en"))
    actor = staff.someone(*named)
    if staff.chance.random() < 0.7:
        until = now.date() + timedelta(days=60) if staff.chance.random() < 0.5 else None
        return Errand(actor, Approve(case.id, (digest,), until=until))
    return Errand(actor, Refuse(case.id, (digest,), "an example of a refusal", "en", "Art. I"))


def _revokes(staff: Staff, case: Case, now: datetime) -> Errand | None:
    approvals = case.half(staff.state).approvals
    found = [
        (part, office)
        for part, latest in approvals.latest.items()
        for office, ref in latest.items()
        if approvals.acts[ref].verdict is Verdict.APPROVED
    ]
    if not found:
        return None
    part, office = staff.chance.choice(found)
    return Errand(staff.someone(office), RevokeApproval(case.id, (part,), "an example", "en", "Art. I"))


def _confirms(staff: Staff, case: Case, now: datetime) -> Errand | None:
    waiting = list(case.national.four_eyes.waiting.values())
    if not waiting:
        return None
    chosen = staff.chance.choice(waiting)
    others = [each for each in staff.actors[chosen.office] if each.person != chosen.person]
    return Errand(staff.chance.choice(others), Confirm(case.id, chosen.ref))


def _confirms_own(staff: Staff, case: Case, now: datetime) -> Errand | None:
    waiting = list(case.national.four_eyes.waiting.values())
    if not waiting:
        return None
    chosen = staff.chance.choice(waiting)
    same = [each for each in staff.actors[chosen.office] if each.person == chosen.person]
    return Errand(same[0], Confirm(case.id, chosen.ref), forbidden=True)


def _withdraws(staff: Staff, case: Case, now: datetime) -> Errand | None:
    waiting = list(case.national.four_eyes.waiting.values())
    if not waiting:
        return None
    chosen = staff.chance.choice(waiting)
    return Errand(staff.someone(chosen.office), WithdrawPrepared(case.id, chosen.ref, staff.canary()))


def amends(staff: Staff, case: Case, now: datetime) -> Errand | None:
    """Amend the terms, as proposed or otherwise, or decline a proposal; forbidden to all but the owner of the terms."""
    if case.owner != staff.state:
        return Errand(
            staff.someone(StateOffice.DEFENCE),
            AmendActivity(case.id, case.revision, staff.terms(now)),
            forbidden=True,
        )
    proposals = open_proposals(case)
    if proposals and staff.chance.random() < 0.6:
        ref, body = staff.chance.choice(list(proposals.items()))
        command: Command = (
            AmendActivity(case.id, case.revision, body.terms, ref)
            if body.base == case.revision and staff.chance.random() < 0.7
            else DeclineProposal(case.id, ref, "an example")
        )
        return Errand(staff.someone(StateOffice.DEFENCE), command)
    return Errand(staff.someone(StateOffice.DEFENCE), AmendActivity(case.id, case.revision, staff.terms(now)))


def proposes(staff: Staff, case: Case, now: datetime) -> Errand | None:
    """Propose other terms to the State that owns them."""
    if case.owner == staff.state:
        return None
    command = ProposeAmendment(case.id, case.revision, staff.terms(now), "an example of a reason")
    return Errand(staff.someone(StateOffice.DEFENCE), command)


def _cancels(staff: Staff, case: Case, now: datetime) -> Errand | None:
    return Errand(staff.someone(StateOffice.DEFENCE), CancelActivity(case.id, "an example of a reason"))


def _closes(staff: Staff, case: Case, now: datetime) -> Errand | None:
    if staff.chance.random() < 0.7:
        return None
    return Errand(staff.someone(StateOffice.DEFENCE), CloseActivity(case.id))


def _delegates(staff: Staff, register: Case, now: datetime) -> Errand | None:
    to, until = staff.handle(), now + timedelta(days=staff.chance.randrange(1, 20))
    staff.canaries.append(to)
    return Errand(staff.someone(), Delegate(register.id, to, now, until))


def _ends_delegation(staff: Staff, register: Case, now: datetime) -> Errand | None:
    given = list(register.national.delegations.given.items())
    if not given:
        return None
    ref, delegation = staff.chance.choice(given)
    return Errand(staff.someone(delegation.given.office), EndDelegation(register.id, ref))


def _orders_erasure(staff: Staff, register: Case, now: datetime) -> Errand | None:
    found = [(case, ref) for case, refs in staff.personal.items() for ref in refs]
    if not found:
        return None
    case, ref = staff.chance.choice(found)
    return Errand(staff.someone(*_KEEPERS), OrderErasure(register.id, case, (ref,), staff.canary()))


def _holds(staff: Staff, register: Case, now: datetime) -> Errand | None:
    holds = register.national.retention.holds
    in_force = [ref for ref, hold in holds.items() if hold.lifted is None]
    if in_force:
        lift = LiftHold(register.id, staff.chance.choice(in_force), staff.canary())
        return Errand(staff.someone(*_KEEPERS), lift)
    if not staff.personal:
        return None
    case = staff.chance.choice(list(staff.personal))
    return Errand(staff.someone(*_KEEPERS), PlaceHold(register.id, case, staff.canary()))


def _acts_for_the_other_state(staff: Staff, case: Case, now: datetime) -> Errand | None:
    actor = replace(staff.someone(), state=staff.peer)
    return Errand(actor, AskQuestion(case.id, StateOffice.DEFENCE, "question", "en"), forbidden=True)


_KEEPERS = (StateOffice.COUNSEL,)
_STANDING = (_delegates, _ends_delegation, _orders_erasure, _holds)
_WAITING = (_confirms, _confirms_own, _withdraws)
_TABLE: tuple[tuple[int, Move], ...] = (
    (6, _asks),
    (6, _answers),
    (1, _answers_nothing),
    (9, _lodges),
    (6, _swaps),
    (1, _swaps_what_is_stale),
    (9, _decides),
    (2, _revokes),
    (14, _confirms),
    (1, _confirms_own),
    (2, _withdraws),
    (3, amends),
    (3, proposes),
    (1, _cancels),
    (1, _closes),
    (1, _delegates),
    (1, _ends_delegation),
    (2, _orders_erasure),
    (1, _holds),
    (1, _acts_for_the_other_state),
)
_WEIGHTS = [weight for weight, _ in _TABLE]
_MOVES = [move for _, move in _TABLE]
