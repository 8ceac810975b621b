"""Signs: an answer or a state as a word, a shape and a colour; never a colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from warifu.rules.outcomes import Outcome
from warifu.rules.wording import Text


@dataclass(frozen=True)
class Sign:
    """What is shown: the name of a colour in the stylesheet, a shape, and the word."""

    name: str
    shape: str
    word: Text


YES = Sign("yes", "●", Outcome.MET.word)
NO = Sign("no", "✕", Outcome.NOT_MET.word)
UNKNOWN = Sign("unknown", "?", Outcome.UNDETERMINED.word)
SIGNS: Mapping[str, Sign] = {"yes": YES, "no": NO, "unknown": UNKNOWN}


def sign_of(outcome: Outcome, word: Text | None = None) -> Sign:
    """Return the sign of an outcome, with another word if one is given."""
    found = {Outcome.MET: YES, Outcome.NOT_MET: NO, Outcome.UNDETERMINED: UNKNOWN}[outcome]
    return found if word is None else Sign(found.name, found.shape, word)
