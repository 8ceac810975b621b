"""
Named offices: which offices of a State have to approve a part before it may pass, for each kind of part.

The table here is this product's own proposal, for the State that receives. It is no law, and no agreement says so;
each State replaces it, kind by kind, with what its own law and orders say, and may name offices of its own when it
is the one that sends. What it names is its own word, and stands in its half of the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from warifu.casework.actors import StateOffice
from warifu.casework.lines import LineKind
from warifu.casework.parts import Part


@dataclass(frozen=True)
class NamedOffice:
    """
    An office that has to approve parts of a kind.

    fact, values: only those whose fact has one of these values; a part that does not say is not left out.
    """

    office: StateOffice
    fact: str = ""
    values: tuple[str, ...] = ()

    def concerns(self, part: Part) -> bool:
        """Whether the office has to approve this part."""
        return not self.fact or part.facts.get(self.fact) in {None, *self.values}


_EXPLOSIVE = ("ammunition", "explosives", "dangerous_goods")
_ARMS = ("small_arm", "crew_weapon", "ammunition", "explosives", "other")

PROPOSED: Mapping[LineKind, tuple[NamedOffice, ...]] = {
    LineKind.PERSON: (NamedOffice(StateOffice.IMMIGRATION), NamedOffice(StateOffice.DEFENCE)),
    LineKind.EQUIPMENT: (NamedOffice(StateOffice.CUSTOMS),),
    LineKind.VEHICLE: (
        NamedOffice(StateOffice.CUSTOMS),
        NamedOffice(StateOffice.POLICE, "vehicle.kind", ("motor_vehicle", "motorcycle")),
        NamedOffice(StateOffice.AVIATION, "vehicle.kind", ("drone",)),
    ),
    LineKind.CRAFT: (
        NamedOffice(StateOffice.PORT, "craft.kind", ("ship",)),
        NamedOffice(StateOffice.AVIATION, "craft.kind", ("aircraft",)),
    ),
    LineKind.ARMS: (
        NamedOffice(StateOffice.CUSTOMS),
        NamedOffice(StateOffice.POLICE, "weapon.kind", _ARMS),
        NamedOffice(StateOffice.EXPLOSIVES_SAFETY, "weapon.kind", _EXPLOSIVE),
    ),
}
"""Our proposal for the State that receives; never presented as law."""
