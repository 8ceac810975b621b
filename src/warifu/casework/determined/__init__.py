"""Determinations that States give one another: each computed alone, written with every clause, held side by side."""

from warifu.casework.determined.answers import (
    ACTIVITY,
    Answer,
    AnswersGiven,
    Determined,
    Law,
    Step,
    Unasked,
    passes,
    sheets_of,
)
from warifu.casework.determined.computing import determination_of
from warifu.casework.determined.determining import (
    Determinations,
    Determine,
    DivergenceSettled,
    Given,
    SettleDivergence,
    Settlement,
    decide,
    evolve,
)
from warifu.casework.determined.follows import follows
from warifu.casework.determined.steps import clause_words, steps_of

__all__ = [
    "ACTIVITY",
    "Answer",
    "AnswersGiven",
    "Determinations",
    "Determine",
    "Determined",
    "DivergenceSettled",
    "Given",
    "Law",
    "SettleDivergence",
    "Settlement",
    "Step",
    "Unasked",
    "clause_words",
    "decide",
    "determination_of",
    "evolve",
    "follows",
    "passes",
    "sheets_of",
    "steps_of",
]
