"""
What a provision is, and how one is asked: the engine. It needs nothing but Python.

What one answer does not need is loaded when its name is first used.
Functions that share the name of their module are taken there: `from warifu.rules.compiled import compiled`,
and likewise `program`, `sharpen`, `settle` and `difference`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from warifu.rules.comparison import compare_answers, compare_instruments, mirror, reciprocity
    from warifu.rules.compiled import Compiled
    from warifu.rules.difference import Difference
    from warifu.rules.explanation import Explanation
    from warifu.rules.program import Program
    from warifu.rules.rulebook import Rulebook
    from warifu.rules.settle import Settlement

__all__ = [
    "ON",
    "UNKNOWN",
    "Compiled",
    "Condition",
    "Confidence",
    "Count",
    "Day",
    "Determination",
    "Difference",
    "Effect",
    "Explanation",
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
    "Program",
    "Provision",
    "Rulebook",
    "Settlement",
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
    "compare_answers",
    "compare_instruments",
    "determine",
    "either",
    "holds",
    "matter",
    "mirror",
    "none_of",
    "reciprocity",
    "undecided",
    "unread",
]

_LATER = {
    "Compiled": "compiled",
    "Difference": "difference",
    "Explanation": "explanation",
    "Program": "program",
    "Rulebook": "rulebook",
    "Settlement": "settle",
    "compare_answers": "comparison",
    "compare_instruments": "comparison",
    "mirror": "comparison",
    "reciprocity": "comparison",
}


def __getattr__(name: str) -> object:
    """
    Load what was not needed so far.

    Raises:
        AttributeError: there is no such name.
    """
    if name not in _LATER:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
