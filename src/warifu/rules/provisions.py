"""
Provisions: cited pieces of an instrument, each an expression on facts that answers one matter.

    AU_12 = Provision(
        "AU-12",
        cite="Art. VI",
        matter=VISA_APPLICATION_WAIVED,
        says=Text("...", "..."),
        when=all_of(clause("...", "...", Person.category.among("member")), ...),
        confidence=SUMMARY,
    )
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from datetime import date

from warifu.errors import RuleError
from warifu.parties import State
from warifu.rules.conditions import Condition, Holds, rests_on_a_gap
from warifu.rules.matters import Matter
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence
from warifu.rules.wording import Text


class Effect(enum.Enum):
    """Which way a provision pulls when it is met: towards yes or towards no."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True)
class Timing:
    """
    By when something must be done, as far as the text says.

    `days` is None where the text names no number: then none is shown, and the words say so.
    `before` names the fact that the time runs back from (or, with `after`, on from).
    """

    says: Text
    days: int | None = None
    months: int | None = None
    working: bool = False
    before: str = ""
    after: str = ""


@dataclass(frozen=True, eq=False)
class Provision:
    """
    One cited piece of an instrument.

    The id is the sheet row it rests on; a suffix tells several of one row apart (`AU-J3/collected`).
    `also` names further rows that it takes something from.
    `matter` is None for a definition, exception or gate that is only used through `holds` or `unless`.
    """

    id: str
    cite: str
    says: Text
    when: Condition
    confidence: Confidence
    matter: Matter | None = None
    effect: Effect = Effect.YES
    unless: tuple[Condition | Provision, ...] = ()
    in_force: date | None = None
    ends: date | None = None
    also: tuple[str, ...] = ()
    office: Office | None = None
    timing: Timing | None = None
    papers: Text | None = None
    note: Text | None = None

    def __post_init__(self) -> None:
        """Refuse a provision that could not be in force on any day."""
        if self.in_force and self.ends and self.ends < self.in_force:
            message = f"{self.id}: ends {self.ends} before it is in force ({self.in_force})"
            raise RuleError(message)

    @property
    def row(self) -> str:
        """The sheet row that it rests on."""
        return self.id.split("/")[0]

    @property
    def rows(self) -> tuple[str, ...]:
        """All sheet rows that it rests on."""
        return (self.row, *self.also)

    @property
    def sure(self) -> Confidence:
        """How sure we are of what it says, as shown beside it: of a provision that only notes a gap, not at all."""
        return Confidence.UNVERIFIED if rests_on_a_gap(self.when) else self.confidence

    @property
    def exceptions(self) -> tuple[Condition, ...]:
        """The exceptions as conditions."""
        return tuple(Holds(part) if isinstance(part, Provision) else part for part in self.unless)

    def __repr__(self) -> str:
        """The id alone."""
        return f"Provision({self.id})"


class Stage(enum.Enum):
    """A stage in the life of an instrument."""

    REPORTED = "reported"
    NEGOTIATED = "negotiated"
    SIGNED = "signed"
    APPROVED = "approved"
    IN_FORCE = "in force"
    AMENDED = "amended"
    ENDED = "ended"

    @property
    def word(self) -> Text:
        """What a person reads."""
        return Text(self.value, _STAGE_WORDS[self])


_STAGE_WORDS = {
    Stage.REPORTED: "報道",
    Stage.NEGOTIATED: "交渉",
    Stage.SIGNED: "署名",
    Stage.APPROVED: "承認",
    Stage.IN_FORCE: "発効",
    Stage.AMENDED: "改正",
    Stage.ENDED: "失効",
}


@dataclass(frozen=True)
class LifeEvent:
    """A dated step in the life of an instrument, with its source; `day` is None where it is not known."""

    stage: Stage
    day: date | None
    source: Text
    confidence: Confidence


@dataclass(frozen=True)
class NotForMachines:
    """A sheet row that is not encoded, and why."""

    row: str
    reason: Text


@dataclass(frozen=True, eq=False)
class Instrument:
    """
    A treaty, law or order as far as we know it.

    `gate` is the provision that must be met for any of the others to answer: in force, between its Parties.
    `sheet` names the source sheet; `row_prefixes` the sheet rows that belong here.
    """

    id: str
    title: Text
    short: Text
    cite: str
    parties: tuple[State, ...]
    sheet: str
    gate: Provision
    provisions: tuple[Provision, ...]
    life: tuple[LifeEvent, ...]
    how_sure: Text
    not_for_machines: tuple[NotForMachines, ...] = ()
    languages: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        """Refuse two provisions of one id."""
        seen: set[str] = set()
        for provision in (self.gate, *self.provisions):
            if provision.id in seen:
                message = f"{self.id}: two provisions are called {provision.id}"
                raise RuleError(message)
            seen.add(provision.id)

    @property
    def matters(self) -> tuple[Matter, ...]:
        """The matters that this instrument says something about, in the order of its text."""
        found = {id(p.matter): p.matter for p in self.provisions if p.matter is not None}
        return tuple(found.values())

    def __repr__(self) -> str:
        """The id alone."""
        return f"Instrument({self.id})"
