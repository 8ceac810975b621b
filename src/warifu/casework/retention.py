"""
Retention: what is to be erased, what was, and what a legal hold keeps; and what a State signs anew.

All of it stands in the register of the two States, since it is done after cases are closed. An erasure is ordered by
two persons; the node then destroys content, key and salt, and says so entry by entry. While a hold is on a case,
nothing of it is erased. After a key was given away, what came under it counts again once two persons of the State
that made it have signed it anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from warifu.casework.asking import Asking
from warifu.casework.commands import Command, unanswered
from warifu.casework.entries import Body, Entry
from warifu.casework.refusals import RefusalKind
from warifu.casework.standing_case import StandingCase
from warifu.rules.wording import Text

ON_HOLD = RefusalKind(
    "on-hold",
    Text(
        "a legal hold is on this case: nothing of it is erased before two persons have lifted the hold",
        "この案件には法的保全が付されています。2名による解除まで消去できません",
    ),
)
NO_SUCH_HOLD = RefusalKind(
    "no-such-hold",
    Text(
        "there is no hold {hold} in force: look at the list again",
        "有効な法的保全{hold}はありません。一覧を見直してください",
    ),
)
NOT_IN_THE_REGISTER = RefusalKind(
    "not-in-the-register",
    Text(
        "holds, erasures and what is signed anew stand in the register of the two States: give the command there",
        "保全、消去及び再署名は両国の常設簿で扱います。常設簿で手続をとってください",
    ),
)


@dataclass(frozen=True)
class PlaceHold(Command, four_eyes=True):
    """Keep everything of a case from being erased, until the hold is lifted."""

    on: str
    reason: str


@dataclass(frozen=True)
class LiftHold(Command, four_eyes=True):
    """Let a case be erased again."""

    hold: str
    reason: str


@dataclass(frozen=True)
class OrderErasure(Command, four_eyes=True):
    """Have the content of entries of a case destroyed, here and with the other State."""

    of: str
    refs: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class SignAgain(Command, four_eyes=True):
    """Say, after a key was given away, which own entries that came under it are the State's indeed."""

    refs: tuple[str, ...]


@dataclass(frozen=True)
class HoldPlaced(Body, shared=False):
    """A hold was placed on a case."""

    on: str
    reason: str


@dataclass(frozen=True)
class HoldLifted(Body, shared=False):
    """A hold was lifted."""

    hold: str
    reason: str


@dataclass(frozen=True)
class ErasureOrdered(Body, shared=False):
    """The erasure of entries was ordered."""

    of: str
    refs: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class ErasureDone(Body, shared=False):
    """The content of an entry was destroyed, with its key and its salt."""

    erased: str


@dataclass(frozen=True)
class SignedAgain(Body):
    """Entries that came under a key that was given away are the State's own."""

    refs: tuple[str, ...]


@dataclass(frozen=True)
class Hold:
    """A hold: on which case, why, by whom and when; when it was lifted, or None."""

    placed: HoldPlaced
    at: datetime
    lifted: datetime | None = None


@dataclass(frozen=True)
class Retention:
    """The holds by their handle, what was erased and when, and what was signed anew."""

    holds: Mapping[str, Hold] = field(default_factory=dict)
    erased: Mapping[str, datetime] = field(default_factory=dict)
    signed_again: tuple[str, ...] = ()

    def is_held(self, case: str) -> bool:
        """Whether a hold is on a case."""
        return any(hold.placed.on == case and hold.lifted is None for hold in self.holds.values())


class _National(Protocol):
    @property
    def retention(self) -> Retention: ...


def decide(command: Command, case: StandingCase[_National], asking: Asking) -> tuple[Body, ...]:  # noqa: ARG001  (as every slice)
    """
    Return what happens when a command is carried out.

    Raises:
        Refusal: the command is not given in the register, a hold stands against it, or there is no such hold.
    """
    if not case.is_register:
        raise NOT_IN_THE_REGISTER()
    retention = case.national.retention
    match command:
        case PlaceHold():
            return (HoldPlaced(command.on, command.reason),)
        case LiftHold():
            hold = retention.holds.get(command.hold)
            if hold is None or hold.lifted is not None:
                raise NO_SUCH_HOLD(hold=command.hold)
            return (HoldLifted(command.hold, command.reason),)
        case OrderErasure():
            if retention.is_held(command.of):
                raise ON_HOLD()
            return (ErasureOrdered(command.of, command.refs, command.reason),)
        case SignAgain():
            return (SignedAgain(command.refs),)
    raise unanswered(command)


def evolve(state: Retention, entry: Entry) -> Retention:
    """Return what is held, erased and signed anew after one more entry."""
    match entry.body:
        case HoldPlaced():
            return replace(state, holds={**state.holds, entry.ref: Hold(entry.body, entry.at)})
        case HoldLifted(hold=ref) if ref in state.holds:
            return replace(state, holds={**state.holds, ref: replace(state.holds[ref], lifted=entry.at)})
        case ErasureDone():
            return replace(state, erased={**state.erased, entry.body.erased: entry.at})
        case SignedAgain():
            return replace(state, signed_again=(*state.signed_again, *entry.body.refs))
    return state
