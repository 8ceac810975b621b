"""
People of both States, who do what comes to mind: mostly what they may, now and then what they may not.

They know only what their own node shows them. All are made up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random
from typing import TypeAlias

from warifu.casework.activity import (
    ActivityKind,
    AmendActivity,
    CancelActivity,
    CloseActivity,
    DeclineProposal,
    OpenActivity,
    ProposeAmendment,
    Terms,
    open_proposals,
)
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.approvals import Approve, ObjectTo, Refuse, RevokeApproval, Verdict
from warifu.casework.case import Case, register_id
from warifu.casework.commands import Command
from warifu.casework.delegations import Delegate, EndDelegation
from warifu.casework.four_eyes import Confirm, WithdrawPrepared
from warifu.casework.lines import LineKind
from warifu.casework.manifests import LodgeManifest, swap
from warifu.casework.parts import Part
from warifu.casework.questions import AnswerQuestion, AskQuestion, open_questions
from warifu.casework.retention import LiftHold, OrderErasure, PlaceHold
from warifu.parties import State
from warifu.rules.wording import Text

AGREEMENT = "jp_gb_raa"
STAFFED = (
    StateOffice.UNIT,
    StateOffice.DEFENCE,
    StateOffice.FOREIGN_AFFAIRS,
    StateOffice.IMMIGRATION,
    StateOffice.CUSTOMS,
    StateOffice.POLICE,
    StateOffice.BORDER,
    StateOffice.COUNSEL,
)
_KINDS = (LineKind.PERSON, LineKind.VEHICLE, LineKind.EQUIPMENT)
_NOBODY = "f" * 32


@dataclass(frozen=True)
class Errand:
    """What somebody sets out to do. `forbidden`: it must be refused, whatever the case is like."""

    actor: Actor
    command: Command
    forbidden: bool = False


@dataclass
class Staff:
    """
    The people of one State, two an office; and what only their own State may ever read.

    personal: handles of entries about persons, by case, as the node lists them for erasure.
    canaries: marked strings, each put into something national.
    """

    state: State
    peer: State
    chance: Random
    personal: dict[str, tuple[str, ...]] = field(default_factory=dict)
    opened: list[str] = field(default_factory=list)
    canaries: list[str] = field(default_factory=list)
    actors: dict[StateOffice, list[Actor]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for office in STAFFED:
            self.actors[office] = [
                Actor(self.state, office, self.handle(), self.handle(), frozenset({office})) for _ in range(2)
            ]

    def handle(self) -> str:
        """Return a fresh handle."""
        return self.chance.randbytes(16).hex()

    def canary(self) -> str:
        """Return a marked string that must never leave this State."""
        self.canaries.append(f"CANARY-{self.state}-{self.handle()}")
        return self.canaries[-1]

    def someone(self, *offices: StateOffice) -> Actor:
        """Return somebody of one of these offices, or of any."""
        office = self.chance.choice(offices or STAFFED)
        return self.chance.choice(self.actors[office])

    def errand(self, cases: dict[str, Case], now: datetime, *, most_cases: int) -> Errand:
        """Return what somebody sets out to do next, as the cases look from this node."""
        open_cases = [case for case in cases.values() if case.is_open and not case.is_register]
        if not open_cases or (len(self.opened) < most_cases and self.chance.random() < 0.2):
            return self._open(now)
        case = self.chance.choice(sorted(open_cases, key=lambda each: each.id))
        register = cases[register_id(self.state, self.peer)]
        moves: list[_Move] = self.chance.choices(_MOVES, weights=_WEIGHTS, k=8)
        found = (move(self, self._scene(move, case, register), now) for move in moves)
        return next((errand for errand in found if errand is not None), self._ask(case))

    def _scene(self, move: _Move, case: Case, register: Case) -> Case:
        """Return the case in which a move is made: the standing one for what belongs there, and what waits in it."""
        often = 0.5 if register.national.four_eyes.waiting else 0.1
        standing = move in _STANDING or (move in _WAITING and self.chance.random() < often)
        return register if standing else case

    def _open(self, now: datetime) -> Errand:
        case = self.handle()
        self.opened.append(case)
        sending, receiving = (
            (self.state, self.peer) if self.chance.random() < 0.7 else (self.peer, self.state)
        )
        kind = self.chance.choice((ActivityKind.EXERCISE, ActivityKind.TRAINING, ActivityKind.PORT_CALL))
        command = OpenActivity(case, kind, sending, receiving, AGREEMENT, self._terms(now))
        return Errand(self.someone(StateOffice.DEFENCE), command)

    def _terms(self, now: datetime) -> Terms:
        begins = now.date() + timedelta(days=self.chance.randrange(1, 90))
        name = f"Example {self.chance.randrange(1000)}"
        return Terms(Text(name, name), begins, begins + timedelta(days=self.chance.randrange(30)))

    def _ask(self, case: Case) -> Errand:
        text = f"question {self.chance.randrange(10**6)}"
        return Errand(self.someone(), AskQuestion(case.id, self.chance.choice(STAFFED), text, "en"))

    def new_part(self, ref: str = "") -> Part:
        """Return a made-up part of a manifest."""
        kind = self.chance.choice(_KINDS)
        label = f"Example {self.handle()}"
        return Part(ref or self.handle(), kind, label, self.handle() + self.handle())


_Move: TypeAlias = Callable[[Staff, Case, datetime], "Errand | None"]


def _asks(staff: Staff, case: Case, now: datetime) -> Errand | None:
    return staff._ask(case)


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


def _amends(staff: Staff, case: Case, now: datetime) -> Errand | None:
    if case.owner != staff.state:
        return Errand(
            staff.someone(StateOffice.DEFENCE),
            AmendActivity(case.id, case.revision, staff._terms(now)),
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
    return Errand(
        staff.someone(StateOffice.DEFENCE), AmendActivity(case.id, case.revision, staff._terms(now))
    )


def _proposes(staff: Staff, case: Case, now: datetime) -> Errand | None:
    if case.owner == staff.state:
        return None
    command = ProposeAmendment(case.id, case.revision, staff._terms(now), "an example of a reason")
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
_TABLE: tuple[tuple[int, _Move], ...] = (
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
    (3, _amends),
    (3, _proposes),
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
