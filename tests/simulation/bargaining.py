"""Bargaining over one activity: a State proposes other terms, while the State that owns them is amending them itself."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from random import Random

from tests.simulation.desks import Desks
from tests.simulation.moves import Move, amends, proposes
from tests.simulation.people import Staff
from warifu.parties import State

_DAY = 86400.0
_LIKELY, _MOST_BARGAINS, _MOST_ROUNDS = 0.2, 2, 3
_AT_ONCE, _HOURS_APART = 0.5, 6.0
_HOUR = 3600.0


@dataclass
class Bargaining:
    """
    Now and then, late in a run, people of both States turn to the same case in the same hours.

    Each sees it as their own node shows it. What they say may cross on the way; both nodes must make the same of it.
    It draws from a chance of its own, so that a run without it goes as it would go anyhow.
    """

    desks: Desks
    chance: Random

    def plan_bargains(self, days: float) -> None:
        """Plan when it happens, if it does at all."""
        for _ in range(_MOST_BARGAINS):
            if self.chance.random() < _LIKELY:
                self.desks.timeline.after(self.chance.uniform(0.5, 1.0) * days * _DAY, self._begin)

    def _begin(self) -> None:
        """Choose a case that both nodes show, and let both States speak of it, in a few rounds."""
        views = [view for state in self.desks.staffs if (view := self.desks.look(state)) is not None]
        if len(views) < len(self.desks.staffs):
            return
        mine, theirs = views
        known = [
            name for name in mine if name in theirs and mine[name].is_open and not mine[name].is_register
        ]
        if not known:
            return
        case = self.chance.choice(sorted(known))
        for number in range(self.chance.randrange(1, _MOST_ROUNDS + 1)):
            for state in self.desks.staffs:
                move = amends if mine[case].owner == state else proposes
                wait = 0.0 if self.chance.random() < _AT_ONCE else self.chance.uniform(0, _HOURS_APART)
                self.desks.timeline.after(
                    (number + wait) * _HOUR, lambda state=state, move=move: self._say(state, case, move)
                )

    def _say(self, state: State, name: str, move: Move) -> None:
        """Let somebody make a move, unless all is over: from the healing on nobody sets out to do anything."""
        if self.desks.timeline.days >= self.desks.plan.days:
            return
        case = (self.desks.look(state) or {}).get(name)
        if case is None or not case.is_open:
            return  # a restore took its opening away, which is yet to come back
        errand = move(self._undisturbed(state), case, self.desks.timeline.now)
        if errand is not None and not errand.forbidden:
            self.desks.asks(state, errand)

    def _undisturbed(self, state: State) -> Staff:
        """Return the people of a State, who choose by this chance and not by that of their other errands."""
        staff = copy(self.desks.staffs[state])
        staff.chance = self.chance
        return staff
