"""
People of both States, and what they set out to do. They know only what their own node shows them. All are made up.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from warifu.casework.activity import ActivityKind, OpenActivity, Terms
from warifu.casework.actors import Actor, StateOffice
from warifu.casework.case import Case
from warifu.casework.commands import Command
from warifu.casework.lines import LineKind
from warifu.casework.parts import Part
from warifu.casework.questions import AskQuestion
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

    def opening(self, now: datetime) -> Errand:
        """Return the errand of somebody who opens another activity."""
        case = self.handle()
        self.opened.append(case)
        sending, receiving = (
            (self.state, self.peer) if self.chance.random() < 0.7 else (self.peer, self.state)
        )
        kind = self.chance.choice((ActivityKind.EXERCISE, ActivityKind.TRAINING, ActivityKind.PORT_CALL))
        command = OpenActivity(case, kind, sending, receiving, AGREEMENT, self.terms(now))
        return Errand(self.someone(StateOffice.DEFENCE), command)

    def terms(self, now: datetime) -> Terms:
        """Return made-up terms of an activity."""
        begins = now.date() + timedelta(days=self.chance.randrange(1, 90))
        name = f"Example {self.chance.randrange(1000)}"
        return Terms(Text(name, name), begins, begins + timedelta(days=self.chance.randrange(30)))

    def question(self, case: Case) -> Errand:
        """Return the errand of somebody who asks the other State something."""
        text = f"question {self.chance.randrange(10**6)}"
        return Errand(self.someone(), AskQuestion(case.id, self.chance.choice(STAFFED), text, "en"))

    def new_part(self, ref: str = "") -> Part:
        """Return a made-up part of a manifest."""
        kind = self.chance.choice(_KINDS)
        label = f"Example {self.handle()}"
        return Part(ref or self.handle(), kind, label, self.handle() + self.handle())
