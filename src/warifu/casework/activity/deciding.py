"""Deciding what is asked of an activity."""

from __future__ import annotations

from typing import Protocol

from warifu.casework.activity.commands import (
    AmendActivity,
    CancelActivity,
    CloseActivity,
    DeclineProposal,
    OpenActivity,
    ProposeAmendment,
)
from warifu.casework.activity.current import CaseOfActivity, cancelled_by, open_proposals, owner
from warifu.casework.activity.state import (
    ActivityAmended,
    ActivityCancelled,
    ActivityClosed,
    ActivityOpened,
    AmendmentProposed,
    ProposalDeclined,
)
from warifu.casework.activity.terms import require_agreement, require_terms
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body
from warifu.casework.refusals import RefusalKind
from warifu.parties import State, state_names
from warifu.rules.wording import Text

ALREADY_OPEN = RefusalKind(
    "already-open",
    Text(
        "this activity is open already: amend it instead",
        "この活動は既に開始されています。変更の手続をとってください",
    ),
)
NOT_THESE_STATES = RefusalKind(
    "not-these-states",
    Text(
        "the case is between {one} and {other}: one of them sends and the other receives",
        "本案件は{one}と{other}の間のものです。一方を派遣国、他方を接受国としてください",
    ),
)
NOT_YOURS = RefusalKind(
    "not-yours",
    Text(
        "{state} opened this activity and owns its terms: propose the change to it",
        "この活動の内容は、開始した{state}が定めます。変更を提案してください",
    ),
)
YOURS = RefusalKind(
    "yours",
    Text(
        "your State owns these terms: amend them",
        "この内容は自国が定めるものです。提案ではなく変更してください",
    ),
)
OLD_REVISION = RefusalKind(
    "old-revision",
    Text(
        "this was written on revision {base}, and the activity is now at revision {now}: read what changed, then again",
        "第{base}版に基づく入力ですが、現在は第{now}版です。変更点を確認してやり直してください",
    ),
)
NO_SUCH_PROPOSAL = RefusalKind(
    "no-such-proposal",
    Text(
        "the other State has no open proposal {proposal}: look at the list again",
        "相手国の未処理の提案{proposal}はありません。一覧を見直してください",
    ),
)
NOT_AS_PROPOSED = RefusalKind(
    "not-as-proposed",
    Text(
        "the terms are not those of the proposal: accept it as it is, or amend without naming it",
        "提案の内容と異なります。提案どおり受け入れるか、提案を引用せずに変更してください",
    ),
)
CANCELLED = RefusalKind(
    "cancelled",
    Text("this activity was cancelled by {state}", "この活動は{state}により中止されています"),
)
CLOSED = RefusalKind(
    "closed",
    Text("your State has closed its half of this case", "自国側の手続は終了しています"),
)
OUTSTANDING = RefusalKind(
    "outstanding",
    Text(
        "it cannot be closed while this is outstanding: {what}",
        "次の事項が残っているため終了できません：{what}",
    ),
)


NOT_THE_REGISTER = RefusalKind(
    "not-the-register",
    Text(
        "the standing case of two States has its own handle, and only it is of the kind `register`",
        "常設簿（register）の種別は、両国間の常設簿の識別子にのみ用います",
    ),
)


class _Case(CaseOfActivity, Protocol):
    """What deciding needs of a case besides: which it is, and what other slices find outstanding."""

    @property
    def is_register(self) -> bool: ...
    def outstanding(self, state: State) -> tuple[Text, ...]: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: the activity is not there, not this State's, not at this revision, or has outstanding matters.
    """
    mine = asking.actor.state
    match command:
        case OpenActivity():
            return (_opened(command, case),)
        case AmendActivity():
            return (_amended(command, case, mine),)
        case ProposeAmendment():
            if owner(case) == mine:
                raise YOURS()
            _require_revision(command.base, case)
            require_terms(command.terms)
            return (AmendmentProposed(command.base, command.terms, command.reason),)
        case DeclineProposal():
            if command.proposal not in open_proposals(case):
                raise NO_SUCH_PROPOSAL(proposal=command.proposal)
            _require_owner(case, mine)
            return (ProposalDeclined(command.proposal, command.reason),)
        case CancelActivity():
            require_not_cancelled(case)
            return (ActivityCancelled(command.reason),)
        case CloseActivity():
            if outstanding := case.outstanding(mine):
                listed = (", ".join(t.en for t in outstanding), "、".join(t.ja for t in outstanding))
                raise OUTSTANDING(what=Text(*listed))
            return (ActivityClosed(),)
    raise unanswered(command)


def require_not_cancelled(case: _Case) -> None:
    """
    Let pass an activity that nobody called off.

    Raises:
        Refusal: a State did.
    """
    if (state := cancelled_by(case)) is not None:
        raise CANCELLED(state=Text(*state_names(state)))


def require_at_work(case: _Case, state: State) -> None:
    """
    Let pass a case that is open and whose half this State has not closed. The standing case always is.

    Raises:
        Refusal: it is not open, or closed.
    """
    if case.is_register:
        return
    owner(case)
    if case.half(state).activity.closed is not None:
        raise CLOSED()


def _opened(command: OpenActivity, case: _Case) -> ActivityOpened:
    if any(case.half(state).activity.opened for state in case.states):
        raise ALREADY_OPEN()
    if {command.sending, command.receiving} != set(case.states):
        one, other = (Text(*state_names(state)) for state in case.states)
        raise NOT_THESE_STATES(one=one, other=other)
    if (command.kind is ActivityKind.REGISTER) != case.is_register:
        raise NOT_THE_REGISTER()
    require_agreement(command.agreement)
    require_terms(command.terms)
    return ActivityOpened(
        command.kind,
        command.sending,
        command.receiving,
        command.agreement,
        command.terms,
        command.cloned_from,
    )


def _amended(command: AmendActivity, case: _Case, mine: State) -> ActivityAmended:
    _require_owner(case, mine)
    require_not_cancelled(case)
    _require_revision(command.base, case)
    require_terms(command.terms)
    if command.accepts:
        proposal = open_proposals(case).get(command.accepts)
        if proposal is None:
            raise NO_SUCH_PROPOSAL(proposal=command.accepts)
        if proposal.terms != command.terms:
            raise NOT_AS_PROPOSED()
        _require_revision(proposal.base, case)
    return ActivityAmended(command.base, command.terms, command.accepts)


def _require_owner(case: _Case, mine: State) -> None:
    if (state := owner(case)) != mine:
        raise NOT_YOURS(state=Text(*state_names(state)))


def _require_revision(base: int, case: _Case) -> None:
    if base != (now := case.half(owner(case)).activity.revision):
        raise OLD_REVISION(base=base, now=now)
