"""How each row of the fact sheets is accounted for: answered, left open, or not for machines."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from warifu.instruments.paragraphs import Paragraph
from warifu.rules.conditions import AllOf, AnyOf, Clause, Condition, Open
from warifu.rules.outcomes import Mode
from warifu.rules.provisions import Instrument, NotForMachines, Provision
from warifu.rules.wording import Text


class Standing(enum.Enum):
    """What became of a row."""

    ANSWERED = "answered"
    OPEN = "open"
    NOT_FOR_MACHINES = "not for machines"
    MISSING = "missing"


@dataclass(frozen=True)
class Row:
    """
    One row: the provisions that rest on it, or the reason why none does.

    A row that is both encoded and listed counts as encoded.
    """

    paragraph: Paragraph
    provisions: tuple[Provision, ...]
    reason: Text | None

    @property
    def standing(self) -> Standing:
        """Answered if some provision on it can be met in strict mode, open if none can."""
        if self.provisions:
            return Standing.ANSWERED if any(map(can_be_met, self.provisions)) else Standing.OPEN
        return Standing.MISSING if self.reason is None else Standing.NOT_FOR_MACHINES


def rows(paragraphs: Mapping[str, Paragraph], instruments: Iterable[Instrument]) -> tuple[Row, ...]:
    """Return every row, in the order of the paragraphs."""
    resting: dict[str, dict[int, Provision]] = {row: {} for row in paragraphs}
    reasons: dict[str, NotForMachines] = {}
    for instrument in instruments:
        for provision in (instrument.gate, *instrument.provisions):
            for row in provision.rows:
                resting.setdefault(row, {})[id(provision)] = provision
        reasons |= {listed.row: listed for listed in instrument.not_for_machines}
    return tuple(
        Row(paragraph, tuple(resting[row].values()), reasons[row].reason if row in reasons else None)
        for row, paragraph in paragraphs.items()
    )


def can_be_met(provision: Provision) -> bool:
    """Whether some facts could meet a provision in strict mode; one that cannot be claims nothing."""
    return provision.confidence.decides(Mode.STRICT) and not _always_open(provision.when)


def _always_open(condition: Condition) -> bool:
    """Whether a condition can never be met: it, or a part that it needs, is always open."""
    if isinstance(condition, Open):
        return True
    if isinstance(condition, Clause):
        return _always_open(condition.condition)
    if isinstance(condition, AllOf):
        return any(map(_always_open, condition.parts))
    return isinstance(condition, AnyOf) and bool(condition.parts) and all(map(_always_open, condition.parts))
