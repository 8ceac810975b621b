"""Lines: what a planner lists, one person or thing a line, with what is known of it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from warifu.rules.wording import Text


class LineKind(enum.Enum):
    """What a line is about; each kind is asked its own questions."""

    ACTIVITY = "activity"
    PERSON = "person"
    EQUIPMENT = "equipment"
    VEHICLE = "vehicle"
    CRAFT = "craft"
    ARMS = "arms"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return _WORDS[self]


_WORDS = {
    LineKind.ACTIVITY: Text("activity", "活動"),
    LineKind.PERSON: Text("people", "人員"),
    LineKind.EQUIPMENT: Text("equipment and goods", "装備品・物品"),
    LineKind.VEHICLE: Text("vehicles", "車両"),
    LineKind.CRAFT: Text("ships and aircraft", "艦船・航空機"),
    LineKind.ARMS: Text("arms and ammunition", "武器・弾薬"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """
    One line of a manifest: where it stands, what to call it, and its facts under flat names.

    A fact that is not there is unknown.
    """

    kind: LineKind
    sheet: str
    row: int
    label: str
    facts: Mapping[str, Any] = field(default_factory=dict)
