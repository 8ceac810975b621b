"""
Stepping up: what a person does only within five minutes of having proved anew who they are.

The one table for pages and programming interface. It names every kind of command that binds a State or cannot be taken
back; what is only prepared is asked for as what takes effect is. What has no row needs no fresh proof.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from warifu.casework.commands import KINDS, Command
from warifu.casework.refusals import RefusalKind
from warifu.rules.wording import Text
from warifu.server.people.known import SignedIn

STEP_UP_NEEDED = RefusalKind(
    "step-up-needed",
    Text(
        "this needs a fresh proof of who you are, not older than five minutes: {why}. Prove it again and repeat",
        "直近5分以内の本人確認が必要です（{why}）。改めて本人確認を行い、もう一度実行してください",
    ),
)

_BINDS = Text("it decides for your State", "国としての決定に当たるため")
_TAKES_BACK = Text("it takes a decision back", "決定を取り消すため")
_ENDS = Text("it cannot be taken back", "取り消すことができないため")
_EXPORTS = Text("it takes data about people out of the node", "個人に関する情報を持ち出すため")
_ERASES = Text("it decides what is erased or kept", "消去又は保全を決めるため")
_KEYS = Text("it says what keys count", "鍵の効力に関わるため")
_ACCESS = Text("it changes who may act or read", "権限を変更するため")

STEP_UP: Mapping[str, Text] = {
    # what binds the State
    "Approve": _BINDS,
    "Refuse": _BINDS,
    "ObjectTo": _BINDS,
    "WithdrawObjection": _TAKES_BACK,
    "RevokeApproval": _TAKES_BACK,
    "ConfirmCondition": _BINDS,
    "CancelActivity": _BINDS,
    "CloseActivity": _ENDS,
    "GrantStanding": _BINDS,
    "RevokeStanding": _TAKES_BACK,
    "SettleDivergence": _BINDS,
    "Reverse": _TAKES_BACK,
    # what a second person confirms is one of these
    "Confirm": _BINDS,
    # data of people that leaves, of however many, and what is destroyed or kept
    "NoteExport": _EXPORTS,
    "ExportPeople": _EXPORTS,
    "OrderErasure": _ERASES,
    "PlaceHold": _ERASES,
    "LiftHold": _ERASES,
    # keys, and who may do what
    "SignAgain": _KEYS,
    "Delegate": _ACCESS,
    "NameOffices": _ACCESS,
    "BreakGlass": _ACCESS,
}
"""Why a kind of command needs a fresh proof, by its name."""


def needs_step_up(command: type[Command]) -> bool:
    """Whether a kind of command needs a fresh proof. Whatever needs two persons does, even without a row."""
    return command.__name__ in STEP_UP or command.four_eyes


def require_step_up(command: Command, who: SignedIn, *, at: datetime) -> None:
    """
    Let pass a command of somebody who proved anew who they are, or that needs no such proof. Call it before performing.

    Raises:
        Refusal: it needs one, and the last is too old.
    """
    kind = type(command)
    if needs_step_up(kind) and not who.is_stepped_up(at):
        raise STEP_UP_NEEDED(why=STEP_UP.get(kind.__name__, _BINDS))


def kinds_needing_step_up() -> tuple[str, ...]:
    """Return the names of the kinds of command that need a fresh proof, for pages that show it beforehand."""
    return tuple(sorted(name for name, kind in KINDS.items() if needs_step_up(kind)))
