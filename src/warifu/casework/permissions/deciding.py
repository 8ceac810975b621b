"""Deciding over standing permissions."""

from __future__ import annotations

from typing import Protocol

from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body
from warifu.casework.permissions.asked import GrantStanding, RevokeStanding, TakeBackUse, UseStanding
from warifu.casework.permissions.drawn import CaseOfPermissions, StandingPermission, standing_permission
from warifu.casework.permissions.happened import StandingGranted, StandingRevoked, StandingUsed, UseTakenBack
from warifu.casework.refusals import RefusalKind
from warifu.rules.wording import Text

NOT_IN_THE_REGISTER = RefusalKind(
    "permission-not-in-the-register",
    Text(
        "a standing permission belongs in the standing case of the two States",
        "包括許可は、両国間の常設簿において扱います",
    ),
)
PERMITS_NOTHING = RefusalKind(
    "permits-nothing",
    Text(
        "this would permit nothing: name a kind of activity, at least one use, and a last day not before the first",
        "何も許可されません。活動の種別と1回以上の回数を指定し、終期は始期以後としてください",
    ),
)
NOT_PERMITTED_THEN = RefusalKind(
    "not-permitted-then",
    Text(
        "the permission does not reach to {on}: it holds from {begins} to {ends}",
        "{on}は許可の期間外です。許可の期間は{begins}から{ends}までです",
    ),
)
NOT_PERMITTED_FOR = RefusalKind(
    "not-permitted-for",
    Text(
        "the permission is not for this kind of activity ({kind}): apply for one by itself",
        "この許可は{kind}を対象としていません。個別に申請してください",
    ),
)
NONE_LEFT = RefusalKind(
    "none-left",
    Text(
        "all {uses} uses are drawn on: apply for this activity by itself, or for a new permission",
        "許可された{uses}回は全て使用済みです。個別に申請するか、新たな許可を求めてください",
    ),
)
DRAWN_ON_ALREADY = RefusalKind(
    "drawn-on-already",
    Text(
        "this activity draws on the permission already, and is counted once",
        "この活動は既にこの許可を使用しています。1回として数えます",
    ),
)
NO_SUCH_USE = RefusalKind(
    "no-such-use",
    Text(
        "your State has declared no use {use} that still counts: look at the list again",
        "自国の有効な使用の記録{use}はありません。一覧を見直してください",
    ),
)


class _Case(CaseOfPermissions, Protocol):
    """What deciding needs of a case besides: whether it is the standing one."""

    @property
    def is_register(self) -> bool: ...


def decide(command: Command, case: _Case, asking: Asking) -> tuple[Body, ...]:
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: it is not the standing case, there is no such permission or use, or the permission does not reach
            to this.
    """
    if not case.is_register:
        raise NOT_IN_THE_REGISTER()
    mine = asking.actor.state
    match command:
        case GrantStanding(grant=grant):
            if not grant.kinds or grant.uses < 1 or grant.ends < grant.begins:
                raise PERMITS_NOTHING()
            return (StandingGranted(grant),)
        case RevokeStanding():
            standing_permission(case, mine, command.permission)
            said = (command.permission, command.from_day, command.reason, command.lang)
            return (StandingRevoked(*said),)
        case UseStanding():
            _require_use(command, standing_permission(case, case.peer_of(mine), command.permission))
            return (StandingUsed(command.permission, command.activity, command.kind, command.on),)
        case TakeBackUse():
            if command.use not in case.half(mine).permissions.used:
                raise NO_SUCH_USE(use=command.use)
            return (UseTakenBack(command.use, command.reason),)
    raise unanswered(command)


def _require_use(command: UseStanding, known: StandingPermission) -> None:
    grant = known.grant
    if not known.covers(command.on):
        raise NOT_PERMITTED_THEN(on=command.on, begins=grant.begins, ends=known.last_day)
    if command.kind not in grant.kinds:
        raise NOT_PERMITTED_FOR(kind=command.kind.word)
    if any(use.activity == command.activity for use in known.uses.values()):
        raise DRAWN_ON_ALREADY()
    if known.left(command.on) < 1:
        raise NONE_LEFT(uses=grant.uses)
