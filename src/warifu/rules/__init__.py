"""What a provision is, and how one is asked: the engine. It needs nothing but Python."""

from __future__ import annotations

from warifu.rules.conditions import (
    Condition,
    all_of,
    always,
    any_of,
    clause,
    either,
    holds,
    none_of,
    undecided,
    unread,
)
from warifu.rules.determine import Determination, determine
from warifu.rules.facts import UNKNOWN, Count, Day, Fact, OneOf, StateFact, Subject, YesNo
from warifu.rules.findings import Finding
from warifu.rules.matters import Matter, matter
from warifu.rules.offices import Office
from warifu.rules.outcomes import Confidence, Kind, Mode, Outcome
from warifu.rules.provisions import (
    Effect,
    Instrument,
    LifeEvent,
    NotForMachines,
    Provision,
    Stage,
    Timing,
)
from warifu.rules.question import ON
from warifu.rules.wording import Language, Text

__all__ = [
    "ON",
    "UNKNOWN",
    "Condition",
    "Confidence",
    "Count",
    "Day",
    "Determination",
    "Effect",
    "Fact",
    "Finding",
    "Instrument",
    "Kind",
    "Language",
    "LifeEvent",
    "Matter",
    "Mode",
    "NotForMachines",
    "Office",
    "OneOf",
    "Outcome",
    "Provision",
    "Stage",
    "StateFact",
    "Subject",
    "Text",
    "Timing",
    "YesNo",
    "all_of",
    "always",
    "any_of",
    "clause",
    "determine",
    "either",
    "holds",
    "matter",
    "none_of",
    "undecided",
    "unread",
]
