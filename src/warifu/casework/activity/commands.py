"""What may be asked of an activity."""

from __future__ import annotations

from dataclasses import dataclass

from warifu.casework.activity.terms import Terms
from warifu.casework.activity_kinds import ActivityKind
from warifu.casework.commands import Command
from warifu.parties import State


@dataclass(frozen=True)
class OpenActivity(Command):
    """Open an activity under an agreement (the id of an instrument). `cloned_from` is the handle of last year's."""

    kind: ActivityKind
    sending: State
    receiving: State
    agreement: str
    terms: Terms
    cloned_from: str = ""


@dataclass(frozen=True)
class AmendActivity(Command):
    """Change the terms of one's own activity; `accepts` names the proposal that is taken as it is."""

    base: int
    terms: Terms
    accepts: str = ""


@dataclass(frozen=True)
class ProposeAmendment(Command):
    """Propose other terms to the State that opened the activity, on the revision that one saw."""

    base: int
    terms: Terms
    reason: str


@dataclass(frozen=True)
class DeclineProposal(Command):
    """Decline a proposal of the other State."""

    proposal: str
    reason: str


@dataclass(frozen=True)
class CancelActivity(Command, four_eyes=True):
    """Call the activity off. Either State may; what was admitted is still to be accounted for."""

    reason: str


@dataclass(frozen=True)
class CloseActivity(Command):
    """Close one's own half: nothing is outstanding there."""
