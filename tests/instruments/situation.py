"""A situation under an agreement, said in a sentence: the facts, the question, and what must come out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from warifu.rules import Instrument, Kind, Outcome, determine

YES, NO, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
UNREAD, MISSING, DECISION = Kind.PROVISION_UNREAD, Kind.MISSING_FACT, Kind.NEEDS_DECISION


@dataclass(frozen=True)
class Situation:
    """Facts on a day, a matter, the outcome, a sheet row that must be cited, and the kind of an unknown."""

    words: str
    matter: str
    facts: dict[str, Any]
    outcome: Outcome
    row: str
    kind: Kind | None = None
    on: date = date(2026, 1, 15)

    def check(self, instrument: Instrument) -> None:
        """Assert that it comes out like this."""
        found = determine(instrument, self.matter, self.facts, on=self.on)

        assert found.outcome is self.outcome, self.words
        assert self.row in found.rows
        assert self.kind is None or self.kind in found.kinds


given = Situation
