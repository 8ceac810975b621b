"""People and goods cross the border: devices scan while they are cut off, and their scans are brought home later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from tests.simulation.desks import Desks
from tests.simulation.gates import Border, Gate
from tests.simulation.history import Request
from tests.simulation.people import Errand
from warifu.casework.actors import StateOffice
from warifu.casework.case import register_id
from warifu.casework.scans import RecordScans

_DAY = 86400.0
_MOST_SCANS, _MOST_TRIPS = 6, 3


@dataclass
class Crossings:
    """What happens at the border of both States. A trip home may bring again what an earlier one brought."""

    border: Border
    desks: Desks
    chance: Random
    trips: dict[str, list[tuple[Request, int]]] = field(default_factory=dict)

    def plan_crossings(self, days: float) -> None:
        """Plan when something is scanned, and when a device is carried home."""
        for gate in self.border.gates:
            for _ in range(self.chance.randrange(_MOST_SCANS)):
                permit = self.chance.choice(self.border.permits)
                self._plan(days, lambda gate=gate, permit=permit: gate.scan(permit))
            for _ in range(self.chance.randrange(_MOST_TRIPS)):
                self._plan(days, lambda gate=gate: self.bring_home(gate))

    def bring_home_all(self) -> None:
        """Bring every device home."""
        for gate in self.border.gates:
            self.bring_home(gate)

    def bring_home(self, gate: Gate) -> None:
        """Let an officer record what a device has scanned since it was surely recorded last, or a little more."""
        trips = self.trips.setdefault(gate.handle, [])
        gate.home = max((count for request, count in trips if request.acknowledged is not None), default=0)
        after = self.chance.choice((gate.home, self.chance.randrange(gate.home + 1)))
        if gate.state in self.desks.history.restored:
            after = 0  # what was recorded may be lost again, and the device still has it
        scans = gate.scans(after)
        if not scans:
            return
        officer = self.desks.staffs[gate.state].someone(StateOffice.BORDER)
        case = register_id(*self.desks.post.computers)
        request = self.desks.asks(gate.state, Errand(officer, RecordScans(case, scans)))
        trips.append((request, scans[-1].scan.counter))

    def _plan(self, days: float, action: Callable[[], None]) -> None:
        self.desks.timeline.after(self.chance.uniform(0, days * _DAY), action)
