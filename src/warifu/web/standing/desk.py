"""The standing case of the two States, opened by somebody who is signed in: what of it they may read, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from warifu.casework.access import Thing, ThingKind, may_read
from warifu.casework.actors import StateOffice
from warifu.casework.authority import Request, why_not
from warifu.casework.case import Case
from warifu.casework.seats import SEATS, day_at
from warifu.server.people.known import SignedIn
from warifu.server.running import RunningNode

ADDRESS = "/standing"
_ANSWERS_FOR_IT = frozenset({StateOffice.DEFENCE, StateOffice.COUNSEL, StateOffice.AUDIT})
_OF_PERMISSIONS = ("GrantStanding", "RevokeStanding", "UseStanding", "TakeBackUse")


@dataclass(frozen=True)
class Desk:
    """Somebody before the standing case."""

    node: RunningNode
    who: SignedIn
    now: datetime

    @cached_property
    def register(self) -> Case:
        """The standing case."""
        return self.node.register()

    @property
    def today(self) -> date:
        """The day at the seat of the reader's State."""
        return day_at(self.now, self.who.state) if self.who.state in SEATS else self.now.date()

    def may(self, command: str) -> bool:
        """Whether the reader, in the office they act for, may give a command of this kind."""
        delegations = self.register.national.delegations
        return not why_not(command, Request(self.who.actor, self.now, self.register.states, delegations))

    @property
    def sees_permissions(self) -> bool:
        """Whether the reader sees standing permissions: whoever reads the standing case, or acts on them."""
        thing = Thing(ThingKind.CONTENT, self.register.id, self.register.states, self.who.state, shared=True)
        return may_read(self.who.reader, thing).allowed or any(map(self.may, _OF_PERMISSIONS))

    @property
    def answers_for_it(self) -> bool:
        """Whether the reader's office answers for who may act and read, and so sees what concerns other offices."""
        return self.who.office in _ANSWERS_FOR_IT

    def reads(self, case: str) -> bool:
        """Whether the reader may read a case."""
        thing = Thing(ThingKind.CONTENT, case, self.register.states, self.who.state, shared=True)
        return may_read(self.who.reader, thing).allowed
