"""
Open items: what is missing, who must act, by when. Derived from determinations, never stored.

A missing fact must be there before the first line that needs it arrives: the last day that is a working day in both
States, unless a provision names a time. Where no lead time is known, that is said and none is invented.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from warifu.casework.determinations import ARRIVALS, Determined, Situation
from warifu.casework.time_limits import Deadline, last_working_day
from warifu.parties import State
from warifu.rules.conditions import Open
from warifu.rules.facts import Fact
from warifu.rules.offices import Office
from warifu.rules.outcomes import Kind
from warifu.rules.provisions import Timing
from warifu.rules.wording import Text


@dataclass(frozen=True)
class OpenItem:
    """
    One thing that leaves lines open, with the office that must act and the last day for it.

    `fact` names the missing fact, and is empty where a text must be read or a decision taken.
    `timings` are what the provisions in play say of time; `deadline` is None where no arrival day is known.
    `lines` are the lines it leaves open, in file order; `deciding` those whose passage depends on it.
    """

    says: Text
    kind: Kind
    office: Office
    deadline: Deadline | None
    timings: tuple[tuple[str, Timing], ...]
    lines: tuple[int, ...]
    deciding: tuple[int, ...]
    matters: tuple[str, ...]
    rows: tuple[str, ...]
    fact: str = ""

    @property
    def lead_time_known(self) -> bool:
        """Whether any provision in play names a number of days or months."""
        return any(timing.days is not None or timing.months is not None for _, timing in self.timings)


def open_items(determined: Determined) -> tuple[OpenItem, ...]:
    """Return everything that leaves lines open, what holds up most lines first."""
    found: dict[str, tuple[Fact[Any] | Open, list[Situation]]] = {}
    for situation in determined.situations:
        for fact in situation.reasons.needed:
            found.setdefault(fact.name, (fact, []))[1].append(situation)
        for part in situation.reasons.open:
            found.setdefault(f"{part.kind.value}:{part.row}:{part.says.en}", (part, []))[1].append(situation)
    items = [_item(determined, situations, gap) for gap, situations in found.values()]
    return tuple(sorted(items, key=lambda item: (-len(item.deciding), -len(item.lines), item.says.en)))


def _item(determined: Determined, situations: list[Situation], gap: Fact[Any] | Open) -> OpenItem:
    lines = sorted({line for situation in situations for line in situation.lines})
    provisions = {p.id: p for s in situations for p in s.reasons.provisions}.values()
    rows = tuple(dict.fromkeys(p.row for p in provisions))
    return OpenItem(
        says=gap.says if isinstance(gap, Open) else gap.question,
        kind=gap.kind if isinstance(gap, Open) else gap.missing,
        office=gap.office,
        deadline=_deadline(determined, lines),
        timings=tuple((p.row, p.timing) for p in provisions if p.timing is not None),
        lines=tuple(lines),
        deciding=tuple(sorted({line for s in situations if s.asked.decides for line in s.lines})),
        matters=tuple(dict.fromkeys(s.matter.id for s in situations)),
        rows=(gap.row,) if isinstance(gap, Open) and gap.row else rows,
        fact="" if isinstance(gap, Open) else gap.name,
    )


def _deadline(determined: Determined, lines: list[int]) -> Deadline | None:
    arrivals = [day for line in lines if (day := arrival(determined, line)) is not None]
    if not arrivals:
        return None
    return last_working_day(min(arrivals), states_of(determined))


def arrival(determined: Determined, line: int) -> date | None:
    """Return the day on which a line arrives, if it is known."""
    facts = determined.lines[line].facts
    days = (facts.get(name, determined.activity.get(name)) for name in ARRIVALS)
    return next((day for day in days if day is not None), None)


def states_of(determined: Determined) -> tuple[State, ...]:
    """Return the States whose working days count: sending and receiving, as far as they are known."""
    names = ("visit.sending_state", "visit.receiving_state")
    return tuple(State(state) for name in names if (state := determined.activity.get(name)) is not None)
