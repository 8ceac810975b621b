"""Asking the Japan–Australia agreement: tables that begin from facts whose answer is yes."""

from __future__ import annotations

from datetime import date
from typing import Any

from warifu.instruments import instrument
from warifu.rules import Determination, Mode, Outcome, determine

AGREEMENT = instrument("jp_au_raa")
DAY = date(2026, 1, 15)
YES, NO, UNKNOWN = Outcome.MET, Outcome.NOT_MET, Outcome.UNDETERMINED
Facts = dict[str, Any]
Table = list[tuple[Facts, Outcome]]
"""What changes (None: no longer known), and what comes out."""

NOT_DECIDED: Table = [
    ({"visit.activity_decided": False}, NO),
    ({"visit.activity_decided": None}, UNKNOWN),
    ({"visit.receiving_state_consents": False}, NO),
    ({"visit.receiving_state_consents": None}, UNKNOWN),
    ({"visit.force_body": "police"}, NO),
    ({"visit.force_body": None}, UNKNOWN),
]
"""What makes a force no visiting force, or leaves that open."""


def ask(matter: str, facts: Facts, on: date | None = DAY, mode: Mode = Mode.STRICT) -> Determination:
    """Ask the agreement; a fact that is None is not known."""
    known = {name: value for name, value in facts.items() if value is not None}
    return determine(AGREEMENT, matter, known, on=on, mode=mode)


def outcomes(matter: str, facts: Facts, table: Table) -> Table:
    """Return the table with what really came out."""
    return [(change, ask(matter, facts | change).outcome) for change, _ in table]
