"""Asked: which matters each kind of line is asked, and which of them decide whether it may pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from warifu.casework.lines import LineKind
from warifu.rules.matters import Matter
from warifu.vocabulary.matters import arms, entry, goods


@dataclass(frozen=True)
class Asked:
    """
    One matter asked of one kind of line.

    `decides` is true where a line passes only if this is answered yes.
    `only` narrows it to lines whose fact has one of these values; a line that does not say is asked.
    """

    matter: Matter
    decides: bool = False
    only: tuple[str, frozenset[str]] | None = None

    def concerns(self, facts: Mapping[str, Any]) -> bool:
        """Whether a line with these facts is asked."""
        if self.only is None:
            return True
        name, values = self.only
        return facts.get(name) is None or facts[name] in values


def _only(name: str, *values: str) -> tuple[str, frozenset[str]]:
    return name, frozenset(values)


_MOTOR = _only("vehicle.kind", "motor_vehicle", "motorcycle")
_CIVILIAN = _only("person.category", "civilian", "contractor", "researcher", "official", "other")

ASKED: dict[LineKind, tuple[Asked, ...]] = {
    LineKind.ACTIVITY: (
        Asked(entry.AGREEMENT_APPLIES, decides=True),
        Asked(entry.VISITING_FORCE, decides=True),
        Asked(entry.QUARANTINE_LAW_APPLIES),
    ),
    LineKind.PERSON: (
        Asked(entry.VISA_APPLICATION_WAIVED, decides=True),
        Asked(entry.CIVILIAN_COMPONENT, only=_CIVILIAN),
        Asked(entry.PASSPORT_WAIVED),
        Asked(entry.ENTRY_DOCUMENTS_COMPLETE),
        Asked(entry.ALIEN_REGISTRATION_WAIVED),
        Asked(entry.SPECIAL_PURPOSE_VISA),
        Asked(entry.IMMIGRATION_CONTROL_OFF),
    ),
    LineKind.EQUIPMENT: (
        Asked(
            goods.OFFICIAL_GOODS_DUTY_FREE,
            decides=True,
            only=_only("consignment.use", "official", "sale", "other"),
        ),
        Asked(
            goods.PERSONAL_EFFECTS_DUTY_FREE,
            decides=True,
            only=_only("consignment.kind", "personal_effects", "household_goods", "tobacco_alcohol"),
        ),
        Asked(
            goods.PRIVATE_VEHICLE_DUTY_FREE, decides=True, only=_only("consignment.kind", "private_vehicle")
        ),
        Asked(goods.CUSTOMS_TARIFF_ITEM_RELIEF),
        Asked(goods.IMPORT_CHARGE_WAIVED),
    ),
    LineKind.VEHICLE: (
        Asked(arms.VEHICLE_REGISTRATION_EXEMPT, decides=True, only=_MOTOR),
        Asked(arms.LICENCE_ACCEPTED, decides=True, only=_MOTOR),
        Asked(arms.DRONE_REGISTRATION_EXEMPT, decides=True, only=_only("vehicle.kind", "drone")),
        Asked(arms.VEHICLE_MARKED, only=_MOTOR),
        Asked(arms.OFFICIAL_VEHICLE, only=_MOTOR),
        Asked(arms.VEHICLE_INSURANCE_EXEMPT, only=_MOTOR),
    ),
    LineKind.CRAFT: (
        Asked(entry.ACCESS_TO_PORTS, decides=True),
        Asked(arms.PILOT_NEEDED, only=_only("craft.kind", "ship")),
        Asked(arms.SAME_FEES),
    ),
    LineKind.ARMS: (
        Asked(arms.MOVE_DANGEROUS_GOODS, decides=True),
        Asked(arms.CARRY_ARMS, decides=True, only=_only("weapon.carried_by", "member", "civilian", "other")),
    ),
}
"""What is asked of each kind of line, the deciding matters first."""
