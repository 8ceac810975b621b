"""
Authority: who may give which command. A table of named conditions; what has no row is refused.

Each condition can say in both languages why it is not met. Which offices have to approve which parts is not said here:
that is for each State to name (`named_offices`), and the approvals ask for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from warifu.casework.actors import Actor, StateOffice
from warifu.casework.refusals import Refusal, RefusalKind
from warifu.parties import State, state_names
from warifu.rules.wording import Text

NO_ROW = RefusalKind(
    "no-authority",
    Text(
        "no rule says who may give the command {command}, so nobody may",
        "{command}を行うことができる者の定めがないため、誰も行うことができません",
    ),
)
OTHER_STATE = RefusalKind(
    "other-state",
    Text(
        "{state} has no part in this case",
        "{state}は本案件の当事国ではありません",
    ),
)
OFFICE_NOT_HELD = RefusalKind(
    "office-not-held",
    Text(
        "{office} is not your office, and nobody who holds it has delegated it to you for now: ask them to",
        "{office}はご自身の所属ではなく、現在有効な委任もありません。権限者に委任を依頼してください",
    ),
)
NOT_THIS_OFFICE = RefusalKind(
    "not-this-office",
    Text(
        "{office} does not do this; it is for: {offices}",
        "{office}はこの手続を行うことができません。行うことができる部署：{offices}",
    ),
)


class _Delegations(Protocol):
    def in_force(self, to: str, office: StateOffice, at: datetime) -> bool: ...


@dataclass(frozen=True)
class Request:
    """Who wants to do something in a case, when; the two States of the case, and the delegations of the own State."""

    actor: Actor
    at: datetime
    states: tuple[State, State]
    delegations: _Delegations


@dataclass(frozen=True)
class Rule:
    """
    A named condition on a request.

    holds: whether it is met. otherwise: the refusal if it is not.
    """

    name: str
    says: Text
    holds: Callable[[Request], bool]
    otherwise: Callable[[Request], Refusal]


PARTY = Rule(
    "party",
    Text("of one of the two States", "当事国の者であること"),
    lambda request: request.actor.state in request.states,
    lambda request: OTHER_STATE(state=Text(*state_names(request.actor.state))),
)
HOLDER = Rule(
    "holder",
    Text(
        "in one's own office, or by a delegation in force",
        "自らの所属部署であるか、有効な委任を受けていること",
    ),
    lambda request: (
        request.actor.holds_office
        or request.delegations.in_force(request.actor.person, request.actor.office, request.at)
    ),
    lambda request: OFFICE_NOT_HELD(office=request.actor.office.word),
)


def one_of(*offices: StateOffice) -> Rule:
    """Return the condition that an actor acts for one of some offices."""
    listed = Text(", ".join(o.word.en for o in offices), "、".join(o.word.ja for o in offices))
    return Rule(
        "one-of:" + ",".join(office.value for office in offices),
        Text(f"for one of: {listed.en}", f"次のいずれかの部署であること：{listed.ja}"),
        lambda request: request.actor.office in offices,
        lambda request: NOT_THIS_OFFICE(office=request.actor.office.word, offices=listed),
    )


_WORKING = tuple(
    office
    for office in StateOffice
    if office not in {StateOffice.AUDIT, StateOffice.OPERATOR, StateOffice.NODE}
)
_DECIDING = tuple(office for office in _WORKING if office not in {StateOffice.UNIT, StateOffice.COMMAND})
_PLANNING = (StateOffice.UNIT, StateOffice.DEFENCE)

ANYONE_AT_WORK = (PARTY, HOLDER, one_of(*_WORKING))
"""Every office but audit, which reads, the operator, who runs the node, and the node itself."""
READERS = (PARTY, HOLDER, one_of(*_WORKING, StateOffice.AUDIT))
"""Those who may note what they have looked at."""
PLANNERS = (PARTY, HOLDER, one_of(*_PLANNING))
"""The unit that comes and the defence ministry."""
MINISTRY = (PARTY, HOLDER, one_of(StateOffice.DEFENCE))
"""The defence ministry alone."""
DECIDERS = (PARTY, HOLDER, one_of(*_DECIDING))
"""The offices that can decide over parts; which of them has to, each State names."""
ENVOYS = (PARTY, HOLDER, one_of(StateOffice.DEFENCE, StateOffice.FOREIGN_AFFAIRS))
"""The offices that speak for the State as a whole."""
KEEPERS = (PARTY, HOLDER, one_of(StateOffice.DEFENCE, StateOffice.COUNSEL))
"""Those who answer for what is kept and what is erased."""
EXPORTERS = (
    PARTY,
    HOLDER,
    one_of(
        StateOffice.UNIT,
        StateOffice.DEFENCE,
        StateOffice.IMMIGRATION,
        StateOffice.CUSTOMS,
        StateOffice.POLICE,
        StateOffice.BORDER,
        StateOffice.COUNSEL,
    ),
)
"""Those who decide about persons, and so may take out what is known of them."""
DETERMINERS = (PARTY, HOLDER, one_of(StateOffice.NODE, StateOffice.DEFENCE, StateOffice.COUNSEL))
"""The node, which asks the rulebook, and those who answer for what it says."""
READERS_OF_LAW = (
    PARTY,
    HOLDER,
    one_of(StateOffice.COUNSEL, StateOffice.DEFENCE, StateOffice.FOREIGN_AFFAIRS),
)
"""Those who may say which reading of an agreement their State accepts."""
GATEKEEPERS = (PARTY, HOLDER, one_of(StateOffice.CUSTOMS, StateOffice.BORDER))
"""Those who keep the account of what comes in and what becomes of it."""
COUNTERS = (
    PARTY,
    HOLDER,
    one_of(StateOffice.UNIT, StateOffice.DEFENCE, StateOffice.CUSTOMS, StateOffice.BORDER),
)
"""Those before whose eyes things come in, leave or are used up."""
DEVICES = (PARTY, HOLDER, one_of(StateOffice.BORDER, StateOffice.CUSTOMS, StateOffice.NODE))
"""Those who bring home what the devices at the gate recorded."""

AUTHORITY: Mapping[str, tuple[Rule, ...]] = {
    # the activity
    "OpenActivity": PLANNERS,
    "AmendActivity": PLANNERS,
    "ProposeAmendment": MINISTRY,
    "DeclineProposal": MINISTRY,
    "CancelActivity": ENVOYS,
    "CloseActivity": MINISTRY,
    # questions
    "AskQuestion": ANYONE_AT_WORK,
    "AnswerQuestion": ANYONE_AT_WORK,
    # manifests
    "LodgeManifest": PLANNERS,
    "SupersedeManifest": PLANNERS,
    "LookAt": READERS,
    # prior notification
    "GivePriorNotification": ENVOYS,
    "AcknowledgeNotification": ENVOYS,
    "ObjectToNotification": ENVOYS,
    # determinations
    "Determine": DETERMINERS,
    "SettleDivergence": READERS_OF_LAW,
    # approvals
    "NameOffices": MINISTRY,
    "Approve": DECIDERS,
    "Refuse": DECIDERS,
    "ObjectTo": DECIDERS,
    "WithdrawObjection": DECIDERS,
    "RevokeApproval": DECIDERS,
    "ConfirmCondition": DECIDERS,
    # what comes in, and what becomes of it
    "Admit": GATEKEEPERS,
    "Discharge": GATEKEEPERS,
    "AcceptReport": GATEKEEPERS,
    "DeclineReport": GATEKEEPERS,
    "ReportBroughtIn": PLANNERS,
    "ReportDischarge": PLANNERS,
    "Reverse": COUNTERS,
    "RecordScans": DEVICES,
    # two persons; what is confirmed has its own row as well
    "Confirm": ANYONE_AT_WORK,
    "WithdrawPrepared": ANYONE_AT_WORK,
    # what is taken out, and what is kept
    "NoteExport": EXPORTERS,
    "ExportPeople": EXPORTERS,
    "PlaceHold": KEEPERS,
    "LiftHold": KEEPERS,
    "OrderErasure": KEEPERS,
    "SignAgain": ENVOYS,
    # what is opened in an emergency
    "BreakGlass": ANYONE_AT_WORK,
    "MendGlass": KEEPERS,
    # the standing case
    "Delegate": ANYONE_AT_WORK,
    "EndDelegation": ANYONE_AT_WORK,
    "GrantStanding": ENVOYS,
    "RevokeStanding": ENVOYS,
    "UseStanding": PLANNERS,
    "TakeBackUse": PLANNERS,
}
"""The conditions that all have to be met, by the kind of command."""


def why_not(command: str, request: Request) -> tuple[Text, ...]:
    """Return every reason why a command of this kind may not be given, none if it may."""
    if command not in AUTHORITY:
        return (NO_ROW(command=command).says,)
    unmet = (rule for rule in AUTHORITY[command] if not rule.holds(request))
    return tuple(rule.otherwise(request).says for rule in unmet)


def require(command: str, request: Request) -> None:
    """
    Let pass a command of this kind.

    Raises:
        Refusal: no rule says who may give it, or a condition is not met: the first of them.
    """
    if command not in AUTHORITY:
        raise NO_ROW(command=command)
    for rule in AUTHORITY[command]:
        if not rule.holds(request):
            raise rule.otherwise(request)
